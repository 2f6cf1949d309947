"""How easily a text reads: Flesch's reading ease for English, Fernández-Huerta's for Spanish."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import pairwise

from msgspec import Struct

from smm_lint.languages.detect import plain_prose

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SILENT_U = re.compile(r"(?<=[qg])u(?=[eéií])")
_VOWELS = re.compile(r"[aeiouáéíóúü]+(?:h[aeiouáéíóúü]+)*")
_CONSONANT_Y = re.compile(r"y(?=[aeiouáéíóú])")
_OPEN, _STRESSED_CLOSED = frozenset("aeoáéó"), frozenset("íú")


class Readability(Struct, frozen=True):
    """How easily a text reads.

    `score` is 100 for very easy and about 0 for very difficult, and knows no bounds; it is 100
    where there are no words. `longest` is the number of words in the longest sentence.
    """

    score: float
    words: int
    sentences: int
    longest: int


def readability(sentences: Sequence[str], language: str) -> Readability:
    """How easily `sentences` read; hashtags, mentions, URLs, emoji and numbers are no words."""
    found = [_WORD.findall(plain_prose(sentence)) for sentence in sentences]
    lengths = [len(words) for words in found if words]
    if not lengths:
        return Readability(score=100.0, words=0, sentences=0, longest=0)
    formula = FORMULAS.get(language, FORMULAS["en"])
    syllables = sum(formula.syllables(word) for words in found for word in words)
    score = formula.score(sum(lengths) / len(lengths), syllables / sum(lengths))
    return Readability(score, sum(lengths), len(lengths), max(lengths))


class _Formula(Struct, frozen=True):
    """`base`, less so much for each word of the mean sentence and for each syllable of the mean word."""

    base: float
    sentence: float
    word: float
    syllables: Callable[[str], int]

    def score(self, words_a_sentence: float, syllables_a_word: float) -> float:
        return self.base - self.sentence * words_a_sentence - self.word * syllables_a_word


def spanish_syllables(word: str) -> int:
    """How many syllables a Spanish word has: its spelling tells.

    NOTE: textstat counts where a word may be broken at a line's end, which leaves out a good part
    of the syllables without a consonant: `día` would be one, `idea` too.
    """
    spelled = _CONSONANT_Y.sub("j", _SILENT_U.sub("", word.lower())).replace("y", "i")
    groups = [group.replace("h", "") for group in _VOWELS.findall(spelled)]
    return max(1, len(groups) + sum(_is_hiatus(*pair) for group in groups for pair in pairwise(group)))


def english_syllables(word: str) -> int:
    """How many syllables an English word has, after the CMU dictionary where it is in it."""
    return _textstat_syllables()(word)


@cache
def _textstat_syllables() -> Callable[[str], int]:
    # NOTE: imported here because it takes a second to load its dictionary.
    from textstat.textstat import textstatistics

    statistics = textstatistics()
    statistics.set_lang("en_US")
    count: Callable[[str], int] = statistics.syllable_count
    return count


def _is_hiatus(before: str, after: str) -> bool:
    """Whether two vowels side by side belong to two syllables."""
    return (
        before == after
        or (before in _OPEN and after in _OPEN | _STRESSED_CLOSED)
        or (before in _STRESSED_CLOSED and after in _OPEN)
    )


FORMULAS: Mapping[str, _Formula] = {
    "en": _Formula(206.835, 1.015, 84.6, english_syllables),
    "es": _Formula(206.84, 1.02, 60.0, spanish_syllables),
}
