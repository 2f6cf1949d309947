r"""Patterns over text, in time linear in its length.

The engine is RE2: patterns of rule files and of users' configurations cannot make it backtrack,
whatever the linted text. RE2 knows no lookaround, and its `\w` and `\b` know ASCII alone; both
are mended here, so that `ñ` is a letter.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache

import re2

TILDE = "\N{COMBINING TILDE}"
# Straight quotes, and letters without their accents, where one character stands for one: all that most posts need.
PLAIN: dict[int, int | str] = {
    **{code: base[0] for code in range(0xC0, 0x180) if len(base := unicodedata.normalize("NFD", chr(code))) == 2},
    **str.maketrans("«»“”„‟‘’‚‛ñÑ", '""""""' + "''''ñÑ"),
}
# What stays as it is, though it is no ASCII.
KEPT = str.maketrans("", "", "ñÑ¿¡—–…•·€£ªº")
# \w, spelled for RE2, whose own is ASCII: the Latin letters, digits and fractions one by one, other scripts and styled
# letters by whole blocks, their signs included. The 700 ranges of Unicode's own take forty times as long to compile.
WORD = (
    r"0-9A-Za-z_\x{AA}\x{B2}\x{B3}\x{B5}\x{B9}\x{BA}\x{BC}-\x{BE}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{2C1}"
    r"\x{370}-\x{1FFF}\x{2C00}-\x{2DFF}\x{3041}-\x{D7FF}\x{F900}-\x{FDFF}\x{FE70}-\x{FEFC}\x{FF10}-\x{FF19}"
    r"\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{FF66}-\x{FFDC}\x{10000}-\x{1CFFF}\x{1D400}-\x{1D7FF}\x{20000}-\x{3FFFF}"
)
# Bytes that a pattern may take, with what it has met of texts: more than most patterns need, and the most for any.
USUAL_MEMORY, MOST_MEMORY = 512 << 10, 8 << 20
# Words up to this length are kept folded: posts say the same ones again and again.
MOST_OF_WORD = 32
# Words begin at capitals after small letters, before the last of several capitals, and at digits and underscores.
_JOINED = re.compile(r"[A-ZÁÉÍÓÚÜÑ]+(?![a-záéíóúüñ])|[^\W\d_][^\W\d_A-ZÁÉÍÓÚÜÑ]*|\d+")


class PatternError(ValueError):
    """The engine does not accept the pattern; the message says why."""


class Folded:
    """A text without accents (ñ stays a letter of its own) and with straight quotes, that remembers its places.

    Case stays: patterns ignore it where they want to.
    """

    def __init__(self, text: str) -> None:
        self.text, self._places = _fold(text)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The range of the original text behind a range of the folded one."""
        if self._places is None:
            return start, end
        return self._places[start], self._places[end]

    def folded(self, place: int) -> int:
        """Where a place of the original text stands in the folded one."""
        return place if self._places is None else bisect_left(self._places, place)


def fold(text: str) -> str:
    """`text` without accents and in lower case, for looking words up."""
    return _folded_word(text) if len(text) <= MOST_OF_WORD else _fold(text)[0].lower()


@lru_cache(maxsize=16_384)
def _folded_word(text: str) -> str:
    return unaccented(text)[0].lower()


def unaccented(text: str) -> tuple[str, list[int] | None]:
    """`text` without accents, and where each of its characters and its end stood, if they stand elsewhere now."""
    if not text.isascii():
        text = text.translate(PLAIN)
    if text.isascii() or text.translate(KEPT).isascii():
        return text, None
    folded: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in _FOLDS.get(character) or _fold_character(character):
            if part == TILDE and folded and folded[-1] in "nN":
                folded[-1] = "ñ" if folded[-1] == "n" else "Ñ"
            elif not unicodedata.combining(part) and part != "\ufe0f":
                folded.append(part)
                places.append(place)
    places.append(len(text))
    return "".join(folded), None if len(folded) == len(text) else places


# The text of a post is folded for one list of phrases after another.
_fold = lru_cache(maxsize=64)(unaccented)
_FOLDS: dict[str, str] = {}


def _fold_character(character: str) -> str:
    parts = character if character in "ñÑ" else unicodedata.normalize("NFD", character)
    if len(_FOLDS) < 10_000:
        _FOLDS[character] = parts
    return parts


def joined_words(text: str) -> Iterator[re.Match[str]]:
    """The words and numbers written together in a hashtag or a handle: "CaféEnCasa24" is "Café", "En", "Casa", "24"."""
    return _JOINED.finditer(text)


def compile_pattern(
    pattern: str, *, ignore_case: bool = True, longest: bool = True, groups: bool = True
) -> re2._Regexp:
    """The engine's form of `pattern`; of several matches at a place it finds the longest, or the first.

    Without `groups` it does not tell what they match, and is faster. Raises PatternError.
    """
    options = re2.Options()
    options.case_sensitive = not ignore_case
    options.longest_match = longest
    options.never_capture = not groups
    options.log_errors = False
    spelled = _unicode_words(pattern)
    with suppress(re2.error):
        options.max_mem = USUAL_MEMORY
        return re2.compile(spelled, options)
    try:
        options.max_mem = MOST_MEMORY
        return re2.compile(spelled, options)
    except re2.error as error:
        reason = error.args[0]
        raise PatternError(reason.decode() if isinstance(reason, bytes) else str(reason)) from None


def _unicode_words(pattern: str) -> str:
    r"""`\w` and `\W` as classes that hold every letter, within brackets and outside."""

    def spelled(match: re.Match[str]) -> str:
        token = match[0]
        if token.startswith("["):
            return re.sub(r"\\.", lambda part: WORD if part[0] == r"\w" else part[0], token, flags=re.DOTALL)
        return {r"\w": f"[{WORD}]", r"\W": f"[^{WORD}]"}.get(token, token)

    return re.sub(r"\\.|\[\^?\]?(?:\\.|\[:\w+:\]|[^\]\\])*\]", spelled, pattern, flags=re.DOTALL)
