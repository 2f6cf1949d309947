"""Ctrl-C: status 130 and a line that says so, and nothing left behind, be it one process or several."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import ENVIRONMENT

PROCESSES = Path("/proc")
pytestmark = pytest.mark.skipif(not PROCESSES.is_dir(), reason="where there is no /proc, a run cannot be watched")
# A window has but one of these, so that each is written soon; the rest of its rows are empty.
POST = json.dumps({"text": "{{name}}, ¿vienes?", "lang": "es"}, ensure_ascii=False) + "\n" * 256
POSTS = 1_000


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_stream_that_is_interrupted(tmp_path: Path, jobs: str) -> None:
    """What it has written are whole lines; with --resume it goes on from there."""
    (tmp_path / "a.jsonl").write_text(POST * POSTS, encoding="utf-8")
    faults = tmp_path / "faults"
    command = ("stream", "--jobs", jobs, "--output-file", "faults", "--resume", "a.jsonl")
    _interrupt(tmp_path, *command, when=lambda _: faults.exists() and faults.stat().st_size > 0)

    lines = faults.read_text(encoding="utf-8").splitlines(keepends=True)
    assert [json.loads(line)["post"] for line in lines] == list(range(len(lines)))
    assert lines[-1].endswith("}\n")
    assert {path.name for path in tmp_path.iterdir()} <= {"a.jsonl", "faults", "faults.resume"}


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_check_that_is_interrupted(tmp_path: Path, jobs: str) -> None:
    """While its pipelines are read, by itself or by those it started."""
    (tmp_path / "drafts").mkdir()
    for number in range(POSTS):
        (tmp_path / "drafts" / f"{number}.md").write_text("¿Vienes al taller del sábado?\n", encoding="utf-8")

    def reads_pipelines(process: int) -> bool:
        return any("/thinc/" in _maps(each) for each in (process, *_children(process)))

    _interrupt(tmp_path, "check", "--no-cache", "--jobs", jobs, "drafts", when=reads_pipelines)
    assert [path.name for path in tmp_path.iterdir()] == ["drafts"]


def _interrupt(folder: Path, *arguments: str, when: Callable[[int], bool]) -> None:
    """Press Ctrl-C in a run of smm-lint once it is time; it ends, and with it all that it has started."""
    temporary = folder.parent / f"{folder.name}-temporary"
    temporary.mkdir()
    environment = {**os.environ, **ENVIRONMENT, "TMPDIR": str(temporary)}
    command = [sys.executable, "-m", "smm_lint", *arguments]
    # A terminal interrupts all processes of its foreground group.
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE, start_new_session=True) as run:
        while run.poll() is None and not when(run.pid):
            time.sleep(0.01)
        started = _children(run.pid)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=30)

    assert (said.decode(), run.returncode) == ("\nsmm-lint: stopped before the end.\n", 130)
    # That which clears up after processes ends by itself, once it sees that the others have.
    deadline = time.monotonic() + 20
    while any(map(_runs, started)) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(map(_runs, started))
    assert list(temporary.iterdir()) == []


def _children(process: int) -> list[int]:
    """The processes that `process` has started and that run."""
    return list(map(int, _held(PROCESSES / str(process) / "task" / str(process) / "children").split()))


def _runs(process: int) -> bool:
    """Whether a process is there, and not only its number, for which nobody has asked."""
    state = _held(PROCESSES / str(process) / "stat").rpartition(")")[2].split()[:1]
    return bool(state) and state != ["Z"]


def _maps(process: int) -> str:
    return _held(PROCESSES / str(process) / "maps")


def _held(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""  # the process has ended
