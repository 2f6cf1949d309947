"""How near a post is to the topics of a brand, by keywords and by example posts.

A keyword in the text or in a hashtag settles it: 1. Otherwise the words of the post are compared with those of the
examples by their stems. A stem weighs the more, the more examples of the topic and the fewer other topics have it; the
score is the cosine between the post and the topic's examples taken together. Words that mean the same but look
different are strangers to it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from smm_lint.matching import fold
from smm_lint.pipeline.signals import Analysis, Word

Analyse = Callable[[Sequence[str], str], Iterable[Analysis]]
Vector = Mapping[str, float]


@dataclass(frozen=True)
class Topic:
    """What a brand talks about, or keeps off: keywords, and posts that are about it."""

    name: str
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TopicScore:
    """How near a post is to a topic of the brand: 1 where it names it, 0 where nothing speaks for it.

    `matches` are the ranges of the prose where keywords of the topic stand.
    """

    name: str
    score: float
    matches: tuple[tuple[int, int], ...] = ()


class TopicModel:
    """Scores posts of one language against topics."""

    def __init__(self, topics: Sequence[Topic], language: str, analyse: Analyse) -> None:
        self._topics = topics
        self._keywords = [_keywords(topic, language, analyse) for topic in topics]
        self._vectors = _vectors([list(analyse(topic.examples, language)) for topic in topics])

    def scores(self, analysis: Analysis) -> tuple[TopicScore, ...]:
        """The score of every topic, in their order."""
        counts = Counter(_stems(analysis))
        return tuple(
            self._score(topic, keywords, vector, analysis, counts)
            for topic, keywords, vector in zip(self._topics, self._keywords, self._vectors, strict=True)
        )

    def _score(
        self, topic: Topic, keywords: list[Keyword], vector: Vector, analysis: Analysis, counts: Counter[str]
    ) -> TopicScore:
        matches = tuple(sorted({match for keyword in keywords for match in keyword.find(analysis)}))
        return TopicScore(topic.name, 1.0 if matches else round(_cosine(counts, vector), 4), matches)


@dataclass(frozen=True)
class Keyword:
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


def _is_same(word: Word, other: Word) -> bool:
    return word.lemma == other.lemma or word.stem == other.stem


def _is_together(words: Sequence[Word]) -> bool:
    """Whether no more than a blank or a hyphen stands between the words."""
    return all(after.start - before.end <= 1 for before, after in pairwise(words))


def _keywords(topic: Topic, language: str, analyse: Analyse) -> list[Keyword]:
    keywords = [keyword.strip().lstrip("#") for keyword in topic.keywords]
    analyses = analyse(keywords, language)
    return [
        Keyword(analysis.words, "".join(filter(str.isalnum, fold(keyword))))
        for keyword, analysis in zip(keywords, analyses, strict=True)
    ]


def _vectors(topics: Sequence[Sequence[Analysis]]) -> list[Vector]:
    """For each topic the weights of the stems of its examples, taken together."""
    counts = [Counter(stem for example in examples for stem in set(_stems(example))) for examples in topics]
    spread = Counter(stem for topic in counts for stem in topic)
    return [
        {stem: math.log1p(count) * math.log1p(len(topics) / spread[stem]) for stem, count in topic.items()}
        for topic in counts
    ]


def _stems(analysis: Analysis) -> Iterator[str]:
    """The stems of the words that carry meaning, those in hashtags too."""
    words = (*analysis.words, *(word for tag in analysis.tags for word in tag.words))
    return (word.stem for word in words if not word.is_function and len(word.stem) > 1)


def _cosine(counts: Counter[str], vector: Vector) -> float:
    shared = sum(math.log1p(count) * vector.get(stem, 0.0) for stem, count in counts.items())
    if not shared:
        return 0.0
    length = math.sqrt(sum(math.log1p(count) ** 2 for count in counts.values()))
    return shared / (length * math.sqrt(sum(weight**2 for weight in vector.values())))
