"""`smm-lint rules`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from smm_lint.cli.rules import command
from smm_lint.docs import summary
from smm_lint.loader import load_rules

RULES = load_rules().rules


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "smm-lint.yaml").write_text("root: true\nmessages: en\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def listed(*arguments: str) -> str:
    return CliRunner().invoke(command, arguments, catch_exceptions=False).output


def test_a_line_for_each_rule() -> None:
    """In order: id, severity, profiles, and what the rule does."""
    lines = listed().splitlines()

    assert [line.split()[0] for line in lines] == list(RULES)
    assert next(line for line in lines if line.startswith("interaction/engagement-bait ")).split()[1] == "error/warning"
    assert all(line.endswith(summary(rule, "en")) for line, rule in zip(lines, RULES.values(), strict=True))


def test_json_holds_the_same() -> None:
    """As JSON: severities by platform whole, and the lists as lists."""
    found = json.loads(listed("--format", "json"))
    rule = RULES["personalisation/cliche"]

    assert found["version"] == 1
    assert [entry["id"] for entry in found["rules"]] == list(RULES)
    assert [entry for entry in found["rules"] if entry["id"] == rule.id] == [
        {
            "id": "personalisation/cliche",
            "severity": "warning",
            "profiles": list(rule.profiles),
            "languages": ["en", "es"],
            "summary": summary(rule, "en"),
        }
    ]
