"""Where in a YAML text a cursor is: the keys around it, told by its lines, as the text need not be whole yet."""

from __future__ import annotations

import re

from msgspec import Struct

INDENT = re.compile(r"[ ]*(?:-[ ]+|-$)*")
KEY = re.compile(r"""["']?(?P<key>[^\s"'#{}\[\],:][^"'#{}\[\],:]*?)["']?[ ]*:(?=\s|$)""")
PART = re.compile(r"[{}\[\],]|[^{}\[\],:]+:(?=\s|$)|[^{}\[\],]+")


class Place(Struct, frozen=True):
    """The keys that lead to a place, the word that ends there, and whether a key or a value may stand there."""

    path: tuple[str, ...]
    word: str
    takes_key: bool
    takes_value: bool


def place_in(text: str) -> Place:
    """The place at the end of `text`."""
    *above, line = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    indent = INDENT.match(line)
    start = indent.end() if indent else 0
    path = _around(above, _limit(line[:start]))
    key = KEY.match(line, start)
    if not key and line[start : start + 1] in ("{", "["):
        return _in_brackets(path, line[start:])
    if not key:
        return Place(path, line[start:], takes_key=True, takes_value="-" in line[:start] or bool(path))
    return _in_brackets((*path, key["key"]), line[key.end() :].lstrip(" "))


def _around(lines: list[str], limit: int) -> tuple[str, ...]:
    """The keys above that what is indented below `limit` columns stands under."""
    path: list[str] = []
    for line in reversed(lines):
        indent = INDENT.match(line)
        start = indent.end() if indent else 0
        key = KEY.match(line, start)
        if not line[start:].strip() or line[start] == "#":
            continue
        if start < limit:
            path += [key["key"]] if key else []
            limit = _limit(line[:start])
        elif start == limit:
            limit = _limit(line[:start])
    return tuple(reversed(path))


def _limit(indent: str) -> int:
    """The column before which a line begins that stands above one with this indent; a dash may stand under its key."""
    return indent.index("-") + 1 if "-" in indent else len(indent)


def _in_brackets(path: tuple[str, ...], value: str) -> Place:
    """The place at the end of the `value` of the last key of `path`."""
    opened: list[tuple[str, tuple[str, ...]]] = []
    word, takes_key = "", False
    for match in PART.finditer(value):
        part, word = match[0], ""
        if part in "{[":
            opened.append((part, path))
            takes_key = part == "{"
        elif part in "}]":
            path = opened.pop()[1] if opened else path
            takes_key = False
        elif part == ",":
            takes_key = bool(opened) and opened[-1][0] == "{"
            path = opened[-1][1] if opened else path
        elif part.endswith(":") and takes_key:
            path, takes_key = (*path, part[:-1].strip(" \"'")), False
        else:
            word = part.lstrip(" \"'")
    return Place(path, word, takes_key=takes_key, takes_value=not takes_key)
