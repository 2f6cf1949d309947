"""How long a text is, for a way of counting."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.counting import Counting, byte_overflow

FAMILY = "👨‍👩‍👧‍👦"
TEXTS = st.text(st.sampled_from("aé ñ\u0301日👍🏽\u200d🇪🇸️1⃣.:/hps@_com\n"), max_size=60)
COUNTINGS = st.builds(
    Counting,
    unit=st.sampled_from(["characters", "graphemes"]),
    url=st.sampled_from([None, 23]),
    bare_urls=st.booleans(),
    emoji=st.sampled_from([None, 2, "bytes"]),
    narrow=st.sampled_from([(), ((0, 4351), (8192, 8205))]),
    normalise=st.booleans(),
    local_mentions=st.booleans(),
)


@pytest.mark.parametrize(
    ("counting", "text", "length"),
    [
        (Counting(), "añ o\u0301", 5),
        (Counting(), FAMILY, 7),
        (Counting(normalise=True), "o\u0301", 1),
        (Counting("graphemes"), f"o\u0301{FAMILY}🇪🇸", 3),
        (Counting(emoji=2), f"{FAMILY} 👍🏽 🇪🇸 1️⃣ ©️", 14),
        (Counting(emoji=2), "1 # © *", 7),
        (Counting(emoji="bytes"), "👍a", 5),
        (Counting(narrow=((0, 4351),)), "aé日", 4),
        (Counting(url=23), "a https://example.com/b example.com", 37),
        (Counting(url=23, bare_urls=True), "example.com", 23),
        (Counting(url=23, local_mentions=True), "Hola, @ana@mastodon.social y @luis", 18),
        (Counting(url=23, local_mentions=True), "https://mastodon.social/@ana@otro.es", 23),
        (Counting(), "", 0),
    ],
)
def test_length(counting: Counting, text: str, length: int) -> None:
    assert counting.length(text) == length


@given(COUNTINGS, TEXTS, st.integers(0, 40))
def test_overflow_is_where_the_text_stops_fitting(counting: Counting, text: str, limit: int) -> None:
    """There is an overflow just where the text is too long, and it stands in the text."""
    overflow = counting.overflow(text, limit)

    assert (overflow is not None) == (counting.length(text) > limit)
    assert overflow is None or 0 <= overflow < len(text)


@given(st.text(st.sampled_from("abñ é日👍"), max_size=40), st.integers(0, 40))
def test_what_stands_before_the_overflow_fits(text: str, limit: int) -> None:
    counting = Counting(emoji=2, narrow=((0, 4351),))
    overflow = counting.overflow(text, limit)

    assert overflow is None or counting.length(text[:overflow]) <= limit < counting.length(text[: overflow + 1])


@given(COUNTINGS, st.text("abc ñé", max_size=20), st.text("abc ñé", max_size=20))
def test_plain_texts_add_up(counting: Counting, first: str, second: str) -> None:
    """Joined, two texts of letters are as long as both together."""
    assert counting.length(first + second) == counting.length(first) + counting.length(second)


@given(st.text(max_size=20), st.integers(0, 40))
def test_byte_overflow(text: str, most: int) -> None:
    """All before the overflow fits in so many bytes, and its character does not."""
    overflow = byte_overflow(text, most)

    if overflow is None:
        assert len(text.encode()) <= most
    else:
        assert len(text[:overflow].encode()) <= most < len(text[: overflow + 1].encode())


def test_byte_overflow_takes_any_string() -> None:
    """A lone surrogate, which JSON may hold, is a character like others."""
    assert byte_overflow("\ud800ab", 2) == 2
