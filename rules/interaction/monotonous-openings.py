from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from smm_lint.rule import Calendar, CalendarRule, Finding, Number, Option, Options, Record

LEAST_ALIKE = 4
MOST_RELATED = 10
WORDS = 3
MOST_SHOWN = 40


class MonotonousOpenings(CalendarRule):
    message = {
        "words": {
            "en": "{count} of the last {posts} posts begin like this one: “{opening}…”. Begin some of them with a person, a number or a scene.",
            "es": "{count} de las últimas {posts} publicaciones empiezan como esta: «{opening}…». Empieza alguna con una persona, un dato o una escena.",
        },
        "emoji": {
            "en": "{count} of the last {posts} posts begin with {opening}, like this one. Begin some of them with words alone.",
            "es": "{count} de las últimas {posts} publicaciones empiezan con {opening}, como esta. Empieza alguna solo con palabras.",
        },
        "question": {
            "en": "{count} of the last {posts} posts begin with the same kind of question as this one: “{opening}…”. Ask in another way or further down.",
            "es": "{count} de las últimas {posts} publicaciones empiezan con el mismo tipo de pregunta que esta: «{opening}…». Pregunta de otra manera o más abajo.",
        },
    }
    severity = "info"
    profiles = ("calendar",)
    options = {
        "n": Option(
            Number(least=LEAST_ALIKE, most=1000, whole=True),
            10,
            {
                "en": "how many posts of a platform are compared, the latest",
                "es": "cuántas publicaciones de una plataforma se comparan, las últimas",
            },
        ),
        "max_share": Option(
            Number(least=0, most=1),
            0.4,
            {
                "en": "the share of them that may begin alike",
                "es": "la parte de ellas que puede empezar igual",
            },
        ),
    }
    docs = {
        "en": f"""\
## What it does
Compares how the last `n` dated posts of a platform begin: with the same {WORDS} words (whatever their endings), with the
same emoji, or with a question that starts with the same word. Reports more than `max_share` of them that begin alike, at
least {LEAST_ALIKE}, at the latest. Later parts of threads do not count.

## Why it matters
The first words are what people see before they scroll on; the tenth “Did you know” reads like the ninth. Not to bore is
part of the list of seven mistakes; the limit is a policy, not a finding of research.

## How to fix it
Read only the first lines of your last ten posts, one below the other. Rewrite every second one: a name, a number, a
scene, a quotation.

## References
- The seven mistakes of social media marketing: interaction
- Policy of the team
""",
        "es": f"""\
## Qué hace
Compara cómo empiezan las últimas `n` publicaciones con fecha de una plataforma: con las mismas {WORDS} palabras (sin
mirar sus terminaciones), con el mismo emoji o con una pregunta que arranca con la misma palabra. Avisa si más de
`max_share` empiezan igual, al menos {LEAST_ALIKE}, en la última de ellas. Las partes siguientes de un hilo no cuentan.

## Por qué importa
Las primeras palabras son lo que se ve antes de seguir bajando; el décimo «¿Sabías que…?» se lee como el noveno. No
aburrir está en la lista de los siete errores; el límite es una política, no un resultado de ningún estudio.

## Cómo arreglarlo
Lee solo las primeras líneas de tus diez últimas publicaciones, una debajo de otra. Reescribe una de cada dos: un
nombre, una cifra, una escena, una cita.

## Referencias
- Los siete errores del marketing en redes sociales: la interacción
- Política del equipo
""",
    }
    examples = (
        {"bad": "date,platform,text\n2025-11-03,x,Did you know that tea has caffeine?\n2025-11-04,x,Did you know that beans age?\n2025-11-05,x,Where do you buy beans?\n2025-11-06,x,Did you know that water matters?\n2025-11-07,x,[[Did you know that burrs wear out?]]\n2025-11-08,x,How do you clean yours?\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"bad": "date,platform,text\n2025-11-03,x,☕ Where do you buy beans?\n2025-11-04,x,☕ Who taught you to brew?\n2025-11-05,x,Is your kettle loud?\n2025-11-06,x,☕ How do you clean yours?\n2025-11-07,x,[[☕ What do you brew?]]\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"bad": "date,platform,text\n2025-11-03,x,Which kettle do you use?\n2025-11-04,x,Which beans are your favourite?\n2025-11-05,x,Is your kettle loud?\n2025-11-06,x,Which cup was your first?\n2025-11-07,x,[[Which recipe would you give to a friend?]]\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,platform,text\n2025-11-03,x,Did you know that tea has caffeine?\n2025-11-04,linkedin,Did you know that beans age?\n2025-11-05,x,Where do you buy beans?\n2025-11-06,linkedin,Did you know that water matters?\n2025-11-07,x,Did you know that burrs wear out?\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,platform,text\n2025-11-03,x,Which kettle do you use?\n2025-11-04,x,Which beans are your favourite?\n2025-11-05,x,Which cup was your first?\n",
         "suffix": ".csv", "today": "2025-11-07"},
        {"good": "date,platform,text\n2025-11-03,x,Which kettle do you use?\n2025-11-04,x,Which beans are your favourite?\n2025-11-05,x,Is your kettle loud?\n2025-11-06,x,Which cup was your first?\n2025-11-07,x,Which recipe would you give to a friend?\n",
         "suffix": ".csv", "today": "2025-11-07", "config": {"rules": {"monotonous-openings": {"max_share": 0.8}}}},
        {"bad": "fecha,red,texto\n2025-11-03,x,¿Sabías que el té lleva cafeína?\n2025-11-04,x,¿Sabías que el grano envejece?\n2025-11-05,x,¿Dónde compras el grano?\n2025-11-06,x,¿Sabías que el agua cuenta?\n2025-11-07,x,[[¿Sabías que las muelas se gastan?]]\n2025-11-08,x,¿Cómo limpias tu molino?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"bad": "fecha,red,texto\n2025-11-03,x,☕ ¿Dónde compras el grano?\n2025-11-04,x,☕ ¿Quién te enseñó a prepararlo?\n2025-11-05,x,¿Hace ruido tu molino?\n2025-11-06,x,☕ ¿Cómo lo limpias?\n2025-11-07,x,[[☕ ¿Qué preparas los lunes?]]\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"bad": "fecha,texto\n2025-11-03,¿Cuál fue tu primera taza?\n2025-11-04,¿Cuál sería tu taza de viaje?\n2025-11-05,¿Hace ruido tu molino?\n2025-11-06,¿Cuál es tu receta?\n2025-11-07,[[¿Cuál regalarías a tu madre?]]\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"good": "fecha,red,texto\n2025-11-03,x,¿Sabías que el té lleva cafeína?\n2025-11-04,x,¿Qué preparas los lunes?\n2025-11-05,x,¿Dónde compras el grano?\n2025-11-06,x,¿Sabías que el agua cuenta?\n2025-11-07,x,¿Sabías que las muelas se gastan?\n2025-11-08,x,¿Cómo limpias tu molino?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"good": "fecha,red,texto\n2025-11-03,x,☕ ¿Dónde compras el grano?\n2025-11-04,x,🎶 ¿Quién te enseñó a prepararlo?\n2025-11-05,x,¿Hace ruido tu molino?\n2025-11-06,x,☕ ¿Cómo lo limpias?\n2025-11-07,x,🌱 ¿Qué preparas los lunes?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
        {"good": "red,texto\nx,¿Sabías que el té lleva cafeína?\nx,¿Sabías que el grano envejece?\nx,¿Sabías que el agua cuenta?\nx,¿Sabías que las muelas se gastan?\n",
         "suffix": ".csv", "today": "2025-11-07", "lang": "es"},
    )  # fmt: skip

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:
        reported: list[set[tuple[str, int]]] = []
        for records in _by_platform(calendar):
            window = records[-int(options["n"]) :]
            for kind, alike in _alike(window):
                places = {(record.source.path, record.post) for record in alike}
                if len(alike) > options["max_share"] * len(window) and not any(places <= known for known in reported):
                    reported.append(places)
                    *others, latest = alike
                    values = {"count": len(alike), "posts": len(window), "opening": _shown(kind, latest)}
                    yield Finding(values=values, variant=kind, record=latest, related=tuple(others[-MOST_RELATED:]))


def _by_platform(calendar: Calendar) -> Iterator[list[Record]]:
    """The dated posts of each platform, and those of none; of a thread its first."""
    found: dict[str, list[Record]] = defaultdict(list)
    for record in calendar.dated:
        for platform in record.platforms or ("",):
            if not record.continues:
                found[platform].append(record)
    yield from found.values()


def _alike(records: Sequence[Record]) -> Iterator[tuple[str, list[Record]]]:
    """Those that begin alike, with what they share: of every kind the most."""
    kinds: dict[str, dict[object, list[Record]]] = {kind: defaultdict(list) for kind in ("words", "emoji", "question")}
    for record in records:
        opening = record.opening
        if len(opening.lemmas) >= WORDS:
            kinds["words"][opening.lemmas].append(record)
        if opening.emoji:
            kinds["emoji"][opening.emoji].append(record)
        if opening.asks and opening.lemmas:
            kinds["question"][opening.lemmas[0]].append(record)
    for kind, found in kinds.items():
        most = max(found.values(), key=len, default=[])
        if len(most) >= LEAST_ALIKE:
            yield kind, most


def _shown(kind: str, record: Record) -> str:
    if kind == "emoji":
        return record.opening.emoji
    return " ".join(record.span.of(record.source.text).split()[:WORDS])[:MOST_SHOWN]
