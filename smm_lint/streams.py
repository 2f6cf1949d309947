"""Tables of any length, judged window by window: memory is bounded by the windows that are under way, not by the table.

Only records for calendars, where these are asked for, grow with the posts.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

from msgspec import Struct, field
from msgspec.structs import replace

from smm_lint.calendars import Calendars
from smm_lint.config import Config
from smm_lint.diagnostic import Diagnostic, Severity
from smm_lint.judging import FileResult, of_unused
from smm_lint.messages import message
from smm_lint.readers import Unreadable, read_posts
from smm_lint.readers.decode import MARK, Undecodable, decoded
from smm_lint.readers.windows import MOST_ROWS, windows
from smm_lint.readings import Input
from smm_lint.source import WHOLE, Part, Source
from smm_lint.verdicts import RULE_FAILED

CHUNK_BYTES = 65_536

Judge = Callable[[Iterator[Input]], Iterator[FileResult]]


class Mark(Struct, frozen=True):
    """How far a table has been judged: the next window's place in it, and in bytes, less the byte order mark."""

    part: Part = WHOLE
    size: int = 0


START = Mark()


class Table(Struct, frozen=True):
    """A file to judge: its path as it is shown, its path, what applies to it, and how to open it."""

    shown: str
    path: Path
    config: Config
    open: Callable[[], AbstractContextManager[BinaryIO]]
    is_stdin: bool = False


class Step(Struct, frozen=True):
    """What a window comes to: its diagnostics in their order, its posts, why others were not judged, and the end of it.

    The last step of a run with calendars has what they say, and no end.
    """

    diagnostics: tuple[Diagnostic, ...]
    posts: int = 0
    skipped: tuple[str, ...] = ()
    end: Mark = START


class Totals(Struct):
    """What a run has found so far: how many diagnostics by severity, how many posts were not judged by reason."""

    files: int = 0
    posts: int = 0
    found: dict[str, int] = field(default_factory=dict)
    skipped: dict[str, int] = field(default_factory=dict)
    failed: bool = False

    def add(self, step: Step) -> None:
        """Count what `step` found."""
        self.posts += step.posts
        self.found = _more(self.found, (str(diagnostic.severity) for diagnostic in step.diagnostics))
        self.skipped = _more(self.skipped, step.skipped)
        self.failed |= any(diagnostic.rule == RULE_FAILED for diagnostic in step.diagnostics)

    @property
    def severities(self) -> tuple[Severity, ...]:
        """Which severities the diagnostics have."""
        return tuple(severity for severity in Severity if self.of(severity))

    def of(self, severity: Severity) -> int:
        """How many diagnostics have `severity`."""
        return self.found.get(str(severity), 0)


def _more(counts: dict[str, int], names: Iterable[str]) -> dict[str, int]:
    return dict(Counter(counts) + Counter(names))


def check_table(
    table: Table,
    judge: Judge,
    mark: Mark = START,
    calendars: Calendars | None = None,
    most_rows: int = MOST_ROWS,
) -> Iterator[Step]:
    """What is wrong with `table` from `mark` on, window by window; what calendar rules need to know is put by.

    `judge` gives the result of each window, in the order given, and asks for no more of them than it has under way.
    """
    ends: deque[Mark] = deque()

    def inputs() -> Iterator[Input]:
        for item, end in _inputs(table, mark, most_rows):
            ends.append(end)
            yield item

    for result in judge(inputs()):
        if calendars:
            calendars.add(result)
        diagnostics = sorted(result.diagnostics, key=lambda diagnostic: diagnostic.order)
        reasons = tuple(skipped.reason for skipped in result.skipped)
        yield Step(tuple(diagnostics), result.posts, reasons, ends.popleft())


def check_calendars(calendars: Calendars) -> Step:
    """What calendar rules say of all that has been judged."""
    found = list(calendars.check())
    for source, config, unused in calendars.unused():
        found.extend(of_unused(unused, source, config))
    return Step(tuple(sorted(found, key=lambda diagnostic: diagnostic.order)))


def _inputs(table: Table, mark: Mark, most_rows: int) -> Iterator[tuple[Input, Mark]]:
    """The windows from `mark` on, each with its end."""
    pieces = decoded(_chunks(table, mark), is_beginning=not mark.size)
    size, posts = mark.size, mark.part.post
    for window in windows(pieces, table.shown, mark.part, most_rows):
        item = Input(table.shown, table.config, table.path, window.source)
        if not isinstance(window.source, Unreadable):
            part = replace(window.source.part, post=posts)
            source = Source(window.source.path, window.source.text, part)
            content = read_posts(source, table.config.layout)
            posts += content.numbered
            item = replace(item, source=source, content=content)
        size += window.size
        yield item, Mark(replace(window.following, post=posts), size)


def _chunks(table: Table, mark: Mark) -> Iterator[bytes]:
    try:
        with table.open() as file:
            if mark.size:
                skip_to(file, mark)
            while chunk := file.read(CHUNK_BYTES):
                yield chunk
    except OSError as error:
        raise Undecodable(message("cannot-read", problem=error.strerror or type(error).__name__)) from error


def skip_to(file: BinaryIO, mark: Mark) -> int:
    """Go to `mark` in `file`, which is at its start; the place in bytes."""
    return file.seek(mark.size + (len(MARK) if file.read(len(MARK)) == MARK else 0))
