"""Words written together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.compounds import split_words


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("cafeencasa", ("café", "en", "casa")),
        ("mercadodeabastos", ("mercado", "de", "abastos")),
        ("homeespresso", ("home", "espresso")),
        ("bringyourownchair", ("bring", "your", "own", "chair")),
        ("universidad", ()),
        ("electroencefalografia", ()),
        ("understanding", ()),
        ("madrid", ()),
        ("", ()),
    ],
)
def test_known_words_are_told_apart(letters: str, words: tuple[str, ...]) -> None:
    """What is surely several words is divided; single words, names and what is not known are not."""
    assert split_words(letters) == words


@given(st.text(max_size=60))
def test_no_letter_is_lost(letters: str) -> None:
    """The words together are as long as the text."""
    words = split_words(letters)

    assert not words or len("".join(words)) == len(letters)
