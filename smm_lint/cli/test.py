"""`smm-lint test`: the examples of a rule folder."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from smm_lint.cli.printing import print_lines
from smm_lint.loader import OWN_RULES, load_rules
from smm_lint.messages import locale_language, say
from smm_lint.pipeline.analyse import Analyser
from smm_lint.testing import run, trials


@click.command(name="test", short_help="Run the examples of a rule folder.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
def command(folder: Path) -> None:
    """Lint every example of the rules in FOLDER, and say which of them a rule does not keep.

    Every rule has examples of what it reports and of what it lets pass. The page of the rule shows them.

    \b
    Ends with status 0 where all are kept, 1 where one is not, 2 where a rule file is wrong.

    \b
    Example:
      smm-lint test house-rules/
    """
    language = locale_language()
    folder = folder.resolve()
    house = () if folder == OWN_RULES.resolve() else (folder,)
    ours = load_rules().rules
    rules = tuple(rule for name, rule in load_rules(house).rules.items() if not house or name not in ours)
    failures = run(rules, Analyser(), house)
    for failure in failures:
        print_lines(say(language, "example-failed", name=failure.trial.name, reason=failure.reason) + "\n")
    count = sum(1 for _ in trials(rules))
    click.echo(say(language, "examples-run", rules=len(rules), examples=count, failed=len(failures)))
    sys.exit(1 if failures else 0)
