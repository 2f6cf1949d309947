"""Words written together: which known words "tallerdebicis" consists of, if it is surely several.

The known words are those of models/vectors, most frequent first, once for English and once for Spanish. A word costs
the more the rarer and the shorter it is; what costs too much for its length may as well be a name or a single word,
and is left whole.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from msgspec import Struct

from smm_lint.compound_words import (
    AFTER_NAMES,
    ALWAYS_PREFIXES,
    ARTICLES,
    BEFORE_NAMES,
    COMMON,
    EXTRA_COST,
    FIRST_SPANISH,
    FOR_JOINING,
    GIVEN_COST,
    INFLECTED_COST,
    INFLECTIONS,
    JOINING,
    JOINING_COST,
    LEADING,
    LONGEST_WORD,
    MOST,
    MOST_A_LETTER,
    MOST_A_LETTER_OF_MANY,
    NAME_COST,
    NAME_COST_A_LETTER,
    NAME_LENGTHS,
    OPENING,
    PREFIXES,
    RANK_SHIFT,
    SHORTEST_BESIDE_NAME,
    SHORTEST_INFLECTED,
    SHORTEST_LED,
    SHORTEST_STEM,
    SINGLE,
    SPANISH,
    SUFFIXES,
    USUAL_JOINING_COST,
)
from smm_lint.matching import fold
from smm_lint.vectors import known_words


class _Way(Struct, frozen=True):
    """A way to read the beginning of a text: its words and what they cost."""

    cost: float
    words: tuple[str, ...]


def split_words(letters: str, given: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words that `letters`, folded, consist of; none where it is one word or may be. `given` are known too.

    Common Spanish words have their accents.
    """
    if not letters or _is_known(letters) or letters in given or letters in SINGLE or _is_inflected(letters):
        return ()
    sure = []
    for language, joining in _joining().items():
        way = _cheapest(letters, joining, given) or _with_name(letters, joining, given)
        if way and _is_sure(way, joining):
            sure.append((way.cost, language != "es", way.words))
    if not sure:
        return ()
    _, is_english, words = min(sure)
    return words if is_english else tuple(_spanish().get(word, word) for word in words)


def _cheapest(letters: str, joining: frozenset[str], given: frozenset[str]) -> _Way | None:
    reached: list[_Way | None] = [_Way(0, ())] + [None] * len(letters)
    for end in range(1, len(letters) + 1):
        for start in range(max(0, end - LONGEST_WORD), end):
            before, best = reached[start], reached[end]
            cost = before and _cost(letters[start:end], joining, given)
            if before and cost and (best is None or before.cost + cost < best.cost):
                reached[end] = _Way(before.cost + cost, (*before.words, letters[start:end]))
    return reached[-1]


def _with_name(letters: str, joining: frozenset[str], given: frozenset[str]) -> _Way | None:
    """The cheapest way in which all words but the last or the first are known."""
    ways = []
    for length in (length for length in NAME_LENGTHS if length < len(letters)):
        cost = NAME_COST + NAME_COST_A_LETTER * length
        before, after = (_cheapest(part, joining, given) for part in (letters[:-length], letters[length:]))
        if before and before.words[-1] in BEFORE_NAMES and _is_long(before):
            ways.append(_Way(before.cost + cost, (*before.words, letters[-length:])))
        if after and after.words[0] in AFTER_NAMES and _is_long(after):
            ways.append(_Way(after.cost + cost, (letters[:length], *after.words)))
    return min(ways, key=lambda way: way.cost, default=None)


def _is_long(way: _Way) -> bool:
    return max(map(len, way.words)) >= SHORTEST_BESIDE_NAME


def _cost(word: str, joining: frozenset[str], given: frozenset[str]) -> float | None:
    if word in joining:
        return JOINING_COST.get(len(word), USUAL_JOINING_COST)
    if word in given:
        return GIVEN_COST
    cost = _cost_known(word)
    if cost is not None:
        return cost
    return INFLECTED_COST if len(word) >= SHORTEST_INFLECTED and _is_inflected(word) else None


def _is_sure(way: _Way, joining: frozenset[str]) -> bool:
    """Whether these are several words: of substance, like neither parts of one nor too rare for their length."""
    first, last, count = way.words[0], way.words[-1], len(way.words)
    joined = sum(word in joining for word in way.words)
    if count < 2 or last in joining or (count == 2 and joined and (first not in LEADING or len(last) < SHORTEST_LED)):
        return False
    if last in SUFFIXES and way.words[-2] not in ARTICLES:
        return False
    if first in ALWAYS_PREFIXES or (count == 2 and first in PREFIXES):
        return False
    if first in joining and len(first) <= 3 and not (first in OPENING or first in LEADING or way.words[1] in ARTICLES):
        return False
    length = sum(map(len, way.words))
    by_letter = MOST_A_LETTER if count == 2 else MOST_A_LETTER_OF_MANY + FOR_JOINING * joined
    return way.cost <= MOST + by_letter * length


def _is_inflected(word: str) -> bool:
    """Whether this is a form of a known Spanish word."""
    for endings, originals in INFLECTIONS:
        for stem in (word[: -len(ending)] for ending in endings if word.endswith(ending)):
            if len(stem) >= SHORTEST_STEM and any(_is_known(stem + original) for original in originals):
                return True
    return False


@cache
def _joining() -> Mapping[str, frozenset[str]]:
    return {language: frozenset(map(fold, text.split())) for language, text in JOINING.items()}


@cache
def _spanish() -> Mapping[str, str]:
    """The common Spanish words by their folded form."""
    return {fold(word): word for word in SPANISH.split()}


def _forms(word: str) -> Iterator[str]:
    """A common Spanish word, its plural, and its feminine."""
    yield word
    yield f"{word}s" if word[-1] in "aeiou" else f"{word}es"
    if word.endswith("o"):
        yield f"{word[:-1]}a"
        yield f"{word[:-1]}as"


def _is_known(word: str) -> bool:
    return _cost_known(word) is not None


@lru_cache(maxsize=20_000)
def _cost_known(word: str) -> float | None:
    """What a known word costs, by its rank in its language; None for others."""
    if word in _common_forms():
        return GIVEN_COST
    rank = _ranks().get(word)
    if rank is None or len(word) <= 2 or not word.isalpha() or rank > COMMON.get(len(word), rank):
        return None
    return math.log(rank + RANK_SHIFT) + EXTRA_COST.get(len(word), 0.0)


@cache
def _ranks() -> Mapping[str, int]:
    """How many words of its language are more frequent than each."""
    words = known_words()
    first_spanish = words.index(FIRST_SPANISH) if FIRST_SPANISH in words else len(words)
    return {word: rank for part in (words[:first_spanish], words[first_spanish:]) for rank, word in enumerate(part)}


@cache
def _common_forms() -> frozenset[str]:
    return frozenset(form for word in _spanish() for form in _forms(word))
