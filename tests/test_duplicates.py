"""Texts that are nearly the same, held against the comparison of every two."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from smm_lint.duplicates import LEAST_CHARACTERS, MOST_CHARACTERS, MOST_COMPARED, RAREST, RUN, near_duplicates

GRINDER = "the m2 grinds 18 g in 9 seconds. which grinder do you use?"
WORDS = (
    "aurora barista café cata cuatro domingo espresso filtro grano huila invierno jueves leche molino noche olor plaza "
    "quieres receta sábado tostado una vapor whisky yogur zumo agua bote caja dedo entre fuego gota hielo"
).split()
# Few letters, so that much is alike; so short that all runs of a text count as its rarest.
SHORT = st.text("abc ", min_size=LEAST_CHARACTERS - 2, max_size=RAREST + RUN - 1)


def every_two(texts: Sequence[str], least: float) -> list[tuple[int, int, float]]:
    """What near_duplicates gives where every two texts that share a run of letters are compared."""
    found = []
    for number, text in enumerate(texts):
        runs = {text[start : start + RUN] for start in range(len(text) - RUN + 1)}
        scores = [
            (Indel.normalized_similarity(other, text), earlier)
            for earlier, other in enumerate(texts[:number])
            if min(len(text), len(other)) >= LEAST_CHARACTERS and any(run in other for run in runs)
        ]
        score, earlier = max(scores, default=(0.0, 0))
        if scores and score >= least:
            found.append((earlier, number, score))
    return found


@given(st.lists(SHORT, max_size=MOST_COMPARED), st.sampled_from([0.5, 0.85, 0.9, 1.0]))
def test_the_nearest_earlier_text_is_found(texts: list[str], least: float) -> None:
    """The same as when every two are compared: of several that are as near it is the latest."""
    assert list(near_duplicates(texts, least)) == every_two(texts, least)


@given(st.lists(st.text(max_size=200) | st.sampled_from([GRINDER, GRINDER[3:], GRINDER * 3]), max_size=40))
def test_what_is_found_is_so(texts: list[str]) -> None:
    """Any text may come; each is reported once at most, with an earlier one that is as near as is said."""
    found = list(near_duplicates(texts, 0.85))

    assert len({later for _, later, _ in found}) == len(found)
    assert all(earlier < later and score >= 0.85 for earlier, later, score in found)
    assert all(Indel.normalized_similarity(texts[earlier], texts[later]) == score for earlier, later, score in found)


def test_copies_with_words_changed_are_found_among_many() -> None:
    """Of a thousand texts of the same few words, every twentieth comes again with a tenth of its words changed."""
    draw = random.Random(7)
    texts = [" ".join(draw.choices(WORDS, k=30)) for _ in range(1000)]
    copies = [text.split() for text in texts[::20]]
    for words in copies:
        for place in draw.sample(range(30), 3):
            words[place] = draw.choice(WORDS)
    found = {later: earlier for earlier, later, _ in near_duplicates([*texts, *map(" ".join, copies)], 0.8)}

    assert [found.get(1000 + number) for number in range(50)] == list(range(0, 1000, 20))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], []),
        ([GRINDER], []),
        (["do you brew?", "do you brew?"], []),
        ([GRINDER, "", GRINDER], [(0, 2, 1.0)]),
        ([GRINDER, GRINDER, GRINDER], [(0, 1, 1.0), (1, 2, 1.0)]),
        ([GRINDER, "who taught you how to brew coffee?"], []),
        (["a" * MOST_CHARACTERS + "b", "a" * MOST_CHARACTERS + "c"], [(0, 1, 1.0)]),
        (["\ud83d" * 20, "\ud83d" * 20], [(0, 1, 1.0)]),
    ],
    ids=["none", "one", "short", "the same", "three", "different", "long", "half an emoji"],
)
def test_texts(texts: list[str], expected: list[tuple[int, int, float]]) -> None:
    """Each with the nearest before it; what is short, or goes on for thousands of letters, does not count."""
    assert list(near_duplicates(texts, 0.85)) == expected


@pytest.mark.parametrize("text", [GRINDER, GRINDER + " {}"], ids=["the same", "numbered"])
def test_many_that_are_alike_give_no_more_pairs_than_texts(text: str) -> None:
    """However many there are, each is reported with one other."""
    texts = [text.format(number) for number in range(3000)]

    assert [later for _, later, _ in near_duplicates(texts, 0.85)] == list(range(1, 3000))
