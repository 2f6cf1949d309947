"""From the paths of `smm-lint stream` to the tables that it judges."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from functools import partial
from pathlib import Path, PurePath
from typing import BinaryIO

from smm_lint.cli.options import ReadingOptions
from smm_lint.cli.replay import STDIN
from smm_lint.config import Configuration
from smm_lint.errors import UsageError
from smm_lint.files import existing
from smm_lint.messages import message
from smm_lint.paths import is_file, is_folder, real, shown
from smm_lint.readers import TABLE_SUFFIXES
from smm_lint.streams import Table

STDIN_NAME = "stdin.jsonl"


def tables_of(reading: ReadingOptions, settings: Configuration) -> tuple[Table, ...]:
    """The tables in the order in which they are named, none twice. Raises UsageError for what is none."""
    if STDIN in reading.paths:
        return (_stdin(reading, settings),)
    paths: dict[Path, Path] = {}
    for name in reading.paths:
        path = existing(name)
        if is_folder(path):
            raise UsageError(message("stream-folder", path=name))
        _refuse_suffix(path, name)
        paths.setdefault(real(path), path)
    return tuple(Table(shown(path), path, settings.for_file(path), partial(_open, path)) for path in paths.values())


def size_of(table: Table) -> int | None:
    """The bytes of a table; None where it is no regular file, so that they are known once it has been read."""
    if table.is_stdin or not is_file(table.path):
        return None
    try:
        return table.path.stat().st_size
    except OSError:
        return None


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _stdin(reading: ReadingOptions, settings: Configuration) -> Table:
    if reading.paths != (STDIN,):
        raise UsageError(message("stdin-alone"))
    name = reading.stdin_filename or STDIN_NAME
    _refuse_suffix(PurePath(name), f"--stdin-filename {name}")
    path = Path(name).absolute()
    return Table(name, path, settings.for_file(path), lambda: nullcontext(sys.stdin.buffer), is_stdin=True)


def _refuse_suffix(path: PurePath, name: str) -> None:
    if path.suffix.lower() not in TABLE_SUFFIXES:
        raise UsageError(message("unknown-suffix", name=name, accepted=", ".join(TABLE_SUFFIXES)))
