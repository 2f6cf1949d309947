"""Fixes → files: what each file becomes, round by round, and what is left to say of it. Nothing is written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.diagnostic import Diagnostic, Skipped
from smm_lint.edits import apply_edits, compatible, faithful
from smm_lint.engine import Result, check
from smm_lint.judging import judge, needs_calendar
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, read_files
from smm_lint.source import Source
from smm_lint.verdicts import RULE_FAILED

# A fix may make room for another; two that undo each other must come to an end.
MOST_ROUNDS = 10


class Fixed(Struct, frozen=True):
    """A file before and after its fixes, `count` of them, and what the engine says of it then."""

    before: Source
    after: Source
    diagnostics: tuple[Diagnostic, ...]
    count: int = 0
    posts: int = 0
    skipped: tuple[Skipped, ...] = ()


class Fixing(Struct, frozen=True):
    """What was found in all files, with the number of posts of each, and the files that fixes change."""

    items: tuple[Input, ...]
    found: Result
    posts: Mapping[str, int]
    files: tuple[Fixed, ...]
    unsafe: bool

    def left(self, written: Iterable[Fixed], analyser: Analyser, *, today: date | None = None) -> Result:
        """What is left to say once the `written` files hold what they became.

        A fix that could not be made there without doing more than it says is none any more.
        """
        files = {file.before.path: file for file in written}
        waiting = {file.before.path for file in self.files} - set(files)
        result = self._result(files, analyser, today)
        diagnostics = (
            replace(each, fix=None)
            if each.fix and (self.unsafe or each.fix.safe) and each.source.path not in waiting
            else each
            for each in result.diagnostics
        )
        return replace(result, diagnostics=tuple(diagnostics))

    def _result(self, files: Mapping[str, Fixed], analyser: Analyser, today: date | None) -> Result:
        if files and any(needs_calendar(item.config) for item in self.items):
            # All posts are judged together there, so all are read again.
            sources = {path: file.after for path, file in files.items()}
            items = (replace(item, source=sources.get(item.shown, item.source)) for item in self.items)
            return check(items, analyser, today=today)
        diagnostics = [diagnostic for diagnostic in self.found.diagnostics if diagnostic.source.path not in files]
        skipped = [skip for skip in self.found.skipped if skip.path not in files]
        for file in files.values():
            diagnostics += file.diagnostics
            skipped += file.skipped
        return replace(
            self.found,
            diagnostics=tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order)),
            skipped=tuple(sorted(skipped, key=lambda skip: skip.order)),
            posts=self.found.posts + sum(file.posts - self.posts[path] for path, file in files.items()),
        )


Wanted = Callable[[Sequence[Diagnostic]], Sequence[Diagnostic]]


def find_fixes(
    items: Iterable[Input],
    analyser: Analyser,
    *,
    unsafe: bool,
    today: date | None = None,
    wanted: Wanted = lambda diagnostics: diagnostics,
) -> Fixing:
    """How fixes change the files of `items`; those that are not safe count only where `unsafe` says so.

    A file is read again until nothing in it is left to fix. One in which a rule fails stays as it is. Of the
    diagnostics of a file only those that `wanted` picks are fixed.
    """
    by_path = {item.shown: item for item in items}
    posts: dict[str, int] = {}
    found = check(
        by_path.values(),
        analyser,
        today=today,
        on_file=lambda file: posts.update({file.source.path: file.posts}),
    )
    states = {path: state for path, state in _states(found).items() if path in by_path}
    waiting = states
    for _ in range(MOST_ROUNDS):
        steps = (_step(by_path[path], state, wanted, unsafe=unsafe) for path, state in waiting.items())
        waiting = _read_again([state for state in steps if state], by_path, analyser)
        states |= waiting
    files = tuple(state for state in states.values() if state.after != state.before and not _failed(state))
    return Fixing(tuple(by_path.values()), found, posts, files, unsafe)


def _states(found: Result) -> dict[str, Fixed]:
    """What has diagnostics, as it was found: drafts, and registries."""
    diagnostics: dict[Source, list[Diagnostic]] = {}
    for diagnostic in found.diagnostics:
        diagnostics.setdefault(diagnostic.source, []).append(diagnostic)
    return {source.path: Fixed(source, source, tuple(those)) for source, those in diagnostics.items()}


def _failed(state: Fixed) -> bool:
    """Whether a rule failed there: what its other fixes come to is not known then."""
    return any(diagnostic.rule == RULE_FAILED for diagnostic in state.diagnostics)


def _step(item: Input, state: Fixed, wanted: Wanted, *, unsafe: bool) -> Fixed | None:
    """The file with those of its fixes made that go together; None where there are none."""
    fixes = compatible(each.fix for each in wanted(state.diagnostics) if each.fix and (unsafe or each.fix.safe))
    if not fixes or _failed(state):
        return None
    made = faithful(state.after, item.config.layout, fixes)
    text = apply_edits(state.after.text, (edit for fix in made for edit in fix.edits))
    if text == state.after.text:
        return None
    return replace(state, after=Source(state.after.path, text), count=state.count + len(made))


def _read_again(states: Iterable[Fixed], items: Mapping[str, Input], analyser: Analyser) -> dict[str, Fixed]:
    """The files with what the engine says of them now."""
    changed = {state.after.path: state for state in states}
    inputs = [replace(items[path], source=state.after) for path, state in changed.items()]
    return {
        file.source.path: replace(
            changed[file.source.path], diagnostics=file.diagnostics, posts=file.posts, skipped=file.skipped
        )
        for file in map(judge, read_files(inputs, analyser))
    }
