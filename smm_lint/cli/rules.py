"""`smm-lint rules`: all rules, one a line."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from smm_lint.cli.printing import print_lines, print_text
from smm_lint.config import Configuration
from smm_lint.docs import summary
from smm_lint.output._json import dump
from smm_lint.rule import AnyRule


@click.command(name="rules", short_help="All rules, with severity and profiles.")
@click.option("--format", "output_format", type=click.Choice(("text", "json")), default="text", help="Output format.")
def command(output_format: str) -> None:
    """List all rules, one a line: id, severity, profiles, and what the rule does.

    Rules of the folders that the configuration here names are listed too. Where networks differ, a rule has
    several severities, its default first.

    \b
    Examples:
      smm-lint rules
      smm-lint rules --format json
    """
    config = Configuration().for_folder(Path())
    rules, language = config.ruleset.rules.values(), config.message_language
    if output_format == "json":
        print_text(_as_json(rules, language))
    else:
        print_lines(_as_text(rules, language) + "\n")


def _as_text(rules: Iterable[AnyRule], language: str) -> str:
    rows = [(rule.id, _severities(rule), ", ".join(rule.profiles), summary(rule, language)) for rule in rules]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)][:-1]
    return "\n".join(
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]) for row in rows
    )


def _severities(rule: AnyRule) -> str:
    """The severities that `rule` has on one platform or another, its default first."""
    if isinstance(rule.severity, str):
        return rule.severity
    return "/".join(dict.fromkeys([rule.severity.get("default", "warning"), *rule.severity.values()]))


def _as_json(rules: Iterable[AnyRule], language: str) -> str:
    listed = [
        {
            "id": rule.id,
            "severity": rule.severity,
            "profiles": list(rule.profiles),
            "languages": list(rule.languages),
            "summary": summary(rule, language),
        }
        for rule in rules
    ]
    return dump({"version": 1, "rules": listed})
