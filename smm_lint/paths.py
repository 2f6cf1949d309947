"""Questions about paths that never raise, whatever the links and names, and where our own folders are."""

from __future__ import annotations

import os
from pathlib import Path

from smm_lint import trace

PACKAGE = Path(__file__).resolve().parent


def absolute(path: Path | str) -> Path:
    """`path` from the root on, without `..`; links are not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - the method of Path follows links


def real(path: Path) -> Path:
    """`path` when all links are followed as far as they lead."""
    return Path(str(trace.ask(trace.REAL, str(path))))


def is_there(path: Path) -> bool:
    """Whether `path`, or what it links to, exists."""
    return bool(trace.ask(trace.THERE, str(path)))


def is_file(path: Path) -> bool:
    """Whether `path` is a regular file or leads to one."""
    return bool(trace.ask(trace.FILE, str(path)))


def is_folder(path: Path) -> bool:
    """Whether `path` is a folder or leads to one."""
    return bool(trace.ask(trace.FOLDER, str(path)))


def is_inside(path: Path, folder: Path) -> bool:
    """Whether `path` lies in `folder`, or is it, when all links are followed."""
    return real(path).is_relative_to(real(folder))


def is_repository(folder: Path) -> bool:
    """Whether `folder` is the top of a Git repository; in a work tree or a submodule `.git` is a file."""
    return is_there(folder / ".git")


def repository_of(folder: Path) -> Path | None:
    """The top of the Git repository that `folder` lies in, None where it lies in none."""
    return next((place for place in (folder, *folder.parents) if is_repository(place)), None)


def leads_out(path: Path, folder: Path) -> bool:
    """Whether `path`, named in `folder`, leads out of its repository; where there is none, out of the folder."""
    return not is_inside(path, repository_of(folder) or folder)


def read_bytes(path: Path) -> bytes:
    """What the file at `path` holds. Raises OSError."""
    return trace.read(str(path))


def entries(folder: Path) -> list[os.DirEntry[str]]:
    """What lies in `folder`, by name. Raises OSError."""
    return trace.entries(str(folder))


def shown(path: Path) -> str:
    """`path` as users see it: relative to the working folder where it lies below it, with forward slashes."""
    inner = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    # A name that is no UTF-8 could not be printed.
    return os.fsencode(inner.as_posix()).decode("utf-8", "replace")


def own_folder(name: str) -> Path:
    """Where our `rules` or `models` lie: beside the package in a checkout, inside it where it was installed.

    In an editable install the checkout's folder wins over the copy that the install may leave.
    """
    beside = PACKAGE.parent / name
    is_checkout = is_file(PACKAGE.parent / "pyproject.toml") and is_folder(beside)
    return beside if is_checkout else PACKAGE / name
