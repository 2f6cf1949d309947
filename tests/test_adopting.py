"""What docs/adopting.md shows is what happens."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from smm_lint.cli import group
from smm_lint.config import Configuration
from tests.conftest import REPOSITORY

PAGE = (REPOSITORY / "docs" / "adopting.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of the page in `language`."""
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def test_the_runs_shown_are_real_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One after the other, in a copy of the examples."""
    shutil.copytree(REPOSITORY / "examples" / "drafts", tmp_path / "examples" / "drafts")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (shown,) = blocks("console")
    commands = re.findall(r"^\$ smm-lint (.*)$", shown, re.MULTILINE)

    printed = (f"$ smm-lint {command}\n{CliRunner().invoke(group, command.split()).output}" for command in commands)
    assert "".join(printed) == shown


@pytest.mark.parametrize("shown", blocks("yaml"))
def test_the_configurations_shown_are_accepted(tmp_path: Path, shown: str) -> None:
    """Every key exists."""
    (tmp_path / "smm-lint.yaml").write_text(f"root: true\n{shown}", encoding="utf-8")

    assert Configuration().for_file(tmp_path / "a.md").rules
