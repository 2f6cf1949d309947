"""The text of a table, piece by piece → its rows, each whole, or declined where it is longer than a row may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from msgspec import Struct

from smm_lint.bounds import MOST_CHARACTERS, MOST_LENGTH
from smm_lint.messages import Message, message
from smm_lint.readers.csv_table import QUOTE
from smm_lint.readers.decode import Undecodable

LINE_END = r"(?:\r\n|\r|\n)"


class Extent(Struct, frozen=True):
    """How much a text is: in characters, in line ends and, as UTF-8, in bytes."""

    characters: int = 0
    lines: int = 0
    size: int = 0

    @classmethod
    def of(cls, text: str) -> Extent:
        """That of `text`, which no line end is cut in two by."""
        lines = text.count("\n") + text.count("\r") - text.count("\r\n")
        return cls(len(text), lines, len(text) if text.isascii() else len(text.encode()))

    def __add__(self, other: Extent) -> Extent:
        return Extent(self.characters + other.characters, self.lines + other.lines, self.size + other.size)


class DeclinedRow(Struct, frozen=True):
    """A row that cannot be read: its beginning, where in that and why, and all that it takes."""

    text: str
    place: int
    problem: Message
    extent: Extent


class Grammar(Protocol):
    """How the rows of a format end. `row` matches a whole one, `most` is how long one may be, its line end left out."""

    row: re.Pattern[str]
    most: int

    def stand_in(self, text: str) -> str:
        """What can stand for the unfinished row `text` as far as its end is concerned."""


class JsonGrammar:
    """A row is a line."""

    row = re.compile(rf"([^\r\n]*+){LINE_END}")
    most = MOST_LENGTH

    def stand_in(self, text: str) -> str:  # noqa: ARG002 - the line goes on, whatever it holds
        """Nothing."""
        return ""


class CsvGrammar:
    """A row ends with its line, unless that ends within quotes; see csv_table.scan."""

    most = MOST_CHARACTERS

    def __init__(self, delimiter: str) -> None:
        plain, quoted = rf"[^{delimiter}\r\n]*+", rf'{QUOTE}[^"]*+(?:""[^"]*+)*+{QUOTE}'
        cell = rf"(?:{quoted}{plain}|(?!{QUOTE}){plain})"
        self.row = re.compile(rf"({cell}(?:{delimiter}{cell})*+){LINE_END}")
        self._cells = re.compile(rf"(?:{cell}{delimiter})*+")
        self._quoted = re.compile(quoted)

    def stand_in(self, text: str) -> str:
        """Its last cell as short as can be: with its quotation mark still open, perhaps closed, or plain."""
        cells = self._cells.match(text)
        last = text[cells.end() if cells else 0 :]
        if not last.startswith(QUOTE):
            return "-" if last else ""
        closed = self._quoted.match(last)
        return QUOTE if not closed else QUOTE * 2 if closed.end() == len(last) else "-"


class Reader:
    """The text that has come and has not been given yet; pieces come as they are asked for.

    `pieces` are as `decoded` gives them.
    """

    def __init__(self, pieces: Iterator[str]) -> None:
        self._pieces = pieces
        self._text = ""
        self._place = 0
        self._fault: Undecodable | None = None

    def head(self, most: int) -> str:
        """About `most` characters from here on, empty lines before them, of which there may be as many, left out."""
        while len(self._text.lstrip("\r\n")) < most and len(self._text) < 2 * most and self._more():
            pass
        return self._text

    def rows(self, grammar: Grammar) -> Iterator[str | DeclinedRow]:
        """All rows, with their line ends. What cannot be decoded is the last of them."""
        while True:
            found = grammar.row.match(self._text, self._place)
            length = found.end(1) - self._place if found else len(self._text) - self._place
            if length - self._text.startswith(QUOTE, self._place) > grammar.most:
                yield self._too_long(grammar)
            elif found:
                self._place = found.end()
                yield found[0]
            elif not self._more():
                break
        rest = self._text[self._place :]
        if self._fault:
            yield DeclinedRow(f"{rest}\N{REPLACEMENT CHARACTER}", len(rest), self._fault.message, Extent())
        elif rest:
            yield rest

    def _too_long(self, grammar: Grammar) -> DeclinedRow:
        """Leave out the row that begins here; no more of it is kept than its beginning."""
        beginning, extent, before = self._text[self._place : self._place + 2], Extent(), ""
        while True:
            rest = self._text[self._place :]
            found = grammar.row.match(before + rest)
            if found:
                rest = rest[: found.end() - len(before)]
            extent += Extent.of(rest)
            self._place += len(rest)
            before = "" if found else grammar.stand_in(before + rest)
            if found or not self._more():
                quoted = int(beginning.startswith(QUOTE))
                return DeclinedRow(beginning, quoted, message("row-too-long", most=grammar.most), extent)

    def _more(self) -> bool:
        """Let the next piece come; whether there was one."""
        try:
            piece = next(self._pieces, None)
        except Undecodable as fault:
            self._fault, piece = fault, None
        if piece is None:
            return False
        self._text, self._place = self._text[self._place :] + piece, 0
        return True
