"""How far a run over tables has come, kept beside its output, so that one that was stopped can be resumed.

What is kept is trusted no more than it fits: the run must be the same, and the files must be as they were left.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, convert, to_builtins

import smm_lint
from smm_lint.cache.product import digest, product
from smm_lint.cache.results import settings_digest
from smm_lint.errors import UsageError, cannot_write
from smm_lint.messages import message
from smm_lint.streams import Mark, Table, Totals, skip_to

VERSION = 1
SUFFIX = ".resume"
# What stands before the place that was reached is compared as far back as this.
TAIL_BYTES = 65_536


class Progress(Struct, frozen=True):
    """Which of the tables is being judged, by its number, how far, how long the output is in bytes, and the totals."""

    table: int
    mark: Mark
    length: int
    totals: Totals


class Checkpoint:
    """What is kept of a run over `tables` whose output of a format goes to the file `output`."""

    def __init__(self, output: Path, tables: Sequence[Table], output_format: str) -> None:
        self._output = output
        self._path = output.with_name(output.name + SUFFIX)
        # Always of the same name, so that what a run leaves that is killed in between goes with the next.
        self._new = self._path.with_name(self._path.name + ".new")
        self._tables = tables
        self._format = output_format

    @cached_property
    def _run(self) -> dict[str, object]:
        """What must be the same for a run to go on; only a run that can be resumed pays for it."""
        return {
            "version": VERSION,
            "smm-lint": smm_lint.__version__,
            "product": product(),
            "files": [table.shown for table in self._tables],
            "settings": digest(json.dumps([settings_digest(table.config) for table in self._tables]).encode()),
            "format": self._format,
        }

    def save(self, progress: Progress) -> None:
        """Put `progress`, all of whose output has been written, in the place of what was kept.

        Raises UsageError where it cannot be kept.
        """
        table = self._tables[progress.table]
        try:
            tails = {"before": _before(table, progress.mark), "written": self._written(progress.length)}
            self._new.write_text(
                json.dumps({**self._run, "progress": to_builtins(progress), **tails}), encoding="ascii"
            )
            self._new.replace(self._path)
        except BaseException as error:
            with suppress(OSError):
                self._new.unlink()
            if isinstance(error, OSError):
                said = message("output-cannot-write", file=str(self._path), problem=cannot_write(error))
                raise UsageError(said) from None
            raise

    def load(self) -> Progress | None:
        """What was kept, None where nothing was. Raises UsageError where the run cannot be resumed, and says why."""
        try:
            text = self._path.read_text(encoding="ascii")
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            raise self._refused("resume-broken") from None
        try:
            value = json.loads(text)
            changed = next((key for key, own in self._run.items() if value[key] != own), None)
            progress = None if changed else convert(value["progress"], Progress)
            tails = str(value["before"]), str(value["written"])
        except (ValueError, TypeError, KeyError, AttributeError):
            raise self._refused("resume-broken") from None
        if not progress:
            raise self._refused(f"resume-other-{changed if changed in NAMED else 'version'}")
        self._compare(progress, *tails)
        return progress

    def remove(self) -> None:
        """Keep nothing any more; what is not ours is left alone."""
        with suppress(OSError, ValueError):
            if "smm-lint" in json.loads(self._path.read_text(encoding="ascii")):
                self._path.unlink()
        with suppress(OSError):
            self._new.unlink()

    def _compare(self, progress: Progress, before: str, written: str) -> None:
        table = self._tables[progress.table]
        try:
            if _before(table, progress.mark) != before:
                raise self._refused("resume-other-text", path=table.shown)
            if self._written(progress.length) != written:
                raise self._refused("resume-other-output", path=str(self._output))
        except OSError as error:
            path = error.filename or table.shown
            raise self._refused("resume-unread", path=str(path), problem=error.strerror) from None

    def _written(self, length: int) -> str:
        """A digest of what stands in the output just before `length`. Raises OSError."""
        with self._output.open("rb") as file:
            return _tail(file, length)

    def _refused(self, why: str, **values: object) -> UsageError:
        return UsageError(message("resume-refused", state=str(self._path), why=message(why, **values)))


# What the user has chosen; all else that may have changed is smm-lint itself.
NAMED = ("settings", "format", "files")


def _before(table: Table, mark: Mark) -> str:
    """A digest of what stands in `table` just before `mark`. Raises OSError."""
    with table.open() as file:
        return _tail(file, skip_to(file, mark))


def _tail(file: BinaryIO, end: int) -> str:
    start = max(0, end - TAIL_BYTES)
    file.seek(start, os.SEEK_SET)
    return digest(file.read(end - start))
