"""The kinds of value that only configurations have: places on disk, names of platforms and languages, and rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from msgspec import Struct

from smm_lint.definition import SEVERITIES
from smm_lint.errors import Problem
from smm_lint.fields import Choice, Either, Field, ListOf, Problems, Record, Schema, Text, expected, problem, unknown
from smm_lint.globs import Globs
from smm_lint.loader import RuleSet
from smm_lint.messages import Message, message
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar, is_empty
from smm_lint.nodes import Sequence as SequenceNode
from smm_lint.paths import is_file, is_folder, is_inside, leads_out
from smm_lint.platforms import find

ON, OFF = "on", "off"
STATE = Choice((*SEVERITIES, ON, OFF))
# The folder of every configuration file, by the path that its source shows.
Folders = Mapping[str, Path]


class LanguageName(Choice, frozen=True):
    """A language, with a country or without: `es-MX` is `es`."""

    def read(self, node: Node, problems: Problems) -> str | None:
        code = re.split("[-_]", node.text.strip().lower())[0] if isinstance(node, Scalar) else ""
        return code if code in self.names else super().read(node, problems)


class PlatformName(Choice, frozen=True):
    """A platform, by its id or another name that it goes by; the value is the id."""

    def read(self, node: Node, problems: Problems) -> str | None:
        platform = find(node.text) if isinstance(node, Scalar) else None
        return platform.id if platform else super().read(node, problems)


class Domain(Text, frozen=True):
    """A domain; of a whole address, its domain."""

    def read(self, node: Node, problems: Problems) -> str | None:
        text = super().read(node, problems)
        return text and re.sub(r"^\w+://", "", text.strip().lower()).partition("/")[0]


class Timezone(Text, frozen=True):
    """A time zone of the IANA's list."""

    def read(self, node: Node, problems: Problems) -> str | None:
        if not isinstance(node, Scalar):
            return super().read(node, problems)
        try:
            return ZoneInfo(node.text).key
        # KeyError for a name that is not there, ValueError for what is no name, OSError for a folder of the list.
        except (KeyError, ValueError, OSError):
            unknown("timezone-unknown", node, sorted(available_timezones()), problems)
            return None


class PathField(Field[Path], frozen=True):
    """A path relative to the file that it stands in, to what must be of a `kind`.

    It must not lead out of the repository of that file, nor out of the file's folder where it lies in no repository or
    the path is confined: a configuration may come from anybody, and what it names is read.
    """

    folders: Folders
    kind: str = ""
    is_confined: bool = False

    def read(self, node: Node, problems: Problems) -> Path | None:
        text = Text().read(node, problems)
        if text is None:
            return None
        folder = self.folders[node.source.path]
        path = folder / text
        reason = self._refusal(path, folder, text)
        if reason:
            problems.append(problem(node, reason))
        return None if reason else path

    def _refusal(self, path: Path, folder: Path, text: str) -> Message | None:
        if "\0" in text or (self.is_confined and not is_inside(path, folder)):
            return message("path-outside", value=text)
        if leads_out(path, folder):
            return message("path-outside-repository", value=text)
        is_right = {"file": is_file, "folder": is_folder}.get(self.kind)
        return None if is_right is None or is_right(path) else message(f"no-{self.kind}", value=text)

    def schema(self) -> Schema:
        return {"type": "string"}


class GlobsField(Field[Globs], frozen=True):
    """Globs relative to the file that they stand in; confined, they must not lead out of its folder."""

    folders: Folders
    is_confined: bool = False

    def read(self, node: Node, problems: Problems) -> Globs | None:
        before = len(problems)
        patterns = ListOf(Text()).read(node, problems) or ()
        for item in node.items if isinstance(node, SequenceNode) else (node,):
            problems.extend(self._problems(item))
        return None if len(problems) > before else Globs(self.folders[node.source.path], patterns)

    def _problems(self, node: Node) -> list[Problem]:
        if not isinstance(node, Scalar):
            return []
        if self.is_confined and ".." in node.text.split("/"):
            return [problem(node, message("path-outside", value=node.text))]
        try:
            Globs(Path(), (node.text,))
        except ValueError:
            return [problem(node, message("no-glob", value=node.text))]
        return []

    def schema(self) -> Schema:
        return ListOf(Text()).schema()


class RuleSettings(Struct, frozen=True):
    """What is said of a rule: a severity, `on` or `off`, and values of its options."""

    state: str | None
    options: Mapping[str, Any]


class RulesField(Field[dict[str, RuleSettings]], frozen=True):
    """What is said of each rule, by its id, its short name, or its group, which has no options."""

    rules: RuleSet

    def read(self, node: Node, problems: Problems) -> dict[str, RuleSettings] | None:
        if not isinstance(node, MappingNode):
            expected("a-mapping", node, problems)
            return None
        found = {}
        for key, value in node.entries:
            if not self.rules.ids(key.text):
                unknown("rule-unknown", key, rule_names(key.text, self.rules), problems)
                continue
            said = self._field(key.text).read(value, problems)
            values = said if isinstance(said, dict) else {"severity": said}
            found[key.text] = RuleSettings(values.pop("severity", None), values)
        return found

    def _field(self, name: str) -> Either:
        options = {} if is_group(name, self.rules) else self.rules.rules[self.rules.ids(name)[0]].options
        return Either(STATE, Record({"severity": STATE} | {key: option.field for key, option in options.items()}))

    def schema(self) -> Schema:
        return Record({name: self._field(name) for name in self.rules.names}).schema()


def without_empty(node: MappingNode) -> MappingNode:
    """`node` without keys that have nothing after them, so that they hide nothing of another file when both merge."""
    entries = (
        (key, without_empty(value) if isinstance(value, MappingNode) else value)
        for key, value in node.entries
        if not is_empty(value)
    )
    return MappingNode(node.source, node.span, tuple(entries))


def is_group(name: str, rules: RuleSet) -> bool:
    """Whether `name` is that of a whole group."""
    return any(rules.rules[identifier].group == name for identifier in rules.ids(name))


def rule_names(word: str, rules: RuleSet) -> tuple[str, ...]:
    """The names that `word` may have been meant to be: those of its group where that is known, else all."""
    groups = dict.fromkeys(rule.group for rule in rules.rules.values())
    group = word.partition("/")[0]
    return rules.ids(group) if group in groups else (*groups, *rules.rules)
