"""Why a file or folder that was met is no draft to read."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

from smm_lint.config import Config, Configuration
from smm_lint.gitignore import GitIgnore
from smm_lint.messages import Message, message
from smm_lint.paths import repository_of
from smm_lint.readers import SUFFIXES, TABLE_SUFFIXES

# What lies beside drafts and is none; in lower case.
NO_DRAFTS = ("readme*", "changelog*", "contributing*", "license*", "security*", "requirements*.txt")


class Exclusions:
    """What is left out below a folder: by default, by `include` and `exclude`, and by Git.

    `top` is the top of the folder's repository or, where there is none, the working folder or the
    folder itself.
    """

    def __init__(self, configuration: Configuration, folder: Path) -> None:
        self._configuration = configuration
        self.top = _top(folder)
        self._git = GitIgnore(self.top)

    def of_folder(self, path: Path) -> Message | None:
        """Why the folder `path` is not walked; None if it is."""
        verdict = self._excluded(path, is_folder=True)
        if path.name.startswith(".") and verdict is None:
            return message("left-out-dot-folder")
        if verdict:
            return message("left-out-exclude")
        return message("left-out-git") if self._git.ignores(path, is_folder=True) else None

    def of_file(self, path: Path) -> Message | None:
        """Why the file `path` is not read; None if it is."""
        verdict = self._excluded(path)
        if verdict is None and any(fnmatchcase(path.name.lower(), pattern) for pattern in NO_DRAFTS):
            return message("left-out-default")
        if verdict:
            return message("left-out-exclude")
        include = self._configuration.for_folder(path.parent).settings.include
        if include and not include.matches(path):
            return message("left-out-include")
        if path.suffix.lower() in TABLE_SUFFIXES and not _names_table(self._configuration.for_file(path), path):
            return message("left-out-table")
        return message("left-out-git") if self._git.ignores(path) else None

    def of_named(self, path: Path) -> Message | None:
        """Why the file `path`, which the command line names, would not have been met."""
        below_top = [
            folder for folder in reversed(path.parents) if folder != self.top and folder.is_relative_to(self.top)
        ]
        reasons = (*map(self.of_folder, below_top), self.of_file(path))
        return next((reason for reason in reasons if reason), None)

    def _excluded(self, path: Path, *, is_folder: bool = False) -> bool | None:
        exclude = self._configuration.for_folder(path.parent).settings.exclude
        return exclude.verdict(path, is_folder=is_folder) if exclude else None


def is_draft(path: Path) -> bool:
    """Whether some reader knows the format of `path`."""
    return path.suffix.lower() in (*SUFFIXES, *TABLE_SUFFIXES)


def _names_table(config: Config, path: Path) -> bool:
    """Whether the configuration speaks of tables where it speaks of `path`: tables are rarely drafts."""
    include = (config.settings.include,) if config.settings.include else ()
    patterns = [
        pattern for globs in (*include, *(entry.globs for entry in config.entries)) for pattern in globs.patterns
    ]
    return bool(config.layout.columns) or any(pattern.lower().endswith(path.suffix.lower()) for pattern in patterns)


def _top(folder: Path) -> Path:
    return repository_of(folder) or (Path.cwd() if folder.is_relative_to(Path.cwd()) else folder)
