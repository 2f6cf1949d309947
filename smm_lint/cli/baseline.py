"""`smm-lint baseline`: what is wrong today, written down so that only what is new is reported."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from smm_lint.adoption import Adoption, adoptions
from smm_lint.baseline import Baseline, Compared, pruned, recorded
from smm_lint.baseline_files import as_text
from smm_lint.calendars import completed
from smm_lint.cli.options import ReadingOptions, collect, reading_options
from smm_lint.cli.printing import print_error, print_lines, print_text
from smm_lint.cli.replay import STDIN
from smm_lint.cli.run import configuration, find_diagnostics, inputs
from smm_lint.engine import Result
from smm_lint.errors import UsageError
from smm_lint.messages import Message, locale_language, message, say
from smm_lint.output import Report, render
from smm_lint.output._lines import counted
from smm_lint.paths import is_there, shown
from smm_lint.rewrite import write_file
from smm_lint.verdicts import RULE_FAILED

NAME = "smm-lint-baseline.json"


@click.command(name="baseline", short_help="Record what is wrong today, so that only new faults are reported.")
@click.option("--prune", is_flag=True, help="Only drop what is wrong no more; record nothing new.")
@click.option(
    "--baseline", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
    help=f"Write there, instead of the configured file or {NAME}.",
)  # fmt: skip
@reading_options("text")
def command(baseline: Path | None, *, prune: bool, **values: Any) -> None:
    """Record what is wrong with the drafts in PATH (files or folders, . by default).

    Of drafts that are not in PATH the baseline keeps what it has. What smm-lint could not read is not recorded.

    \b
    Examples:
      smm-lint baseline
      smm-lint baseline --baseline old-posts.json posts/2024/
      smm-lint baseline --prune
    """
    options = collect(values)
    if STDIN in options.paths:
        raise UsageError(message("baseline-no-stdin"))
    settings = configuration(options)
    found = inputs(options, settings)
    if found.faults:
        sys.exit(2)
    items = completed(found.files, settings)
    adopted = adoptions(items, baseline, default=Path(NAME))
    result = find_diagnostics(items, options)
    if result.failed:
        _say_failures(result)
        raise UsageError(message("baseline-failed"))
    problems = [_write(adoption, result, options, prune=prune) for adoption in adopted]
    sys.exit(2 if any(problems) else 0)


def _say_failures(result: Result) -> None:
    failures = tuple(diagnostic for diagnostic in result.diagnostics if diagnostic.rule == RULE_FAILED)
    print_text(render("text", Report(Result(failures), locale_language(), quiet=True)))


def _write(adoption: Adoption, result: Result, options: ReadingOptions, *, prune: bool) -> Message | None:
    """Write what the file is to hold, unless it does; why not, where that cannot be done."""
    language, path, old = locale_language(), shown(adoption.file), adoption.baseline
    compared = adoption.compare(result)
    new = (
        pruned(old, compared.unmatched)
        if prune
        else recorded(adoption.own(result.diagnostics), old, adoption.scope(result))
    )
    problem = write_file(adoption.file, as_text(new).encode()) if new != old or not is_there(adoption.file) else None
    if problem:
        print_error(f"{path}: {problem.text(language)}", language)
    elif not options.quiet:
        _report(path, new, compared, language, prune=prune)
        if not prune and all(item.config.settings.baseline is None for item in adoption.inputs):
            print_lines(say(language, "baseline-name-it", path=path) + "\n")
    return problem


def _report(path: str, new: Baseline, compared: Compared, language: str, *, prune: bool) -> None:
    left = sum(entry.count for entry in new.entries)
    if prune:
        dropped = sum(entry.count for entry in compared.unmatched)
        print_lines(say(language, "baseline-pruned", path=path, count=dropped, left=left) + "\n")
    else:
        files = counted("file", len({entry.path for entry in new.entries}), language)
        print_lines(say(language, "baseline-written", path=path, count=left, files=files) + "\n")
