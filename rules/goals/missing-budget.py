"""Campaigns of which nobody said what they may cost."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Calendar, Campaign, CampaignRule, Choice, Cost, Finding, Option, Options

ANY, BOTH = "any", "both"
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_BOTH = {**WITH_CAMPAIGNS, "rules": {"goals/missing-budget": {"need": BOTH}}}
POST = "---\ncampaign: autumn\n---\n\nWhich grinder did you start with?\n"
POST_ES = "---\ncampaña: autumn\n---\n\n¿Con qué molino empezaste?\n"


class MissingBudget(CampaignRule):
    message = {
        "any": {
            "en": "The campaign “{campaign}” says neither money nor hours. Add `budget: {{hours: 24, eur: 300}}`, or `effort:` to its posts.",
            "es": "La campaña «{campaign}» no dice ni dinero ni horas. Añade `presupuesto: {{horas: 24, eur: 300}}`, o `esfuerzo:` a sus publicaciones.",
        },
        "money": {
            "en": "The campaign “{campaign}” says hours but no money. Add it to the budget, 0 if it costs none: `budget: {{hours: 24, eur: 300}}`.",
            "es": "La campaña «{campaign}» dice horas, pero no dinero. Añádelo al presupuesto, 0 si no cuesta nada: `presupuesto: {{horas: 24, eur: 300}}`.",
        },
        "hours": {
            "en": "The campaign “{campaign}” says money but no hours. Add them to the budget: `budget: {{hours: 24, eur: 300}}`.",
            "es": "La campaña «{campaign}» dice dinero, pero no horas. Añádelas al presupuesto: `presupuesto: {{horas: 24, eur: 300}}`.",
        },
    }
    profiles = ("campaign",)
    requires = ("registries.campaigns",)
    options = {
        "need": Option(
            Choice((ANY, BOTH)),
            ANY,
            {
                "en": "`any`: money or hours are enough; `both`: a campaign has to say both",
                "es": "`any`: basta con dinero u horas; `both`: la campaña debe decir las dos cosas",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a campaign, at its name in the registry, that has no `budget` in money or hours while none of its posts says its
`effort` either. With `need: both` it has to say money and hours, together with its posts.

## Why it matters
Social media is not free: somebody writes, films and answers. A campaign whose cost nobody knows cannot be compared with
what it brings. That each campaign has a budget is a policy.

## How to fix it
Estimate the hours, and the money if there are adverts, props or an agency: `budget: {hours: 24, eur: 300}`. A rough number
that is corrected later is better than none.

## References
- The seven mistakes of social media marketing: no quantified goals, more time than it returns
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una campaña, en su nombre del registro, que no tiene `presupuesto` (o `budget`) en dinero ni en horas y de cuyas
publicaciones ninguna dice su `esfuerzo`. Con `need: both` debe decir dinero y horas, contando lo que digan ellas.

## Por qué importa
Las redes no son gratis: alguien escribe, graba y contesta. Si nadie sabe lo que cuesta una campaña, no se puede comparar
con lo que trae. Que cada campaña tenga presupuesto es una norma del equipo.

## Cómo arreglarlo
Calcula las horas, y el dinero si hay anuncios, material o agencia: `presupuesto: {horas: 24, eur: 300}`. Una cifra
aproximada que se corrige luego vale más que ninguna.

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados, gastar más tiempo del que devuelve
- Política del equipo
""",
    }
    examples = (
        {"bad": {"a.md": POST, "campaigns.yaml": "[[autumn]]: {goal: 40 sign-ups by 30 Nov}\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST, "campaigns.yaml": "[[autumn]]:\n  budget:\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST, "campaigns.yaml": "[[autumn]]: {budget: 24h}\n"}, "config": WITH_BOTH},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {budget: {hours: 24, eur: 300}}\n"}, "config": WITH_BOTH},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {budget: 0 €}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": "---\ncampaign: autumn\neffort: 1.5h\n---\n\nWhich grinder did you start with?\n",
                  "campaigns.yaml": "autumn: {goal: 40 sign-ups by 30 Nov}\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "[[autumn]]: {objetivo: 40 inscripciones antes del 30/11}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "[[autumn]]:\n  presupuesto:\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "[[autumn]]: {presupuesto: 300 €}\n"}, "config": WITH_BOTH, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {presupuesto: {horas: 24, dinero: 300}}\n"}, "config": WITH_BOTH,
         "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {presupuesto: 0 €}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: autumn\nesfuerzo: 1.5h\n---\n\n¿Con qué molino empezaste?\n",
                  "campaigns.yaml": "autumn: {objetivo: 40 inscripciones antes del 30/11}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:
        costs = [*_costs(campaign, calendar)]
        hours = any(cost.hours is not None for cost in costs)
        money = any(cost.money is not None for cost in costs)
        values = {"campaign": campaign.name or campaign.id}
        if not hours and not money:
            yield Finding(values=values, variant="any")
        elif options["need"] == BOTH and not (hours and money):
            yield Finding(values=values, variant="money" if hours else "hours")


def _costs(campaign: Campaign, calendar: Calendar) -> Iterator[Cost]:
    """What the campaign and its posts say of their costs."""
    of_posts = (record.plan.effort for record in calendar.of(campaign))
    yield from (stated.value for stated in (campaign.plan.budget, campaign.plan.effort, *of_posts) if stated)
