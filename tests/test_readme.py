"""What README.md shows is what happens."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from smm_lint.config import Configuration
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The fenced blocks of the README in `language`."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize("block", blocks("console"), ids=lambda block: block.partition("\n")[0].removeprefix("$ "))
def test_the_runs_shown_are_real_ones(block: str) -> None:
    """What is shown of a command is word for word what it prints."""
    command, _, expected = block.partition("\n")
    arguments = command.removeprefix("$ smm-lint ").split()
    run = subprocess.run(
        [sys.executable, "-m", "smm_lint", *arguments], cwd=REPOSITORY, capture_output=True, check=False
    )

    assert run.stdout.decode() == expected
    assert run.returncode == 1


def test_the_configuration_shown_is_accepted(tmp_path: Path) -> None:
    """Every key, rule and option of the README's configuration exists."""
    shown = next(block for block in blocks("yaml") if block.startswith("extends:"))
    file = tmp_path / "smm-lint.yaml"
    file.write_text(shown, encoding="utf-8")
    config = Configuration(file=file).for_file(tmp_path / "posts" / "launch.md")

    assert "accessibility" not in {active.rule.group for active in config.rules}
