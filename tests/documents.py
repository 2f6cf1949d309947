"""What Markdown files show: code, and in console blocks commands after `$ ` with what each prints.

Tests run the commands anew and compare the whole file; `pytest --update-transcripts` writes it instead.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)


def blocks(document: Path, language: str) -> list[str]:
    """The fenced blocks of `document` in `language`, one at least."""
    text = document.read_text(encoding="utf-8")
    found = re.findall(rf"^```{language}\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)

    assert found
    return found


def replayed(text: str, run: Callable[[str], str]) -> str:
    """The Markdown `text` with what `run` gives for each command in the place of what is shown of it."""

    def block(found: re.Match[str]) -> str:
        commands = COMMAND.findall(found[1])
        return "```console\n" + "".join(f"$ {command}\n{run(command)}" for command in commands) + "```"

    return CONSOLE.sub(block, text)


def hold(document: Path, run: Callable[[str], str], *, update: bool) -> None:
    """Compare `document` with its replay by `run`; with `update`, make it the replay first."""
    shown = document.read_text(encoding="utf-8")
    real = replayed(shown, run)
    if update:
        document.write_text(real, encoding="utf-8")
        shown = real

    assert COMMAND.search(shown)
    assert shown == real


class Shell:
    """Bash in `folder`, a process a command; `$?` is the status of the command before."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._folder, self._environment = folder, dict(environment)
        self.status = 0

    def run(self, command: str) -> str:
        """What `command` prints, on either stream."""
        done = subprocess.run(
            ["bash", "-c", f"(exit {self.status})\n{command}"],  # noqa: S607 - the bash of whoever runs the tests
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        self.status = done.returncode
        return done.stdout
