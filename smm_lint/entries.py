"""The keys of a mapping under their canonical names, whichever convention or language they were written in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as Dictionary

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.conventions import KEYS, VALUES, canonical
from smm_lint.nodes import Mapping, Node, Scalar, Sequence
from smm_lint.text import Span

ITEM = re.compile(r"[^,;\s](?:[^,;]*[^,;\s])?")


class Entry(Struct, frozen=True):
    """One key of the front matter, under its canonical name, with its value.

    The key is as it was written. A status or content type that is known has its canonical text.
    """

    key: Scalar
    value: Node


def entries_of(node: Mapping) -> dict[str, Entry]:
    """What `node` says, by canonical name; of several keys of one meaning the canonical one counts, else the first."""
    entries: dict[str, Entry] = {}
    for key, value in node.entries:
        name = canonical(key.text, KEYS) or key.text
        if name not in entries or key.text == name:
            entries[name] = Entry(key, _canonical_value(name, value))
    status = _status(entries)
    return {**entries, "status": status} if status else entries


def items(node: Node) -> Iterator[Scalar]:
    """The single values of `node`: of a list, or of a text with commas; empty ones left out."""
    if isinstance(node, Sequence):
        yield from (item for item in node.items if isinstance(item, Scalar) and item.text.strip())
    elif isinstance(node, Scalar):
        # Between its quotes a text mostly stands as it is read; escapes leave only the place of the whole.
        start = node.source.text.find(node.text, node.span.start, node.span.end)
        for match in ITEM.finditer(node.text):
            place = Span(start + match.start(), start + match.end()) if start >= 0 else node.span
            yield replace(node, span=place, text=match[0])


def _canonical_value(name: str, value: Node) -> Node:
    if name not in VALUES or not isinstance(value, Scalar):
        return value
    return replace(value, text=canonical(value.text, VALUES[name]) or value.text)


def _status(entries: Dictionary[str, Entry]) -> Entry | None:
    """The status as `draft: true` (Hugo) or `published: false` (Jekyll) tells it, where no key `status` does."""
    for name, yes, no in (("draft", "draft", None), ("published", "published", "draft")):
        entry = entries.get(name)
        if "status" in entries or not entry or not isinstance(entry.value, Scalar):
            continue
        said = {"true": yes, "false": no}.get(entry.value.text.lower())
        if said:
            return Entry(entry.key, replace(entry.value, text=said))
    return None
