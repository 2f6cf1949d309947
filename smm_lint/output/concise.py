"""The output for people and editors who want one line a diagnostic: `path:line:column: severity: message [rule]`."""

from __future__ import annotations

from smm_lint.output._lines import BOLD, Paint, closing, place_of, said
from smm_lint.output._report import Report

STATISTICS = True
LINES = True


def render(report: Report) -> str:
    """Every diagnostic in its line, and closing lines with the counts."""
    paint = Paint(color=report.color)
    lines = [
        f"{paint(place_of(diagnostic.source, diagnostic.span), BOLD)}: {said(diagnostic, report.language, paint)}"
        for diagnostic in report.diagnostics
    ]
    paragraphs = ["\n".join(lines)] if lines else []
    paragraphs += closing(report, paint)
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""
