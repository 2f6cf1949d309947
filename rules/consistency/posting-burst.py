from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from smm_lint.rule import (
    PLATFORMS,
    ByPlatform,
    Calendar,
    CalendarRule,
    Finding,
    Number,
    Option,
    Options,
    PerPlatform,
    Record,
)

MOST_A_DAY = {
    "x": 5, "threads": 5, "bluesky": 5, "mastodon": 5, "linkedin": 2, "instagram": 2, "facebook": 2, "tiktok": 4,
    "youtube": 3, "pinterest": 25,
}  # fmt: skip
# Two posts within minutes are a collision of dates, more are a burst.
LEAST_IN_A_ROW = 3
MOST_RELATED = 10


class PostingBurst(CalendarRule):
    message = {
        "day": {
            "en": "{count} posts on {platform} on {day}; the limit is {most} a day. Move some to other days.",
            "es": "{count} publicaciones en {platform} el {day}; el límite es {most} al día. Lleva algunas a otros días.",
        },
        "minutes": {
            "en": "{count} posts in a row on {platform} on {day}, each less than {minutes} minutes after the one before. Spread them.",
            "es": "{count} publicaciones seguidas en {platform} el {day}, con menos de {minutes} minutos entre una y otra. Repártelas.",
        },
    }
    profiles = ("calendar",)
    options = {
        "max_per_day": Option(
            ByPlatform(),
            PerPlatform(named=MOST_A_DAY),
            {
                "en": "the most posts a day; a platform that you do not name keeps its default",
                "es": "cuántas publicaciones al día como mucho; las plataformas que no nombres conservan su valor",
            },
        ),
        "min_minutes": Option(
            Number(least=0, most=1440, whole=True),
            30,
            {
                "en": "how many minutes after the last a post must come so as not to count as the same burst",
                "es": "los minutos que deben pasar desde la anterior para que una publicación no sea de la misma ráfaga",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports the last post of a day that has more than `max_per_day` posts on one platform, and of three or more posts that
follow each other on one platform within `min_minutes`. A thread counts as one post, and so do the posts that one front
matter dates. Two posts that are too close are for `date-collision`.

## Why it matters
In figures of an analytics firm about brand pages, around 2012, each of two posts on the same day got 57% of the likes
and 78% of the comments that a single one got: the total of the day stayed the same. In surveys about a third of people
said that they unfollow accounts that post too often. The limits are what guides advise (one or two a day on Facebook,
Instagram and LinkedIn, up to five on X, up to four on TikTok); they differ among each other, so set your own.

## How to fix it
Keep the best post where it is and move the others to the days without any. What belongs together can become a thread or
a carousel.

## References
- Track Social, about 2012, reported by https://www.business2community.com
- Sprout Social, survey of 2016 among more than 1,000 people, reported by https://brandknewmag.com
- Guides to frequency: SumAll with Buffer, https://news.dmaillard.com/social-media/how-often-should-you-post-on-social-media;
  https://www.fb0t.com/securebot/blog/guides/how-often-to-post-social-media. Threads, Bluesky and Mastodon: as X, by policy
""",
        "es": """\
## Qué hace
Avisa en la última publicación de un día con más de `max_per_day` en una plataforma, y en la última de tres o más que se
siguen en una plataforma con menos de `min_minutes` minutos entre una y otra. Un hilo cuenta como una publicación, igual
que las que fecha una misma cabecera. De dos demasiado juntas se ocupa `date-collision`.

## Por qué importa
Según una empresa de análisis, hacia 2012, en las páginas de marca cada una de dos publicaciones del mismo día recibía el
57 % de los «me gusta» y el 78 % de los comentarios de una sola: la suma del día no cambiaba. En las encuestas, cerca de
un tercio dice que deja de seguir a quien publica demasiado. Los límites son los que aconsejan las guías (una o dos al
día en Facebook, Instagram y LinkedIn, hasta cinco en X, hasta cuatro en TikTok); no coinciden entre sí, así que pon los
tuyos.

## Cómo arreglarlo
Deja la mejor donde está y lleva las demás a los días vacíos. Lo que va junto puede ser un hilo o un carrusel.

## Referencias
- Track Social, hacia 2012, según https://www.business2community.com
- Sprout Social, encuesta de 2016 a más de 1.000 personas, según https://brandknewmag.com
- Guías de frecuencia: SumAll con Buffer, https://news.dmaillard.com/social-media/how-often-should-you-post-on-social-media;
  https://www.fb0t.com/securebot/blog/guides/how-often-to-post-social-media. Threads, Bluesky y Mastodon: como X, por política
""",
    }
    examples = (
        {"bad": "date,platform,text\n2025-11-03,facebook,Which grinder do you use?\n2025-11-03,facebook,What do you brew on Mondays?\n2025-11-03,facebook,[[Where do you buy beans?]]\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"bad": "date,platform,text\n2025-11-03 09:00,x,Which grinder do you use?\n2025-11-03 09:20,x,What do you brew on Mondays?\n2025-11-03 09:45,x,[[Where do you buy beans?]]\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"bad": "date,platform,text\n2025-11-03,pinterest,Which grinder do you use?\n2025-11-03,pinterest,[[What do you brew on Mondays?]]\n",
         "suffix": ".csv", "today": "2025-11-03", "config": {"rules": {"posting-burst": {"max_per_day": 1}}}},
        {"good": "date,platform,text\n2025-11-03,facebook,Which grinder do you use?\n2025-11-03,facebook,What do you brew on Mondays?\n2025-11-04,facebook,Where do you buy beans?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"good": "date,platform,text\n2025-11-03 09:00,x,Which grinder do you use?\n2025-11-03 09:20,x,What do you brew on Mondays?\n2025-11-03 09:50,x,Where do you buy beans?\n",
         "suffix": ".csv", "today": "2025-11-03"},
        {"good": "---\ndate: 2025-11-03T09:00\nplatform: instagram\n---\n\nWhich grinder do you use?\n\n---\n\nIs it loud?\n\n---\n\nWould you buy it again?\n",
         "suffix": ".tweet", "today": "2025-11-03"},
        {"bad": "fecha,plataforma,texto\n2025-11-03,linkedin,¿Qué molino usas?\n2025-11-03,linkedin,¿Qué preparas los lunes?\n2025-11-03,linkedin,[[¿Dónde compras el grano?]]\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-11-03 09:00,threads,¿Qué molino usas?\n2025-11-03 09:00,threads,¿Qué preparas los lunes?\n2025-11-03 09:01,threads,[[¿Dónde compras el grano?]]\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"bad": "fecha,plataforma,texto\n2025-11-03T23:30Z,facebook,[[¿Qué molino usas?]]\n2025-11-04,facebook,¿Qué preparas los lunes?\n2025-11-04,facebook,¿Dónde compras el grano?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es", "config": {"calendar": {"timezone": "Europe/Madrid"}}},
        {"good": "fecha,plataforma,texto\n2025-11-03,linkedin,¿Qué molino usas?\n2025-11-03,facebook,¿Qué preparas los lunes?\n2025-11-03,instagram,¿Dónde compras el grano?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-03 09:00,threads,¿Qué molino usas?\n2025-11-03,threads,¿Qué preparas los lunes?\n2025-11-03 09:01,threads,¿Dónde compras el grano?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es"},
        {"good": "fecha,plataforma,texto\n2025-11-03,instagram,¿Qué molino usas?\n2025-11-03,instagram,¿Qué preparas los lunes?\n2025-11-03,instagram,¿Dónde compras el grano?\n",
         "suffix": ".csv", "today": "2025-11-03", "lang": "es", "config": {"rules": {"posting-burst": {"max_per_day": {"instagram": 3}}}}},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for name in calendar.platforms:
            platform = PLATFORMS[name]
            own = options["max_per_day"].on(platform)
            most = MOST_A_DAY.get(name) if own is None else int(own)
            by_day: dict[date, list[Record]] = defaultdict(list)
            for record in calendar.on(name):
                if record.day:
                    by_day[record.day].append(record)
            for day, records in by_day.items():
                values = {"platform": platform.name, "day": day}
                if most is not None and len(records) > most:
                    yield _finding("day", records, {**values, "most": most})
                    continue
                for row in _rows(records, timedelta(minutes=options["min_minutes"])):
                    yield _finding("minutes", row, {**values, "minutes": options["min_minutes"]})


def _finding(variant: str, records: Sequence[Record], values: dict[str, object]) -> Finding:
    *others, last = records
    values["count"] = len(records)
    return Finding(values=values, variant=variant, record=last, related=tuple(others[-MOST_RELATED:]))


def _rows(records: Sequence[Record], least: timedelta) -> Iterator[list[Record]]:
    """The bursts among the records of a day: those that follow each other in less than `least`."""
    row: list[Record] = []
    for record in (*(record for record in records if record.has_time), None):
        if row and (not record or not record.moment or not row[-1].moment or record.moment - row[-1].moment >= least):
            if len(row) >= LEAST_IN_A_ROW:
                yield row
            row = []
        if record:
            row.append(record)
