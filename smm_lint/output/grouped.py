"""The output for people who go from file to file: each file once, its diagnostics below it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, groupby

from smm_lint.diagnostic import Diagnostic
from smm_lint.output._excerpt import visible
from smm_lint.output._lines import BOLD, Paint, closing, paragraphs, said
from smm_lint.output._report import Report

STATISTICS = True


def parts(report: Report) -> Iterator[str]:
    """A paragraph a file, and closing lines with the counts."""
    paint = Paint(color=report.color)
    blocks = (
        "\n".join([paint(visible(path), BOLD), *_lines(list(those), report.language, paint)])
        for path, those in groupby(report.diagnostics, key=lambda diagnostic: diagnostic.source.path)
    )
    return paragraphs(chain(blocks, closing(report, paint)))


def _lines(diagnostics: Sequence[Diagnostic], language: str, paint: Paint) -> list[str]:
    """`line:column severity: message [rule]`, the severities below each other."""
    positions = [diagnostic.source.lines.position(diagnostic.span.start) for diagnostic in diagnostics]
    places = [f"{position.line}:{position.column}" for position in positions]
    width = max(map(len, places))
    return [
        f"  {place:<{width}}  {said(diagnostic, language, paint)}"
        for place, diagnostic in zip(places, diagnostics, strict=True)
    ]
