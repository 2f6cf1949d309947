"""Which configuration files there are, from a folder upwards, each read into nodes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from smm_lint.errors import ConfigError, Problem
from smm_lint.fields import Flag, expected, problem
from smm_lint.messages import message
from smm_lint.nodes import Mapping, Node, NodeError, parse
from smm_lint.paths import is_file, is_repository, leads_out, shown
from smm_lint.readers import Unreadable, open_source
from smm_lint.source import Source
from smm_lint.text import Span

NAMES = ("smm-lint.yaml", ".smm-lint.yaml")
PYPROJECT, TABLE = "pyproject.toml", ("tool", "smm-lint")


class ConfigFile(Struct, frozen=True, dict=True):
    """A configuration file: its keys with their values, and the folder that its paths are relative to."""

    source: Source
    folder: Path
    node: Mapping

    @cached_property
    def is_root(self) -> bool:
        """Whether files farther up are none of its business."""
        root = self.node.get("root")
        return bool(root and Flag().read(root, []))


class ConfigFiles:
    """The configuration files of folders, each read once."""

    def __init__(self) -> None:
        self._found: dict[Path, tuple[ConfigFile, ...]] = {}

    def of(self, folder: Path) -> tuple[ConfigFile, ...]:
        """The files that apply in `folder`, the farthest first: up to `root: true` or the top of the repository.

        Raises ConfigError where a folder has two, or one cannot be read.
        """
        if folder not in self._found:
            file = _file_in(folder)
            is_last = bool(file and file.is_root) or is_repository(folder) or folder.parent == folder
            farther = () if is_last else self.of(folder.parent)
            self._found[folder] = (*farther, file) if file else farther
        return self._found[folder]


def read_config_file(path: Path) -> ConfigFile | None:
    """The configuration in `path`; None for a pyproject.toml that holds none. Raises ConfigError."""
    try:
        source = open_source(path, shown(path))
        if path.name.endswith(".toml"):
            node = _table(source)
            if node is None:
                return None
        else:
            node = parse(source) or Mapping(source, Span(0, 0), ())
    except Unreadable as error:
        raise ConfigError([Problem(error.source, error.span, error.message)]) from None
    except NodeError as error:
        raise ConfigError([error.problem]) from None
    problems: list[Problem] = []
    if not isinstance(node, Mapping):
        expected("a-mapping", node, problems)
        raise ConfigError(problems)
    return ConfigFile(source, path.parent, node)


def _table(source: Source) -> Node | None:
    if TABLE[-1] not in source.text:
        return None
    # Imported late: most configurations are YAML.
    from smm_lint.toml_nodes import parse_toml

    return parse_toml(source, TABLE)


def _file_in(folder: Path) -> ConfigFile | None:
    files = list(files_in(folder))
    if len(files) > 1:
        names = " + ".join(file.source.path for file in files)
        raise ConfigError([problem(files[1].node, message("config-twice", names=names))])
    return files[0] if files else None


def files_in(folder: Path) -> Iterator[ConfigFile]:
    """The configuration files that lie in `folder`. Raises ConfigError where one cannot be read."""
    for name in (*NAMES, PYPROJECT):
        path = folder / name
        if is_file(path) and leads_out(path, folder):
            # Whether a pyproject.toml is any business of ours only its text would tell.
            if name != PYPROJECT:
                raise ConfigError([Problem(Source(shown(path), ""), Span(0, 0), message("left-out-link"))])
        elif is_file(path):
            file = read_config_file(path)
            if file:
                yield file
