"""The recipes of docs/editors.md, and what running one in its editor takes."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import REPOSITORY

PAGE = REPOSITORY / "docs" / "editors.md"
# The letter with an accent, the emoji of two code points and of two UTF-16 units: every unit counts differently.
DRAFT = "Sí ☕️🚀: hola {{nombre}}, ¿vienes a https://aurora.example.org/?utm_source=LinkedIn&utm_medium=social\n"
FIXED = DRAFT.replace("LinkedIn", "linkedin")
CONFIGURATION = "extends: [core]\nlanguages: [es]\nrules: {malformed-utm: warning, unfilled-placeholder: error}\n"
# What is wrong with the draft: the rule, and the characters that it is about.
FOUND = [
    ("error", "personalisation/unfilled-placeholder", "{{nombre}}"),
    ("warning", "measurement/malformed-utm", "utm_source=LinkedIn"),
]
# Seconds until an editor has surely failed: a first start of everything on a machine with other work takes 20.
PATIENCE = 120


def recipe(name: str) -> str:
    """The block of the page that is marked with `name`."""
    found = re.search(
        rf"^<!-- recipe: {re.escape(name)} -->\n```\w+\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert found, name
    return found[1]


def editor(name: str) -> str:
    """The path of the editor `name`; the test is skipped where there is none."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not on PATH")
    return path


@dataclass(frozen=True)
class Desk:
    """A folder of its own with a configuration and drafts, and an environment in which `smm-lint` is ours."""

    folder: Path

    @classmethod
    def laid(cls, folder: Path) -> Desk:
        """A desk in the empty `folder`."""
        command = f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m smm_lint "$@"\n'
        desk = cls(folder)
        desk.write("bin/smm-lint", command).chmod(0o755)
        desk.write("posts/smm-lint.yaml", CONFIGURATION)
        desk.write("posts/taller.md", DRAFT)
        desk.write("posts/taller.tweet", DRAFT)
        return desk

    def write(self, name: str, text: str) -> Path:
        """Write the file `name`, with its folders."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def run(self, command: Sequence[str | Path]) -> list[list[object]]:
        """What the editor, started with `command` in the folder of the drafts, writes into the file `$FOUND`."""
        found = self.folder / "found.json"
        found.unlink(missing_ok=True)
        environment = os.environ | {
            "FOUND": str(found),
            "HOME": str(self.folder / "home"),
            "LC_ALL": "C.UTF-8",
            "PATH": f"{self.folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(REPOSITORY)))),
            **{f"XDG_{name}_HOME": str(self.folder / "home" / name) for name in ("CONFIG", "DATA", "STATE", "CACHE")},
        }
        run = subprocess.run(
            [str(word) for word in command],
            cwd=self.folder / "posts",
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=PATIENCE,
            check=False,
        )
        assert found.exists(), run.stdout.decode(errors="replace")
        said: list[list[object]] = json.loads(found.read_text("utf-8"))
        return said


def in_bytes(start: int, end: int) -> str:
    """The characters of the draft from byte `start`, from 0, to before byte `end`."""
    return DRAFT.encode()[start:end].decode()
