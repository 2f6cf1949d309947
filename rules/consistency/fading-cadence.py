from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from statistics import median

from smm_lint.rule import PLATFORMS, Calendar, CalendarRule, Finding, Number, Option, Options

# What is longer ago says nothing of a fade.
MOST_WEEKS = 26
GRINDER = "¿Qué molino usas en casa?"


def weeks(*counts: int, text: str = "Which grinder do you use at home?", platform: str = "instagram") -> str:
    """A calendar, for the examples, with so many posts a week from 29 September 2025 on; its last one is marked."""
    days = [date(2025, 9, 29) + timedelta(7 * week + day) for week, count in enumerate(counts) for day in range(count)]
    rows = [f"{day},{platform},{text}" for day in days[:-1]]
    return "\n".join(["date,platform,text", *rows, f"{days[-1]},{platform},[[{text}]]\n"])


class FadingCadence(CalendarRule):
    message = {
        "en": "{platform} is fading: {early} posts in the first {weeks} weeks, {late} in the last {weeks}. Choose a pace that you can keep and plan the next weeks.",
        "es": "{platform} se apaga: {early} publicaciones en las primeras {weeks} semanas y {late} en las últimas {weeks}. Elige un ritmo que puedas mantener y planea las próximas semanas.",
    }
    profiles = ("calendar",)
    options = {
        "min_weeks": Option(
            Number(least=6, most=MOST_WEEKS, whole=True),
            6,
            {
                "en": "the fewest whole weeks from the first post to today that tell anything",
                "es": "las semanas completas que debe haber, como mínimo, desde la primera publicación hasta hoy",
            },
        ),
        "ratio": Option(
            Number(least=0, most=1),
            0.6,
            {
                "en": "how much of the posts of the first third the last third must have",
                "es": "qué parte de las publicaciones del primer tercio debe tener el último",
            },
        ),
    }
    docs = {
        "en": f"""\
## What it does
Counts the posts of each week, from Monday to Sunday, on each platform of the calendar, weeks without any included, up
to the last whole week and over {MOST_WEEKS} weeks at most. Reports, at the latest post until today, where the numbers
fall: the slope (Theil–Sen, which single weeks hardly change) is below zero and the last third of the weeks has fewer
posts than `ratio` of the first third.

## Why it matters
Starting with enthusiasm and fading out is how inconsistency usually looks. It shows that the pace was too fast for the
team, and readers who came for it leave with it. A vendor's figures link steady weekly posting with engagement, which
proves no cause; a steady pace is a policy.

## How to fix it
Two posts a week that you can keep are better than five that you cannot. Plan the next month at that pace, reuse what
worked, or drop a platform.

## References
- The seven mistakes of social media marketing: starting with enthusiasm and fading out
- Figures of a vendor about 70 million posts, https://witty.so
- Policy of the team
""",
        "es": f"""\
## Qué hace
Cuenta las publicaciones de cada semana, de lunes a domingo, en cada plataforma del calendario, también las semanas sin
ninguna, hasta la última semana completa y durante {MOST_WEEKS} semanas como mucho. Avisa, en la última publicación hasta
hoy, si van a menos: la pendiente (Theil–Sen, que apenas cambia por una semana suelta) es negativa y el último tercio de
las semanas tiene menos publicaciones que `ratio` de las del primero.

## Por qué importa
Empezar con ganas y apagarse es la cara más común de la inconsistencia. Indica que el ritmo era demasiado para el equipo,
y quien había llegado por él se va con él. Las cifras de una empresa del sector asocian publicar cada semana con más
interacción, sin probar la causa; el ritmo constante es una política.

## Cómo arreglarlo
Dos publicaciones por semana que puedas mantener valen más que cinco que no. Planea el próximo mes a ese ritmo,
aprovecha lo que funcionó o deja una plataforma.

## Referencias
- Los siete errores del marketing en redes sociales: empezar con ganas y apagarse
- Cifras de una empresa sobre 70 millones de publicaciones, https://witty.so
- Política del equipo
""",
    }
    examples = (
        {"bad": weeks(5, 5, 4, 3, 1, 0), "suffix": ".csv", "today": "2025-11-09"},
        {"bad": weeks(3, 4, 3, 3, 2, 2, 1, 1, 0, platform="linkedin"), "suffix": ".csv", "today": "2025-12-03"},
        {"bad": weeks(4, 4, 3, 3, 3, 3), "suffix": ".csv", "today": "2025-11-11",
         "config": {"rules": {"fading-cadence": {"ratio": 0.8}}}},
        {"good": "date,platform,text\n2025-11-03,x,Which grinder do you use at home?\n", "suffix": ".csv", "today": "2025-11-09"},
        {"good": weeks(3, 3, 2, 3, 3, 3), "suffix": ".csv", "today": "2025-11-09"},
        {"good": weeks(5, 5, 4, 3, 1), "suffix": ".csv", "today": "2025-11-05"},
        {"good": weeks(0, 1, 3, 3, 5, 5), "suffix": ".csv", "today": "2025-11-09"},
        {"bad": weeks(5, 5, 4, 3, 1, 0, text=GRINDER), "suffix": ".csv", "today": "2025-11-09", "lang": "es"},
        {"bad": weeks(2, 2, 2, 2, 1, 1, 1, 0, 0, text=GRINDER, platform="tiktok"), "suffix": ".csv", "today": "2025-12-02", "lang": "es"},
        {"bad": weeks(5, 5, 5, 4, 4, 3, 3, 3, 2, 2, text=GRINDER), "suffix": ".csv", "today": "2025-12-10", "lang": "es",
         "config": {"rules": {"fading-cadence": {"min_weeks": 10, "ratio": 0.5}}}},
        {"good": weeks(5, 5, 5, 4, 4, 3, 3, 3, 2, 2, text=GRINDER), "suffix": ".csv", "today": "2025-12-10", "lang": "es",
         "config": {"rules": {"fading-cadence": {"min_weeks": 12}}}},
        {"good": "fecha,plataforma,texto\npronto,x,¿Qué molino usas en casa?\n", "suffix": ".csv", "today": "2025-11-09", "lang": "es"},
        {"good": weeks(3, 3, 2, 3, 3, 3, text=GRINDER), "suffix": ".csv", "today": "2025-11-09", "lang": "es"},
        {"good": weeks(5, 0, 4, 5, 0, 4, text=GRINDER), "suffix": ".csv", "today": "2025-11-09", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for name in calendar.platforms:
            records = [record for record in calendar.on(name) if record.day and record.day <= calendar.today]
            # Day 1 is a Monday; a week that ends after today is not whole.
            weeks = Counter((record.day.toordinal() - 1) // 7 for record in records if record.day)
            end = calendar.today.toordinal() // 7
            start = max(min(weeks, default=end), end - MOST_WEEKS)
            counts = [weeks[week] for week in range(start, end)]
            third = len(counts) // 3
            early, late = sum(counts[:third]), sum(counts[len(counts) - third :])
            if len(counts) >= options["min_weeks"] and late < options["ratio"] * early and _slope(counts) < 0:
                values = {"platform": PLATFORMS[name].name, "early": early, "late": late, "weeks": third}
                yield Finding(values=values, record=records[-1])


def _slope(counts: Sequence[int]) -> float:
    """What the counts rise by from one to the next, as the median of what every two of them say (Theil–Sen)."""
    return median(
        (later - former) / (end - start) for (start, former), (end, later) in combinations(enumerate(counts), 2)
    )
