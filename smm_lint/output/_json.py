"""JSON that UTF-8 can hold and that no terminal or CI log obeys."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from smm_lint.output._excerpt import OBEYED

Value = dict[str, Any]
INDENT = 2
# Stands for the rows of a document: no path and no YAML can hold a NUL, so that nothing else in one says this.
ROWS = "\0rows"

# A lone surrogate (of a file name that is not UTF-8, say) cannot be written as UTF-8.
SURROGATE = re.compile("[\ud800-\udfff]")


def document(value: Value | str, rows: Iterable[Value], *, strict: bool = False) -> Iterator[str]:
    """What `dump` gives of `value` with the list of `rows` where it says ROWS, part by part: a row is not kept."""
    before, after = dump(value, strict=strict).split(json.dumps(ROWS))
    last_line = before.rpartition("\n")[2]
    line_end = "\n" + " " * (len(last_line) - len(last_line.lstrip(" ")))
    yield f"{before}["
    separator = ""
    for row in rows:
        yield separator + f"\n{dump(row, strict=strict)}".rstrip("\n").replace("\n", line_end + " " * INDENT)
        separator = ","
    yield f"{line_end}]{after}" if separator else f"]{after}"


def dump(value: Value | str, *, indent: int | None = INDENT, strict: bool = False) -> str:
    """`value` as JSON, ending with a line end; without `indent` on one line.

    A lone surrogate becomes an escape or, as not every reader takes that, U+FFFD where `strict`.
    """
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    text = SURROGATE.sub("\ufffd", text) if strict else SURROGATE.sub(_escape, text)
    return OBEYED.sub(_escape, text) + "\n"


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
