"""The output for programs that read line by line: a diagnostic a line, as JSON version 1 has it."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.output._json import dump
from smm_lint.output._report import Report
from smm_lint.output.json import diagnostic_value

LINES = True


def parts(report: Report) -> Iterator[str]:
    """Nothing at all where nothing was found."""
    return (dump(diagnostic_value(diagnostic), indent=None) for diagnostic in report.diagnostics)
