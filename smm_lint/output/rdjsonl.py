"""The Reviewdog Diagnostic Format, a diagnostic a line."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.output._json import dump
from smm_lint.output._report import Report
from smm_lint.output.rdjson import SOURCE, diagnostic_value

LINES = True


def parts(report: Report) -> Iterator[str]:
    """Nothing at all where nothing was found."""
    lines = ({**diagnostic_value(diagnostic), "source": SOURCE} for diagnostic in report.diagnostics)
    return (dump(line, indent=None, strict=True) for line in lines)
