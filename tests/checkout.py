"""Copies of this checkout, to install smm-lint from."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from tests.conftest import REPOSITORY

# What smm-lint and its hooks are installed from; the rest of a checkout is of no use to it.
PARTS = (".pre-commit-hooks.yaml", "LICENSE", "README.md", "models", "pyproject.toml", "rules", "smm_lint")
DEPENDENCIES = re.compile(r"^dependencies = \[.*?^\]$", re.DOTALL | re.MULTILINE)


def copied(folder: Path) -> Path:
    """`folder` with a copy of what smm-lint is installed from."""
    for part in PARTS:
        source = REPOSITORY / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    return folder


def without_dependencies(folder: Path) -> Path:
    """The copy in `folder`, asking for no other package: it installs in seconds, for where those are at hand."""
    project = folder / "pyproject.toml"
    text, count = DEPENDENCIES.subn("dependencies = []", project.read_text(encoding="utf-8"))
    if count != 1:
        raise ValueError("pyproject.toml has no list of dependencies")
    project.write_text(text, encoding="utf-8")
    return folder
