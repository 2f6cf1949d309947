"""Link reference definitions of Markdown: `[label]: address "title"`, at the beginning of a paragraph.

The grammar misses one that follows another, and loses its way over some, so they are read here.
"""

from __future__ import annotations

import re

from smm_lint.readers.html import unescape

DEFINITION = re.compile(
    r"""\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*\n?[ \t]*(?:<(?P<angled>[^<>\n]*)>|(?P<plain>[^\s<]\S*))
    (?:\s+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|\Z)""",
    re.VERBOSE,
)


def read_definitions(paragraph: str) -> tuple[dict[str, str], int]:
    """The addresses by label that `paragraph` begins with, and where its text starts."""
    found: dict[str, str] = {}
    end = 0
    while match := DEFINITION.match(paragraph, end):
        found.setdefault(label(match["label"]), unescape(match["angled"] or match["plain"] or ""))
        end = match.end()
    return found, end


def label(text: str) -> str:
    """What a reference and its definition have in common: the text in brackets, whatever its case and blanks."""
    return " ".join(text.strip("[]").casefold().split())
