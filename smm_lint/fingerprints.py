"""Fingerprints: what a place of a source is known by when its lines have moved, or were wrapped anew."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from hashlib import sha256
from pathlib import PurePosixPath

from smm_lint.readers import TABLE_SUFFIXES
from smm_lint.source import Source
from smm_lint.text import Span

DIGITS = 16
# Line ends, the blanks of wrapped lines and the marks of quotations tell nothing.
BLANKS = re.compile(r"[\s>]+")
# Where a sentence begins or ends, told by its characters alone: no place may depend on how a pipeline was trained.
# A heading is a line of its own, and so is a key: in front matter and registries others may change.
# NOTE: the quantifiers are possessive and nothing is searched twice: drafts are hostile.
BOUNDARY = re.compile(
    r"""
    (?<![.!?…])[.!?…]++["”»’')\]*_]*+(?=\s|\Z)
    | (?:(?<=[\r\n])|\A)[#]{1,6}[ \t][^\r\n]*+(?:\r\n|\n|\r|\Z)
    | (?:\r\n|\n|\r(?!\n))[ \t>]*+
      (?=[\r\n]|\Z|[#]|-{3}|[-*+][ \t]|\d{1,3}[.)][ \t]
        |(?:-[ ])?["']?[^\W\d][\w-]{0,40}+(?:[ ][\w-]{1,40}+){0,3}+["']?:(?:\s|\Z))
    """,
    re.VERBOSE,
)
# In a table the cells around may change.
CELL_BOUNDARY = re.compile(r'[,;\t\r\n"]')


class Fingerprints:
    """The fingerprints of places of one source."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        boundary = CELL_BOUNDARY if PurePosixPath(source.path).suffix.lower() in TABLE_SUFFIXES else BOUNDARY
        self._boundaries = [match.end() for match in boundary.finditer(source.text)]

    def of(self, span: Span, platform: str | None) -> str:
        """What `span` is known by: its characters, the sentence around them, and the platform it is judged for."""
        parts = (platform or "", tidy(span.of(self._text)), tidy(self._sentence(span).of(self._text)))
        return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:DIGITS]

    def _sentence(self, span: Span) -> Span:
        """The sentence, or sentences, that `span` stands in."""
        before = bisect_right(self._boundaries, span.start)
        after = bisect_left(self._boundaries, max(span.end, span.start + 1))
        start = self._boundaries[before - 1] if before else 0
        end = self._boundaries[after] if after < len(self._boundaries) else len(self._text)
        return Span(start, end)


def tidy(text: str) -> str:
    """`text` with single blanks, on one line."""
    return BLANKS.sub(" ", text).strip()
