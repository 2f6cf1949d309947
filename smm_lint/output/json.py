"""The output for programs, version 1: a contract that only grows.

Keys are never renamed, moved or dropped. Two runs give the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import asdict

import smm_lint
from smm_lint.diagnostic import Diagnostic, Fix, Related, Skipped
from smm_lint.output._json import ROWS, Value, document
from smm_lint.output._report import Report
from smm_lint.source import Source
from smm_lint.text import Span

VERSION = 1
STATISTICS = True


def parts(report: Report) -> Iterator[str]:
    """The whole run as one JSON object."""
    result = report.result
    counts = {str(severity): count for severity, count in report.severities().items()}
    known = {} if result.baselined is None else {"baselined": result.baselined}
    value: Value = {
        "version": VERSION,
        "tool": {"name": "smm-lint", "version": smm_lint.__version__},
        "diagnostics": ROWS,
        "skipped": [_skipped(skipped) for skipped in result.skipped],
        "summary": {"files": result.files, "posts": result.posts, **counts, **known},
    }
    if report.statistics:
        value["statistics"] = [asdict(rule) for rule in report.rules()]
    return document(value, map(diagnostic_value, report.diagnostics))


def diagnostic_value(diagnostic: Diagnostic) -> Value:
    """A diagnostic as version 1 has it."""
    return {
        "path": diagnostic.source.path,
        "post": diagnostic.post,
        "rule": diagnostic.rule,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "url": None,
        "language": diagnostic.language,
        "platform": diagnostic.platform,
        "range": range_of(diagnostic.source, diagnostic.span),
        "related": [_related(related) for related in diagnostic.related],
        "fix": _fix(diagnostic.source, diagnostic.fix) if diagnostic.fix else None,
    }


def range_of(source: Source, span: Span) -> Value:
    """Where `span` starts and ends, in code points."""
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> Value:
    position = source.lines.position(offset)
    return {"offset": position.offset, "line": position.line, "column": position.column}


def _related(related: Related) -> Value:
    return {
        "path": related.source.path,
        "post": related.post,
        "range": range_of(related.source, related.span),
        "message": related.message,
    }


def _fix(source: Source, fix: Fix) -> Value:
    edits = [{"range": range_of(source, edit.span), "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _skipped(skipped: Skipped) -> Value:
    if skipped.rule:
        return {"rule": skipped.rule, "reason": skipped.reason}
    return {"path": skipped.path, "post": skipped.post, "reason": skipped.reason}
