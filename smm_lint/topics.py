"""How near a post is to the topics of a brand, by keywords and by example posts.

A keyword in the text or in a hashtag settles it: 1. Otherwise the post is compared with the examples, and with the
keywords as one example more, by what their words mean; examples may be in any of our languages. Where the vectors are
not installed keywords alone tell, and all else scores 0.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from smm_lint.keywords import Analyse, Keyword, read_keywords
from smm_lint.nearness import Nearness
from smm_lint.pipeline.signals import Analysis
from smm_lint.vectors import Content, load_vectors

# A post whose words are together half as long as this (an average word is 1 long) is taken to say half of a matter.
HALF_EVIDENCE = 1.0


class Topic(Struct, frozen=True):
    """What a brand talks about, or keeps off: keywords, and posts that are about it."""

    name: str
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()


class TopicScore(Struct, frozen=True):
    """How near a post is to a topic of the brand: 1 where it names it, 0 where nothing speaks for it.

    `matches` are the ranges of the prose where keywords of the topic stand, `words` those of up to three words that
    draw the post near the topic, the strongest first. `nearness` is the score that its words alone give it, keywords
    no more than others; None without vectors. `evidence`, from 0 to 1, is how much the post's words tell of any matter
    at all: “Thank you all!” tells next to nothing.
    """

    name: str
    score: float
    matches: tuple[tuple[int, int], ...] = ()
    words: tuple[tuple[int, int], ...] = ()
    nearness: float | None = None
    evidence: float = 0.0


class TopicModel:
    """Scores posts of one language against topics."""

    def __init__(self, topics: Sequence[Topic], language: str, analyse: Analyse) -> None:
        self._topics = topics
        self._language = language
        self._keywords = [read_keywords(topic.keywords, language, analyse) for topic in topics]
        self._vectors = load_vectors()
        self._nearness = [Nearness(_texts(topic), self._vectors) if self._vectors else None for topic in topics]

    def scores(self, text: str, analysis: Analysis) -> tuple[TopicScore, ...]:
        """The score of every topic, in their order, for `text`, which `analysis` is of."""
        content = self._vectors.content(text) if self._vectors else None
        return tuple(
            self._score(topic.name, _matches(keywords, analysis), nearness, content)
            for topic, keywords, nearness in zip(self._topics, self._keywords, self._nearness, strict=True)
        )

    def _score(
        self, name: str, matches: tuple[tuple[int, int], ...], nearness: Nearness | None, content: Content | None
    ) -> TopicScore:
        if nearness is None or content is None:
            return TopicScore(name, 1.0 if matches else 0.0, matches)
        near = round(nearness.score(content, self._language), 4)
        evidence = round(content.length / (content.length + HALF_EVIDENCE), 4)
        return TopicScore(name, 1.0 if matches else near, matches, nearness.words(content), near, evidence)


def _matches(keywords: Sequence[Keyword], analysis: Analysis) -> tuple[tuple[int, int], ...]:
    return tuple(sorted({match for keyword in keywords for match in keyword.find(analysis)}))


def _texts(topic: Topic) -> tuple[str, ...]:
    """The examples of a topic, its keywords together one more."""
    return (*topic.examples, " ".join(topic.keywords)) if topic.keywords else topic.examples
