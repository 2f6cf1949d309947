"""Published posts that cost too much for what they brought, several running."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from smm_lint.rule import Calendar, CalendarRule, Finding, MapOf, Number, Option, Options, Record, Struct, folded

MOST_RELATED = 10
LEADS = {"rules": {"effort-without-return": {"threshold": {"leads": 15}}}}
HOURLY = {"rules": {"effort-without-return": {"threshold": {"Inscripciones": 15}, "hourly_cost": 20, "n": 2}}}
EN = "Which grinder wakes your house? Listen to three of them."
ES = "¿Qué molino despierta a tu casa? Escucha estos tres."


def _posts(text: str, *heads: str, mark: bool = False) -> dict[str, str]:
    """A post a day, with its effort and its results; with `mark` the last is reported."""
    bodies = [text] * len(heads)
    bodies[-1] = f"[[{text.partition('? ')[0]}?]] {text.partition('? ')[2]}" if mark else text
    return {
        f"{day}.md": f"---\ndate: 2025-11-0{day}\nstatus: published\n{head}\n---\n\n{body}\n"
        for day, (head, body) in enumerate(zip(heads, bodies, strict=True), 1)
    }


class EffortWithoutReturn(CalendarRule):
    message = {
        "dear": {
            "en": "The last {count} posts cost {cost} for each of their “{metric}”, and {most} is the most. Try something else, or make them simpler.",
            "es": "Las últimas {count} publicaciones cuestan {cost} por cada unidad de «{metric}» y el tope es {most}. Prueba otra cosa o hazlas más sencillas.",
        },
        "none": {
            "en": "The last {count} posts cost {cost} and brought no “{metric}” at all. Try something else, or make them simpler.",
            "es": "Las últimas {count} publicaciones cuestan {cost} y no han traído nada en «{metric}». Prueba otra cosa o hazlas más sencillas.",
        },
    }
    severity = "info"
    profiles = ("calendar",)
    options = {
        "threshold": Option(
            MapOf(Number(least=0)),
            {},
            {
                "en": "the most money that a unit of a metric may cost, such as `leads: 15`; metrics that are not named are not judged",
                "es": "cuánto dinero puede costar como mucho una unidad de una métrica, como `leads: 15`; las demás no se juzgan",
            },
        ),
        "n": Option(
            Number(least=1, whole=True),
            3,
            {
                "en": "how many posts running have to be too dear",
                "es": "cuántas publicaciones seguidas tienen que salir caras",
            },
        ),
        "hourly_cost": Option(
            Number(least=0),
            0,
            {
                "en": "what an hour of work costs; with 0 only the money in `effort` counts",
                "es": "lo que cuesta una hora de trabajo; con 0 solo cuenta el dinero de `effort` (o `esfuerzo`)",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Divides what each published post cost by what it brought. The cost is the money in its `effort`, and the hours where the
option `hourly_cost` prices them; what it brought stands in its `results`, such as `{leads: 3}`. For each metric under
`threshold` it looks at the latest posts that have results for it, and reports the latest when at least `n` running cost more
a unit than the threshold says. A post that brought none is too dear whatever it cost. Without thresholds the rule is silent.

## Why it matters
More time than it returns is the fourth of the seven mistakes. One post may fail; three running are a habit that costs money.
What a unit may cost depends on what it is worth to you: a policy, not a finding of research.

## How to fix it
Look at what the dear posts have in common and what cheaper ones did otherwise. Try another format or another question, make
the next one simpler, or stop. If the metric is not what the posts are for, measure another.

## References
- The seven mistakes of social media marketing: more time than it returns
- Policy of the team
""",
        "es": """\
## Qué hace
Divide lo que costó cada publicación por lo que trajo. El coste es el dinero de su `esfuerzo`, y también las horas si la opción
`hourly_cost` les pone precio; lo que trajo está en sus `resultados`, como `{leads: 3}`. Para cada métrica de `threshold` mira
las últimas publicaciones que tienen resultados de ella y avisa en la última cuando al menos `n` seguidas salen por unidad más
caras que el tope. La que no trajo nada es cara cueste lo que cueste. Sin topes, la regla calla.

## Por qué importa
Dedicar más tiempo del que compensa es el cuarto de los siete errores. Una publicación puede fallar; tres seguidas son una
costumbre que cuesta dinero. Lo que puede costar una unidad depende de lo que valga para ti: es una norma, no un resultado.

## Cómo arreglarlo
Mira qué tienen en común las caras y qué hicieron de otro modo las baratas. Prueba otro formato u otra pregunta, haz la próxima
más sencilla o déjalo. Si la métrica no es para lo que están esas publicaciones, mide otra.

## Referencias
- Los siete errores del marketing en redes sociales: dedicar más tiempo del que compensa
- Política del equipo
""",
    }
    examples = (
        {"bad": _posts(EN, *["effort: 120 €\nresults: {leads: 3}"] * 2, "effort: 40 €\nresults: {Leads: 1}", mark=True),
         "config": LEADS},
        {"bad": _posts(EN, *["effort: 20 €\nresults: {leads: 0}"] * 4, mark=True), "config": LEADS},
        {"bad": _posts(EN, "effort: 10 €\nresults: {leads: 3}", *["effort: 60 €\nresults: {leads: 3}"] * 3, mark=True),
         "config": LEADS},
        {"good": _posts(EN, *["effort: 120 €\nresults: {leads: 3}"] * 3, "effort: 30 €\nresults: {leads: 3}"), "config": LEADS},
        {"good": _posts(EN, *["effort: 120 €\nresults: {leads: 3}"] * 2), "config": LEADS},
        {"good": _posts(EN, *["effort: 9h\nresults: {leads: 1}"] * 4), "config": LEADS},
        {"bad": _posts(ES, "esfuerzo: 3h\nresultados: {inscripciones: 2}", "esfuerzo: 3h\nresultados: {inscripciones: 1}", mark=True),
         "config": HOURLY, "lang": "es"},
        {"bad": _posts(ES, *["esfuerzo: 1h\nresultados: {inscripciones: 0}"] * 2, mark=True), "config": HOURLY, "lang": "es"},
        {"bad": _posts(ES, "esfuerzo: {horas: 1, euros: 30}\nresultados: {inscripciones: 2}",
                       "esfuerzo: 50 €\nresultados: {inscripciones: 2}", mark=True), "config": HOURLY, "lang": "es"},
        {"good": _posts(ES, *["esfuerzo: 3h\nresultados: {inscripciones: 2}"] * 2, "esfuerzo: 3h\nresultados: {inscripciones: 4}"),
         "config": HOURLY, "lang": "es"},
        {"good": _posts(ES, *["esfuerzo: 3h\nresultados: {comentarios: 2}"] * 3), "config": HOURLY, "lang": "es"},
        {"good": _posts(ES, *["esfuerzo: 120 €\nresultados: {inscripciones: 2}"] * 3), "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for metric, most in options["threshold"].items():
            posts = [*_posts_with(metric, calendar, options["hourly_cost"])]
            dear = [*takewhile(lambda post: post.cost > most * post.brought, reversed(posts))]  # noqa: B023 - used at once
            if len(dear) < options["n"]:
                continue
            cost, brought = sum(post.cost for post in dear), sum(post.brought for post in dear)
            values = {
                "count": len(dear),
                "cost": _shown(cost / brought if brought else cost),
                "metric": metric,
                "most": _shown(most),
            }
            related = tuple(post.record for post in dear[1 : 1 + MOST_RELATED])
            yield Finding(None, values, "dear" if brought else "none", record=dear[0].record, related=related)


class Paid(Struct, frozen=True):
    """A post, the money that it cost, and how many units of a metric it brought."""

    record: Record
    cost: float
    brought: float


def _posts_with(metric: str, calendar: Calendar, hourly_cost: float) -> Iterator[Paid]:
    """The dated posts whose results and cost are known, in their order."""
    for record in calendar.efforts:
        effort, results = record.plan.effort, record.plan.results
        if not (record.moment and effort and results):
            continue
        cost = (effort.value.money or 0.0) + (effort.value.hours or 0.0) * hourly_cost
        values = (value for name, value in results.values.items() if folded(name) == folded(metric))
        brought = next(values, None)
        if cost > 0 and brought is not None:
            yield Paid(record, cost, max(brought, 0.0))


def _shown(money: float) -> str:
    return f"{round(money, 2):.10g}"
