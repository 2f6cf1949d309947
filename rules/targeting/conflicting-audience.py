"""Posts whose text speaks to another audience than the one that they are said to be for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Audience, Finding, Number, Option, Options, Reading, Rule, fold

# What stands before a word that names the readers, with up to two words between: “for all students”, «si eres estudiante».
ADDRESSED = re.compile(
    r"(?:^|[^\w])"
    r"(?:(?:for|to|dear|hey|hi|hello|calling|attention|are you|you are|you're|as|if you run|if you own"
    r"|para|a|eres|sois|sos|como|hola|atencion|querid[oa]s|estimad[oa]s|si tienes|si llevas)"
    r"(?: (?:all|the|our|you|an?|every|busy|new|fellow|first-time|los|las|un|una|tod[oa]s|nuestr[oa]s|vosotr[oa]s|nuev[oa]s)){0,2}"
    r"|your|tus?|vuestr[oa]s?)"
    r"[ ]$"
)
BEFORE = 40
AUDIENCES = """\
cafes: {name: Cafés, vocabulary: [café, counter, barista, barra, cafetería, camarero]}
students: {name: Students, vocabulary: [student, exam, library, estudiante, apuntes, biblioteca]}
press: {vocabulary: [newsroom, redacción]}
plain: {name: Plain}
"""
WITH_AUDIENCES = {"registries": {"audiences": "audiences.yaml"}}


def _files(text: str, audience: str = "cafes") -> dict[str, str]:
    return {"a.md": f"---\naudience: {audience}\n---\n\n{text}\n", "audiences.yaml": AUDIENCES}


class ConflictingAudience(Rule):
    message = {
        "en": "“{match}” speaks to “{other}”, and this post is for “{audience}”, of whose words it has none. Speak to those, or correct `audience:`.",
        "es": "«{match}» le habla a «{other}», y esta publicación es para «{audience}», de cuyas palabras no lleva ninguna. Habla a ese público o corrige `público:`.",
    }
    profiles = ("campaign",)
    requires = ("registries.audiences",)
    options = {
        "min_terms": Option(
            Number(least=1, whole=True),
            2,
            {
                "en": "how many different words of another audience are a conflict where none of them is spoken to (“for students”)",
                "es": "cuántas palabras distintas de otro público son un conflicto cuando a ninguna se le habla («para estudiantes»)",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a post whose text has words of the `vocabulary` of another audience of the registry and none of its own: one that is
spoken to (“for students”, “are you a student”, “your exam”), or `min_terms` different ones anywhere. Words are found
inflected, and in hashtags. Audiences without a vocabulary, words that the two share, and later parts of a thread are not
judged.

## Why it matters
Either the text was written for somebody else, or the front matter was copied from another post; those that it is meant for
will pass it by, and it is counted for the wrong audience. In two surveys, irrelevant posts were among the first reasons to
stop following. That text and plan agree is a policy.

## How to fix it
Name the audience that the text speaks to in `audience:`, or rewrite the text: not “For students in exams” but “For busy
counters”. If the word belongs to both, add it to both in the registry.

## References
- Sprout Social, survey of more than 1,000 people, 2016, and a later one of 1,011
- Policy of the team
""",
        "es": """\
## Qué hace
Avisa de una publicación cuyo texto lleva palabras del `vocabulario` de otro público del registro y ninguna del suyo: una a la que
se le habla («para estudiantes», «si eres estudiante», «tus apuntes») o `min_terms` distintas en cualquier sitio. Las encuentra
flexionadas y en las etiquetas. No se juzgan los públicos sin vocabulario, las palabras que comparten los dos ni las partes de un
hilo después de la primera.

## Por qué importa
O el texto se escribió para otra gente, o la cabecera se copió de otra publicación; su público pasará de largo y se contará para
quien no es. En dos encuestas, lo que no viene a cuento estaba entre los primeros motivos para dejar de seguir. Que el texto y el
plan coincidan es una norma del equipo.

## Cómo arreglarlo
Nombra en `público:` a quien le habla el texto, o reescribe el texto: no «Para estudiantes en exámenes», sino «Para barras con
prisa». Si la palabra es de los dos, añádela a los dos en el registro.

## Referencias
- Sprout Social, encuesta a más de 1000 personas, 2016, y otra posterior a 1011
- Política del equipo
""",
    }
    examples = (
        {"bad": _files("For [[students]] who grind at midnight: which filter do you reach for?"), "config": WITH_AUDIENCES},
        {"bad": _files("Are you a [[student]]? Tell us what you drink at three in the morning."), "config": WITH_AUDIENCES},
        {"bad": _files("Open late: the [[library]] on Call Lane has a machine now. What helps you through exams?"), "config": WITH_AUDIENCES},
        {"good": _files("For busy counters: which filter do you reach for?"), "config": WITH_AUDIENCES},
        {"good": _files("Our barista was a student when she pulled her first shot. What was your first job?"), "config": WITH_AUDIENCES},
        {"good": _files("The library on Call Lane has a machine now. What would you like it to brew first?"), "config": WITH_AUDIENCES},
        {"good": _files("For students who grind at midnight: which filter do you reach for?", "students"), "config": WITH_AUDIENCES},
        {"good": _files("For students who grind at midnight: which filter do you reach for?", "plain"), "config": WITH_AUDIENCES},
        {"bad": _files("Para [[estudiantes]] que muelen a medianoche: ¿qué filtro usas tú?"), "config": WITH_AUDIENCES, "lang": "es"},
        {"bad": _files("¿Eres [[estudiante]]? Cuéntanos qué bebes a las tres de la mañana."), "config": WITH_AUDIENCES, "lang": "es"},
        {"bad": _files("La [[biblioteca]] de la calle Betis ya tiene cafetera. ¿Con qué repasas tú los apuntes?"), "config": WITH_AUDIENCES,
         "lang": "es"},
        {"good": _files("Para barras con prisa: ¿qué filtro usas tú?"), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("Nuestra camarera era estudiante cuando hizo su primer espresso. ¿Cuál fue tu primer trabajo?"),
         "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("La biblioteca de la calle Betis ya tiene cafetera. ¿Qué le pedirías tú?"), "config": WITH_AUDIENCES, "lang": "es"},
        {"good": _files("Para estudiantes que muelen a medianoche: ¿qué filtro usas tú?", "students"), "config": WITH_AUDIENCES,
         "lang": "es"},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        known = post.audiences
        is_judged = known and len(known) == len(post.plan.audience) and all(audience.vocabulary for audience in known)
        if post.continues or not is_judged or any(post.audience_words.get(audience.id) for audience in known):
            return
        for other in (post.registries.audiences or {}).values():
            place = _place(post, other, options["min_terms"])
            if place:
                names = ", ".join(audience.name or audience.id for audience in known)
                values = {"match": post.text[slice(*place)], "other": other.name or other.id, "audience": names}
                yield Finding(post.place(*place), values)
                return


def _place(post: Reading, other: Audience, least: int) -> tuple[int, int] | None:
    """The word that speaks to `other`: the first that is spoken to, or the first of several."""
    places = post.audience_words.get(other.id, ())
    spoken = (place for place in places if ADDRESSED.search(fold(post.text[max(0, place[0] - BEFORE) : place[0]])))
    words = {post.text[start:end].lower() for start, end in places}
    return next(spoken, places[0] if len(words) >= least else None)
