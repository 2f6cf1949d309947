"""Documents → what is wrong with them, as the worker thread finds it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.adoption import adoptions, new_ones
from smm_lint.config import Config
from smm_lint.diagnostic import Diagnostic
from smm_lint.errors import FileProblems, Problem, SmmLintError
from smm_lint.fixer import find_fixes
from smm_lint.judging import check_file
from smm_lint.lsp.documents import Document
from smm_lint.lsp.project import Project
from smm_lint.messages import Message, message, say
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readers import Unreadable
from smm_lint.readings import FileReading, Input, read_files
from smm_lint.source import Source
from smm_lint.text import Span


class Trouble(Struct, frozen=True):
    """Why nothing can be judged: problems of files that smm-lint itself reads, or something else to say."""

    problems: tuple[Problem, ...] = ()
    said: Message | None = None

    @property
    def message(self) -> Message | str:
        """The first thing to say of it."""
        if not self.problems:
            return self.said or ""
        problem = self.problems[0]
        place = problem.source.lines.position(problem.span.start)
        path = f"{problem.source.path}:{place.line}:{place.column}"
        return message("lsp-problem", place=path, problem=problem.message)


class Checked(Struct, frozen=True):
    """A version of a document with what was found; `file` is None where it is no draft or cannot be judged."""

    document: Document
    file: FileReading | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    trouble: Trouble | None = None


def check_document(document: Document, project: Project, analyser: Analyser) -> Checked:
    """What is wrong with `document`; calendar rules not asked."""
    try:
        config = project.config(document.path)
        if not document.is_draft or document.is_too_large or project.excludes(document.path):
            return Checked(document)
        item = input_of(document, config)
        adopted = adoptions([item])
        file = next(read_files([item], analyser))
    except SmmLintError as error:
        return Checked(document, trouble=trouble_of(error))
    found = sorted(check_file(file), key=lambda diagnostic: diagnostic.order)
    return Checked(document, file, tuple(new_ones(found, adopted)))


def fixed(checked: Checked, project: Project, analyser: Analyser) -> Source | None:
    """The document when all is fixed that is safe to fix, as `smm-lint fix` does; None where nothing is."""
    if checked.file is None or not any(each.fix and each.fix.safe for each in checked.diagnostics):
        return None
    item = input_of(checked.document, checked.file.config)
    fixing = find_fixes([item], analyser, unsafe=False, today=project.preferences.today)
    return fixing.files[0].after if fixing.files else None


def warm(project: Project, analyser: Analyser) -> None:
    """Load what the first draft would have to wait for, by reading a sentence in each language."""
    project.rules()
    for language in project.languages:
        source = Source("stdin.md", say(language, "lsp-fix-all"))
        try:
            file = next(read_files([Input(source.path, project.config(Path(source.path)), Path(), source)], analyser))
        except SmmLintError:
            return  # the first document will tell
        list(check_file(file))


def input_of(document: Document, config: Config) -> Input:
    """`document` as a file to read."""
    source = document.source
    shown = source.source.path if isinstance(source, Unreadable) else source.path
    return Input(shown, config, document.path, source)


def trouble_of(error: SmmLintError) -> Trouble:
    """The trouble that `error` tells of."""
    return Trouble(error.problems) if isinstance(error, FileProblems) else Trouble(said=error.message)


def carried(diagnostics: Iterable[Diagnostic], before: Source, after: Source) -> tuple[Diagnostic, ...]:
    """The diagnostics of an older text where they stand in the newer one; those in what has changed are gone.

    They have no fixes any more.
    """
    first = _common(before.text, after.text)
    last = _common(before.text[first:][::-1], after.text[first:][::-1])
    end, shift = len(before.text) - last, len(after.text) - len(before.text)
    kept = []
    for each in diagnostics:
        if each.span.end <= first:
            kept.append(replace(each, source=after, fix=None))
        elif each.span.start >= end:
            span = Span(each.span.start + shift, each.span.end + shift)
            kept.append(replace(each, source=after, span=span, fix=None))
    return tuple(kept)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
