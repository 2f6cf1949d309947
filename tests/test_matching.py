"""Phrases and patterns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.matching import Folded, PatternError, compile_pattern, fold
from smm_lint.phrases import Phrases


def found(phrases: list[str], text: str) -> list[str]:
    return [match.text for match in Phrases(phrases).find(text)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("tag (a|your) friends?", "😀 TAG  your\nfriends!", ["TAG  your\nfriends"]),
        ("qué opináis", "¿Que opinais? ¿QUÉ OPINÁIS?", ["Que opinais", "QUÉ OPINÁIS"]),
        ("compa", "compañero, compa", ["compa"]),
        ("ñandú", "un ñandú y Ñandu", ["ñandú", "Ñandu"]),
        (r"\w+idad", "la niñidad", ["niñidad"]),
        ("won't believe", "You won’t believe it", ["won’t believe"]),
        ("[- ]edge", "a -edge", ["-edge"]),
        ("café", "cafe\N{COMBINING ACUTE ACCENT} y cafes", ["cafe\N{COMBINING ACUTE ACCENT}"]),
        (r"\?$", "¿Sí?", ["?"]),
        ("innovador(a|as)", "innovadoras", ["innovadoras"]),
        ("dale( like)?", "dale likes", ["dale"]),
        (r"\d+ ?%", "20% y 30 %", ["20%", "30 %"]),
        ("(b|x) c", "ab c", []),
    ],
    ids=[
        "spaces",
        "accents",
        "inside a word",
        "ñ first",
        "ñ is a letter",
        "quotes",
        "class",
        "combining",
        "mark",
        "longest",
        "shorter",
        "optional space",
        "start inside a word",
    ],
)
def test_phrases_are_found_as_people_write_them(phrase: str, text: str, expected: list[str]) -> None:
    """Case, accents, white space and the kind of quotes do not matter; the borders of words do."""
    assert expected == found([phrase], text)


def test_a_letter_of_its_own_is_not_folded() -> None:
    """A year is no anus: ñ survives folding, composed or not."""
    assert found(["año"], "ano anos") == []
    assert found(["año"], "un an\N{COMBINING TILDE}o") == ["an\N{COMBINING TILDE}o"]
    assert fold("AÑO Ángel") == "año angel"


def test_of_overlapping_phrases_the_longest_of_the_earliest_is_reported() -> None:
    """Two phrases on the same words give one match."""
    phrases = ["next level", "to the next level", "level up"]

    assert found(phrases, "take it to the next level up") == ["to the next level"]


@pytest.mark.parametrize("pattern", ["(?=a)", "(a", r"(a)\1", "a{2000}"])
def test_what_the_engine_cannot_do_in_linear_time_is_refused(pattern: str) -> None:
    """Lookaround, back references and huge repetitions are errors, never slow matches."""
    with pytest.raises(PatternError):
        compile_pattern(pattern)


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


@given(st.text(max_size=40))
def test_any_text_can_be_searched(text: str) -> None:
    """Matches lie within the text and equal its characters."""
    for match in Phrases([r"\w+", "a|b", r"\d+ ?%", r"(b|\W)+", r"(a|ab|\W)c?"]).find(text):
        assert match.text == text[match.start : match.end] != ""
