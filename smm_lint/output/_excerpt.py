"""A line of a source as a terminal shows it, with a place marked under it."""

from __future__ import annotations

import re
import unicodedata

from msgspec import Struct

from smm_lint.source import Source
from smm_lint.text import Span

WIDTH = 100
LEAD = 30
# How many characters on each side are looked at: enough to fill a line, and no more of one that has a million.
REACH = 500
TAB = "    "
CUT = "…"
# Control characters, line separators, lone surrogates and invisible format characters.
UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
# Characters of one column each that join with no other: what most lines are made of.
NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027€]*")
# What some systems refuse though it is not in these categories.
NONCHARACTERS = "\ufffe\uffff"
# These build emoji and join letters: the joiners, and the tags that spell a flag.
JOINERS = re.compile("[\u200c\u200d\U000e0020-\U000e007f]")
# What makes CI runners obey a line of their log: `::` at its start (GitHub), `##[` or `##word[` in it (GitHub, Azure
# Pipelines, TeamCity).
COMMAND = re.compile(r"^\s*(:)(?=:)|(#)(?=#\w*\[)")
# What terminals and runners obey of what JSON and XML leave as it is: both can write it in another way.
OBEYED = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]|#(?=#\\w*\\[)")


class Excerpt(Struct, frozen=True):
    """A line of at most about WIDTH columns; the marks under it stand after `indent` columns, `width` many."""

    line: str
    indent: int
    width: int


def excerpt(source: Source, span: Span) -> Excerpt:
    """The line on which `span` starts, cut around it where it is long; an empty span is one column wide."""
    line = source.lines.line(source.lines.position(span.start).line)
    start, end = min(span.start, line.end), min(span.end, line.end)
    reach = Span(max(line.start, start - REACH), min(line.end, start + REACH))
    shown = _characters(reach.of(source.text))
    place = Span(start - reach.start, end - reach.start)
    before, marked, after = (
        _cells(shown[: place.start]),
        _cells(shown[place.start : place.end]),
        _cells(shown[place.end :]),
    )
    if reach.start > line.start:
        before.insert(0, CUT)
    if reach.end < line.end:
        (marked if end > reach.end else after).append(CUT)
    before = _last(before, max(LEAD, WIDTH - _width(marked) - _width(after)))
    whole, marked = marked, _first(marked, WIDTH - _width(before))
    after = _first(after, WIDTH - _width(before) - _width(marked)) if marked == whole else []
    return Excerpt("".join([*before, *marked, *after]).rstrip(), _width(before), max(1, _width(marked)))


def visible(text: str) -> str:
    """`text` with a tab as spaces, and as an escape what a terminal or a CI log would obey, or not show."""
    return text if _is_plain(text) else "".join(_characters(text))


def _characters(text: str) -> list[str]:
    """How each character of `text` is shown."""
    if _is_plain(text):
        return list(text)
    obeyed = {found.start(found.lastindex or 0) for found in COMMAND.finditer(text)}
    return [_escape(each) if place in obeyed else _visible(each) for place, each in enumerate(text)]


def _is_plain(text: str) -> bool:
    """Whether `text` is shown as it is, by far the commonest case."""
    return bool(NARROW.fullmatch(text)) and not COMMAND.search(text)


def _visible(character: str) -> str:
    if character == "\t":
        return TAB
    if character in NONCHARACTERS or (unicodedata.category(character) in UNSAFE and not JOINERS.match(character)):
        return _escape(character)
    return character


def _escape(character: str) -> str:
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _cells(characters: list[str]) -> list[str]:
    """What is shown, in the characters that users see, so that a cut never breaks one."""
    text = "".join(characters)
    if NARROW.fullmatch(text):
        return list(text)
    # Imported late, here and below, as its tables take a while to load.
    from wcwidth import iter_graphemes

    return list(iter_graphemes(text))


def _width(cells: list[str]) -> int:
    return len(cells) if NARROW.fullmatch("".join(cells)) else sum(map(_columns, cells))


def _columns(cell: str) -> int:
    if NARROW.fullmatch(cell):
        return len(cell)
    from wcwidth import wcswidth

    return max(0, wcswidth(cell))


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
        width -= _columns(cell)
        if width < 0:
            break
        fitting.append(cell)
    return fitting
