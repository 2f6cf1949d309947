"""Git repositories in tests, whatever the configuration of the machine and of whoever runs them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

# A test may itself run in a hook of git, whose variables would name another repository.
ENVIRONMENT: Mapping[str, str] = {
    **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ana Ruiz",
    "GIT_AUTHOR_EMAIL": "ana@cafeaurora.example",
    "GIT_COMMITTER_NAME": "Ana Ruiz",
    "GIT_COMMITTER_EMAIL": "ana@cafeaurora.example",
}


def git(folder: Path, *arguments: str) -> str:
    """What `git` with `arguments` prints in `folder`; it must succeed."""
    command = ["git", "-c", "init.defaultBranch=main", *arguments]
    run = subprocess.run(command, cwd=folder, env=ENVIRONMENT, capture_output=True, encoding="utf-8", check=True)
    return run.stdout


def repository(folder: Path, *, tag: str = "") -> Path:
    """`folder` as a repository with all that is in it committed, and `tag` on it."""
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "posts: the first ones")
    if tag:
        git(folder, "tag", tag)
    return folder
