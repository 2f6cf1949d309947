from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smm_lint.source import MappedText, Piece, Source
from smm_lint.text import LINE_END, Position, Span
from tests.readers.checks import check_mapped


def test_lines_end_at_crlf_lf_and_cr_only() -> None:
    """Neither U+2028 nor a form feed ends a line."""
    lines = Source("x.md", "uno\r\ndos\rtres\u2028más\x0c\n").lines

    assert [lines.position(offset) for offset in (0, 5, 9, 18, 19)] == [
        Position(0, 1, 1), Position(5, 2, 1), Position(9, 3, 1), Position(18, 3, 10), Position(19, 4, 1),
    ]  # fmt: skip
    assert list(lines.lines()) == [Span(0, 3), Span(5, 8), Span(9, 18), Span(19, 19)]


@given(st.text(alphabet="aé😀\r\n\u2028", max_size=30))
def test_positions_count_code_points(text: str) -> None:
    """The column of a character is how many characters of its line stand before it, plus one."""
    lines = Source("x.md", text).lines

    for offset in range(len(text)):
        position = lines.position(offset)
        ends = [match.end() for match in LINE_END.finditer(text) if match.end() <= offset]
        assert position == Position(offset, len(ends) + 1, offset - max(ends, default=0) + 1)


def test_segments() -> None:
    """Neighbouring pieces become one segment, and empty ones none."""
    source = "caf&eacute; solo"
    pieces = [Piece(Span(0, 2)), Piece(Span(2, 3)), Piece(Span(3, 3)), Piece(Span(3, 11), "é"), Piece(Span(11, 16))]
    mapped = MappedText.build(source, pieces)

    assert mapped.text == "café solo"
    assert [(segment.text, segment.span, segment.verbatim) for segment in mapped.segments] == [
        ("caf", Span(0, 3), True), ("é", Span(3, 11), False), (" solo", Span(11, 16), True),
    ]  # fmt: skip
    assert mapped.span(2, 5) == Span(2, 12)
    assert [mapped.offset(place) for place in (2, 3, 10, 11, 16)] == [2, 3, 3, 4, None]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, MappedText]:
    """A source, and a text made of pieces of it in their order."""
    source = draw(st.text(alphabet="aé😀 &;", min_size=1, max_size=30))
    places = sorted(draw(st.lists(st.integers(0, len(source)), max_size=12)))
    stand_ins = st.sampled_from([None, None, "é", "\n"])
    spans = [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False)]
    return source, MappedText.build(source, [Piece(span, draw(stand_ins)) for span in spans])


@given(texts())
def test_every_character_leads_back(built: tuple[str, MappedText]) -> None:
    """Whatever pieces a text is built of, its characters know their places."""
    check_mapped(*built)


@given(texts(), st.data())
def test_a_part_is_built_of_its_pieces(built: tuple[str, MappedText], data: st.DataObject) -> None:
    """The pieces of any range make that range, with the places it had."""
    source, mapped = built
    start = data.draw(st.integers(0, len(mapped.text)))
    end = data.draw(st.integers(start, len(mapped.text)))
    part = MappedText.build(source, mapped.pieces(start, end))

    assert part.text == mapped.text[start:end]
    assert [part.span(index, index + 1) for index in range(len(part.text))] == [
        mapped.span(index, index + 1) for index in range(start, end)
    ]
