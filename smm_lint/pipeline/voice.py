"""Who speaks in a sentence, and of what: what offers and claims ask of the sentence that they stand in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from smm_lint.pipeline.notes import Notes, Range
from smm_lint.pipeline.signals import Signal

FINITE = "VerbForm=Fin"


def is_told(notes: Notes, sentence: Range) -> bool:
    """Whether a sentence has a finite verb."""
    return any(FINITE in feats for feats in notes.feats[sentence.start : sentence.end])


def is_own(notes: Notes, sentence: Range) -> bool:
    """Whether the sender speaks of itself or to the reader in a sentence, or leaves its verb out as slogans do."""
    said = notes.signal(sentence.start, sentence.end)
    if any(said.start <= mark.start < said.end for mark in (*notes.self, *notes.audience)):
        return True
    if notes.parts[sentence.start] == "VERB":
        return True
    return not is_told(notes, sentence)


def around(notes: Notes, place: int) -> Range | None:
    """The sentence round the character at `place`."""
    token = token_at(notes, place)
    return next((sentence for sentence in notes.ranges if sentence.start <= token < sentence.end), None)


def token_at(notes: Notes, place: int) -> int:
    """The token at the character `place`."""
    return bisect_right(notes.starts, place) - 1


def joined(notes: Notes, start: int, end: int) -> str:
    """The words of some tokens, folded, with blanks between."""
    return " ".join(notes.folds[at] for at in range(start, end) if notes.kinds[at] in ("word", "number"))


def apart(notes: Notes, found: Iterable[Signal]) -> Iterator[Signal]:
    """What the sender says of `found`; of those that overlap the longest of the earliest."""
    end = 0
    for signal in sorted(found, key=lambda signal: (signal.start, -signal.end)):
        if signal.start >= end and notes.is_said(signal.start):
            yield signal
            end = signal.end
