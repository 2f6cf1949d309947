"""What a run asks of the disk and of the clock, so that a later run can tell whether it would be told the same.

All that decides what a run prints is asked here: which drafts there are and what they hold, configuration files and
what they name, and the date. Our own files are not: they change with the version.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from hashlib import blake2b
from zoneinfo import ZoneInfo

from smm_lint.bounds import MOST_BYTES

Answer = str | bool
Answers = dict[str, dict[str, Answer]]

THERE, FILE, FOLDER, REAL, CONTENT, ENTRIES = "there", "file", "folder", "real", "content", "entries"
DAY = "day"


# The error of what is no regular file. It may have taken the place of one since it was looked at.
SPECIAL = errno.ENODEV
# The error of what is too large to be read.
LARGE = errno.EFBIG
# More than a draft has: what says to be shorter than it is, as some files of the system do, is read piece by piece.
PIECE = 1 << 16
COMPILED = "__pycache__"


def _bytes(path: str) -> bytes:
    """What the file holds; nothing is waited for, and no more is read than MOST_BYTES. Raises OSError."""
    with open(path, "rb", buffering=0, opener=_open) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise OSError(SPECIAL, os.strerror(SPECIAL))
        pieces: list[bytes] = []
        size = 0
        while size <= MOST_BYTES >= status.st_size:
            piece = file.read(max(PIECE, status.st_size + 1 - size))
            if not piece:
                return pieces[0] if len(pieces) == 1 else b"".join(pieces)
            pieces.append(piece)
            size += len(piece)
        raise OSError(LARGE, os.strerror(LARGE))


def _open(path: str, flags: int) -> int:
    # To open a pipe would be to wait for somebody to write to it. Windows has none.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _content(path: str) -> str:
    try:
        return _digest(_bytes(path))
    except OSError as error:
        return _failure(error)


def _entries(path: str) -> str:
    try:
        return _names(_listed(path))
    except OSError as error:
        return _failure(error)


def _listed(path: str) -> list[os.DirEntry[str]]:
    """What lies in the folder but Python's compiled code, which comes and goes beside rules. Raises OSError."""
    with os.scandir(path) as found:
        return [entry for entry in found if entry.name != COMPILED]


def _day(zone: str) -> str:
    return datetime.now(ZoneInfo(zone) if zone else UTC).date().isoformat()


QUESTIONS: dict[str, Callable[[str], Answer]] = {
    THERE: os.path.exists,
    FILE: os.path.isfile,
    FOLDER: os.path.isdir,
    REAL: os.path.realpath,
    CONTENT: _content,
    ENTRIES: _entries,
    DAY: _day,
}


class Trace:
    """The questions of a run with their answers, by question and path."""

    def __init__(self, answers: Answers | None = None) -> None:
        self._answers: Answers = answers if answers is not None else {question: {} for question in QUESTIONS}

    def note(self, question: str, path: str, answer: Answer) -> None:
        """Keep the answer to `question` about `path`; the first one, where it is asked again."""
        self._answers[question].setdefault(path, answer)

    def answers(self) -> Answers:
        """All answers but those that others imply: what could be read is there and a file."""
        read = {path for path, answer in self._answers[CONTENT].items() if not _is_failure(answer)}
        listed = {path for path, answer in self._answers[ENTRIES].items() if not _is_failure(answer)}
        implied = {THERE: read | listed, FILE: read, FOLDER: listed}
        return {
            question: {path: answer for path, answer in told.items() if path not in implied.get(question, ())}
            for question, told in self._answers.items()
        }

    def holds(self) -> bool:
        """Whether every question has the same answer now."""
        return all(
            QUESTIONS[question](path) == answer
            for question, told in self._answers.items()
            for path, answer in told.items()
        )


_current: ContextVar[Trace | None] = ContextVar("trace", default=None)


@contextmanager
def traced() -> Iterator[Trace]:
    """The trace of what is asked within."""
    trace = Trace()
    token = _current.set(trace)
    try:
        yield trace
    finally:
        _current.reset(token)


def ask(question: str, path: str) -> Answer:
    """The answer to one of THERE, FILE, FOLDER and REAL about `path`, or to DAY about a time zone."""
    answer = QUESTIONS[question](path)
    trace = _current.get()
    # Most paths are their own real ones: of these, what is there tells enough.
    if trace and not (question == REAL and answer == path):
        trace.note(question, path, answer)
    return answer


def today_in(zone: str) -> date:
    """The date that it is in the time zone called `zone`, or in UTC where it is called nothing."""
    return date.fromisoformat(str(ask(DAY, zone)))


def read(path: str) -> bytes:
    """What the file at `path` holds. Raises OSError."""
    trace = _current.get()
    try:
        data = _bytes(path)
    except OSError as error:
        if trace:
            trace.note(CONTENT, path, _failure(error))
        raise
    if trace:
        trace.note(CONTENT, path, _digest(data))
    return data


def entries(path: str) -> list[os.DirEntry[str]]:
    """What lies in the folder `path`, by name. Raises OSError."""
    trace = _current.get()
    try:
        listed = sorted(_listed(path), key=lambda entry: entry.name)
    except OSError as error:
        if trace:
            trace.note(ENTRIES, path, _failure(error))
        raise
    if trace:
        trace.note(ENTRIES, path, _names(listed))
    return listed


def _names(listed: list[os.DirEntry[str]]) -> str:
    """A digest of the names in a folder and of what each is: a link, a folder, or something else."""
    kinds = (
        (entry.name, "l" if entry.is_symlink() else "d" if entry.is_dir(follow_symlinks=False) else "f")
        for entry in listed
    )
    return _digest("\0".join(f"{kind}{name}" for name, kind in sorted(kinds)).encode(errors="surrogateescape"))


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()


def _failure(error: OSError) -> str:
    return f"!{error.errno}"


def _is_failure(answer: Answer) -> bool:
    return isinstance(answer, str) and answer.startswith("!")
