"""The output for programs, version 1: a contract that only grows.

Keys are never renamed, moved or dropped. Two runs give the same bytes.
"""

from __future__ import annotations

import json
import re
from typing import Any

import smm_lint
from smm_lint.diagnostic import Diagnostic, Fix, Related, Severity, Skipped
from smm_lint.engine import Result
from smm_lint.source import Source
from smm_lint.text import Span

VERSION = 1
# A lone surrogate (of a file name that is not UTF-8, say) cannot be written as UTF-8.
SURROGATE = re.compile("[\ud800-\udfff]")

Value = dict[str, Any]


def render(result: Result, *, language: str, color: bool, quiet: bool) -> str:  # noqa: ARG001 - programs need none
    """The whole run as one JSON object."""
    diagnostics = sorted(result.diagnostics, key=lambda diagnostic: diagnostic.order)
    return dump(
        {
            "version": VERSION,
            "tool": {"name": "smm-lint", "version": smm_lint.__version__},
            "diagnostics": [_diagnostic(diagnostic) for diagnostic in diagnostics],
            "skipped": [_skipped(skipped) for skipped in sorted(result.skipped, key=_skipped_order)],
            "summary": _summary(result),
        }
    )


def dump(value: Value) -> str:
    """`value` as JSON that UTF-8 can hold, ending with a line end."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"


def range_of(source: Source, span: Span) -> Value:
    """Where `span` starts and ends, in code points."""
    return {"start": _position(source, span.start), "end": _position(source, span.end)}


def _position(source: Source, offset: int) -> Value:
    position = source.lines.position(offset)
    return {"offset": position.offset, "line": position.line, "column": position.column}


def _diagnostic(diagnostic: Diagnostic) -> Value:
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


def _skipped_order(skipped: Skipped) -> tuple[str, str, int, str]:
    return skipped.rule, skipped.path, -1 if skipped.post is None else skipped.post, skipped.reason


def _summary(result: Result) -> Value:
    severities = [diagnostic.severity for diagnostic in result.diagnostics]
    counts = {str(severity): severities.count(severity) for severity in sorted(Severity, reverse=True)}
    return {"files": result.files, "posts": result.posts, **counts}
