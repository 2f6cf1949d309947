"""What is a fact of the process alone: its status, its bytes, its start and its end. All else is tested in ours."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from smm_lint import __version__
from tests.command_line import ENVIRONMENT, run_process
from tests.test_layers import HEAVY

CLEAN = "Which book would you lend a friend this week? Tell us its first line.\n"
PLACEHOLDER = "Hola, [NOMBRE]: ¿qué café te pongo mañana? ☕ Cuéntanoslo.\n"
SAID = """\
a.md:1:7: error: “[NOMBRE]” was never filled in. Write what belongs here. [personalisation/unfilled-placeholder]
    Hola, [NOMBRE]: ¿qué café te pongo mañana? ☕ Cuéntanoslo.
          ^^^^^^^^

1 post in 1 file: 1 error
"""
VERSION = f"""
import sys
from smm_lint.cli import main
try:
    main(["--version"])
finally:
    print(sorted(set({(*HEAVY, "smm_lint.engine", "smm_lint.loader")}) & set(sys.modules)))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a configuration and a draft that has a fault."""
    (tmp_path / "smm-lint.yaml").write_text("root: true\nlanguages: [es, en]\nmessages: en\n", encoding="utf-8")
    (tmp_path / "a.md").write_text(PLACEHOLDER, encoding="utf-8")
    return tmp_path


def test_status_1_and_the_same_bytes_in_every_locale(folder: Path) -> None:
    """What a terminal is thought to take changes nothing: drafts hold emoji."""
    plain = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run_process("check", folder=folder, environment=plain)

    assert (done.returncode, done.stdout, done.stderr) == (1, SAID.encode(), b"")


def test_status_0(folder: Path) -> None:
    """Standard input is really read."""
    done = run_process("check", "-", folder=folder, stdin=CLEAN.encode())

    assert (done.returncode, done.stdout, done.stderr) == (0, b"1 post in 1 file: no faults found\n", b"")


def test_status_2(folder: Path) -> None:
    """In the language of the locale, on standard error."""
    done = run_process("check", "nada.txt", folder=folder, environment={"LC_ALL": "es_ES.UTF-8"})

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "smm-lint: nada.txt: no hay tal archivo ni carpeta\n"


def test_status_130_after_control_c(folder: Path) -> None:
    """Never 1, which says that something was found, and no traceback."""
    with subprocess.Popen(
        [sys.executable, "-m", "smm_lint", "check", "-"],
        cwd=folder,
        env={**os.environ, **ENVIRONMENT},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        # It waits for standard input, and says so by taking what does not end it: more than a pipe holds.
        assert process.stdin
        process.stdin.write(CLEAN.encode() * 2000)
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)

    assert (process.returncode, output, errors) == (130, b"", b"\nsmm-lint: stopped before the end.\n")


def test_asking_for_the_version_imports_next_to_nothing(folder: Path) -> None:
    """Neither heavy libraries nor the engine."""
    done = subprocess.run(
        [sys.executable, "-c", VERSION], cwd=folder, capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"smm-lint {__version__}\n[]\n"


LOADED = """
import sys
from smm_lint.cli import main
try:
    main(["check", "--no-cache", "--isolated", "--select", sys.argv[1], "--platform", "x"])
except SystemExit:
    pass
print("spacy" in sys.modules)
"""


@pytest.mark.parametrize(("rules", "is_loaded"), [("over-limit", False), ("one-way", True)])
def test_a_pipeline_is_loaded_where_a_rule_asks_for_what_it_finds(tmp_path: Path, rules: str, is_loaded: bool) -> None:  # noqa: FBT001
    """Lengths are counted without one."""
    (tmp_path / "post.txt").write_text("Abrimos el jueves. " * 40, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", LOADED, rules], cwd=tmp_path, capture_output=True, encoding="utf-8", check=False
    )

    assert (done.stdout.splitlines()[-1], done.stderr) == (str(is_loaded), "")
    assert "[platform/over-limit]" in done.stdout or is_loaded


PROCESS = """
import atexit, sys
from smm_lint.cli import process
atexit.register(print, "at exit")
class Left:
    def __del__(self): print("taken apart")
sys.left = Left()
sys.argv = ["smm-lint", *sys.argv[1:]]
process()
"""


@pytest.mark.parametrize(
    ("argument", "status", "printed"),
    [("--version", 0, f"smm-lint {__version__}\nat exit\n"), ("--nothing", 2, "at exit\n")],
)
def test_a_process_ends_without_taking_apart_what_it_has_loaded(argument: str, status: int, printed: str) -> None:
    """What was asked to be done at the end is done, and all that was printed arrives."""
    done = subprocess.run([sys.executable, "-c", PROCESS, argument], capture_output=True, encoding="utf-8", check=False)

    assert (done.returncode, done.stdout) == (status, printed)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_cannot_be_printed_is_said(folder: Path) -> None:
    """A run whose output a full disk lost does not end as one that was written."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "smm_lint", "--version"],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.returncode != 0
    assert b"No space left on device" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("arguments", [("check",), ("rules",), ("stream", "posts.jsonl")])
def test_a_full_disk_is_an_error_of_the_command_line(folder: Path, arguments: tuple[str, ...]) -> None:
    """Told as one, in a line, and no fault of ours."""
    (folder / "posts.jsonl").write_text(json.dumps({"text": PLACEHOLDER}), encoding="utf-8")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "smm_lint", *arguments],
            cwd=folder,
            env={**os.environ, **ENVIRONMENT},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert (done.returncode, done.stderr) == (
        2,
        b"smm-lint: standard output cannot be written: No space left on device\n",
    )


@pytest.mark.skipif(os.name == "nt", reason="the shell of Windows closes no streams")
@pytest.mark.parametrize(
    ("arguments", "status"), [("check", 1), ("check --no-cache --format json", 1), ("fix --diff", 0), ("check -", 0)]
)
def test_streams_may_be_closed(folder: Path, arguments: str, status: int) -> None:
    """As by a service that has nobody to tell: the status says it all."""
    command = f"{sys.executable} -m smm_lint {arguments} <&- >&- 2>&-"
    done = subprocess.run(["sh", "-c", command], cwd=folder, env={**os.environ, **ENVIRONMENT}, check=False)  # noqa: S607

    assert done.returncode == status


GONE = """
import os, sys
from smm_lint.cli import process
os.rmdir(os.getcwd())
sys.argv = ["smm-lint", "check"]
process()
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no folder away that a process is in")
def test_the_working_folder_may_be_gone(tmp_path: Path) -> None:
    """As after a branch was changed in another terminal."""
    folder = tmp_path / "gone"
    folder.mkdir()
    environment = {**os.environ, **ENVIRONMENT}
    done = subprocess.run([sys.executable, "-c", GONE], cwd=folder, env=environment, capture_output=True, check=False)

    said = b"smm-lint: the folder that smm-lint was started in is there no more\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", said)
