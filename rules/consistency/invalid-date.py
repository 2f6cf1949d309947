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
    Reading,
    Record,
    Rule,
    Stated,
    Text,
)

PENDING = ("draft", "review", "scheduled")
MOST_SHOWN = 40


class InvalidDate(Rule, CalendarRule):
    message = {
        "missing": {
            "en": "No date. Add `date:` with the time and its zone, such as 2026-11-12T09:30+01:00.",
            "es": "Falta la fecha. Añade `fecha:` con la hora y su zona, como 2026-11-12T09:30+01:00.",
        },
        "unreadable": {
            "en": "“{date}” is no date. Write the year first, as in 2026-11-12T09:30+01:00.",
            "es": "«{date}» no es una fecha. Escríbela empezando por el año: 2026-11-12T09:30+01:00.",
        },
        "zone": {
            "en": "“{date}” has no time zone. Add it, as in 09:30+01:00, or set `calendar.timezone` for all posts.",
            "es": "«{date}» no tiene zona horaria. Añádela, como en 09:30+01:00, o pon `calendar.timezone` para todas.",
        },
        "past": {
            "en": "{date} has passed and the post is still “{status}”. Give it a new date, or change its status.",
            "es": "El {date} ya ha pasado y la publicación sigue en «{status}». Ponle otra fecha o cambia su estado.",
        },
    }
    severity = "error"
    profiles = ("campaign",)
    options = {
        "require_for": Option(
            ListOf(Text()),
            (),
            {
                "en": "the statuses that need a date, such as `scheduled`; every post where none is listed",
                "es": "los estados que exigen fecha, como `scheduled`; si no hay ninguno, todas las publicaciones",
            },
        ),
        "grace_days": Option(
            Number(least=0, most=3660, whole=True),
            0,
            {
                "en": "how many days a post that is not yet published may be late",
                "es": "cuántos días de retraso puede llevar una publicación pendiente",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post without a date, with a date that cannot be read (write it as ISO 8601 does), with a time that says no
zone where the configuration sets no `calendar.timezone`, and one whose day has passed while its status is still draft,
review or scheduled. A file named after its day, such as `2026-11-12-workshop.md`, has a date.

## Why it matters
“Tomorrow” means another day tomorrow, 03/04 another one in Boston, and half past nine another hour in Mexico City:
schedulers guess, and a post comes out at night. What a calendar check says is as good as its dates. That every post
needs one is a policy.

## How to fix it
Write the year first and the offset last: 2026-11-12T09:30+01:00. Set `calendar.timezone: Europe/Madrid` once, and the
offset can go. `require_for: [scheduled]` leaves ideas alone that have no date yet.

## References
- ISO 8601, dates and times
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación sin fecha, con una que no se puede leer (escríbela como manda la norma ISO 8601), con una hora
sin zona si la configuración no tiene `calendar.timezone`, o cuyo día ya ha pasado y sigue como borrador, en revisión o
programada. Un archivo con su día en el nombre, como `2026-11-12-taller.md`, tiene fecha.

## Por qué importa
«Mañana» es otro día mañana, el 03/04 es otro en Boston y las nueve y media son otra hora en Ciudad de México: los
programadores adivinan y la publicación sale de madrugada. Lo que diga el calendario vale lo que valgan sus fechas. Que
cada publicación lleve la suya es una política.

## Cómo arreglarlo
Empieza por el año y acaba por la zona: 2026-11-12T09:30+01:00. Con `calendar.timezone: Europe/Madrid` puesto una vez,
la zona sobra. Con `require_for: [scheduled]` las ideas aún sin fecha se quedan en paz.

## Referencias
- ISO 8601, fechas y horas
- Política del equipo
""",
    }
    examples = (
        {"bad": "[[Which grinder do you use?]]\n"},
        {"bad": "---\ndate: [[soon]]\n---\n\nWhich grinder do you use?\n"},
        {"bad": "---\ndate: [[2026-11-12 09:30]]\n---\n\nWhich grinder do you use?\n"},
        {"bad": "---\ndate: [[2025-11-12]]\nstatus: scheduled\n---\n\nWhich grinder do you use?\n", "today": "2025-11-13"},
        {"bad": "date,status,text\n[[2025-11-12]],draft,Which grinder do you use?\n2025-11-13,draft,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-14", "config": {"rules": {"invalid-date": {"grace_days": 1}}}},
        {"bad": {"2025-11-12-grinder.md": "---\nstatus: draft\n---\n\n[[Which grinder do you use?]]\n"}, "today": "2025-11-14"},
        {"good": "---\ndate: 2026-11-12T09:30+01:00\nstatus: scheduled\n---\n\nWhich grinder do you use?\n", "today": "2026-11-12"},
        {"good": "---\ndate: 2026-11-12 09:30\n---\n\nWhich grinder do you use?\n", "config": {"calendar": {"timezone": "Europe/London"}}},
        {"good": {"posts/2026-11-12-grinder.md": "Which grinder do you use?\n"}, "today": "2025-11-13"},
        {"good": "---\nstatus: draft\n---\n\nWhich grinder do you use?\n", "config": {"rules": {"invalid-date": {"require_for": "scheduled"}}}},
        {"good": "---\ndate: 2025-11-12\nstatus: published\n---\n\nWhich grinder do you use?\n", "today": "2025-11-13"},
        {"bad": "[[---]]\nresponsable: ana\n---\n\n¿Qué molino usas?\n", "lang": "es"},
        {"bad": "---\nfecha: [[mañana]]\n---\n\n¿Qué molino usas?\n", "lang": "es"},
        {"bad": "---\nfecha: [[12/11/2026]]\n---\n\n¿Qué molino usas?\n", "lang": "es"},
        {"bad": "fecha,estado,texto\n[[2025-11-12T09:30+01:00]],programado,¿Qué molino usas?\n", "suffix": ".csv", "today": "2025-11-13", "lang": "es"},
        {"bad": {"2026-13-45-molino.md": "[[¿Qué molino usas?]]\n"}, "lang": "es"},
        {"good": "---\nfecha: 2026-11-12T09:30Z\nestado: programado\n---\n\n¿Qué molino usas?\n", "today": "2025-11-13", "lang": "es"},
        {"good": "---\nfecha: 2026-11-12\n---\n\n¿Qué molino usas?\n", "today": "2025-11-13", "lang": "es"},
        {"good": "fecha,estado,texto\n2025-11-12,borrador,¿Qué molino usas?\n", "suffix": ".csv", "today": "2025-11-19", "lang": "es",
         "config": {"rules": {"invalid-date": {"grace_days": 7}}}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if not _has_own_front_matter(post):
            return
        moment, stated, status = post.moment, post.own_plan.date, post.own_plan.status
        if moment is None:
            is_asked = not options["require_for"] or (status and status.value in options["require_for"])
            if is_asked:
                yield Finding(post.front_matter, variant="missing")
        elif stated and moment.day is None:
            yield Finding(stated.node.span, {"date": moment.text[:MOST_SHOWN]}, "unreadable")
        elif stated and moment.time and not moment.has_zone and not post.timezone:
            yield Finding(stated.node.span, {"date": moment.text}, "zone")

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for record in {record.occasion: record for record in reversed(calendar.dated)}.values():
            status, day = record.plan.status, record.day
            if status and status.value in PENDING and day and (calendar.today - day).days > options["grace_days"]:
                values = {"date": day, "status": _written(status, record)}
                span = record.plan.date.node.span if record.plan.date else None
                yield Finding(span, values, "past", record=record)


def _has_own_front_matter(post: Reading) -> bool:
    """Whether it is the first of the posts that one front matter, or none, speaks for: of a thread or of a file."""
    span = post.post.metadata.span
    return post.post.index == 0 or (span is not None and post.post.span.start <= span.start)


def _written(status: Stated[str], record: Record) -> str:
    """The status in the words of the front matter; Hugo and Jekyll say it with yes or no."""
    written = status.node.span.of(record.source.text).strip("\"' ")
    return status.value if written.casefold() in {"true", "false"} else written
