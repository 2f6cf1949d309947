"""What an edit has to put into a file so that it reads as the text wanted: escapes of JSON and CSV, own line ends."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

from msgspec.structs import replace

from smm_lint.diagnostic import Edit
from smm_lint.post import Post
from smm_lint.readers.csv_table import QUOTE, delimiter_of, scan
from smm_lint.source import Source
from smm_lint.text import LINE_END, Span

# In front matter, what is the same with quotes around it and without, such as an address.
PLAIN_IN_YAML = re.compile(r"[\w.~:/?#&=%+@-]*")


def escaped(post: Post, edit: Edit) -> Edit | None:
    """`edit`, whose text is plain, as the file of `post` must have it; None where its format cannot hold the text."""
    text = _written(post, edit.span, edit.text)
    return None if text is None else replace(edit, text=text, plain=edit.text)


def _written(post: Post, span: Span, text: str) -> str | None:
    suffix = PurePosixPath(post.source.path).suffix.lower()
    if suffix == ".jsonl":
        return json.dumps(text, ensure_ascii=post.source.text.isascii())[1:-1]
    if suffix == ".csv":
        return _in_cell(post, span, text)
    if span.start < post.span.start or span.end > post.span.end:
        return text if PLAIN_IN_YAML.fullmatch(text) else None
    return text.replace("\n", _line_end(post.source)) if "\n" in text else text


def _line_end(source: Source) -> str:
    """How lines end in `source`."""
    first = LINE_END.search(source.text)
    return first[0] if first else "\n"


def _in_cell(post: Post, span: Span, text: str) -> str | None:
    """A quoted cell holds anything, another one neither quotes nor what divides cells and rows."""
    delimiter = delimiter_of(post.source)
    if _is_quoted(post.source.text, post.span, span, delimiter):
        return text.replace(QUOTE, QUOTE * 2)
    return None if any(character in text for character in (delimiter, QUOTE, "\n", "\r")) else text


def _is_quoted(text: str, row: Span, span: Span, delimiter: str) -> bool:
    """Whether `span` lies in a cell with quotes around it; `row` begins and ends within the quotes of its cells."""
    start = row.start - text.startswith(QUOTE, max(row.start - 1, 0))
    for cell in next(scan(text[start : row.end + 1], delimiter), []):
        first = start + cell.span.start
        if first <= span.start and span.end <= start + cell.span.end:
            return text.startswith(QUOTE, max(first - 1, 0)) and first > 0
    return False
