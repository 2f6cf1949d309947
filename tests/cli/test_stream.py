"""`smm-lint stream`: what it writes, what it says, and what it refuses."""

from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest

from smm_lint.output import line_formats
from tests.cli.conftest import Run
from tests.command_line import run_here

CSV = 'id;texto;plataforma\r\n1;"Para {{nombre}}:\r\nNos complace 😀 anunciar ""algo"""; instagram\r\n2;¿Vienes?;x\r\n'
JSONL = '{"text": "#coffeelover 😀", "platform": "x"}\nno JSON\n{"text": "For {{name}}", "lang": "en"}\n'
BROKEN = "[]\n" * 300
FILES = {"a.csv": CSV, "b.jsonl": JSONL}


@pytest.mark.parametrize("output_format", line_formats())
def test_what_it_writes_is_what_check_writes(smm_lint: Run, output_format: str) -> None:
    """In each of its formats, of all files."""
    checked = smm_lint("check", "--quiet", "--no-cache", "--format", output_format, "a.csv", "b.jsonl", files=FILES)
    streamed = smm_lint("stream", "--quiet", "--format", output_format, "a.csv", "b.jsonl")

    assert (streamed.stdout, streamed.stderr, streamed.returncode) == (checked.stdout, "", checked.returncode)
    assert streamed.stdout.count("\n") > 3


def test_formats_are_named(smm_lint: Run) -> None:
    """In the help text, where reading them from the formats would make it slow."""
    assert f"One of: {', '.join(line_formats())}." in smm_lint("stream", "--help").stdout


def test_totals(smm_lint: Run) -> None:
    """They come last, on standard error; what is in no language of ours is counted by reason."""
    french = '{"text": "Bonjour à tous", "lang": "fr"}\n' * 2
    done = smm_lint("stream", "a.csv", "b.jsonl", "c.jsonl", "a.csv", files={**FILES, "c.jsonl": french})

    assert done.stderr == "not judged, language: fr: 2 posts\n4 posts in 3 files: 3 errors, 3 warnings, 1 info\n"
    assert done.returncode == 1


def test_nothing_found(smm_lint: Run) -> None:
    """Neither is an empty file a fault."""
    done = smm_lint("stream", "a.csv", "b.jsonl", files={"a.csv": "", "b.jsonl": "\n\n"})
    assert (done.stdout, done.stderr, done.returncode) == ("", "0 posts in 2 files: no faults found\n", 0)


def test_fail_on(smm_lint: Run) -> None:
    """As `check` has it."""
    files = {"a.jsonl": '{"text": "¿Vienes con #coffeelover?"}\n'}
    assert smm_lint("stream", "a.jsonl", files=files).returncode == 0
    assert smm_lint("stream", "--fail-on", "info", "a.jsonl").returncode == 1
    assert smm_lint("stream", "--fail-on", "never", "a.jsonl").returncode == 0


def test_standard_input(smm_lint: Run) -> None:
    """JSON Lines, unless its name says otherwise."""
    said = smm_lint("stream", "-", "--format", "concise", "--select", "unfilled-placeholder", stdin=JSONL)
    assert said.stdout.startswith("stdin.jsonl:2:1: ")
    named = smm_lint("stream", "-", "--stdin-filename", "x/a.csv", "--format", "concise", stdin=CSV)
    assert named.stdout.startswith("x/a.csv:2:4: ")


def test_several_processes(smm_lint: Run) -> None:
    """They find what one finds, in the same order."""
    lines = [json.dumps({"text": f"{{{{name}}}}, ¿vienes? {n}"}, ensure_ascii=False) for n in range(600)]
    one = smm_lint("stream", "a.jsonl", files={"a.jsonl": "\n".join(lines)})
    two = smm_lint("stream", "a.jsonl", "--jobs", "2")

    assert (two.stdout, two.stderr) == (one.stdout, one.stderr)
    assert [json.loads(line)["post"] for line in two.stdout.splitlines()] == list(range(600))


def test_calendar_rules_are_asked_where_that_is_wanted(smm_lint: Run) -> None:
    """They see all posts, so what they say comes last."""
    first, last = (f'{{"text": "¿Vienes?", "platform": "x", "date": "2025-11-05T10:{n}0"}}\n' for n in (0, 1))
    files = {"a.jsonl": f"{first}{BROKEN}{last}", "smm-lint.yaml": "root: true\nextends: [calendar]\n"}
    without = smm_lint("stream", "a.jsonl", "--select", "date-collision", "--today", "2025-11-01", files=files)
    told = smm_lint("stream", "a.jsonl", "--select", "date-collision", "--today", "2025-11-01", "--calendar")

    assert without.stderr.startswith("smm-lint: calendar rules were not asked; --calendar asks them\n2 posts")
    assert told.stdout.splitlines()[:-1] == without.stdout.splitlines()
    assert json.loads(told.stdout.splitlines()[-1])["rule"] == "consistency/date-collision"
    assert told.stderr == "2 posts in 1 file: 300 errors, 1 warning\n"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no named pipes")
def test_named_pipes(tmp_path: Path) -> None:
    """They are read from the beginning on, and cannot be resumed."""
    os.mkfifo(tmp_path / "a.jsonl")
    refused = run_here("stream", "a.jsonl", "--output-file", "o", "--resume", folder=tmp_path)
    assert refused.stderr.decode() == (
        "smm-lint: --resume: a.jsonl cannot be read from the middle on, only a regular file can; leave --resume out\n"
    )
    writer = threading.Thread(target=(tmp_path / "a.jsonl").write_text, args=(JSONL,), kwargs={"encoding": "utf-8"})
    writer.start()
    done = run_here("stream", "a.jsonl", "--quiet", "--format", "concise", folder=tmp_path)
    writer.join()
    assert done.stdout.decode().startswith("a.jsonl:1:11: ")


JSON_REFUSED = (
    "--format json: stream writes formats with a line a diagnostic; accepted: concise, github, jsonl, rdjsonl."
    " Did you mean “jsonl”?"
)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.csv"], "none.csv: no such file or folder. Did you mean “a.csv”?"),
        (["."], ". is a folder; name the CSV and JSONL files to read"),
        (["post.md"], "post.md: no format has this suffix; accepted: .csv, .jsonl"),
        (["-", "a.csv"], "- stands for standard input and takes no further paths"),
        (["-", "--stdin-filename", "a.md"], "--stdin-filename a.md: no format has this suffix; accepted: .csv, .jsonl"),
        (["a.csv", "--format", "json"], JSON_REFUSED),
        (["a.csv", "--resume"], "--resume needs --output-file: it goes on with that file"),
        (
            ["a.csv", "--resume", "--output-file", "o", "--calendar"],
            "--resume and --calendar exclude each other: calendar rules need all posts in one run",
        ),
        (
            ["a.csv", "--output-file", "a.csv"],
            "a.csv is one of the drafts that are read, and nothing overwrites a draft; name another file",
        ),
        (["a.csv", "--output-file", "x/o"], "x/o cannot be written: there is no folder x; make it first"),
    ],
)
def test_what_it_refuses(smm_lint: Run, arguments: list[str], said: str) -> None:
    """Before anything is read or written."""
    done = smm_lint("stream", *arguments, files={**FILES, "post.md": "Hola\n"})
    assert (done.stdout, done.stderr, done.returncode) == ("", f"smm-lint: {said}\n", 2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk(smm_lint: Run) -> None:
    """Which file, and why."""
    done = smm_lint("stream", "a.csv", "--output-file", "/dev/full", files=FILES)
    assert (done.stderr, done.returncode) == (
        "smm-lint: /dev/full cannot be written: No space left on device\n",
        2,
    )


def test_check_names_it(tmp_path: Path) -> None:
    """Where a table is too large for `check`."""
    (tmp_path / "a.jsonl").write_text('{"text": "a"}\n' * 10_001, encoding="utf-8")
    told = run_here("check", "a.jsonl", "--no-cache", "--quiet", "--format", "concise", folder=tmp_path)
    assert told.stdout.decode() == (
        "a.jsonl:1:1: error: The file cannot be read: more than 10000 posts; split the file."
        " CSV and JSONL files with any number of posts: smm-lint stream [internal/unreadable]\n"
    )
