"""What docs/editors.md gives for editors that cannot be run here is at least well-formed."""

from __future__ import annotations

import json
import re
import tomllib

from tests.editors.recipes import PAGE, recipe


def test_helix() -> None:
    """The block is TOML, and every language of it names the server."""
    languages = tomllib.loads(recipe("helix"))

    assert languages["language-server"]["smm-lint"] == {"command": "smm-lint", "args": ["lsp"]}
    assert {tuple(language["language-servers"]) for language in languages["language"]} == {("smm-lint",)}


def test_zed_and_kate() -> None:
    """The blocks are JSON and start smm-lint."""
    assert json.loads(recipe("zed"))[0]["command"] == "smm-lint"
    assert json.loads(recipe("kate"))["servers"]["markdown"]["command"] == ["smm-lint", "lsp"]


def test_every_block_of_a_setting_has_a_name() -> None:
    """No recipe is left out of the tests for want of a mark; commands of a shell are none."""
    page = PAGE.read_text("utf-8")

    assert len(re.findall(r"^```(?!sh$)\w+$", page, re.MULTILINE)) == page.count("<!-- recipe: ")
