"""SARIF 2.1.0, the OASIS standard: for code scanning of GitHub and Azure DevOps, and viewers in editors.

Columns are UTF-16 code units: what is taken for granted where `columnKind` is not read, and what editors count in.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from urllib.parse import quote

import smm_lint
from smm_lint.diagnostic import Diagnostic, Edit, Fix, Related, Severity
from smm_lint.output._excerpt import visible
from smm_lint.output._fingerprint import fingerprints
from smm_lint.output._json import ROWS, Value, document
from smm_lint.output._report import Report, RulePage
from smm_lint.output._units import line_and_column, utf_16
from smm_lint.source import Source
from smm_lint.text import Span

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
# The name that code scanning knows for the top of the repository.
ROOT = "%SRCROOT%"
ROOT_DESCRIPTION = "The folder that smm-lint was run in."
FINGERPRINT = "smmLint/v1"


def parts(report: Report) -> Iterator[str]:
    """A log with one run."""
    result = report.result
    rules = sorted({diagnostic.rule for diagnostic in report.diagnostics})
    told = zip(report.diagnostics, fingerprints(result.diagnostics), strict=False)
    driver = {
        "name": "smm-lint",
        "version": smm_lint.__version__,
        "semanticVersion": smm_lint.__version__,
        "rules": [_rule(rule, report.pages.get(rule)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "language": report.language,
        "invocations": [{"executionSuccessful": not result.failed}],
        "originalUriBaseIds": {ROOT: {"description": {"text": ROOT_DESCRIPTION}}},
        "columnKind": "utf16CodeUnits",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": ROWS,
    }
    results = (_result(diagnostic, rules.index(diagnostic.rule), fingerprint) for diagnostic, fingerprint in told)
    return document({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, results, strict=True)


def _rule(rule: str, page: RulePage | None) -> Value:
    properties = {"tags": [rule.partition("/")[0]]}
    if page is None:
        return {"id": rule, "properties": properties}
    return {
        "id": rule,
        "shortDescription": {"text": page.summary},
        "fullDescription": {"text": page.summary},
        "help": {"text": page.text, "markdown": page.text},
        "defaultConfiguration": {"level": LEVELS[page.severity]},
        "properties": properties,
    }


def _result(diagnostic: Diagnostic, rule_index: int, fingerprint: str) -> Value:
    optional: Value = {}
    if diagnostic.related:
        optional["relatedLocations"] = [_related(*numbered) for numbered in enumerate(diagnostic.related, 1)]
    if diagnostic.fix:
        optional["fixes"] = [_fix(diagnostic.source, diagnostic.fix)]
    known = {"post": diagnostic.post, "language": diagnostic.language, "platform": diagnostic.platform}
    return {
        "ruleId": diagnostic.rule,
        "ruleIndex": rule_index,
        "level": LEVELS[diagnostic.severity],
        "message": _message(diagnostic.message),
        "locations": [{"physicalLocation": _place(diagnostic.source, diagnostic.span)}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        **optional,
        "properties": {name: value for name, value in known.items() if value is not None},
    }


def _message(text: str) -> Value:
    """`text` as it is, but for what would be a link.

    The standard wants braces doubled too; but viewers show them as they stand, and other tools write them so.
    """
    return {"text": visible(text).replace("](", "\\](")}


def _related(number: int, related: Related) -> Value:
    place = _place(related.source, related.span)
    return {"id": number, "physicalLocation": place, "message": _message(related.message)}


def _fix(source: Source, fix: Fix) -> Value:
    change = {"artifactLocation": _file(source), "replacements": [_replacement(source, edit) for edit in fix.edits]}
    return {"description": _message(fix.title), "artifactChanges": [change], "properties": {"safe": fix.safe}}


def _replacement(source: Source, edit: Edit) -> Value:
    return {"deletedRegion": _region(source, edit.span), "insertedContent": {"text": edit.text}}


def _place(source: Source, span: Span) -> Value:
    return {"artifactLocation": _file(source), "region": _region(source, span)}


def _file(source: Source) -> Value:
    """Below the folder of the run a relative URI, so that it holds on every machine."""
    if PurePath(source.path).is_absolute():
        return {"uri": "file:///" + quote(source.path.lstrip("/"), safe="/:", errors="surrogatepass")}
    return {"uri": quote(source.path, errors="surrogatepass"), "uriBaseId": ROOT}


def _region(source: Source, span: Span) -> Value:
    line, column = line_and_column(source, span.start, utf_16)
    end_line, end_column = line_and_column(source, span.end, utf_16)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
