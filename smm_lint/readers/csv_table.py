"""CSV → posts, one a row. The standard library's reader gives no places, so rows are scanned here, as it reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec import Struct

from smm_lint.bounds import MOST_CHARACTERS
from smm_lint.errors import Problem
from smm_lint.fields import Problems
from smm_lint.messages import message
from smm_lint.nodes import Scalar
from smm_lint.readers.content import Content, Declined, Draft, bounded, faults_of, number
from smm_lint.readers.layout import Layout
from smm_lint.readers.table import Columns, Row, find_columns, missing_columns, read_row
from smm_lint.readers.text import pieces_of
from smm_lint.source import Piece, Source
from smm_lint.text import Span

DELIMITERS = ",;\t"
QUOTE = '"'
LINE_ENDS = re.compile(r"[\r\n]+")
# Hootsuite's files have no headers: date and time, message, link.
DATE = re.compile(r"\s*(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}-\d{2}-\d{2})\b.*", re.DOTALL)
WITHOUT_HEADERS = Columns(1, {0: "date", 2: "link"})


class Cell(Struct, frozen=True):
    """A value of a row: where its characters are, within its quotes, and the pieces they come to.

    `open_quote` is the place of a quotation mark that is never closed.
    """

    span: Span
    pieces: tuple[Piece, ...]
    open_quote: int | None = None

    def text(self, source: str) -> str:
        """The value."""
        return "".join(piece.span.of(source) if piece.text is None else piece.text for piece in self.pieces)


def read_csv(source: Source, layout: Layout) -> Content:
    """The posts of a CSV file; its columns are divided by comma, semicolon or tab."""
    rows = scan(source.text, delimiter_of(source))
    header = source.part.header
    if header and header.cells is not None:
        return _read_rows(source, header.cells, rows, layout)
    first = next((row for row in rows if not is_blank(source.text, row)), None)
    if not first:
        return Content()
    headers = [cell.text(source.text) for cell in first]
    if _has_no_headers(headers, layout):
        return _read_rows(source, headers, chain([first], rows), layout)
    span = Span(first[0].span.start, max(first[-1].span.end, first[0].span.start + 1))
    keys = [Scalar(source, cell.span, header) for cell, header in zip(first, headers, strict=True)]
    problems = [*missing_columns(source, span, headers, layout)]
    return _read(source, keys, rows, find_columns(headers, layout), problems)


def _has_no_headers(cells: Sequence[str], layout: Layout) -> bool:
    """Whether the first row of a table is a post already."""
    without = not layout.columns and find_columns(cells, layout).text is None
    return bool(without and len(cells) > 1 and DATE.fullmatch(cells[0]))


def _read_rows(source: Source, cells: Sequence[str], rows: Iterator[list[Cell]], layout: Layout) -> Content:
    """The posts of `rows` alone; the first row of their file, of which no more is said, has `cells`."""
    without = _has_no_headers(cells, layout)
    keys = [Scalar(source, Span(0, 0), "" if without else cell) for cell in cells]
    return _read(source, keys, rows, WITHOUT_HEADERS if without else find_columns(cells, layout), [])


def _read(
    source: Source, keys: list[Scalar], rows: Iterator[list[Cell]], columns: Columns, problems: Problems
) -> Content:
    drafts: list[Draft] = []
    for cells in bounded(rows):
        row = _row(source, keys, cells, problems)
        draft = read_row(source, row, columns, problems) if row else None
        if draft:
            drafts.append(draft)
    return Content(number(source, ([draft] for draft in drafts)), faults_of(problems))


def _row(source: Source, keys: list[Scalar], cells: list[Cell], problems: Problems) -> Row | None:
    opened = next((cell.open_quote for cell in cells if cell.open_quote is not None), None)
    if opened is not None:
        problems.append(Problem(source, Span(opened, opened + 1), message("csv-open-quote")))
        return None
    values = [(key, Scalar(source, cell.span, cell.text(source.text))) for key, cell in zip(keys, cells, strict=False)]
    pieces = {number: cell.pieces for number, cell in enumerate(cells)}
    return Row(Span(cells[0].span.start, cells[-1].span.end), values, pieces)


def scan(text: str, delimiter: str) -> Iterator[list[Cell]]:
    """The rows of `text`, empty lines left out."""
    row: list[Cell] = []
    place, plain = 0, re.compile(rf"[^{delimiter}\r\n]*")
    while place < len(text) or row:
        cell, place = _scan_cell(text, place, plain)
        row.append(cell)
        _bound(row[0].span.start, place)
        if place < len(text) and text[place] == delimiter:
            place += 1
            continue
        if len(row) > 1 or row[0].pieces or row[0].span.start > place or _is_quoted(text, row[0]):
            yield row
        row = []
        line_ends = LINE_ENDS.match(text, place)
        place = line_ends.end() if line_ends else place


def is_blank(text: str, row: list[Cell]) -> bool:
    """Whether no cell of `row` says anything."""
    return not any(cell.text(text).strip() for cell in row)


def _is_quoted(text: str, cell: Cell) -> bool:
    return text[cell.span.start - 1 : cell.span.start] == QUOTE


def _scan_cell(text: str, place: int, plain: re.Pattern[str]) -> tuple[Cell, int]:
    """The cell that begins at `place`, and where it ends with its quotes."""
    quoted: list[Piece] = []
    start = place
    if text[place : place + 1] == QUOTE:
        start, place = place + 1, place + 1
        while (end := text.find(QUOTE, place)) >= 0 and text[end + 1 : end + 2] == QUOTE:
            quoted += [*pieces_of(text, Span(place, end)), Piece(Span(end, end + 2), QUOTE)]
            place = end + 2
            _bound(start, place)
        if end < 0:
            quoted += pieces_of(text, Span(place, len(text)))
            return Cell(Span(start, len(text)), tuple(quoted), start - 1), len(text)
        quoted += pieces_of(text, Span(place, end))
        place = end + 1
    rest = plain.match(text, place)
    end = rest.end() if rest else place
    # What follows the closing quote belongs to the value too.
    pieces = [*quoted, *pieces_of(text, Span(place, end))]
    inner = Span(start, end if end > place or not quoted else place - 1)
    return Cell(inner, tuple(piece for piece in pieces if len(piece.span))), end


def _bound(start: int, place: int) -> None:
    """Raise Declined where the row or value that begins at `start` goes on for longer than a post may."""
    if place - start > MOST_CHARACTERS:
        raise Declined(Span(start, start + 1), message("row-too-long", most=MOST_CHARACTERS))


def delimiter_of(source: Source) -> str:
    """What divides the cells of a table."""
    return source.part.header.delimiter if source.part.header else guess_delimiter(source.text)


def guess_delimiter(text: str) -> str:
    """The one that divides the first row of `text` into most cells, as far as a row may go."""
    start = LINE_ENDS.match(text)
    head = text[start.end() if start else 0 :][:MOST_CHARACTERS]
    return max(DELIMITERS, key=lambda delimiter: len(next(scan(head, delimiter), ())))
