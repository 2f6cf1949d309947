"""What `check` tells, and where: its output options, and the formats written to standard output or to files."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

import click

from smm_lint.cli.completion import formats
from smm_lint.cli.run import print_text
from smm_lint.docs import page, summary
from smm_lint.engine import Result
from smm_lint.errors import UsageError
from smm_lint.fields import unknown_message
from smm_lint.messages import locale_language, message, say
from smm_lint.output import FORMATS, Report, RulePage, has_statistics, render
from smm_lint.paths import is_folder, real
from smm_lint.readings import Input
from smm_lint.rewrite import write_file
from smm_lint.rule import AnyRule
from smm_lint.verdicts import rule_severity

Command = TypeVar("Command", bound=Callable[..., Any])
DEFAULT = "text"
# As `-` among the paths is standard input.
STDOUT = "-"


@dataclass(frozen=True)
class Output:
    """A format, and the file that it goes to, or standard output."""

    format: str
    file: Path | None = None


@dataclass(frozen=True)
class OutputOptions:
    """What the command line says of the outputs of a run; at most one of them goes to standard output."""

    outputs: tuple[Output, ...]
    statistics: bool
    most: int | None


def output_options(command: Command) -> Command:
    """Give a command the output options."""
    named: Any = {"multiple": True, "metavar": "NAME[=FILE]"}
    names = ", ".join([DEFAULT, *(name for name in FORMATS if name != DEFAULT)])
    formats_help = f"Output format, to FILE where one is named; may be repeated. One of: {names}."
    options = [
        click.option("--format", "outputs", **named, shell_complete=formats, help=formats_help),
        click.option("--output-file", metavar="FILE", help="Write to FILE what would be printed."),
        click.option("--statistics", is_flag=True, help="Count the diagnostics of each rule too."),
        click.option(
            "--max-diagnostics", type=click.IntRange(min=0), metavar="N",
            help="Print at most N diagnostics; files, counts and status are of all.",
        ),
    ]  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


def collect_outputs(values: dict[str, Any]) -> OutputOptions:
    """The output options from the values that click gives a command. Raises UsageError."""
    outputs = tuple(map(_output, values.pop("outputs") or (DEFAULT,)))
    file: str | None = values.pop("output_file")
    if file is not None:
        outputs = _to_file(outputs, file)
    _refuse_shared(outputs)
    statistics: bool = values.pop("statistics")
    if statistics and not any(has_statistics(output.format) for output in outputs):
        accepted = ", ".join(filter(has_statistics, FORMATS))
        raise UsageError(message("statistics-nowhere", accepted=accepted))
    return OutputOptions(outputs, statistics, values.pop("max_diagnostics"))


def _output(value: str) -> Output:
    name, separator, file = value.partition("=")
    if name not in FORMATS:
        raise UsageError(unknown_message("format-unknown", name, FORMATS))
    if separator and not file:
        raise UsageError(message("format-no-file", value=value))
    return Output(name, Path(file) if file not in ("", STDOUT) else None)


def _to_file(outputs: tuple[Output, ...], file: str) -> tuple[Output, ...]:
    """`outputs` with the one that has no file going to `file`."""
    bare = [output for output in outputs if output.file is None]
    if not bare:
        raise UsageError(message("output-file-spare", file=file))
    if len(bare) > 1 or file == STDOUT:
        return outputs
    return tuple(replace(output, file=Path(file)) if output is bare[0] else output for output in outputs)


def _refuse_shared(outputs: Iterable[Output]) -> None:
    """Refuse two outputs that would go to the same place."""
    taken: dict[Path | None, str] = {}
    for output in outputs:
        place = output.file and real(output.file)
        if place in taken:
            values = {"first": taken[place], "second": output.format}
            if output.file is None:
                raise UsageError(message("outputs-share-stdout", **values))
            raise UsageError(message("outputs-share-file", file=str(output.file), **values))
        taken[place] = output.format


def refuse_places(options: OutputOptions, items: Iterable[Input]) -> None:
    """Refuse files that could not be written, before anything is read, and drafts of the run. Raises UsageError."""
    drafts = {real(item.path) for item in items}
    for output in options.outputs:
        if output.file is None:
            continue
        if not is_folder(output.file.parent):
            raise UsageError(message("output-no-folder", file=str(output.file), folder=str(output.file.parent)))
        if is_folder(output.file):
            raise UsageError(message("output-is-folder", file=str(output.file)))
        if real(output.file) in drafts:
            raise UsageError(message("output-is-draft", file=str(output.file)))


def report_of(result: Result, language: str, items: Iterable[Input] = (), *, quiet: bool) -> Report:
    """`result` with the pages of its rules, which the configurations of `items` know."""
    rulesets = {id(item.config.ruleset): item.config.ruleset for item in items}
    rules = {name: rule for ruleset in rulesets.values() for name, rule in ruleset.rules.items()}
    return Report(result, language, _pages(rules, result, language), quiet=quiet)


def _pages(rules: Mapping[str, AnyRule], result: Result, language: str) -> dict[str, RulePage]:
    found = {diagnostic.rule for diagnostic in result.diagnostics} & set(rules)
    return {
        name: RulePage(summary(rules[name], language), page(rules[name], language), rule_severity(rules[name], ()))
        for name in found
    }


def write_outputs(options: OutputOptions, report: Report) -> None:
    """Write every output, the files first. Raises UsageError where one cannot be written."""
    report = replace(report, statistics=options.statistics)
    for output in options.outputs:
        if output.file:
            problem = write_file(output.file, render(output.format, report).encode("utf-8", "backslashreplace"))
            if problem:
                raise UsageError(message("output-cannot-write", file=str(output.file), problem=problem))
    for output in options.outputs:
        if not output.file:
            print_text(render(output.format, replace(report, color=wants_color(), most=options.most)))
            _say_left_out(report, options.most)


def _say_left_out(report: Report, most: int | None) -> None:
    count = len(report.result.diagnostics) - len(replace(report, most=most).diagnostics)
    if count and not report.quiet:
        language = locale_language()
        click.echo(say(language, "error-line", message=say(language, "left-out", count=count, most=most)), err=True)


def wants_color() -> bool:
    """Whether what is printed is coloured: on a terminal, unless the environment says otherwise, as Ruff takes it."""
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    # See no-color.org: any value but an empty one asks for none.
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
