"""A table of a TOML file as nodes, so that it is checked as YAML is and its problems have places.

The standard library's parser gives values without places. They are found again by the lines on
which keys stand; what lies within a value of several lines has the place of its key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from typing import Any

from smm_lint.errors import Problem
from smm_lint.messages import message
from smm_lint.nodes import Mapping, Node, NodeError, Scalar, Sequence
from smm_lint.source import Source
from smm_lint.text import Span

Keys = tuple[str, ...]

KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
DOTTED = rf"{KEY}(?:[ \t]*\.[ \t]*{KEY})*"
HEADER = re.compile(rf"^[ \t]*\[(\[)?[ \t]*({DOTTED})[ \t]*\]", re.MULTILINE)
ASSIGNMENT = re.compile(rf"^[ \t]*({DOTTED})[ \t]*=[ \t]*([^\r\n]*)", re.MULTILINE)
PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


def parse_toml(source: Source, table: Keys) -> Node | None:
    """The table with the dotted name `table`, None where there is none.

    Raises NodeError where the text is no TOML.
    """
    try:
        value: Any = tomllib.loads(source.text)
        for key in table:
            value = value.get(key) if isinstance(value, dict) else None
        return None if value is None else _Composer(source).node(value, table, Span(0, 0))
    # Besides its own error the parser lets through int's, of numbers with thousands of digits.
    except ValueError as error:
        raise NodeError(_broken(source, str(error))) from None
    except RecursionError:
        raise NodeError(Problem(source, Span(0, 0), message("toml-too-deep"))) from None


def _broken(source: Source, reason: str) -> Problem:
    found = PLACE.search(reason)
    line = source.lines.line(int(found[1])) if found else Span(0, 0)
    start = min(line.start + int(found[2]) - 1, line.end) if found else 0
    return Problem(source, Span(start, start), message("toml-broken", problem=PLACE.sub("", reason).strip()))


class _Composer:
    """Values → nodes at the places of their keys."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.keys: dict[Keys, Span] = {}
        self.values: dict[Keys, Span] = {}
        for keys, key, value in _places(source.text):
            self.keys.setdefault(keys, key)
            self.values.setdefault(keys, value)

    def node(self, value: Any, keys: Keys, place: Span) -> Node:
        """The node of `value`, which the path `keys` leads to; `place` where that has none of its own."""
        place = self.values.get(keys, place)
        if isinstance(value, dict):
            return Mapping(
                self.source, place, tuple(self._entry(key, value[key], (*keys, key), place) for key in value)
            )
        if isinstance(value, list):
            items = [self.node(item, (*keys, str(number)), place) for number, item in enumerate(value)]
            return Sequence(self.source, place, tuple(items))
        return Scalar(self.source, place, _written(value), plain=not isinstance(value, str))

    def _entry(self, key: str, value: Any, keys: Keys, place: Span) -> tuple[Scalar, Node]:
        at = self.keys.get(keys, place)
        return Scalar(self.source, at, key), self.node(value, keys, at)


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _places(text: str) -> Iterator[tuple[Keys, Span, Span]]:
    """The keys that stand on lines of their own: their path, their place, and that of their value."""
    table: Keys = ()
    counts: dict[Keys, int] = {}
    found = [*HEADER.finditer(text), *ASSIGNMENT.finditer(text)]
    for match in sorted(found, key=lambda match: match.start()):
        if match.re is ASSIGNMENT:
            value = Span(match.start(2), match.start(2) + len(match[2].rstrip()))
            yield (*table, *_split(match[1])), Span(*match.span(1)), value
            continue
        table = _numbered(_split(match[2]), counts, is_item=bool(match[1]))
        yield table, Span(*match.span(2)), Span(*match.span(2))


def _numbered(table: Keys, counts: dict[Keys, int], *, is_item: bool) -> Keys:
    """The path of a header with the number of each item of a list that it leads through."""
    path: Keys = ()
    for key in table[:-1]:
        path = (*path, key)
        path = (*path, str(counts[path])) if path in counts else path
    path = (*path, table[-1])
    if not is_item:
        return path
    counts[path] = counts.get(path, -1) + 1
    return (*path, str(counts[path]))


def _split(dotted: str) -> Keys:
    return tuple(part.strip("\"'") for part in re.findall(KEY, dotted))
