"""Places as editors count them, in each encoding."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position, PositionEncodingKind, Range

from smm_lint.lsp.positions import Positions
from smm_lint.text import Span

ENCODINGS = list(PositionEncodingKind)
# Characters of one to four bytes, all line ends, and what Python alone takes for a line end.
TEXTS = st.text(st.sampled_from("aé¿ñ☕👩‍\u2028\x85\x0b\n\r \t"), max_size=30)


def width(text: str, encoding: PositionEncodingKind) -> int:
    """How many units `text` has, counted character by character."""
    sizes = {
        PositionEncodingKind.Utf8: (0x7F, 0x7FF, 0xFFFF),
        PositionEncodingKind.Utf16: (0xFFFF,),
        PositionEncodingKind.Utf32: (),
    }
    return sum(1 + sum(ord(character) > most for most in sizes[encoding]) for character in text)


@given(TEXTS, st.sampled_from(ENCODINGS), st.data())
def test_a_place_is_the_units_before_it_on_its_line(
    text: str, encoding: PositionEncodingKind, data: st.DataObject
) -> None:
    """Lines end at CRLF, LF and CR, and nowhere else."""
    offset = data.draw(st.integers(0, len(text)))
    before = re.split(r"\r\n|\r(?!\n)|\n", text[:offset])
    if text[:offset].endswith("\r") and text[offset : offset + 1] == "\n":
        return  # between the two characters of one line end there is no place

    assert Positions(text, encoding).position(offset) == Position(len(before) - 1, width(before[-1], encoding))


@given(TEXTS, st.sampled_from(ENCODINGS), st.booleans(), st.data())
def test_there_and_back(text: str, encoding: PositionEncodingKind, marked: bool, data: st.DataObject) -> None:  # noqa: FBT001
    """A span keeps its characters on the way to the editor and back, with a byte order mark or without."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    inside = [place for place in (start, end) if text[place - 1 : place + 1] == "\r\n" and place]
    positions = Positions("\ufeff" * marked + text, encoding, int(marked))

    if not inside:
        assert positions.span(positions.range(Span(start, end))) == Span(start, end)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_what_lies_beyond_is_the_nearest_place(encoding: PositionEncodingKind) -> None:
    """Beyond a line its end, beyond the text the end of that."""
    positions = Positions("uno\r\ndos", encoding)

    assert positions.offset(Position(0, 99)) == 3
    assert positions.span(Range(Position(1, 99), Position(7, 0))) == Span(8, 8)


def test_the_middle_of_a_character_is_before_it() -> None:
    """An editor never sends such a place, but one that does gets no exception."""
    assert Positions("a👩b", PositionEncodingKind.Utf16).offset(Position(0, 2)) == 1
    assert Positions("añb", PositionEncodingKind.Utf8).offset(Position(0, 2)) == 1


def test_a_byte_order_mark_is_a_character_of_the_editor_alone() -> None:
    """The source begins after it."""
    positions = Positions("\ufeffHola", PositionEncodingKind.Utf8, 1)

    assert positions.position(0) == Position(0, 3)
    assert positions.offset(Position(0, 0)) == 0
