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


def existing(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that there is a profile for, each once."""
    return tuple(dict.fromkeys(name for name in names if name.isalpha() and _file(name).is_file()))


def likelihoods(word: str, names: tuple[str, ...]) -> list[float]:
    """How likely the letters of `word` are in each of `names`, as logarithms."""
    rows = [row for letters in _sequences(f" {word} ") if (row := _row(letters, names))]
    return list(map(sum, zip(*rows, strict=True))) if rows else [0.0] * len(names)


@lru_cache(maxsize=20_000)
def _row(letters: str, names: tuple[str, ...]) -> tuple[float, ...]:
    """How likely `letters` are in each of `names`, as logarithms; nothing where none of them has met them."""
    frequencies = [_frequency(letters, *_profile(name)) for name in names]
    is_told = letters != " " and any(frequencies)
    return tuple(math.log(FLOOR + frequency) for frequency in frequencies) if is_told else ()


def _frequency(letters: str, counts: Mapping[str, int], totals: Sequence[int]) -> float:
    """How many of the sequences as long as `letters` are these."""
    return counts.get(letters, 0) / totals[len(letters) - 1]


@cache
def _profile(name: str) -> tuple[Mapping[str, int], Sequence[int]]:
    """How often each sequence was met, and how many of each length, from one letter on."""
    data = json.loads(_file(name).read_text(encoding="utf-8"))
    return data["freq"], data["n_words"]


def _sequences(word: str) -> Iterable[str]:
    return (word[start : start + length] for length in range(1, LONGEST + 1) for start in range(len(word) - length + 1))


def _file(name: str) -> Path:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    return Path(PROFILES_DIRECTORY) / name
