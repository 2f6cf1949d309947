"""What docs/output.md shows is what happens."""

from __future__ import annotations

import re

import pytest

from smm_lint.cli import main
from smm_lint.output import FORMATS
from tests.conftest import REPOSITORY

DOCS = (REPOSITORY / "docs" / "output.md").read_text(encoding="utf-8")
RUNS = re.findall(r"^```console\n\$ smm-lint (.*)\n((?:.*\n)*?)^```$", DOCS, re.MULTILINE)
LEFT_OUT = "…\n"


@pytest.mark.parametrize(("command", "expected"), RUNS, ids=[command.rpartition(" ")[2] for command, _ in RUNS])
def test_the_runs_shown_are_real_ones(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str, expected: str
) -> None:
    """What is shown of a command is word for word what it prints, but for the lines that “…” stands for."""
    monkeypatch.chdir(REPOSITORY)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    with pytest.raises(SystemExit):
        main(command.split())
    parts = map(re.escape, re.split(f"(?m)^{LEFT_OUT}", expected))

    assert re.fullmatch("(?:.*\n)*".join(parts), capsys.readouterr().out)


def test_every_format_has_its_row() -> None:
    """The table of formats, and those of severities where a format has words of its own."""
    rows = re.findall(r"^\| \[(.*?)\]\(#.*?\) \|", DOCS, re.MULTILINE)

    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(FORMATS)
