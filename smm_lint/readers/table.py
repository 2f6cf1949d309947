"""Rows of tables → drafts: which column holds what, whatever the format."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.conventions import KEYS, Names, canonical, folded
from smm_lint.entries import items
from smm_lint.errors import Problem
from smm_lint.fields import Problems, unknown_message
from smm_lint.messages import message
from smm_lint.metadata import read_metadata
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar
from smm_lint.readers.content import Draft
from smm_lint.readers.layout import Layout
from smm_lint.readers.text import plain_copy
from smm_lint.source import MappedText, Piece, Source
from smm_lint.text import Span

# The first that a table has is its text: Ayrshare says `post`, Hootsuite `message`, Social Planner `content`.
TEXTS = (
    "text", "texto", "message", "mensaje", "post", "content", "contenido", "copy", "caption", "tweet", "body",
    "publicación",
)  # fmt: skip
OTHERS: Names = {
    **KEYS,
    "id": (),
    "ignore": (),
    "date": (*KEYS["date"], "date-time", "datetime", "postatspecifictime"),
    "link": (*KEYS["link"], "url", "ogmetaurl", "link-(ogmetaurl)"),
    "media": (*KEYS["media"], "mediaurl", "mediaurls", "imageurl", "imageurls", "image-url"),
}


class Row(Struct, frozen=True):
    """A row: where it is, its values by the header of their columns, and the pieces that a text of it is made of."""

    span: Span
    cells: Sequence[tuple[Scalar, Node]]
    pieces: Mapping[int, Sequence[Piece]]


class Columns(Struct, frozen=True):
    """What the columns hold, by their number; `text` is the one with the posts, None where none has them."""

    text: int | None
    names: Mapping[int, str]


def find_columns(headers: Sequence[str], layout: Layout) -> Columns:
    """What the columns called `headers` hold: as the layout says, else as their names do."""
    places = {folded(header): number for number, header in reversed([*enumerate(headers)])}
    named = {name: places[folded(header)] for name, header in layout.columns.items() if folded(header) in places}
    text = named.pop("text", None)
    if text is None and "text" not in layout.columns:
        text = next((places[folded(name)] for name in TEXTS if folded(name) in places), None)
    guessed = {number: canonical(header, OTHERS) for number, header in enumerate(headers) if number != text}
    free = {number: name for number, name in guessed.items() if name and name not in layout.columns}
    return Columns(text, {**free, **{number: name for name, number in named.items()}})


def missing_columns(source: Source, span: Span, headers: Collection[str], layout: Layout) -> Iterator[Problem]:
    """The columns that the layout names and `headers` lack; at `span`, where the headers are."""
    known = set(map(folded, headers))
    for header in layout.columns.values():
        if folded(header) not in known:
            yield Problem(source, span, unknown_message("unknown-column", header, headers))
    if "text" not in layout.columns and find_columns([*headers], layout).text is None:
        yield Problem(source, span, message("no-text-column", columns=", ".join(headers)))


def read_row(source: Source, row: Row, columns: Columns, problems: Problems) -> Draft | None:
    """The draft of a row, None where its text is not there."""
    if columns.text is None or columns.text not in row.pieces:
        return None
    copy = plain_copy(source.text, MappedText.build(source.text, row.pieces[columns.text]))
    entries = [
        (replace(key, text=columns.names[number]), value)
        for number, (key, value) in enumerate(row.cells)
        if number in columns.names and not _is_empty(value)
    ]
    metadata = read_metadata(MappingNode(source, row.span, tuple(entries)), row.span, problems)
    ignored = metadata.entries.get("ignore")
    return Draft(row.span, copy, replace(metadata, ignore=tuple(items(ignored.value))) if ignored else metadata)


def _is_empty(value: Node) -> bool:
    return isinstance(value, Scalar) and (not value.text.strip() or (value.plain and value.text == "null"))
