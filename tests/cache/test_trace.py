"""What a run asks of the disk: the same answers as long as nothing changes, others as soon as something does."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from smm_lint.paths import entries, is_file, is_folder, is_there, read_bytes, real
from smm_lint.trace import Trace, traced


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file, a folder, and links to both."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "a.md").write_text("one")
    (tmp_path / "inner" / "b.md").write_text("two")
    (tmp_path / "link.md").symlink_to("a.md")
    (tmp_path / "inner-link").symlink_to("inner")
    return tmp_path


def asked(folder: Path) -> Trace:
    """The trace of asking everything about `folder`, as another run would read it."""
    with traced() as trace:
        for entry in entries(folder):
            path = Path(entry.path)
            real(path)
            if is_folder(path):
                entries(path)
            elif is_file(path):
                read_bytes(path)
        is_there(folder / "missing.yaml")
        with pytest.raises(FileNotFoundError):
            read_bytes(folder / "missing.md")
    return Trace(json.loads(json.dumps(trace.answers())))


def test_it_holds_while_nothing_changes(folder: Path) -> None:
    """Times do not count, contents do; nor does what Python keeps beside rules."""
    trace = asked(folder)
    os.utime(folder / "a.md", (1, 1))
    (folder / "__pycache__").mkdir()

    assert trace.holds()


@pytest.mark.parametrize(
    "change",
    [
        lambda folder: (folder / "a.md").write_text("one "),
        lambda folder: (folder / "inner" / "b.md").unlink(),
        lambda folder: (folder / "inner" / "c.md").write_text(""),
        lambda folder: (folder / "missing.yaml").write_text(""),
        lambda folder: (folder / "missing.md").mkdir(),
        lambda folder: ((folder / "a.md").unlink(), (folder / "a.md").mkdir()),
        lambda folder: ((folder / "link.md").unlink(), (folder / "link.md").symlink_to("inner/b.md")),
        lambda folder: ((folder / "link.md").unlink(), (folder / "link.md").write_text("one")),
        lambda folder: (folder / "inner").rename(folder / "outer"),
    ],
    ids=["text", "gone", "new", "appeared", "folder", "file-to-folder", "link", "link-to-file", "renamed"],
)
def test_it_holds_no_more_when_something_does(folder: Path, change: Callable[[Path], object]) -> None:
    """Each kind of change is seen."""
    trace = asked(folder)
    change(folder)

    assert not trace.holds()


def test_nothing_is_noted_outside(folder: Path) -> None:
    """What is asked before and after is no part of it."""
    with traced() as trace:
        pass
    read_bytes(folder / "a.md")

    assert not any(trace.answers().values())
