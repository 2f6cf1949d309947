"""A source: one decoded file, and the segments that lead from a text made of it back to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import Final

from msgspec import Struct

from smm_lint.text import LineIndex, Span


class Header(Struct, frozen=True):
    """What a CSV file says once for all of its rows: what divides their cells, and the first of them that is not blank.

    `cells` are None as long as that row has not come.
    """

    delimiter: str
    cells: tuple[str, ...] | None = None


class Part(Struct, frozen=True):
    """Where a source that is a part of a longer file begins in it, always with a line.

    `offset` and `post`, the number of its first post, are from 0, `line` is from 1. `header` is that of a CSV file,
    None where the source itself has it.
    """

    offset: int = 0
    line: int = 1
    post: int = 0
    header: Header | None = None


WHOLE = Part()


class Source:
    """A decoded file without its byte order mark, or a part of one.

    `path` is what diagnostics show: relative to the working folder where it lies below it,
    with forward slashes. Spans are of `text`; `lines` and `offset` know where they are in the file. A class of its own
    kind, so that what is kept of results can name a source instead of holding its text (cache/codec.py).
    """

    def __init__(self, path: str, text: str, part: Part = WHOLE) -> None:
        self.path: Final = path
        self.text: Final = text
        self.part: Final = part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Source) and self._values == other._values

    def __hash__(self) -> int:
        return hash(self._values)

    def __repr__(self) -> str:
        return f"Source{self._values}"

    @property
    def _values(self) -> tuple[str, str, Part]:
        return self.path, self.text, self.part

    @cached_property
    def lines(self) -> LineIndex:
        """Where its lines start."""
        return LineIndex(self.text, self.part.offset, self.part.line)

    def offset(self, place: int) -> int:
        """The offset in the file of what stands at `place` of the text."""
        return self.part.offset + place


class Segment(Struct, frozen=True):
    """A run of a mapped text.

    A verbatim segment equals the characters of its span. Any other stands for the whole of its
    span: an entity, an escape, a line end of two characters, a table's bar. In prose it is a
    single character.
    """

    start: int
    text: str
    span: Span
    verbatim: bool

    @property
    def end(self) -> int:
        """Where it ends in the mapped text."""
        return self.start + len(self.text)


class Piece(Struct, frozen=True):
    """What a mapped text is built of: a span of the source, as it is or with a text that stands for it."""

    span: Span
    text: str | None = None


class MappedText(Struct, frozen=True, dict=True):
    """A text in which every character knows its place in the source.

    It is made from pieces of the source, never searched for in it, so that its positions are
    exact by construction.
    """

    text: str
    segments: tuple[Segment, ...]

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.start for segment in self.segments]

    @classmethod
    def build(cls, source: str, pieces: Iterable[Piece]) -> MappedText:
        """Join `pieces` of `source` in the order given; neighbouring verbatim pieces become one segment."""
        joined: list[Piece] = []
        for piece in pieces:
            if not len(piece.span):
                continue
            last = joined[-1] if joined else None
            if last and piece.text is None and last.text is None and last.span.end == piece.span.start:
                joined[-1] = Piece(Span(last.span.start, piece.span.end))
            else:
                joined.append(piece)
        segments, start = [], 0
        for piece in joined:
            verbatim = piece.text is None
            text = piece.span.of(source) if piece.text is None else piece.text
            segments.append(Segment(start, text, piece.span, verbatim))
            start += len(text)
        return cls("".join(segment.text for segment in segments), tuple(segments))

    def span(self, start: int, end: int) -> Span:
        """The span of the source behind `text[start:end]`, which must not be empty."""
        return Span(self._place(start).start, self._place(end - 1).end)

    def offset(self, place: int) -> int | None:
        """Where the source's character at `place` stands in the text; None where it was left out."""
        for segment in self.segments:
            if place in segment.span:
                return segment.start + (place - segment.span.start if segment.verbatim else 0)
        return None

    def pieces(self, start: int, end: int) -> list[Piece]:
        """The pieces behind `text[start:end]`, to build another text of them."""
        found = []
        first = max(0, bisect_right(self._starts, start) - 1)
        for index in range(first, len(self.segments)):
            segment = self.segments[index]
            if segment.start >= end:
                break
            if segment.end <= start:
                continue
            if not segment.verbatim:
                found.append(Piece(segment.span, segment.text))
            else:
                low, high = max(start, segment.start), min(end, segment.end)
                shift = segment.span.start - segment.start
                found.append(Piece(Span(low + shift, high + shift)))
        return found

    def _place(self, index: int) -> Span:
        segment = self.segments[bisect_right(self._starts, index) - 1]
        if not segment.verbatim:
            return segment.span
        start = segment.span.start + index - segment.start
        return Span(start, start + 1)
