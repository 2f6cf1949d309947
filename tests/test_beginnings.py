"""How words must begin for a phrase to stand in a text: no match is ever lost to it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.beginnings import Beginnings, beginnings_in, firsts_of, following
from smm_lint.phrases import _pattern, _whole_matches

WORDS = ("sorteo", "sorteos", "en", "de", "el", "regalo", "a", "x2", "ñu", "abc")
LETTERS = st.sampled_from(["sorteo", "en", "de", "re", "galo", "a", "x2", "ñu", "s"])
ATOMS = st.recursive(
    st.one_of(
        LETTERS,
        st.sampled_from(["[|)( ]", *r"\w+ \d* \d [a-z] [Ss] [(!]+ [!-,] \( ! . ,? a? a{0,2} [a2]?".split()]),
    ),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"({'|'.join(parts)})"),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"(?:{' |'.join(parts)} )?"),
        st.lists(inner, min_size=1, max_size=2).map(lambda parts: f"(?-i:{''.join(parts)})"),
        st.lists(inner, min_size=1, max_size=3).map("".join),
        st.lists(inner, min_size=2, max_size=3).map(" ".join),
        inner.map(lambda part: f"({part})?"),
        inner.map(lambda part: f"({part}){{0,2}}"),
    ),
    max_leaves=8,
)
TEXTS = st.lists(st.sampled_from([*WORDS, ",", "(", "!", "Sorteo", "EN"]), max_size=8).map(" ".join)


def known(pattern: str) -> list[list[Beginnings]]:
    """What a text must have for `pattern` to match: for one alternative, one of each set."""
    return [[*([firsts] if firsts else []), *following(rest)] for firsts, rest in firsts_of(pattern)]


@given(pattern=ATOMS, text=TEXTS)
def test_no_match_is_lost(pattern: str, text: str) -> None:
    """Whatever the pattern, a text in which it stands has one of the beginnings."""
    stands = any(_whole_matches(_pattern(pattern), text))

    assert not stands or any(all(each & beginnings_in(text) for each in needed) for needed in known(pattern))


@pytest.mark.parametrize(
    ("pattern", "beginnings"),
    [
        ("sorteo", [[{"sorteo "}]]),
        ("sorteamos", [[{"sorteamos "}]]),
        (r"sorteamos\\w*", [[{"sortea"}]]),
        ("(gran |mega )?sorteo", [[{"sorteo "}]]),
        ("(gran|mega)?sorteo", [[{"gran", "mega", "sorteo "}]]),
        ("en (sorteo|concursos?)", [[{"en "}, {"sorteo ", "concur"}]]),
        ("(un (gran )?|mega)sorteo ya", [[{"un "}, {"sorteo "}, {"ya "}], [{"megasorteo "}, {"ya "}]]),
        ("(broche de oro|joya)", [[{"broche "}, {"oro "}, {"de "}], [{"joya "}]]),
        ("(broche de oro|joya)?s", [[{"broche ", "joya", "s "}]]),
        (r"(us|mx)?[$€]( )?\d+", [[{"$", "€"}]]),
        ("[234]x[123]", [[{"2x", "3x", "4x"}]]),
        ("un? regalo", [[{"u"}, {"regalo "}]]),
        (r"\w+ regalo", [[{"regalo "}]]),
        ("ya|ahora mismo", [[{"ya "}], [{"ahora "}, {"mismo "}]]),
        (r"\d+", [[set("0123456789")]]),
        ("ya|[0-9]", [[{"ya "}], []]),
        ("ya|[🎀-🎂]", [[{"ya "}], []]),
        ("[Cc]oment(a|e)", [[{"coment"}]]),
        (r"[¡(]ya", [[{"¡", "("}]]),
        (r"\[nombre\]", [[{"["}]]),
        ("(¡)?rt", [[{"¡", "rt "}]]),
        ("x{2,}", [[{"x"}]]),
        ("x{0,2}y", [[{"x", "y "}]]),
        ("co ?laboracion", [[{"co"}]]),
        ("(un )?co(nuestra )?laboracion", [[{"co"}]]),
        ("[Cc]oment", [[{"coment"}]]),
    ],
)
def test_what_is_known_of_a_pattern(pattern: str, beginnings: list[list[set[str]]]) -> None:
    """The first part comes first, then those that say most; a part that may be left out says nothing."""
    assert known(pattern) == beginnings
