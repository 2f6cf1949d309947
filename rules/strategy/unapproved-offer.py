"""Offers in the text that nobody who may make them has approved."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from smm_lint.rule import (
    Finding,
    ListOf,
    Offer,
    Option,
    Options,
    Reading,
    Registries,
    Rule,
    Text,
    folded,
    guess,
    phrases_of,
)

OFFERS = """\
V60-20: {code: FILTER20, amount: 20 %, ends: 2025-11-30, approved_by: carla.rey}
V60-30: {amount: 30 %, approved_by: ana.ruiz}
V60-40: {amount: 40 %}
"""
TEAM = "ana.ruiz: {name: Ana Ruiz, department: Marketing}\ncarla.rey: {name: Carla Rey, roles: [ventas, sales]}\n"
WITH_BOTH = {"registries": {"offers": "offers.yaml", "team": "team.yaml"}}
EN = "Get 20% off V60 filters until Sunday. Which filter do you use?\n"
ES = "Llévate los filtros V60 con un 20 % de descuento hasta el domingo. ¿Qué filtro usas tú?\n"
EN_BAD = EN.replace("20% off", "[[20% off]]")
ES_BAD = ES.replace("un 20 % de descuento", "[[un 20 % de descuento]]")


def _files(front_matter: str, text: str) -> dict[str, str]:
    return {"a.md": f"---\n{front_matter}\n---\n\n{text}", "offers.yaml": OFFERS, "team.yaml": TEAM}


class UnapprovedOffer(Rule):
    message = {
        "missing": {
            "en": "“{match}” is an offer, and nothing says who approved it. Add `offer:` with its id, or with its `code:` and `approved_by:`.",
            "es": "«{match}» es una oferta y nada dice quién la aprobó. Añade `oferta:` con su id, o con su `código:` y `aprobado-por:`.",
        },
        "unknown": {
            "en": "No offer in the registry is called “{offer}”{guess}",
            "es": "Ninguna oferta del registro se llama «{offer}»{guess}",
        },
        "unapproved": {
            "en": "“{match}” belongs to an offer that nobody of {roles} has approved. Ask them first, then write `approved_by:` with the name.",
            "es": "«{match}» es de una oferta que nadie de {roles} ha aprobado. Pide el visto bueno y escribe `aprobado-por:` con el nombre.",
        },
    }
    severity = "error"
    profiles = ("campaign", "legal-es", "legal-us")
    options = {
        "approver_role": Option(
            ListOf(Text()),
            ("sales", "ventas"),
            {
                "en": "the role or department, in any of these names, whose members may approve offers",
                "es": "el rol o departamento, con cualquiera de estos nombres, cuyos miembros pueden aprobar ofertas",
            },
        ),
        "extra": Option(
            ListOf(Text()),
            (),
            {
                "en": "further phrases that make an offer, such as `members' day`; `(a|b)` and `\\w*` work",
                "es": "otras expresiones que son una oferta, como `día del socio`; valen `(a|b)` y `\\w*`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the first offer in the text of a post (a discount, a price, a code, a giveaway) where the front matter has no
`offer:`, or where nobody who may do so has approved the offer. `offer:` names an offer of the offers registry by id or
code, or holds the offer itself: `{code: GRIND10, amount: 10 %, approved_by: carla.rey}`. The approval may stand in the
registry, in the offer or in the post's own `approved_by:`.

Where the configuration names a team registry, one of those who approved must have the role in `approver_role`, or belong
to the department of that name; the role's own name will do too. Without a team registry any name counts.

## Why it matters
Offers are made by those who know margins, stock and contracts. A discount that only the social media desk knows of has to
be honoured at the counter all the same, and in many countries a published offer binds the company; ask a lawyer what holds
in yours. That sales approve every offer is a policy.

## How to fix it
Ask sales, write the offer down in the registry with `approved_by:`, and name it in the post: `offer: V60-20`.

## References
- The seven mistakes of social media marketing: no line for the whole company
- Policy of the team
""",
        "es": """\
## Qué hace
Señala la primera oferta del texto (un descuento, un precio, un código, un sorteo) cuando la cabecera no lleva `oferta:` o
cuando nadie que pueda hacerlo la ha aprobado. `oferta:` nombra una del registro de ofertas por su id o su código, o la
contiene: `{código: MOLINO10, descuento: 10 %, aprobado-por: carla.rey}`. El visto bueno puede estar en el registro, en la
oferta o en el `aprobado-por:` de la publicación.

Si la configuración nombra un registro del equipo, alguien de quienes la aprobaron debe tener el rol de `approver_role`, o
ser del departamento con ese nombre; también vale el nombre del rol. Sin registro del equipo vale cualquier nombre.

## Por qué importa
Las ofertas las hace quien conoce los márgenes, las existencias y los contratos. Un descuento que solo conoce quien lleva las
redes hay que cumplirlo igual en el mostrador, y en muchos países una oferta publicada obliga a la empresa; pregunta a una
abogada qué vale en el tuyo. Que ventas apruebe cada oferta es una norma del equipo.

## Cómo arreglarlo
Pregunta a ventas, apunta la oferta en el registro con `aprobado-por:` y nómbrala en la publicación: `oferta: V60-20`.

## Referencias
- Los siete errores del marketing en redes sociales: no tener una línea de toda la empresa
- Política del equipo
""",
    }
    examples = (
        {"bad": EN_BAD},
        {"bad": EN_BAD, "front_matter": {"offer": "V60-20"}},
        {"bad": _files("offer: [[V60-21]]", EN), "config": WITH_BOTH},
        {"bad": _files("offer: V60-30", EN_BAD), "config": WITH_BOTH},
        {"bad": _files("offer: V60-40", EN_BAD), "config": WITH_BOTH},
        {"good": EN, "front_matter": {"offer": {"code": "FILTER20", "approved_by": "carla.rey"}}},
        {"good": _files("offer: FILTER20", EN), "config": WITH_BOTH},
        {"good": _files("offer: V60-40\napproved_by: sales", EN), "config": WITH_BOTH},
        {"good": "The V60 filters are thinner this year. Which filter do you use?"},
        {"bad": ES_BAD, "lang": "es"},
        {"bad": ES_BAD, "front_matter": {"oferta": "V60-20"}, "lang": "es"},
        {"bad": _files("oferta: [[V60-21]]", ES), "config": WITH_BOTH, "lang": "es"},
        {"bad": _files("oferta: V60-30", ES_BAD), "config": WITH_BOTH, "lang": "es"},
        {"bad": "El jueves, [[día del socio]]: ven con tu carné. ¿A qué hora te va bien?", "lang": "es",
         "config": {"rules": {"unapproved-offer": {"extra": ["día del soci[oa]"]}}}},
        {"good": ES, "front_matter": {"oferta": "V60-20", "aprobado-por": "ventas"}, "lang": "es"},
        {"good": _files("oferta: V60-20", ES), "config": WITH_BOTH, "lang": "es"},
        {"good": _files("oferta: V60-40\naprobado-por: Carla Rey", ES), "config": WITH_BOTH, "lang": "es"},
        {"good": "Los filtros V60 de este año son más finos. ¿Qué filtro usas tú?", "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        offers = [(offer.start, offer.end) for offer in post.signals.offers]
        offers += [(match.start, match.end) for match in post.matches(phrases_of(options["extra"]))]
        if not offers:
            return
        start, end = min(offers)
        match, place = post.text[start:end], post.place(start, end)
        if not post.own_plan.offer:
            yield Finding(place, {"match": match}, "missing")
        for stated in post.own_plan.offer:
            registered = _registered(stated, post.registries)
            name = stated.id or stated.code
            if post.registries.offers is not None and name and not registered and not stated.approved_by:
                near = guess(name, list(post.registries.offers)) or "."
                yield Finding(stated.node.span, {"offer": name, "guess": near}, "unknown")
                continue
            approvers = [*stated.approved_by, *(each.value for each in post.own_plan.approved_by)]
            approvers += registered.approved_by if registered else ()
            if not _is_approved(approvers, options["approver_role"], post.registries):
                roles = " / ".join(options["approver_role"])
                yield Finding(place, {"match": match, "roles": roles}, "unapproved")
                return


def _registered(offer: Offer, registries: Registries) -> Offer | None:
    """The offer of the registry that a post states by id or by code."""
    names = (name for name in (offer.id, offer.code) if name)
    return next((found for name in names if (found := registries.offer(name))), None)


def _is_approved(approvers: Iterable[str], roles: Collection[str], registries: Registries) -> bool:
    wanted = {folded(role) for role in roles}
    for name in approvers:
        member = registries.member(name)
        held = (name, member.department, *member.roles) if member else (name,)
        if registries.team is None or wanted & set(map(folded, held)):
            return True
    return False
