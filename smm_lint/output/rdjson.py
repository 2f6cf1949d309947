"""The Reviewdog Diagnostic Format: for reviewdog, which comments on pull requests wherever they are."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.diagnostic import Diagnostic, Edit, Fix
from smm_lint.edits import apply_edits
from smm_lint.output._excerpt import visible
from smm_lint.output._json import ROWS, Value, document
from smm_lint.output._report import Report
from smm_lint.output._units import line_and_column, utf_8
from smm_lint.source import Source
from smm_lint.text import Span

SOURCE = {"name": "smm-lint"}


def parts(report: Report) -> Iterator[str]:
    """The whole run as one object."""
    value: Value = {"source": SOURCE, "diagnostics": ROWS}
    return document(value, map(diagnostic_value, report.diagnostics), strict=True)


def diagnostic_value(diagnostic: Diagnostic) -> Value:
    """A diagnostic with its suggestion.

    Keys that older versions of reviewdog do not know are left out: they refuse them.
    """
    source = diagnostic.source
    return {
        "message": visible(diagnostic.message),
        "location": {"path": source.path, "range": _range(source, diagnostic.span)},
        "severity": str(diagnostic.severity).upper(),
        "code": {"value": diagnostic.rule},
        "suggestions": [_suggestion(source, diagnostic.fix)] if diagnostic.fix else [],
    }


def _suggestion(source: Source, fix: Fix) -> Value:
    """The whole fix as one: each suggestion is offered by itself, and edits of a fix go together."""
    span = Span(min(edit.span.start for edit in fix.edits), max(edit.span.end for edit in fix.edits))
    edits = (Edit(Span(edit.span.start - span.start, edit.span.end - span.start), edit.text) for edit in fix.edits)
    return {"range": _range(source, span), "text": apply_edits(span.of(source.text), edits)}


def _range(source: Source, span: Span) -> Value:
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> Value:
    line, column = line_and_column(source, offset, utf_8)
    return {"line": line, "column": column}
