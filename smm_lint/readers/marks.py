"""Marks in the lines of Markdown: what vanishes, and what stands for something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct, field

from smm_lint.post import Comment, Link, Media
from smm_lint.readers.html import COMMENT, attribute, character, tag_name, unescape
from smm_lint.source import MappedText, Piece
from smm_lint.text import Span

Pieces = tuple[Piece, ...]


class Mark(Struct, frozen=True):
    """Part of a run that is no text: what stands for it in the prose, and what in what is published.

    `depth` is 1 where an alternative text begins, which is prose but not published, and -1 where
    it ends.
    """

    start: int
    end: int
    prose: Pieces = ()
    published: Pieces = ()
    line_end: bool = False
    depth: int = 0


class Found(Struct):
    """What was found in the text on the way; `spans` are where links stand, with their marks."""

    links: list[Link] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    media: list[Media] = field(default_factory=list)
    comments: list[Comment] = field(default_factory=list)


class Place(Struct, frozen=True):
    """Part of a run, not empty."""

    run: MappedText
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its characters."""
        return self.run.text[self.start : self.end]

    @property
    def span(self) -> Span:
        """Its span in the source."""
        return self.run.span(self.start, self.end)

    @property
    def pieces(self) -> Pieces:
        """Its pieces of the source."""
        return tuple(self.run.pieces(self.start, self.end))

    def part(self, start: int, end: int) -> Place:
        """A part of it, counted from its own start."""
        return Place(self.run, self.start + start, self.start + end)


def _vanish(place: Place, _: Found) -> Iterator[Mark]:
    yield Mark(place.start, place.end)


def _line_break(place: Place, _: Found) -> Iterator[Mark]:
    """The backslash goes, the line end stays."""
    yield Mark(place.start, place.start + place.text.index("\n"))


def _escape(place: Place, _: Found) -> Iterator[Mark]:
    piece = Piece(place.span, place.text[-1])
    yield Mark(place.start, place.end, (piece,), (piece,))


def _entity(place: Place, _: Found) -> Iterator[Mark]:
    text = character(place.text)
    if text == "\n":
        yield Mark(place.start, place.end, line_end=True)
    elif text:
        piece = Piece(place.span, text)
        yield Mark(place.start, place.end, (piece,), (piece,))


def _code(place: Place, _: Found) -> Iterator[Mark]:
    ticks = len(place.text) - len(place.text.lstrip("`"))
    inner = place.part(ticks, len(place.text) - ticks)
    yield Mark(place.start, place.end, published=inner.pieces)


def _autolink(place: Place, found: Found) -> Iterator[Mark]:
    inner = place.part(1, len(place.text) - 1)
    found.links.append(Link(inner.span, inner.text))
    found.spans.append(place.span)
    yield from _in_angles(place, found)


def _in_angles(place: Place, _: Found) -> Iterator[Mark]:
    yield Mark(place.start, place.start + 1)
    yield Mark(place.end - 1, place.end)


def _tag(place: Place, found: Found) -> Iterator[Mark]:
    """A comment or an element of a text; anything else in angles is text, such as `<name>`."""
    comment = COMMENT.fullmatch(place.text)
    name = tag_name(place.text)
    if comment:
        found.comments.append(Comment(place.span, comment[1]))
    elif name == "a":
        found.links.extend(Link(to.span, unescape(to.text)) for to in _value(place, "href"))
    alt = tuple(piece for value in _value(place, "alt") for piece in value.pieces) if name == "img" else ()
    if name == "img":
        found.media.append(_picture(place))
    if comment or name:
        yield Mark(place.start, place.end, alt, line_end=name == "br")


def _picture(place: Place) -> Media:
    file = next((unescape(value.text) for value in _value(place, "src")), "")
    alt = next((unescape(value.text) for value in _value(place, "alt")), "" if attribute(place.text, "alt") else None)
    return Media(place.span, file, alt)


def _value(tag: Place, name: str) -> Iterator[Place]:
    """The value of an attribute, where it has one that is not empty."""
    found = attribute(tag.text, name)
    if found and found[0] < found[1]:
        yield tag.part(*found)


# By type of node. What stands here has no text of its own inside.
MARKS: Mapping[str, Callable[[Place, Found], Iterator[Mark]]] = {
    "emphasis_delimiter": _vanish,
    "hard_line_break": _line_break,
    "backslash_escape": _escape,
    "entity_reference": _entity,
    "numeric_character_reference": _entity,
    "code_span": _code,
    "uri_autolink": _autolink,
    "email_autolink": _in_angles,
    "html_tag": _tag,
}
