"""Configuration files that apply together: each checked by itself, the nearer merged over the farther."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import cast

from msgspec import Struct, field

from smm_lint.config_files import ConfigFile
from smm_lint.errors import ConfigError
from smm_lint.fields import Problems
from smm_lint.globs import Globs
from smm_lint.loader import RuleSet, load_rules
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Sequence as SequenceNode
from smm_lint.nodes import merge
from smm_lint.overrides import COMMAND_LINE, NOWHERE
from smm_lint.selection import by_id
from smm_lint.settings import file_field, rule_folders_field
from smm_lint.settings_fields import Folders, GlobsField, without_empty


class Entry(Struct, frozen=True):
    """An entry of `files`: the files that it is for, and what applies to them."""

    globs: Globs
    node: MappingNode


class Stack(Struct, frozen=True, dict=True):
    """Configuration files merged, with the rules that exist where they apply.

    `named_folders` are the house rules that they name, besides `house_folders`, those of the command line.
    """

    house_folders: tuple[Path, ...] = ()
    node: MappingNode = MappingNode(COMMAND_LINE, NOWHERE, ())
    folders: Folders = field(default_factory=dict)
    named_folders: tuple[Path, ...] = ()

    @cached_property
    def rules(self) -> RuleSet:
        """The rules that exist. Raises RuleError where a file of theirs is wrong."""
        return load_rules((*self.house_folders, *self.named_folders))

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What `files` says, in order."""
        files = self.node.get("files")
        nodes = (
            [node for node in files.items if isinstance(node, MappingNode)] if isinstance(files, SequenceNode) else []
        )
        return tuple(Entry(self._globs(node), without(node, "match")) for node in nodes)

    def over(self, file: ConfigFile) -> Stack:
        """This stack with `file`, which is nearer, laid over it. Raises ConfigError with all that is wrong with it."""
        folders = {**self.folders, file.source.path: file.folder}
        named = self._named_folders(file, folders)
        rules = load_rules((*self.house_folders, *named))
        problems: Problems = []
        file_field(rules, folders).read(file.node, problems)
        if problems:
            raise ConfigError(problems)
        node = lay(self.node, by_id(without_empty(file.node), rules))
        return Stack(self.house_folders, without(node, "root"), folders, named)

    def _named_folders(self, file: ConfigFile, folders: Folders) -> tuple[Path, ...]:
        """The house rules: they say what rules there are, so they are read before all else."""
        node = file.node.get("rule_folders")
        if node is None:
            return self.named_folders
        problems: Problems = []
        named = rule_folders_field(folders).read(node, problems)
        if problems:
            raise ConfigError(problems)
        return named or ()

    def _globs(self, node: MappingNode) -> Globs:
        match = node.get("match")
        globs = match and GlobsField(self.folders).read(match, [])
        return globs or Globs(Path(), ())


def lay(far: MappingNode, near: MappingNode) -> MappingNode:
    """`near` laid over `far`."""
    return cast("MappingNode", merge(far, near))


def without(node: MappingNode, name: str) -> MappingNode:
    """`node` without the key `name`."""
    return MappingNode(node.source, node.span, tuple(entry for entry in node.entries if entry[0].text != name))


def has(node: MappingNode, path: str) -> bool:
    """Whether `node` says something under the dotted `path`."""
    name, _, rest = path.partition(".")
    value = node.get(name)
    if isinstance(value, MappingNode):
        return has(value, rest) if rest else bool(value.entries)
    return value is not None and not rest and not (isinstance(value, SequenceNode) and not value.items)
