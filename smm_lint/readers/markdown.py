"""Markdown → copy: the blocks, one after the other; what stands in a line is inline.py's business."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import tree_sitter
import tree_sitter_markdown
from msgspec.structs import replace

from smm_lint.post import Comment
from smm_lint.readers.content import Copy
from smm_lint.readers.encoded import Encoded
from smm_lint.readers.inline import InlineReader
from smm_lint.readers.references import read_definitions
from smm_lint.readers.split import BEFORE, lines_outside_code
from smm_lint.readers.text import bare_links, body, plain_copy
from smm_lint.readers.writer import Writer
from smm_lint.source import MappedText, Piece
from smm_lint.text import Span

Node = tree_sitter.Node

CLOSING_HASHES = re.compile(r"(?:^|[ \t])#+[ \t]*$")
# A run of blanks is looked at from its beginning alone, and once: else one of 90,000 takes a minute.
TRAILING_BLANKS = re.compile(r"(?<![ \t])[ \t]++$", re.MULTILINE)
PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
HIDDEN = re.compile(
    BEFORE + r"(?:<!--(?P<comment>.*?)(?:-->|\Z)|<(?P<name>script|style)\b.*?(?:</(?P=name)>|\Z))",
    re.DOTALL | re.IGNORECASE,
)
# TOML front matter is no prose; after a line end the grammar would no longer know it.
TOML_FENCE = "+++"


def read_markdown(source: str, span: Span, kind: str = "all") -> Copy:
    """The copy in `span` of `source`: all of it, or only what stands in block quotes or in fenced code."""
    whole = body(source, span)
    hidden = [*_hidden(whole.text)]
    text = _without(source, whole, [Span(match.end("before"), match.end()) for match in hidden])
    # Blanks at the end of a line mean nothing here, and lines of nothing else confuse the grammar.
    text = _without(source, text, [Span(*match.span()) for match in TRAILING_BLANKS.finditer(text.text)])
    blocks = _Blocks(text)
    if kind == "fenced":
        return _fenced(source, text, blocks)
    copy = _Reader(source, text, blocks).read(
        blocks.outermost("block_quote") if kind == "blockquote" else [blocks.root]
    )
    comments = (
        Comment(whole.span(match.end("before"), match.end()), match["comment"])
        for match in hidden
        if match["comment"] is not None
    )
    return replace(copy, comments=tuple(sorted((*copy.comments, *comments), key=lambda comment: comment.span)))


def _hidden(text: str) -> Iterator[re.Match[str]]:
    """The comments and scripts that begin a line outside code; they may run over blank lines."""
    if "<" not in text:
        return
    place = 0
    for line in lines_outside_code(text, Span(0, len(text))):
        match = HIDDEN.match(text, line.start) if line.start >= place else None
        if match:
            place = match.end()
            yield match


def _without(source: str, text: MappedText, spans: Sequence[Span]) -> MappedText:
    """`text` without `spans` of it."""
    if not spans:
        return text
    pieces: list[Piece] = []
    place = 0
    for span in spans:
        pieces += text.pieces(place, span.start)
        place = span.end
    return MappedText.build(source, [*pieces, *text.pieces(place, len(text.text))])


@cache
def _parser() -> tree_sitter.Parser:
    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_markdown.language()))


class _Blocks:
    """The blocks of a text."""

    def __init__(self, text: MappedText) -> None:
        self._text = text.text
        self._encoded = Encoded(_masked(self._text))
        # A line end before the text: else its first `---` could be front matter, which is read already.
        self._shift = 0 if self._text.startswith(TOML_FENCE) else 1
        self.root = _parser().parse(b"\n" * self._shift + self._encoded.data + b"\n").root_node

    def outermost(self, kind: str) -> list[Node]:
        """The nodes of a kind that stand in no other of it, in their order."""
        found, stack = [], [self.root]
        while stack:
            node = stack.pop()
            if node.type == kind:
                found.append(node)
            else:
                stack.extend(reversed(node.children))
        return found

    def range(self, node: Node) -> tuple[int, int]:
        """Where `node` begins and ends in the text."""
        return self._encoded.place(node.start_byte - self._shift), self._encoded.place(node.end_byte - self._shift)

    def lines(self, node: Node) -> Iterator[Span]:
        """The lines of `node`, without their line ends and without what continues the quotes and lists around it."""
        place, end = self.range(node)
        holes = iter([self.range(child) for child in node.children if child.type == "block_continuation"])
        hole = next(holes, None)
        while place < end:
            while hole and hole[0] <= place:
                place, hole = max(place, hole[1]), next(holes, None)
            if place >= end:
                return
            line_end = self._text.find("\n", place, end)
            stop = end if line_end < 0 else line_end
            yield Span(place, stop)
            place = stop + 1

    def references(self) -> dict[str, str]:
        """The addresses that definitions give to labels; the first of a label counts."""
        found: dict[str, str] = {}
        for node in self.outermost("inline") if "]:" in self._text else ():
            paragraph = "\n".join(line.of(self._text).strip(" \t") for line in self.lines(node))
            found = read_definitions(paragraph)[0] | found
        return found


def _masked(text: str) -> str:
    """`text` without what the grammar of blocks sometimes stumbles over: HTML and definitions, which are read later."""
    return text.replace("<", "x").replace("]:", "]x")


def _fenced(source: str, text: MappedText, blocks: _Blocks) -> Copy:
    """What stands in fenced code, just as it is."""
    contents = [child for fence in blocks.outermost("fenced_code_block") for child in fence.children]
    pieces = [
        piece
        for content in contents
        if content.type == "code_fence_content"
        for line in blocks.lines(content)
        for piece in text.pieces(line.start, min(line.end + 1, blocks.range(content)[1]))
    ]
    return plain_copy(source, MappedText.build(source, pieces))


class _Reader:
    """Reads blocks in their order."""

    def __init__(self, source: str, text: MappedText, blocks: _Blocks) -> None:
        self._source = source
        self._text = text
        self._blocks = blocks
        self._prose, self._published = Writer(source), Writer(source)
        self._inline = InlineReader(self._prose, self._published, blocks.references())
        self._place = 0

    def read(self, roots: Sequence[Node]) -> Copy:
        """The copy in `roots`, which follow each other."""
        readers = {
            "inline": self._read_run,
            "pipe_table_cell": self._read_cell,
            "indented_code_block": self._read_run,
            "ERROR": self._read_run,
            "fenced_code_block": self._read_fence,
            "|": self._read_bar,
            **{f"list_marker_{kind}": self._read_marker for kind in ("minus", "plus", "star", "dot", "parenthesis")},
        }
        stack = [*reversed(roots)]
        while stack:
            node = stack.pop()
            if node.type in readers:
                readers[node.type](node)
            else:
                stack.extend(reversed(node.children))
        found, prose = self._inline.found, self._prose.text()
        links = (*found.links, *bare_links(prose, found.spans))
        ordered = tuple(sorted(links, key=lambda link: link.span))
        return Copy(prose, self._published.text(), ordered, tuple(found.media), tuple(found.comments))

    def _read_run(self, node: Node) -> None:
        self._end_lines(node, 2)
        self._flow(self._run(node))

    def _read_cell(self, node: Node) -> None:
        self._end_lines(node, 1)
        self._flow(self._run(node))

    def _read_bar(self, node: Node) -> None:
        place = self._text.span(*self._blocks.range(node))
        for writer in (self._prose, self._published):
            writer.end_line(Piece(place, "\n"))

    def _read_fence(self, node: Node) -> None:
        """Code is published as it is, and no prose."""
        self._end_lines(node, 2)
        for content in (child for child in node.children if child.type == "code_fence_content"):
            end = self._blocks.range(content)[1]
            for line in self._blocks.lines(content):
                self._published.write(self._text.pieces(line.start, line.end), indented=True)
                for piece in self._text.pieces(line.end, min(line.end + 1, end)):
                    self._published.end_line(piece, most=2)

    def _read_marker(self, node: Node) -> None:
        self._end_lines(node, 2)
        self._published.write(self._text.pieces(*self._blocks.range(node)))

    def _end_lines(self, node: Node, most: int) -> None:
        """The line ends between the last block and `node`."""
        start, end = self._blocks.range(node)
        for place in range(self._place, start):
            if self._text.text[place] == "\n":
                self._end_line(self._text, place, most)
        self._place = max(self._place, end)

    def _end_line(self, text: MappedText, place: int, most: int) -> None:
        for writer in (self._prose, self._published):
            writer.end_line(text.pieces(place, place + 1)[0], most=most)

    def _run(self, node: Node) -> MappedText:
        """The text of `node` without its containers' marks and without blanks around its lines."""
        pieces: list[Piece] = []
        for line in self._blocks.lines(node):
            text = self._text.text[line.start : line.end]
            start = line.start + len(text) - len(text.lstrip(" \t"))
            pieces += self._text.pieces(start, max(start, line.start + len(text.rstrip(" \t"))))
            pieces += self._text.pieces(line.end, line.end + 1) if line.end < self._blocks.range(node)[1] else []
        run = MappedText.build(self._source, pieces)
        closing = CLOSING_HASHES.search(run.text) if node.parent and node.parent.type == "atx_heading" else None
        return self._part(run, 0, closing.start()) if closing else run

    def _flow(self, run: MappedText) -> None:
        """Read the paragraphs of `run`."""
        place = 0
        for paragraph in PARAGRAPH.finditer(run.text):
            for line_end in range(place, paragraph.start()):
                self._end_line(run, line_end, 2)
            start = paragraph.start() + read_definitions(paragraph[0])[1]
            self._inline.read(self._part(run, start, paragraph.end()))
            place = paragraph.end()
        for line_end in range(place, len(run.text)):
            self._end_line(run, line_end, 2)

    def _part(self, text: MappedText, start: int, end: int) -> MappedText:
        return MappedText.build(self._source, text.pieces(start, end))
