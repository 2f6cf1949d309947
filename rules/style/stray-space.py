"""Blanks that nobody meant to write."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Edit, Finding, Fix, Options, Reading, Rule

# A word, one blank, a mark, and then no more than a closing quotation mark: no emoticon, decimal or ending of a file.
BEFORE_MARK = re.compile(r"(?<=[^\W_])( )([,.;:!?])(?=[\"”’»]?(?:\s|$))")
# A mark on its own between others: a line of dots, "! ?", a score or a time, an emoticon drawn wide.
SIGN = re.compile(r"[.:;!?] [.:!?()D\d]")
# Two blanks within a sentence: a capital after them may begin what the blanks set apart.
DOUBLE = re.compile(r"(?<=[^\W_])[,;]?(  )(?=[^\W_])")
# Blanks before a colon that set lists in columns.
COLUMN = re.compile(r"[ \t]{2}:")
# More than these are a way of writing, or a table.
MOST_DOUBLES = 3


class StraySpace(Rule):
    message = {
        "before-mark": {
            "en": "There is a space before “{match}”. Join the mark to the word.",
            "es": "Sobra el espacio delante de «{match}». Junta el signo a la palabra.",
        },
        "double": {
            "en": "There are two spaces between “{before}” and “{after}”. Leave one.",
            "es": "Hay dos espacios entre «{before}» y «{after}». Deja uno.",
        },
    }
    severity = "info"
    profiles = ("recommended",)
    docs = {
        "en": """\
## What it does
Reports a space before a comma, full stop, colon, semicolon, “!” or “?”, and two spaces between words of a sentence, at
the first place of a post. Emoticons, dots in a row, decimals, spaces beside links, mentions and hashtags (which some
leave on purpose), columns, line breaks, two spaces after a full stop, and French, which has a space there, are left
alone.

## Why it matters
The mark can slip to the start of the next line, alone. Both are traces of a text that was pasted or cut in haste; that
they cost you readers has not been measured: the rule is a policy of this linter.

## How to fix it
Join the mark to its word and leave one space between words. The fix does it without changing anything else.

## References
- University of Chicago Press, The Chicago Manual of Style: no space before a closing mark, one between words.
- Real Academia Española and ASALE, Ortografía de la lengua española, 2010: marks stand next to the word they follow.
""",
        "es": """\
## Qué hace
Avisa del espacio delante de una coma, un punto, dos puntos, un punto y coma, «!» o «?», y de los dos espacios entre
palabras de una frase, en el primer sitio de cada publicación. Deja pasar los emoticonos, las filas de puntos, los
decimales, el espacio junto a un enlace, una mención o una etiqueta (que a veces se deja adrede), las columnas, los saltos de
línea, los dos espacios tras un punto y el francés, que sí lleva ese espacio.

## Por qué importa
El signo puede quedarse solo al principio de la línea siguiente. Los dos son restos de un texto pegado o recortado con
prisas; que te hagan perder lectores no se ha medido: la regla es política de este linter.

## Cómo arreglarlo
Junta el signo a su palabra y deja un espacio entre palabras. El arreglo lo hace sin cambiar nada más.

## Referencias
- Real Academia Española y ASALE, Ortografía de la lengua española, 2010: los signos van pegados a la palabra que cierran.
- University of Chicago Press, The Chicago Manual of Style: sin espacio ante el signo, uno solo entre palabras.
""",
    }
    examples = (
        {
            "bad": "The Leith pool opens at seven[[ !]] Which lane would you like , the slow one or the fast one?",
            "fixed": "The Leith pool opens at seven! Which lane would you like, the slow one or the fast one?",
        },
        {
            "bad": "Our vet answers questions about puppies on Friday[[ .]] What would you ask Dr Okafor?",
            "fixed": "Our vet answers questions about puppies on Friday. What would you ask Dr Okafor?",
        },
        {
            "bad": "The heron chicks of[[  ]]the lake hatched on Monday,  all four of them. How many can you count?",
            "fixed": "The heron chicks of the lake hatched on Monday, all four of them. How many can you count?",
        },
        {"good": "The pool opens at seven :) Which lane would you like ... the slow one? Tell @leithpool ."},
        {"good": "Leith 3 : 2 Portobello at half-time.  Who do you think scores next? See leithswims.example ."},
        {
            "good": "Book  : The Old Mill\nPlace : Leith library\nTime  : seven\n\nWhich chapter would you like to talk about?"
        },
        {
            "good": "Kestrel 3.2 reads `a.csv` , and .parquet too. Which format do your reports come in? “Vous venez ?”, asks Luc."
        },
        {
            "bad": "La piscina de Maipú abre a las siete[[ .]] ¿Qué calle prefieres , la lenta o la rápida ?",
            "fixed": "La piscina de Maipú abre a las siete. ¿Qué calle prefieres, la lenta o la rápida?",
            "lang": "es",
        },
        {
            "bad": "¡Ya hay peonías en el puesto de Chelo[[ !]] ¿Te guardo un ramo de las blancas?",
            "fixed": "¡Ya hay peonías en el puesto de Chelo! ¿Te guardo un ramo de las blancas?",
            "lang": "es",
        },
        {
            "bad": "El pan de masa madre[[  ]]con nuez vuelve el jueves,  recién hecho. ¿Te guardamos una hogaza?",
            "fixed": "El pan de masa madre con nuez vuelve el jueves, recién hecho. ¿Te guardamos una hogaza?",
            "lang": "es",
        },
        {
            "good": "La piscina abre a las siete ;) ¿Qué calle prefieres ... la lenta? Dínoslo en @piscinamaipu .",
            "lang": "es",
        },
        {
            "good": "Sevilla 3 : 2 Cádiz al descanso.  ¿Quién crees que marca ahora? Se ve en porra.example , como siempre.",
            "lang": "es",
        },
        {
            "good": "Libro  : El molino\nLugar  : la biblioteca\nFecha : el jueves\n\n¿De qué capítulo quieres hablar?",
            "lang": "es",
        },
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - it has none
        yield from _before_marks(post)
        yield from _doubles(post)


def _before_marks(post: Reading) -> Iterator[Finding]:
    found = [match for match in BEFORE_MARK.finditer(post.text) if _is_stray(post, match)]
    if found:
        edits = tuple(Edit(post.place(*match.span(1)), "") for match in found)
        fix = Fix({"en": "Leave out the space", "es": "Quitar el espacio"}, edits, safe=True)
        yield Finding(post.place(*found[0].span()), {"match": found[0][2]}, "before-mark", fix=fix)


def _is_stray(post: Reading, match: re.Match[str]) -> bool:
    """Whether the mark belongs to the word before the blank."""
    text, (start, end) = post.text, match.span()
    if not _is_as_written(post, start - 1, end) or SIGN.match(text, match.start(2)):
        return False
    if match[2] == ":" and COLUMN.search(text):
        return False
    return not _is_beside_name(post, *match.span(1)) and not _is_french(post, match)


def _is_french(post: Reading, match: re.Match[str]) -> bool:
    """Whether the sentence is in a language that has a space there."""
    if match[2] in ".,":
        return False
    sentence = next((each for each in post.sentences if each.start <= match.start() < each.end), None)
    return sentence is not None and post.detected_in(sentence.start, sentence.end) == "fr"


def _doubles(post: Reading) -> Iterator[Finding]:
    found = [
        match
        for match in DOUBLE.finditer(post.text)
        if post.text[match.end()].islower()
        and _is_as_written(post, match.start() - 1, match.end() + 1)
        and not _is_beside_name(post, *match.span(1))
    ]
    if 0 < len(found) <= MOST_DOUBLES:
        edits = tuple(Edit(post.place(*match.span(1)), " ") for match in found)
        fix = Fix({"en": "Leave one space", "es": "Dejar un espacio"}, edits, safe=True)
        start, end = found[0].span(1)
        values = {"before": post.text[:start].split()[-1], "after": post.text[end:].split()[0]}
        yield Finding(post.place(start, end), values, "double", fix=fix)


def _is_beside_name(post: Reading, start: int, end: int) -> bool:
    """Whether a link, a mention, a hashtag or a gap to be filled ends or begins there."""
    signals = post.signals
    names = (*signals.links, *signals.mentions, *signals.hashtags, *signals.placeholders)
    return any(name.end == start or name.start == end for name in names)


def _is_as_written(post: Reading, start: int, end: int) -> bool:
    """Whether nothing stands between these characters in the file, such as code or a comment."""
    return post.place(start, end).of(post.post.source.text) == post.text[start:end]
