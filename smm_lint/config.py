"""What applies to a file: the configuration files around it, the command line over them, and the rules that are on."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.config_files import ConfigFile, ConfigFiles, read_config_file
from smm_lint.errors import UsageError
from smm_lint.loader import RuleSet
from smm_lint.messages import locale_language, message
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.overrides import Overrides, ids
from smm_lint.paths import absolute
from smm_lint.readers.layout import Layout
from smm_lint.reading import Brand
from smm_lint.registries import Registries, read_registries
from smm_lint.selection import ActiveRule, Selection
from smm_lint.settings import BrandTopic, CalendarSettings, Settings, effective_field
from smm_lint.stack import Entry, Stack, has, lay, without

__all__ = ["ActiveRule", "Config", "Configuration", "Overrides"]


class Config(Struct, frozen=True, dict=True):
    """What applies to one file.

    `skipped` says of rules that are on why they are not asked; `node` holds every setting with
    its place; `entries` are those of `files` that are for this file; `root` is the folder of the farthest
    configuration file.
    """

    settings: Settings
    rules: tuple[ActiveRule, ...]
    skipped: Mapping[str, str]
    ruleset: RuleSet
    node: MappingNode
    entries: tuple[Entry, ...] = ()
    overrides: Overrides = Overrides()
    registries: Registries = Registries()
    root: Path | None = None

    @cached_property
    def judges_calendars(self) -> bool:
        """Whether a rule that is on judges all posts together."""
        return any(active.rule.judges_calendars for active in self.rules)

    @property
    def message_language(self) -> str:
        """The language that users are spoken to in: the configured one, else the locale's."""
        return self.settings.messages or locale_language()

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that posts are judged in."""
        return self.settings.languages

    @property
    def layout(self) -> Layout:
        """How the file holds its posts."""
        return self.settings.layout

    @property
    def platforms(self) -> tuple[str, ...]:
        """The platforms of posts that name none, by id."""
        return self.settings.platforms

    @property
    def command_line_platforms(self) -> tuple[str, ...]:
        """The platforms that the command line wants every post judged for, by id."""
        return self.settings.platforms if self.overrides.platforms else ()

    @property
    def brand(self) -> Brand:
        """The organisation."""
        return self.settings.brand

    @property
    def calendar(self) -> CalendarSettings:
        """The calendar that the file's posts belong to."""
        return self.settings.calendar

    @property
    def topics(self) -> tuple[BrandTopic, ...]:
        """What the brand speaks of."""
        return self.settings.topics

    @property
    def off_limits(self) -> tuple[BrandTopic, ...]:
        """What the brand does not speak of."""
        return self.settings.off_limits


class Configuration:
    """What configuration files and command line say of each file.

    `file` is used alone, instead of the files found; `isolated` uses none. Raises ConfigError,
    RuleError and UsageError for what is wrong, as soon as it would apply to a file.
    """

    def __init__(
        self,
        *,
        file: Path | None = None,
        isolated: bool = False,
        overrides: Overrides | None = None,
        house_folders: tuple[Path, ...] = (),
    ) -> None:
        self.overrides = overrides or Overrides()
        self._fixed = () if isolated else (_only(file),) if file else None
        self._files = ConfigFiles()
        self._stacks: dict[tuple[str, ...], Stack] = {(): Stack(house_folders)}
        self._configs: dict[tuple[tuple[str, ...], tuple[int, ...]], Config] = {}
        self._registries: dict[tuple[tuple[str, Path], ...], Registries] = {}

    def for_file(self, path: Path) -> Config:
        """What applies to the file `path`, which need not exist."""
        path = absolute(path)
        stack = self._stack(self.files_for(path.parent))
        return self._config(path.parent, tuple(n for n, entry in enumerate(stack.entries) if entry.globs.matches(path)))

    def for_folder(self, folder: Path) -> Config:
        """What applies to the files of `folder` that no entry of `files` is for."""
        return self._config(absolute(folder), ())

    def files_for(self, folder: Path) -> tuple[ConfigFile, ...]:
        """The configuration files that apply in the absolute `folder`, the farthest first."""
        return self._files.of(folder) if self._fixed is None else self._fixed

    def _config(self, folder: Path, numbers: tuple[int, ...]) -> Config:
        files = self.files_for(folder)
        key = (_key(files), numbers)
        if key not in self._configs:
            stack = self._stack(files)
            config = _config(stack, tuple(stack.entries[number] for number in numbers), self.overrides)
            root = files[0].folder if files else None
            self._configs[key] = replace(config, registries=self._read(config.settings.registries), root=root)
        return self._configs[key]

    def _read(self, paths: Mapping[str, Path]) -> Registries:
        key = tuple(sorted(paths.items()))
        if key not in self._registries:
            self._registries[key] = read_registries(paths)
        return self._registries[key]

    def _stack(self, files: tuple[ConfigFile, ...]) -> Stack:
        key = _key(files)
        if key not in self._stacks:
            self._stacks[key] = self._stack(files[:-1]).over(files[-1])
        return self._stacks[key]


def _key(files: tuple[ConfigFile, ...]) -> tuple[str, ...]:
    return tuple(file.source.path for file in files)


def _only(path: Path) -> ConfigFile:
    file = read_config_file(absolute(path))
    if file is None:
        raise UsageError(message("no-configuration-in", path=str(path)))
    return file


def _config(stack: Stack, entries: tuple[Entry, ...], overrides: Overrides) -> Config:
    node = without(stack.node, "files")
    for entry in entries:
        node = lay(node, entry.node)
    node = lay(node, overrides.node())
    # Every file was checked by itself: what is unknown here is a rule that a nearer file took away.
    values = effective_field(stack.rules, stack.folders).read(node, []) or {}
    settings = Settings.of(values)
    selection = Selection(settings.extends, ids(overrides.select, stack.rules), ids(overrides.ignore, stack.rules))
    active = tuple(selection.active(stack.rules, values.get("rules", {})))
    lacking = {rule.rule.id: key for rule in active for key in reversed(rule.rule.requires) if not has(node, key)}
    rules = tuple(rule for rule in active if rule.rule.id not in lacking)
    skipped = {identifier: _reason(key) for identifier, key in lacking.items()}
    return Config(settings, rules, skipped, stack.rules, node, entries, overrides)


def _reason(key: str) -> str:
    """Why a rule is skipped that needs `key`; part of the JSON output, so in English."""
    parent, _, name = key.partition(".")
    return f"no {name} registry" if parent == "registries" else f"no {key} in the configuration"
