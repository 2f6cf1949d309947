"""The output for people who go from file to file: each file once, its diagnostics below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from smm_lint.diagnostic import Diagnostic
from smm_lint.output._excerpt import visible
from smm_lint.output._lines import BOLD, Paint, closing, said
from smm_lint.output._report import Report

STATISTICS = True


def render(report: Report) -> str:
    """A paragraph a file, and closing lines with the counts."""
    paint = Paint(color=report.color)
    paragraphs = [
        "\n".join([paint(visible(path), BOLD), *_lines(list(those), report.language, paint)])
        for path, those in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.source.path)
    ]
    paragraphs += closing(report, paint)
    return "\n\n".join(paragraphs) + "\n" if paragraphs else ""


def _lines(diagnostics: Sequence[Diagnostic], language: str, paint: Paint) -> list[str]:
    """`line:column severity: message [rule]`, the severities below each other."""
    positions = [diagnostic.source.lines.position(diagnostic.span.start) for diagnostic in diagnostics]
    places = [f"{position.line}:{position.column}" for position in positions]
    width = max(map(len, places))
    return [
        f"  {place:<{width}}  {said(diagnostic, language, paint)}"
        for place, diagnostic in zip(places, diagnostics, strict=True)
    ]
