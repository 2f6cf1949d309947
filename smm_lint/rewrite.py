"""A file's text replaced: whole or not at all, every byte outside the edits as it was."""

from __future__ import annotations

import codecs
import errno
import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from smm_lint.messages import Message, message
from smm_lint.readers import Unreadable, decode
from smm_lint.source import Source


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
        return message("cannot-write", problem=error.strerror or type(error).__name__)
    return None


def encoded(text: str, like: bytes) -> bytes:
    """`text` in UTF-8, with a byte order mark where the bytes `like` have one."""
    mark = codecs.BOM_UTF8 if like.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _replace(target: Path, data: bytes) -> None:
    """Put a new file in the place of `target`: whoever looks finds the old text or the new one, never a part."""
    handle, name = tempfile.mkstemp(prefix=".smm-lint-", suffix=".tmp", dir=target.parent)
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _keep_owner(target, new)
        shutil.copymode(target, new)
        new.replace(target)
    except BaseException:
        new.unlink()
        raise


def _keep_owner(target: Path, new: Path) -> None:
    """Give the new file the owner and group of `target`, where the system lets us."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            status = target.stat()
            os.chown(new, status.st_uid, status.st_gid)
