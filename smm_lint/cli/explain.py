"""`smm-lint explain RULE`: a rule's page."""

from __future__ import annotations

from pathlib import Path

import click

from smm_lint.cli.completion import rule_names
from smm_lint.cli.printing import print_lines
from smm_lint.config import Configuration
from smm_lint.docs import page
from smm_lint.overrides import ids


@click.command(name="explain", short_help="What a rule means and how to satisfy it.")
@click.argument("names", nargs=-1, required=True, metavar="RULE...", shell_complete=rule_names)
def command(names: tuple[str, ...]) -> None:
    """Print the page of each RULE, named by its id, its short name or its group: what it does, why, and how to fix it.

    Rules of the folders that the configuration here names are known too.

    \b
    Examples:
      smm-lint explain one-way
      smm-lint explain interaction/one-way cliche
      smm-lint explain accessibility
    """
    config = Configuration().for_folder(Path())
    found = [identifier for name in names for identifier in sorted(ids((name,), config.ruleset))]
    pages = [page(config.ruleset.rules[identifier], config.message_language) for identifier in dict.fromkeys(found)]
    print_lines("\n".join(pages))
