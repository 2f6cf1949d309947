"""`smm-lint inspect`: what the pipeline saw."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from smm_lint.cli.help import Sections
from smm_lint.cli.options import collect, reading_options
from smm_lint.cli.printing import print_lines, print_text
from smm_lint.cli.run import analyser, configuration, inputs
from smm_lint.inspection import as_json, as_text
from smm_lint.readings import read_files


@click.command(name="inspect", cls=Sections, short_help="What the pipeline sees in the drafts.")
@reading_options("text", "json")
def command(**values: Any) -> None:
    """Show what was found in each post of PATH: invitations, questions, audience, address form, topics and more.

    \b
    Examples:
      smm-lint inspect drafts/launch.md
      smm-lint inspect --format json drafts/
    """
    options = collect(values)
    settings = configuration(options)
    found = inputs(options, settings)
    files = list(read_files(found.files, analyser(options)))
    language = settings.for_folder(Path.cwd()).message_language
    if options.format == "json":
        print_text(as_json(files))
    else:
        print_lines(as_text(files, language))
    sys.exit(2 if found.faults else 0)
