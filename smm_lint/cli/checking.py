"""A run of `smm-lint check`, from its options to what it prints."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any, Protocol

from smm_lint.adoption import without_known
from smm_lint.cache.runs import Printed
from smm_lint.calendars import completed
from smm_lint.changes import Since
from smm_lint.cli.interrupts import heeded
from smm_lint.cli.options import ReadingOptions, collect
from smm_lint.cli.outputs import collect_outputs, refuse_places, report_of, write_outputs
from smm_lint.cli.progress import Advance, bar, ignored, is_watched
from smm_lint.cli.run import baselines, configuration, find_diagnostics, inputs
from smm_lint.diagnostic import Severity
from smm_lint.errors import UsageError
from smm_lint.judging import FileResult
from smm_lint.messages import locale_language, message, say
from smm_lint.readings import Input

# Fewer files are read before a bar could be looked at.
LEAST_FILES_FOR_PROGRESS = 20


def checked(values: dict[str, Any]) -> Printed:
    """What `check` prints when it is called with `values`; output files are written."""
    notes: list[str] = []
    fail_on, since = values.pop("fail_on"), values.pop("since")
    baseline, no_baseline = values.pop("baseline"), values.pop("no_baseline")
    outputs = collect_outputs(values)
    options = collect(values)
    settings = configuration(options)
    found = inputs(options, settings, notes.append)
    if since and found.stdin is not None:
        raise UsageError(message("since-no-stdin"))
    changed = Since(since, found.files) if since else None
    items = completed(changed.inputs if changed else found.files, settings)
    refuse_places(outputs, items)
    adopted = baselines(items, baseline, without=no_baseline)
    others = sum(not item.is_reported for item in items)
    if others and not options.quiet:
        notes.append(say(locale_language(), "calendar-completed", count=others))
    with heeded() as stop, _progress(items, options) as advance:

        def on_file(file: FileResult) -> None:
            stop()
            advance(1, 1)
            if changed:
                changed.see(file)

        result = find_diagnostics(items, options, on_file)
    result = without_known(result, adopted)
    result = changed.of(result) if changed else result
    language = settings.for_folder(Path.cwd()).message_language
    out = write_outputs(outputs, report_of(result, language, items, quiet=options.quiet), notes.append)
    return Printed(out, "".join(f"{note}\n" for note in notes), 2 if found.faults else status(result, fail_on))


def _progress(files: Sequence[Input], options: ReadingOptions) -> AbstractContextManager[Advance]:
    """A bar on the terminal, where there is one and the wait is worth it."""
    is_wanted = len(files) >= LEAST_FILES_FOR_PROGRESS and is_watched(quiet=options.quiet)
    return bar(len(files), "files-a-second") if is_wanted else nullcontext(ignored)


class Outcome(Protocol):
    """What a status is made of: whether a rule failed, and which severities the diagnostics have."""

    @property
    def failed(self) -> bool: ...

    @property
    def severities(self) -> Collection[Severity]: ...


def status(outcome: Outcome, fail_on: str) -> int:
    """The status to end with."""
    if outcome.failed:
        return 2
    if fail_on == "never":
        return 0
    return int(any(severity >= Severity.named(fail_on) for severity in outcome.severities))
