"""YAML as nodes that know their place.

Values stay as they were written: what `off`, `1:30` or `sí` mean is for the field that reads
them to say (fields.py). The text is hostile until proven otherwise: events are read one by one
without recursion, depth and size are bounded, and aliases count each time they are used.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, NoReturn

import yaml
from msgspec import Struct, field

from smm_lint.errors import Problem
from smm_lint.messages import Message, message
from smm_lint.source import Source
from smm_lint.text import Span

MOST_NODES = 20_000
MOST_LEVELS = 40
# Characters that no YAML may have.
UNREADABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# libyaml's parser where the wheel carries it: about ten times as fast.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Scalar(Struct, frozen=True, tag=True):
    """A single value as written; `plain` where it stood without quotes."""

    source: Source
    span: Span
    text: str
    plain: bool = True


class Sequence(Struct, frozen=True, tag=True):
    """A list."""

    source: Source
    span: Span
    items: tuple[Node, ...]


class Mapping(Struct, frozen=True, tag=True):
    """Keys with values, in the order of the file; no key twice."""

    source: Source
    span: Span
    entries: tuple[tuple[Scalar, Node], ...]

    def get(self, name: str) -> Node | None:
        """The value of the key `name`."""
        return next((value for key, value in self.entries if key.text == name), None)


Node = Scalar | Sequence | Mapping


class NodeError(Exception):
    """The text is no YAML that smm-lint reads; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


def parse(source: Source, span: Span | None = None) -> Node | None:
    """The node in `span` of `source` (all of it by default), None where there is none.

    Raises NodeError at the place of the first problem.
    """
    span = Span(0, len(source.text)) if span is None else span
    return _Composer(source, span).compose()


def merge(far: Node, near: Node) -> Node:
    """`near` laid over `far`: mappings merge key by key, anything else replaces."""
    if not (isinstance(far, Mapping) and isinstance(near, Mapping)):
        return near
    entries = {key.text: (key, value) for key, value in far.entries}
    for key, value in near.entries:
        old = entries.get(key.text)
        entries[key.text] = (key, merge(old[1], value) if old else value)
    return Mapping(near.source, near.span, tuple(entries.values()))


def walk(node: Node, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Scalar | Sequence]]:
    """Every value of nested mappings with the keys that lead to it; lists are values."""
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield from walk(value, (*path, key.text))
    else:
        yield path, node


def is_empty(node: Node) -> bool:
    """Whether nothing is written there."""
    return isinstance(node, Scalar) and node.plain and node.text in ("", "~", "null")


def flow(node: Node) -> str:
    """`node` as YAML on one line."""
    if isinstance(node, Mapping):
        return "{" + ", ".join(f"{flow(key)}: {flow(value)}" for key, value in node.entries) + "}"
    if isinstance(node, Sequence):
        # NOTE: with blanks, or a list in a list would look like the mark of an example.
        return "[ " + ", ".join(flow(item) for item in node.items) + " ]"
    return node.text if node.plain and node.text.isalnum() else json.dumps(node.text, ensure_ascii=False)


def scalars(node: Node) -> Iterator[Scalar]:
    """Every single value in `node`, at any depth; keys are none."""
    if isinstance(node, Scalar):
        yield node
        return
    for inner in node.items if isinstance(node, Sequence) else [value for _, value in node.entries]:
        yield from scalars(inner)


class _Composer:
    """Builds nodes from the parser's events with a stack of its own."""

    def __init__(self, source: Source, span: Span) -> None:
        self.source = source
        self.shift = span.start
        self.text = span.of(source.text)
        self.anchors: dict[str, tuple[Node, int]] = {}
        self.count = 0

    def compose(self) -> Node | None:
        stack = [_Open(Span(0, 0), None, 0)]
        for event in self._events():
            span = self._span(event)
            if isinstance(event, yaml.ScalarEvent):
                self._count(1, span)
                self._add(stack, Scalar(self.source, span, event.value, not event.style), 1, event.anchor)
            elif isinstance(event, yaml.AliasEvent):
                if event.anchor not in self.anchors:
                    self._fail(span, message("yaml-unknown-alias", name=event.anchor))
                node, size = self.anchors[event.anchor]
                self._count(size, span)
                self._add(stack, node, size, None)
            elif isinstance(event, yaml.DocumentStartEvent):
                if stack[0].items:
                    self._fail(span, message("yaml-two-documents"))
            elif isinstance(event, yaml.CollectionStartEvent):
                if len(stack) > MOST_LEVELS:
                    self._fail(span, message("yaml-too-deep", most=MOST_LEVELS))
                stack.append(_Open(span, event.anchor, self.count))
                self._count(1, span)
            elif isinstance(event, yaml.CollectionEndEvent):
                opened = stack.pop()
                # The end of a block has no characters: the parser puts it at the next token. An alias's value may
                # stand before the block.
                last = max([opened.span.end, *(item.span.end for item in opened.items)])
                whole = Span(opened.span.start, span.end if len(span) else last)
                build = self._sequence if isinstance(event, yaml.SequenceEndEvent) else self._mapping
                self._add(stack, build(whole, opened.items), self.count - opened.before, opened.anchor)
        return stack[0].items[0] if stack[0].items else None

    def _span(self, event: yaml.Event) -> Span:
        """The span of an event; the parser lets block values run on to the next token, over blanks."""
        start, end = _index(event.start_mark), _index(event.end_mark)
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Span(start + self.shift, end + self.shift)

    def _events(self) -> Iterator[yaml.Event]:
        try:
            yield from yaml.parse(self.text, Loader=LOADER)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            self._broken(_index(mark), error.problem or error.context or str(error))
        except yaml.reader.ReaderError as error:
            # The position is one in bytes with libyaml, in characters without it: the character is looked for.
            found = UNREADABLE.search(self.text)
            self._broken(found.start() if found else 0, error.reason)

    def _broken(self, index: int, problem: str) -> NoReturn:
        start = self.shift + max(0, min(index, len(self.text) - 1))
        self._fail(Span(start, min(start + 1, len(self.source.text))), message("yaml-broken", problem=problem))

    def _count(self, size: int, span: Span) -> None:
        self.count += size
        if self.count > MOST_NODES:
            self._fail(span, message("yaml-too-large", most=MOST_NODES))

    def _add(self, stack: list[_Open], node: Node, size: int, anchor: str | None) -> None:
        if anchor:
            self.anchors[anchor] = (node, size)
        stack[-1].items.append(node)

    def _sequence(self, span: Span, items: list[Node]) -> Sequence:
        return Sequence(self.source, span, tuple(items))

    def _mapping(self, span: Span, items: list[Node]) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._fail(key.span, message("yaml-key-no-text"))
            if key.text in entries:
                self._fail(key.span, message("duplicate-key", key=key.text))
            entries[key.text] = (key, value)
        return Mapping(self.source, span, tuple(entries.values()))

    def _fail(self, span: Span, said: Message) -> NoReturn:
        raise NodeError(Problem(self.source, span, said))


def _index(mark: Any) -> int:
    """Where a mark stands; the parser's types allow for none."""
    return mark.index if mark else 0


class _Open(Struct):
    """A collection whose end has not come yet; `before` is how many nodes came before it."""

    span: Span
    anchor: str | None
    before: int
    items: list[Node] = field(default_factory=list)
