"""The git command, run so that no repository makes it run code, ask for anything or use the network."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from smm_lint.errors import UsageError
from smm_lint.messages import message

SECONDS = 120
# What a repository may configure to be run, or to change what is printed.
SETTINGS = (
    "core.fsmonitor=false",
    "core.hooksPath=" + os.devnull,
    "core.quotePath=true",
    "diff.external=",
    "diff.orderFile=" + os.devnull,
    "diff.ignoreSubmodules=all",
)
ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_PAGER": "",
    # A clone that lacks objects would fetch them, by whatever command its configuration names.
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "",
    "LC_ALL": "C",
}


class Git:
    """Git in the repository whose top is `top`. Raises UsageError where git or the repository cannot be used."""

    def __init__(self, top: Path) -> None:
        self.top = top
        found = shutil.which("git")
        # One that lies in the working folder is not the user's: Windows would take it.
        if not found or not Path(found).is_absolute():
            raise UsageError(message("git-missing"))
        self._program = found
        self._settings: tuple[str, ...] = SETTINGS
        self._settings += tuple(self._without_filters())

    def _without_filters(self) -> Iterator[str]:
        """Settings that switch off the commands through which a repository may have its files read."""
        listed = self.tried("config", "--null", "--name-only", "--get-regexp", r"^filter\.").stdout
        names = {key.rpartition(".")[0] for key in os.fsdecode(listed).split("\0") if key}
        for name in sorted(names):
            if "=" in name:
                raise UsageError(message("git-failed", path=self.top.as_posix(), problem=f"{name!r} in its settings"))
            yield from (f"{name}.clean=", f"{name}.process=", f"{name}.required=false")

    def run(self, *arguments: str) -> bytes:
        """What git prints. Raises UsageError with what it says where it fails."""
        done = self.tried(*arguments)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().split("\n")[0]
            problem = "".join(character if character.isprintable() else "?" for character in said)
            raise UsageError(message("git-failed", path=self.top.as_posix(), problem=problem))
        return done.stdout

    def tried(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        """How git ends, whether it fails or not."""
        settings = [part for setting in self._settings for part in ("-c", setting)]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        try:
            return subprocess.run(  # noqa: S603 - a fixed command; what the user says stands behind --end-of-options
                [self._program, "-C", str(self.top), "--no-pager", "--work-tree=.", *settings, *arguments],
                env={**environment, **ENVIRONMENT},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            problem = getattr(error, "strerror", None) or type(error).__name__
            raise UsageError(message("git-failed", path=self.top.as_posix(), problem=problem)) from None
