"""Files written whole or not at all: a draft's text replaced, every byte outside the edits as it was; an output."""

from __future__ import annotations

import codecs
import errno
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from smm_lint.errors import cannot_write
from smm_lint.messages import Message, message
from smm_lint.paths import real
from smm_lint.readers import Unreadable, decode
from smm_lint.source import Source

# Who may read and write a file where the system says nothing else.
NEW_FILE = 0o666


def rewrite(path: Path, before: Source, after: Source) -> Message | None:
    """Make the file at `path`, or what a link there leads to, hold `after`; why not, where that cannot be done.

    A file that no longer holds `before` is left alone.
    """
    try:
        target = path.resolve(strict=True)
        data = target.read_bytes()
        if decode(data, before.path).text != before.text:
            return message("has-changed")
        if not os.access(target, os.W_OK):
            return message("cannot-write", problem=os.strerror(errno.EACCES))
        _replace(target, encoded(after.text, data))
    except Unreadable:
        return message("has-changed")
    except OSError as error:
        return cannot_write(error)
    return None


def write_file(path: Path, data: bytes) -> Message | None:
    """Make the file at `path`, or what a link there leads to, hold `data`; why not, where that cannot be done.

    What is no regular file, such as a pipe or a terminal, is written to as it is.
    """
    try:
        target = real(path)
        if not target.exists():
            _replace(target, data)
        elif not target.is_file():
            target.write_bytes(data)
        elif os.access(target, os.W_OK):
            _replace(target, data)
        else:
            return message("cannot-write", problem=os.strerror(errno.EACCES))
    except OSError as error:
        return cannot_write(error)
    return None


def encoded(text: str, like: bytes) -> bytes:
    """`text` in UTF-8, with a byte order mark where the bytes `like` have one."""
    mark = codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _replace(target: Path, data: bytes) -> None:
    """Put a new file in the place of `target`, which may not exist: whoever looks finds the old or the new, no part."""
    handle, name = tempfile.mkstemp(prefix=".smm-lint-", suffix=".tmp", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            _keep_owner(target, new)
            shutil.copymode(target, new)
        else:
            new.chmod(0o666 & ~_umask())
        new.replace(target)
    except BaseException:
        new.unlink()
        raise


def _umask() -> int:
    """Which permissions new files go without; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _keep_owner(target: Path, new: Path) -> None:
    """Give the new file the owner and group of `target`, where the system lets us."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            status = target.stat()
            os.chown(new, status.st_uid, status.st_gid)
