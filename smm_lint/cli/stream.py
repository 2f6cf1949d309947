"""`smm-lint stream`: what is wrong with the posts of tables of any size."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from smm_lint.cli.help import Sections
from smm_lint.cli.options import FAIL_ON, stream_options

FORMAT = "jsonl"


@click.command(name="stream", cls=Sections, short_help="What is wrong with CSV and JSONL files of any size.")
@click.argument("paths", nargs=-1, required=True, type=click.Path(readable=False, allow_dash=True), metavar="FILE...")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="The least severity that fails.")
@click.option(
    "--format", default=FORMAT, metavar="NAME", help="Output format. One of: concise, github, jsonl, rdjsonl."
)
@click.option(
    "--output-file", metavar="FILE", type=click.Path(path_type=Path), help="Write to FILE what would be printed."
)
@click.option("--resume", is_flag=True, help="Go on where the same run was stopped; needs --output-file.")
@click.option("--calendar", is_flag=True, help="Ask calendar rules too, at the end; memory then grows with the posts.")
@stream_options
def command(**values: Any) -> None:
    """Report what is wrong with the posts in FILE (.csv or .jsonl; - reads standard input), while it is read.

    Files may be of any size: memory does not grow with them, and what is found is written as it is found,
    a diagnostic a line. Totals come last, on standard error. Nothing is kept in the cache and nothing taken from
    it, no baseline applies, and rules that judge all posts together are asked only with --calendar.

    \b
    With --resume, how far the run has come is kept beside the output file, as FILE.resume, until it is done:
    the same command goes on there, whatever stopped it.

    \b
    Ends with status 0 where nothing is at or above --fail-on, 1 where something is,
    2 where smm-lint could not do its work.

    \b
    Examples:
      smm-lint stream archive.jsonl > faults.jsonl
      smm-lint stream --output-file faults.jsonl --resume archive.csv
      smm-lint stream --format concise --select platform archive.csv
      zcat archive.jsonl.gz | smm-lint stream - --stdin-filename archive.jsonl
    """
    from smm_lint.cli.streaming import streamed

    sys.exit(streamed(values))
