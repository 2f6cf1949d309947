"""GitLab's Code Quality report, which is shown in merge requests (a subset of the Code Climate format)."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.diagnostic import Diagnostic, Severity
from smm_lint.output._excerpt import visible
from smm_lint.output._fingerprint import fingerprints
from smm_lint.output._json import ROWS, Value, document
from smm_lint.output._report import Report

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def parts(report: Report) -> Iterator[str]:
    """A list of diagnostics. GitLab compares fingerprints to say which are new."""
    # Numbered over all diagnostics, so that the last of them does not depend on how many are told.
    told = zip(report.diagnostics, fingerprints(report.result.diagnostics), strict=False)
    return document(ROWS, (_diagnostic(diagnostic, fingerprint) for diagnostic, fingerprint in told), strict=True)


def _diagnostic(diagnostic: Diagnostic, fingerprint: str) -> Value:
    lines, span = diagnostic.source.lines, diagnostic.span
    last = max(span.start, span.end - 1)
    return {
        # GitLab shows the description alone, so it says the rule too.
        "description": f"{diagnostic.rule}: {visible(diagnostic.message)}",
        "check_name": diagnostic.rule,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[diagnostic.severity],
        "location": {
            "path": diagnostic.source.path,
            "lines": {"begin": lines.position(span.start).line, "end": lines.position(last).line},
        },
    }
