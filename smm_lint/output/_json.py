"""JSON that UTF-8 can hold and that no terminal or CI log obeys."""

from __future__ import annotations

import json
import re
from typing import Any

from smm_lint.output._excerpt import OBEYED

Value = dict[str, Any]

# A lone surrogate (of a file name that is not UTF-8, say) cannot be written as UTF-8.
SURROGATE = re.compile("[\ud800-\udfff]")


def dump(value: Value | list[Value], *, indent: int | None = 2, strict: bool = False) -> str:
    """`value` as JSON, ending with a line end; without `indent` on one line.

    A lone surrogate becomes an escape or, as not every reader takes that, U+FFFD where `strict`.
    """
    separators = None if indent else (",", ":")
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
    text = SURROGATE.sub("\ufffd", text) if strict else SURROGATE.sub(_escape, text)
    return OBEYED.sub(_escape, text) + "\n"


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
