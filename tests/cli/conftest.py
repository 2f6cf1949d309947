"""Running the command line as users do: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def smm_lint(tmp_path: Path) -> Run:
    """`smm-lint` with its arguments in an empty folder; `files` are written there first, `stdin` is its input."""

    def run(
        *arguments: str, files: dict[str, str] | None = None, stdin: str = "", folder: Path = tmp_path
    ) -> subprocess.CompletedProcess[str]:
        for name, text in (files or {}).items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        return subprocess.run(
            [sys.executable, "-m", "smm_lint", *arguments],
            cwd=folder,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONSAFEPATH": "1"},
            timeout=300,
            check=False,
        )

    return run
