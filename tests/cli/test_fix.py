"""`smm-lint fix`."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.command_line import run_here

ROOT = "root: true\nlanguages: [es, en]\nmessages: en\n"
LOUD = "El barco vuelve el viernes!! ¿Cuál te viene mejor?? #cafeencasa\n"
SAFE = "El barco vuelve el viernes! ¿Cuál te viene mejor? #cafeencasa\n"
CALM = "¿Con qué café empiezas tú la semana? Cuéntanos el tuyo y te leemos.\n"
CLICHE = "Try our cutting-edge pool, and tell us which lane you like best.\n"
SELECT = ("--select", "shouting,unreadable-hashtag,cliche")


def test_what_is_safe_is_fixed_and_the_rest_is_said(smm_lint: Run, tmp_path: Path) -> None:
    """Files are written; what is left is printed as check prints it, and how much was fixed."""
    done = smm_lint("fix", *SELECT, files={"smm-lint.yaml": ROOT, "a.md": LOUD, "b.md": CALM, "c.md": CLICHE})

    assert (tmp_path / "a.md").read_text(encoding="utf-8") == SAFE
    assert (tmp_path / "c.md").read_text(encoding="utf-8") == CLICHE
    assert "a.md:1:51: info: " in done.stdout
    assert done.stdout.splitlines()[-3:] == [
        "3 posts in 3 files: 1 warning, 1 info",
        "2 can be fixed with smm-lint fix --unsafe",
        "1 fixed in 1 file",
    ]
    assert (done.returncode, done.stderr) == (1, "")


def test_what_is_not_safe_is_fixed_when_asked_for(smm_lint: Run, tmp_path: Path) -> None:
    """With a capital where the old words had one; then nothing is left, and nothing to fix."""
    files = {"smm-lint.yaml": ROOT, "a.md": LOUD, "c.md": CLICHE}
    done = smm_lint("fix", *SELECT, "--unsafe", files=files)

    assert done.stdout == "2 posts in 2 files: no faults found\n3 fixed in 2 files\n"
    assert done.returncode == 0
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == SAFE.replace("cafeencasa", "CaféEnCasa")
    assert (tmp_path / "c.md").read_text(encoding="utf-8") == CLICHE.replace("cutting-edge", "new")
    assert smm_lint("fix", *SELECT, "--unsafe").stdout == "2 posts in 2 files: no faults found\nnothing fixed\n"


def test_fail_on_counts_what_is_left(smm_lint: Run) -> None:
    """As with check."""
    files = {"smm-lint.yaml": ROOT, "a.md": CLICHE}

    assert smm_lint("fix", *SELECT, "--fail-on", "error", files=files).returncode == 0
    assert smm_lint("fix", *SELECT, "--quiet").returncode == 1


@pytest.mark.parametrize("text", [LOUD, LOUD.replace("\n", "\r\n") * 2, "\ufeff" + LOUD, LOUD.rstrip("\n")])
def test_a_diff_is_printed_and_nothing_written(smm_lint: Run, tmp_path: Path, text: str) -> None:
    """One that `git apply` understands; status 1 where something would change."""
    file = tmp_path / "posts" / "a.txt"
    smm_lint("fix", "--show-files", files={"smm-lint.yaml": ROOT, "posts/a.txt": text})
    done = run_here("fix", *SELECT, "--diff", "posts", folder=tmp_path)

    assert done.returncode == 1
    assert done.stdout.startswith(b"--- a/posts/a.txt\n+++ b/posts/a.txt\n@@ -1")
    assert file.read_bytes() == text.encode()
    if git := shutil.which("git"):
        subprocess.run([git, "apply", "-"], cwd=tmp_path, input=done.stdout, check=True)
        assert file.read_bytes() == text.replace("!!", "!").replace("??", "?").encode()
        assert smm_lint("fix", *SELECT, "--diff").returncode == 0


def test_standard_input_goes_to_standard_output(tmp_path: Path) -> None:
    """Byte for byte but for the fixes; what is left goes to standard error."""
    (tmp_path / "smm-lint.yaml").write_text(ROOT, encoding="utf-8")
    text = "\ufeff" + LOUD.replace("\n", "\r\n")
    done = run_here("fix", *SELECT, "-", "--stdin-filename", "a.md", folder=tmp_path, stdin=text.encode())

    assert done.stdout == ("\ufeff" + SAFE.replace("\n", "\r\n")).encode()
    assert b"[accessibility/unreadable-hashtag]" in done.stderr
    assert done.returncode == 0


def test_what_cannot_be_read_is_given_back(tmp_path: Path) -> None:
    """So that a filter never loses a text."""
    done = run_here("fix", "--isolated", "-", folder=tmp_path, stdin=b"caf\xe9 ya!!\n")

    assert (done.stdout, done.returncode) == (b"caf\xe9 ya!!\n", 1)
    assert b"[internal/unreadable]" in done.stderr


def test_tables_keep_their_escapes(smm_lint: Run, tmp_path: Path) -> None:
    """What CSV and JSON escape stands for one character, before and after."""
    files = {
        "smm-lint.yaml": ROOT,
        "a.csv": 'n;text\r\n1;"El ""barco"" vuelve!! ¿Vienes t\u00fa??"\r\n2;Calma\r\n',
        "b.jsonl": '{"text": "El \\"barco\\" vuelve!! \\u00bfVienes t\\u00fa??", "n": 1}\n',
    }
    smm_lint("fix", "--select", "shouting", "a.csv", "b.jsonl", files=files)

    assert (tmp_path / "a.csv").read_bytes().decode() == files["a.csv"].replace("!!", "!").replace("??", "?")
    assert (tmp_path / "b.jsonl").read_bytes().decode() == files["b.jsonl"].replace("!!", "!").replace("??", "?")


def test_mode_and_link_are_kept(smm_lint: Run, tmp_path: Path) -> None:
    """A link to a draft stays one, and the draft who may read it."""
    draft = tmp_path / "a.md"
    draft.write_text(LOUD, encoding="utf-8")
    draft.chmod(0o600)
    (tmp_path / "link.md").symlink_to("a.md")
    smm_lint("fix", *SELECT, "link.md", files={"smm-lint.yaml": ROOT})

    assert (tmp_path / "link.md").is_symlink()
    assert (draft.read_text(encoding="utf-8"), stat.S_IMODE(draft.stat().st_mode)) == (SAFE, 0o600)


@pytest.mark.parametrize("arguments", [["a.md", "nowhere.md"], ["--select", "one-wya"], ["--config", "broken.yaml"]])
def test_nothing_changes_where_the_work_cannot_be_done(smm_lint: Run, tmp_path: Path, arguments: list[str]) -> None:
    """A path that does not exist, a rule that does not, a configuration that is wrong."""
    files = {"smm-lint.yaml": ROOT, "a.md": LOUD, "broken.yaml": "rules: {one-wya: off}\n"}
    done = smm_lint("fix", *arguments, files=files)

    assert (done.returncode, done.stdout) == (2, "")
    assert (tmp_path / "a.md").read_text(encoding="utf-8") == LOUD


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_to(smm_lint: Run, tmp_path: Path) -> None:
    """The other files are fixed, the run ends with status 2 and the faults of the file are still said."""
    smm_lint("fix", "--show-files", files={"smm-lint.yaml": ROOT, "locked/a.md": LOUD, "b.md": LOUD})
    (tmp_path / "locked").chmod(0o555)
    done = smm_lint("fix", *SELECT)
    (tmp_path / "locked").chmod(0o755)

    assert done.returncode == 2
    assert "locked/a.md: cannot be written" in done.stderr
    assert "locked/a.md:1:27: info: " in done.stdout
    assert (tmp_path / "locked" / "a.md").read_text(encoding="utf-8") == LOUD
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == SAFE


def test_spanish(smm_lint: Run) -> None:
    """The counts are in the language of the messages."""
    files = {"smm-lint.yaml": ROOT.replace("messages: en", "messages: es"), "a.md": LOUD}

    assert smm_lint("check", *SELECT, files=files).stdout.splitlines()[-1] == (
        "smm-lint fix puede arreglar 1, y 1 más con --unsafe"
    )
    assert smm_lint("fix", *SELECT).stdout.splitlines()[-1] == "arreglos hechos: 1, en 1 archivo"
