"""The line that is shown, and the marks under it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from smm_lint.output._excerpt import REACH, WIDTH, excerpt, visible
from smm_lint.source import Source
from smm_lint.text import Span

OBEYED = {*map(chr, range(32)), *"\x9b\u2028\u2029\u202a\u202b\u202d\u202e\u2066\u2067\u2069"}
NOT_LINE_ENDS = st.characters(exclude_characters="\r\n")


def shown(text: str, marked: str) -> list[str]:
    start = text.index(marked)
    place = excerpt(Source("draft.md", text), Span(start, start + len(marked)))
    return [place.line, " " * place.indent + "^" * place.width]


@pytest.mark.parametrize(
    ("text", "marked", "expected"),
    [
        ("Hola, mundo", "mundo", ["Hola, mundo", "      ^^^^^"]),
        ("Uno\r\nHola, mundo\r\nDos", "mundo", ["Hola, mundo", "      ^^^^^"]),
        ("☕☕ café nuevo", "café", ["☕☕ café nuevo", "     ^^^^"]),
        ("👩‍👩‍👧 y 🇪🇸: ven", "ven", ["👩‍👩‍👧 y 🇪🇸: ven", "         ^^^"]),
        ("新しい店 is open", "店", ["新しい店 is open", "      ^^"]),
        ("cafe\u0301 nuevo", "nuevo", ["cafe\u0301 nuevo", "     ^^^^^"]),
        ("\tven", "ven", ["    ven", "    ^^^"]),
        ("Una frase\nque sigue", "frase\nque", ["Una frase", "    ^^^^^"]),
        ("a \x1b[31mred\x1b[0m b", "b", ["a \\x1b[31mred\\x1b[0m b", " " * 21 + "^"]),
        ("a \u202eb\u202c c", "c", ["a \\u202eb\\u202c c", " " * 16 + "^"]),
        ("zero\u200bwidth here", "here", ["zero\\u200bwidth here", " " * 16 + "^^^^"]),
        (" ::error::boo ven", "ven", [" \\x3a:error::boo ven", " " * 17 + "^^^"]),
        ("a ##[group]b ven", "ven", ["a \\x23#[group]b ven", " " * 16 + "^^^"]),
    ],
    ids=[
        "plain",
        "CRLF",
        "emoji are two columns wide",
        "a joined emoji and a flag are two columns wide",
        "Japanese is two columns wide",
        "an accent has no width",
        "tab",
        "over a line end",
        "terminal codes",
        "bidi",
        "invisible",
        "what starts a command in the log of GitHub Actions",
        "what starts a command in other logs",
    ],
)
def test_marks_stand_under_the_place(text: str, marked: str, expected: list[str]) -> None:
    """The marks stand in the columns that a terminal gives to the characters marked, and nothing is obeyed."""
    assert shown(text, marked) == expected


def test_an_empty_place_is_marked_once() -> None:
    """A place without characters, such as the end of a line, has one mark."""
    place = excerpt(Source("draft.md", "Hola\n"), Span(4, 4))

    assert (place.line, place.indent, place.width) == ("Hola", 4, 1)


def test_a_long_line_is_cut_around_the_place() -> None:
    """Of a long line, the place stays with what stands around it."""
    assert shown("antes " * 40 + "AQUÍ" + " después" * 40, "AQUÍ") == [
        "…ntes antes antes antes antes AQUÍ" + " después" * 8 + " …",
        " " * 30 + "^^^^",
    ]


def test_a_long_place_is_cut_itself() -> None:
    """A place longer than the line is marked as far as it is shown."""
    line, marks = shown("hola " * 60, "hola " * 60)

    assert (line, marks) == (("hola " * 60)[: WIDTH - 1] + "…", "^" * WIDTH)


def test_no_more_of_a_long_line_is_looked_at_than_can_be_shown() -> None:
    """Of thousands of signs without a width, those far from the place are cut off, and that is marked."""
    line, marks = shown("e" + "\u0301" * 9999 + "AQUÍ" + "\u0301" * 9999, "AQUÍ")

    assert (line[0], line[-1], line.count("\u0301")) == ("…", "…", 2 * REACH - 4)
    assert marks == " ^^^^"


@given(st.text(NOT_LINE_ENDS), st.text(NOT_LINE_ENDS, min_size=1), st.text(NOT_LINE_ENDS))
def test_no_line_is_much_longer_than_the_width(before: str, marked: str, after: str) -> None:
    """Whatever the line holds, it is cut to about WIDTH columns, and the marks stand inside."""
    text = before + marked + after
    place = excerpt(Source("draft.md", text), Span(len(before), len(before) + len(marked)))

    assert wcswidth(place.line) <= WIDTH + 2
    assert place.indent + place.width <= WIDTH + 2


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_shown(text: str) -> None:
    """What is shown has a width for every terminal, and holds no control or bidi character."""
    assert wcswidth(visible(text)) >= 0
    assert not set(visible(text)) & OBEYED
