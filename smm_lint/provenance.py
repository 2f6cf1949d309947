"""Every value that applies to a file, with where it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from smm_lint.config import Config
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar, walk
from smm_lint.overrides import COMMAND_LINE
from smm_lint.readers import SUFFIXES
from smm_lint.rule import PerPlatform
from smm_lint.selection import ActiveRule

RULES = "rules"


class Origin(Struct, frozen=True):
    """Where a value stands: the path and place of a file, or no line for the command line and a default."""

    path: str
    line: int | None = None
    column: int | None = None


DEFAULT = Origin("default")


class Value(Struct, frozen=True):
    """A value as it is written, or the default, by its name, the keys that lead to it joined with dots."""

    name: str
    value: Any
    origin: Origin


class RuleValues(Struct, frozen=True):
    """A rule that is on: its severity and its options."""

    rule: str
    severity: Value
    options: tuple[Value, ...]


def setting_values(config: Config) -> tuple[Value, ...]:
    """All settings but the rules: those that are written, in the order of the files, then the defaults that apply."""
    written = tuple(
        Value(".".join(keys), plain(node), origin(node)) for keys, node in walk(config.node) if keys[:1] != (RULES,)
    )
    return written + tuple(value for value in _defaults(config) if config.node.get(value.name) is None)


def rule_values(config: Config) -> tuple[RuleValues, ...]:
    """The rules that are on, by id."""
    written = config.node.get(RULES)
    said = written if isinstance(written, MappingNode) else None
    return tuple(_rule(active, said.get(active.rule.id) if said else None) for active in config.rules)


def origin(node: Node) -> Origin:
    """Where `node` stands."""
    if node.source is COMMAND_LINE:
        return Origin(COMMAND_LINE.path)
    place = node.source.lines.position(node.span.start)
    return Origin(node.source.path, place.line, place.column)


def plain(value: Any) -> Any:
    """A node, or the default of an option, in words, numbers, lists and maps alone."""
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, MappingNode):
        return {key.text: plain(inner) for key, inner in value.entries}
    if isinstance(value, PerPlatform):
        everywhere = {} if value.everywhere is None else {"default": value.everywhere}
        return {**everywhere, **value.named} if value.named else value.everywhere
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, str | int | float | None):
        return value
    return [plain(item) for item in getattr(value, "items", value)]


def _defaults(config: Config) -> Iterator[Value]:
    settings = config.settings
    yield Value("extends", list(settings.extends), DEFAULT)
    yield Value("languages", list(settings.languages), DEFAULT)
    yield Value("messages", config.message_language, DEFAULT)
    yield Value("include", [f"*{suffix}" for suffix in SUFFIXES], DEFAULT)


def _rule(active: ActiveRule, said: Node | None) -> RuleValues:
    written = {key.text: node for key, node in said.entries} if isinstance(said, MappingNode) else {}
    severity = written.pop("severity", None)
    rule = active.rule
    own = active.severity is None
    grade = Value(
        "severity",
        plain(rule.severity) if own else str(active.severity),
        DEFAULT if severity is None else origin(severity),
    )
    options = (
        Value(name, plain(written.get(name, option.default)), origin(written[name]) if name in written else DEFAULT)
        for name, option in rule.options.items()
    )
    return RuleValues(rule.id, grade, tuple(options))
