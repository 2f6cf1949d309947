"""What a value of a configuration, a rule file or front matter may be, said once.

A field reads a node into a checked value and describes itself as JSON Schema. What is wrong is
appended to the caller's list with its place, so that all problems of a file are reported
together; the value read is then None.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection
from collections.abc import Mapping as Dictionary
from difflib import get_close_matches
from typing import Any, Generic, TypeVar

from msgspec import Struct

from smm_lint.errors import Problem
from smm_lint.matching import fold
from smm_lint.messages import Message, message
from smm_lint.nodes import Mapping, Node, Scalar, Sequence

T = TypeVar("T")
Schema = dict[str, Any]
Problems = list[Problem]

# What YAML 1.1 reads as a truth value, and what people write in Spanish.
YES = frozenset({"true", "yes", "on", "sí", "si"})
NO = frozenset({"false", "no", "off"})


class Field(Struct, Generic[T], frozen=True):
    """A kind of value."""

    @abstractmethod
    def read(self, node: Node, problems: Problems) -> T | None:
        """The value of `node`; None, and a problem more, where it is none."""

    @abstractmethod
    def schema(self) -> Schema:
        """The JSON Schema of its values."""


class Text(Field[str], frozen=True):
    """Any text, just as written; `null` and `~` are texts too."""

    def read(self, node: Node, problems: Problems) -> str | None:
        if isinstance(node, Scalar):
            return node.text
        expected("a-text", node, problems)
        return None

    def schema(self) -> Schema:
        return {"type": ["string", "number", "boolean"]}


class Choice(Field[str], frozen=True):
    """One of some names. `aliases` are accepted for them; a plain yes or no is `on` or `off` where those are names."""

    names: Collection[str]
    aliases: Dictionary[str, str] | None = None

    def read(self, node: Node, problems: Problems) -> str | None:
        if not isinstance(node, Scalar):
            expected("a-text", node, problems)
            return None
        name = node.text.strip()
        for candidate in (name, (self.aliases or {}).get(name), (self.aliases or {}).get(name.lower()), _switch(node)):
            if candidate in self.names:
                return candidate
        unknown("unknown-value", node, self.names, problems)
        return None

    def schema(self) -> Schema:
        switches = [value for name, value in (("on", True), ("off", False)) if name in self.names]
        return {"enum": [*self.names, *(self.aliases or {}), *switches]}


class FoldedChoice(Choice, frozen=True):
    """One of some names, whose accents and capitals do not matter."""

    def read(self, node: Node, problems: Problems) -> str | None:
        word = fold(node.text.strip()) if isinstance(node, Scalar) else ""
        return next((name for name in self.names if fold(name) == word), None) or super().read(node, problems)


class Flag(Field[bool], frozen=True):
    """Yes or no, in any of YAML's words or in Spanish."""

    def read(self, node: Node, problems: Problems) -> bool | None:
        switch = _switch(node)
        if switch is None:
            expected("a-flag", node, problems)
            return None
        return switch == "on"

    def schema(self) -> Schema:
        return {"enum": [True, False, *sorted(YES | NO)]}


class Number(Field[float], frozen=True):
    """A number between two bounds, both accepted; `whole` where fractions make no sense."""

    least: float | None = None
    most: float | None = None
    whole: bool = False

    def read(self, node: Node, problems: Problems) -> float | None:
        kind = "an-integer" if self.whole else "a-number"
        if not isinstance(node, Scalar) or len(node.text) > 30:
            expected(kind, node, problems)
            return None
        try:
            number = int(node.text) if self.whole else float(node.text)
        except ValueError:
            expected(kind, node, problems)
            return None
        if self.least is not None and not number >= self.least:
            problems.append(problem(node, message("not-below", value=node.text, least=self.least)))
            return None
        if self.most is not None and not number <= self.most:
            problems.append(problem(node, message("not-above", value=node.text, most=self.most)))
            return None
        return number

    def schema(self) -> Schema:
        bounds = {"minimum": self.least, "maximum": self.most}
        return {"type": "integer" if self.whole else "number"} | {k: v for k, v in bounds.items() if v is not None}


class ListOf(Field[tuple[T, ...]], frozen=True):
    """A list; one value alone is a list of one."""

    item: Field[T]

    def read(self, node: Node, problems: Problems) -> tuple[T, ...] | None:
        nodes = node.items if isinstance(node, Sequence) else (node,)
        values = [self.item.read(item, problems) for item in nodes]
        return tuple(value for value in values if value is not None)

    def schema(self) -> Schema:
        item = self.item.schema()
        return {"anyOf": [{"type": "array", "items": item}, item]}


class MapOf(Field[dict[str, T]], frozen=True):
    """Values by name; the names are free unless `names` says which there are."""

    value: Field[T]
    names: Choice | None = None

    def read(self, node: Node, problems: Problems) -> dict[str, T] | None:
        if not isinstance(node, Mapping):
            expected("a-mapping", node, problems)
            return None
        found = {}
        for key, value in node.entries:
            name = self.names.read(key, problems) if self.names else key.text
            checked = self.value.read(value, problems)
            if name is not None and checked is not None:
                found[name] = checked
        return found

    def schema(self) -> Schema:
        names = {"propertyNames": self.names.schema()} if self.names else {}
        return {"type": "object", "additionalProperties": self.value.schema()} | names


class Record(Field[dict[str, Any]], frozen=True):
    """Values by the names of a fixed set; a key that is not there has no value."""

    fields: Dictionary[str, Field[Any]]
    required: Collection[str] = ()

    def read(self, node: Node, problems: Problems) -> dict[str, Any] | None:
        if not isinstance(node, Mapping):
            expected("a-mapping", node, problems)
            return None
        found = {}
        for key, value in node.entries:
            if key.text not in self.fields:
                unknown("unknown-key", key, self.fields, problems)
                continue
            checked = self.fields[key.text].read(value, problems)
            if checked is not None:
                found[key.text] = checked
        for name in self.required:
            if node.get(name) is None:
                problems.append(problem(node, message("missing-key", key=name)))
        return found

    def schema(self) -> Schema:
        properties = {name: field.schema() for name, field in self.fields.items()}
        return {"type": "object", "properties": properties, "additionalProperties": False} | (
            {"required": list(self.required)} if self.required else {}
        )


class Either(Field[Any], frozen=True):
    """A scalar of one kind, or keys with values, or a list: each shape has its field."""

    scalar: Field[Any] | None = None
    mapping: Field[Any] | None = None
    sequence: Field[Any] | None = None

    def read(self, node: Node, problems: Problems) -> Any | None:
        shapes = {Scalar: self.scalar, Mapping: self.mapping, Sequence: self.sequence}
        field = shapes[type(node)] or next(field for field in shapes.values() if field)
        return field.read(node, problems)

    def schema(self) -> Schema:
        return {"anyOf": [field.schema() for field in (self.scalar, self.mapping, self.sequence) if field]}


def nearest(word: str, names: Collection[str]) -> str | None:
    """The name that `word` was probably meant to be; a rule's short name is near its whole id."""
    whole = {name.rpartition("/")[2]: name for name in names} | {name: name for name in names}
    close = get_close_matches(word[:80], whole, n=1)
    return whole[close[0]] if close else None


def problem(node: Node, said: Message) -> Problem:
    """A problem at the place of `node`."""
    return Problem(node.source, node.span, said)


def unknown(kind: str, word: Scalar, names: Collection[str], problems: Problems) -> None:
    """Report the message `kind` at `word`, with the accepted names and the nearest guess."""
    problems.append(problem(word, unknown_message(kind, word.text.strip(), names)))


def unknown_message(kind: str, word: str, names: Collection[str]) -> Message:
    """The message `kind` for a word that is none of `names`."""
    return message(kind, word=word, accepted=", ".join(names), guess=guess(word, names))


def guess(word: str, names: Collection[str]) -> Message | str:
    """The words that offer the nearest of `names` for `word`; none where no name is near."""
    near = nearest(word, names)
    return message("guess", guess=near) if near else ""


def expected(kind: str, node: Node, problems: Problems) -> None:
    """Report that `node` is not of the kind that the message `kind` names."""
    shown = {Sequence: message("a-list"), Mapping: message("a-mapping")}
    found = f"“{node.text[:40]}”" if isinstance(node, Scalar) else shown[type(node)]
    problems.append(problem(node, message("expected", expected=message(kind), found=found)))


def _switch(node: Node) -> str | None:
    if isinstance(node, Scalar) and node.plain:
        word = node.text.strip().lower()
        return "on" if word in YES else "off" if word in NO else None
    return None
