"""The output for people and editors who want one line a diagnostic: `path:line:column: severity: message [rule]`."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.output._lines import BOLD, Paint, closing, paragraphs, place_of, said
from smm_lint.output._report import Report

STATISTICS = True
LINES = True


def parts(report: Report) -> Iterator[str]:
    """Every diagnostic in its line, and closing lines with the counts."""
    paint = Paint(color=report.color)
    for diagnostic in report.diagnostics:
        place = paint(place_of(diagnostic.source, diagnostic.span), BOLD)
        yield f"{place}: {said(diagnostic, report.language, paint)}\n"
    yield from paragraphs(closing(report, paint), begun=bool(report.diagnostics))
