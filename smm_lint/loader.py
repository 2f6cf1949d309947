"""Rule folders → rules by id. The id is the file's place: `group/name`, written nowhere else.

Our own folder and those of installed packages may hold Python; a folder that a configuration
names holds YAML alone, so that a linted repository never makes smm-lint run code.
"""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator, Mapping
from functools import cache, cached_property, lru_cache
from importlib.metadata import entry_points
from os import DirEntry
from pathlib import Path

from msgspec import Struct

from smm_lint.definition import incomplete, read_definition
from smm_lint.errors import Problem, RuleError
from smm_lint.fields import Problems
from smm_lint.kinds.base import DeclarativeRule
from smm_lint.messages import message
from smm_lint.nodes import NodeError, parse
from smm_lint.paths import entries, is_inside, own_folder, read_bytes, shown
from smm_lint.readers import Unreadable, open_source
from smm_lint.rule import AnyRule
from smm_lint.source import Source
from smm_lint.text import Span

OWN_RULES = own_folder("rules")
ENTRY_POINT = "smm_lint.rules"
# What the rule files of some folders hold, folder by folder.
FilesHeld = tuple[tuple[tuple[Path, bytes], ...], ...]


class RuleSet(Struct, frozen=True, dict=True):
    """The rules that exist, by id; `others` is what the files hold that are not ours."""

    rules: Mapping[str, AnyRule]
    others: FilesHeld = ()

    def ids(self, name: str) -> tuple[str, ...]:
        """The rules that `name` means: an id, a short name, or a whole group; none where it is unknown."""
        return self._by_name.get(name, ())

    @property
    def names(self) -> tuple[str, ...]:
        """Every accepted name."""
        return tuple(self._by_name)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = {}
        for identifier, rule in self.rules.items():
            names[identifier] = (identifier,)
            names[rule.name] = (identifier,)
            names[rule.group] = (*names.get(rule.group, ()), identifier)
        return names


def load_rules(house_folders: tuple[Path, ...] = ()) -> RuleSet:
    """Our rules, those of installed packages, and those of `house_folders` (YAML alone).

    Rules are read once for as long as their files stay as they are. Raises RuleError with every problem of every file.
    """
    return _load_rules(house_folders, tuple(map(_state, (*_packaged(), *house_folders))))


@cache
def _packaged() -> tuple[Path, ...]:
    """The rule folders of installed packages."""
    return tuple(Path(point.load()) for point in sorted(entry_points(group=ENTRY_POINT), key=lambda point: point.name))


def _state(folder: Path) -> tuple[tuple[Path, bytes], ...]:
    """What the rule files in `folder` hold; what cannot be read is told when they are loaded."""
    return tuple((path, _held(path) if is_inside(path, folder) else b"") for path in _rule_files(folder))


def _held(path: Path) -> bytes:
    try:
        return read_bytes(path)
    except OSError:
        return b""


@lru_cache(maxsize=32)
def _load_rules(house_folders: tuple[Path, ...], others: FilesHeld) -> RuleSet:
    problems: Problems = []
    found: dict[str, tuple[AnyRule, Path]] = {}
    trusted_folders = (OWN_RULES, *_packaged())
    folders = [*((folder, True) for folder in trusted_folders), *((folder, False) for folder in house_folders)]
    for folder, trusted in folders:
        for path in _rule_files(folder):
            if not trusted and not is_inside(path, folder):
                problems.append(Problem(Source(shown(path), ""), Span(0, 0), message("left-out-link")))
                continue
            rule = _load(path, problems, trusted=trusted)
            if rule is None:
                continue
            twin = next((path for other, path in found.values() if rule.name in (other.name, other.group)), None)
            if twin:
                problems.append(_problem(path, "rule-twice", name=rule.name, other=str(twin)))
            found[rule.id] = (rule, path)
    if problems:
        raise RuleError(problems)
    return RuleSet({identifier: found[identifier][0] for identifier in sorted(found)}, others)


def _rule_files(folder: Path) -> Iterator[Path]:
    groups = [Path(entry.path) for entry in _listed(folder) if entry.is_dir()]
    for path in (Path(entry.path) for group in groups for entry in _listed(group)):
        if path.suffix in (".yaml", ".yml", ".py") and not path.name.startswith((".", "_")):
            yield path


def _listed(folder: Path) -> list[DirEntry[str]]:
    try:
        return entries(folder)
    except OSError as error:
        said = message("left-out-unreadable", problem=error.strerror)
        raise RuleError([Problem(Source(shown(folder), ""), Span(0, 0), said)]) from None


def _load(path: Path, problems: Problems, *, trusted: bool) -> AnyRule | None:
    try:
        source = open_source(path, path.as_posix())
    except Unreadable as error:
        problems.append(Problem(error.source, error.span, error.message))
        return None
    if path.suffix == ".py" and not trusted:
        problems.append(_problem(path, "rule-no-python"))
        return None
    before = len(problems)
    rule = _load_python(path, problems) if path.suffix == ".py" else _load_yaml(path, source, problems)
    if rule is None or len(problems) > before:
        return None
    rule.id = f"{path.parent.name}/{path.stem}"
    problems.extend(_problem(path, key, **values) for key, values in incomplete(rule))
    # Patterns of our own rules are compiled by the tests: start-up need not pay for it.
    if not trusted and isinstance(rule, DeclarativeRule):
        problems.extend(rule.problems())
    return rule


def _load_yaml(path: Path, source: Source, problems: Problems) -> AnyRule | None:
    try:
        node = parse(source)
    except NodeError as error:
        problems.append(error.problem)
        return None
    if node is None:
        problems.append(_problem(path, "rule-empty"))
        return None
    return read_definition(node, problems)


def _load_python(path: Path, problems: Problems) -> AnyRule | None:
    name = f"smm_lint_rules_{path.parent.name}_{path.stem}".replace("-", "_")
    specification = importlib.util.spec_from_file_location(name, path)
    if specification is None or specification.loader is None:
        problems.append(_problem(path, "rule-no-class"))
        return None
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module  # dataclasses look their module up there
    specification.loader.exec_module(module)
    classes = [thing for thing in vars(module).values() if isinstance(thing, type) and thing.__module__ == name]
    rules = [thing for thing in classes if issubclass(thing, AnyRule)]
    if len(rules) != 1:
        problems.append(_problem(path, "rule-no-class"))
        return None
    return rules[0]()


def _problem(path: Path, key: str, **values: str) -> Problem:
    source = open_source(path, path.as_posix())
    return Problem(source, Span(0, min(1, len(source.text))), message(key, **values))
