from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise

from smm_lint.rule import (
    PLATFORMS,
    Calendar,
    CalendarRule,
    Days,
    Finding,
    ListOf,
    Number,
    Option,
    Options,
    Record,
    Span,
)


class DateCollision(CalendarRule):
    message = {
        "close": {
            "en": "Two posts on {platform} less than {least} minutes apart: this one and that of {other}. Move one of them.",
            "es": "Dos publicaciones en {platform} con menos de {least} minutos entre ellas: esta y la de las {other}. Mueve una de las dos.",
        },
        "same": {
            "en": "Two posts on {platform} at the same time, {other}. Move one of them.",
            "es": "Dos publicaciones en {platform} a la misma hora, las {other}. Mueve una de las dos.",
        },
        "blackout": {
            "en": "{day} is a day on which you do not publish ({period}). Move the post to another day.",
            "es": "El {day} es un día en que no publicas ({period}). Lleva la publicación a otro día.",
        },
    }
    profiles = ("calendar",)
    options = {
        "min_minutes": Option(
            Number(least=0, most=1440, whole=True),
            30,
            {
                "en": "the fewest minutes between two posts on a platform",
                "es": "los minutos que debe haber, como mínimo, entre dos publicaciones en una plataforma",
            },
        ),
        "blackouts": Option(
            ListOf(Days()),
            (),
            {
                "en": "days on which nothing is published: `2025-12-25`, `2026-08-01/2026-08-15`",
                "es": "días en que no se publica nada: `2025-12-25`, `2026-08-01/2026-08-15`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports two posts on one platform less than `min_minutes` minutes from each other, at the date of the later one, where
both say the time; and posts dated on one of the `blackouts`. Parts of a thread and posts that one front matter dates do
not collide, and three or more in a row are for `posting-burst`.

## Why it matters
Two posts at the same minute are mostly a copied date. Blackout days are those on which your organisation has decided to
keep silent: mourning, elections, holidays. Both are policies.

## How to fix it
Move one of the two to a free day or hour, or make a thread of them.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de dos publicaciones en una plataforma con menos de `min_minutes` minutos entre ellas, en la fecha de la segunda,
si las dos dicen la hora; y de las que caen en uno de los días de `blackouts`. Las partes de un hilo y lo que fecha una
misma cabecera no chocan, y de tres o más seguidas se ocupa `posting-burst`.

## Por qué importa
Dos publicaciones en el mismo minuto suelen ser una fecha copiada. Los días de `blackouts` son aquellos en que tu
organización ha decidido callar: duelos, elecciones, festivos. Lo uno y lo otro es una política.

## Cómo arreglarlo
Lleva una de las dos a un día o una hora libre, o júntalas en un hilo.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "date,platform,text\n2025-11-03 09:30,instagram,Which grinder do you use?\n[[2025-11-03 09:30]],instagram,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"bad": 'date,platform,text\n2025-11-03T23:50,x,Which grinder do you use?\n[[2025-11-04T00:10]],"x, linkedin",What do you brew on Mondays?\n',
         "suffix": ".csv", "today": "2025-11-03"},
        {"bad": "---\ndate: [[2025-12-25]]\nplatform: x\n---\n\nWhich grinder do you use?\n", "today": "2025-11-03",
         "config": {"rules": {"date-collision": {"blackouts": ["2025-11-01", "2025-12-24/2026-01-06"]}}}},
        {"bad": {"2025-12-25-grinder.md": "[[Which grinder do you use?]]\n"}, "today": "2025-11-03",
         "config": {"rules": {"date-collision": {"blackouts": "2025-12-25"}}}},
        {"good": "date,platform,text\n2025-11-03 09:30,instagram,Which grinder do you use?\n2025-11-03 13:00,instagram,What do you brew on Mondays?\n2025-11-03 09:30,x,Where do you buy beans?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"good": "date,platform,text\n2025-11-03,instagram,Which grinder do you use?\n2025-11-03,instagram,What do you brew on Mondays?\n2025-11-03T00:00,instagram,Where do you buy beans?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"good": "---\ndate: 2025-11-03T09:30\nplatform: x\n---\n\nWhich grinder do you use?\n\n---\n\nIs it loud?\n", "suffix": ".tweet",
         "today": "2025-11-03"},
        {"good": "date,platform,text\n2025-11-03T09:30Z,x,Which grinder do you use?\n2025-11-03T09:30+01:00,x,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"bad": "fecha,plataforma,texto\n2025-11-03 09:30,instagram,¿Qué molino usas?\n[[2025-11-03 09:30]],instagram,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-11-03T10:20+01:00,x,¿Qué molino usas?\n[[2025-11-03T09:30Z]],x,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n[[2026-08-15]],x,¿Qué molino usas?\n2026-08-16,x,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es", "config": {"rules": {"date-collision": {"blackouts": "2026-08-01/2026-08-15"}}}},
        {"good": "fecha,plataforma,texto\n2025-11-03 09:30,instagram,¿Qué molino usas?\n2025-11-03 10:00,instagram,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-03 09:00,x,¿Qué molino usas?\n2025-11-03 09:20,x,¿Qué preparas los lunes?\n2025-11-03 09:40,x,¿Dónde compras el grano?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2026-08-15,x,¿Qué molino usas?\n2025-11-03 09:30,,¿Qué preparas los lunes?\n2025-11-03 09:30,,¿Dónde compras el grano?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        reported = set()
        for name in calendar.platforms:
            for first, second in _close(calendar.on(name), timedelta(minutes=options["min_minutes"])):
                pair = first.occasion, second.occasion
                if pair not in reported and first.moment and second.moment:
                    reported.add(pair)
                    least, other = options["min_minutes"], f"{first.moment:%H:%M}"
                    values = {"platform": PLATFORMS[name].name, "least": least, "other": other}
                    variant = "close" if first.moment < second.moment else "same"
                    yield Finding(_date(second), values, variant, record=second, related=(first,))
        for record in {record.occasion: record for record in reversed(calendar.dated)}.values():
            period = next((each for each in options["blackouts"] if record.day and record.day in each), None)
            if period:
                yield Finding(_date(record), {"day": record.day, "period": period}, "blackout", record=record)


def _close(records: Sequence[Record], least: timedelta) -> Iterator[tuple[Record, Record]]:
    """Two that follow each other in less than `least`, where no third is as near."""
    timed = [(record, record.moment) for record in records if record.has_time and record.moment]
    is_close = [second - first < least for (_, first), (_, second) in pairwise(timed)]
    for place, ((first, _), (second, _)) in enumerate(pairwise(timed)):
        if is_close[place] and not any(is_close[place - 1 : place] + is_close[place + 1 : place + 2]):
            yield first, second


def _date(record: Record) -> Span | None:
    return record.plan.date.node.span if record.plan.date else None
