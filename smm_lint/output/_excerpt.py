"""A line of a source as a terminal shows it, with a place marked under it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from wcwidth import iter_graphemes, wcswidth

from smm_lint.source import Source
from smm_lint.text import Span

WIDTH = 100
LEAD = 30
TAB = "    "
CUT = "…"
# Control characters, line separators, lone surrogates and invisible format characters.
UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# These build emoji and join letters: the joiners, and the tags that spell a flag.
JOINERS = re.compile("[\u200c\u200d\U000e0020-\U000e007f]")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of at most about WIDTH columns; the marks under it stand after `indent` columns, `width` many."""

    line: str
    indent: int
    width: int


def excerpt(source: Source, span: Span) -> Excerpt:
    """The line on which `span` starts, cut around it where it is long; an empty span is one column wide."""
    line = source.lines.line(source.lines.position(span.start).line)
    start, end = min(span.start, line.end), min(span.end, line.end)
    before = list(_cells(source.text[line.start : start]))
    marked = list(_cells(source.text[start:end]))
    after = list(_cells(source.text[end : line.end]))
    before = _last(before, max(LEAD, WIDTH - _width(marked) - _width(after)))
    shown = _first(marked, WIDTH - _width(before))
    after = _first(after, WIDTH - _width(before) - _width(shown)) if shown == marked else []
    return Excerpt("".join([*before, *shown, *after]).rstrip(), _width(before), max(1, _width(shown)))


def visible(text: str) -> str:
    """`text` with a tab as spaces and what a terminal would obey, or not show, as an escape."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == "\t":
        return TAB
    if unicodedata.category(character) in UNSAFE and not JOINERS.match(character):
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character


def _cells(text: str) -> Iterator[str]:
    """The characters of `text` as users see them, so that a cut never breaks one."""
    return iter_graphemes(visible(text))


def _width(cells: list[str]) -> int:
    return sum(max(0, wcswidth(cell)) for cell in cells)


def _first(cells: list[str], width: int) -> list[str]:
    """As many of the first cells as fit, and a mark where that is not all of them."""
    if _width(cells) <= width:
        return cells
    return [*_fitting(cells, width - 1), CUT]


def _last(cells: list[str], width: int) -> list[str]:
    """As many of the last cells as fit, after a mark where that is not all of them."""
    return _first(cells[::-1], width)[::-1]


def _fitting(cells: list[str], width: int) -> list[str]:
    fitting: list[str] = []
    for cell in cells:
        width -= max(0, wcswidth(cell))
        if width < 0:
            break
        fitting.append(cell)
    return fitting
