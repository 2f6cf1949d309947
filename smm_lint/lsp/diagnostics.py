"""Diagnostics and problems of files → what the protocol calls diagnostics."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import blake2b

from lsprotocol import types

from smm_lint.diagnostic import Diagnostic, Fix, Related, Severity
from smm_lint.errors import Problem
from smm_lint.judging import UNUSED_SUPPRESSION
from smm_lint.lsp.documents import Document
from smm_lint.lsp.positions import Positions
from smm_lint.source import Source

SOURCE = "smm-lint"
SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
# Where a source that is not the document itself lies, and how places in it are counted.
Locate = Callable[[Source], tuple[str, Positions]]


def published(diagnostic: Diagnostic, document: Document, locate: Locate) -> types.Diagnostic:
    """`diagnostic`, which is of `document`."""
    return types.Diagnostic(
        range=document.positions.range(diagnostic.span),
        message=diagnostic.message,
        severity=SEVERITIES[diagnostic.severity],
        code=diagnostic.rule,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if diagnostic.rule == UNUSED_SUPPRESSION else None,
        related_information=[_related(related, locate) for related in diagnostic.related] or None,
        data={"fix": _fix(diagnostic.fix)} if diagnostic.fix else None,
    )


def of_problem(problem: Problem, positions: Positions, language: str) -> types.Diagnostic:
    """What is wrong with a file that smm-lint itself reads, in `language`."""
    return types.Diagnostic(
        range=positions.range(problem.span),
        message=problem.message.text(language),
        severity=types.DiagnosticSeverity.Error,
        source=SOURCE,
    )


def result_id(items: Iterable[types.Diagnostic]) -> str:
    """A name for what `items` say: the same for the same."""
    return blake2b(repr(list(items)).encode(), digest_size=16).hexdigest()


def _related(related: Related, locate: Locate) -> types.DiagnosticRelatedInformation:
    uri, positions = locate(related.source)
    return types.DiagnosticRelatedInformation(types.Location(uri, positions.range(related.span)), related.message)


def _fix(fix: Fix) -> dict[str, object]:
    return {"title": fix.title, "safe": fix.safe}
