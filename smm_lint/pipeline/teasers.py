"""Wording by which a Spanish text announces something and may keep it back: candidates, told by form alone.

An interrogative clause that nobody asks ("por qué cierra"), a pronoun whose referent does not come ("estas son las
razones"), a noun phrase in place of a sentence ("el gesto que nadie vio"), a number of things. Whether they hold back
the point of their text is for the model of smm_lint.pipeline.withholding to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal

QUESTION, CLAUSE, SECOND_CLAUSE, OBJECT_CLAUSE = "question", "clause", "second-clause", "object-clause"
THIS, THUS, WHAT, TELL, LOOK = "this", "thus", "what", "tell", "look"
REASON, NOUN_PHRASE, RELATIVE, LIST, EMOTION = "reason", "noun-phrase", "relative", "list", "emotion"

# A retweet may be cut off within a question.
_QUESTION = re.compile(r"¿[^?]*(?:\?|$)")
# With their accents, which tell them from conjunctions.
INTERROGATIVES = frozenset(
    "qué quién quiénes cómo cuándo dónde cuánto cuánta cuántos cuántas cuál cuáles".split()
)  # fmt: skip
BEFORE_INTERROGATIVES = frozenset("por de a en con para desde hasta".split())
DEMONSTRATIVES = frozenset("este esta estos estas".split())
BE = frozenset("es son fue fueron era eran sera seran seria serian".split())
CLITICS = frozenset("lo la le se nos".split())
READERS = frozenset("te le les os".split())
TELLING = frozenset(
    "contamos explicamos decimos mostramos revelamos compartimos damos dejamos presentamos detallamos".split()
)
LOOKING = frozenset(
    "conozca conoce conozcan descubra descubre enterese averigua averigue sepa revisa revise checa mira mire "
    "vea".split()
)
REASONS = frozenset("razon motivo causa".split())
ARTICLES = frozenset("el la los las".split())
SUBORDINATORS = frozenset("que quien donde cuando como".split())
FEW = frozenset("dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte".split())
EMOTIONS = frozenset(
    "impactante insolito insolita inesperado inesperada increible sorprendente curioso curiosa emotivo emotiva "
    "conmovedor conmovedora emocionante tierno tierna polemico polemica misterioso misteriosa extraño extraña "
    "escalofriante desgarrador desgarradora dramatico dramatica desopilante viral contundente tajante llamativo "
    "llamativa impresionante incomodo incomoda fuerte duro dura furioso furiosa explosivo explosiva inedito inedita "
    "absurdo absurda desconocido desconocida terrible".split()
)
BREAKS = frozenset(". : ? ! | ► …".split())
VERBS = ("VERB", "AUX")
# A noun phrase longer than this is read no further.
REACH = 40


def teasers(notes: Notes) -> Iterator[Signal]:
    """The candidates of `notes` outside quotations, each to the end of its clause; a text may hold several kinds."""
    asked = list(questions(notes))
    yield from asked
    layout = _layout(notes)
    skipped = covered(notes, asked)
    for place in range(len(notes)):
        if notes.kinds[place] in ("word", "number") and not layout.quoted[place]:
            first, kind = _teaser(layout, place)
            if kind and not skipped[first]:
                yield notes.signal(first, layout.ends[place] + 1, kind)


def questions(notes: Notes) -> Iterator[Signal]:
    """The questions: from mark to mark; where none is opened, the sentences that end in a question mark."""
    found = [Signal(match.start(), match.end(), QUESTION) for match in _QUESTION.finditer(notes.text)]
    yield from found or (
        Signal(sentence.start, sentence.end, QUESTION) for sentence in notes.sentences if sentence.is_question
    )


def covered(notes: Notes, signals: Sequence[Signal]) -> list[bool]:
    """For each token whether it lies in one of `signals`."""
    inside = [False] * len(notes)
    ordered, number = sorted(signals, key=lambda signal: signal.start), 0
    for place, start in enumerate(notes.starts):
        while number < len(ordered) and ordered[number].end <= start:
            number += 1
        inside[place] = number < len(ordered) and ordered[number].start <= start
    return inside


class _Layout(Struct, frozen=True):
    """Where sentences start (by character); for each token whether it is quoted, and the last one of its clause."""

    notes: Notes
    starts: frozenset[int]
    quoted: Sequence[bool]
    ends: Sequence[int]

    def opens(self, place: int) -> bool:
        """Whether no word of the same clause stands just before; a quotation is such a word."""
        before = place - 1
        return (
            not place
            or self.notes.starts[place] in self.starts
            or not (
                self.notes.kinds[before] in ("word", "number")
                or self.notes.texts[before] in ",;)("
                or self.quoted[before]
            )
        )


def _layout(notes: Notes) -> _Layout:
    starts = frozenset(sentence.start for sentence in notes.sentences)
    return _Layout(notes, starts, covered(notes, notes.quotes), _clause_ends(notes, starts))


def _teaser(layout: _Layout, place: int) -> tuple[int, str]:
    """Where the teaser of the word at `place` begins and its kind, none where it is no teaser."""
    if layout.notes.texts[place].lower() in INTERROGATIVES:
        return _interrogative(layout, place)
    return place, _pronoun(layout, place) or _address(layout, place) or _content(layout, place)


def _pronoun(layout: _Layout, place: int) -> str:
    """What points to something that may not come."""
    notes, word = layout.notes, layout.notes.folds[place]
    following = notes.folds[place + 1] if place < layout.ends[place] else ""
    if word == "lo" and following == "que" and layout.opens(place):
        return WHAT
    if not following or not (layout.opens(place) or notes.folds[place - 1] == ","):
        return ""
    is_verb = notes.parts[place + 1] in VERBS or following in CLITICS | BE
    if (word in DEMONSTRATIVES and following in BE) or (word == "esto" and is_verb):
        return THIS
    verb = place + 2 if following in CLITICS and place + 1 < layout.ends[place] else place + 1
    return THUS if word == "asi" and is_verb and "Person=1" not in notes.feats[verb] else ""


def _address(layout: _Layout, place: int) -> str:
    """What says that the reader will be told, or is to look."""
    word = layout.notes.folds[place]
    if word in READERS and place < layout.ends[place] and layout.notes.folds[place + 1] in TELLING:
        return TELL
    return LOOK if word in LOOKING and layout.opens(place) else ""


def _content(layout: _Layout, place: int) -> str:
    """Nouns and adjectives that announce."""
    notes, word, end = layout.notes, layout.notes.folds[place], layout.ends[place]
    if notes.parts[place] == "NOUN" and word in REASONS:
        return REASON
    if word in ARTICLES and layout.opens(place):
        return _noun_phrase(notes, place, end)
    if layout.opens(place) and _counts_things(notes, place, end):
        return LIST
    return EMOTION if word in EMOTIONS and notes.parts[place] in ("ADJ", "NOUN") else ""


def _interrogative(layout: _Layout, place: int) -> tuple[int, str]:
    """The clause of an interrogative that stands in no question, with the preposition before it."""
    notes = layout.notes
    has_preposition = (
        place > 0 and notes.folds[place - 1] in BEFORE_INTERROGATIVES and notes.starts[place] not in layout.starts
    )
    first = place - 1 if has_preposition else place
    if layout.opens(first):
        return first, CLAUSE
    if notes.folds[first - 1] in ("y", "e", "o"):
        return first, SECOND_CLAUSE
    return first, OBJECT_CLAUSE if notes.parts[first - 1] in (*VERBS, "NOUN", "ADP", "DET") else ""


def _noun_phrase(notes: Notes, place: int, end: int) -> str:
    """Whether the clause has no verb of its own, but that of a relative clause."""
    if not any(notes.parts[other] == "NOUN" for other in range(place + 1, min(end + 1, place + 6))):
        return ""
    is_open, kind = False, NOUN_PHRASE
    for other in range(place + 1, min(end + 1, place + REACH)):
        if notes.folds[other] in SUBORDINATORS:
            is_open, kind = True, RELATIVE
        if notes.parts[other] in VERBS and "VerbForm=Fin" in notes.feats[other]:
            if not is_open:
                return ""
            is_open = False
    return kind


def _counts_things(notes: Notes, place: int, end: int) -> bool:
    number = notes.folds[place]
    return (number in FEW or (number.isdecimal() and len(number) < 3)) and any(
        notes.parts[other] == "NOUN" and "Number=Plur" in notes.feats[other]
        for other in range(place + 1, min(end + 1, place + 3))
    )


def _clause_ends(notes: Notes, starts: frozenset[int]) -> list[int]:
    """For each token the last one of its clause."""
    ends = list(range(len(notes)))
    for place in reversed(range(len(notes) - 1)):
        following = place + 1
        is_end = (
            notes.starts[following] in starts
            or notes.texts[following] in BREAKS
            or notes.kinds[following] in ("line", "link", "emoji")
        )
        ends[place] = place if is_end else ends[following]
    return ends
