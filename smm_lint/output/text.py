"""The output for people: each diagnostic with its line and the place marked, and the counts at the end.

`[fix]` after a rule's name says that `smm-lint fix` puts the fault right, `[fix --unsafe]` that it does so if asked to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from smm_lint.diagnostic import Diagnostic, Related
from smm_lint.messages import say
from smm_lint.output._excerpt import excerpt, visible
from smm_lint.output._lines import BOLD, COLORS, DIM, Paint, closing, listed, paragraphs, place_of, said
from smm_lint.output._report import Report
from smm_lint.source import Source
from smm_lint.text import Span

STATISTICS = True
INDENT = "    "


def parts(report: Report) -> Iterator[str]:
    """Every diagnostic in its order, what was not judged, and closing lines with the counts."""
    paint = Paint(color=report.color)
    blocks = (_block(diagnostic, report.language, paint) for diagnostic in report.diagnostics)
    return paragraphs(chain(blocks, closing(report, paint)))


def _block(diagnostic: Diagnostic, language: str, paint: Paint) -> str:
    place = paint(place_of(diagnostic.source, diagnostic.span), BOLD)
    lines = [f"{place}: {said(diagnostic, language, paint)}"]
    lines += _marked(diagnostic.source, diagnostic.span, paint, COLORS[diagnostic.severity])
    # Places that the message is about as well take one line, those with words of their own are shown.
    others = [related for related in diagnostic.related if related.message == diagnostic.message]
    if others:
        places = listed([place_of(other.source, other.span) for other in others], language)
        lines.append(INDENT + say(language, "with-others", places=places))
    for related in diagnostic.related:
        if related not in others:
            lines += _related(related, paint)
    return "\n".join(lines)


def _related(related: Related, paint: Paint) -> Iterator[str]:
    yield f"{INDENT}{place_of(related.source, related.span)}: {visible(related.message)}"
    yield from (INDENT + line for line in _marked(related.source, related.span, paint, DIM))


def _marked(source: Source, span: Span, paint: Paint, style: str) -> Iterator[str]:
    shown = excerpt(source, span)
    if shown.line:
        yield INDENT + shown.line
        yield INDENT + " " * shown.indent + paint("^" * shown.width, style)
