"""What runs know of earlier ones: what is printed is always what a run without a cache prints."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from smm_lint.cache.store import NAME
from smm_lint.cli.check import command
from smm_lint.readings import FileReading, Input, read_file
from smm_lint.trace import QUESTIONS
from tests.command_line import ENVIRONMENT, run_here, run_process
from tests.fake_rules import DOCS

CAMPAIGNS = "otono:\n  objetivo: 40 inscripciones antes del 30/11\n"
CONFIG = """\
root: true
languages: [es, en]
messages: en
extends: [strict]
rule_folders: [house]
registries: {campaigns: campaigns.yaml}
calendar: {folder: posts}
brand: {topics: {cafe: {keywords: [molino], posts: ["about/*.md"]}}}
exclude: [about]
baseline: known.json
"""
RULE = f"""\
message: {{en: "“{{match}}” is not said here.", es: "«{{match}}» no se dice aquí."}}
severity: error
profiles: [core]
phrases: {{es: [chollo], en: [bargain]}}
{DOCS}examples:
  - {{bad: "Un [[chollo]]. ¿Lo quieres?", lang: es}}
  - {{good: "Un molino. ¿Lo quieres?", lang: es}}
  - {{bad: "A [[bargain]]. Do you want it?", lang: en}}
  - {{good: "A grinder. Do you want it?", lang: en}}
"""
FILES = {
    "smm-lint.yaml": CONFIG,
    "campaigns.yaml": CAMPAIGNS,
    "house/style/worn-word.yaml": RULE,
    "about/a.md": "El molino nuevo muele fino.\n",
    "known.json": '{"version": 1, "entries": []}\n',
    "posts/a.md": "---\ncampaña: otono\nfecha: 2026-11-02\nred: x\n---\n\nNos complace anunciar un chollo.\n",
    "posts/b.md": "---\ncampaña: otoño\nfecha: 2026-11-02\nred: x\n---\n\nYa está aquí el chollo. ¿Vienes?\n",
    "posts/c.txt": "We are excited to announce a bargain.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small campaign with all that a run may depend on."""
    for name, text in FILES.items():
        path = tmp_path / "work" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "work"


class Told(NamedTuple):
    """How a run ended, and what it printed."""

    status: int
    out: bytes
    err: bytes


def check(folder: Path, *arguments: str, today: str = "2026-11-20", stdin: bytes = b"") -> Told:
    day = ("--today", today) if today else ()
    done = run_here("check", *day, *arguments, folder=folder, stdin=stdin)
    return Told(done.returncode, done.stdout, done.stderr)


def forbid(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Make functions of the run fail when they are called."""

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("asked for what is known")

    for name in names:
        monkeypatch.setattr(name, fail)


def test_nothing_is_done_where_nothing_has_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second run prints the same, without reading the configuration or a post."""
    first = check(folder)
    assert b"[style/worn-word]" in first.out
    forbid(monkeypatch, "smm_lint.cli.checking.configuration", "smm_lint.cli.run.check")

    assert check(folder) == first


def test_files_that_have_not_changed_are_not_read_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the whole folder only the changed file goes through a pipeline, and calendar rules still see all of it."""
    check(folder)
    (folder / "posts/c.txt").write_text("Which bargain was your best?\n", encoding="utf-8")
    read: list[str] = []

    def noted(item: Input) -> FileReading:
        read.append(item.shown)
        return read_file(item)

    monkeypatch.setattr("smm_lint.readings.read_file", noted)
    cached = check(folder)

    assert read == ["posts/c.txt"]
    assert cached == check(folder, "--no-cache")


def write(name: str, text: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    return change


@pytest.mark.parametrize(
    "change",
    [
        write("posts/a.md", FILES["posts/a.md"].replace("Nos complace anunciar", "Hay")),
        write("posts/d.md", "Nos complace anunciar que abrimos.\n"),
        lambda folder: (folder / "posts/b.md").unlink(),
        lambda folder: (folder / "posts/b.md").rename(folder / "posts/z.md"),
        lambda folder: (folder / "posts/b.md").rename(folder / "posts" / os.fsdecode(b"no-text-\xff.md")),
        write("posts/.gitignore", "a.md\n"),
        write("smm-lint.yaml", CONFIG.replace("messages: en", "messages: es")),
        write("posts/smm-lint.yaml", "rules: {style: off}\n"),
        write("campaigns.yaml", CAMPAIGNS.replace("40 inscripciones antes del 30/11", "más visibilidad")),
        write("campaigns.yaml", CAMPAIGNS.replace("otono", "otoño")),
        write("house/style/worn-word.yaml", RULE.replace("chollo", "molino").replace("Un molino.", "Un barco.")),
        write("house/style/other-word.yaml", RULE.replace("chollo", "complace")),
        write("known.json", '{"version": 1, "entries": [{}]}\n'),
        lambda folder: ((folder / "posts/c.txt").unlink(), (folder / "posts/c.txt").symlink_to("a.md")),
    ],
)
def test_every_change_is_seen(folder: Path, change: Callable[[Path], object]) -> None:
    """Of drafts, their folder, configuration, registries, house rules and baseline."""
    before = check(folder)
    change(folder)
    after = check(folder)

    assert after == check(folder, "--no-cache") != before


@pytest.mark.parametrize(
    "change",
    [
        write("smm-lint.yaml", CONFIG.replace("keywords: [molino]", "keywords: [barco]")),
        write("about/a.md", "El barco sale a las nueve.\n"),
        write("about/b.md", "El barco sale a las nueve.\n"),
    ],
)
def test_what_topics_are_learned_from_is_seen(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], object]
) -> None:
    """Whether it makes a difference or not, the posts are read anew."""
    check(folder)
    change(folder)
    forbid(monkeypatch, "smm_lint.readings.read_file")
    monkeypatch.chdir(folder)

    with pytest.raises(AssertionError, match="asked for what is known"):
        CliRunner().invoke(command, ["--today", "2026-11-20"], catch_exceptions=False)


@pytest.mark.parametrize(
    "arguments",
    [
        ("--profile", "core"),
        ("--ignore", "one-way"),
        ("--platform", "x"),
        ("--format", "json"),
        ("--no-baseline",),
        ("--isolated",),
        ("posts/a.md",),
        ("--quiet",),
        ("--fail-on", "never"),
    ],
)
def test_every_option_is_seen(folder: Path, arguments: tuple[str, ...]) -> None:
    """Those that change what is found, and those that change how it is told."""
    check(folder)

    assert check(folder, *arguments) == check(folder, *arguments, "--no-cache")
    assert check(folder, *arguments) == check(folder, *arguments, "--no-cache")


def test_a_new_day_is_seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody says what counts as today."""
    monkeypatch.setitem(QUESTIONS, "day", lambda _: "2026-11-20")
    first = check(folder, today="")
    assert check(folder, today="") == first
    monkeypatch.setitem(QUESTIONS, "day", lambda _: "2027-03-01")

    assert check(folder, today="") == check(folder, "--no-cache", today="") != first


def test_runs_whose_work_is_more_than_printing_are_done(folder: Path) -> None:
    """Those that write files, list files, or read standard input."""
    for _ in range(2):
        check(folder, "--format", "json=out.json")
        assert json.loads((folder / "out.json").read_text())["diagnostics"]
        (folder / "out.json").unlink()
        assert check(folder, "--show-files").out.splitlines()[0] == b"posts/a.md"
    for text in (b"Nos complace anunciar que abrimos.\n", "¿Vienes?\n".encode()):
        told = check(folder, "--quiet", "-", stdin=text)
        assert (b"one-way" in told.out) == text.startswith(b"Nos")


def test_the_folder_of_the_cache_can_be_named(folder: Path, tmp_path: Path) -> None:
    """Nothing is kept elsewhere then, and nothing at all without a cache."""
    check(folder, "--no-cache")
    assert not (Path(os.environ["XDG_CACHE_HOME"]) / "smm-lint").exists()
    check(folder, "--cache-dir", str(tmp_path / "kept"))

    assert (tmp_path / "kept" / NAME).is_file()
    assert not (Path(os.environ["XDG_CACHE_HOME"]) / "smm-lint").exists()


WATCHED = """
import json, os, sys
opened = set()
def watch(event, arguments):
    if event in ("open", "os.scandir", "os.listdir") and isinstance(arguments[0], (str, bytes, os.PathLike)):
        opened.add(os.path.abspath(os.fsdecode(arguments[0])))
sys.addaudithook(watch)
from smm_lint.cli import main
from smm_lint.cli import replay
kept = []
keep = replay.Runs.keep
replay.Runs.keep = lambda self, key, trace, printed: (kept.append(trace), keep(self, key, trace, printed))
try:
    main(["check", "--today", "2026-11-20"])
except SystemExit:
    pass
asked = [path for told in kept[0].answers().values() for path in told] if kept else []
heavy = sorted({"spacy", "textstat", "langdetect", "thinc", "re2"} & set(sys.modules))
print(json.dumps({"opened": sorted(opened), "asked": asked, "heavy": heavy}), file=sys.stderr)
"""


def test_all_that_a_run_opens_is_asked_for_and_a_second_run_imports_nothing(folder: Path) -> None:
    """Every file and folder of the user's that is opened is one that the next run looks at again."""

    def run() -> tuple[bytes, dict[str, list[str]]]:
        done = subprocess.run(
            [sys.executable, "-c", WATCHED],
            cwd=folder,
            env={**os.environ, **ENVIRONMENT},
            capture_output=True,
            check=True,
        )
        return done.stdout, json.loads(done.stderr.splitlines()[-1])

    printed, first = run()
    own = {path for path in first["opened"] if Path(path).is_relative_to(folder)}
    assert str(folder / "posts/a.md") in own
    assert own <= set(first["asked"])
    assert {"spacy", "langdetect"} <= set(first["heavy"])

    again, second = run()
    assert again == printed
    assert second["heavy"] == []


def test_a_process_lets_go_of_the_cache(folder: Path, tmp_path: Path) -> None:
    """Nothing that SQLite needs while it is open is left beside the file."""
    done = run_process("check", "--cache-dir", str(tmp_path / "cache"), "posts/c.txt", folder=folder)

    assert done.returncode == 1
    assert sorted(path.name for path in (tmp_path / "cache").iterdir()) == [".gitignore", "CACHEDIR.TAG", NAME]
