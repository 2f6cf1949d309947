"""smm-lint from Python: what docs/api.md promises."""

from __future__ import annotations

import doctest
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import smm_lint
from smm_lint.cli.check import command
from tests.conftest import REPOSITORY

PAGE = REPOSITORY / "docs" / "api.md"
DRAFTS = REPOSITORY / "examples" / "drafts"
FLAT = "Nos complace anunciar que abrimos.\n"


def test_the_page_shows_what_happens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every example of the page gives what stands below it."""
    monkeypatch.chdir(tmp_path)
    found = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")

    assert found.failed == 0
    assert found.attempted > 5


def test_the_page_lists_every_public_name() -> None:
    """The names that stay are those that the package exports."""
    promised = PAGE.read_text(encoding="utf-8").partition("## Names that stay")[2].partition("For rule files")[0]

    assert sorted(re.findall(r"`([A-Za-z_]+)`", promised)) == sorted(["smm_lint", *smm_lint.__all__])


@pytest.mark.parametrize("name", smm_lint.__all__)
def test_every_public_name_is_there(name: str) -> None:
    """Each exported name can be had from the package."""
    assert getattr(smm_lint, name) is not None
    assert name in dir(smm_lint)


def test_importing_it_imports_nothing() -> None:
    """The package alone brings no module of ours along."""
    code = "import sys, smm_lint; print([name for name in sys.modules if name.startswith('smm_lint.')])"
    run = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True)

    assert run.stdout == "[]\n"


def test_a_process_that_is_not_ours_keeps_its_environment() -> None:
    """The command line gives NumPy one thread; a notebook may want more."""
    code = "import os, smm_lint; before = dict(os.environ); smm_lint.lint('Hola'); print(dict(os.environ) == before)"
    run = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True)

    assert run.stdout == "True\n"


def test_an_unknown_name_is_an_attribute_error() -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="no attribute 'lintt'"):
        _ = smm_lint.lintt


def test_it_says_what_the_command_line_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Diagnostic by diagnostic, for every example draft, under the configuration beside it."""
    monkeypatch.chdir(REPOSITORY)
    run = CliRunner().invoke(command, ["--format", "json", str(DRAFTS.relative_to(REPOSITORY))])
    told = [
        (each["path"], each["rule"], each["range"]["start"]["offset"], each["message"])
        for each in json.loads(run.stdout)["diagnostics"]
    ]
    paths = sorted({path for path, *_ in told})

    assert told == [
        (path, diagnostic.rule, diagnostic.span.start, diagnostic.message)
        for path in paths
        for diagnostic in smm_lint.lint((REPOSITORY / path).read_text(encoding="utf-8"), filename=path)
    ]


def test_the_configuration_can_be_named(tmp_path: Path) -> None:
    """The file named is used, and those around `filename` are not."""
    (tmp_path / "smm-lint.yaml").write_text("extends: [nonsense]\n", encoding="utf-8")
    named = tmp_path / "other.yaml"
    named.write_text("rules: {interaction: off}\n", encoding="utf-8")

    assert smm_lint.lint(FLAT, filename=tmp_path / "post.md", config=named) == []
    with pytest.raises(smm_lint.ConfigError, match="nonsense"):
        smm_lint.lint(FLAT, filename=tmp_path / "post.md")


def test_a_text_that_is_no_text_is_a_diagnostic() -> None:
    """Lone surrogates and NULs are what they would be in a file."""
    assert [each.rule for each in smm_lint.lint("a\ud800b")] == ["internal/unreadable"]
    assert [each.rule for each in smm_lint.lint("a\0b")] == ["internal/unreadable"]
