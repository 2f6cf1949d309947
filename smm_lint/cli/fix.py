"""`smm-lint fix`: the drafts put right, as far as rules know how."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from smm_lint.adoption import new_ones, without_known
from smm_lint.calendars import completed
from smm_lint.cli.checking import status
from smm_lint.cli.help import Sections
from smm_lint.cli.options import FAIL_ON, ReadingOptions, baseline_options, collect, reading_options
from smm_lint.cli.printing import print_bytes, print_error, print_text
from smm_lint.cli.replay import wants_color
from smm_lint.cli.run import Inputs, analyser, baselines, configuration, inputs
from smm_lint.config import Configuration
from smm_lint.engine import Result
from smm_lint.fixer import Fixed, Fixing, find_fixes
from smm_lint.messages import locale_language, say
from smm_lint.output import Report, render
from smm_lint.output._excerpt import visible
from smm_lint.output._lines import counted
from smm_lint.rewrite import encoded, rewrite

LINE = re.compile(r"[^\n]*\n|[^\n]+")
NO_LINE_END = "\n\\ No newline at end of file\n"


@click.command(name="fix", cls=Sections, short_help="Put right what rules know how to put right.")
@click.option("--unsafe", is_flag=True, help="Make fixes too that may change what a post says.")
@click.option("--diff", is_flag=True, help="Print what would change, and write nothing.")
@click.option("--fail-on", type=click.Choice(FAIL_ON), default="warning", help="The least severity that fails.")
@baseline_options
@reading_options("text")
def command(fail_on: str, baseline: Path | None, *, unsafe: bool, diff: bool, no_baseline: bool, **values: Any) -> None:
    """Fix the drafts in PATH (files or folders, . by default; - writes standard input to standard output).

    \b
    Ends as check does, for what is left to fix by hand; with --diff, with status 1 where
    something would change and 0 where nothing would. What a baseline knows is left as it is.

    \b
    Examples:
      smm-lint fix --diff drafts/
      smm-lint fix --unsafe posts/launch.md
      smm-lint fix - --stdin-filename draft.md < draft.md
    """
    options = collect(values)
    settings = configuration(options)
    found = inputs(options, settings)
    readers = analyser(options)
    items = completed(found.files, settings)
    adopted = baselines(items, baseline, without=no_baseline)
    fixing = find_fixes(
        items, readers, unsafe=unsafe, today=options.today, wanted=lambda diagnostics: new_ones(diagnostics, adopted)
    )
    if diff:
        print_text("".join(_diff(file, _bytes(file, found)) for file in fixing.files))
        sys.exit(2 if found.faults or fixing.found.failed else int(bool(fixing.files)))
    written = list(_written(fixing, found))
    left = without_known(fixing.left(written, readers, today=options.today), adopted)
    _report(left, written, options, settings, to_error=found.stdin is not None)
    sys.exit(2 if found.faults or len(written) < len(fixing.files) else status(left, fail_on))


def _written(fixing: Fixing, found: Inputs) -> Iterator[Fixed]:
    """The files that could be written, standard input among them; why others could not goes to standard error."""
    if found.stdin is not None:
        print_bytes(encoded(fixing.files[0].after.text, found.stdin) if fixing.files else found.stdin)
        yield from fixing.files
        return
    places = {item.shown: item.path for item in fixing.items}
    for file in fixing.files:
        problem = rewrite(places[file.before.path], file.before, file.after)
        if problem:
            language = locale_language()
            print_error(f"{file.before.path}: {problem.text(language)}", language)
        else:
            yield file


def _report(
    left: Result, written: list[Fixed], options: ReadingOptions, settings: Configuration, *, to_error: bool
) -> None:
    """Say what is left and, unless diagnostics alone are wanted, how much was fixed."""
    language = settings.for_folder(Path.cwd()).message_language
    text = render(options.format, Report(left, language, color=wants_color(), quiet=options.quiet))
    if not options.quiet:
        count, files = sum(file.count for file in written), counted("file", len(written), language)
        text += say(language, "fixed-some", count=count, files=files) if written else say(language, "fixed-none")
        text += "\n"
    if to_error:
        click.echo(text, nl=False, err=True)
    else:
        print_text(text)


def _bytes(file: Fixed, found: Inputs) -> bytes:
    """What the file holds now."""
    if found.stdin is not None:
        return found.stdin
    return next(item.path for item in found.files if item.shown == file.before.path).read_bytes()


def _diff(file: Fixed, like: bytes) -> str:
    """A unified diff that `patch` understands: its lines end at a newline alone, and it shows the byte order mark."""
    before, after = (LINE.findall(encoded(source.text, like).decode()) for source in (file.before, file.after))
    path = visible(file.before.path).lstrip("/")
    lines = difflib.unified_diff(before, after, f"a/{path}", f"b/{path}")
    whole = (line if line.endswith("\n") else line + NO_LINE_END for line in lines)
    if sys.stdout.isatty():
        whole = (visible(line.rstrip("\r\n")) + "\n" for line in whole)
    return "".join(whole)
