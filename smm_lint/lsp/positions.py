"""Places in a document as editors count them ↔ spans of its source."""

from __future__ import annotations

from functools import cached_property

from lsprotocol import types
from msgspec import Struct

from smm_lint.text import LineIndex, Span

# What a column is counted in: the codec that writes a line so, and the bytes that one unit has there.
UNITS = {
    types.PositionEncodingKind.Utf8: ("utf-8", 1),
    types.PositionEncodingKind.Utf16: ("utf-16-le", 2),
    types.PositionEncodingKind.Utf32: ("utf-32-le", 4),
}


class Positions(Struct, frozen=True, dict=True):
    """The places of `text` in the `encoding` that the client wants columns counted in.

    `shift` is 1 where the text begins with a byte order mark, which the source that spans speak of has not.
    """

    text: str
    encoding: types.PositionEncodingKind | str
    shift: int = 0

    @cached_property
    def lines(self) -> LineIndex:
        """Where the lines start; editors end them where we do."""
        return LineIndex(self.text)

    def position(self, offset: int) -> types.Position:
        """Where the source's character at `offset` stands."""
        offset += self.shift
        line = self.lines.position(offset).line
        return types.Position(line - 1, self._units(self.text[self.lines.line(line).start : offset]))

    def range(self, span: Span) -> types.Range:
        """Where `span` of the source stands."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """The source's offset at `position`: beyond a line at its end, inside a character before that."""
        codec, size = self._unit
        place = self.lines.offset(position.line + 1, 1)
        line = self.text[place : self.lines.offset(position.line + 1, position.character + 1)]
        whole = line.encode(codec, "replace")[: position.character * size].decode(codec, "ignore")
        return max(0, place + len(whole) - self.shift)

    def span(self, range_: types.Range) -> Span:
        """The span of the source in `range_`."""
        return Span(self.offset(range_.start), self.offset(range_.end))

    @property
    def _unit(self) -> tuple[str, int]:
        return UNITS[types.PositionEncodingKind(self.encoding)]

    def _units(self, text: str) -> int:
        codec, size = self._unit
        return len(text.encode(codec, "replace")) // size
