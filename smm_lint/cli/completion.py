"""What a shell offers while a command is typed: the names of rules, profiles, platforms and formats.

Of a configuration that is wrong nothing is said here: the command does, when it runs.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from smm_lint.config import Config, Configuration
from smm_lint.definition import PROFILES
from smm_lint.docs import summary
from smm_lint.errors import SmmLintError
from smm_lint.output import FORMATS
from smm_lint.platforms import PLATFORMS


def rule_names(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Groups and rules that exist here, by their short names; by their ids once a group and a slash are typed."""
    config = _config()
    rules, language = config.ruleset.rules.values(), config.message_language
    if "/" in incomplete.rpartition(",")[2]:
        return _offered({rule.id: summary(rule, language) for rule in rules}, incomplete)
    groups = {rule.group: "" for rule in rules}
    return _offered(groups | {rule.name: summary(rule, language) for rule in rules}, incomplete)


def profiles(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The profiles."""
    return _offered(dict.fromkeys(PROFILES, ""), incomplete)


def platforms(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The platforms, by id."""
    return _offered(dict.fromkeys(PLATFORMS, ""), incomplete)


def formats(_context: click.Context, _parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """The output formats."""
    return _offered(dict.fromkeys(FORMATS, ""), incomplete)


def _config() -> Config:
    """What applies in the working folder, or nothing but defaults where that is wrong."""
    try:
        return Configuration().for_folder(Path())
    except SmmLintError:
        return Configuration(isolated=True).for_folder(Path())


def _offered(names: Mapping[str, str], incomplete: str) -> list[CompletionItem]:
    """Those of `names` that end the last of the comma-separated names typed, each with what it means if it says so."""
    before, comma, last = incomplete.rpartition(",")
    return [
        CompletionItem(before + comma + name, help=meaning or None)
        for name, meaning in names.items()
        if name.startswith(last)
    ]
