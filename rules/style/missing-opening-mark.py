"""Spanish questions and exclamations that only their end gives away."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.rule import Edit, Finding, Fix, Flag, Option, Options, Reading, Rule, Signal, Span, Struct, fold

MARK = re.compile(r"[¿¡]+|[?!]+")
WORD = re.compile(r"[^\W\d_]+")
# Where a clause may begin. A full stop between digits (4.500) or in an address begins none.
CLAUSE_START = re.compile(r"\n|[.…?!][\"”»’)]*\s")
# Within a clause, the question or exclamation may begin after any of these.
BREAK = re.compile(r"[,;:|()\[\]/\"“”«»—–]|\s-\s")
# Without their accents, cómo, cuándo, dónde and cuánto begin other clauses too.
QUESTION_WORDS = frozenset(
    "qué cómo cuándo dónde adónde quién quiénes cuál cuáles cuánto cuánta cuántos cuántas que quien quienes cual cuales".split()
)
EXCLAMATIONS = frozenset("qué cómo cuánto cuánta cuántos cuántas".split())
BEFORE_QUESTION_WORDS = frozenset("y a de en con por para desde hasta sobre".split())
OPENERS = frozenset(
    "gracias feliz felices hola vamos enhorabuena felicidades bienvenido bienvenida bienvenidos bienvenidas buen buena "
    "buenos buenas animo adelante viva vivan mucho mucha muchas muchos cuentanos contanos sabias sabes sabeis saben "
    "quieres quereis conoces tienes te os nos".split()
)
# English, Catalan and Portuguese, never Spanish.
FOREIGN = frozenset(
    "the is are was were of to and you your what how why who when where for this that with do does did it its we our "
    "have has my i can will be let on get not all more love happy thank thanks good great best new just now wow yes "
    "amb els ens per molt molta ja avui bon bona felicitats gracies feina aquest aquesta "
    "obrigado obrigada muito muita uma nao voce parabens bom boa".split()
)
SPANISH_LETTERS = re.compile(r"[áéíóúñÁÉÍÓÚÑ]")
# Of Spain's and its neighbours' other languages, which write no opening marks.
FOREIGN_LETTERS = re.compile(r"[àèìòùâêîôûãõçÀÈÌÒÙÂÊÎÔÛÃÕÇ]")
LONGEST_CERTAIN = {"¿": 15, "¡": 6}
NAME_GOES_ON = re.compile(r"[ ,]+[a-záéíóúñ(]")


class Draft(Struct, frozen=True):
    """A text, and which of its places hold what no sentence begins or ends with."""

    text: str
    function_words: frozenset[int]
    leading: frozenset[int]
    not_prose: frozenset[int]

    @classmethod
    def of(cls, post: Reading) -> Draft:
        signals = post.signals
        return cls(
            post.text,
            frozenset(word.start for word in post.words if word.is_function),
            _places(*signals.emoji, *signals.mentions, *signals.links, *signals.placeholders),
            _places(*signals.emoji, *signals.links, *signals.placeholders),
        )


class MissingOpeningMark(Rule):
    message = {
        "en": "The sentence ends with “{close}” but never opens with “{open}”. Write “{open}” where it begins.",
        "es": "La frase acaba en «{close}» y no se abre con «{open}». Escribe «{open}» donde empieza.",
    }
    severity = "info"
    profiles = ("recommended",)
    languages = ("es",)
    options = {
        "exclamations": Option(
            Flag(),
            default=True,
            help={
                "en": "whether to report exclamations too, not only questions",
                "es": "si se avisa también de las exclamaciones, no solo de las preguntas",
            },
        )
    }
    docs = {
        "en": """\
## What it does
Reports Spanish questions and exclamations that close with “?” or “!” and do not open with “¿” or “¡”. “¡Vienes?”, which
opens with one and closes with the other, is fine. English sentences, names such as “Yahoo!”, “(?)” and marks that
stand alone are left alone.

## Why it matters
Spanish tells readers how to read a sentence at its beginning: without “¿”, “Vienes mañana” is a statement until its last
character. A screen reader intones it as one. The marks are a norm of the language; how strictly a brand follows it in
casual posts is its own decision.

## How to fix it
Put “¿” or “¡” where the question or exclamation begins, which may be in the middle: “Si vienes, ¿traes pan?”. Where the
place is certain, the fix does it.

## References
- Real Academia Española and ASALE, Ortografía de la lengua española, 2010: in Spanish both marks open and close.
""",
        "es": """\
## Qué hace
Avisa de las preguntas y exclamaciones que se cierran con «?» o «!» y no se abren con «¿» o «¡». «¡Vienes?», que se abre
con un signo y se cierra con otro, vale. Las frases en inglés, los nombres como «Yahoo!», «(?)» y los signos sueltos se
dejan pasar.

## Por qué importa
El español avisa al principio de cómo leer la frase: sin «¿», «Vienes mañana» es una afirmación hasta el último
carácter, y así la entona un lector de pantalla. Los dos signos son norma; con cuánto rigor la sigue una marca en sus
publicaciones informales lo decide ella.

## Cómo arreglarlo
Pon «¿» o «¡» donde empieza la pregunta o la exclamación, que puede ser a mitad de frase: «Si vienes, ¿traes pan?». Donde
el lugar es seguro, lo hace el arreglo.

## Referencias
- Real Academia Española y ASALE, Ortografía de la lengua española, 2010: los signos son dobles, de apertura y de cierre.
""",
    }
    examples = (
        {
            "bad": "[[Qué molino usas en casa?]] Cuéntanos: el de muelas cónicas vuelve el lunes.",
            "fixed": "¿Qué molino usas en casa? Cuéntanos: el de muelas cónicas vuelve el lunes.",
            "lang": "es",
        },
        {
            "bad": "La biblioteca de Triana abre los domingos desde mayo. [[Cómo nos gusta veros leer!]] ¿A qué hora vendrás?",
            "fixed": "La biblioteca de Triana abre los domingos desde mayo. ¡Cómo nos gusta veros leer! ¿A qué hora vendrás?",
            "lang": "es",
        },
        {
            "bad": "[[Si vienes al Museo del Barro el sábado, qué pieza quieres ver primero?]] Cuéntanos.",
            "fixed": "Si vienes al Museo del Barro el sábado, qué pieza quieres ver primero? Cuéntanos.",
            "lang": "es",
        },
        {
            "bad": "¿Vienes a la cata de Oaxaca? [[Y a quién traes?]] Quedan once sitios para el jueves.",
            "fixed": "¿Vienes a la cata de Oaxaca? ¿Y a quién traes? Quedan once sitios para el jueves.",
            "lang": "es",
        },
        {"good": "Si vienes al Museo del Barro el sábado, ¿qué pieza quieres ver primero?", "lang": "es"},
        {"good": "¡Que no hay entradas ya? Quedan once para el jueves en Oaxaca. ¿Te guardamos una?", "lang": "es"},
        {
            "good": "¿Por qué dices «¡otra vez sopa!» cuando hay cocido? Ven los jueves al bar de Chelo y cuéntanos.",
            "lang": "es",
        },
        {"good": "Ayer hubo un taller de Kahoot! en la biblioteca (éxito (?)). ¿Qué juego pondrías tú?", "lang": "es"},
    )

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:
        for start, close in _unopened(Draft.of(post)):
            mark = close[0][-1]
            if mark == "!" and not options["exclamations"]:
                continue
            opening = "¿" if mark == "?" else "¡"
            span = post.place(start, close.end())
            fix = _fix(span, post.text[start : close.start()], opening) if len(close[0]) == 1 else None
            yield Finding(span, {"open": opening, "close": mark}, fix=fix)


def _unopened(draft: Draft) -> Iterator[tuple[int, re.Match[str]]]:
    """Where each clause begins whose closing marks nothing opens, with these marks."""
    start = depth = last = 0
    for mark in MARK.finditer(draft.text):
        if "\n\n" in draft.text[last : mark.start()]:
            depth = 0
        last = mark.end()
        if mark[0][0] in "¿¡":
            depth += len(mark[0])
            continue
        if depth:
            depth = max(0, depth - len(mark[0]))
        elif (begins := _clause(draft, start, mark)) is not None:
            yield begins, mark
        start = mark.end()


def _clause(draft: Draft, after: int, close: re.Match[str]) -> int | None:
    """Where the Spanish clause that `close` ends begins; None where there is none."""
    if close.start() in draft.not_prose or not _closes_words(
        draft.text[after : close.end() + 1], close.start() - after
    ):
        return None
    start = max((end.end() for end in CLAUSE_START.finditer(draft.text, after, close.start())), default=after)
    words = WORD.finditer(draft.text, start, close.start())
    first = next((word.start() for word in words if word.start() not in draft.leading), None)
    if first is None or not _is_spanish(draft, first, close.start()) or _is_name(draft.text, first, close):
        return None
    return first - 1 if draft.text[first - 1 : first] == "#" else first


def _closes_words(text: str, place: int) -> bool:
    """Whether a word or a quotation stands right before the marks at `place`, and no word right after them."""
    before = text[:place].rstrip(" ")[-1:]
    after = text[place:].lstrip("?!")[:1]
    return bool(before) and (before.isalnum() or before in "”»\"')…._") and not after.isalnum() and after != "="


def _is_spanish(draft: Draft, start: int, end: int) -> bool:
    """Whether something in the clause speaks for Spanish and nothing for another language."""
    found = list(WORD.finditer(draft.text, start, end))
    words = [fold(word[0]) for word in found]
    if FOREIGN_LETTERS.search(draft.text, start, end) or not FOREIGN.isdisjoint(words):
        return False
    if SPANISH_LETTERS.search(draft.text, start, end) or not OPENERS.isdisjoint(words):
        return True
    return any(word.start() in draft.function_words for word in found)


def _is_name(text: str, start: int, close: re.Match[str]) -> bool:
    """Whether the mark belongs to a name, such as Yahoo!, in the middle of a sentence."""
    last = text[start : close.start()].rsplit(maxsplit=1)[-1]
    return close[0] == "!" and last[:1].isupper() and NAME_GOES_ON.match(text, close.end()) is not None


def _fix(span: Span, clause: str, opening: str) -> Fix | None:
    """The opening mark at the start of the clause, where it can begin nowhere else."""
    words = clause.lower().split()
    if BREAK.search(clause) or any(sign in clause for sign in "#@\n") or len(words) > LONGEST_CERTAIN[opening]:
        return None
    first = next((word for word in words if word not in BEFORE_QUESTION_WORDS), "")
    certain = first in QUESTION_WORDS if opening == "¿" else words[0] in EXCLAMATIONS or fold(words[0]) in OPENERS
    title = {"en": f"Open with “{opening}”", "es": f"Abrir con «{opening}»"}
    return Fix(title, (Edit(Span(span.start, span.start), opening),), safe=True) if certain else None


def _places(*signals: Signal) -> frozenset[int]:
    return frozenset(place for signal in signals for place in range(signal.start, signal.end))
