"""How likely a sequence of letters is in each language, after the profiles of langdetect.

langdetect's own detector draws sequences at random and stops when it is sure, which on a short
post it is too soon. Here every sequence counts, so that the same text always gives the same sum.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

# What langdetect adds to every frequency, so that a sequence never seen is only unlikely.
FLOOR = 0.5 / 10_000
LONGEST = 3


@cache
def load(names: tuple[str, ...]) -> dict[str, tuple[float, ...]]:
    """Sequences of up to three letters with the logarithm of how frequent each is, one number for each of `names`."""
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    factory.load_json_profile([_file(name).read_text(encoding="utf-8") for name in names])
    return {
        letters: tuple(math.log(FLOOR + frequency) for frequency in frequencies)
        for letters, frequencies in factory.word_lang_prob_map.items()
        if letters != " "
    }


def existing(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that there is a profile for, each once."""
    return tuple(dict.fromkeys(name for name in names if name.isalpha() and _file(name).is_file()))


def likelihoods(word: str, names: tuple[str, ...]) -> list[float]:
    """How likely the letters of `word` are in each of `names`, as logarithms."""
    table = load(names)
    rows = [row for letters in _sequences(f" {word} ") if (row := table.get(letters))]
    return [sum(column) for column in zip(*rows, strict=True)] if rows else [0.0] * len(names)


def _sequences(word: str) -> Iterable[str]:
    return (word[start : start + length] for length in range(1, LONGEST + 1) for start in range(len(word) - length + 1))


def _file(name: str) -> Path:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    return Path(PROFILES_DIRECTORY) / name
