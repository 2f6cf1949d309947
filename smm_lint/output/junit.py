"""JUnit's XML, which test reports of nearly every CI system show.

Only what the schema of Jenkins' xUnit plugin (junit-10.xsd) allows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from smm_lint.diagnostic import Diagnostic
from smm_lint.output._excerpt import visible
from smm_lint.output._report import Report
from smm_lint.output._xml import child, document, element


def parts(report: Report) -> Iterator[str]:
    """A suite for each file with diagnostics, a failed test for each of these; one test that passes where none is."""
    diagnostics = report.diagnostics
    files = groupby(diagnostics, key=lambda diagnostic: diagnostic.source.path)
    suites = (_suite(path, list(those)) for path, those in files) if diagnostics else [_passed()]
    return document(element("testsuites", **_counts(diagnostics)), suites)


def _counts(diagnostics: Sequence[Diagnostic]) -> dict[str, str | int]:
    return {"name": "smm-lint", "tests": max(1, len(diagnostics)), "failures": len(diagnostics), "errors": 0}


def _passed() -> Element:
    """A suite with a test that passed: Jenkins takes a report without tests for a broken one."""
    suite = element("testsuite", **_counts(()))
    child("testcase", suite, name="smm-lint", classname="smm-lint")
    return suite


def _suite(path: str, diagnostics: Sequence[Diagnostic]) -> Element:
    suite = element("testsuite", **{**_counts(diagnostics), "name": path, "file": path})
    names: Counter[str] = Counter()
    for diagnostic in diagnostics:
        names[diagnostic.rule] += 1
        number = names[diagnostic.rule]
        # A test keeps its name when lines move, and shares it with no other.
        name = diagnostic.rule if number == 1 else f"{diagnostic.rule} ({number})"
        case = child("testcase", suite, name=name, classname=path)
        message = visible(diagnostic.message)
        position = diagnostic.source.lines.position(diagnostic.span.start)
        failure = child("failure", case, type=str(diagnostic.severity), message=message)
        failure.text = f"line {position.line}, column {position.column}: {message}"
    return suite
