"""Files → diagnostics: each file judged, or known from an earlier run, then the calendars; sorted. Never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Protocol

from msgspec import Struct

from smm_lint.calendars import Calendars
from smm_lint.diagnostic import Diagnostic, Severity, Skipped
from smm_lint.judging import FileResult, judge, of_unused
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, PostReader
from smm_lint.verdicts import RULE_FAILED


class Known(Protocol):
    """Results of files from earlier runs."""

    def of(
        self, items: Iterable[Input], judge: Callable[[Iterable[Input]], Iterable[FileResult]]
    ) -> Iterable[FileResult]:
        """The result of each file, in the order given; `judge` gives those that are not known."""


class Result(Struct, frozen=True):
    """What a run found. `failed` where a rule raised: the run then ends with status 2.

    `baselined` is how many more diagnostics a baseline knows, None where there is none; `unmatched` how many that it
    has are there no more.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: int = 0
    posts: int = 0
    failed: bool = False
    baselined: int | None = None
    unmatched: int = 0

    @property
    def severities(self) -> frozenset[Severity]:
        """Which severities its diagnostics have."""
        return frozenset(diagnostic.severity for diagnostic in self.diagnostics)


def check(
    items: Iterable[Input],
    analyser: Analyser,
    *,
    today: date | None = None,
    on_file: Callable[[FileResult], None] = lambda _: None,
    known: Known | None = None,
) -> Result:
    """Everything that is wrong with the files of `items`.

    `today` is what calendar rules take for it, by default the date that it is in the time zone of the calendar;
    `on_file` is called as each file is done. Files of which `known` has the result are not read by any pipeline.
    """
    diagnostics: list[Diagnostic] = []
    skipped: set[Skipped] = set()
    calendars = Calendars(today)
    reader = PostReader(analyser)
    files = posts = 0

    def judged(items: Iterable[Input]) -> Iterable[FileResult]:
        return map(judge, reader.read(items))

    for file in known.of(items, judged) if known else judged(items):
        calendars.add(file)
        on_file(file)
        if not file.is_reported:
            continue
        files += 1
        posts += file.posts
        diagnostics.extend(file.diagnostics)
        skipped.update(file.skipped, (Skipped(reason, rule=rule) for rule, reason in file.config.skipped.items()))
    diagnostics.extend(calendars.check())
    for source, config, unused in calendars.unused():
        diagnostics.extend(of_unused(unused, source, config))
    diagnostics.sort(key=lambda diagnostic: diagnostic.order)
    return Result(
        tuple(diagnostics),
        tuple(sorted(skipped, key=lambda skip: skip.order)),
        files,
        posts,
        failed=any(diagnostic.rule == RULE_FAILED for diagnostic in diagnostics),
    )
