"""Places in text: half-open spans of code points, and the lines they lie on."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

# NOTE: not str.splitlines, which also breaks at U+2028, U+0085 and others.
LINE_END = re.compile(r"\r\n|\n|\r")


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points, from 0."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` in this span."""
        return text[self.start : self.end]


class Position(Struct, frozen=True):
    """A place in a source: offset from 0, line and column from 1, all in code points."""

    offset: int
    line: int
    column: int


class LineIndex:
    """Where the lines of a text start; lines end at CRLF, LF or CR only.

    A text that is a part of a longer one begins a line there: `offset` and `line` say where, and positions and the
    numbers of lines are those in the longer one. Spans and offsets that are asked about are of the text.
    """

    def __init__(self, text: str, offset: int = 0, line: int = 1) -> None:
        self._text = text
        self._offset = offset
        self._line = line

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self._text))]

    def position(self, offset: int) -> Position:
        """The position of the character at `offset`; the end of the text is a position too."""
        line = bisect_right(self._starts, offset)
        return Position(self._offset + offset, self._line + line - 1, offset - self._starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset at `line` and `column` (from 1): beyond a line at its end, beyond the text at the end of that."""
        if line - self._line >= len(self._starts):
            return len(self._text)
        span = self.line(line)
        return min(span.start + column - 1, span.end)

    def line(self, number: int) -> Span:
        """The span of line `number`, one of those of the text, without its line end."""
        place = number - self._line
        start = self._starts[place]
        end = self._starts[place + 1] if place + 1 < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)

    def lines(self) -> Iterator[Span]:
        """Every line, without its line end; a text that ends with one has an empty last line."""
        return (self.line(self._line + place) for place in range(len(self._starts)))
