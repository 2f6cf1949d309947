"""Tables of any length → windows: sources of some whole rows each, which know where in their file they begin.

Where windows end depends on the text alone, not on how it comes: a run that is resumed cuts as one that was not.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.bounds import MOST_CHARACTERS
from smm_lint.readers.csv_table import guess_delimiter, is_blank, scan
from smm_lint.readers.decode import Unreadable
from smm_lint.readers.rows import CsvGrammar, DeclinedRow, Extent, Grammar, JsonGrammar, Reader
from smm_lint.source import WHOLE, Header, Part, Source
from smm_lint.text import Span

MOST_ROWS = 128
# Characters; a row that has more is a window of its own.
MOST_WINDOW = 256_000


class Window(Struct, frozen=True):
    """Some rows, or why one is not read.

    `following` is where the next window begins, the posts of this one not counted; `size` is in bytes.
    """

    source: Source | Unreadable
    following: Part
    size: int


def windows(pieces: Iterator[str], path: str, part: Part = WHOLE, most_rows: int = MOST_ROWS) -> Iterator[Window]:
    """The windows of the table called `path` from `part` on, `pieces` being its text from there as `decoded` gives it.

    A row that is too long has a window of its own. So has that behind which there is no reading on, the last: what
    cannot be decoded, and a header that is too long. It leads nowhere, as another reading would meet it again.
    """
    reader = Reader(pieces)
    grammar: Grammar = JsonGrammar()
    if PurePosixPath(path).suffix.lower() == ".csv":
        header = part.header or Header(guess_delimiter(reader.head(MOST_CHARACTERS)))
        part, grammar = replace(part, header=header), CsvGrammar(header.delimiter)
    for rows in _gathered(reader.rows(grammar), most_rows):
        if isinstance(rows, DeclinedRow):
            unreadable = Unreadable(Source(path, rows.text, part), Span(rows.place, rows.place + 1), rows.problem)
            if part.header and part.header.cells is None:
                # Without its header nothing of the table can be read.
                yield Window(unreadable, part, 0)
                return
            following = _after(part, rows.extent)
            yield Window(unreadable, following, rows.extent.size)
        else:
            extent = Extent.of(rows)
            following = _with_header(_after(part, extent), rows)
            yield Window(Source(path, rows, part), following, extent.size)
        part = following


def _gathered(rows: Iterator[str | DeclinedRow], most_rows: int) -> Iterator[str | DeclinedRow]:
    """As many rows together as fit into a window; one that is declined alone."""
    texts: list[str] = []
    length = 0
    for row in rows:
        if texts and (not isinstance(row, str) or len(texts) == most_rows or length + len(row) > MOST_WINDOW):
            yield "".join(texts)
            texts, length = [], 0
        if isinstance(row, str):
            texts.append(row)
            length += len(row)
        else:
            yield row
    if texts:
        yield "".join(texts)


def _after(part: Part, extent: Extent) -> Part:
    return replace(part, offset=part.offset + extent.characters, line=part.line + extent.lines)


def _with_header(part: Part, rows: str) -> Part:
    """`part` with the first of `rows` that says anything as its header, where it has none yet."""
    if not part.header or part.header.cells is not None:
        return part
    first = next((row for row in scan(rows, part.header.delimiter) if not is_blank(rows, row)), None)
    cells = tuple(cell.text(rows) for cell in first) if first else None
    return replace(part, header=replace(part.header, cells=cells))
