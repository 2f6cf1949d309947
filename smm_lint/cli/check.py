"""`smm-lint check`: what is wrong with the drafts.

What it takes to find that out is imported only where a run differs from the one before it.
"""

from __future__ import annotations

import sys
from typing import Any

import click

from smm_lint.cli.help import Sections
from smm_lint.cli.options import FAIL_ON, baseline_options, output_options, reading_options
from smm_lint.cli.printing import print_bytes
from smm_lint.cli.replay import replayed


@click.command(name="check", cls=Sections, short_help="What is wrong with the drafts, and where.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="The least severity that fails.")
@click.option("--since", metavar="REVISION", help="Report only what touches lines changed since this Git revision.")
@baseline_options
@output_options
@reading_options()
def command(**values: Any) -> None:
    """Report what is wrong with the drafts in PATH (files or folders, . by default; - reads standard input).

    \b
    Ends with status 0 where nothing is at or above --fail-on, 1 where something is,
    2 where smm-lint could not do its work.

    \b
    Examples:
      smm-lint check drafts/
      smm-lint check --format json posts/launch.md
      smm-lint check --format text --format sarif=smm-lint.sarif drafts/
      smm-lint check --select interaction --platform instagram .
      cat draft.md | smm-lint check - --stdin-filename draft.md
    """

    def run() -> Any:
        from smm_lint.cli.checking import checked

        return checked(dict(values))

    printed = replayed(values, run)
    click.echo(printed.err, nl=False, err=True)
    print_bytes(printed.out)
    sys.exit(printed.status)
