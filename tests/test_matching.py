"""Folding, and patterns in time linear in the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.matching import Folded, PatternError, compile_pattern, fold


@pytest.mark.parametrize("pattern", ["(?=a)", "(a", r"(a)\1", "a{2000}"])
def test_what_the_engine_cannot_do_in_linear_time_is_refused(pattern: str) -> None:
    """Lookaround, back references and huge repetitions are errors, never slow matches."""
    with pytest.raises(PatternError):
        compile_pattern(pattern)


def test_a_pattern_that_takes_more_memory_than_most_is_accepted() -> None:
    """Users' patterns may be far larger than ours."""
    assert compile_pattern(r"\w{5,300} \w+").search("a" * 300 + " ñ")


def test_a_pattern_made_to_backtrack_does_not() -> None:
    """`(a+)+b` over many a's would never end on a backtracking engine."""
    assert compile_pattern("(a+)+b").search("a" * 100_000) is None


@given(st.text(alphabet=st.sampled_from("aáñÑn\N{COMBINING TILDE}\N{COMBINING ACUTE ACCENT}é«” \ufe0f😀👩‍💻ç")))
def test_folding_keeps_every_place(text: str) -> None:
    """The folded text's characters come from the places it names, in their order, and it is no longer."""
    folded = Folded(text)
    places = [folded.original(place, place)[0] for place in range(len(folded.text))]

    assert places == sorted(set(places))
    assert len(folded.text) <= len(text)
    for character, place in zip(folded.text, places, strict=True):
        assert character in "ñÑ" or character.lower() == fold(text[place])
