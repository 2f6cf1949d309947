"""How near a text is to a few example texts: the angle between them, against that of ordinary texts.

The score is a probability-like number whatever the examples: 0.5 is halfway, in standard deviations, between ordinary
texts of the post's language and further texts like the examples. How far the examples lie from ordinary texts is
measured on themselves, each compared with the others.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from smm_lint.vectors import Content, Vectors, direction

if TYPE_CHECKING:
    from smm_lint.vectors import Floats

# Texts of a topic lie about this many standard deviations from ordinary ones; so many examples weigh as much as that.
USUAL, USUAL_WEIGHT = 1.8, 5
LEAST = 1.0
# How many words of a post are named; each has at least this share of the nearness, and draws at least this strongly
# (an average word is 1 long).
MOST_WORDS, LEAST_SHARE, LEAST_PULL = 3, 0.15, 0.2


class Nearness:
    """Scores texts by how near they are to `examples`."""

    def __init__(self, examples: Sequence[str], vectors: Vectors) -> None:
        self._vectors = vectors
        self._units = [content.unit for content in map(vectors.content, examples) if content.length]
        self._centre = _centre(self._units)
        self._distance = self._own_distance()

    def score(self, content: Content, language: str) -> float:
        """From 0 to 1; 0 where nothing is known of the text or of the examples."""
        if self._centre is None or not content.length:
            return 0.0
        deviations = self._deviations(content.unit, self._centre, language)
        odds = self._distance * (deviations - self._distance / 2)
        return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))

    def words(self, content: Content) -> tuple[tuple[int, int], ...]:
        """Where the words stand that draw the text near, the strongest first."""
        if self._centre is None or not content.length:
            return ()
        said: dict[tuple[int, int], float] = {}
        for token, weight in zip(content.tokens, (content.rows @ self._centre).tolist(), strict=True):
            said[token.start, token.end] = said.get((token.start, token.end), 0.0) + weight
        least = max(LEAST_PULL, LEAST_SHARE * sum(weight for weight in said.values() if weight > 0))
        strongest = sorted(said, key=lambda place: (-said[place], place))[:MOST_WORDS]
        return tuple(place for place in strongest if said[place] >= least)

    def _own_distance(self) -> float:
        """How many standard deviations the examples lie from ordinary texts, each seen from the others."""
        distances = []
        for place, unit in enumerate(self._units):
            others = _centre([*self._units[:place], *self._units[place + 1 :]])
            if others is not None:
                distances.append(self._deviations(unit, others, ""))
        return max((sum(distances) + USUAL * USUAL_WEIGHT) / (len(distances) + USUAL_WEIGHT), LEAST)

    def _deviations(self, unit: Floats, centre: Floats, language: str) -> float:
        """How many standard deviations `unit` is nearer to `centre` than ordinary texts are."""
        mean, covariance = self._vectors.background(language)
        spread = math.sqrt(max(float(centre @ covariance @ centre), 1e-9))
        return float((unit - mean) @ centre) / spread


def _centre(units: Sequence[Floats]) -> Floats | None:
    if not units:
        return None
    centre, length = direction(sum(units[1:], start=units[0]))
    return centre if length else None
