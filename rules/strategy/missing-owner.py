"""Posts that nobody in particular answers for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from smm_lint.rule import (
    Calendar,
    Campaign,
    CampaignRule,
    Finding,
    Flag,
    ListOf,
    Option,
    Options,
    Plan,
    Reading,
    Registries,
    Rule,
    Span,
    Text,
    folded,
    guess,
)

# An owner is nobody in particular where every word of it is one of these.
NOBODY = frozenset(
    """
    team teams marketing department dept agency company office staff everyone everybody anyone someone all us we our the of
    social media communications communication comms sales support hr design content editorial management tbd tba none nobody
    pending unassigned n a na
    equipo equipos departamento depto dpto area agencia empresa oficina personal todos todas todo cualquiera alguien
    nosotros redes sociales comunicacion ventas comercial soporte atencion cliente rrhh rr hh recursos humanos diseno
    contenido contenidos redaccion direccion gerencia nuestro el la los las de del y and e pendiente por definir sin asignar
    nadie ninguno
    """.split()
)
TEAM = "ana.ruiz: {name: Ana Ruiz, department: Marketing}\nluis.vega: {name: Luis Vega, department: Ventas}\n"
WITH_TEAM = {"registries": {"team": "team.yaml"}}
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}


class MissingOwner(Rule, CampaignRule):
    message = {
        "missing": {
            "en": "Nobody owns this post. Write one person in `owner:`, such as `owner: ana.ruiz`.",
            "es": "Nadie responde de esta publicación. Escribe una persona en `responsable:`, como `responsable: ana.ruiz`.",
        },
        "generic": {
            "en": "“{owner}” is nobody in particular. Name the one person who answers for it, such as `owner: ana.ruiz`.",
            "es": "«{owner}» no es nadie en concreto. Nombra a la persona que responde, como `responsable: ana.ruiz`.",
        },
        "several": {
            "en": "{count} owners: {owner}. Leave one, the person who answers for it; what several own, nobody does.",
            "es": "{count} responsables: {owner}. Deja a una sola persona, la que responde; lo que es de varios no es de nadie.",
        },
        "unknown": {
            "en": "Nobody in the team registry is called “{owner}”{guess}",
            "es": "Nadie se llama «{owner}» en el registro del equipo{guess}",
        },
    }
    profiles = ("campaign",)
    options = {
        "generic_words": Option(
            ListOf(Text()),
            (),
            {
                "en": "further names that are nobody in particular, such as the name of your agency",
                "es": "otros nombres que no son nadie en concreto, como el de tu agencia",
            },
        ),
        "registry": Option(
            Flag(),
            default=True,
            help={
                "en": "whether the owner has to be in the team registry, where the configuration names one",
                "es": "si la persona responsable tiene que estar en el registro del equipo, cuando la configuración nombra uno",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose front matter says no `owner`, at its opening `---`; one whose owner is nobody in particular (`team`,
`marketing`, `everyone`), or several people; and, where the configuration names a team registry, one who is not in it, with
the nearest name. The owner of the post's campaign is enough, and a wrong one there is reported once, at the campaign.
Of a thread, the first post is judged for all.

## Why it matters
Social media that belong to a department in general are one of the seven mistakes: comments stay unanswered and figures
unread because everybody thought that somebody else would do it. One owner per post is a policy, not a finding of research.

## How to fix it
Write the name of the person who answers for the post, with the id that the team registry has for her or him. Those who
check it stand in `approved_by:`, and who answers the comments in `reply_owner:`.

## References
- The seven mistakes of social media marketing: no line for the whole company
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación cuya cabecera no dice `responsable` (u `owner`), en su primer `---`; de la que pone a nadie en
concreto (`equipo`, `marketing`, `todos`) o a varias personas; y, si la configuración nombra un registro del equipo, de la
que pone a quien no está en él, con el nombre más parecido. Vale la persona responsable de la campaña, y si está mal ahí se
avisa una vez, en la campaña. De un hilo se mira la primera publicación.

## Por qué importa
Que las redes sean de un departamento en general es parte de uno de los siete errores: los comentarios se quedan sin
contestar y las cifras sin leer porque cada cual pensó que lo haría otra persona. Una sola persona responsable por
publicación es una norma del equipo, no un resultado de ningún estudio.

## Cómo arreglarlo
Escribe quién responde de la publicación, con el id que tenga en el registro del equipo. Quien la revisa va en
`aprobado-por:`, y quien contesta a los comentarios, en `responsable-de-respuesta:`.

## Referencias
- Los siete errores del marketing en redes sociales: no tener una línea de toda la empresa
- Política del equipo
""",
    }
    examples = (
        {"bad": "[[---]]\ngoal: 25 replies by Friday\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "---\nowner: [[the marketing team]]\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "---\nowner: [ [[ana.ruiz, luis.vega]] ]\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": {"a.md": "---\nowner: [[ana.ruis]]\n---\n\nWhich grinder did you start with?\n", "team.yaml": TEAM},
         "config": WITH_TEAM},
        {"bad": {"a.md": "---\ncampaign: fall\n---\n\nWhich grinder did you start with?\n", "campaigns.yaml": "fall: {owner: [[team]]}\n"},
         "config": WITH_CAMPAIGNS},
        {"good": "Which grinder did you start with?", "front_matter": {"owner": "ana.ruiz"}},
        {"good": "Which grinder did you start with?", "front_matter": {"owner": "Will Marketing"}},
        {"good": {"a.md": "---\nowner: Ana Ruiz\n---\n\nWhich grinder did you start with?\n", "team.yaml": TEAM}, "config": WITH_TEAM},
        {"good": {"a.md": "---\ncampaign: fall\n---\n\nWhich grinder did you start with?\n", "campaigns.yaml": "fall: {owner: ana.ruiz}\n"},
         "config": WITH_CAMPAIGNS},
        {"bad": "[[---]]\nobjetivo: 25 respuestas antes del viernes\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "---\nresponsable: [[equipo de redes sociales]]\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "---\nresponsable: [[Ana, Luis, Marta]]\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": {"a.md": "---\nresponsable: [[luis.bega]]\n---\n\n¿Con qué molino empezaste?\n", "team.yaml": TEAM},
         "config": WITH_TEAM, "lang": "es"},
        {"bad": "---\nresponsable: [[Agencia Faro]]\n---\n\n¿Con qué molino empezaste?\n", "lang": "es",
         "config": {"rules": {"missing-owner": {"generic_words": ["Agencia Faro"]}}}},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"responsable": "ana.ruiz"}, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"owner": "Marta Redes"}, "lang": "es"},
        {"good": {"a.md": "---\nresponsable: '@luis.vega'\n---\n\n¿Con qué molino empezaste?\n", "team.yaml": TEAM},
         "config": WITH_TEAM, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: otono\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": "otono: {responsable: ana.ruiz}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if post.continues:
            return
        if not post.plan.owner:
            yield Finding(post.front_matter, variant="missing")
        yield from _wrong(post.own_plan, post.registries, options)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:
        yield from _wrong(campaign.plan, calendar.registries, options)


def _wrong(plan: Plan, registries: Registries, options: Options) -> Iterator[Finding]:
    """What is wrong with the owner that a post or a campaign states itself."""
    if not plan.owner:
        return
    first, last = plan.owner[0], plan.owner[-1]
    name = first.value
    if len(plan.owner) > 1:
        names = ", ".join(owner.value for owner in plan.owner)
        span = Span(first.node.span.start, last.node.span.end)
        yield Finding(span, {"count": len(plan.owner), "owner": names}, "several")
    elif registries.member(name) or registries.member(name.removeprefix("@")):
        return
    elif _is_nobody(name, options["generic_words"]):
        yield Finding(first.node.span, {"owner": name}, "generic")
    elif registries.team is not None and options["registry"]:
        near = guess(name, _names(registries)) or "."
        yield Finding(first.node.span, {"owner": name, "guess": near}, "unknown")


def _is_nobody(name: str, more: Collection[str]) -> bool:
    words = re.findall(r"[^\W_]+", folded(name))
    return all(word in NOBODY for word in words) or folded(name) in map(folded, more)


def _names(registries: Registries) -> list[str]:
    members = (registries.team or {}).values()
    return [name for member in members for name in (member.id, member.name) if name]
