"""Words in capitals, and marks that are repeated."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from smm_lint.rule import Edit, Finding, Fix, ListOf, Number, Option, Options, Reading, Rule, Text, fold

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# What may stand between the words of a row: commas and full stops separate acronyms.
GAP = re.compile(r"[ \u00a0\d%€$&+–-]{1,12}")
REPEATED = re.compile(r"([!?¡¿])\1+")
CLOSING = ("!", "?")
LONG_WORD = 5
MANY_MARKS = 4
LONGEST_HEADING = 5
SHOWN = 40


class Shouting(Rule):
    message = {
        "capitals": {
            "en": "“{match}” is in capitals, which are slow to read. Use a capital only where a sentence or name needs it.",
            "es": "«{match}» está en mayúsculas, que cuestan de leer. Úsalas solo donde la frase o el nombre las piden.",
        },
        "marks": {
            "en": "“{match}”: one mark says as much as several. Keep one.",
            "es": "«{match}»: un signo dice lo mismo que varios. Deja uno.",
        },
    }
    severity = "info"
    profiles = ("recommended",)
    options = {
        "min_words": Option(
            Number(least=2, whole=True),
            3,
            {"en": "how many words in capitals make a row", "es": "cuántas palabras en mayúsculas hacen una fila"},
        ),
        "acronyms": Option(
            ListOf(Text()),
            (),
            {
                "en": "names and acronyms in capitals that do not count",
                "es": "nombres y siglas en mayúsculas que no cuentan",
            },
        ),
    }
    docs = {
        "en": """\
## What it does
Reports a row of three or more words in capitals, and posts that repeat “!!” or “??” (twice, or four marks at once).
Acronyms with commas between them, hashtags, links, and headings on a line of their own (up to five words) are left alone.

## Why it matters
Capitals take away the outline by which people recognise words, some screen readers spell them letter by letter, and
readers take both capitals and repeated marks for shouting. That capitals are harder to read is guidance for
accessible writing; how loud a brand may be is its own decision.

## How to fix it
Write the sentence as you would say it. The fix leaves one mark of each repeated one; capitals are yours to change,
because only you know which words are names.

## References
- University of Kentucky, guidance on accessible social media, https://ada.uky.edu/: no ALL CAPS.
- The number of words and marks is the default policy of this linter.
""",
        "es": """\
## Qué hace
Avisa de tres o más palabras seguidas en mayúsculas y de las publicaciones que repiten «!!» o «??» (dos veces, o cuatro
signos de golpe). Las siglas separadas por comas, las etiquetas, los enlaces y los títulos en una línea propia (hasta
cinco palabras) se dejan pasar.

## Por qué importa
Las mayúsculas borran el contorno por el que se reconocen las palabras, algunos lectores de pantalla las deletrean y
tanto ellas como los signos repetidos se leen como gritos. Que cuestan más de leer es recomendación de accesibilidad;
cuánto puede alzar la voz una marca lo decide ella.

## Cómo arreglarlo
Escribe la frase como la dirías. El arreglo deja un solo signo de cada repetición; las mayúsculas las cambias tú,
porque solo tú sabes qué palabras son nombres.

## Referencias
- Universidad de Kentucky, guía de accesibilidad en redes, https://ada.uky.edu/: no escribir todo en mayúsculas.
- El número de palabras y de signos es la política por defecto de este linter.
""",
    }
    examples = (
        {"bad": "[[DOORS OPEN AT NINE]] for the seed swap in Leith. What are you bringing?"},
        {
            "bad": "The ferry to Arran runs again[[!!!]] Three crossings a day from Friday!! Which one will you take?",
            "fixed": "The ferry to Arran runs again! Three crossings a day from Friday! Which one will you take?",
        },
        {"bad": "Half-price swimming lessons for under-tens: [[THIS WEEK ONLY]]. Who wants to learn to dive?"},
        {"good": "The NHS, UNICEF and UNESCO speak at our clinic on Friday. What would you ask them?"},
        {"good": "UPDATE: the ferry to Arran runs again from Friday! Which crossing will you take?"},
        {
            "good": "Photo: Ewan Reid, CC BY-NC-ND. Kestrel 3.2 reads CSV, JSON and XML. Which format do your reports come in? #OPENDATA"
        },
        {
            "bad": "[[ABRIMOS EL SÁBADO]] con pan de maíz y café de olla. ¿A qué hora te guardamos mesa?",
            "lang": "es",
        },
        {
            "bad": "[[¡¡¡]]Vuelve el barco a Tabarca!!! Tres salidas al día desde el viernes!! ¿Cuál te viene mejor?",
            "fixed": "¡Vuelve el barco a Tabarca! Tres salidas al día desde el viernes! ¿Cuál te viene mejor?",
            "also": ["missing-opening-mark"],
            "lang": "es",
        },
        {
            "bad": "Clases de natación en Maipú, [[SOLO ESTA SEMANA]] a mitad de precio. ¿A qué hora puedes venir?",
            "lang": "es",
        },
        {"good": "El CSIC, la UNED y la ONU hablan el viernes en el museo. ¿Qué les preguntarías?", "lang": "es"},
        {"good": "ÚLTIMA HORA: el barco a Tabarca vuelve el viernes. ¿Qué salida te viene mejor?", "lang": "es"},
        {
            "good": "¡Ya hay peonías en el puesto de Chelo! ¿Te guardo un ramo de las blancas? #PEONÍAS",
            "lang": "es",
        },
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        signals = post.signals
        names = (*signals.hashtags, *signals.mentions, *signals.links, *signals.placeholders)
        not_prose = frozenset(place for signal in names for place in range(signal.start, signal.end))
        acronyms = {fold(word) for word in options["acronyms"]}
        function_words = frozenset(word.start for word in post.words if word.is_function)
        rows = [
            row
            for row in _rows(post.text, not_prose, acronyms)
            if _is_loud(row, options["min_words"], function_words) and not _is_heading(post.text, row)
        ]
        for start, end in _merged(post.text, [(row[0].start(), row[-1].end()) for row in rows]):
            yield Finding(post.place(start, end), {"match": _short(post.text[start:end])}, "capitals")
        yield from _marks(post, not_prose)


def _rows(text: str, not_prose: Collection[int], acronyms: Collection[str]) -> Iterator[list[re.Match[str]]]:
    """The words in capitals that follow each other."""
    row: list[re.Match[str]] = []
    for word in WORD.finditer(text):
        is_capital = word[0].isupper() and word.start() not in not_prose and fold(word[0]) not in acronyms
        if row and not (is_capital and GAP.fullmatch(text, row[-1].end(), word.start())):
            yield row
            row = []
        if is_capital:
            row.append(word)
    if row:
        yield row


def _is_loud(row: Sequence[re.Match[str]], least: int, function_words: Collection[int]) -> bool:
    """Whether the row is long enough and more than acronyms side by side."""
    lengths = [len(word[0]) for word in row if len(word[0]) > 1]
    if len(lengths) < least:
        return False
    in_sentence = any(word.start() in function_words for word in row)
    return sum(length >= LONG_WORD for length in lengths) > 1 or (in_sentence and max(lengths) >= LONG_WORD - 1)


def _is_heading(text: str, row: Sequence[re.Match[str]]) -> bool:
    """Whether the row is a short line of its own above or below others, and calls nothing out."""
    start, end = text.rfind("\n", 0, row[0].start()) + 1, text.find("\n", row[-1].end())
    line = text[start : end if end >= 0 else len(text)]
    is_alone = len(WORD.findall(line)) == len(row) <= LONGEST_HEADING
    return is_alone and not set(line) & set(CLOSING) and len(line.strip()) < len(text.strip())


def _merged(text: str, rows: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Rows with no other word between them are one."""
    merged: list[tuple[int, int]] = []
    for start, end in rows:
        if merged and not any(word[0] != word[0].upper() for word in WORD.finditer(text, merged[-1][1], start)):
            merged[-1] = merged[-1][0], end
        else:
            merged.append((start, end))
    yield from merged


def _marks(post: Reading, not_prose: Collection[int]) -> Iterator[Finding]:
    runs = [run for run in REPEATED.finditer(post.text) if run.start() not in not_prose]
    closing = [len(run[0]) for run in runs if run[1] in CLOSING]
    if len(closing) > 1 or max(closing, default=0) >= MANY_MARKS:
        title = {"en": "Keep one mark", "es": "Dejar un solo signo"}
        edits = tuple(Edit(post.place(*run.span()), run[1]) for run in runs)
        yield Finding(post.place(*runs[0].span()), {"match": runs[0][0]}, "marks", fix=Fix(title, edits, safe=True))


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
