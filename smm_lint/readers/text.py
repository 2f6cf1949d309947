"""Text as it stands: the prose is what is written, and what is written is published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from smm_lint.post import Link
from smm_lint.readers.content import Copy
from smm_lint.source import MappedText, Piece
from smm_lint.text import LINE_END, Span
from smm_lint.urls import find_urls


def read_text(source: str, span: Span) -> Copy:
    """The copy in `span` of `source`, without the blanks around it."""
    return plain_copy(source, body(source, span))


def body(source: str, span: Span) -> MappedText:
    """`span` of `source` with every line end a newline."""
    return MappedText.build(source, pieces_of(source, span))


def plain_copy(source: str, text: MappedText) -> Copy:
    """A copy that is `text`, without the blanks around it."""
    start = len(text.text) - len(text.text.lstrip())
    prose = MappedText.build(source, text.pieces(start, max(start, len(text.text.rstrip()))))
    return Copy(prose, prose, tuple(bare_links(prose)))


def bare_links(prose: MappedText, known: Iterable[Span] = ()) -> Iterator[Link]:
    """The URLs that stand in `prose` as they are, outside the `known` spans."""
    for url in find_urls(prose.text):
        span = prose.span(url.start, url.end)
        if not any(span.overlaps(other) for other in known):
            yield Link(span, prose.text[url.start : url.end])


def pieces_of(source: str, span: Span) -> Iterator[Piece]:
    """The characters of `span` as they are, a line end of another kind as a newline."""
    place = span.start
    for match in LINE_END.finditer(source, span.start, span.end):
        yield Piece(Span(place, match.start()))
        yield Piece(Span(*match.span()), None if match[0] == "\n" else "\n")
        place = match.end()
    yield Piece(Span(place, span.end))
