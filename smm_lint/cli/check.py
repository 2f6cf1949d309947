"""`smm-lint check`: what is wrong with the drafts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import click

from smm_lint.adoption import without_known
from smm_lint.calendars import completed
from smm_lint.changes import Since
from smm_lint.cli.help import Sections
from smm_lint.cli.options import ReadingOptions, baseline_options, collect, reading_options
from smm_lint.cli.outputs import collect_outputs, output_options, refuse_places, report_of, write_outputs
from smm_lint.cli.run import analyser, baselines, configuration, inputs
from smm_lint.diagnostic import Severity
from smm_lint.engine import Result, check
from smm_lint.errors import UsageError
from smm_lint.judging import FileResult
from smm_lint.messages import locale_language, message, say
from smm_lint.readings import Input

FAIL_ON = ("error", "warning", "info", "never")
# Fewer files are read before a bar could be looked at.
LEAST_FILES_FOR_PROGRESS = 20


@click.command(name="check", cls=Sections, short_help="What is wrong with the drafts, and where.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="The least severity that fails.")
@click.option("--since", metavar="REVISION", help="Report only what touches lines changed since this Git revision.")
@baseline_options
@output_options
@reading_options()
def command(fail_on: str, since: str | None, baseline: Path | None, *, no_baseline: bool, **values: Any) -> None:
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
    outputs = collect_outputs(values)
    options = collect(values)
    settings = configuration(options)
    found = inputs(options, settings)
    if since and found.stdin is not None:
        raise UsageError(message("since-no-stdin"))
    changed = Since(since, found.files) if since else None
    items = completed(changed.inputs if changed else found.files, settings)
    refuse_places(outputs, items)
    adopted = baselines(items, baseline, without=no_baseline)
    others = sum(not item.is_reported for item in items)
    if others and not options.quiet:
        click.echo(say(locale_language(), "calendar-completed", count=others), err=True)
    with _progress(items, options) as bar:
        result = check(items, analyser(options), today=options.today, on_file=lambda file: _advance(bar, file, changed))
    result = without_known(result, adopted)
    result = changed.of(result) if changed else result
    language = settings.for_folder(Path.cwd()).message_language
    write_outputs(outputs, report_of(result, language, items, quiet=options.quiet))
    sys.exit(2 if found.faults else status(result, fail_on))


def _progress(files: Sequence[Input], options: ReadingOptions) -> AbstractContextManager[Any]:
    """A bar on the terminal, where there is one and the wait is worth it."""
    if options.quiet or not sys.stderr.isatty() or len(files) < LEAST_FILES_FOR_PROGRESS:
        return nullcontext()
    return click.progressbar(length=len(files), file=sys.stderr)


def _advance(bar: Any, file: FileResult, changed: Since | None) -> None:
    if bar is not None:
        bar.update(1)
    if changed:
        changed.see(file)


def status(result: Result, fail_on: str) -> int:
    """The status to end with."""
    if result.failed:
        return 2
    if fail_on == "never":
        return 0
    return int(any(diagnostic.severity >= Severity.named(fail_on) for diagnostic in result.diagnostics))
