"""The hooks of `.pre-commit-hooks.yaml`, installed and run by pre-commit and by prek."""

from __future__ import annotations

import re

import pytest

from tests import git
from tests.conftest import REPOSITORY, Hold
from tests.documents import blocks
from tests.hooks.conftest import Hooks

pytestmark = pytest.mark.usefixtures("package_index")
RECIPES = blocks(REPOSITORY / "docs" / "pre-commit.md", "yaml")
CONFIGURATION = ".pre-commit-config.yaml"
BAD = "Hi {{first_name}}, which book would you lend a friend this week?\n"
GOOD = "Which book would you lend a friend this week? Tell us its first line.\n"
MILD = "We are proud to announce that the new reading room of the library is open from nine to nine.\n"
UNOPENED = "Mañana abrimos a las ocho. Qué libro le prestarías a un amigo? Cuéntanos el tuyo.\n"
DRAFT = """\
---
platform: linkedin
---

Hola, {{nombre}}: el martes desmontamos un molino en el taller y lo volvemos a armar. ¿Te apuntas?
"""
SAID = """\
posts/bad.md:1:4: error: “{{first_name}}” was never filled in. Write what belongs here. [personalisation/unfilled-placeholder]
    Hi {{first_name}}, which book would you lend a friend this week?
       ^^^^^^^^^^^^^^

2 posts in 2 files: 1 error
"""  # noqa: E501 - as it is printed


def recipe(words: str) -> str:
    """The configuration of docs/pre-commit.md that has `words` in it."""
    return next(block for block in RECIPES if words in block)


def status_line(name: str, verdict: str) -> str:
    """The line with which a program says how a hook ended."""
    return f"{name}{'.' * (79 - len(name) - len(verdict))}{verdict}\n"


def posts(hooks: Hooks) -> None:
    """A bad and a good post, and bad ones that pre-commit's configuration, smm-lint's and smm-lint itself leave out."""
    hooks.write(CONFIGURATION, "exclude: ^posts/2019/\n" + recipe("files: ^posts/"))
    hooks.write("smm-lint.yaml", "languages: [en]\nmessages: en\nexclude: [posts/old/**]\n")
    hooks.write("posts/good.md", GOOD)
    for name in ("posts/bad.md", "posts/2019/a.md", "posts/old/b.md", "posts/README.md", "notes/c.md"):
        hooks.write(name, BAD)


def test_pre_commit_stops_what_is_bad_and_leaves_out_what_is_excluded(hooks: Hooks) -> None:
    """By its own configuration, by that of smm-lint, and by what smm-lint never takes for a draft."""
    posts(hooks)
    done = hooks.run("--all-files")

    assert done.stdout == status_line("smm-lint", "Failed") + f"- hook id: smm-lint\n- exit code: 1\n\n{SAID}\n"
    assert done.returncode == 1


def test_pre_commit_lets_pass_what_is_good_or_excluded_or_mild(hooks: Hooks) -> None:
    """The options of check in `args` say what is mild: here what is no error. Nothing is printed but that it passed."""
    posts(hooks)
    hooks.write(CONFIGURATION, recipe("args: [--profile, core, --fail-on, error]"))
    hooks.write("posts/mild.md", MILD)
    done = hooks.run("--files", "posts/good.md", "posts/mild.md", "posts/old/b.md", "posts/README.md")

    assert (done.returncode, done.stdout) == (0, status_line("smm-lint", "Passed"))


def test_the_fixing_hook_changes_the_file_and_stops_the_commit(hooks: Hooks) -> None:
    """So that somebody looks at the change; nothing is left for the next commit to stop at."""
    hooks.write(CONFIGURATION, recipe("id: smm-lint-fix"))
    hooks.write("libro.md", UNOPENED)
    done = hooks.run("--all-files")

    assert done.stdout == status_line("smm-lint fix", "Failed") + (
        "- hook id: smm-lint-fix\n- files were modified by this hook\n\n"
        "1 post in 1 file: no faults found\n1 fixed in 1 file\n\n"
    )
    assert (hooks.folder / "libro.md").read_text(encoding="utf-8") == UNOPENED.replace("Qué", "¿Qué")


@pytest.mark.parametrize("hooks", ["prek"], indirect=True)
def test_prek_runs_the_same_hook(hooks: Hooks) -> None:
    """From the same file, with the same words, set in by two blanks."""
    posts(hooks)
    done = hooks.run("--all-files")
    indented = "".join(f"  {line}".rstrip() + "\n" for line in SAID.splitlines())

    assert done.stdout.endswith(f"\n- exit code: 1\n\n{indented}")
    assert done.returncode == 1


def test_the_transcript_is_what_a_morning_prints(hooks: Hooks, hold: Hold) -> None:
    """A commit that is stopped, the draft mended, and the commit made; the name of a commit is another each time."""
    hooks.write(CONFIGURATION, recipe("files: ^posts/"))
    hooks.write("smm-lint.yaml", "languages: [es, en]\nmessages: es\n")
    git.repository(hooks.folder)
    hooks.write("posts/martes.md", DRAFT)
    shell = hooks.shell

    def run(command: str) -> str:
        return re.sub(r"(?<=^\[main )[0-9a-f]{7,}", "1a2b3c4", shell.run(command), flags=re.MULTILINE)

    hold(REPOSITORY / "docs" / "transcripts" / "pre-commit.md", run)
