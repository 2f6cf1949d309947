"""Which rules are on, how grave they are and with which options: what is said of rules, brought into force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

from smm_lint.diagnostic import Severity
from smm_lint.loader import RuleSet
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar, merge
from smm_lint.nodes import Sequence as SequenceNode
from smm_lint.rule import AnyRule, PerPlatform
from smm_lint.settings_fields import OFF, ON, RuleSettings, is_group

RECOMMENDED = frozenset({"core", "recommended"})
ADDED = frozenset({"campaign", "calendar"})
# What each profile holds of the profiles that rule files name.
INCLUDED: Mapping[str, frozenset[str]] = {
    "core": frozenset({"core"}),
    "recommended": RECOMMENDED,
    "campaign": RECOMMENDED | {"campaign"},
    "calendar": RECOMMENDED | {"calendar"},
    "strict": RECOMMENDED | ADDED | {"strict"},
    "legal-es": frozenset({"legal-es"}),
    "legal-us": frozenset({"legal-us"}),
}
INTERNAL = "internal"


class ActiveRule(Struct, frozen=True):
    """A rule that is on. A severity of None is the rule's own; every option has its value."""

    rule: AnyRule
    severity: Severity | None
    options: Mapping[str, Any]


class Selection(Struct, frozen=True):
    """Which rules are wanted: profiles, and what the command line names; `select` stands in place of the profiles."""

    profiles: tuple[str, ...]
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()

    def active(self, rules: RuleSet, said: Mapping[str, RuleSettings]) -> Iterator[ActiveRule]:
        """The rules that are on, in their order, with what the configuration has `said` of them by id."""
        for rule in rules.rules.values():
            settings = said.get(rule.id, RuleSettings(None, {}))
            if self._is_on(rule, settings.state):
                severity = None if settings.state in (None, ON, OFF) else Severity.named(settings.state)
                yield ActiveRule(rule, severity, _options(rule, settings.options))

    def _is_on(self, rule: AnyRule, state: str | None) -> bool:
        if rule.id in self.ignore:
            return False
        if self.select and rule.group != INTERNAL:
            return rule.id in self.select
        if state is not None:
            return state != OFF
        wanted = frozenset().union(*(INCLUDED[profile] for profile in self.profiles))
        # A rule of no profile is the engine's own or a house rule: it is on wherever it exists.
        return not rule.profiles or bool(wanted & set(rule.profiles))


def by_id(node: MappingNode, rules: RuleSet) -> MappingNode:
    """A configuration file with its rules by id alone, each with keys and values, so that those of several files merge.

    Of two entries for a rule, the one for the rule counts more than the one for its group. Names that are unknown
    are left out.
    """
    entries: list[tuple[Scalar, Node]] = []
    for key, value in node.entries:
        if key.text == "rules" and isinstance(value, MappingNode):
            entries.append((key, _rules_by_id(value, rules)))
        elif key.text == "files":
            entries.append((key, _files_by_id(value, rules)))
        else:
            entries.append((key, value))
    return MappingNode(node.source, node.span, tuple(entries))


def _files_by_id(node: Node, rules: RuleSet) -> Node:
    items = node.items if isinstance(node, SequenceNode) else (node,)
    mappings = (by_id(item, rules) for item in items if isinstance(item, MappingNode))
    return SequenceNode(node.source, node.span, tuple(mappings))


def _rules_by_id(node: MappingNode, rules: RuleSet) -> MappingNode:
    found: dict[str, tuple[Scalar, Node]] = {}
    for key, value in sorted(node.entries, key=lambda entry: not is_group(entry[0].text, rules)):
        for identifier in rules.ids(key.text):
            whole = value if isinstance(value, MappingNode) else _severity_alone(value)
            old = found.get(identifier)
            found[identifier] = (Scalar(key.source, key.span, identifier), merge(old[1], whole) if old else whole)
    return MappingNode(node.source, node.span, tuple(found.values()))


def _severity_alone(value: Node) -> MappingNode:
    return MappingNode(value.source, value.span, ((Scalar(value.source, value.span, "severity"), value),))


def _options(rule: AnyRule, said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _over(option.default, said[name]) if name in said else option.default
        for name, option in rule.options.items()
    }


def _over(default: Any, said: Any) -> Any:
    """`said` laid over `default`: maps merge key by key, anything else replaces."""
    if isinstance(default, PerPlatform) and isinstance(said, PerPlatform) and said.everywhere is None:
        return PerPlatform(default.everywhere, {**default.named, **said.named})
    if isinstance(default, Mapping) and isinstance(said, Mapping):
        return {**default, **said}
    return said
