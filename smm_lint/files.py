"""Paths of the command line → the drafts to read, in one order, and what is left out and why."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from smm_lint.config import Configuration
from smm_lint.errors import UsageError
from smm_lint.exclusions import Exclusions, is_draft
from smm_lint.fields import nearest
from smm_lint.messages import Message, message
from smm_lint.paths import absolute, entries, is_file, is_folder, is_inside, is_there, real, shown
from smm_lint.readers import SUFFIXES, TABLE_SUFFIXES


class File(Struct, frozen=True, order=True):
    """A file to read, and its path as it is shown."""

    shown: str
    path: Path


class Excluded(Struct, frozen=True):
    """A file or folder that is left out, and why; `is_fault` where it was wanted but cannot be read."""

    shown: str
    reason: Message
    is_fault: bool = False


class Found(Struct, frozen=True):
    """The drafts, sorted by path, no file twice, and what was left out."""

    files: tuple[File, ...]
    excluded: tuple[Excluded, ...]


def find(paths: Sequence[str], configuration: Configuration, *, force_exclude: bool = False) -> Found:
    """The drafts among `paths`: files that are named, and those in folders that nothing excludes.

    With `force_exclude` files that are named may be excluded too. Raises UsageError for a path
    that does not exist.
    """
    finder = _Finder(configuration)
    for path in paths:
        finder.add(path, force_exclude=force_exclude)
    finder.follow_links()
    return finder.found()


def existing(argument: str) -> Path:
    """The absolute path that the command line names. Raises UsageError where nothing is there."""
    path = absolute(argument)
    if not is_there(path):
        raise UsageError(message("no-such-path", path=argument, guess=_guess(path)))
    return path


class _Finder:
    """Walks folders; files are kept by their real path, so that links lead to none twice."""

    def __init__(self, configuration: Configuration) -> None:
        self._configuration = configuration
        self._files: dict[Path, Path] = {}
        self._excluded: dict[Path, Excluded] = {}
        self._walked: set[Path] = set()
        self._links: list[tuple[Path, Exclusions]] = []

    def add(self, argument: str, *, force_exclude: bool) -> None:
        """Add what the command line names."""
        path = existing(argument)
        exclusions = Exclusions(self._configuration, path if is_folder(path) else path.parent)
        if is_folder(path):
            self._configuration.for_folder(path)  # so that what is wrong with it shows, even where it holds no draft
            self._walk(path, exclusions)
        elif not is_file(path):
            self._leave_out(path, message("left-out-special"), is_fault=True)
        elif not is_draft(path):
            accepted = ", ".join((*SUFFIXES, *TABLE_SUFFIXES))
            self._leave_out(path, message("left-out-format", accepted=accepted), is_fault=True)
        else:
            self._add_file(path, exclusions.of_named(path) if force_exclude else None)

    def follow_links(self) -> None:
        """Add what the links in folders lead to; after all else, so that a file is shown by its own path."""
        while self._links:
            path, exclusions = self._links.pop(0)
            if not is_there(path):
                continue
            if not is_inside(path, exclusions.top):
                self._leave_out(path, message("left-out-link"))
            elif not is_folder(path):
                self._meet_file(path, exclusions)
            # A link to a folder that holds it leads in a circle.
            elif not is_inside(path.parent, path) and self._is_open(path, exclusions):
                self._walk(path, exclusions)

    def found(self) -> Found:
        """All that was found."""
        files = sorted(File(shown(path), path) for path in self._files.values())
        read = {file.shown for file in files}
        excluded = (excluded for excluded in self._excluded.values() if excluded.shown not in read)
        return Found(tuple(files), tuple(sorted(excluded, key=lambda excluded: excluded.shown)))

    def _walk(self, folder: Path, exclusions: Exclusions) -> None:
        waiting = [folder]
        while waiting:
            folder = waiting.pop()
            if real(folder) in self._walked:
                continue
            self._walked.add(real(folder))
            for entry in self._entries(folder):
                path = Path(entry.path)
                if entry.is_symlink():
                    self._links.append((path, exclusions))
                elif not entry.is_dir():
                    self._meet_file(path, exclusions)
                elif self._is_open(path, exclusions):
                    waiting.append(path)

    def _entries(self, folder: Path) -> list[os.DirEntry[str]]:
        try:
            return entries(folder)
        except OSError as error:
            self._leave_out(folder, message("left-out-unreadable", problem=error.strerror), is_fault=True)
            return []

    def _is_open(self, folder: Path, exclusions: Exclusions) -> bool:
        reason = exclusions.of_folder(folder)
        if reason:
            self._leave_out(folder, reason)
        return reason is None

    def _meet_file(self, path: Path, exclusions: Exclusions) -> None:
        """Add a file of a folder; what no reader knows is not worth a word."""
        if not is_draft(path):
            return
        special = not is_file(path)
        self._add_file(path, message("left-out-special") if special else exclusions.of_file(path))

    def _add_file(self, path: Path, reason: Message | None) -> None:
        if reason:
            self._leave_out(path, reason)
        else:
            self._files.setdefault(real(path), path)

    def _leave_out(self, path: Path, reason: Message, *, is_fault: bool = False) -> None:
        self._excluded[path] = Excluded(shown(path), reason, is_fault)


def _guess(path: Path) -> Message | str:
    """The path that was probably meant, or nothing."""
    missing = path
    while not is_folder(missing.parent):
        missing = missing.parent
    try:
        near = nearest(missing.name, sorted(path.name for path in missing.parent.iterdir()))
    except OSError:
        near = None
    return message("guess", guess=shown(missing.parent / near)) if near else ""
