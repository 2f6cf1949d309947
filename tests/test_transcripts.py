"""The runs in docs/transcripts, made anew in a folder of their own; tests/hooks has that of pre-commit."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.command_line import ENVIRONMENT, run_here
from tests.conftest import REPOSITORY, Hold
from tests.documents import Shell

TRANSCRIPTS = REPOSITORY / "docs" / "transcripts"
MARKET = """\
---
platform: instagram
lang: es
---

Este sábado llevamos el molino al mercado de la Boquería ! Qué café te molemos? Dínoslo abajo.

#mercadodelaboqueria
"""
ARCHIVE = """\
date,platform,text
2019-03-01,instagram,"Nuestro molino nuevo ya está en la barra.
¿Quién viene a probarlo el sábado? #cafe #molino #barista #espresso #lunes #cafeteria"
2019-03-02,x,"Hi {{first_name}}, thank you for coming last night. Which cup stayed with you?"
2019-03-03,x,¿A qué hora desayunas los domingos?
"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[[str], str]:
    """A shell in an empty folder; `smm-lint` itself is run in this process."""
    shell = Shell(
        tmp_path, {**os.environ, **ENVIRONMENT, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    )

    def run(command: str) -> str:
        program, *arguments = shlex.split(command)
        if program != "smm-lint":
            return shell.run(command)
        done = run_here(*arguments, folder=tmp_path)
        shell.status = done.returncode
        return (done.stdout + done.stderr).decode()

    return run


def test_fixes(run: Callable[[str], str], tmp_path: Path, hold: Hold) -> None:
    """A diff, the fixes, and nothing left to fix."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "mercado.md").write_text(MARKET, encoding="utf-8")
    (tmp_path / "smm-lint.yaml").write_text("root: true\nlanguages: [es, en]\nmessages: es\n", encoding="utf-8")

    hold(TRANSCRIPTS / "fix.md", run)


def test_annotations(run: Callable[[str], str], tmp_path: Path, hold: Hold) -> None:
    """Workflow commands on standard output, SARIF in a file."""
    shutil.copytree(REPOSITORY / "examples", tmp_path / "examples")

    hold(TRANSCRIPTS / "github.md", run)


def test_streams(run: Callable[[str], str], tmp_path: Path, hold: Hold) -> None:
    """What is found in a table, by its file or through a pipe, and what cannot be resumed."""
    (tmp_path / "archive.csv").write_text(ARCHIVE, encoding="utf-8")

    hold(REPOSITORY / "docs" / "streams.md", run)
