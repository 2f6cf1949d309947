"""KPIs with a number wanted and none to compare it with."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Calendar, Campaign, CampaignRule, Finding, Options, amounts

WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
POST = "---\ncampaign: autumn\n---\n\nWhich grinder did you start with?\n"
POST_ES = "---\ncampaña: autumn\n---\n\n¿Con qué molino empezaste?\n"
FROM_AND_TO = 2


class MissingBaseline(CampaignRule):
    message = {
        "en": "“{metric}” has a target but no baseline, so nobody knows whether {target} is a lot. Add what it was before: `{{metric: {metric}, target: {target}, baseline: …}}`.",
        "es": "«{metric}» tiene meta, pero no punto de partida, así que no se sabe si {target} es mucho. Añade lo que había antes: `{{metric: {metric}, target: {target}, baseline: …}}`.",
    }
    severity = "info"
    profiles = ("campaign",)
    requires = ("registries.campaigns",)
    docs = {
        "en": """\
## What it does
Reports a KPI of a campaign that has a target and no baseline, at its place in the registry. A goal that says both numbers
of its only KPI, as “from 22 to 40 sign-ups”, is enough.

## Why it matters
40 sign-ups are a triumph after 22 and a disaster after 90. The number before also says whether the target can be reached
at all. That each KPI has one is a policy.

## How to fix it
Look up the last month, or the last campaign of the kind, and write it down: `{metric: sign-ups, target: 40, baseline: 22}`.
If there was nothing before, it is 0.

## References
- The seven mistakes of social media marketing: results not measured, or only vanity
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de un indicador de una campaña que tiene meta (`target`) y no punto de partida (`baseline`), en su sitio del
registro. Si el objetivo dice las dos cifras de su único indicador, como «de 22 a 40 inscripciones», basta.

## Por qué importa
40 inscripciones son un triunfo después de 22 y un desastre después de 90. La cifra de antes dice también si se puede
llegar a la meta. Que cada indicador la lleve es una norma del equipo.

## Cómo arreglarlo
Mira el mes anterior, o la última campaña parecida, y apúntalo: `{metric: inscripciones, target: 40, baseline: 22}`. Si
antes no había nada, es 0.

## Referencias
- Los siete errores del marketing en redes sociales: no medir resultados, o medir solo los que halagan
- Política del equipo
""",
    }
    examples = (
        {"bad": {"a.md": POST, "campaigns.yaml": "autumn:\n  kpi: [[{metric: sign-ups, target: 40}]]\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST, "campaigns.yaml": "autumn:\n  kpi: replies, [[25 orders]]\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST, "campaigns.yaml": "autumn:\n  kpi: {[[sign-ups]]: 40, [[replies]]: 90}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {kpi: {metric: sign-ups, target: 40, baseline: 0}}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {goal: from 22 to 40 sign-ups, kpi: 40 sign-ups}\n"}, "config": WITH_CAMPAIGNS},
        {"good": {"a.md": POST, "campaigns.yaml": "autumn: {kpi: sign-ups}\n"}, "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "autumn:\n  indicador: [[{métrica: inscripciones, meta: 40}]]\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "autumn:\n  kpi: respuestas, [[25 pedidos]]\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": POST_ES, "campaigns.yaml": "autumn:\n  kpi: {[[inscripciones]]: 40, [[respuestas]]: 90}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {indicador: {métrica: inscripciones, meta: 40, antes: 22}}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {objetivo: pasar de 22 a 40 inscripciones, kpi: 40 inscripciones}\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": {"a.md": POST_ES, "campaigns.yaml": "autumn: {kpi: inscripciones}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        goal, kpis = campaign.plan.goal, campaign.plan.kpi
        if goal and len(kpis) == 1 and amounts(goal.value) >= FROM_AND_TO:
            return
        for kpi in kpis:
            if kpi.metric.strip() and kpi.target is not None and kpi.baseline is None:
                yield Finding(kpi.node.span, {"metric": kpi.metric, "target": f"{kpi.target:g}"})
