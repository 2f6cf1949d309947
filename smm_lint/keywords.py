"""Keywords of a topic, found inflected or not, in the text or in a hashtag."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from smm_lint.matching import fold
from smm_lint.pipeline.signals import Analysis, Word

Analyse = Callable[[Sequence[str], str], Iterable[Analysis]]


class Keyword(Struct, frozen=True):
    """A keyword: its words, and its letters as they would stand in a hashtag."""

    words: tuple[Word, ...]
    letters: str

    def find(self, analysis: Analysis) -> Iterator[tuple[int, int]]:
        """Where the keyword stands, inflected or not: in the text, or in a hashtag."""
        yield from self._sequences(analysis.words)
        for tag in analysis.tags:
            if tag.text == self.letters:
                yield tag.start, tag.end
            else:
                yield from self._sequences(tag.words)

    def _sequences(self, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
        length = len(self.words)
        for place in range(len(words) - length + 1 if length else 0):
            found = words[place : place + length]
            if all(map(_is_same, self.words, found)) and _is_together(found):
                yield found[0].start, found[-1].end


def read_keywords(keywords: Sequence[str], language: str, analyse: Analyse) -> tuple[Keyword, ...]:
    """`keywords` as `analyse` reads them in `language`."""
    plain = [keyword.strip().lstrip("#") for keyword in keywords]
    return tuple(
        Keyword(analysis.words, "".join(filter(str.isalnum, fold(keyword))))
        for keyword, analysis in zip(plain, analyse(plain, language), strict=True)
    )


def _is_same(word: Word, other: Word) -> bool:
    return word.lemma == other.lemma or word.stem == other.stem


def _is_together(words: Sequence[Word]) -> bool:
    """Whether no more than a blank or a hyphen stands between the words."""
    return all(after.start - before.end <= 1 for before, after in pairwise(words))
