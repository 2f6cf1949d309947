"""The lines of Markdown as prose and as what is published."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

import tree_sitter
import tree_sitter_markdown
from msgspec import Struct

from smm_lint.post import Link, Media
from smm_lint.readers.encoded import Encoded
from smm_lint.readers.html import unescape
from smm_lint.readers.marks import MARKS, Found, Mark, Pieces, Place
from smm_lint.readers.references import label
from smm_lint.readers.writer import Writer
from smm_lint.source import MappedText, Piece
from smm_lint.text import Span
from smm_lint.urls import find_urls

Parts = list["tree_sitter.Node | Mark"]

# The grammar's time grows faster than the number of marks; nobody writes a paragraph with so many.
MOST_MARKS = 2_000
MARK = re.compile(r"[*_~`\[\]<&\\]")
COMMENT = re.compile("<!--(.*?)-->", re.DOTALL)
HANDLE = re.compile(r"(?<![\w/])[@#]\w*[^\W_]")
LINKS = frozenset({"inline_link", "full_reference_link", "collapsed_reference_link", "shortcut_link"})


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.inline_language()))


class InlineReader:
    """Writes runs of Markdown, in their order; `references` are addresses by the label that stands for them."""

    def __init__(self, prose: Writer, published: Writer, references: Mapping[str, str]) -> None:
        self.found = Found()
        self._prose = prose
        self._published = published
        self._references = references
        self._depth = 0

    def read(self, run: MappedText) -> None:
        """Write `run`, a paragraph without its containers' marks."""
        place = 0
        marks = len(MARK.findall(run.text))
        for mark in _Marks(run, self._references, self.found) if 0 < marks <= MOST_MARKS else ():
            self._write_text(run, place, mark.start)
            self._write_mark(mark, run)
            place = mark.end
        self._write_text(run, place, len(run.text))

    def _write_text(self, run: MappedText, start: int, end: int) -> None:
        while start < end:
            line_end = run.text.find("\n", start, end)
            stop = end if line_end < 0 else line_end
            pieces = tuple(run.pieces(start, stop))
            self._write(pieces, pieces)
            if line_end >= 0:
                self._end_line(run.pieces(line_end, line_end + 1)[0], 1)
            start = stop + 1

    def _write_mark(self, mark: Mark, run: MappedText) -> None:
        self._depth += mark.depth
        if mark.line_end:
            self._end_line(Piece(run.span(mark.start, mark.end), "\n"), 2)
        self._write(mark.prose, mark.published)

    def _write(self, prose: Pieces, published: Pieces) -> None:
        self._prose.write(prose)
        if not self._depth:
            self._published.write(published)

    def _end_line(self, piece: Piece, most: int) -> None:
        self._prose.end_line(piece, most=most)
        if not self._depth:
            self._published.end_line(piece, most=most)


class _Address(Struct, frozen=True):
    """Where a link or picture leads: the place of that, its pieces as published, and the address itself."""

    span: Span
    pieces: Pieces
    text: str


class _Marks:
    """The marks of a run, in their order; what links and pictures there are is added to `found` on the way."""

    def __init__(self, run: MappedText, references: Mapping[str, str], found: Found) -> None:
        self._run = run
        self._references = references
        self._found = found
        self._encoded = Encoded(_masked(run.text))

    def __iter__(self) -> Iterator[Mark]:
        # A stack of our own: how deep the tree is, the draft says.
        stack: Parts = [_parser().parse(self._encoded.data).root_node]
        while stack:
            part = stack.pop()
            if isinstance(part, Mark):
                yield part
            else:
                stack.extend(reversed(self._parts(part)))

    def _parts(self, node: tree_sitter.Node) -> Parts:
        """What `node` comes to: marks, and nodes still to be looked at."""
        if node.type in MARKS:
            return [*MARKS[node.type](self._place(node), self._found)]
        if node.type in LINKS or node.type == "image":
            address = self._address(node)
            if address:
                return self._link(node, address) if node.type in LINKS else self._image(node, address)
        return [*node.children]

    def _link(self, node: tree_sitter.Node, address: _Address) -> Parts:
        whole = self._place(node)
        self._found.spans.append(whole.span)
        if address.text:
            self._found.links.append(Link(address.span, address.text))
        text = _child(node, "link_text")
        if not text:
            return [Mark(whole.start, whole.end, published=address.pieces)]
        said = self._place(text)
        space = Piece(self._run.span(said.end, said.end + 1), " ")
        published = () if said.text == address.text else (space, *address.pieces)
        return [Mark(whole.start, said.start), text, Mark(said.end, whole.end, published=published)]

    def _image(self, node: tree_sitter.Node, address: _Address) -> Parts:
        whole = self._place(node)
        text = _child(node, "image_description")
        alt = " ".join(unescape(self._place(text).text).split()) if text else None
        self._found.media.append(Media(whole.span, address.text, alt))
        if not text:
            return [Mark(whole.start, whole.end)]
        said = self._place(text)
        return [Mark(whole.start, said.start, depth=1), text, Mark(said.end, whole.end, depth=-1)]

    def _address(self, node: tree_sitter.Node) -> _Address | None:
        """The address of a link or picture; None for a reference that nothing defines, such as `[name]`."""
        whole = self._place(node)
        if not _child(node, "("):
            named = _child(node, "link_label") or _child(node, "link_text") or _child(node, "image_description")
            to = self._references.get(label(self._place(named).text)) if named else None
            last = Span(whole.span.end - 1, whole.span.end)
            return None if to is None else _Address(whole.span, (Piece(last, to),), to)
        destination = _child(node, "link_destination")
        if not destination or self._place(destination).text == "<>":
            return _Address(whole.span, (), "")
        place = self._place(destination)
        if place.text[0] == "<" and place.text[-1] == ">":
            place = place.part(1, len(place.text) - 1)
        return _Address(place.span, place.pieces, unescape(place.text))

    def _place(self, node: tree_sitter.Node) -> Place:
        return Place(self._run, self._encoded.place(node.start_byte), self._encoded.place(node.end_byte))


def _child(node: tree_sitter.Node, kind: str) -> tree_sitter.Node | None:
    return next((child for child in node.children if child.type == kind and child.start_byte < child.end_byte), None)


def _masked(text: str) -> str:
    """`text` with what the grammar would misread: formulas, marks in names and URLs, dashes within comments."""
    characters = list(text.replace("$", "%"))
    spans = [*((url.start, url.end) for url in find_urls(text)), *(match.span() for match in HANDLE.finditer(text))]
    for start, end in spans:
        characters[start:end] = ("x" if character in "*_~" else character for character in text[start:end])
    for match in COMMENT.finditer(text):
        # Without them: the grammar is that of an older HTML, whose comments hold no two dashes.
        characters[slice(*match.span(1))] = match[1].replace("-", "x")
    return "".join(characters)
