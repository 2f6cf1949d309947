"""`smm-lint config`: every value that applies, and where it comes from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from smm_lint.cli.config import command
from smm_lint.errors import UsageError
from smm_lint.fields import ListOf, Text
from smm_lint.rule import ByPlatform, Option, PerPlatform
from tests.fake_rules import FakeRule, rule_set

RULES = rule_set(
    FakeRule("interaction/one-way", "core"),
    FakeRule(
        "platform/too-many-hashtags",
        "recommended",
        severity={"default": "warning", "x": "error"},
        options={
            "limit": Option(ByPlatform(), PerPlatform(None, {"x": 2}), {}),
            "allow": Option(ListOf(Text()), (), {}),
        },
    ),
    FakeRule("targeting/off-topic", "core", requires=("brand.topics",)),
)
CONFIGURATION = """\
root: true
messages: en
languages: [es]
brand:
  name: Café Aurora
rules:
  interaction: error
  too-many-hashtags: {allow: [uno, "dos tres"]}
files:
  - match: "linkedin/**"
    platforms: [linkedin]
"""
TEXT = """\
linkedin/a.md

Settings
  messages    en            smm-lint.yaml:2
  languages   ["es"]        smm-lint.yaml:3
  brand.name  Café Aurora   smm-lint.yaml:5
  platforms   ["linkedin"]  smm-lint.yaml:11
  extends     ["core"]      command line
  include     ["*.md", "*.markdown", "*.txt", "*.tweet"]  default

Rules that are on
  interaction/one-way  error  smm-lint.yaml:7

Rules that are not asked
  targeting/off-topic  no brand.topics in the configuration
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a configuration and a draft, and three rules."""
    monkeypatch.setattr("smm_lint.stack.load_rules", lambda _: RULES)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "smm-lint.yaml").write_text(CONFIGURATION, encoding="utf-8")
    (tmp_path / "linkedin").mkdir()
    (tmp_path / "linkedin" / "a.md").write_text("Hola", encoding="utf-8")
    return tmp_path


def output(*arguments: str) -> str:
    """What the command prints."""
    return CliRunner().invoke(command, arguments, catch_exceptions=False).output


def test_text() -> None:
    """Settings, rules and what is not asked, each with its place."""
    assert output("linkedin/a.md", "--profile", "core") == TEXT


def test_json() -> None:
    """The same for programs: values with path, line and column, or where else they come from."""
    found = json.loads(output("linkedin/a.md", "--format", "json", "--platform", "twitter"))

    def written(line: int, column: int) -> dict[str, object]:
        return {"path": "smm-lint.yaml", "line": line, "column": column}

    assert found == {
        "version": 1,
        "path": "linkedin/a.md",
        "settings": [
            {"name": "messages", "value": "en", "origin": written(2, 11)},
            {"name": "languages", "value": ["es"], "origin": written(3, 12)},
            {"name": "brand.name", "value": "Café Aurora", "origin": written(5, 9)},
            {"name": "platforms", "value": ["twitter"], "origin": "command line"},
            {"name": "extends", "value": ["recommended"], "origin": "default"},
            {"name": "include", "value": ["*.md", "*.markdown", "*.txt", "*.tweet"], "origin": "default"},
        ],
        "rules": [
            {
                "rule": "interaction/one-way",
                "severity": {"name": "severity", "value": "error", "origin": written(7, 16)},
                "options": [],
            },
            {
                "rule": "platform/too-many-hashtags",
                "severity": {
                    "name": "severity",
                    "value": {"default": "warning", "x": "error"},
                    "origin": "default",
                },
                "options": [
                    {"name": "limit", "value": {"x": 2}, "origin": "default"},
                    {"name": "allow", "value": ["uno", "dos tres"], "origin": written(8, 30)},
                ],
            },
        ],
        "skipped": [{"rule": "targeting/off-topic", "reason": "no brand.topics in the configuration"}],
    }


def test_a_folder() -> None:
    """Of a folder it shows what no entry of `files` changes; without a path, of the working folder."""
    assert "linkedin" not in output()
    assert output() == output(".")


def test_spanish(folder: Path) -> None:
    """In the language of the messages."""
    (folder / "smm-lint.yaml").write_text("root: true\nmessages: es\n", encoding="utf-8")

    assert "\nReglas activas\n" in output()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("b.md",), "b.md: no such file or folder"),
        (("linkedin", "linkedin/a.md"), "smm-lint config takes one path"),
    ],
    ids=["missing", "two"],
)
def test_paths_that_cannot_be_shown(arguments: tuple[str, ...], said: str) -> None:
    """One path that exists is wanted."""
    with pytest.raises(UsageError) as caught:
        output(*arguments)

    assert caught.value.text("en") == said
