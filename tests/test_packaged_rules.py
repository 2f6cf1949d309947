"""Python rules of installed packages, and calendar rules as a type: a package with both, really run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = """docs = {
        "en": "## What it does\\n…\\n## Why it matters\\n…\\n## How to fix it\\n…\\n## References\\n…\\n",
        "es": "## Qué hace\\n…\\n## Por qué importa\\n…\\n## Cómo arreglarlo\\n…\\n## Referencias\\n…\\n",
    }
    examples = tuple({verdict: "x", "lang": language} for verdict in ("bad", "good") for language in ("en", "es"))
"""
CALENDAR_RULE = f"""from smm_lint.rule import CalendarRule, Finding


class TwicePosted(CalendarRule):
    message = {{"en": "{{count}} posts by {{today}}.", "es": "{{count}} posts a {{today}}."}}
    profiles = ("core",)
    {DOCS}
    def check_calendar(self, calendar, options):
        first, *others = calendar.records
        if others:
            values = {{"count": len(calendar.records), "today": calendar.today}}
            yield Finding(values=values, record=others[-1], related=(first,))
"""
FAILING_RULE = f"""from smm_lint.rule import Finding, Rule


class Failing(Rule):
    message = {{"en": "{{count}}", "es": "{{count}}"}}
    profiles = ("strict",)
    {DOCS}
    def check(self, post, options):
        raise ValueError("[31m" + post.text)
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A folder of installed packages that holds one with two rules."""
    rules = tmp_path / "site" / "extra_rules" / "rules" / "extra"
    rules.mkdir(parents=True)
    (rules / "twice-posted.py").write_text(CALENDAR_RULE, encoding="utf-8")
    (rules / "failing.py").write_text(FAILING_RULE, encoding="utf-8")
    (rules.parent.parent / "__init__.py").write_text(
        "import pathlib\nFOLDER = pathlib.Path(__file__).parent / 'rules'\n", encoding="utf-8"
    )
    information = tmp_path / "site" / "extra_rules-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: extra-rules\nVersion: 1.0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text("[smm_lint.rules]\nextra = extra_rules:FOLDER\n", encoding="utf-8")
    return tmp_path / "site"


def check(package: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    for name in ("a.md", "b.md"):
        (folder / name).write_text("What do you drink on Mondays?\n", encoding="utf-8")
    (folder / "smm-lint.yaml").write_text("root: true\nlanguages: [en]\nmessages: en\n", encoding="utf-8")
    options = ["--format", "json", "--today", "2026-11-30", *arguments]
    command = [sys.executable, "-m", "smm_lint", "check", *options, "a.md", "b.md"]
    environment = {**os.environ, "PYTHONPATH": str(package), "LC_ALL": "C.UTF-8", "PYTHONSAFEPATH": "1"}
    return subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", env=environment, check=False)


def test_a_calendar_rule_sees_all_posts_and_reports_at_the_latest(package: Path, tmp_path: Path) -> None:
    """It is asked once for the run; the other posts stand under `related`."""
    done = check(package, tmp_path)
    (found,) = json.loads(done.stdout)["diagnostics"]

    assert done.returncode == 1
    assert (found["rule"], found["path"], found["message"]) == ("extra/twice-posted", "b.md", "2 posts by 2026-11-30.")
    assert [related["path"] for related in found["related"]] == ["a.md"]


def test_a_rule_that_raises_is_reported_for_its_post_and_the_run_ends_with_2(package: Path, tmp_path: Path) -> None:
    """The other rules and posts are judged all the same."""
    done = check(package, tmp_path, "--select", "extra")
    found = [(d["path"], d["rule"]) for d in json.loads(done.stdout)["diagnostics"]]

    assert done.returncode == 2
    assert found == [
        ("a.md", "internal/rule-failed"),
        ("b.md", "extra/twice-posted"),
        ("b.md", "internal/rule-failed"),
    ]
