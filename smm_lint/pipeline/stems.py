"""Words with their stems and whether they are function words."""

from __future__ import annotations

from functools import cache, lru_cache

import Stemmer as Snowball

from smm_lint.languages import words
from smm_lint.matching import fold
from smm_lint.pipeline.signals import Word

ALGORITHMS = {"es": "spanish", "en": "english"}


class Stemmer:
    """Makes the words of one language."""

    def __init__(self, language: str) -> None:
        algorithm = Snowball.Stemmer(ALGORITHMS[language])
        self._function_words = words(language).folded
        self._stem = lru_cache(maxsize=20_000)(lambda word: fold(algorithm.stemWord(word)))

    def word(self, start: int, text: str, lemma: str = "", part: str = "", feats: str = "") -> Word:
        """The word `text` that stands at `start`; without a lemma from a trained pipeline it is its own."""
        folded = fold(text)
        stem = self._stem(text.lower())
        return Word(start, start + len(text), fold(lemma) or folded, stem, folded in self._function_words, part, feats)


@cache
def stemmer(language: str) -> Stemmer:
    """The stemmer of `language`."""
    return Stemmer(language)
