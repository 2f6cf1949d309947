"""A text as the bytes that a parser reads, and its places back."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate


class Encoded:
    """The UTF-8 of a text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.data = text.encode()

    def place(self, byte: int) -> int:
        """Which character begins at `byte`; bytes beyond either end count as that end."""
        if len(self.data) == len(self._text):
            return min(max(byte, 0), len(self._text))
        return bisect_left(self._starts, byte, 0, len(self._text))

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(map(_width, self._text))]


def _width(character: str) -> int:
    code = ord(character)
    return 1 + (code > 0x7F) + (code > 0x7FF) + (code > 0xFFFF)
