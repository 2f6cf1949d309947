"""The recipes of docs/ci.md: each is what its service takes, and its commands do what is said."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.command_line import run_here
from tests.conftest import REPOSITORY
from tests.documents import blocks

DOCUMENT = REPOSITORY / "docs" / "ci.md"
RECIPES = blocks(DOCUMENT, "yaml")
SCHEMAS = {"jobs:": "github-workflows", "image:": "gitlab-ci", "task:": "azure-pipelines"}
TEXT = DOCUMENT.read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"smm-lint (check [^`|\n]*?posts)\b", TEXT)))
ACTION: dict[str, Any] = yaml.safe_load((REPOSITORY / "action.yml").read_text(encoding="utf-8"))
BAD = "Hi {{first_name}}, which book would you lend a friend this week?\n"


@pytest.mark.parametrize("recipe", RECIPES, ids=range(len(RECIPES)))
def test_a_recipe_is_valid(recipe: str, tmp_path: Path) -> None:
    """By the schema of its service, which check-jsonschema brings along."""
    file = tmp_path / "recipe.yml"
    file.write_text(recipe, encoding="utf-8")
    (schema,) = (schema for mark, schema in SCHEMAS.items() if mark in recipe)
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout) == (0, "ok -- validation done\n")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_reports_a_fault(command: str, tmp_path: Path) -> None:
    """With status 1, and into the file that it names."""
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.md").write_text(BAD, encoding="utf-8")
    done = run_here(*command.split(), folder=tmp_path)
    files = re.findall(r"=(\S+\.\w+)", command)

    assert (done.returncode, done.stderr) == (1, b"")
    assert b"unfilled-placeholder" in done.stdout
    assert [name for name in files if "unfilled-placeholder" not in (tmp_path / name).read_text(encoding="utf-8")] == []


def test_every_input_of_the_action_is_told() -> None:
    """In the table, in the order of the action."""
    assert re.findall(r"^\| `([a-z-]+)` \|", TEXT, re.MULTILINE) == list(ACTION["inputs"])


def test_an_input_of_the_recipe_exists() -> None:
    """And the actions are those that the action itself, or every other recipe, pins."""
    steps = [
        step for recipe in RECIPES if "jobs:" in recipe for step in yaml.safe_load(recipe)["jobs"]["smm-lint"]["steps"]
    ]
    given = {name for step in steps if "smm-lint@" in step.get("uses", "") for name in step["with"]}
    pinned = {step["uses"] for step in ACTION["runs"]["steps"] if "uses" in step}
    setup = {step["uses"] for step in steps if "setup-python" in step.get("uses", "")}

    assert given == {"paths"} <= set(ACTION["inputs"])
    assert setup < pinned
