"""Vim, run headless with the recipes of docs/editors.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.editors.recipes import FOUND, Desk, editor, in_bytes, recipe

ALE = Path("/usr/share/vim-ale")
# ALE says all that a linter found at once, so that the first entry comes with the last.
LOCATIONS = """
let s:waited = 0
while empty(getloclist(0)) && s:waited < 1000
  sleep 100m
  let s:waited += 1
endwhile
call writefile([json_encode(map(getloclist(0), {_, one -> [one.type, one.text, one.col, one.end_col]}))], $FOUND)
qall!
"""
QUICKFIX = """
silent make!
call writefile([json_encode(map(getqflist(), {_, one -> [one.type, one.lnum, one.col, one.text]}))], $FOUND)
qall!
"""


def vim(desk: Desk, setting: str, driver: str, draft: str) -> list[list[object]]:
    """What `driver` writes of `draft` in a Vim that has `setting` for its vimrc."""
    setting_file = desk.write("vimrc", f"set nocompatible\nfiletype plugin on\n{setting}")
    return desk.run([editor("vim"), "-Nu", setting_file, "-es", "-n", draft, "-S", desk.write("driver.vim", driver)])


@pytest.fixture
def ale() -> str:
    """The line that puts ALE on the runtime path."""
    if not ALE.exists():
        pytest.skip(f"ALE (Debian's package vim-ale) is not in {ALE}")
    return f"set runtimepath+={ALE}\n"


def test_ale_with_json(desk: Desk, ale: str) -> None:
    """ALE has each problem at its very bytes."""
    found = vim(desk, ale + recipe("ale-json"), f"ALELint\n{LOCATIONS}", "taller.tweet")

    assert [(kind, column, end) for kind, _, column, end in found] == [("E", 22, 31), ("W", 73, 91)]
    assert [in_bytes(21, 31), in_bytes(72, 91)] == [text for _, _, text in FOUND]
    assert_rules_are_told(found)


def test_ale_with_the_language_server(desk: Desk, ale: str) -> None:
    """ALE has each problem; it takes what the server counts, UTF-16 units, for bytes, as the page says."""
    found = vim(desk, ale + recipe("ale-lsp"), f"ALELint\n{LOCATIONS}", "taller.md")

    assert [(kind, column, end) for kind, _, column, end in found] == [("E", 15, 24), ("W", 65, 83)]
    assert_rules_are_told(found)


def assert_rules_are_told(found: list[list[object]]) -> None:
    """Each text names its rule."""
    assert [rule in str(text) for (_, rule, _), (_, text, *_) in zip(FOUND, found, strict=True)] == [True, True]


def test_ale_says_what_is_wrong_with_the_configuration(desk: Desk, ale: str) -> None:
    """Where smm-lint could not work, its message stands in the place of the problems."""
    desk.write("posts/smm-lint.yaml", "extens: core\n")
    found = vim(desk, ale + recipe("ale-json"), f"ALELint\n{LOCATIONS}", "taller.md")

    assert len(found) == 1
    assert "smm-lint.yaml:1:1" in str(found[0][1])


def test_make(desk: Desk) -> None:
    """`:make` fills the quickfix list, with the columns that smm-lint counts."""
    found = vim(desk, recipe("vim-make"), QUICKFIX, "taller.md")

    assert [(kind, line, column) for kind, line, column, _ in found] == [("e", 1, 14), ("w", 1, 64)]
    assert [f"[{rule}]" in str(text) for (_, rule, _), (*_, text) in zip(FOUND, found, strict=True)] == [True, True]
