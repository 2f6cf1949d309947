"""Published posts of which nobody wrote down what they brought."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import (
    Calendar,
    CalendarRule,
    Finding,
    ListOf,
    Number,
    Option,
    Options,
    Record,
    Results,
    Text,
    folded,
    metric_of,
)

HEAD = "date,status,kpi,text\n"
HEAD_ES = "fecha,estado,indicador,texto\n"
TODAY = "2025-11-20"
# The metric of the example in the message where the post names none.
ANY = {"en": "replies", "es": "respuestas"}


class MissingResults(CalendarRule):
    message = {
        "missing": {
            "en": "Published {days} days ago, and no results yet. Write down what it brought: `results: {{{metric}: 12, date: {today}}}`.",
            "es": "Publicada hace {days} días y sin resultados. Apunta lo que trajo: `resultados: {{{metric}: 12, fecha: {today}}}`.",
        },
        "metric": {
            "en": "The results do not say “{metric}”. Add it: `results: {{{metric}: 12}}`.",
            "es": "Los resultados no dicen «{metric}». Añádelo: `resultados: {{{metric}: 12}}`.",
        },
    }
    profiles = ("calendar",)
    options = {
        "days": Option(
            Number(0, whole=True),
            7,
            {
                "en": "how many days after publishing the results may be missing",
                "es": "cuántos días después de publicar pueden faltar los resultados",
            },
        ),
        "required": Option(
            ListOf(Text()),
            (),
            {
                "en": "metrics that all results have to say; one of the KPIs of the post where none is listed",
                "es": "métricas que deben decir todos los resultados; si no hay ninguna, uno de los indicadores de la publicación",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post with `status: published` and a date more than `days` days ago that has no `results`, or results without any
of its KPIs. The KPIs of its campaign count as its own.

## Why it matters
What is not written down cannot be learned from: next month nobody remembers which question got answers. Not measuring is
one of the seven mistakes; after how many days to look is a policy.

## How to fix it
Look the KPI up where you find it, and write it into the front matter: `results: {sign-ups: 12, date: 2025-11-20}`. A
disappointing number is a result too, and so is 0.

## References
- The seven mistakes of social media marketing: results not measured, or only vanity
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación con `estado: publicado` (o `status: published`) y fecha de hace más de `days` días que no tiene
`resultados` (o `results`), o cuyos resultados no dicen ninguno de sus indicadores. Los de su campaña cuentan como suyos.

## Por qué importa
De lo que no se apunta no se aprende: al mes siguiente nadie recuerda qué pregunta tuvo respuestas. No medir es uno de los
siete errores; a los cuántos días se mira lo decide cada equipo.

## Cómo arreglarlo
Busca el indicador donde lo tengas y apúntalo en la cabecera: `resultados: {inscripciones: 12, fecha: 2025-11-20}`. Una
cifra que decepciona también es un resultado, y 0 también.

## Referencias
- Los siete errores del marketing en redes sociales: no medir resultados, o medir solo los que halagan
- Política del equipo
""",
    }
    examples = (
        {"bad": HEAD + "2025-10-02,[[published]],sign-ups,Which grinder did you start with?\n", "suffix": ".csv", "today": TODAY},
        {"bad": "---\ndate: 2025-11-02\nstatus: [[published]]\nresults:\n---\n\nWhich stall do you walk to first?\n", "today": TODAY},
        {"bad": "---\ndate: 2025-11-02\nstatus: published\nkpi: sign-ups\nresults: [[{likes: 240}]]\n---\n\nWhich song should we open with?\n",
         "today": TODAY},
        {"good": HEAD + "2025-11-15,published,sign-ups,Which grinder did you start with?\n2025-10-02,draft,,Which stall do you walk to first?\n",
         "suffix": ".csv", "today": TODAY},
        {"good": "---\ndate: 2025-11-02\nstatus: published\nkpi: [newsletter sign-ups, replies]\nresults: {signups: 12}\n---\n\nWhich song should we open with?\n",
         "today": TODAY},
        {"good": "---\nstatus: published\n---\n\nWhich stall do you walk to first?\n", "today": TODAY},
        {"bad": HEAD_ES + "2025-10-02,[[publicado]],inscripciones,¿Con qué molino empezaste?\n", "suffix": ".csv", "today": TODAY, "lang": "es"},
        {"bad": "---\nfecha: 2025-11-02\nestado: [[publicada]]\nresultados:\n---\n\n¿A qué puesto vas primero?\n", "today": TODAY, "lang": "es"},
        {"bad": "---\nfecha: 2025-11-02\nestado: publicado\nkpi: inscripciones\nresultados: [[{me gusta: 240}]]\n---\n\n¿Con qué canción abrirías?\n",
         "today": TODAY, "lang": "es"},
        {"good": HEAD_ES + "2025-11-15,publicado,inscripciones,¿Con qué molino empezaste?\n2025-10-02,borrador,,¿A qué puesto vas primero?\n",
         "suffix": ".csv", "today": TODAY, "lang": "es"},
        {"good": "---\nfecha: 2025-11-02\nestado: publicado\nkpi: [inscripciones al taller, respuestas]\nresultados: {inscritos: 0}\n---\n\n¿Con qué canción abrirías?\n",
         "today": TODAY, "lang": "es"},
        {"good": "---\nestado: publicado\n---\n\n¿A qué puesto vas primero?\n", "today": TODAY, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        seen = set()
        for record in calendar.dated:
            status = record.plan.status
            days = (calendar.today - record.day).days if record.day else 0
            # The parts of a thread have one front matter.
            if (
                not status
                or status.value != "published"
                or days <= options["days"]
                or (record.source.path, status.node.span) in seen
            ):
                continue
            seen.add((record.source.path, status.node.span))
            wanted, results = _wanted(record, options["required"]), record.plan.results
            if not results or not results.values:
                values = {
                    "days": days,
                    "today": calendar.today.isoformat(),
                    "metric": wanted[0] if wanted else ANY[record.language],
                }
                yield Finding(status.node.span, values, "missing", record=record)
            elif wanted:
                missing = [name for name in wanted if not _says(results, name)]
                if missing and (options["required"] or len(missing) == len(wanted)):
                    yield Finding(results.node.span, {"metric": missing[0]}, "metric", record=record)


def _wanted(record: Record, required: tuple[str, ...]) -> list[str]:
    """The metrics of which results are wanted."""
    return [*required] or [kpi.metric for kpi in record.plan.kpi if kpi.metric.strip()]


def _says(results: Results, name: str) -> bool:
    metric = metric_of(name)
    return any(folded(key) == folded(name) or (metric and metric_of(key) == metric) for key in results.values)
