"""Processes that judge files side by side; what they find comes back in the order of the files."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from smm_lint.cache.codec import Codec
from smm_lint.config import Configuration, Overrides
from smm_lint.errors import SmmLintError
from smm_lint.judging import FileResult, judge
from smm_lint.messages import message
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, PostReader, opened
from smm_lint.source import WHOLE, Part, Source

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

# Files that a worker takes at once: enough for the pipelines to read many posts together.
CHUNK = 64
# For each process: fewer are not worth a second one, as `benchmarks/performance.py --jobs N` shows.
LEAST_FILES = 300

# Path as it is shown, path, text and which part of the file it is, and whether the file is reported on.
Task = tuple[str, str, str | None, Part, bool]


class Setting(Struct, frozen=True):
    """What every worker starts with: the arguments of a Configuration, and the pipelines that are named."""

    file: Path | None = None
    isolated: bool = False
    overrides: Overrides = Overrides()
    pipeline: str | None = None


def jobs_for(wanted: str, files: int) -> int:
    """How many processes `wanted` comes to for a run over `files` files: a number, or `auto`.

    Each has to load spaCy and the pipelines, so that below some hundred files a second one does not pay.
    """
    if wanted != "auto":
        return int(wanted)
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(cores, files // LEAST_FILES))


class Workers:
    """Processes under a `setting`, as many as `jobs` come to: started when first wanted, ended with their block."""

    def __init__(self, jobs: str, setting: Setting) -> None:
        self._jobs = jobs
        self._setting = setting
        self._reader = PostReader(Analyser(setting.pipeline))
        self._connections: list[Connection] = []
        self._processes: list[BaseProcess] = []
        # Those with an answer under way that the run which asked for it has been left without.
        self._unwanted: list[Connection] = []

    @cached_property
    def _codec(self) -> Codec:
        return Codec()

    def are_worth(self, files: int) -> bool:
        """Whether a number of files is worth more than one process."""
        return jobs_for(self._jobs, files) > 1

    def _start(self, count: int) -> None:
        # Imported late: most runs are of few files.
        from multiprocessing import get_context

        context = get_context("spawn")
        with _uninterrupted():
            for _ in range(count):
                ours, theirs = context.Pipe()
                process = context.Process(target=_work, args=(theirs, self._setting), daemon=True)
                process.start()
                theirs.close()
                self._connections.append(ours)
                self._processes.append(process)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for process in self._processes:
            process.terminate()
        for connection in self._connections:
            connection.close()

    def judge(self, items: Iterable[Input]) -> Generator[FileResult, None, None]:
        """The result of each file, in the order given. Raises what a worker raised, and SmmLintError where one died."""
        items = list(items)
        return self._judge(_chunks(map(opened, items)), len(items))

    def judge_each(self, items: Iterable[Input], about: int) -> Generator[FileResult, None, None]:
        """The same of `about` as many items, each of which is work enough: no more are asked for than are judged."""
        return self._judge(([item] for item in items), about)

    def _judge(self, chunks: Iterator[list[Input]], files: int) -> Generator[FileResult, None, None]:
        if not self._processes:
            self._start(jobs_for(self._jobs, files))
        while self._unwanted:
            with suppress(SmmLintError):
                _received(self._unwanted.pop())
        waiting: deque[tuple[list[Input], Connection]] = deque()

        def ask(connection: Connection) -> None:
            chunk = next(chunks, None)
            if chunk:
                # A worker that has died is told of where its answer is wanted.
                with suppress(OSError):
                    connection.send(list(map(_task, chunk)))
                waiting.append((chunk, connection))

        for connection in self._connections:
            ask(connection)
        try:
            while waiting:
                chunk, connection = waiting.popleft()
                answers = _received(connection)
                # Only a worker that waits is asked: two that send to each other at once could wait for ever.
                ask(connection)
                yield from map(self._result, chunk, answers)
        finally:
            # Where nobody wants the rest, nobody waits for it.
            self._unwanted += (connection for _, connection in waiting)

    def _result(self, item: Input, answer: bytes | None) -> FileResult:
        result = self._codec.decode(item, answer) if answer else None
        # What cannot be written has to be found out here.
        return result or judge(next(self._reader.read([item])))


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait. Processes that are started meanwhile never see it: it is for us, who then end them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker

    # Its start would let signals in again.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _received(connection: Connection) -> list[bytes | None]:
    try:
        answers: list[bytes | None] | SmmLintError = connection.recv()
    except (EOFError, OSError):
        raise SmmLintError(message("worker-died")) from None
    if isinstance(answers, SmmLintError):
        raise answers
    return answers


def _chunks(items: Iterable[Input]) -> Iterator[list[Input]]:
    iterator = iter(items)
    while chunk := list(islice(iterator, CHUNK)):
        yield chunk


def _task(item: Input) -> Task:
    """What a worker has to know of a file; its text may be none."""
    text, part = (item.source.text, item.source.part) if isinstance(item.source, Source) else (None, WHOLE)
    return item.shown, str(item.path), text, part, item.is_reported


def _work(connection: Connection, setting: Setting) -> None:
    """Judge chunks until nobody asks any more."""
    # An interrupt is for the one that started us, which then ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    codec = Codec()
    configuration = Configuration(file=setting.file, isolated=setting.isolated, overrides=setting.overrides)
    reader = PostReader(Analyser(setting.pipeline))

    def judged(tasks: list[Task]) -> list[bytes | None]:
        items = [
            Input(
                name, configuration.for_file(Path(path)), Path(path), Source(name, text, part), is_reported=is_reported
            )
            for name, path, text, part, is_reported in tasks
            if text is not None
        ]
        results = map(judge, reader.read(items))
        found = {item.shown: codec.encode(item, result) for item, result in zip(items, results, strict=True)}
        return [found.get(shown) for shown, *_ in tasks]

    while True:
        try:
            tasks = connection.recv()
        except (EOFError, OSError):
            return
        try:
            connection.send(judged(tasks))
        except SmmLintError as error:
            connection.send(error)
