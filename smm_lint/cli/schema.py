"""`smm-lint schema NAME`: the JSON Schema of a file that people write."""

from __future__ import annotations

import json
from pathlib import Path

import click

from smm_lint.cli.printing import print_text
from smm_lint.config import Configuration
from smm_lint.schema import NAMES, schema


@click.command(name="schema", short_help="The JSON Schema of a configuration, a registry or front matter.")
@click.argument("name", type=click.Choice(NAMES), metavar="NAME")
def command(name: str) -> None:
    """Print a JSON Schema, for editors that complete and check YAML.

    NAME is configuration, front-matter, or a registry: campaigns, audiences, offers or team. The schema of the
    configuration knows the rules of the folders that the configuration here names.

    \b
    Examples:
      smm-lint schema configuration > smm-lint.schema.json
      smm-lint schema campaigns
    """
    rules = Configuration().for_folder(Path()).ruleset
    print_text(json.dumps(schema(name, rules), ensure_ascii=False, indent=1) + "\n")
