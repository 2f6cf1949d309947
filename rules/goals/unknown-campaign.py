"""Posts of campaigns that nobody has planned."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Flag, Option, Options, Reading, Registries, Rule, folded, guess, says_none

CAMPAIGNS = "otono-2025: {name: Vuelta al molino, goal: 40 inscripciones}\nspring-fair: {name: The May fair}\n"
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
ALWAYS = {**WITH_CAMPAIGNS, "rules": {"goals/unknown-campaign": {"allow_none": False}}}


class UnknownCampaign(Rule):
    message = {
        "unknown": {
            "en": "No campaign is called “{match}”. Correct the name, or add it to the campaigns registry.",
            "es": "Ninguna campaña se llama «{match}». Corrige el nombre o añádela al registro de campañas.",
        },
        "guessed": {
            "en": "No campaign is called “{match}”{guess}",
            "es": "Ninguna campaña se llama «{match}»{guess}",
        },
        "missing": {
            "en": "No campaign. Name one of the registry, such as `campaign: {example}`.",
            "es": "Falta la campaña. Nombra una del registro, como `campaña: {example}`.",
        },
    }
    severity = "error"
    profiles = ("campaign", "calendar")
    requires = ("registries.campaigns",)
    options = {
        "allow_none": Option(
            Flag(),
            default=True,
            help={
                "en": "whether a post may belong to no campaign",
                "es": "si una publicación puede no ser de ninguna campaña",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a `campaign` that is not in the campaigns registry, at the name, and offers the nearest one that is. Capitals,
accents, blanks and hyphens make no difference. A post without a campaign, or with `campaign: none`, is fine unless
`allow_none` is off. Without a registry (`registries: {campaigns: campaigns.yaml}`) the rule is skipped.

## Why it matters
A post inherits goal, KPI, audience and budget from its campaign. With a name that nobody knows it inherits nothing, and
it is missing when the campaign's posts are counted.

## How to fix it
Take the name from the registry. If the campaign is new, write its entry first: goal, KPI, dates, budget.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una `campaña` (o `campaign`) que no está en el registro, en el nombre mismo, y propone la más parecida. Mayúsculas,
tildes, espacios y guiones dan igual. Una publicación sin campaña, o con `campaña: ninguna`, está bien salvo que
`allow_none` diga lo contrario. Sin registro (`registries: {campaigns: campaigns.yaml}`) la regla se salta.

## Por qué importa
La publicación hereda de su campaña el objetivo, el indicador, el público y el presupuesto. Con un nombre que nadie conoce
no hereda nada, y falta cuando se cuentan las publicaciones de la campaña.

## Cómo arreglarlo
Toma el nombre del registro. Si la campaña es nueva, escribe antes su entrada: objetivo, indicador, fechas, presupuesto.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": {"a.md": "---\ncampaign: [[spring-fare]]\n---\n\nWhich stall do you walk to first?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": "---\ncampaign: [[The May fair]]\n---\n\nWhich stall do you walk to first?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"bad": {"a.csv": "campaign,text\n[[quizzes]],Which song should we open with?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": "[[---]]\nowner: ana\n---\n\nWhich stall do you walk to first?\n", "campaigns.yaml": CAMPAIGNS}, "config": ALWAYS},
        {"good": {"a.md": "---\ncampaign: Spring fair\n---\n\nWhich stall do you walk to first?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"good": {"a.md": "---\ncampaign: none\n---\n\nWhich stall do you walk to first?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"good": "Which stall do you walk to first?", "front_matter": {"campaign": "summer"}},
        {"bad": {"a.md": "---\ncampaña: [[otono25]]\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: [[Vuelta al molino]]\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.csv": "campaña,texto\n[[villancicos]],¿Con qué canción abrirías?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: Otoño 2025\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: ninguna\n---\n\n¿Con qué molino empezaste?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"campaña": "verano"}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        stated, names = post.own_plan.campaign, [*(post.registries.campaigns or ())]
        if stated is None or says_none(stated.value):
            if not options["allow_none"] and names:
                yield Finding(stated.node.span if stated else post.front_matter, {"example": names[0]}, "missing")
        elif not post.campaign:
            guessed = guess(_meant(stated.value, post.registries), names)
            values = {"match": stated.value, "guess": guessed}
            yield Finding(stated.node.span, values, "guessed" if guessed else "unknown")


def _meant(name: str, registries: Registries) -> str:
    """The id of the campaign whose full name this is, else `name` itself."""
    campaigns = (registries.campaigns or {}).values()
    return next((campaign.id for campaign in campaigns if folded(campaign.name) == folded(name)), name)
