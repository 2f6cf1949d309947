"""Running the command line as users do, in a folder with files of theirs."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import run_here

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def smm_lint(tmp_path: Path) -> Run:
    """`smm-lint` with its arguments in an empty folder; `files` are written there first, `stdin` is its input."""

    def run(*arguments: str, files: dict[str, str] | None = None, stdin: str = "") -> subprocess.CompletedProcess[str]:
        for name, text in (files or {}).items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        done = run_here(*arguments, folder=tmp_path, stdin=stdin.encode())
        return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())

    return run
