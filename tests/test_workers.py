"""Processes that judge files side by side: the same results in the same order, and nothing left behind."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from smm_lint.config import Configuration, Overrides
from smm_lint.errors import SmmLintError
from smm_lint.files import find
from smm_lint.judging import judge
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, read_files
from smm_lint.source import Source
from smm_lint.workers import CHUNK, LEAST_FILES, Setting, Workers, jobs_for
from tests.conftest import REPOSITORY

OVERRIDES = Overrides(profiles=("strict",))


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    """Two workers that judge by every rule."""
    with Workers("2", Setting(overrides=OVERRIDES)) as made:
        yield made


@pytest.fixture
def items(monkeypatch: pytest.MonkeyPatch) -> list[Input]:
    """The example drafts, a campaign with its calendar and registries, and a file without text."""
    monkeypatch.chdir(REPOSITORY)
    configuration = Configuration(overrides=OVERRIDES)
    found = find(("examples",), configuration).files
    missing = Path("examples/missing.md").absolute()
    return [
        *(Input(file.shown, configuration.for_file(file.path), file.path) for file in found),
        Input("examples/missing.md", configuration.for_file(missing), missing),
    ]


def test_results_are_those_of_one_process(workers: Workers, items: list[Input]) -> None:
    """Diagnostics, records for the calendar, suppressions: all of it, in the order of the files."""
    found = list(workers.judge(items))

    assert found == [judge(file) for file in read_files(items, Analyser())]
    assert sum(len(result.diagnostics) for result in found) > 30
    assert any(result.records for result in found)


def test_a_run_may_be_left_half_way(workers: Workers, items: list[Input]) -> None:
    """The next one gets its own results, not what was left."""
    posts = [Input("a.txt", items[0].config, Path("a.txt"), Source("a.txt", f"{n} ¿Vienes?")) for n in range(CHUNK * 5)]
    run = workers.judge(posts)
    assert [result.source.text for result in islice(run, 3)] == ["0 ¿Vienes?", "1 ¿Vienes?", "2 ¿Vienes?"]

    run.close()
    assert [result.source.path for result in workers.judge(items[:2])] == [item.shown for item in items[:2]]


def test_a_worker_that_dies_is_an_error(items: list[Input]) -> None:
    """Not a run that waits for ever, nor one that leaves files out."""
    with Workers("1", Setting(overrides=OVERRIDES)) as doomed:
        doomed._start(1)
        [process] = doomed._processes
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        with pytest.raises(SmmLintError, match="--jobs 1"):
            list(doomed.judge(items))


def test_workers_end_with_their_block() -> None:
    """Whatever ends it."""
    made = Workers("2", Setting())
    made._start(2)

    def interrupted() -> None:
        with made:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    for process in made._processes:
        process.join(10)
        assert process.exitcode is not None


def test_what_a_worker_cannot_do_is_said_here(tmp_path: Path, items: list[Input]) -> None:
    """A pipeline that does not exist."""
    with (
        Workers("1", Setting(overrides=OVERRIDES, pipeline=str(tmp_path / "none"))) as made,
        pytest.raises(SmmLintError, match="none"),
    ):
        list(made.judge(items))


@pytest.mark.parametrize(
    ("wanted", "files", "count"),
    [("1", 10_000, 1), ("3", 1, 3), ("auto", 1, 1), ("auto", LEAST_FILES * 2 - 1, 1)],
)
def test_how_many(wanted: str, files: int, count: int) -> None:
    """As many as are wanted; by default as many as pay."""
    assert jobs_for(wanted, files) == count
