"""Running the command line in tests: in this process, or in one of its own where that is the fact tested."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from smm_lint.cli import main
from smm_lint.pipeline.analyse import Analyser
from tests.pipeline.docs import ANALYSER

Done = subprocess.CompletedProcess[bytes]
# The same wherever the tests run: no language but English is asked for, no colour, no width of a terminal.
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "PYTHONSAFEPATH": "1"}


def run_here(*arguments: str, folder: Path, stdin: bytes = b"") -> Done:
    """What `smm-lint` with `arguments` does in `folder`; our pipelines are loaded once for all tests."""
    with pytest.MonkeyPatch.context() as patch, CliRunner().isolation(stdin, env=ENVIRONMENT) as (output, errors, _):
        patch.chdir(folder)
        patch.setattr("smm_lint.cli.run.Analyser", _analyser)
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        return Done(arguments, int(ended.value.code or 0), output.getvalue(), errors.getvalue())


def run_process(
    *arguments: str, folder: Path, stdin: bytes = b"", environment: Mapping[str, str] | None = None
) -> Done:
    """The same in a process of its own, with `environment` beside ours."""
    return subprocess.run(
        [sys.executable, "-m", "smm_lint", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env={**os.environ, **ENVIRONMENT, **(environment or {})},
        timeout=300,
        check=False,
    )


def _analyser(pipeline: str | None) -> Analyser:
    return Analyser(pipeline) if pipeline else ANALYSER
