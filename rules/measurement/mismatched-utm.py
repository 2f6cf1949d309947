"""Links that count for another campaign than the post's."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Edit,
    Finding,
    Fix,
    Flag,
    Link,
    ListOf,
    MapOf,
    Option,
    Options,
    Parameter,
    Reading,
    Rule,
    Span,
    Text,
    belongs_to,
    folded,
    parameters,
    slug,
    written,
)

CAMPAIGN = "utm_campaign"
TEMPLATE = frozenset("{}[]<>")
FALL = {"campaign": "fall-2025"}
OTONO = {"campaña": "Otoño 2025"}
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}


class MismatchedUtm(Rule):
    message = {
        "en": "“{match}” counts for another campaign: the post belongs to “{campaign}”. Write “{better}”, or correct the post's campaign.",
        "es": "«{match}» cuenta para otra campaña: la publicación es de «{campaign}». Escribe «{better}» o corrige la campaña de la publicación.",
    }
    profiles = ("campaign",)
    options = {
        "slugify": Option(
            Flag(),
            default=True,
            help={
                "en": "whether capitals, accents, blanks and separators make no difference",
                "es": "si mayúsculas, tildes, espacios y separadores dan igual",
            },
        ),
        "aliases": Option(
            MapOf(ListOf(Text())),
            {},
            {
                "en": "further names of campaigns in links, by campaign: `{fall-2025: [harvest]}`; the registry's `utm` says the same",
                "es": "más nombres de las campañas en los enlaces, por campaña: `{otono-2025: [vendimia]}`; `utm` en el registro dice lo mismo",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a `utm_campaign` that is not the name of the campaign that the front matter says, at the parameter. The name in
links is the campaign's own in lower case, without accents, with hyphens (“Otoño 2025” is `otono-2025`), or what `utm` in
the campaigns registry or `aliases` give. A post without a campaign, or with one that the registry does not know, is left
alone; where the configuration has `brand.domains`, links to other sites are too.

## Why it matters
The visits are counted for the campaign that the link names. Most such links were copied from the last campaign, whose
figures then go on growing while the new one seems to bring nothing. Google Analytics does not know what you meant.

## How to fix it
Write the campaign's own name into the link. If both names are right, give the campaign its other one:
`fall-2025: {utm: [harvest]}`.

## References
- Guides to campaign parameters in Google Analytics 4: missinglinkz.io; piotrlitwa.com, 28 Nov 2025
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de un `utm_campaign` que no es el nombre de la campaña que dice la cabecera, en el parámetro mismo. El nombre en los
enlaces es el de la campaña en minúsculas, sin tildes y con guiones («Otoño 2025» es `otono-2025`), o lo que digan `utm` en
el registro de campañas o `aliases`. No mira publicaciones sin campaña, o con una que el registro no conoce; si la
configuración trae `brand.domains`, tampoco los enlaces a otros sitios.

## Por qué importa
Las visitas se cuentan para la campaña que nombra el enlace. Casi siempre es uno copiado de la campaña anterior, cuyas cifras
siguen creciendo mientras la nueva parece no traer nada. Google Analytics no sabe qué querías decir.

## Cómo arreglarlo
Escribe en el enlace el nombre de la campaña. Si los dos nombres valen, pon el otro en la campaña:
`otono-2025: {utm: [vendimia]}`.

## Referencias
- Guías de parámetros de campaña en Google Analytics 4: missinglinkz.io; piotrlitwa.com, 28 nov. 2025
- Política del equipo
""",
    }
    examples = (
        {"bad": "Book your seat: https://aurora.example.org/a?utm_source=x&[[utm_campaign=promo2]]#map now.", "front_matter": FALL,
         "fixed": "Book your seat: https://aurora.example.org/a?utm_source=x&utm_campaign=fall-2025#map now."},
        {"bad": "---\ncampaign: fall-2025\nlink: https://aurora.example.org/a?[[utm_campaign=fall-2024]]\n---\n\nWhich roast would you bring?\n"},
        {"bad": {"a.md": "---\ncampaign: fall-2025\n---\n\nBook your seat: [here](https://aurora.example.org/?[[utm_campaign=spring]]).\n",
                 "campaigns.yaml": "fall-2025: {utm: harvest}\n"}, "config": WITH_CAMPAIGNS},
        {"good": "Book your seat: https://aurora.example.org/a?utm_campaign=Fall_2025", "front_matter": FALL},
        {"good": {"a.md": "---\ncampaign: fall-2025\n---\n\nBook your seat: [here](https://aurora.example.org/?utm_campaign=harvest).\n",
                  "campaigns.yaml": "fall-2025: {utm: harvest}\n"}, "config": WITH_CAMPAIGNS},
        {"good": "Book your seat: https://aurora.example.org/a?utm_campaign=promo2", "front_matter": {"campaign": "none"}},
        {"good": "Read the review: https://paper.example.org/a?utm_campaign=daily and tell us what you think.", "front_matter": FALL,
         "config": {"brand": {"domains": ["aurora.example.org"]}}},
        {"bad": "Reserva tu plaza: https://aurora.example.org/a?utm_source=x&[[utm_campaign=promo2]]#mapa ya.", "front_matter": OTONO,
         "fixed": "Reserva tu plaza: https://aurora.example.org/a?utm_source=x&utm_campaign=otono-2025#mapa ya.", "lang": "es"},
        {"bad": "---\ncampaña: otono-2025\nenlace: https://aurora.example.org/a?[[utm_campaign=oto%C3%B1o-2024]]\n---\n\n¿Qué tueste traerías?\n",
         "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: otono-2025\n---\n\nReserva tu plaza: [aquí](https://aurora.example.org/?[[utm_campaign=primavera]]).\n",
                 "campaigns.yaml": "otono-2025: {utm: vendimia}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "Reserva tu plaza: https://aurora.example.org/a?utm_campaign=Oto%C3%B1o+2025", "front_matter": OTONO, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: otono-2025\n---\n\nReserva tu plaza: [aquí](https://aurora.example.org/?utm_campaign=vendimia).\n",
                  "campaigns.yaml": "otono-2025: {utm: vendimia}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "Reserva tu plaza: https://aurora.example.org/a?utm_campaign=promo2", "front_matter": {"campaña": "ninguna"}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        accepted = [*post.campaign_tags, *_aliases(post, options)]
        if not post.campaign_tags:
            return
        for link in post.post.links:
            if not post.brand.domains or belongs_to(link.target, post.brand.domains):
                for parameter in parameters(link.target):
                    if parameter.key == CAMPAIGN and not _is_accepted(parameter.value, accepted, options):
                        yield _finding(post, link, parameter, accepted[0])


def _aliases(post: Reading, options: Options) -> Iterator[str]:
    """What the options call the post's campaign."""
    stated = post.own_plan.campaign
    for name, others in options["aliases"].items():
        if stated and folded(name) == folded(stated.value):
            yield from others


def _is_accepted(value: str, accepted: list[str], options: Options) -> bool:
    """Whether `value` names the campaign; what is empty, or a template, names none yet."""
    if not value.strip() or TEMPLATE & {*value}:
        return True
    return slug(value) in map(slug, accepted) if options["slugify"] else value in accepted


def _finding(post: Reading, link: Link, parameter: Parameter, name: str) -> Finding:
    better, stated = written(CAMPAIGN, name), post.own_plan.campaign
    text = link.target[parameter.start : parameter.end]
    values = {"match": text, "campaign": stated.value if stated else name, "better": better}
    if link.span.of(post.post.source.text) != link.target:
        return Finding(link.span, values)
    span = Span(link.span.start + parameter.start, link.span.start + parameter.end)
    title = f"Escribir {better}" if post.language == "es" else f"Write {better}"
    return Finding(span, values, fix=Fix(title, (Edit(span, better),), safe=False))
