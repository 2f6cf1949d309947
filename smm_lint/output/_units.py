"""Columns in the units that consumers count in; ours are code points (LineIndex)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate

from smm_lint.source import Source

# How many units a character has.
Unit = Callable[[str], int]


def utf_16(character: str) -> int:
    """The number of UTF-16 code units: two beyond U+FFFF, where most emoji are."""
    return 2 if character > "\uffff" else 1


def utf_8(character: str) -> int:
    """The number of UTF-8 bytes."""
    return 1 if character < "\x80" else 2 if character < "\u0800" else 3 if character <= "\uffff" else 4


def line_and_column(source: Source, offset: int, unit: Unit) -> tuple[int, int]:
    """The line of the code point at `offset` and its column in `unit`, both from 1."""
    position = source.lines.position(offset)
    start = offset - position.column + 1
    return position.line, position.column + _more(source, offset, unit) - _more(source, start, unit)


def _more(source: Source, offset: int, unit: Unit) -> int:
    """How many more units than code points there are before `offset`."""
    places, sums = _longer(source, unit)
    return sums[bisect_left(places, offset)]


@lru_cache(maxsize=4)
def _longer(source: Source, unit: Unit) -> tuple[list[int], list[int]]:
    """Where characters of more than one unit stand, and how many units more than characters are before each.

    Kept for the next diagnostic of the file: a line may be as long as the file, and full of them.
    """
    longer = [(place, unit(each) - 1) for place, each in enumerate(source.text) if unit(each) > 1]
    return [place for place, _ in longer], list(accumulate((more for _, more in longer), initial=0))
