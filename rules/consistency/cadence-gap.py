from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from smm_lint.rule import (
    PLATFORMS,
    ByPlatform,
    Calendar,
    CalendarRule,
    Days,
    Finding,
    ListOf,
    Option,
    Options,
    Period,
    PerPlatform,
)

MOST_DAYS = 7
DAY = timedelta(days=1)


class CadenceGap(CalendarRule):
    message = {
        "between": {
            "en": "{days} days between two posts on {platform}, {first} and {last}; the limit is {most}. Move a post into the gap or plan one more.",
            "es": "{days} días entre dos publicaciones en {platform}, {first} y {last}; el límite es {most}. Mueve una al hueco o prepara otra.",
        },
        "today": {
            "en": "{days} days since the last post on {platform}, {first}; the limit is {most}. Plan the next post.",
            "es": "{days} días desde la última publicación en {platform}, {first}; el límite es {most}. Prepara la próxima.",
        },
    }
    profiles = ("calendar",)
    options = {
        "max_gap_days": Option(
            ByPlatform(),
            PerPlatform(MOST_DAYS),
            {
                "en": f"the most days from one post to the next; a platform that you do not name has {MOST_DAYS}",
                "es": f"los días que pueden pasar de una publicación a la siguiente; {MOST_DAYS} en las plataformas que no nombres",
            },
        ),
        "ignore_ranges": Option(
            ListOf(Days()),
            (),
            {
                "en": "days that do not count, such as holidays: `2025-12-24/2026-01-06`",
                "es": "días que no cuentan, como las vacaciones: `2025-12-24/2026-01-06`",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports more than `max_gap_days` days from one post to the next on a platform of the calendar (`calendar.platforms`, or
all platforms that posts name), at the post that ends the silence, and from the last post to today. Days in
`ignore_ranges` do not count. Parts of a thread, and posts that one front matter dates, count as one.

## Why it matters
Posting at random is one of the seven mistakes: people who find a silent account take it for a dead one. One vendor
found that accounts that posted every week for 20 weeks had more engagement for each post; that is a correlation from
their own customers, not a proof. How long a silence may last is your policy.

## How to fix it
Spread what you have before you write more: move one of the posts on either side into the gap. If the pace is too much
for you, choose one that you can keep, set it in `max_gap_days`, and put holidays into `ignore_ranges`.

## References
- The seven mistakes of social media marketing: inconsistency
- Figures of a vendor about 70 million posts, https://witty.so
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa si pasan más de `max_gap_days` días entre dos publicaciones seguidas en una plataforma del calendario (las de
`calendar.platforms` o, si no las hay, todas las que nombran las publicaciones), en la que rompe el silencio; también si
pasan desde la última hasta hoy. Los días de `ignore_ranges` no cuentan. Las partes de un hilo, y lo que fecha una misma
cabecera, cuentan una vez.

## Por qué importa
Publicar a rachas es uno de los siete errores: quien llega a una cuenta callada la da por muerta. Según una empresa del
sector, las cuentas que publicaron cada semana durante 20 semanas tuvieron más interacción por publicación; es una
correlación entre sus clientes, no una prueba. Cuánto puede durar un silencio es política de tu equipo.

## Cómo arreglarlo
Antes de escribir más, reparte lo que tienes: lleva al hueco una publicación de las de al lado. Si el ritmo te queda
grande, elige uno que puedas mantener, ponlo en `max_gap_days` y apunta las vacaciones en `ignore_ranges`.

## Referencias
- Los siete errores del marketing en redes sociales: la inconsistencia
- Cifras de una empresa sobre 70 millones de publicaciones, https://witty.so
- Política del equipo
""",
    }
    examples = (
        {"bad": "date,platform,text\n2025-11-03,instagram,Which grinder do you use at home?\n2025-12-01,instagram,[[What do you brew on Mondays?]]\n",
         "suffix": ".csv", "today": "2025-12-02"},
        {"bad": "date,platform,text\n2025-11-03,x,Which grinder do you use at home?\n2025-11-05,x,[[What do you brew on Mondays?]]\n",
         "suffix": ".csv", "today": "2025-11-20"},
        {"bad": "date,platform,text\n2025-11-03,linkedin,Which grinder do you use at home?\n2025-11-07,linkedin,[[What do you brew on Mondays?]]\n",
         "suffix": ".csv", "today": "2025-11-07", "config": {"rules": {"cadence-gap": {"max_gap_days": {"linkedin": 3}}}}},
        {"bad": {"a.md": "---\ndate: 2025-11-03\nplatform: instagram\n---\n\nWhich grinder do you use at home?\n",
                 "2025-11-20-mondays.md": "---\nplatform: instagram\n---\n\n[[What do you brew on Mondays?]]\n"},
         "today": "2025-11-21"},
        {"good": "date,platform,text\n2025-11-03,instagram,Which grinder do you use at home?\n2025-11-10,instagram,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-17"},
        {"good": "date,platform,text\n2025-12-20,instagram,Which grinder do you use at home?\n2026-01-10,instagram,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2026-01-10", "config": {"rules": {"cadence-gap": {"ignore_ranges": ["2025-12-24/2026-01-06", "2026-01-01"]}}}},
        {"good": "date,platform,text\n2025-11-03,instagram,Which grinder do you use at home?\n2025-11-30,linkedin,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-12-01", "config": {"calendar": {"platforms": ["linkedin", "tiktok"]}}},
        {"good": "date,platform,text\nsoon,instagram,Which grinder do you use at home?\n,instagram,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-12-01"},
        {"bad": "fecha,plataforma,texto\n2025-11-03,instagram,¿Qué molino usas en casa?\n2025-12-01,instagram,[[¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2025-12-02", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-11-03,tiktok,¿Qué molino usas en casa?\n2025-11-05,tiktok,[[¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2025-11-30", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-12-20,facebook,¿Qué molino usas en casa?\n2026-01-10,facebook,[[¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2026-01-10", "config": {"rules": {"cadence-gap": {"ignore_ranges": ["2025-12-24/2025-12-26"]}}}, "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-03,instagram,¿Qué molino usas en casa?\n2025-11-10,instagram,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-12", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-03,instagram,¿Qué molino usas en casa?\n2025-12-01,instagram,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-12-02", "config": {"rules": {"cadence-gap": {"max_gap_days": 30}}}, "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-12-20,facebook,¿Qué molino usas en casa?\n2026-01-10,facebook,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2026-01-12", "config": {"rules": {"cadence-gap": {"ignore_ranges": "2025-12-24/2026-01-06"}}}, "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for name in calendar.platforms:
            platform = PLATFORMS[name]
            own = options["max_gap_days"].on(platform)
            most = MOST_DAYS if own is None else int(own)
            values = {"platform": platform.name, "most": most}
            by_day = {record.day: record for record in reversed(calendar.on(name)) if record.day}
            for first, last in pairwise(sorted(by_day)):
                days = _silence(first, last, options["ignore_ranges"])
                if days > most:
                    said = {**values, "days": days, "first": first, "last": last}
                    yield Finding(values=said, variant="between", record=by_day[last], related=(by_day[first],))
            latest = max(by_day, default=calendar.today)
            days = _silence(latest, calendar.today, options["ignore_ranges"]) if latest < calendar.today else 0
            if days > most:
                yield Finding(values={**values, "days": days, "first": latest}, variant="today", record=by_day[latest])


def _silence(first: date, last: date, ignored: tuple[Period, ...]) -> int:
    """The days from `first` to `last`, a later one, without those between them that are `ignored`."""
    days, reached = (last - first).days, first
    for period in sorted(ignored, key=lambda period: period.first):
        start, end = max(period.first, reached + DAY), min(period.last, last - DAY)
        if start <= end:
            days -= (end - start).days + 1
            reached = end
    return days
