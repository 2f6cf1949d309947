"""JSON as nodes that know their place; a string's place is within its quotes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from msgspec import Struct, field

from smm_lint.errors import Problem
from smm_lint.messages import message
from smm_lint.nodes import Mapping, Node, NodeError, Scalar, Sequence
from smm_lint.source import Piece, Source
from smm_lint.text import Span

TOKEN = re.compile(r"""[ \t\r\n]*(?:"(?P<string>(?:[^"\\]|\\.)*+)"|(?P<mark>[{}\[\],:])|(?P<plain>[^\s,:{}\[\]"]+))""")
CHARACTER = re.compile(
    r"\\r\\n|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+"
)
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def parse_json(source: Source, span: Span) -> Node:
    """The value in `span` of `source`. Raises NodeError where it is no JSON."""
    try:
        json.loads(span.of(source.text))
    except json.JSONDecodeError as error:
        start = min(span.start + error.pos, span.end - 1)
        raise NodeError(Problem(source, Span(start, start + 1), message("json-broken", problem=error.msg))) from None
    # Numbers with thousands of digits, and values nested as deep.
    except (ValueError, RecursionError) as error:
        raise NodeError(Problem(source, span, message("json-broken", problem=str(error)))) from None
    return _compose(source, span)


def string_pieces(source: Source, span: Span) -> Iterator[Piece]:
    """The characters of the string in `span`; an escape is one character for all of it, half an emoji is none."""
    for match in CHARACTER.finditer(source.text, span.start, span.end):
        yield Piece(Span(*match.span()), _character(match[0]) if match[0].startswith("\\") else None)


class _Open(Struct):
    """A list or an object whose end has not come yet."""

    start: int
    items: list[Node] = field(default_factory=list)


def _compose(source: Source, span: Span) -> Node:
    stack = [_Open(span.start)]
    for match in TOKEN.finditer(source.text, span.start, span.end):
        mark = match["mark"]
        if mark and mark in "{[":
            stack.append(_Open(match.start("mark")))
        elif mark and mark in "}]":
            opened = stack.pop()
            stack[-1].items.append(_collection(source, Span(opened.start, match.end()), opened.items, mark))
        elif not mark:
            stack[-1].items.append(_scalar(source, match))
    return stack[0].items[0]


def _collection(source: Source, span: Span, nodes: list[Node], mark: str) -> Node:
    if mark == "]":
        return Sequence(source, span, tuple(nodes))
    keys = [node for node in nodes[::2] if isinstance(node, Scalar)]
    # As the standard library has it, the last of several values of a key counts.
    entries = {key.text: (key, value) for key, value in zip(keys, nodes[1::2], strict=True)}
    return Mapping(source, span, tuple(entries.values()))


def _scalar(source: Source, match: re.Match[str]) -> Scalar:
    if match["string"] is None:
        return Scalar(source, Span(*match.span("plain")), match["plain"])
    span = Span(*match.span("string"))
    text = "".join(
        piece.span.of(source.text) if piece.text is None else piece.text for piece in string_pieces(source, span)
    )
    return Scalar(source, span, text, plain=False)


def _character(escape: str) -> str:
    if escape == "\\r\\n":
        return "\n"
    text: str = json.loads(f'"{escape}"')
    return "\n" if text == "\r" else REPLACEMENT if "\ud800" <= text <= "\udfff" else text
