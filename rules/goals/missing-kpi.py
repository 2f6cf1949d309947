"""Posts and campaigns that do not say what will be counted."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Calendar,
    Campaign,
    CampaignRule,
    Choice,
    Finding,
    ListOf,
    Option,
    Options,
    Plan,
    Reading,
    Rule,
)

CAMPAIGNS = "autumn: {kpi: {metric: sign-ups, target: 40}}\n"
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_TARGET = {"rules": {"goals/missing-kpi": {"require_fields": ["target"]}}}


class MissingKpi(Rule, CampaignRule):
    message = {
        "missing": {
            "en": "No KPI. Add what you will count and how many of it you want, such as `kpi: {{metric: sign-ups, target: 40}}`.",
            "es": "Falta el indicador. Añade qué vas a contar y cuánto quieres, como `kpi: {{metric: inscripciones, target: 40}}`.",
        },
        "fields": {
            "en": "The KPI “{metric}” lacks {fields}. Write it in full, such as `{{metric: sign-ups, target: 40, baseline: 22, by: 2025-11-30}}`.",
            "es": "Al indicador «{metric}» le falta {fields}. Escríbelo entero, como `{{metric: inscripciones, target: 40, baseline: 22, by: 2025-11-30}}`.",
        },
    }
    profiles = ("campaign",)
    options = {
        "require_fields": Option(
            ListOf(Choice(("target", "baseline", "by"))),
            (),
            {
                "en": "what each KPI has to say beside its metric: `target`, `baseline`, `by`",
                "es": "lo que cada indicador debe decir además de su métrica: `target`, `baseline`, `by`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a campaign without `kpi`, at its name in the registry, and a post without one, at its opening `---`. A post takes
the KPI of its campaign; where the campaign lacks it too, the campaign alone is reported. A KPI is a name (`replies`), a
name with its number (`40 sign-ups`), keys with values (`{metric: sign-ups, target: 40, baseline: 22, by: 2025-11-30}`),
or a list of such.

## Why it matters
A goal says what should happen, a KPI what will be counted to see it. Whoever decides that after publishing tends to
count what went up. That each post needs one is a policy, not a finding of research.

## How to fix it
Pick one number that you can look up yourself: replies, clicks on this link, orders with this code. One that shows the
goal beats five that do not.

## References
- The seven mistakes of social media marketing: no quantified goals
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una campaña sin `kpi` (o `indicador`), en su nombre del registro, y de una publicación sin él, en su primer
`---`. La publicación toma el indicador de su campaña; si esta tampoco lo tiene, solo se avisa de la campaña. Un indicador
es un nombre (`respuestas`), un nombre con su cifra (`40 inscripciones`), claves con valores (`{metric: inscripciones,
target: 40, baseline: 22, by: 2025-11-30}`) o una lista de ellos.

## Por qué importa
El objetivo dice qué debería pasar; el indicador, qué se va a contar para verlo. Quien lo decide después de publicar
acaba contando lo que subió. Que cada publicación lleve uno es una norma del equipo, no un resultado de ningún estudio.

## Cómo arreglarlo
Elige una cifra que puedas consultar tú: respuestas, clics en ese enlace, pedidos con ese código. Una que muestre el
objetivo vale más que cinco que no.

## Referencias
- Los siete errores del marketing en redes sociales: no fijar objetivos cuantificados
- Política del equipo
""",
    }
    examples = (
        {"bad": "[[---]]\ngoal: 40 workshop sign-ups by 30 Nov\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "[[---]]\nkpi:\n---\n\nWhich stall do you walk to first?\n"},
        {"bad": {"a.md": "---\ncampaign: spring\n---\n\nWhich song should we open with?\n",
                 "campaigns.yaml": "[[spring]]: {goal: 12 new voices}\n"}, "config": WITH_CAMPAIGNS},
        {"bad": "---\nkpi: [[sign-ups]], 25 replies\n---\n\nWhich song should we open with?\n", "config": WITH_TARGET},
        {"good": "Which grinder did you start with?", "front_matter": {"kpi": {"metric": "sign-ups", "target": 40}}},
        {"good": "Which stall do you walk to first?", "front_matter": {"kpis": ["replies", "orders with code APPLE"]}},
        {"good": {"a.md": "---\ncampaign: autumn\n---\n\nWhich song should we open with?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS},
        {"bad": "[[---]]\nobjetivo: 40 inscripciones antes del 30/11\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "[[---]]\nindicador:\n---\n\n¿A qué puesto vas primero?\n", "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: primavera\n---\n\n¿Con qué canción abrirías?\n",
                 "campaigns.yaml": "[[primavera]]: {objetivo: 12 voces nuevas}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": "---\nindicador: [[inscripciones]]\n---\n\n¿Con qué canción abrirías?\n", "config": WITH_TARGET, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"indicador": {"métrica": "inscripciones", "meta": 40}}, "lang": "es"},
        {"good": "¿A qué puesto vas primero?", "front_matter": {"kpis": ["respuestas", "pedidos con el código MANZANA"]}, "lang": "es"},
        {"good": {"a.md": "---\ncampaña: autumn\n---\n\n¿Con qué canción abrirías?\n", "campaigns.yaml": CAMPAIGNS},
         "config": WITH_CAMPAIGNS, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if not post.campaign and not _has_kpi(post.own_plan):
            yield Finding(post.front_matter, variant="missing")
        yield from _incomplete(post.own_plan, options)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        if not _has_kpi(campaign.plan):
            yield Finding(variant="missing")
        yield from _incomplete(campaign.plan, options)


def _has_kpi(plan: Plan) -> bool:
    return any(kpi.metric.strip() for kpi in plan.kpi)


def _incomplete(plan: Plan, options: Options) -> Iterator[Finding]:
    for kpi in plan.kpi:
        lacking = [name for name in options["require_fields"] if getattr(kpi, name) is None]
        if kpi.metric.strip() and lacking:
            values = {"metric": kpi.metric, "fields": ", ".join(f"`{name}`" for name in lacking)}
            yield Finding(kpi.node.span, values, "fields")
