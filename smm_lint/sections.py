"""Records as people write them: a key with nothing after it is not there, and keys may go by other names."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Any

from msgspec import field
from msgspec.structs import replace

from smm_lint.conventions import Names, canonical
from smm_lint.fields import Problems, Record, Schema, guess, problem
from smm_lint.messages import message
from smm_lint.nodes import Mapping, Node, Scalar, is_empty


class Section(Record, frozen=True):
    """A record in which a key with nothing after it, as when all below it is commented out, counts as not there."""

    def read(self, node: Node, problems: Problems) -> dict[str, Any] | None:
        if isinstance(node, Mapping):
            given = tuple(entry for entry in node.entries if entry[0].text not in self.fields or not is_empty(entry[1]))
            node = Mapping(node.source, node.span, given)
        return super().read(node, problems)


class Named(Record, frozen=True):
    """A record whose keys go by other names too, in another language or convention."""

    names: Names = field(default_factory=dict)

    def read(self, node: Node, problems: Problems) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            return super().read(node, problems)
        return super().read(Mapping(node.source, node.span, tuple(self._entries(node, problems))), problems)

    def _entries(self, node: Mapping, problems: Problems) -> Iterator[tuple[Scalar, Node]]:
        found = set()
        for key, value in node.entries:
            name = canonical(key.text, self.names) or key.text
            if name not in self.fields:
                known = [*self.fields, *chain.from_iterable(self.names.values())]
                accepted = ", ".join(self.fields)
                said = message("unknown-key", word=key.text, accepted=accepted, guess=guess(key.text, known))
                problems.append(problem(key, said))
            elif name in found:
                problems.append(problem(key, message("duplicate-key", key=name)))
            elif not is_empty(value):
                found.add(name)
                yield replace(key, text=name), value

    def schema(self) -> Schema:
        schema = super().schema()
        others = {other: self.fields[name].schema() for name in self.fields for other in self.names.get(name, ())}
        return schema | {"properties": schema["properties"] | others}
