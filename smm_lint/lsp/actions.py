"""Code actions: what can be done about the diagnostics of a range, and about all of a document."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from smm_lint.diagnostic import Diagnostic, Edit, Fix
from smm_lint.edits import faithful
from smm_lint.lsp.checking import Checked
from smm_lint.lsp.documents import Document
from smm_lint.lsp.ignoring import ignore_here, ignore_in_file, ignore_in_post
from smm_lint.messages import say
from smm_lint.readings import FileReading
from smm_lint.source import Source
from smm_lint.text import Span

FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.smm-lint"
KINDS = (types.CodeActionKind.QuickFix.value, FIX_ALL)

# The edit of a workspace that edits of one document come to.
Whole = Callable[[Document, Iterable[Edit]], types.WorkspaceEdit]
Publish = Callable[[Diagnostic], types.Diagnostic]


def wants(kind: str, only: Iterable[str] | None) -> bool:
    """Whether actions of `kind` are asked for: by its own name or one above it, or because no kind is named."""
    return only is None or any(kind == each or kind.startswith(f"{each}.") for each in only)


def quick_fixes(
    checked: Checked, diagnostics: Iterable[Diagnostic], span: Span, publish: Publish, whole: Whole
) -> list[types.CodeAction]:
    """What can be done about those of `diagnostics` that touch `span`: fixes first, then ways to have them ignored."""
    if checked.file is None:
        return []
    touched = [each for each in diagnostics if each.span.start <= span.end and span.start <= each.span.end]
    found = [(each, *made) for each in touched for made in _fixes(checked.file, each)]
    found += [(each, *made) for each in _one_of_each(touched) for made in _ignorings(checked.file, each)]
    return [
        types.CodeAction(
            title=title,
            kind=types.CodeActionKind.QuickFix,
            diagnostics=[publish(each)],
            is_preferred=True if is_preferred else None,
            edit=whole(checked.document, edits),
        )
        for each, title, edits, is_preferred in found
    ]


def fix_all(checked: Checked, after: Source, whole: Whole) -> types.CodeAction | None:
    """The action that makes `checked` read as `after`."""
    if checked.file is None:
        return None
    title = say(checked.file.config.message_language, "lsp-fix-all")
    edits = list(differences(checked.file.source, after))
    return types.CodeAction(title=title, kind=FIX_ALL, edit=whole(checked.document, edits))


def differences(before: Source, after: Source) -> Iterator[Edit]:
    """The edits that make `after` of `before`, whole lines each."""
    old = [span.of(before.text) for span in _lines(before)]
    new = [span.of(after.text) for span in _lines(after)]
    starts = [span.start for span in _lines(before)] + [len(before.text)]
    for tag, first, last, begin, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Edit(Span(starts[first], starts[last]), "".join(new[begin:end]))


def _lines(source: Source) -> list[Span]:
    """The lines with their line ends."""
    starts = [line.start for line in source.lines.lines()]
    return [Span(start, end) for start, end in zip(starts, [*starts[1:], len(source.text)], strict=True)]


def _fixes(file: FileReading, diagnostic: Diagnostic) -> Iterator[tuple[str, tuple[Edit, ...], bool]]:
    fix = diagnostic.fix
    if fix and faithful(file.source, file.config.layout, [fix]):
        yield _title(fix, file.config.message_language), fix.edits, fix.safe


def _title(fix: Fix, language: str) -> str:
    return fix.title if fix.safe else say(language, "lsp-unsafe-fix", title=fix.title)


def _ignorings(file: FileReading, diagnostic: Diagnostic) -> Iterator[tuple[str, tuple[Edit, ...], bool]]:
    language = file.config.message_language
    reason, rule = say(language, "lsp-reason"), diagnostic.rule.rpartition("/")[2]
    here = ignore_here(file, diagnostic, reason)
    if here:
        yield say(language, "lsp-ignore-here", rule=rule), (here,), False
    in_post = ignore_in_post(file, diagnostic, reason)
    everywhere = in_post or ignore_in_file(file, diagnostic)
    if everywhere:
        key = "lsp-ignore-post" if in_post or len(file.posts) == 1 else "lsp-ignore-file"
        yield say(language, key, rule=rule), (everywhere,), False


def _one_of_each(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The first diagnostic of each rule and post: platforms report the same place several times."""
    return list({(each.post, each.rule, each.span): each for each in reversed(list(diagnostics))}.values())[::-1]
