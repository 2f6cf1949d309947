"""`smm-lint stream --resume`: what was stopped goes on as if nothing had happened, or is refused with the reason."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import ENVIRONMENT, run_here

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
COMMAND = ("stream", "--isolated", "--format", "concise", "--output-file", "faults", "--resume", "a.csv", "b.jsonl")
# What is told of rows that are broken needs no pipeline, so that runs are short.
CSV = "id,text,platform\r\n" + '"1\r\n\U0001f600",,nobody\r\n' * 2_000
JSONL = "\ufeff" + "".join(f'{{"é": {n}\n' for n in range(6_000))


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two tables."""
    folder = tmp_path_factory.mktemp("tables")
    (folder / "a.csv").write_bytes(CSV.encode())
    (folder / "b.jsonl").write_bytes(JSONL.encode())
    return folder


@pytest.fixture(scope="module")
def whole(tables: Path) -> bytes:
    """What a run writes that nothing stops."""
    done = run_here(*COMMAND, folder=tables)
    assert done.stderr == b"0 posts in 2 files: 8000 errors\n"
    (tables / "faults.resume").unlink(missing_ok=True)
    return (tables / "faults").read_bytes()


@pytest.fixture(scope="module")
def killed(tables: Path, whole: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which a run was killed in the second table."""
    folder = tmp_path_factory.mktemp("killed")
    shutil.copytree(tables, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("faults"))
    _kill(folder, len(whole) * 2 // 3)
    return folder


def test_a_run_that_was_killed_goes_on(tables: Path, whole: bytes, tmp_path: Path) -> None:
    """As often as it is killed, byte for byte."""
    shutil.copytree(tables, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("faults"))
    for share in (0.01, 0.3, 0.6, 0.9):
        _kill(tmp_path, int(len(whole) * share))
    done = run_here(*COMMAND, folder=tmp_path)

    assert (tmp_path / "faults").read_bytes() == whole
    assert done.stderr == b"0 posts in 2 files: 8000 errors\n"
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", "b.jsonl", "faults"}


def test_a_table_may_have_grown(killed: Path, whole: bytes, tmp_path: Path) -> None:
    """What is new is read too."""
    shutil.copytree(killed, tmp_path, dirs_exist_ok=True)
    with (tmp_path / "b.jsonl").open("ab") as file:
        file.write(b"[]\n")
    run_here(*COMMAND, folder=tmp_path)

    written = (tmp_path / "faults").read_bytes()
    assert written.startswith(whole)
    assert written[len(whole) :].startswith(b"b.jsonl:6001:1: error: ")


def test_it_starts_anew_where_nothing_is_kept(tmp_path: Path) -> None:
    """So that the same command can be given every time; what is there of an old run does not matter."""
    (tmp_path / "a.csv").write_text("text,platform\n,nobody\n", encoding="utf-8")
    (tmp_path / "b.jsonl").touch()
    (tmp_path / "faults").write_text("old\n", encoding="utf-8")

    assert run_here(*COMMAND, folder=tmp_path).returncode == 1
    assert (tmp_path / "faults").read_text(encoding="utf-8").startswith("a.csv:2:2: error: ")


def test_without_resume_a_run_starts_anew(killed: Path, whole: bytes, tmp_path: Path) -> None:
    """And what was kept is gone."""
    shutil.copytree(killed, tmp_path, dirs_exist_ok=True)
    run_here(*(part for part in COMMAND if part != "--resume"), folder=tmp_path)

    assert (tmp_path / "faults").read_bytes() == whole
    assert {path.name for path in tmp_path.iterdir()} == {"a.csv", "b.jsonl", "faults"}


def _change(path: Path, before: bytes, after: bytes) -> None:
    data = path.read_bytes()
    assert before in data
    path.write_bytes(data.replace(before, after))


def _set(path: Path, **values: object) -> None:
    path.write_text(json.dumps(json.loads(path.read_text(encoding="ascii")) | values), encoding="ascii")


OTHER_TEXT = "b.jsonl has changed before the place that was reached"
OTHER_OUTPUT = "faults does not hold any more what the run had written"
OTHER_VERSION = "smm-lint, or what is installed with it, has changed since"
BROKEN = "what was kept of the run cannot be read"


@pytest.mark.parametrize(
    ("change", "arguments", "said"),
    [
        (lambda folder: _change(folder / "b.jsonl", b": 1", b": 2"), (), OTHER_TEXT),
        (lambda folder: (folder / "b.jsonl").write_bytes(b"{\n"), (), OTHER_TEXT),
        (lambda folder: (folder / "faults").write_bytes(b"a\n"), (), OTHER_OUTPUT),
        (lambda folder: (folder / "faults").unlink(), (), "faults cannot be read: No such file or directory"),
        (lambda folder: _set(folder / "faults.resume", product=""), (), OTHER_VERSION),
        (lambda folder: _set(folder / "faults.resume", version=0), (), OTHER_VERSION),
        (lambda folder: _set(folder / "faults.resume", progress={"table": "x"}), (), BROKEN),
        (lambda folder: (folder / "faults.resume").write_bytes(b"\xff"), (), BROKEN),
        (lambda folder: (folder / "faults.resume").write_bytes(b"[]"), (), BROKEN),
        (Path.exists, ("--select", "platform"), "the rules or the configuration are others"),
        (Path.exists, ("--format", "jsonl"), "the format is another"),
        (Path.exists, ("c.jsonl",), "the files are others, or in another order"),
    ],
)
def test_what_does_not_fit(
    killed: Path, tmp_path: Path, change: Callable[[Path], object], arguments: tuple[str, ...], said: str
) -> None:
    """What has changed is named, and nothing is written."""
    shutil.copytree(killed, tmp_path, dirs_exist_ok=True)
    (tmp_path / "c.jsonl").touch()
    change(tmp_path)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    done = run_here(*COMMAND, *arguments, folder=tmp_path)

    hint = "To start anew, run it without --resume or remove faults.resume"
    assert done.stderr.decode() == f"smm-lint: cannot resume: {said}. {hint}\n"
    assert done.returncode == 2
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def _kill(folder: Path, length: int) -> None:
    """Start a run, or go on with it, and kill it once it has written `length` bytes and kept how far it has come."""
    command = [sys.executable, "-m", "smm_lint", *COMMAND]
    environment = {**os.environ, **ENVIRONMENT}
    with subprocess.Popen(command, cwd=folder, env=environment, stderr=subprocess.PIPE) as process:
        while process.poll() is None and (_size(folder / "faults") < length or not _size(folder / "faults.resume")):
            time.sleep(0.001)
        process.kill()
    assert process.returncode == -signal.SIGKILL


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
