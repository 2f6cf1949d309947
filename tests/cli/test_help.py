"""What `--help` says."""

from __future__ import annotations

import re

import click
import pytest
from click.testing import CliRunner

from smm_lint.cli import COMMANDS, group
from smm_lint.schema import NAMES

EXAMPLE = re.compile(r"^ {4}(?:.*\| )?smm-lint (\S+)(.*)$", re.MULTILINE)


def command(name: str) -> click.Command:
    found = group.get_command(click.Context(group), name)
    assert found
    return found


def help_of(*names: str) -> str:
    return CliRunner().invoke(group, [*names, "--help"], prog_name="smm-lint", catch_exceptions=False).output


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_of_itself(name: str) -> None:
    """With options that it has, each on a line of its own."""
    examples = EXAMPLE.findall(help_of(name))
    known = {option for parameter in command(name).params for option in parameter.opts}

    assert {called for called, _ in examples} == {name}
    assert {option for _, rest in examples for option in re.findall(r"--[a-z-]+", rest)} <= known


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_a_line_in_the_list(name: str) -> None:
    """A whole one: none is cut."""
    line = re.search(rf"^  {name} +(.*)$", help_of(), re.MULTILINE)

    assert line
    assert line[1].endswith(".")
    assert not line[1].endswith("...")


def test_defaults_are_shown() -> None:
    """Of every command, by the group."""
    assert "[default: text]" in help_of("rules")
    assert "[default: warning]" in " ".join(help_of("fix").split())


def test_every_schema_is_named() -> None:
    """The names are those that there are."""
    assert [name for name in NAMES if name not in help_of("schema")] == []
