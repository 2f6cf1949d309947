"""Campaigns that may reach their goal at any time, and so never have to."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Calendar, Campaign, CampaignRule, Finding, Flag, Option, Options, says_when

WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
POST = "---\ncampaign: autumn\n---\n\nWhich grinder did you start with?\n"
POST_ES = "---\ncampaña: autumn\n---\n\n¿Con qué molino empezaste?\n"


class GoalWithoutDeadline(CampaignRule):
    message = {
        "en": "“{match}” has no date, so it can always still be reached. Add one to the goal (“by 30 Nov”), `by:` to the KPI, or `ends:` to the campaign.",
        "es": "«{match}» no tiene fecha, así que siempre queda tiempo. Ponla en el objetivo («antes del 30/11»), en `by:` del indicador o en `ends:` de la campaña.",
    }
    profiles = ("campaign",)
    requires = ("registries.campaigns",)
    options = {
        "accept_campaign_end": Option(
            Flag(),
            default=True,
            help={
                "en": "whether the end of the campaign is date enough",
                "es": "si basta con el final de la campaña",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the goal of a campaign, or its first KPI where it has no goal, when no date or period is said anywhere: neither in
the words of the goal (“by Friday”, “in November”, “a week”), nor as `by` of a KPI, nor as `ends` of the campaign.

## Why it matters
Without a day of reckoning nobody sits down to count, and the campaign fades out instead of ending. That a goal needs a
date is a policy.

## How to fix it
Choose the day on which somebody looks at the number, and write it down: `by: 2025-11-30`, or `ends: 2025-11-30` for the
whole campaign. For something that goes on for ever, say the period: “25 replies a week”.

## References
- The seven mistakes of social media marketing: no quantified goals
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa del objetivo de una campaña, o de su primer indicador si no tiene objetivo, cuando no se dice fecha ni periodo en
ninguna parte: ni en las palabras del objetivo («antes del viernes», «en noviembre», «a la semana»), ni en `by` (o
`hasta`) de un indicador, ni en `ends` (o `fin`) de la campaña.

## Por qué importa
Sin un día para hacer cuentas nadie las hace, y la campaña se apaga en vez de terminar. Que un objetivo lleve fecha es
una norma del equipo.

## Cómo arreglarlo
Elige el día en que alguien mirará la cifra y escríbelo: `hasta: 2025-11-30`, o `fin: 2025-11-30` para toda la campaña.
Si es algo sin final, di el periodo: «25 respuestas a la semana».

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados
- Política del equipo
""",
    }
    examples = (
        {"bad": {"a.md": POST, "campaigns.yaml": "autumn:\n  goal: [[40 workshop sign-ups]]\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST, "campaigns.yaml": "autumn:\n  starts: 2025-11-01\n  kpi: [[25 replies]], 40 orders\n"},
         "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST, "campaigns.yaml": "autumn:\n  goal: [[Marta's 40 recipes]]\n  ends: 2025-11-30\n"},
         "config": {**WITH_CAMPAIGNS, "rules": {"goals/goal-without-deadline": {"accept_campaign_end": False}}}},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {goal: 40 workshop sign-ups by 30 Nov}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {goal: 25 replies a week}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {goal: 40 recipes, kpi: {metric: recipes, target: 40, by: 2025-11-30}}\n"},
         "config": WITH_CAMPAIGNS},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {goal: 40 recipes, ends: 2025-11-30}\nempty:\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "autumn:\n  objetivo: [[40 inscripciones al taller]]\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "autumn:\n  inicio: 2025-11-01\n  indicador: [[25 respuestas]], 40 pedidos\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "autumn:\n  goal: [[40 recetas de lectores]]\n  fin: 2025-11-30\n"},
         "config": {**WITH_CAMPAIGNS, "rules": {"goals/goal-without-deadline": {"accept_campaign_end": False}}}, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {objetivo: 40 inscripciones antes del 30/11}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {objetivo: 25 respuestas a la semana}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {goal: 40 recetas, indicador: {métrica: recetas, hasta: 2025-11-30}}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        plan = campaign.plan
        stated = plan.goal or next(iter(plan.kpi), None)
        said = plan.goal.value if plan.goal else plan.kpi[0].metric if plan.kpi else ""
        is_dated = any(kpi.by or says_when(kpi.metric) for kpi in plan.kpi) or (
            plan.goal and says_when(plan.goal.value)
        )
        if stated and said.strip() and not is_dated and not (options["accept_campaign_end"] and plan.ends):
            yield Finding(stated.node.span, {"match": said})
