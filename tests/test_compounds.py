"""Words written together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.compounds import split_words


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("cafeencasa", "es", ("café", "en", "casa")),
        ("mercadodeabastos", "es", ("mercado", "de", "abastos")),
        ("homeespresso", "en", ("home", "espresso")),
        ("bringyourownchair", "en", ("bring", "your", "own", "chair")),
        ("universidad", "es", ()),
        ("electroencefalografia", "es", ()),
        ("understanding", "en", ()),
        ("madrid", "en", ()),
        ("", "en", ()),
    ],
)
def test_known_words_are_told_apart(text: str, language: str, words: tuple[str, ...]) -> None:
    """What is surely several words is divided; single words, names and what is not known are not."""
    assert split_words(text, language) == words


@given(st.text(max_size=60), st.sampled_from(["en", "es"]))
def test_no_letter_is_lost(text: str, language: str) -> None:
    """The words together are the text, but for accents and capitals."""
    words = split_words(text, language)

    assert not words or len("".join(words)) == len(text)
