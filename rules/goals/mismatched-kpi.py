"""KPIs that cannot show whether the goal was reached: reach, where sales were wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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
    families_of,
    fitting,
    metric_of,
)

FAMILY = Choice(FAMILIES)
WITH_CAMPAIGNS = {"registries": {"campaigns": "campaigns.yaml"}}
AUTUMN = "autumn: {goal: 40 sales by 30 Nov, kpi: sales}\n"
AUTUMN_ES = "autumn: {objetivo: 40 ventas antes del 30/11, indicador: ventas}\n"


class MismatchedKpi(Rule, CampaignRule):
    message = {
        "en": "“{metric}” cannot show whether “{goal}” was reached. Count what the goal names, such as orders with the code of this campaign.",
        "es": "«{metric}» no puede mostrar si se cumplió «{goal}». Cuenta lo que nombra el objetivo, como los pedidos con el código de esta campaña.",
    }
    profiles = ("campaign",)
    options = {
        "families": Option(
            MapOf(ListOf(FAMILY), FAMILY),
            {},
            {
                "en": "families of KPIs that are accepted for the goals of a family, instead of the usual ones: `{conversion: [conversion, consideration]}`",
                "es": "familias de indicadores que se aceptan para los objetivos de una familia, en vez de las habituales: `{conversion: [conversion, consideration]}`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the first KPI of a post or a campaign when none of its KPIs can show whether the goal was reached. Goals and KPIs
fall into families: awareness (reach, views, followers, likes), consideration (clicks, visits, downloads, saves),
conversion (sales, sign-ups, bookings, donations), community (comments, replies, shares) and support (response time, cases
solved). A KPI fits when it is of the goal's family or says more: clicks fit a goal of visibility, reach does not fit a
goal of sales. A goal or a KPI whose words tell no family is left alone.

## Why it matters
A campaign can have record reach and sell nothing; if reach is what was counted, that looks like success. The families are
those that marketing people commonly use, and a policy: change them under `families`.

## How to fix it
Count the thing that the goal names. Where that is hard, make it countable: a code, a link of its own, a question “How did
you hear of us?”. The other number may stay beside it.

## References
- The seven mistakes of social media marketing: results not measured, or only vanity
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa del primer indicador de una publicación o de una campaña cuando ninguno de los que tiene puede mostrar si se cumplió
el objetivo. Objetivos e indicadores se agrupan en familias: notoriedad (`awareness`: alcance, visualizaciones,
seguidores, «me gusta»), interés (`consideration`: clics, visitas, descargas, guardados), conversión (`conversion`:
ventas, inscripciones, reservas, donativos), comunidad (`community`: comentarios, respuestas, compartidos) y atención
(`support`: tiempo de respuesta, casos resueltos). Un indicador encaja si es de la familia del objetivo o dice más: los
clics valen para ganar visibilidad; el alcance no vale para vender. Si las palabras no dejan ver la familia, no se avisa.

## Por qué importa
Una campaña puede batir récords de alcance y no vender nada; si lo que se cuenta es el alcance, parece un éxito. Las
familias son las de uso común en el oficio, y una norma: cámbialas en `families`.

## Cómo arreglarlo
Cuenta lo que nombra el objetivo. Si cuesta, haz que se pueda contar: un código, un enlace propio, la pregunta «¿Cómo nos
has conocido?». La otra cifra puede quedarse al lado.

## Referencias
- Los siete errores del marketing en redes sociales: no medir resultados, o medir solo los que halagan
- Política del equipo
""",
    }
    examples = (
        {"bad": "---\ngoal: 40 sales by 30 Nov\nkpi: [[reach]]\n---\n\nWhich grinder did you start with? Tell us below.\n"},
        {"bad": "---\ngoal: 25 replies with a real question\nkpi: [[{metric: likes, target: 300}]]\n---\n\nWhat would you ask a beekeeper?\n"},
        {"bad": {"a.md": "---\ncampaign: autumn\nkpi: [[impressions]]\n---\n\nWhich apple do you bake with?\n", "campaigns.yaml": AUTUMN},
         "config": WITH_CAMPAIGNS},
        {"bad": {"a.md": "---\ncampaign: spring\n---\n\nWhich song should we open with?\n",
                 "campaigns.yaml": "spring:\n  goal: 12 people join the choir\n  kpi: [[post views]], likes\n"}, "config": WITH_CAMPAIGNS},
        {"good": "Which grinder did you start with?", "front_matter": {"goal": "40 sales by 30 Nov", "kpi": "orders with code FALL"}},
        {"good": "Which stall do you walk to first?", "front_matter": {"goal": "200 people hear of the new stall", "kpi": "clicks on the map"}},
        {"good": "Which song should we open with?", "front_matter": {"goal": "Reach 40 choirs that lend scores", "kpi": "replies"}},
        {"good": "Which apple do you bake with?", "front_matter": {"goal": "40 sales", "kpi": ["reach", "sales"]}},
        {"bad": "---\nobjetivo: 40 ventas antes del 30/11\nindicador: [[alcance]]\n---\n\n¿Con qué molino empezaste? Cuéntanoslo.\n", "lang": "es"},
        {"bad": "---\nobjetivo: 25 respuestas con dudas de verdad\nkpi: [[me gusta]]\n---\n\n¿Qué le preguntarías a una apicultora?\n", "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: autumn\nindicador: [[impresiones]]\n---\n\n¿Con qué manzana horneas?\n", "campaigns.yaml": AUTUMN_ES},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"bad": {"a.md": "---\ncampaña: coro\n---\n\n¿Con qué canción abrirías?\n",
                 "campaigns.yaml": "coro:\n  objetivo: Que 12 personas se apunten al coro\n  kpi: [[visualizaciones]]\n"},
         "config": WITH_CAMPAIGNS, "lang": "es"},
        {"good": "¿Con qué molino empezaste?", "front_matter": {"objetivo": "40 ventas", "kpi": "ventas con el cupón OTOÑO"}, "lang": "es"},
        {"good": "¿A qué puesto vas primero?", "front_matter": {"objetivo": "Dar a conocer el puesto a 200 personas", "kpi": "clics en el mapa"},
         "lang": "es"},
        {"good": "¿Con qué manzana horneas?", "front_matter": {"objetivo": "Que 30 panaderías pidan muestra", "kpi": "muestras enviadas"}, "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        own = post.own_plan
        if own.kpi:
            yield from _finding(post.plan, own.kpi[0], options)
        elif own.goal and post.plan.kpi:
            # The KPIs of the campaign were meant for its own goal, not for this one.
            for finding in _finding(post.plan, post.plan.kpi[0], options):
                yield Finding(own.goal.node.span, finding.values)

    def check_campaign(self, campaign: Campaign, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        if campaign.plan.kpi:
            yield from _finding(campaign.plan, campaign.plan.kpi[0], options)


def _finding(plan: Plan, first: Kpi, options: Options) -> Iterator[Finding]:
    """The finding at the `first` KPI of `plan` where none of them fits its goal."""
    if not plan.goal:
        return
    fits = _accepted(families_of(plan.goal.value), options["families"])
    metrics = [metric_of(kpi.metric) for kpi in plan.kpi]
    if fits and all(metric and metric.family not in fits for metric in metrics):
        yield Finding(first.node.span, {"metric": first.metric, "goal": plan.goal.value})


def _accepted(goals: frozenset[str], own: Mapping[str, tuple[str, ...]]) -> set[str]:
    """The families of KPIs that fit goals of the families `goals`."""
    table = {**fitting(), **own}
    return {family for goal in goals for family in table[goal]}
