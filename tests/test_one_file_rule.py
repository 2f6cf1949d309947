"""Adding a rule touches one file: put into rules/, it is listed, explained, asked and tested."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from smm_lint.loader import OWN_RULES
from smm_lint.paths import PACKAGE
from tests.test_loader import RULE

SMM_LINT = [sys.executable, "-m", "smm_lint"]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package, laid out as in the wheel, with one rule file more."""
    folder = tmp_path_factory.mktemp("site")
    shutil.copytree(PACKAGE, folder / "smm_lint", ignore=shutil.ignore_patterns("__pycache__", "rules"))
    shutil.copytree(OWN_RULES, folder / "smm_lint" / "rules")
    (folder / "smm_lint" / "rules" / "personalisation" / "empty-word.yaml").write_text(RULE, encoding="utf-8")
    return folder


def run(package: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONSAFEPATH": "1", "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        [*SMM_LINT, *arguments], cwd=folder, capture_output=True, encoding="utf-8", env=environment, check=False
    )


def test_it_is_listed_and_explained(package: Path, tmp_path: Path) -> None:
    """`rules` has its line, `explain` its page, by its short name too."""
    assert "\npersonalisation/empty-word " in run(package, tmp_path, "rules").stdout
    assert run(package, tmp_path, "explain", "empty-word").stdout.startswith("# personalisation/empty-word\n")


def test_it_is_asked(package: Path, tmp_path: Path) -> None:
    """`check` reports what it finds."""
    (tmp_path / "smm-lint.yaml").write_text("root: true\nlanguages: [en]\nmessages: en\n", encoding="utf-8")
    (tmp_path / "a.md").write_text("Which synergy did you see at work today?\n", encoding="utf-8")

    expected = "a.md:1:7: warning: “synergy” says nothing. [personalisation/empty-word]\n"
    assert run(package, tmp_path, "check").stdout.startswith(expected)


def test_its_examples_are_tests(package: Path, tmp_path: Path) -> None:
    """`test` says which of them it does not keep: here one whose mark is wrong."""
    (tmp_path / "house" / "words").mkdir(parents=True)
    wrong = RULE.replace("A [[synergy]]", "A syn[[ergy]]")
    (tmp_path / "house" / "words" / "worn-word.yaml").write_text(wrong, encoding="utf-8")
    done = run(package, tmp_path, "test", "house")

    assert done.returncode == 1
    assert done.stdout == (
        "words/worn-word bad 1 (en): expected 'ergy', reported 'synergy'\n1 rules, 4 examples, 1 failures\n"
    )
