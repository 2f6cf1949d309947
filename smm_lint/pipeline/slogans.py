"""Superlatives that stand for themselves, as slogans do, and what is said round a claim."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import re2

from smm_lint.matching import compile_pattern
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Notes, Range
from smm_lint.pipeline.signals import Sentence
from smm_lint.pipeline.superlatives import LEADERS, TOP, Superlative
from smm_lint.pipeline.voice import FINITE, around, is_told, joined, token_at

PRICED = compile_pattern(
    r"[$€£]\d?[\d.,]*|\d[\d.,]*[€£$]|(euros?|pesos?|dolares|soles|bolivianos|guaranies|colones|quetzales|lempiras|ksh|naira|rand|rupees|quid)"
)
RELATIVES = frozenset("that who which you que donde ever jamas".split())


def is_slogan(notes: Notes, lexicon: Lexicon, found: Superlative, *, is_goods: bool) -> bool:
    """Whether a superlative that is a sentence of its own is said as of the sender: "Cork's cheapest tyres.".

    Headlines are no sentences with a full stop, and lists of the best of a kind are plural.
    """
    if not (found.is_whole or is_described(notes, found)):
        return False
    is_leading = found.word in LEADERS | {TOP}
    if found.clause.before == ":" and (is_goods or is_leading) and _is_named_before(notes, found):
        return True
    if _is_sworn(notes, lexicon, found):
        return found.determined or is_goods or is_leading
    if found.clause.before or not _is_stopped(notes, found):
        return False
    is_trade = found.word in lexicon.words("claims", "commercial")
    is_one = (is_goods or is_addressed(notes)) and bool(found.last) and not found.is_plural
    is_sure = found.determined or (is_goods and is_trade)
    return (is_leading and (not found.last or found.last in LEADERS)) or (is_sure and (is_trade or is_one))


def _is_stopped(notes: Notes, found: Superlative) -> bool:
    end = found.clause.end
    return end < len(notes) and (notes.texts[end][:1] in (".", "!") or notes.kinds[end] == "emoji")


def _is_sworn(notes: Notes, lexicon: Lexicon, found: Superlative) -> bool:
    """Whether the next sentence makes sure of it: "No contest."."""
    after = next((sentence for sentence in notes.ranges if sentence.start >= found.clause.end), None)
    certain = _pattern("|".join(lexicon.data["claims"]["certain"]))
    return after is not None and bool(certain.fullmatch(joined(notes, after.start, after.end)))


@cache
def _pattern(said: str) -> re2._Regexp:
    return compile_pattern(said)


def _is_named_before(notes: Notes, found: Superlative) -> bool:
    """Whether a name stands before the colon that leads to the superlative: "Taller Moya: the best garage in …"."""
    name = Range(found.clause.sentence.start, found.clause.start - 1)
    words = [at for at in range(name.start, name.end) if notes.kinds[at] == "word"]
    is_name = any(notes.texts[at][:1].isupper() for at in words[1:] or words)
    return is_name and not is_told(notes, name)


def is_ours(notes: Notes, found: Superlative) -> bool:
    """Whether the sender says after it that the thing is its own: "Las mejores arepas de Caracas las hacemos aquí"."""
    rest = notes.signal(found.start, found.clause.end)
    own = (mark for mark in notes.self if rest.start <= mark.start < rest.end)
    return found.determined and any(mark.start >= notes.signal(found.start, found.end).end for mark in own)


def is_jest(notes: Notes, end: int) -> bool:
    """Whether what is "guaranteed" turns out, after a colon, to be some thing: "Result guaranteed: a nap."."""
    place = token_at(notes, end - 1) + 1
    if (
        place >= len(notes)
        or notes.texts[place] != ":"
        or not notes.folds[place - 1].startswith(("garantiz", "guarantee"))
    ):
        return False
    rest = around(notes, notes.starts[place])
    said = range(place + 1, rest.end if rest else len(notes))
    return bool(said) and not any(FINITE in notes.feats[at] or notes.kinds[at] == "number" for at in said)


def is_described(notes: Notes, found: Superlative) -> bool:
    """Whether what follows a noun phrase is a relative clause: "the only practice in Cork that listens"."""
    return found.end < found.clause.end and notes.folds[found.end] in RELATIVES


def is_selling(notes: Notes) -> bool:
    """Whether the post names a price: what it calls the best is likely its own."""
    return any(PRICED.fullmatch(text) for text in notes.folds)


def is_addressed(notes: Notes) -> bool:
    """Whether the sender speaks of itself or to the reader, in more than a question, or sells something."""
    if is_selling(notes):
        return True
    asked = [sentence for sentence in notes.sentences if sentence.is_question]
    return any(not is_within(mark.start, asked) for mark in (*notes.self, *notes.audience))


def is_within(place: int, sentences: Iterable[Sentence]) -> bool:
    """Whether the character at `place` stands in one of `sentences`."""
    return any(sentence.start <= place < sentence.end for sentence in sentences)
