"""Audiences that the registry does not have."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Calendar, Campaign, CampaignRule, Finding, Options, Plan, Reading, Registries, Rule, guess

AUDIENCES = "new-cafes: {name: New cafés}\nhome: {name: Baristas at home}\n"
PUBLICOS = "cafeterias-nuevas: {name: Cafeterías nuevas}\ncasa: {name: Baristas de casa}\n"
WITH_AUDIENCES = {"registries": {"audiences": "audiences.yaml"}}
WITH_CAMPAIGNS = {"registries": {"audiences": "audiences.yaml", "campaigns": "campaigns.yaml"}}
EN = "Which grinder did you start with?\n"
ES = "¿Con qué molino empezaste?\n"


class UnknownAudience(Rule, CampaignRule):
    message = {
        "en": "The audiences registry has no “{audience}”{guess}",
        "es": "El registro de públicos no tiene «{audience}»{guess}",
    }
    severity = "error"
    profiles = ("campaign",)
    requires = ("registries.audiences",)
    supersedes = ("missing-audience",)
    docs = {
        "en": """\
## What it does
Reports an `audience` in the front matter of a post, or of a campaign in its registry, that the audiences registry does not
have, with the name that is nearest. Ids and names count; capitals, accents, blanks and hyphens make no difference. Without
an audiences registry the rule is skipped.

## Why it matters
The registry says how an audience is addressed and which words speak to it. A name that is spelled otherwise gets none of
that, and is missing when posts are counted by audience.

## How to fix it
Write the id that the registry has, or add the new audience there.

## References
- The seven mistakes of social media marketing: badly targeted messages
- Policy of the team
""",
        "es": """\
## Qué hace
Señala un `público` (o `audience`) de la cabecera de una publicación, o de una campaña en su registro, que no está en el registro
de públicos, con el nombre más parecido. Valen los id y los nombres; mayúsculas, acentos, espacios y guiones dan igual. Sin
registro de públicos la regla se omite.

## Por qué importa
El registro dice cómo se trata a un público y qué palabras le hablan. Un nombre escrito de otro modo se queda sin nada de eso y
falta cuando se cuentan las publicaciones por público.

## Cómo arreglarlo
Escribe el id que tiene el registro o añade allí el público nuevo.

## Referencias
- Los siete errores del marketing en redes sociales: mensajes mal dirigidos
- Política del equipo
""",
    }
    examples = (
        {"bad": {"a.md": f"---\naudience: [[new-cafe]]\n---\n\n{EN}", "audiences.yaml": AUDIENCES}, "config": WITH_AUDIENCES},
        {"bad": {"a.md": f"---\naudience: [new-cafes, [[offices]] ]\n---\n\n{EN}", "audiences.yaml": AUDIENCES}, "config": WITH_AUDIENCES},
        {"bad": {"a.md": f"---\ncampaign: fall\n---\n\n{EN}", "audiences.yaml": AUDIENCES,
                 "campaigns.yaml": "fall: {audience: [[coffee-ppl]]}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": f"---\naudience: new-cafes\n---\n\n{EN}", "audiences.yaml": AUDIENCES}, "config": WITH_AUDIENCES},
        {"good": {"a.md": f"---\naudience: baristas at home\n---\n\n{EN}", "audiences.yaml": AUDIENCES}, "config": WITH_AUDIENCES},
        {"good": {"a.md": f"---\nowner: ana.ruiz\n---\n\n{EN}", "audiences.yaml": AUDIENCES}, "config": WITH_AUDIENCES},
        {"good": EN, "front_matter": {"audience": "new-cafes"}},
        {"bad": {"a.md": f"---\npúblico: [[cafeteros]]\n---\n\n{ES}", "audiences.yaml": PUBLICOS}, "config": WITH_AUDIENCES, "lang": "es"},
        {"bad": {"a.md": f"---\npúblico: cafeterias-nuevas, [[oficinas]]\n---\n\n{ES}", "audiences.yaml": PUBLICOS},
         "config": WITH_AUDIENCES, "lang": "es"},
        {"bad": {"a.md": f"---\ncampaña: otono\n---\n\n{ES}", "audiences.yaml": PUBLICOS,
                 "campaigns.yaml": "otono: {público: [[cafeteria-nueva]]}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": f"---\npúblico: cafeterias-nuevas\n---\n\n{ES}", "audiences.yaml": PUBLICOS}, "config": WITH_AUDIENCES, "lang": "es"},
        {"good": {"a.md": f"---\npúblico: Baristas de casa\n---\n\n{ES}", "audiences.yaml": PUBLICOS}, "config": WITH_AUDIENCES, "lang": "es"},
        {"good": {"a.md": f"---\nresponsable: ana.ruiz\n---\n\n{ES}", "audiences.yaml": PUBLICOS}, "config": WITH_AUDIENCES, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        if not post.continues:
            yield from _unknown(post.own_plan, post.registries)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        yield from _unknown(campaign.plan, calendar.registries)


def _unknown(plan: Plan, registries: Registries) -> Iterator[Finding]:
    """The audiences that a post or a campaign states itself and that the registry does not have."""
    for stated in plan.audience:
        if not registries.audience(stated.value):
            near = guess(stated.value, _names(registries)) or "."
            yield Finding(stated.node.span, {"audience": stated.value, "guess": near})


def _names(registries: Registries) -> list[str]:
    audiences = (registries.audiences or {}).values()
    return [name for audience in audiences for name in (audience.id, audience.name) if name]
