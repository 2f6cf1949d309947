"""Checkstyle's XML, which Jenkins (Warnings NG), reviewdog and many others read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from smm_lint.diagnostic import Diagnostic
from smm_lint.output._excerpt import visible
from smm_lint.output._report import Report
from smm_lint.output._xml import child, document, element

# The version of Checkstyle whose format this is; readers ask for one.
VERSION = "4.3"


def parts(report: Report) -> Iterator[str]:
    """A `file` for each file with diagnostics, an `error` for each of these, whatever its severity."""
    files = groupby(report.diagnostics, key=lambda diagnostic: diagnostic.source.path)
    return document(element("checkstyle", version=VERSION), (_file(path, those) for path, those in files))


def _file(path: str, diagnostics: Iterable[Diagnostic]) -> Element:
    file = element("file", name=path)
    for diagnostic in diagnostics:
        _error(diagnostic, file)
    return file


def _error(diagnostic: Diagnostic, file: Element) -> None:
    position = diagnostic.source.lines.position(diagnostic.span.start)
    child(
        "error",
        file,
        line=position.line,
        column=position.column,
        severity=str(diagnostic.severity),
        message=visible(diagnostic.message),
        # With dots, as a Java class is named: Warnings NG shows the last parts as category and type.
        source=f"smm-lint.{diagnostic.rule.replace('/', '.')}",
    )
