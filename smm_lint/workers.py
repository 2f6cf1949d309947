"""Processes that judge files side by side; what they find comes back in the order of the files."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Self

from smm_lint.cache.codec import Codec
from smm_lint.config import Configuration, Overrides
from smm_lint.errors import SmmLintError
from smm_lint.judging import FileResult, judge
from smm_lint.messages import message
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, PostReader, opened
from smm_lint.source import Source

# Files that a worker takes at once: enough for the pipelines to read many posts together.
CHUNK = 64
# For each process: fewer are not worth a second one, as `benchmarks/performance.py --jobs N` shows.
LEAST_FILES = 300

# Path as it is shown, path, text, and whether the file is reported on.
Task = tuple[str, str, str | None, bool]


@dataclass(frozen=True)
class Setting:
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

    @cached_property
    def _codec(self) -> Codec:
        return Codec()

    def are_worth(self, files: int) -> bool:
        """Whether a number of files is worth more than one process."""
        return jobs_for(self._jobs, files) > 1

    def _start(self, count: int) -> None:
        context = get_context("spawn")
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
        for connection in self._connections:
            connection.close()
        for process in self._processes:
            process.terminate()

    def judge(self, items: Iterable[Input]) -> Generator[FileResult, None, None]:
        """The result of each file, in the order given. Raises what a worker raised, and SmmLintError where one died."""
        items = list(items)
        if not self._processes:
            self._start(jobs_for(self._jobs, len(items)))
        chunks = _chunks(map(opened, items))
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
            # Where nobody wants the rest, the next to ask must not be given it.
            for _, connection in waiting:
                with suppress(SmmLintError):
                    _received(connection)

    def _result(self, item: Input, answer: bytes | None) -> FileResult:
        result = self._codec.decode(item, answer) if answer else None
        # What cannot be written has to be found out here.
        return result or judge(next(self._reader.read([item])))


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
    text = item.source.text if isinstance(item.source, Source) else None
    return item.shown, str(item.path), text, item.is_reported


def _work(connection: Connection, setting: Setting) -> None:
    """Judge chunks until nobody asks any more."""
    # An interrupt is for the one that started us, which then ends us.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    codec = Codec()
    configuration = Configuration(file=setting.file, isolated=setting.isolated, overrides=setting.overrides)
    reader = PostReader(Analyser(setting.pipeline))

    def judged(tasks: list[Task]) -> list[bytes | None]:
        items = [
            Input(shown, configuration.for_file(Path(path)), Path(path), Source(shown, text), is_reported=is_reported)
            for shown, path, text, is_reported in tasks
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
