"""Neovim, run headless with the recipes of docs/editors.md."""

from __future__ import annotations

import re
import subprocess

import pytest

from tests.editors.recipes import FIXED, FOUND, Desk, editor, in_bytes, recipe

# Neovim says all that a server or a linter found at once, so that the first problem comes with the last.
DRIVER = """
vim.wait(100000, function() return #vim.diagnostic.get(0) > 0 end, 50)
local severities = { "error", "warning", "info" }
local found = {}
for _, one in ipairs(vim.diagnostic.get(0)) do
  table.insert(found, { severities[one.severity], one.code, one.col, one.end_col })
end
vim.fn.writefile({ vim.fn.json_encode(found) }, vim.env.FOUND)
"""
FIX = """
vim.api.nvim_feedkeys(vim.api.nvim_replace_termcodes("<leader>f", true, true, true), "mx", false)
vim.wait(100000, function() return vim.bo.modified end, 50)
vim.cmd("write")
"""
QUIT = 'vim.cmd("qall!")\n'
# What nvim-lint does with a linter, as its documentation tells: start it with the file, and parse what it prints.
NVIM_LINT = """
package.preload.lint = function()
  local lint = { linters = {}, linters_by_ft = {} }
  function lint.try_lint()
    for _, name in ipairs(lint.linters_by_ft[vim.bo.filetype] or {}) do
      local linter = lint.linters[name]
      local command = vim.list_extend({ linter.cmd }, linter.args)
      local output = vim.fn.system(table.concat(vim.list_extend(command, { vim.api.nvim_buf_get_name(0) }), " "))
      vim.diagnostic.set(vim.api.nvim_create_namespace(name), 0, linter.parser(output, vim.api.nvim_get_current_buf()))
    end
  end
  return lint
end
vim.cmd("autocmd BufRead *.tweet setfiletype text")
"""


def version() -> tuple[int, ...]:
    """The version of the Neovim on PATH."""
    said = subprocess.run([editor("nvim"), "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"NVIM v(\d+)\.(\d+)", said)
    assert found, said
    return tuple(map(int, found.groups()))


def neovim(desk: Desk, setting: str, driver: str, draft: str) -> list[list[object]]:
    """What `driver` writes of `draft` in a Neovim that has `setting` for its init.lua."""
    files = desk.write("init.lua", setting), desk.write("driver.lua", driver)
    return desk.run([editor("nvim"), "--headless", "-n", "-i", "NONE", "-u", files[0], draft, "-S", files[1]])


def assert_exact(found: list[list[object]]) -> None:
    """Each problem is there, at its very bytes."""
    assert [found[:2] for found in found] == [[severity, rule] for severity, rule, _ in FOUND]
    assert [in_bytes(start, end) for _, _, start, end in found if isinstance(start, int) and isinstance(end, int)] == [
        text for _, _, text in FOUND
    ]


@pytest.mark.parametrize(("name", "least"), [("neovim-0.11", (0, 11)), ("neovim-0.8", (0, 8))])
def test_the_language_server(desk: Desk, name: str, least: tuple[int, ...]) -> None:
    """Neovim has each problem at its very bytes, and its key puts right what is safe."""
    if version() < least:
        pytest.skip(f"this Neovim is older than {least}")
    found = neovim(desk, recipe(name) + recipe("neovim-fix"), DRIVER + FIX + QUIT, "taller.md")

    assert_exact(found)
    assert (desk.folder / "posts" / "taller.md").read_text("utf-8") == FIXED


def test_the_language_server_in_an_old_neovim(desk: Desk) -> None:
    """Neovim 0.7 has each problem at its very bytes, in a thread as well."""
    if version() >= (0, 11):
        pytest.skip("this Neovim is newer than the recipe")
    assert_exact(neovim(desk, recipe("neovim-0.7"), DRIVER + QUIT, "taller.tweet"))


def test_nvim_lint(desk: Desk) -> None:
    """What nvim-lint would call gives each problem at its very bytes."""
    assert_exact(neovim(desk, NVIM_LINT + recipe("nvim-lint"), DRIVER + QUIT, "taller.tweet"))
