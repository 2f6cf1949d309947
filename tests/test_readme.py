"""What README.md shows is what happens."""

from __future__ import annotations

import shlex
from pathlib import Path

from smm_lint.config import Configuration
from tests.command_line import run_here
from tests.conftest import REPOSITORY, Hold
from tests.documents import blocks

README = REPOSITORY / "README.md"


def test_the_runs_shown_are_real_ones(hold: Hold) -> None:
    """What is shown of a command is word for word what it prints."""

    def run(command: str) -> str:
        program, *arguments = shlex.split(command)
        done = run_here(*arguments, folder=REPOSITORY)

        assert (program, done.returncode) == ("smm-lint", 1)
        return done.stdout.decode()

    hold(README, run)


def test_the_configuration_shown_is_accepted(tmp_path: Path) -> None:
    """Every key, rule and option of the README's configuration exists."""
    shown = next(block for block in blocks(README, "yaml") if block.startswith("extends:"))
    file = tmp_path / "smm-lint.yaml"
    file.write_text(shown, encoding="utf-8")
    config = Configuration(file=file).for_file(tmp_path / "posts" / "launch.md")

    assert "accessibility" not in {active.rule.group for active in config.rules}
