from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has neither fork nor SIGKILL")
def test_whoever_kills_fix_finds_every_draft_whole() -> None:
    """The old one or the new one, at any moment. By hand: `python -m tests.attack.kill 200`."""
    command = [sys.executable, "-m", "tests.attack.kill", "8"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, encoding="utf-8", check=False, timeout=120)

    assert done.stderr == ""
    assert done.stdout.startswith("8 times killed, ")
    assert done.stdout.endswith(" 0 drafts broken\n")
