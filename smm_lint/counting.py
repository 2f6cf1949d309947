"""How long a text is for a platform: characters or graphemes, with what a URL, an emoji or a mention counts there."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

from msgspec import Struct

from smm_lint.urls import find_urls

# An emoji as people see it: a flag, a keycap, or pictographs with their variants joined to one.
# Digits, # and * are no emoji by themselves, © and ® only with the emoji variant.
_PICTOGRAPH = r"""(?:
    \p{Emoji_Modifier_Base}\ufe0f?\p{Emoji_Modifier}
    | [©®]\ufe0f
    | (?![0-9#*©®])\p{Emoji}\ufe0f?
)(?:[\U000E0020-\U000E007E]+\U000E007F)?"""
EMOJI = rf"\p{{Regional_Indicator}}{{2}}|[0-9#*]\ufe0f?\u20e3|{_PICTOGRAPH}(?:\u200d{_PICTOGRAPH})*"
# Fediverse: @user@host, of which the host does not count.
FOREIGN_MENTION = r"(?<![=/\w])@(?P<user>[a-z0-9_]++(?:[.-]++[a-z0-9_]++)*+)@[\w.-]*\w"

Unit = Literal["characters", "graphemes"]
# A part of a text that counts as one: where it starts, and what it counts.
Part = tuple[int, int]


class Counting(Struct, frozen=True):
    """How a platform counts.

    A `url` counts that many whatever its length (bare domains too where `bare_urls`), an emoji
    `emoji` or as many as its bytes; a character outside the ranges of `narrow` counts two. Where
    `local_mentions`, `@user@host` counts as `@user`.
    """

    unit: Unit = "characters"
    url: int | None = None
    bare_urls: bool = False
    emoji: int | Literal["bytes"] | None = None
    narrow: tuple[tuple[int, int], ...] = ()
    normalise: bool = False
    local_mentions: bool = False

    def length(self, text: str) -> int:
        """How long `text` is."""
        return sum(count for _, count in self._parts(text))

    def overflow(self, text: str, limit: int) -> int | None:
        """Where the first part of `text` that does not fit in `limit` starts, None where all fit."""
        length = 0
        for start, count in self._parts(text):
            length += count
            if length > limit:
                return start
        return None

    def _parts(self, text: str) -> Iterator[Part]:
        place = 0
        for start, end, count in self._special(text):
            yield from self._clusters(text, place, start)
            yield start, count
            place = end
        yield from self._clusters(text, place, len(text))

    def _special(self, text: str) -> list[tuple[int, int, int]]:
        """The URLs and mentions that have a length of their own: start, end, count."""
        if self.url is None:
            return []
        found = [(url.start, url.end, self.url) for url in find_urls(text) if self.bare_urls or not url.bare]
        if self.local_mentions:
            mentions = _compiled(FOREIGN_MENTION).finditer(text)
            found += [(*match.span(), len("@" + match["user"])) for match in mentions]
        return list(_apart(sorted(found)))

    def _clusters(self, text: str, start: int, end: int) -> Iterator[Part]:
        for match in _compiled(r"\X").finditer(text, start, end):
            yield match.start(), self._count(match[0])

    def _count(self, cluster: str) -> int:
        if self.emoji is not None and not cluster.isascii() and _compiled(EMOJI).fullmatch(cluster):
            return len(cluster.encode("utf-8")) if self.emoji == "bytes" else self.emoji
        if self.unit == "graphemes":
            return 1
        if self.normalise:
            cluster = unicodedata.normalize("NFC", cluster)
        return len(cluster) + sum(map(self._is_wide, cluster)) if self.narrow else len(cluster)

    def _is_wide(self, character: str) -> bool:
        code = ord(character)
        before = bisect_right(self.narrow, (code, 0x10FFFF)) - 1
        return before < 0 or code > self.narrow[before][1]


def _apart(found: list[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """Those that do not overlap one before."""
    place = 0
    for start, end, count in found:
        if start >= place:
            yield start, end, count
            place = end


def byte_overflow(text: str, most: int) -> int | None:
    """Where the first character of `text` starts that does not fit in `most` bytes of UTF-8, None where all fit."""
    data = text.encode("utf-8", "replace")
    return None if len(data) <= most else len(data[:most].decode("utf-8", "ignore"))


@lru_cache
def _compiled(pattern: str) -> Any:
    # NOTE: imported here because only counting needs it; the standard re knows neither \X nor \p{…}.
    import regex

    return regex.compile(pattern, regex.VERBOSE | regex.IGNORECASE | regex.VERSION1)
