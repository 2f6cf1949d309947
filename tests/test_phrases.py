"""Phrases: what is found in a text is what a search for each of them alone would find."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.kinds.phrases import PhrasesRule
from smm_lint.loader import load_rules
from smm_lint.matching import Folded, fold
from smm_lint.phrases import Index, Phrases, _pattern, _whole_matches
from tests.contrast import cases
from tests.test_beginnings import ATOMS, TEXTS


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


def searched(phrase: str, text: str) -> list[tuple[int, int]]:
    """Where a search for `phrase` alone finds it in a folded text."""
    return list(_whole_matches(_pattern(phrase), text))


@given(
    lists=st.lists(st.lists(ATOMS, min_size=1, max_size=3), min_size=2, max_size=3),
    texts=st.lists(TEXTS, min_size=2, max_size=4),
)
def test_lists_that_share_an_index_find_what_each_finds_alone(lists: list[list[str]], texts: Sequence[str]) -> None:
    """Whatever texts the index has met before."""
    index = Index()
    sharing = [Phrases(phrases, index) for phrases in lists]
    for text in texts:
        for phrases in sharing:
            alone = sorted(
                (start, -end, phrase) for phrase in set(phrases.phrases) for start, end in searched(phrase, text)
            )
            together = {(match.start, -match.end, match.phrase) for match in phrases._all(text)}
            assert sorted(together) == alone


@given(phrases=st.lists(ATOMS, min_size=1, max_size=3), before=TEXTS, part=TEXTS, after=TEXTS)
def test_a_part_has_what_it_has_by_itself(phrases: list[str], before: str, part: str, after: str) -> None:
    """Where the part is cut at the borders of words."""
    by_itself = list(Phrases(phrases).find(part))

    assert list(Phrases(phrases).find(part, whole=f"{before} {part} {after}")) == by_itself


def test_no_phrase_of_our_rules_is_lost() -> None:
    """Every phrase of every rule in YAML, over posts of tests/contrast."""
    phrases = [
        phrase.text
        for rule in load_rules().rules.values()
        if isinstance(rule, PhrasesRule)
        for key in ("phrases", "unless")
        for some in rule.definition.get(key, {}).values()
        for phrase in some
    ]
    texts = [case.text for case in cases()[::120]]

    assert len(phrases) > 500
    for phrase in phrases:
        for text in texts:
            folded = Folded(text).text
            assert [(match.start, match.end) for match in Phrases([phrase])._all(folded)] == searched(phrase, folded)


@given(st.text(max_size=40))
def test_any_text_can_be_searched(text: str) -> None:
    """Matches lie within the text and equal its characters."""
    for match in Phrases([r"\w+", "a|b", r"\d+ ?%", r"(b|\W)+", r"(a|ab|\W)c?"]).find(text):
        assert match.text == text[match.start : match.end] != ""
