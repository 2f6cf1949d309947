"""The main job on real drafts: the folders of six organisations, from end to end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from smm_lint.readers import open_source
from tests.conftest import REPOSITORY
from tests.output.schemas import CHECKS

# What stands in an output once a diagnostic.
MARKS = {
    "checkstyle": "<error ",
    "gitlab": '"check_name": ',
    "junit": "<failure ",
    "rdjson": '"severity": ',
    "rdjsonl": '"severity":',
    "sarif": '"ruleIndex": ',
}


@pytest.fixture(scope="module")
def drafts(shared: Path) -> Path:
    """The folder of real drafts."""
    return shared / "data" / "drafts"


def check(folder: Path, *options: str) -> subprocess.CompletedProcess[bytes]:
    arguments = ["--isolated", "--profile", "strict", "--format", "json", *options, "."]
    command = [sys.executable, "-m", "smm_lint", "check", *arguments]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for the outputs of the run, one file a format."""
    return tmp_path_factory.mktemp("outputs")


@pytest.fixture(scope="module")
def first(drafts: Path, outputs: Path) -> subprocess.CompletedProcess[bytes]:
    """A run over all drafts, with every output that has consumers to satisfy."""
    return check(drafts, *(f"--format={name}={outputs / name}" for name in CHECKS))


def test_all_drafts_are_linted_twice_alike_and_every_place_is_exact(
    drafts: Path, first: subprocess.CompletedProcess[bytes]
) -> None:
    """Status 1, no internal failure, the same bytes twice, and offsets, lines and columns that agree."""
    second = check(drafts)
    found = json.loads(first.stdout)
    texts = {path: open_source(drafts / path, path) for path in {d["path"] for d in found["diagnostics"]}}
    places = [
        (texts[diagnostic["path"]], diagnostic["range"][side])
        for diagnostic in found["diagnostics"]
        for side in ("start", "end")
    ]

    assert (first.returncode, first.stderr) == (1, b"")
    assert first.stdout == second.stdout
    assert found["summary"]["files"] > 900
    assert [d for d in found["diagnostics"] if d["rule"] == "internal/rule-failed"] == []
    for diagnostic in found["diagnostics"]:
        start, end = diagnostic["range"]["start"]["offset"], diagnostic["range"]["end"]["offset"]
        assert 0 <= start < end <= len(texts[diagnostic["path"]].text)
    for source, place in places:
        lines = source.text[: place["offset"]].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert (place["line"], place["column"]) == (len(lines), len(lines[-1]) + 1)


@pytest.mark.parametrize("name", CHECKS)
def test_consumers_accept_the_outputs_of_all_drafts(
    first: subprocess.CompletedProcess[bytes], outputs: Path, name: str
) -> None:
    """The file has every diagnostic, and keeps to its schema."""
    CHECKS[name]((outputs / name).read_text(encoding="utf-8"))
    counted = (outputs / name).read_text(encoding="utf-8").count(MARKS[name])

    assert counted == len(json.loads(first.stdout)["diagnostics"]) > 500


def test_writers_are_not_drowned(drafts: Path, tmp_path: Path) -> None:
    """With the configuration that their writers would have, at most two alarms a post, and one beside one-way."""
    copy = shutil.copytree(drafts, tmp_path / "drafts")
    shutil.copy(REPOSITORY / "tests" / "drafts.yaml", copy / "smm-lint.yaml")
    command = [sys.executable, "-m", "smm_lint", "check", "--format", "json", "."]
    found = json.loads(subprocess.run(command, cwd=copy, capture_output=True, check=False).stdout)
    rules = [diagnostic["rule"] for diagnostic in found["diagnostics"]]
    others = [rule for rule in rules if rule not in ("interaction/one-way", "interaction/missing-invitation")]
    posts = found["summary"]["posts"]

    assert posts > 900
    assert len(rules) <= 2 * posts
    assert len(others) <= posts
