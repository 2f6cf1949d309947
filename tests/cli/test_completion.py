"""What shells offer on a tab: click's own scripts, with names of ours."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from smm_lint.cli import COMMANDS
from smm_lint.definition import PROFILES
from smm_lint.loader import load_rules
from smm_lint.output import FORMATS
from tests.command_line import ENVIRONMENT
from tests.test_layers import HEAVY

RULES = load_rules()
# Outside a real tab, `compopt` has nothing to work on: it says what it was asked for instead.
BASH = """
eval "$SCRIPT"
compopt() { echo "$@"; }
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_smm_lint_completion smm-lint
printf '%s\\n' "${COMPREPLY[@]}"
"""
START = f"""
import sys
from smm_lint.cli import main
try:
    main()
finally:
    print(sorted(set({HEAVY}) & set(sys.modules)))
"""


PATH = f"{Path(sys.executable).parent}:{os.environ['PATH']}"


@cache
def script() -> str:
    """What smm-lint gives bash to set the completion up with."""
    environment = {**os.environ, **ENVIRONMENT, "_SMM_LINT_COMPLETE": "bash_source"}
    command = [sys.executable, "-c", "from smm_lint.cli import main; main()"]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True).stdout


def offered(folder: Path, *words: str) -> list[str]:
    """What bash offers in `folder` for the last of `words`; nothing is said besides."""
    command = ["bash", "-c", BASH, "bash", "smm-lint", *words]
    environment = {**os.environ, **ENVIRONMENT, "PATH": PATH, "SCRIPT": script()}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True, timeout=60
    )

    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def test_commands(tmp_path: Path) -> None:
    """Those that begin so."""
    assert offered(tmp_path, "c") == [name for name in COMMANDS if name.startswith("c")]


def test_rules_by_short_name(tmp_path: Path) -> None:
    """And groups, whether they are what `explain` takes or the last of several names."""
    assert offered(tmp_path, "explain", "one-") == ["one-way"]
    assert offered(tmp_path, "check", "--select", "cliche,acc") == ["cliche,accessibility"]


def test_rules_by_id(tmp_path: Path) -> None:
    """Once a group and a slash are typed; a rule of the house is one of them."""
    folder = tmp_path / "house" / "effort"
    folder.mkdir(parents=True)
    text = (Path(__file__).parents[2] / "rules" / "personalisation" / "cliche.yaml").read_text(encoding="utf-8")
    (folder / "worn-word.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "smm-lint.yaml").write_text("root: true\nrule_folders: [house]\n", encoding="utf-8")

    assert offered(tmp_path, "explain", "effort/") == sorted([*RULES.ids("effort"), "effort/worn-word"])


@pytest.mark.parametrize(("option", "names"), [("--profile", PROFILES), ("--format", FORMATS)])
def test_fixed_values(tmp_path: Path, option: str, names: tuple[str, ...]) -> None:
    """All there are."""
    assert offered(tmp_path, "check", option, "") == list(names)


def test_files(tmp_path: Path) -> None:
    """Bash itself offers them, where a path is wanted."""
    assert offered(tmp_path, "check", "po") == ["-o default", ""]


def test_a_broken_configuration_is_not_spoken_of(tmp_path: Path) -> None:
    """Our own rules are offered; the command will say what is wrong."""
    (tmp_path / "smm-lint.yaml").write_text("rules: {one-wya: off}\n", encoding="utf-8")

    assert offered(tmp_path, "explain", "one-") == ["one-way"]


def test_what_rules_do_is_offered_without_spacy(tmp_path: Path) -> None:
    """Zsh and fish show it beside the name; nothing heavy is imported for it."""
    (tmp_path / "smm-lint.yaml").write_text("root: true\nmessages: es\n", encoding="utf-8")
    words = {"_SMM_LINT_COMPLETE": "zsh_complete", "COMP_WORDS": "smm-lint explain stray", "COMP_CWORD": "2"}
    done = subprocess.run(
        [sys.executable, "-c", START], cwd=tmp_path, env={**os.environ, **ENVIRONMENT, **words}, capture_output=True,
        encoding="utf-8", check=False,
    )  # fmt: skip
    kind, name, meaning, heavy = done.stdout.splitlines()

    assert (done.returncode, done.stderr) == (0, "")
    assert (kind, name, heavy) == ("plain", "stray-space", "[]")
    assert meaning.startswith("Avisa")
