"""Audiences that get far more, or far fewer, posts than their share."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Calendar, CalendarRule, Finding, Number, Option, Options, Record, Registries

MOST_RELATED = 10
# What binary numbers may add to a difference.
TINY = 1e-9
TODAY = "2025-11-20"
AUDIENCES = "cafes: {name: Cafés, share: 0.4}\nhome: {share: 0.6}\npress:\n"
WITH_AUDIENCES = {"registries": {"audiences": "audiences.yaml"}}
EN = "Which grinder did you start with?"
ES = "¿Con qué molino empezaste?"


def _files(text: str, *names: str, mark: tuple[int, ...] = ()) -> dict[str, str]:
    """A calendar with a post every two days; those of the numbers `mark` are reported."""
    texts = [f"[[{text}]]" if place in mark else text for place in range(len(names))]
    rows = [
        f'2025-11-{2 * day + 1:02},"{name}",{said}' for day, (name, said) in enumerate(zip(names, texts, strict=True))
    ]
    return {"plan.csv": "\n".join(["date,audience,text", *rows]) + "\n", "audiences.yaml": AUDIENCES}


class UnbalancedAudiences(CalendarRule):
    message = {
        "some": {
            "en": "“{name}” has {share}% of the posts of the last {days} days and of those planned, and its share is {target}%. Plan the next ones to even it out, or correct its `share:`.",
            "es": "«{name}» tiene el {share} % de las publicaciones de los últimos {days} días y de las previstas, y su cuota es del {target} %. Compénsalo con las próximas o corrige su `cuota:`.",
        },
        "none": {
            "en": "No post of the last {days} days is for “{name}”, and none is planned; its share is {target}%. Plan one for them, or correct its `share:`.",
            "es": "Ninguna publicación de los últimos {days} días es para «{name}», ni hay ninguna prevista; su cuota es del {target} %. Planifica alguna o corrige su `cuota:`.",
        },
    }
    severity = "info"
    profiles = ("calendar",)
    requires = ("registries.audiences",)
    options = {
        "tolerance": Option(
            Number(0, 1),
            0.2,
            {
                "en": "how far an audience's share of the posts may be from the one declared, from 0 to 1",
                "es": "cuánto puede alejarse la parte de un público de la declarada, de 0 a 1",
            },
        ),
        "window_days": Option(
            Number(least=1, whole=True),
            30,
            {
                "en": "how many days before today count; posts that are planned always do",
                "es": "cuántos días antes de hoy cuentan; lo previsto cuenta siempre",
            },
        ),
        "min_posts": Option(
            Number(least=1, whole=True),
            5,
            {
                "en": "how many posts for known audiences there must be before they are judged",
                "es": "cuántas publicaciones para públicos conocidos tiene que haber para juzgarlas",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Compares the share of the posts that each audience gets with the `share` that the audiences registry gives it, over the last
`window_days` days and what is planned. One that is further off than `tolerance` is reported, at its latest post; one that got
none, at the latest post of all. A post for two audiences is half a post for each. Posts whose audience the registry does not
have do not count, and fewer than `min_posts` are not judged.

## Why it matters
Without counting, one writes for those who answer most, and the others leave unheard. Irrelevant posts are among the first
reasons that people give for unfollowing: 41 % of those asked in a survey of 2016. How much each audience should get is a
policy.

## How to fix it
Write the next posts for the audience that has too few. If its share has changed, correct it in the registry.

## References
- Sprout Social, survey of more than 1,000 people, 2016
- Policy of the team
""",
        "es": """\
## Qué hace
Compara la parte de las publicaciones que recibe cada público con la `cuota` que le da el registro de públicos, en los últimos
`window_days` días y en lo previsto. Del que se aleja más que `tolerance` se avisa en su última publicación; del que no tiene
ninguna, en la última de todas. Una publicación para dos públicos es media para cada uno. Las que son para un público que no está
en el registro no cuentan, y con menos de `min_posts` no se juzga nada.

## Por qué importa
Sin contar se escribe para quien más contesta, y el resto se va sin que nadie se entere. Lo que no viene a cuento está entre los
primeros motivos que se dan para dejar de seguir: el 41 % en una encuesta de 2016. Cuánto le toca a cada público es una norma del
equipo.

## Cómo arreglarlo
Escribe las próximas para el público que tiene de menos. Si su cuota ha cambiado, corrígela en el registro.

## Referencias
- Sprout Social, encuesta a más de 1000 personas, 2016
- Política del equipo
""",
    }
    examples = (
        {"bad": _files(EN, *["home"] * 5, mark=(4,)), "config": WITH_AUDIENCES, "today": TODAY},
        {"bad": _files(EN, "home", "cafes", "cafes", "cafes", "cafes", "home", "cafes", mark=(5, 6)), "config": WITH_AUDIENCES, "today": TODAY},
        {"bad": _files(EN, "home", "Cafés, home", "home", "home", "home", "home", mark=(1, 5)), "config": WITH_AUDIENCES, "today": TODAY},
        {"good": _files(EN, "home", "cafes", "home", "cafes", "home"), "config": WITH_AUDIENCES, "today": TODAY},
        {"good": _files(EN, *["home"] * 4, "somebody"), "config": WITH_AUDIENCES, "today": TODAY},
        {"good": _files(EN, *["home"] * 6), "config": WITH_AUDIENCES, "today": "2026-01-20"},
        {"bad": _files(ES, *["home"] * 5, mark=(4,)), "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
        {"bad": _files(ES, "home", "cafes", "cafes", "cafes", "cafes", "home", "cafes", mark=(5, 6)), "config": WITH_AUDIENCES,
         "today": TODAY, "lang": "es"},
        {"bad": _files(ES, "home", "Cafés, home", "home", "home", "home", "home", mark=(1, 5)), "config": WITH_AUDIENCES,
         "today": TODAY, "lang": "es"},
        {"good": _files(ES, "home", "cafes", "home", "cafes", "home"), "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
        {"good": _files(ES, *["home"] * 4, "alguien"), "config": WITH_AUDIENCES, "today": TODAY, "lang": "es"},
        {"good": _files(ES, *["home"] * 6), "config": WITH_AUDIENCES, "today": "2026-01-20", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        registries = calendar.registries
        posts = [
            (record, names)
            for record in calendar.since(options["window_days"])
            if (names := _names(record, registries))
        ]
        if len(posts) < options["min_posts"]:
            return
        for audience in (registries.audiences or {}).values():
            own = [record for record, names in posts if audience.id in names]
            share = sum(1 / len(names) for _, names in posts if audience.id in names) / len(posts)
            if audience.share is None or abs(share - audience.share) <= options["tolerance"] + TINY:
                continue
            values = {
                "name": audience.name or audience.id,
                "share": round(share * 100),
                "target": round(audience.share * 100),
                "days": options["window_days"],
            }
            last = own[-1] if own else posts[-1][0]
            yield Finding(
                None, values, "some" if own else "none", record=last, related=tuple(own[-1 - MOST_RELATED : -1])
            )


def _names(record: Record, registries: Registries) -> tuple[str, ...]:
    """The ids of the audiences that a post is for, those that the registry has."""
    found = (registries.audience(stated.value) for stated in record.plan.audience)
    return tuple(dict.fromkeys(audience.id for audience in found if audience))
