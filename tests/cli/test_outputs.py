"""Where `smm-lint check` writes its outputs, and what it refuses before it reads a draft."""

from __future__ import annotations

import io
import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smm_lint.cli import main
from smm_lint.cli.replay import wants_color
from tests.cli.conftest import Run

ROOT = "root: true\nlanguages: [es, en]\nmessages: en\n"
DRAFT = "Hola, [NOMBRE]: ¿qué café te pongo mañana? Cuéntanoslo, {{tú}}.\n"
SELECTED = ("check", "--select", "unfilled-placeholder", "a.md")
LINES = (
    "a.md:1:7: error: “[NOMBRE]” was never filled in. Write what belongs here. [personalisation/unfilled-placeholder]\n"
    "a.md:1:57: error: “{{tú}}” was never filled in. Write what belongs here. [personalisation/unfilled-placeholder]\n"
)
COUNTS = "\n1 post in 1 file: 2 errors\n"
Main = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Main:
    """The command line in this process, in a folder with one draft: its status, standard output and standard error."""
    (tmp_path / "smm-lint.yaml").write_text(ROOT, encoding="utf-8")
    (tmp_path / "a.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for variable, value in {"LC_ALL": "C.UTF-8", "NO_COLOR": "", "FORCE_COLOR": "", "CLICOLOR_FORCE": ""}.items():
        monkeypatch.setenv(variable, value)

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        said = capsys.readouterr()
        return int(ended.value.code or 0), said.out, said.err

    return run


def test_several_outputs_of_one_run(run: Main, tmp_path: Path) -> None:
    """One on standard output, the others whole in their files; the status is that of the run."""
    status, out, err = run(*SELECTED, "--format", "concise", "--format", "json=a.json", "--format=github=log.txt")

    assert (status, out, err) == (1, LINES + COUNTS, "")
    assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["summary"]["error"] == 2
    assert (tmp_path / "log.txt").read_text(encoding="utf-8").count("::error ") == 2


def test_the_output_that_has_no_file_goes_to_the_output_file(run: Main, tmp_path: Path) -> None:
    """Nothing is printed then; the file is new, with the permissions of any new file, or keeps its own."""
    first = run(*SELECTED, "--format", "concise", "--output-file", "out.txt")
    (tmp_path / "beside.txt").touch()
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("out.txt", "beside.txt")]
    (tmp_path / "out.txt").write_text("old and longer than what comes" * 99, encoding="utf-8")
    (tmp_path / "out.txt").chmod(0o600)
    second = run(*SELECTED, "--format", "concise", "--format", "json=a.json", "--output-file", "out.txt")

    assert first == second == (1, "", "")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == LINES + COUNTS
    assert modes[0] == modes[1]
    assert stat.S_IMODE((tmp_path / "out.txt").stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "a.json", "a.md", "beside.txt", "out.txt", "smm-lint.yaml"
    ]  # fmt: skip


def test_a_link_and_a_device_stay_what_they_are(run: Main, tmp_path: Path) -> None:
    """What a link leads to is written; what is no regular file is written to, never replaced."""
    (tmp_path / "real.txt").touch()
    (tmp_path / "link.txt").symlink_to("real.txt")
    status, out, err = run(*SELECTED, "--format", f"jsonl={os.devnull}", "--format", "concise=link.txt")

    assert (status, out, err) == (1, "", "")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text(encoding="utf-8") == LINES + COUNTS
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_standard_output_by_its_name(run: Main) -> None:
    """`-` stands for it, for a format and for the output file."""
    assert run(*SELECTED, "--format", "concise=-", "--output-file", "-") == (1, LINES + COUNTS, "")


def test_fewer_diagnostics_are_printed_if_asked_for(run: Main, tmp_path: Path) -> None:
    """How many are left out is said; files, counts and status are of all."""
    limited = run(*SELECTED, "--max-diagnostics", "1", "--format", "concise", "--format", "jsonl=all.jsonl")
    quiet = run(*SELECTED, "--max-diagnostics", "0", "--format", "concise", "--quiet")

    assert limited == (
        1,
        LINES.partition("\n")[0] + "\n" + COUNTS,
        "smm-lint: 1 more not shown (--max-diagnostics 1)\n",
    )
    assert len((tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert quiet == (1, "", "")


def test_counts_of_the_rules(run: Main) -> None:
    """A closing table, and a key in JSON."""
    table = "2  personalisation/unfilled-placeholder\n"

    assert run(*SELECTED, "--statistics", "--format", "concise") == (1, f"{LINES}\n{table}{COUNTS}", "")
    assert json.loads(run(*SELECTED, "--statistics", "--format", "json")[1])["statistics"] == [
        {"rule": "personalisation/unfilled-placeholder", "count": 2, "fixable": 0, "fixable_unsafe": 0}
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--format", "sariff"], "no output format is called “sariff”; there are: checkstyle, "),
        (["--format", "sariff"], ". Did you mean “sarif”?"),
        (["--format", "json="], "--format json=: the file after = is missing"),
        (["--format", "text", "--format", "json"], "--format text and --format json both go to standard output; name"),
        (["--format", "text", "--format", "text"], "--format text and --format text both go to standard output; name"),
        (
            ["--format", "json=o", "--format", "jsonl=./o"],
            "--format json and --format jsonl both go to o; name another",
        ),
        (["--format", "json=o", "--output-file", "p"], "--output-file p: every --format has a file already"),
        (["--format", "text", "--format", "json", "--output-file", "o"], "both go to standard output"),
        (["--format", "json=none/o"], "none/o cannot be written: there is no folder none; make it first"),
        (["--output-file", "none/o"], "none/o cannot be written: there is no folder none; make it first"),
        (["--format", "json=."], ". cannot be written: it is a folder; name a file"),
        (["--format", "json=a.md"], "a.md is one of the drafts that are read, and nothing overwrites a draft"),
        (["--statistics", "--format", "sarif"], "accepted with it: concise, grouped, json, text"),
        (["--max-diagnostics", "-1"], "--max-diagnostics"),
    ],
)
def test_what_cannot_be_written_is_refused_before_anything_is_read(
    run: Main, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], message: str
) -> None:
    """A clear line on standard error, status 2, nothing printed, no draft read and no file written."""
    monkeypatch.setattr("smm_lint.cli.run.check", None)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    status, out, err = run(*SELECTED, *arguments)

    assert (status, out) == (2, "")
    assert message in err
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_that_turns_out_not_to_be_writable(run: Main, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem is said, in the user's language, the old file is whole, no other one is left, and the status is 2."""

    def refuse(_path: Path, _target: Path) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "old.txt").write_text("old", encoding="utf-8")
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    monkeypatch.setattr(Path, "replace", refuse)
    status, out, err = run(*SELECTED, "--format", "concise", "--format", "json=old.txt")

    assert (status, out) == (2, "")
    assert err == "smm-lint: old.txt no se puede escribir: Permission denied\n"
    assert (tmp_path / "old.txt").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "old.txt", "smm-lint.yaml"]


@pytest.mark.parametrize(
    ("environment", "on_terminal", "expected"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, True),
        ({"CLICOLOR_FORCE": "1"}, False, True),
        ({"CLICOLOR_FORCE": "0"}, False, False),
    ],
)
def test_when_there_are_colours(
    monkeypatch: pytest.MonkeyPatch,
    environment: dict[str, str],
    expected: bool,  # noqa: FBT001
    on_terminal: bool,  # noqa: FBT001
) -> None:
    """On terminals, unless NO_COLOR is set; everywhere if forced, as Ruff takes it."""
    for variable in ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(variable, raising=False)
    for variable, value in environment.items():
        monkeypatch.setenv(variable, value)
    stream = io.StringIO()
    stream.isatty = lambda: on_terminal  # type: ignore[method-assign]
    monkeypatch.setattr(sys, "stdout", stream)

    assert wants_color() is expected


def test_colours_reach_a_pipe_and_no_file(smm_lint: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Forced ones are printed wherever that leads; a file has none."""
    monkeypatch.setenv("FORCE_COLOR", "1")
    done = smm_lint(
        *SELECTED, "--format", "concise", "--format", "grouped=o.txt", files={"smm-lint.yaml": ROOT, "a.md": DRAFT}
    )

    assert done.stdout.startswith("\x1b[1ma.md:1:7\x1b[0m: \x1b[31merror\x1b[0m: ")
    assert "\x1b" not in (tmp_path / "o.txt").read_text(encoding="utf-8")


def test_help_lists_options_by_what_they_are_about(run: Main) -> None:
    """Sections, in their order, with every option once."""
    _, out, _ = run("check", "--help")
    sections = [line for line in out.splitlines() if line and line[0] not in " -" and line.endswith(":")]

    assert sections == ["Output:", "Rules:", "Drafts:", "Other:"]
    for option in ("--format NAME[=FILE]", "--fail-on", "--today DATE", "--help"):
        assert out.count(f"  {option}") + out.count(f", {option}") == 1
