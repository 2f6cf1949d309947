"""Joins what is left of marked-up text: no blanks where markup vanished, no blank lines but between blocks."""

from __future__ import annotations

from collections.abc import Iterable

from smm_lint.source import MappedText, Piece
from smm_lint.text import Span

BLANKS = " \t"


class Writer:
    """Takes the pieces of a text in their order."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[Piece] = []
        self._line_ends: list[Piece] = []

    def write(self, pieces: Iterable[Piece], *, indented: bool = False) -> None:
        """Append `pieces`, without blanks that would follow a blank or open a line; `indented` text keeps them."""
        for piece in pieces:
            if (not indented and self._is_after_blank()) or not self._pieces:
                piece = self._without_leading_blanks(piece)  # noqa: PLW2901 - the same piece, cut
            if len(piece.span):
                self._end_line()
                self._pieces.append(piece)

    def end_line(self, piece: Piece, *, most: int = 1) -> None:
        """Append a line end that `piece` stands for, unless `most` of them stand here already or nothing does."""
        if self._pieces and len(self._line_ends) < most:
            self._line_ends.append(piece)

    def text(self) -> MappedText:
        """What has been written, without blanks at its end."""
        self._strip(BLANKS + "\n")
        return MappedText.build(self._source, self._pieces)

    def _end_line(self) -> None:
        if self._line_ends:
            self._strip(BLANKS)
            self._pieces += self._line_ends
            self._line_ends = []

    def _is_after_blank(self) -> bool:
        return bool(self._line_ends) or self._text(self._pieces[-1])[-1] in BLANKS if self._pieces else True

    def _without_leading_blanks(self, piece: Piece) -> Piece:
        text = self._text(piece)
        cut = len(text) - len(text.lstrip(BLANKS))
        if piece.text is None:
            return Piece(Span(piece.span.start + cut, piece.span.end))
        return piece if cut < len(text) else Piece(Span(piece.span.end, piece.span.end))

    def _strip(self, blanks: str) -> None:
        while self._pieces:
            piece = self._pieces[-1]
            kept = self._text(piece).rstrip(blanks)
            if kept and piece.text is None:
                self._pieces[-1] = Piece(Span(piece.span.start, piece.span.start + len(kept)))
            if kept:
                return
            self._pieces.pop()

    def _text(self, piece: Piece) -> str:
        return piece.span.of(self._source) if piece.text is None else piece.text
