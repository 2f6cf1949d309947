from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import PLATFORMS, Calendar, CalendarRule, Finding, Number, Option, Options

# A platform without a post for longer is no longer in use.
ACTIVE_DAYS = 60


class EmptyHorizon(CalendarRule):
    message = {
        "en": "Nothing is planned for {platform} in the next {days} days. Draft the next post and give it a date.",
        "es": "No hay nada previsto en {platform} para los próximos {days} días. Prepara la próxima publicación y ponle fecha.",
    }
    profiles = ("calendar",)
    options = {
        "horizon_days": Option(
            Number(least=1, most=366, whole=True),
            14,
            {
                "en": "how many days from tomorrow on must have a post",
                "es": "en cuántos días, desde mañana, tiene que haber una publicación",
            },
        ),
    }
    docs = {
        "en": f"""\
## What it does
Reports a platform of the calendar that had a post in the last {ACTIVE_DAYS} days and has none in the `horizon_days`
after today, at its latest post. Drafts count as soon as they have a date.

## Why it matters
An empty calendar is where a silence begins: what nobody has planned gets written in a hurry or not at all. How far
ahead to plan is a policy.

## How to fix it
Give the drafts that wait a date, plan one small post a week to begin with, or take the platform out of
`calendar.platforms` if you have left it.

## References
- The seven mistakes of social media marketing: inconsistency
- Policy of the team
""",
        "es": f"""\
## Qué hace
Avisa si una plataforma del calendario ha tenido alguna publicación en los últimos {ACTIVE_DAYS} días y no tiene ninguna
en los `horizon_days` siguientes a hoy, en la última que tiene. Los borradores cuentan en cuanto llevan fecha.

## Por qué importa
Por un calendario vacío empiezan los silencios: lo que nadie ha previsto se escribe con prisas o no se escribe. Con
cuánta antelación se planea es una política.

## Cómo arreglarlo
Pon fecha a los borradores que esperan, prevé para empezar una publicación pequeña por semana o, si has dejado la
plataforma, quítala de `calendar.platforms`.

## Referencias
- Los siete errores del marketing en redes sociales: la inconsistencia
- Política del equipo
""",
    }
    examples = (
        {"bad": "date,platform,text\n2025-11-10,instagram,Which grinder do you use?\n2025-11-15,instagram,[[What do you brew on Mondays?]]\n",
         "suffix": ".csv", "today": "2025-11-15"},
        {"bad": "date,platform,text\n2025-11-10,x,Which grinder do you use?\n2025-12-15,x,[[What do you brew on Mondays?]]\n",
         "suffix": ".csv", "today": "2025-11-15"},
        {"bad": 'date,platform,text\n2025-11-10,"x, linkedin",[[Which grinder do you use?]]\n2025-11-20,x,What do you brew on Mondays?\n',
         "suffix": ".csv", "today": "2025-11-15"},
        {"good": "date,platform,text\n2025-11-10,instagram,Which grinder do you use?\n2025-11-29,instagram,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-15"},
        {"good": "date,platform,text\n2025-09-01,tiktok,Which grinder do you use?\n", "suffix": ".csv", "today": "2025-11-15"},
        {"good": "date,platform,text\n2025-11-10,facebook,Which grinder do you use?\n2025-11-10,x,What do you brew on Mondays?\n2025-11-20,x,Where do you buy beans?\n",
         "suffix": ".csv", "today": "2025-11-15", "config": {"calendar": {"platforms": "x"}}},
        {"bad": "fecha,plataforma,texto\n2025-11-10,instagram,¿Qué molino usas?\n2025-11-15,instagram,[[¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-11-10,tiktok,¿Qué molino usas?\n2025-11-25,tiktok,[[¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"rules": {"empty-horizon": {"horizon_days": 7}}}},
        {"bad": "---\nfecha: 2025-11-10\nred: linkedin\n---\n\n[[¿Qué molino usas?]]\n", "today": "2025-11-15", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-10,instagram,¿Qué molino usas?\n2025-11-16,instagram,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-12-10,instagram,¿Qué molino usas?\n", "suffix": ".csv", "today": "2025-11-15", "lang": "es"},
        {"good": "fecha,plataforma,texto\n,instagram,¿Qué molino usas?\n", "suffix": ".csv", "today": "2025-11-15", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for name in calendar.platforms:
            records = calendar.on(name)
            days = [(record.day - calendar.today).days for record in records if record.day]
            is_active = any(-ACTIVE_DAYS <= day <= 0 for day in days)
            if is_active and not any(0 < day <= options["horizon_days"] for day in days):
                values = {"platform": PLATFORMS[name].name, "days": options["horizon_days"]}
                yield Finding(values=values, record=records[-1])
