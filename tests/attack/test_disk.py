from __future__ import annotations

import ctypes
import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smm_lint.config import Configuration
from smm_lint.engine import check
from smm_lint.files import find
from smm_lint.readings import Input
from tests.attack.fuzz.targets import ANALYSER
from tests.command_line import ENVIRONMENT, run_here
from tests.conftest import REPOSITORY

CLEAN = "Which book would you lend a friend this week? Tell us its first line.\n"
TAGGED = "Which one? https://cafeaurora.example.org/a?utm_source=LinkedIn&utm_medium=social&utm_campaign=a\n"
# PR_CAPBSET_DROP, and the capabilities CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
DROP, OVERRIDES = 24, (1, 2)

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has neither pipes nor permissions of this kind")

NOT_UTF_8 = "The file cannot be read: this is not UTF-8; save the file as UTF-8"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository with a configuration and one draft."""
    (tmp_path / ".git").mkdir()
    (tmp_path / "smm-lint.yaml").write_text("root: true\nmessages: en\nlanguages: [en]\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def read(folder: Path, *paths: str) -> tuple[int, list[str], str]:
    """How a check of `paths` ends, the files that it reads, and what it says beside them."""
    done = run_here("check", "--show-files", *paths, folder=folder)
    return done.returncode, done.stdout.decode().splitlines(), done.stderr.decode()


def test_pipes_are_not_waited_for(folder: Path) -> None:
    """In a folder they are left out, named they are a fault; in the place of a configuration they are none."""
    for name in ("b.md", ".smm-lint.yaml", ".gitignore"):
        os.mkfifo(folder / name)

    assert read(folder)[:2] == (0, ["a.md"])
    done = run_here("check", "b.md", folder=folder)
    assert (done.returncode, done.stderr.decode().splitlines()[0]) == (2, "smm-lint: b.md: not a regular file")


def test_a_file_that_becomes_a_pipe_is_not_waited_for(folder: Path) -> None:
    """Between the walk and the reading anything may take its place."""
    configuration = Configuration()
    found = find([str(folder)], configuration)
    (folder / "a.md").unlink()
    os.mkfifo(folder / "a.md")
    items = [Input(file.shown, configuration.for_file(file.path), file.path) for file in found.files]

    assert [each.message for each in check(items, ANALYSER).diagnostics] == [
        "The file cannot be read: not a regular file"
    ]


def test_a_file_that_vanishes_is_told(folder: Path) -> None:
    """The run goes on with the others."""
    (folder / "b.md").write_text(CLEAN, encoding="utf-8")
    configuration = Configuration()
    found = find([str(folder)], configuration)
    (folder / "a.md").unlink()
    items = [Input(file.path.name, configuration.for_file(file.path), file.path) for file in found.files]
    result = check(items, ANALYSER)

    assert (result.files, result.posts) == (2, 1)
    assert [(each.source.path, each.message) for each in result.diagnostics] == [
        ("a.md", "The file cannot be read: cannot be read: No such file or directory")
    ]


def test_links_lead_neither_in_circles_nor_outside(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nor to devices; each file is read once."""
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("Which secret?\n", encoding="utf-8")
    (folder / "b").mkdir()
    for name, target in {
        "b/up": folder, "b/self.md": folder / "b" / "self.md", "b/c": folder / "b" / "d", "b/d": folder / "b" / "c",
        "twin.md": folder / "a.md", "secret.md": outside / "secret.md", "out": outside, "zero.md": Path("/dev/zero"),
    }.items():  # fmt: skip
        (folder / name).symlink_to(target)

    assert read(folder) == (
        0,
        ["a.md"],
        "smm-lint: .git: a folder whose name starts with a dot\n"
        + "".join(f"smm-lint: {name}: a link that leads outside\n" for name in ("out", "secret.md", "zero.md")),
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("\x1b[31mred.md", "\\x1b[31mred.md"),
        ("a\n::error::b.md", "a\\x0a::error::b.md"),
        ("##[error]b.md", "\\x23#[error]b.md"),
        ("\u202edm.b", None),
        ("\u202eb.md", "\\u202eb.md"),
    ],
)
def test_names_are_shown_not_obeyed(folder: Path, name: str, shown: str | None) -> None:
    """In lists, in diagnostics and in errors."""
    (folder / name).write_bytes(b"\xff")
    expected = ["a.md"] if shown is None else sorted(["a.md", shown])

    assert sorted(read(folder)[1]) == expected
    output = run_here("check", folder=folder).stdout.decode()
    assert [line for line in output.split("\n") if "not UTF-8" in line] == (
        [f"{shown}:1:1: error: {NOT_UTF_8} [internal/unreadable]"] if shown else []
    )


def fill_the_disk() -> None:
    """Let this process write no file of more than 50 bytes."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (50, 50))


def obey_permissions() -> None:
    """Take from root what lets it read and write whatever permissions say."""
    if os.geteuid() == 0:
        library = ctypes.CDLL(None)
        for capability in OVERRIDES:
            library.prctl(DROP, capability, 0, 0, 0)


def run_limited(folder: Path, *arguments: str, limit: Callable[[], None]) -> subprocess.CompletedProcess[str]:
    """smm-lint in a process that `limit` was called in."""
    return subprocess.run(
        [sys.executable, "-B", "-m", "smm_lint", *arguments],
        cwd=folder,
        # The limit would hold for a cache too.
        env={**os.environ, **ENVIRONMENT, "HOME": str(folder), "PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        encoding="utf-8",
        preexec_fn=limit,
        check=False,
        timeout=120,
    )


def test_a_full_disk_leaves_every_draft_as_it_was(folder: Path) -> None:
    """Nothing half-written stays beside it."""
    (folder / "a.md").write_text(TAGGED, encoding="utf-8")
    names = sorted(path.name for path in folder.iterdir())
    done = run_limited(folder, "fix", "--select", "malformed-utm", "--no-cache", limit=fill_the_disk)

    assert (done.returncode, done.stderr) == (2, "smm-lint: a.md: cannot be written: File too large\n")
    assert (folder / "a.md").read_text(encoding="utf-8") == TAGGED
    assert sorted(path.name for path in folder.iterdir()) == names


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux lets root be without its powers")
def test_what_may_not_be_read_or_written_is_told(folder: Path) -> None:
    """A draft nobody may read, a folder nobody may list, and a folder in which nobody may write."""
    (folder / "a.md").write_text(TAGGED, encoding="utf-8")
    (folder / "b.md").write_text(CLEAN, encoding="utf-8")
    (folder / "b.md").chmod(0)
    (folder / "c").mkdir(mode=0)
    folder.chmod(0o555)
    try:
        done = run_limited(folder, "fix", "--select", "malformed-utm", "--quiet", limit=obey_permissions)
    finally:
        folder.chmod(0o755)
        (folder / "c").chmod(0o755)

    assert done.stderr.splitlines() == [
        "smm-lint: c: cannot be listed: Permission denied",
        "smm-lint: a.md: cannot be written: Permission denied",
    ]
    assert "b.md:1:1: error: The file cannot be read: cannot be read: Permission denied" in done.stdout
    assert done.returncode == 2
    assert (folder / "a.md").read_text(encoding="utf-8") == TAGGED


def test_a_baseline_that_cannot_be_written_is_not_half_there(folder: Path) -> None:
    """The old one stays, whole."""
    (folder / "a.md").write_text("Hello [NAME]\n", encoding="utf-8")
    (folder / "smm-lint-baseline.json").write_text('{"version": 1, "entries": []}\n', encoding="utf-8")
    done = run_limited(folder, "baseline", "--select", "unfilled-placeholder", "--no-cache", limit=fill_the_disk)

    assert (done.returncode, done.stderr) == (
        2, "smm-lint: smm-lint-baseline.json: cannot be written: File too large\n",
    )  # fmt: skip
    assert json.loads((folder / "smm-lint-baseline.json").read_text(encoding="utf-8"))["entries"] == []
