"""Readings → diagnostics: rules asked, findings put into words, suppressed, superseded, sorted. Never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from smm_lint.calendars import Calendars
from smm_lint.config import ActiveRule, Config
from smm_lint.diagnostic import Diagnostic, Skipped
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readers import Fault
from smm_lint.reading import Reading
from smm_lint.readings import FileReading, Input, read_files
from smm_lint.rule import Finding, PlatformRule, Rule
from smm_lint.suppressions import Unused, suppress
from smm_lint.verdicts import RULE_FAILED, Place, first_sentence, of_engine, of_failure, of_post

UNREADABLE, FRONT_MATTER = "internal/unreadable", "internal/front-matter"
UNUSED_SUPPRESSION = "internal/unused-suppression"


@dataclass(frozen=True)
class Result:
    """What a run found. `failed` where a rule raised: the run then ends with status 2."""

    diagnostics: tuple[Diagnostic, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    files: int = 0
    posts: int = 0
    failed: bool = False


def check(
    items: Iterable[Input],
    analyser: Analyser,
    *,
    today: date | None = None,
    on_file: Callable[[FileReading], None] = lambda _: None,
) -> Result:
    """Everything that is wrong with the files of `items`.

    `today` is what calendar rules take for it, by default the date that it is in the time zone of the calendar;
    `on_file` is called as each file is done.
    """
    diagnostics: list[Diagnostic] = []
    skipped: set[Skipped] = set()
    calendars = Calendars(today)
    files = posts = 0
    for file in read_files(items, analyser):
        calendars.add(file)
        on_file(file)
        if not file.is_reported:
            continue
        files += 1
        posts += len(file.readings)
        diagnostics.extend(check_file(file))
        skipped.update(file.skipped, (Skipped(reason, rule=rule) for rule, reason in file.config.skipped.items()))
    diagnostics.extend(calendars.check())
    diagnostics.sort(key=lambda diagnostic: diagnostic.order)
    return Result(
        tuple(diagnostics),
        tuple(sorted(skipped, key=lambda skip: (skip.rule, skip.path, skip.post or 0, skip.reason))),
        files,
        posts,
        failed=any(diagnostic.rule == RULE_FAILED for diagnostic in diagnostics),
    )


def check_file(file: FileReading) -> Iterator[Diagnostic]:
    """What is wrong with one file, post by post; calendar rules not asked."""
    if file.unreadable:
        yield from _fault(file, UNREADABLE, file.unreadable)
    for fault in file.faults:
        yield from _fault(file, FRONT_MATTER, fault)
    found = [
        diagnostic
        for reading in file.readings
        for active in file.config.rules
        for diagnostic in _check_post(active, reading, file.config)
    ]
    kept, unused = suppress([reading.post for reading in file.readings], found, file.config)
    yield from _once(_supersede(kept, file.config))
    yield from _unused(file, unused)


def _check_post(active: ActiveRule, reading: Reading, config: Config) -> Iterator[Diagnostic]:
    rule = active.rule
    if reading.language not in rule.languages:
        return
    try:
        if isinstance(rule, PlatformRule):
            for platform in reading.platforms:
                for finding in rule.check(reading, platform, active.options):
                    yield of_post(active, finding, reading, config, platform)
        elif isinstance(rule, Rule):
            for finding in rule.check(reading, active.options):
                yield of_post(active, finding, reading, config)
    except Exception as error:  # noqa: BLE001 - a rule that fails must not take the run with it
        place = Place(reading.post.source, reading.post.index, first_sentence(reading))
        yield from of_failure(rule, error, place, config)


def _supersede(diagnostics: list[Diagnostic], config: Config) -> Iterator[Diagnostic]:
    """Drop what a graver rule says of the same post already."""
    supersedes = {active.rule.id: active.rule.supersedes for active in config.rules}
    gone = {
        (diagnostic.post, identifier)
        for diagnostic in diagnostics
        for name in supersedes.get(diagnostic.rule, ())
        for identifier in config.ruleset.ids(name)
    }
    return (diagnostic for diagnostic in diagnostics if (diagnostic.post, diagnostic.rule) not in gone)


def _once(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Each fault once: the parts of a thread share their front matter, and what is wrong with it."""
    told = set()
    for diagnostic in diagnostics:
        key = diagnostic.rule, diagnostic.span, diagnostic.message, diagnostic.platform
        if key not in told:
            told.add(key)
            yield diagnostic


def _fault(file: FileReading, rule: str, fault: Fault) -> Iterator[Diagnostic]:
    yield from of_engine(file.config, rule, Finding(fault.span, {"problem": fault.message}), file.source)


def _unused(file: FileReading, unused: Iterable[Unused]) -> Iterator[Diagnostic]:
    for item in unused:
        yield from of_engine(file.config, UNUSED_SUPPRESSION, item.finding, file.source, item.post.index)
