from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import PLATFORMS, Calendar, CalendarRule, Finding, Number, Option, Options


class AbandonedPlatform(CalendarRule):
    message = {
        "silent": {
            "en": "{platform} is in `calendar.platforms`, but its last post was {days} days ago. Plan one, or take the platform out.",
            "es": "{platform} está en `calendar.platforms`, pero su última publicación es de hace {days} días. Prepara otra o quita la plataforma.",
        },
        "never": {
            "en": "{platform} is in `calendar.platforms`, but no post with a date is for it. Plan one, or take the platform out.",
            "es": "{platform} está en `calendar.platforms`, pero no tiene ninguna publicación con fecha. Prepara una o quita la plataforma.",
        },
    }
    profiles = ("calendar",)
    requires = ("calendar.platforms",)
    options = {
        "days": Option(
            Number(least=1, most=3660, whole=True),
            30,
            {
                "en": "the most days since the last post",
                "es": "los días que pueden haber pasado desde la última publicación",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a platform of `calendar.platforms` whose last post is more than `days` days ago and for which nothing is planned,
at that post; and one for which there is no post with a date at all, at the latest post of the calendar.

## Why it matters
A profile without news for months tells visitors that nobody is there, and messages to it go unread. Being on fewer
networks is no fault; leaving one without saying so is. The limit is a policy.

## How to fix it
Plan a post for it, or decide to leave: take it out of `calendar.platforms`, and say on the profile where you can be
found.

## References
- The seven mistakes of social media marketing: inconsistency
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa si la última publicación de una plataforma de `calendar.platforms` es de hace más de `days` días y no hay nada
previsto, en esa publicación; y si no hay ninguna con fecha para ella, en la última del calendario.

## Por qué importa
Un perfil sin novedades desde hace meses dice a quien lo visita que allí no hay nadie, y los mensajes que le llegan se
quedan sin leer. Estar en menos redes no es un error; irse sin decirlo, sí. El límite es una política.

## Cómo arreglarlo
Prepara una publicación o decide irte: quita la plataforma de `calendar.platforms` y di en el perfil dónde se te
encuentra.

## Referencias
- Los siete errores del marketing en redes sociales: la inconsistencia
- Política del equipo
""",
    }
    examples = (
        {"bad": "date,platform,text\n2025-08-11,tiktok,[[Which grinder do you use?]]\n2025-11-15,x,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-15", "config": {"calendar": {"platforms": ["tiktok", "x"]}}},
        {"bad": "date,platform,text\n2025-11-14,x,Which grinder do you use?\n2025-11-15,x,[[What do you brew on Mondays?]]\n,linkedin,Where do you buy beans?\n",
         "suffix": ".csv", "today": "2025-11-15", "config": {"calendar": {"platforms": ["linkedin", "x"]}}},
        {"bad": "date,platform,text\n2025-11-07,x,[[Which grinder do you use?]]\n",
         "suffix": ".csv", "today": "2025-11-15", "config": {"calendar": {"platforms": "x"}, "rules": {"abandoned-platform": {"days": 7}}}},
        {"bad": "[[Which grinder do you use?]]\n", "today": "2025-11-15", "config": {"calendar": {"platforms": "x"}}},
        {"good": "date,platform,text\n2025-08-11,tiktok,Which grinder do you use?\n2025-11-15,x,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-15", "config": {"calendar": {"platforms": "x"}}},
        {"good": "date,platform,text\n2025-08-11,tiktok,Which grinder do you use?\n2025-11-25,tiktok,What do you brew on Mondays?\n",
         "suffix": ".csv", "today": "2025-11-15", "config": {"calendar": {"platforms": "tiktok"}}},
        {"good": "date,platform,text\n2025-08-11,tiktok,Which grinder do you use?\n", "suffix": ".csv", "today": "2025-11-15"},
        {"bad": "fecha,plataforma,texto\n2025-08-11,tiktok,[[¿Qué molino usas?]]\n2025-11-15,x,¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"calendar": {"platforms": ["tiktok", "x"]}}},
        {"bad": "fecha,plataforma,texto\n2025-11-14,x,¿Qué molino usas?\n2025-11-15,x,[[¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"calendar": {"platforms": ["instagram", "x"]}}},
        {"bad": "fecha,plataforma,texto\n2025-10-15,x,[[¿Qué molino usas?]]\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"calendar": {"platforms": "x"}}},
        {"good": "fecha,plataforma,texto\n2025-10-16,x,¿Qué molino usas?\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"calendar": {"platforms": "x"}}},
        {"good": 'fecha,plataforma,texto\n2025-08-11,tiktok,¿Qué molino usas?\n2025-11-15,"tiktok, x",¿Qué preparas los lunes?\n',
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"calendar": {"platforms": ["tiktok", "x"]}}},
        {"good": "fecha,plataforma,texto\n2025-11-16,x,¿Qué molino usas?\n",
         "suffix": ".csv", "today": "2025-11-15", "lang": "es", "config": {"calendar": {"platforms": "x"}}},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        for name in calendar.platforms:
            platform = PLATFORMS[name].name
            records = calendar.on(name)
            day = records[-1].day if records else None
            if day is None:
                for latest in (calendar.dated or calendar.records)[-1:]:
                    yield Finding(values={"platform": platform}, variant="never", record=latest)
            elif (calendar.today - day).days > options["days"]:
                values = {"platform": platform, "days": (calendar.today - day).days}
                yield Finding(values=values, variant="silent", record=records[-1])
