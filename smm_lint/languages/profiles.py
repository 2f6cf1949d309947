"""How likely a sequence of letters is in each language, after the profiles of langdetect.

langdetect's own detector draws sequences at random and stops when it is sure, which on a short
post it is too soon. Here every sequence counts, so that the same text always gives the same sum.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

# What langdetect adds to every frequency, so that a sequence never seen is only unlikely.
FLOOR = 0.5 / 10_000
LONGEST = 3


class Profiles:
    """The profiles of some languages.

    `names` are those of the languages given that there is a profile for, each once.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(name for name in names if name.isalpha() and _file(name).is_file()))
        self._row = lru_cache(maxsize=20_000)(self._of_letters)

    def likelihoods(self, word: str) -> list[float]:
        """How likely the letters of `word` are in each of the languages, as logarithms."""
        rows = list(filter(None, map(self._row, _sequences(f" {word} "))))
        return list(map(sum, zip(*rows, strict=True))) if rows else [0.0] * len(self.names)

    def _of_letters(self, letters: str) -> tuple[float, ...]:
        """How likely `letters` are in each of them, as logarithms; nothing where none of them has met them."""
        if letters == " ":
            return ()
        length = len(letters) - 1
        frequencies = [counts.get(letters, 0) / totals[length] for counts, totals in map(_profile, self.names)]
        return tuple(math.log(FLOOR + frequency) for frequency in frequencies) if any(frequencies) else ()


@cache
def _profile(name: str) -> tuple[Mapping[str, int], Sequence[int]]:
    """How often each sequence was met, and how many of each length, from one letter on."""
    data = json.loads(_file(name).read_text(encoding="utf-8"))
    return data["freq"], data["n_words"]


def _sequences(word: str) -> list[str]:
    return [word[start : start + length] for length in range(1, LONGEST + 1) for start in range(len(word) - length + 1)]


def _file(name: str) -> Path:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    return Path(PROFILES_DIRECTORY) / name
