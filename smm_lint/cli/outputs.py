"""What `check` tells, and where: the formats written to standard output or to files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.cli.options import DEFAULT_FORMAT
from smm_lint.cli.printing import ENCODING
from smm_lint.cli.replay import wants_color
from smm_lint.docs import page, summary
from smm_lint.engine import Result
from smm_lint.errors import UsageError
from smm_lint.fields import unknown_message
from smm_lint.messages import locale_language, message, say
from smm_lint.output import FORMATS, Report, RulePage, has_statistics, parts
from smm_lint.paths import is_folder, real
from smm_lint.readings import Input
from smm_lint.rewrite import write_file
from smm_lint.rule import AnyRule
from smm_lint.verdicts import rule_severity

# As `-` among the paths is standard input.
STDOUT = "-"


class Output(Struct, frozen=True):
    """A format, and the file that it goes to, or standard output."""

    format: str
    file: Path | None = None


class OutputOptions(Struct, frozen=True):
    """What the command line says of the outputs of a run; at most one of them goes to standard output."""

    outputs: tuple[Output, ...]
    statistics: bool
    most: int | None


def collect_outputs(values: dict[str, Any]) -> OutputOptions:
    """The output options from the values that click gives a command. Raises UsageError."""
    outputs = tuple(map(_output, values.pop("outputs") or (DEFAULT_FORMAT,)))
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
    files = [output.file for output in options.outputs if output.file]
    drafts = {real(item.path) for item in items} if files else set()
    for file in files:
        if not is_folder(file.parent):
            raise UsageError(message("output-no-folder", file=str(file), folder=str(file.parent)))
        if is_folder(file):
            raise UsageError(message("output-is-folder", file=str(file)))
        if real(file) in drafts:
            raise UsageError(message("output-is-draft", file=str(file)))


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


def write_outputs(options: OutputOptions, report: Report, note: Callable[[str], None]) -> bytes:
    """Write the outputs that go to files, and give what is to be printed, in UTF-8; what is left out there is noted.

    Raises UsageError where a file cannot be written.
    """
    report = replace(report, statistics=options.statistics)
    for output in options.outputs:
        if output.file:
            problem = write_file(output.file, _encoded(parts(output.format, report)))
            if problem:
                raise UsageError(message("output-cannot-write", file=str(output.file), problem=problem))
    printed = [output.format for output in options.outputs if not output.file]
    shown = replace(report, color=wants_color(), most=options.most)
    left_out = len(report.diagnostics) - len(shown.diagnostics)
    if printed and left_out and not report.quiet:
        language = locale_language()
        note(say(language, "error-line", message=say(language, "left-out", count=left_out, most=options.most)))
    return _encoded(part for name in printed for part in parts(name, shown))


def _encoded(texts: Iterable[str]) -> bytes:
    """`texts` in UTF-8, one after the other: as one text all of them would take four bytes a character for an emoji."""
    data = BytesIO()
    for text in texts:
        data.write(text.encode(*ENCODING))
    return data.getvalue()
