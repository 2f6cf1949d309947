"""Globs of configurations and .gitignore files, with the folder that they are relative to."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile
from os import DirEntry
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from smm_lint.paths import entries, is_inside

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

MAGIC = frozenset("*?[\\!")


class Globs(Struct, frozen=True, dict=True):
    """Patterns as .gitignore has them: of two that match, the later counts, and `!` takes back.

    Raises ValueError when a pattern is none.
    """

    folder: Path
    patterns: tuple[str, ...]

    def __post_init__(self) -> None:
        self._spec  # noqa: B018 - a broken pattern must show here, not at the first path

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        # Imported late: most folders have no pattern.
        from pathspec import GitIgnoreSpec

        # RE2, so that no pattern of a linted folder can make a match take long.
        return GitIgnoreSpec.from_lines(self.patterns, backend="re2")

    def verdict(self, path: Path, *, is_folder: bool = False) -> bool | None:
        """Whether `path` matches; None where no pattern speaks of it, or it lies elsewhere."""
        if path == self.folder or not path.is_relative_to(self.folder):
            return None
        inner = path.relative_to(self.folder).as_posix()
        return self._spec.check_file(inner + "/" if is_folder else inner).include

    def matches(self, path: Path) -> bool:
        """Whether the file `path` matches."""
        return self.verdict(path) is True

    def files(self) -> tuple[Path, ...]:
        """The files that match, sorted; none outside of the folder, wherever links lead, and none in dot folders."""
        start = self._start()
        if not is_inside(start, self.folder):
            return ()
        return tuple(sorted(path for path in _files(start) if self.matches(path) and is_inside(path, self.folder)))

    def _start(self) -> Path:
        """The deepest folder that holds all that can match."""
        folders = self.patterns[0].strip("/").split("/")[:-1] if len(self.patterns) == 1 else []
        return self.folder.joinpath(*takewhile(lambda part: not MAGIC & set(part), folders))


def _files(start: Path) -> Iterator[Path]:
    waiting = [start]
    while waiting:
        for entry in _listed(waiting.pop()):
            if entry.is_file():
                yield Path(entry.path)
            elif entry.is_dir(follow_symlinks=False) and not entry.name.startswith("."):
                waiting.append(Path(entry.path))


def _listed(folder: Path) -> list[DirEntry[str]]:
    try:
        return entries(folder)
    except OSError:
        return []
