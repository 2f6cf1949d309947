"""KPIs that only flatter: how many were there, not what anybody did."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    FAMILIES,
    Calendar,
    Campaign,
    CampaignRule,
    Choice,
    Finding,
    Kpi,
    ListOf,
    MapOf,
    Option,
    Options,
    Plan,
    Reading,
    Rule,
    Text,
    families_of,
    mentions,
    metric_of,
)

WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
WITH_PAIRS = {"rules": {"measurement/vanity-kpi": {"allow_with": {"reach": ["awareness"]}}}}
WITH_PAIRS_ES = {"rules": {"measurement/vanity-kpi": {"allow_with": {"alcance": ["awareness"]}}}}


class VanityKpi(Rule, CampaignRule):
    message = {
        "one": {
            "en": "“{metric}” alone says how many were there, not what anybody did. Count replies, clicks, sign-ups or orders beside it.",
            "es": "«{metric}» solo dice cuánta gente había, no si alguien hizo algo. Cuenta además respuestas, clics, inscripciones o pedidos.",
        },
        "several": {
            "en": "“{metric}” say how many were there, not what anybody did. Count replies, clicks, sign-ups or orders beside them.",
            "es": "«{metric}» dicen cuánta gente había, no si alguien hizo algo. Cuenta además respuestas, clics, inscripciones o pedidos.",
        },
    }
    profiles = ("campaign",)
    options = {
        "vanity": Option(
            ListOf(Text()),
            (),
            {"en": "further metrics that only flatter", "es": "más métricas que solo halagan"},
        ),
        "allow_with": Option(
            MapOf(ListOf(Choice(FAMILIES))),
            {},
            {
                "en": "metrics that will do for the goals of some families: `{reach: [awareness]}`",
                "es": "métricas que bastan para los objetivos de algunas familias: `{alcance: [awareness]}`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the first KPI of a post or a campaign when all of its KPIs are on the vanity list: followers, likes, impressions,
reach, views, profile visits, uses of a hashtag, earned media value (EMV). One KPI that says what people did is enough:
replies, shares, clicks, sign-ups, orders. With `allow_with: {reach: [awareness]}`, reach is accepted where the goal is one
of awareness.

## Why it matters
Measuring nothing, or vanity alone, is one of the seven mistakes: such numbers go up with money or chance, and nothing
follows from them for the next post. Which ones count as vanity is a policy; a campaign for awareness may well want reach.

## How to fix it
Ask what somebody does when the post worked, and count that: an answer, a click on this link, an order with this code. Keep
the other number beside it if you like to watch it.

## References
- The seven mistakes of social media marketing: results not measured, or only vanity
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa del primer indicador de una publicación o de una campaña cuando todos los que tiene son de los que solo halagan:
seguidores, «me gusta», impresiones, alcance, visualizaciones, visitas al perfil, usos de una etiqueta, valor publicitario
(EMV). Basta con uno que diga lo que hizo la gente: respuestas, compartidos, clics, inscripciones, pedidos. Con
`allow_with: {alcance: [awareness]}`, el alcance vale si el objetivo es de notoriedad.

## Por qué importa
No medir, o medir solo lo que halaga, es uno de los siete errores: son cifras que suben con dinero o con suerte y de las
que no se saca nada para la siguiente publicación. Cuáles son lo decide cada equipo; una campaña de notoriedad puede querer
alcance.

## Cómo arreglarlo
Pregúntate qué hace alguien cuando la publicación funciona y cuenta eso: una respuesta, un clic en ese enlace, un pedido
con ese código. Si te gusta mirar la otra cifra, déjala al lado.

## Referencias
- Los siete errores del marketing en redes sociales: no medir resultados, o medir solo los que halagan
- Política del equipo
""",
    }
    examples = (
        {"bad": "---\nkpi: [[followers]]\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "---\nkpi:\n  - [[{metric: likes, target: 300}]]\n  - impressions\n---\n\nWhich stall do you walk to first?\n"},
        {"bad": {"a.md": "---\ncampaign: spring\n---\n\nWhich song should we open with?\n",
                 "campaigns.yaml": "spring: {kpi: [[video views]]}\n"}, "config": WITH_CAMPAIGNS},
        {"bad": "---\ngoal: 40 orders\nkpi: [[reach]]\n---\n\nWhich apple do you bake with?\n", "config": WITH_PAIRS},
        {"good": "Which grinder did you start with?", "front_matter": {"kpi": ["followers", "replies"]}},
        {"good": "Which stall do you walk to first?", "front_matter": {"kpi": "newsletter subscribers"}},
        {"good": "Which song should we open with?", "front_matter": {"goal": "200 people hear of the choir", "kpi": "reach"},
         "config": WITH_PAIRS},
        {"good": "Which apple do you bake with?", "front_matter": {"kpi": "page views of /apples"}},
        {"bad": "---\nindicador: [[seguidores]]\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "---\nkpi:\n  - [[{métrica: me gusta, meta: 300}]]\n  - impresiones\n---\n\n¿A qué puesto vas primero?\n", "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: coro\n---\n\n¿Con qué canción abrirías?\n",
                 "campaigns.yaml": "coro: {indicador: [[reproducciones]]}\n"}, "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"indicador": ["seguidores", "respuestas"]}, "lang": "es"},
        {"good": "¿A qué puesto vas primero?", "front_matter": {"kpi": "suscriptores al boletín"}, "lang": "es"},
        {"good": "¿Con qué canción abrirías?", "front_matter": {"objetivo": "Dar a conocer el coro a 200 vecinos", "kpi": "alcance"},
         "config": WITH_PAIRS_ES, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        yield from _finding(post.own_plan.kpi, post.plan, options)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        yield from _finding(campaign.plan.kpi, campaign.plan, options)


def _finding(kpis: tuple[Kpi, ...], plan: Plan, options: Options) -> Iterator[Finding]:
    goals = families_of(plan.goal.value) if plan.goal else frozenset()
    named = [kpi for kpi in kpis if kpi.metric.strip()]
    if named and all(_is_vain(kpi.metric, goals, options) for kpi in named):
        metrics = ", ".join(kpi.metric for kpi in named)
        yield Finding(named[0].node.span, {"metric": metrics}, "one" if len(named) == 1 else "several")


def _is_vain(name: str, goals: frozenset[str], options: Options) -> bool:
    metric = metric_of(name)
    is_listed = (metric is not None and metric.vanity) or mentions(name, options["vanity"])
    return is_listed and not any(
        (mentions(name, [allowed]) or (metric is not None and metric_of(allowed) == metric)) and goals & {*families}
        for allowed, families in options["allow_with"].items()
    )
