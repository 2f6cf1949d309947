"""Posts in another language than the one declared."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.rule import Finding, Flag, Number, Option, Options, Reading, Rule, Sentence


class WrongLanguage(Rule):
    message = {
        "post": {
            "en": "The post is declared as “{declared}” but is written in “{detected}”. Correct `lang`, or put the right text here.",
            "es": "La publicación se declara en «{declared}», pero está escrita en «{detected}». Corrige `lang` o pon el texto bueno.",
        },
        "sentence": {
            "en": "This sentence is in “{detected}”, the post in “{declared}”. Translate it, or post it apart.",
            "es": "Esta frase está en «{detected}» y la publicación en «{declared}». Tradúcela o publícala aparte.",
        },
    }
    severity = "warning"
    profiles = ("core",)
    # Read in the wrong language, no text seems to invite anybody.
    supersedes = ("one-way", "missing-invitation", "hard-to-read")
    options = {
        "min_chars": Option(
            Number(least=1, whole=True),
            40,
            {
                "en": "how many letters a text needs before its language is judged",
                "es": "cuántas letras necesita un texto para juzgar su idioma",
            },
        ),
        "sentences": Option(
            Flag(),
            default=False,
            help={
                "en": "also report single sentences in another language",
                "es": "avisar también de frases sueltas en otro idioma",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Compares the language that the post declares (`lang` in the front matter, or the only language of the configuration)
with the one that its text speaks for, and reports it where they differ beyond doubt. Texts under `min_chars` letters
are not judged: names and loanwords decide too much there. With `sentences: true`, single sentences in another
language are reported too; bilingual posts are common, so that is off by default.

## Why it matters
A post in the wrong language reaches people who cannot read it. It is most often the wrong file under the right name, or
front matter copied from the other version. What `lang` says also decides how every other rule reads the text.

## How to fix it
Correct `lang`, or put the text of the right version in its place.

## References
- Policy of the team
""",
        "es": """\
## Qué hace
Compara el idioma que declara la publicación (`lang` en los metadatos, o el único idioma de la configuración) con
el que se ve en su texto, y avisa cuando no coinciden sin lugar a dudas. Los textos de menos de `min_chars` letras no
se juzgan: en ellos pesan demasiado los nombres y los préstamos. Con `sentences: true` avisa también de frases sueltas
en otro idioma; como hay muchas publicaciones bilingües, de serie no lo hace.

## Por qué importa
Una publicación en otro idioma llega a gente que no la puede leer. Suele ser el archivo equivocado con el nombre
bueno, o unos metadatos copiados de la otra versión. Lo que dice `lang` decide además cómo leen el texto las otras reglas.

## Cómo arreglarlo
Corrige `lang`, o pon en su lugar el texto de la versión buena.

## Referencias
- Política del equipo
""",
    }
    examples = (
        {"bad": "La biblioteca cierra por obras hasta el lunes. Los préstamos se renuevan solos y no hay multas.",
         "front_matter": {"lang": "en"}},
        {"bad": "El museo abre el domingo a las diez y la entrada es gratis para las familias del barrio.",
         "config": {"languages": ["en"]}},
        {"bad": "Bring your own lamp: the reading room opens at nine, and the chairs by the window are yours if you come early."
         " [[Las lámparas de la sala se han roto y no llegan las nuevas hasta marzo.]]",
         "config": {"rules": {"targeting/wrong-language": {"sentences": True}}}},
        {"good": "The library is closed until Monday. Call us to renew your loans.", "front_matter": {"lang": "en"}},
        {"good": "Visit our Rosario branch on Friday for milanesa, empanadas and locro from noon, while the kitchen lasts.",
         "front_matter": {"lang": "en"}},
        {"good": "¡Feliz cumpleaños, @lucia! 🎂", "front_matter": {"lang": "en"}},
        {"bad": "The library is closed for building work until Monday. Your loans renew themselves and there are no fines.",
         "lang": "es", "front_matter": {"lang": "es"}},
        {"bad": "The museum opens on Sunday at ten, and families who live nearby do not have to pay for their tickets.",
         "lang": "es", "config": {"languages": ["es"]}},
        {"bad": "Trae tu lámpara: la sala de lectura abre a las nueve, y las sillas que están junto a la ventana son para quien"
         " llegue primero. [[The new lamps of the room will not be here before March.]]", "lang": "es",
         "config": {"rules": {"targeting/wrong-language": {"sentences": True}}}},
        {"good": "La biblioteca cierra por obras hasta el lunes. Llámanos para renovar tus préstamos.", "lang": "es",
         "front_matter": {"lang": "es-MX"}},
        {"good": "Apúntate al workshop de product management: growth, user research y storytelling para startups del barrio.",
         "lang": "es", "front_matter": {"lang": "es"}},
        {"good": "Happy birthday, @lucia! 🎂", "lang": "es", "front_matter": {"lang": "es"}},
    )  # fmt: skip

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        if _letters(post, 0, len(post.text)) < options["min_chars"]:
            return
        if post.detected not in (None, post.language):
            yield Finding(values=_names(post, str(post.detected)), variant="post")
        elif options["sentences"]:
            for sentence in post.sentences:
                yield from _foreign(post, sentence, options["min_chars"])


def _foreign(post: Reading, sentence: Sentence, least: int) -> Iterator[Finding]:
    if _letters(post, sentence.start, sentence.end) < least:
        return
    detected = post.detected_in(sentence.start, sentence.end)
    if detected not in (None, post.language):
        yield Finding(post.place(sentence.start, sentence.end), _names(post, str(detected)), "sentence")


def _letters(post: Reading, start: int, end: int) -> int:
    """How many characters of words stand between two places; links, hashtags and mentions are none."""
    return sum(word.end - word.start for word in post.words_in(start, end))


def _names(post: Reading, detected: str) -> dict[str, str]:
    return {"declared": post.language, "detected": detected}
