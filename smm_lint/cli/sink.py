"""Where a run writes that tells what it finds as it finds it: standard output, or a file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from smm_lint.cli.printing import ENCODING, print_bytes
from smm_lint.errors import UsageError, cannot_write
from smm_lint.messages import message

# Writes a text so that whoever reads along finds it, and gives its length in bytes.
Write = Callable[[str], int]


@contextmanager
def sink_to(file: Path | None, length: int = 0) -> Iterator[Write]:
    """Write to standard output or, where one is named, to `file`, of which the first `length` bytes are kept.

    Raises UsageError where that cannot be written.
    """
    if file is None:
        yield _print
        return
    try:
        stream = file.open("r+b") if length else file.open("wb")
    except OSError as error:
        raise _refused(file, error) from None

    def write(text: str) -> int:
        try:
            return _write(stream, text)
        except OSError as error:
            raise _refused(file, error) from None

    try:
        if length:
            stream.truncate(length)
            stream.seek(0, os.SEEK_END)
        yield write
    finally:
        # What could not be written has been told of.
        with suppress(OSError):
            stream.close()


def _print(text: str) -> int:
    data = text.encode(*ENCODING)
    print_bytes(data)
    return len(data)


def _write(stream: BinaryIO, text: str) -> int:
    # What Ctrl-C keeps from being written here is written when the stream is closed: lines stay whole.
    data = text.encode(*ENCODING)
    stream.write(data)
    stream.flush()
    return len(data)


def _refused(file: Path, error: OSError) -> UsageError:
    return UsageError(message("output-cannot-write", file=str(file), problem=cannot_write(error)))
