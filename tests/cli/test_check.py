"""`smm-lint check`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = "root: true\nlanguages: [es, en]\nmessages: en\n"
PLACEHOLDER = "Hola, [NOMBRE]: ¿qué café te pongo mañana? Cuéntanoslo.\n"
CLEAN = "¿Con qué café empiezas tú la semana? Cuéntanos el tuyo y te leemos.\n"


def test_a_fault_is_reported_at_its_place(smm_lint: Run) -> None:
    """The text output names path, line, column, severity, message and rule, and marks the place."""
    done = smm_lint("check", ".", files={"smm-lint.yaml": ROOT, "posts/a.md": "# 👩‍👩‍👧 Café\n\n" + PLACEHOLDER})

    assert done.returncode == 1
    assert "posts/a.md:3:7: error:" in done.stdout
    assert "[personalisation/unfilled-placeholder]" in done.stdout
    assert "    Hola, [NOMBRE]: ¿qué café te pongo mañana? Cuéntanoslo.\n          ^^^^^^^^\n" in done.stdout


def test_a_clean_folder_ends_with_status_0(smm_lint: Run) -> None:
    """Nothing is printed but the counts."""
    done = smm_lint("check", files={"smm-lint.yaml": ROOT, "a.md": CLEAN})

    assert (done.returncode, done.stdout, done.stderr) == (0, "1 post in 1 file: no faults found\n", "")


def test_the_json_output_is_version_1(smm_lint: Run) -> None:
    """The whole of it, for a file with one fault."""
    done = smm_lint(
        "check", "--format", "json", "--select", "unfilled-placeholder", "a.txt",
        files={"smm-lint.yaml": ROOT, "a.txt": "\ufeff" + PLACEHOLDER},
    )  # fmt: skip
    found = json.loads(done.stdout)

    assert found["diagnostics"][0].pop("message")
    assert found == {
        "version": 1,
        "tool": {"name": "smm-lint", "version": "0.1.0"},
        "diagnostics": [
            {
                "path": "a.txt",
                "post": 0,
                "rule": "personalisation/unfilled-placeholder",
                "severity": "error",
                "url": None,
                "language": "es",
                "platform": None,
                "range": {
                    "start": {"offset": 6, "line": 1, "column": 7},
                    "end": {"offset": 14, "line": 1, "column": 15},
                },
                "related": [],
                "fix": None,
            }
        ],
        "skipped": [],
        "summary": {"files": 1, "posts": 1, "error": 1, "warning": 0, "info": 0},
    }


def test_standard_input_is_a_file_with_the_name_given(smm_lint: Run) -> None:
    """`-` reads it, and the configuration of that name's folder applies."""
    done = smm_lint("check", "-", "--stdin-filename", "posts/new.md", stdin=PLACEHOLDER, files={"smm-lint.yaml": ROOT})

    assert done.returncode == 1
    assert done.stdout.startswith("posts/new.md:1:7: error:")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["check", "nowhere.md"], "nowhere.md"),
        (["check", "--select", "one-wya"], "one-way"),
        (["check", "--profile", "recomended"], "recommended"),
        (["check", "--platform", "instagran"], "instagram"),
        (["check", "--jobs", "0"], "--jobs 0: accepted are a number of processes from 1 to 256, and auto"),
        (["check", "--isolated", "--config", "smm-lint.yaml"], "--isolated"),
        (["check", "-", "a.md"], "standard input"),
        (["check", "-", "--stdin-filename", "a.docx"], "a.docx"),
        (["chekc"], "check"),
        (["check", "--pipeline", "no_such_pipeline", "a.md"], "no_such_pipeline"),
    ],
)
def test_what_cannot_be_done_ends_with_status_2(smm_lint: Run, arguments: list[str], expected: str) -> None:
    """A clear line on standard error, nothing on standard output, no traceback."""
    done = smm_lint(*arguments, files={"smm-lint.yaml": ROOT, "a.md": CLEAN})

    assert (done.returncode, done.stdout) == (2, "")
    assert expected in done.stderr
    assert "Traceback" not in done.stderr


def test_fail_on_sets_the_severity_that_counts(smm_lint: Run) -> None:
    """`never` reports and ends with 0."""
    files = {"smm-lint.yaml": ROOT, "a.md": PLACEHOLDER}

    assert smm_lint("check", "--fail-on", "never", files=files).returncode == 0
    assert smm_lint("check", "--fail-on", "error").returncode == 1


def test_broken_files_are_reported_and_the_run_goes_on(smm_lint: Run, tmp_path: Path) -> None:
    """Undecodable bytes and broken front matter are diagnostics at their place."""
    (tmp_path / "binary.md").write_bytes(b"caf\xe9 con leche\n")
    files = {"smm-lint.yaml": ROOT, "broken.md": "---\ngoal: [\n---\n\n" + CLEAN, "good.md": PLACEHOLDER}
    done = smm_lint("check", "--format", "json", files=files)
    found = [(d["path"], d["rule"], d["range"]["start"]["offset"]) for d in json.loads(done.stdout)["diagnostics"]]

    assert done.returncode == 1
    assert found[0] == ("binary.md", "internal/unreadable", 3)
    assert [entry[:2] for entry in found[1:]] == [
        ("broken.md", "internal/front-matter"),
        ("good.md", "personalisation/unfilled-placeholder"),
    ]


def test_messages_are_spanish_where_that_is_asked_for(smm_lint: Run) -> None:
    """The language of the messages is not the language of the post."""
    files = {"smm-lint.yaml": ROOT.replace("messages: en", "messages: es"), "a.md": PLACEHOLDER}

    assert "a.md:1:7: error:" in smm_lint("check", files=files).stdout
    assert "«[NOMBRE]»" in smm_lint("check").stdout


def test_show_files_lists_what_would_be_read(smm_lint: Run) -> None:
    """In the order in which it would be read, and nothing is read."""
    files = {"smm-lint.yaml": ROOT, "b.md": "", "a/c.txt": "", "README.md": "", ".hidden/d.md": "", "e.pdf": ""}

    assert smm_lint("check", "--show-files", files=files).stdout == "a/c.txt\nb.md\n"
