"""Workflow commands of GitHub Actions, which become annotations of the files of a pull request.

The escapes are those of actions/toolkit (packages/core/src/command.ts), undone by actions/runner (ActionCommand.cs).
"""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.diagnostic import Diagnostic, Severity
from smm_lint.output._excerpt import visible
from smm_lint.output._lines import place_of
from smm_lint.output._report import Report
from smm_lint.output._units import line_and_column, utf_16

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = DATA | str.maketrans({":": "%3A", ",": "%2C"})
LINES = True


def parts(report: Report) -> Iterator[str]:
    """A line a diagnostic; nothing at all where nothing was found."""
    return (_command(diagnostic) + "\n" for diagnostic in report.diagnostics)


def _command(diagnostic: Diagnostic) -> str:
    title = f"smm-lint: {diagnostic.rule}"
    properties = {"title": title, "file": diagnostic.source.path, **_place(diagnostic)}
    shown = ",".join(f"{name}={visible(str(value).translate(PROPERTY))}" for name, value in properties.items())
    # The log shows nothing but the message, so it says the place and the rule too.
    place = place_of(diagnostic.source, diagnostic.span)
    message = f"{place}: {visible(diagnostic.message)} [{diagnostic.rule}]"
    return f"::{COMMANDS[diagnostic.severity]} {shown}::{message.translate(DATA)}"


def _place(diagnostic: Diagnostic) -> dict[str, int]:
    """Lines, and columns where both are on one line: an annotation over several has none.

    The end is the last character, not what follows it: an annotation without an end ends where it starts.
    """
    source, span = diagnostic.source, diagnostic.span
    last = max(span.start, span.end - 1)
    line, column = line_and_column(source, span.start, utf_16)
    end_line, end_column = line_and_column(source, last, utf_16)
    lines = {"line": line, "endLine": end_line}
    if line != end_line:
        return lines
    # Of a character of two code units, the second one is the last.
    end_column += utf_16(source.text[last]) - 1 if len(span) else 0
    return {**lines, "col": column, "endColumn": end_column}
