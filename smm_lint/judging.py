"""Readings → results: what the rules of posts find in a file, put into words, suppressed and superseded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

from msgspec import Struct

from smm_lint.config import ActiveRule, Config
from smm_lint.diagnostic import Diagnostic, Skipped
from smm_lint.errors import SmmLintError
from smm_lint.post import Post
from smm_lint.readers import Fault
from smm_lint.reading import Reading
from smm_lint.readings import FileReading
from smm_lint.records import Record, record_of
from smm_lint.rule import Finding, PlatformRule, Rule
from smm_lint.source import Source
from smm_lint.suppressions import Suppressions, Unused
from smm_lint.text import Span
from smm_lint.verdicts import RULE_FAILED, Place, first_sentence, of_engine, of_failure, of_post

UNREADABLE, FRONT_MATTER = "internal/unreadable", "internal/front-matter"
UNUSED_SUPPRESSION = "internal/unused-suppression"


class FileResult(Struct, frozen=True):
    """What is left of a file once it has been read: its diagnostics, and what its calendar has to know of it.

    `posts` is the number of posts that were judged; `places` are where each post stands and its front matter or row.
    `suppressions` are there where they may hide what calendar rules say. A file that is not to be reported has no
    diagnostics.
    """

    source: Source
    config: Config
    diagnostics: tuple[Diagnostic, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    posts: int = 0
    places: tuple[tuple[Span, ...], ...] = ()
    records: tuple[Record, ...] = ()
    suppressions: Suppressions | None = None
    is_reported: bool = True


def judge(file: FileReading) -> FileResult:
    """The result of a file; calendar rules are not asked yet."""
    suppressions = _suppressions(file)
    diagnostics = tuple(_check_file(file, suppressions)) if file.is_reported else ()
    is_in_calendar = needs_calendar(file.config)
    return FileResult(
        file.source,
        file.config,
        diagnostics,
        file.skipped,
        len(file.readings),
        tuple(map(_places, file.posts)),
        tuple(_records(file)) if is_in_calendar else (),
        suppressions if is_in_calendar and suppressions.await_calendar else None,
        is_reported=file.is_reported,
    )


def _places(post: Post) -> tuple[Span, ...]:
    return (post.span, post.metadata.span) if post.metadata.span else (post.span,)


def _records(file: FileReading) -> Iterator[Record]:
    zone = zone_of(file.config)
    for reading in file.readings:
        yield record_of(reading, first_sentence(reading), zone, is_reported=file.is_reported)


def needs_calendar(config: Config) -> bool:
    """Whether a rule that is on judges all posts together, and is to be asked."""
    return config.overrides.calendars and config.judges_calendars


def zone_of(config: Config) -> tzinfo:
    """The time zone of the calendar."""
    return ZoneInfo(config.calendar.timezone) if config.calendar.timezone else UTC


def check_file(file: FileReading) -> Iterator[Diagnostic]:
    """What is wrong with one file, post by post; calendar rules not asked."""
    return _check_file(file, _suppressions(file))


def _suppressions(file: FileReading) -> Suppressions:
    return Suppressions([reading.post for reading in file.readings], file.config)


def _check_file(file: FileReading, suppressions: Suppressions) -> Iterator[Diagnostic]:
    for fault in file.unreadable:
        yield from _fault(file, UNREADABLE, fault)
    for fault in file.faults:
        yield from _fault(file, FRONT_MATTER, fault)
    found = [
        diagnostic
        for reading in file.readings
        for active in file.config.rules
        for diagnostic in _check_post(active, reading, file.config)
    ]
    kept = [diagnostic for diagnostic in found if not suppressions.hides(diagnostic)]
    yield from _once(_supersede(kept, file.config))
    yield from of_unused(suppressions.malformed(), file.source, file.config)
    # What a rule that failed would have said may be what is ignored.
    if not any(diagnostic.rule == RULE_FAILED for diagnostic in kept):
        yield from of_unused(suppressions.unused(), file.source, file.config)


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
    except SmmLintError:
        # No fault of the rule: the pipeline that it asked for cannot be loaded.
        raise
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


def of_unused(unused: Iterable[Unused], source: Source, config: Config) -> Iterator[Diagnostic]:
    """What is said of suppressions that hide nothing."""
    for item in unused:
        yield from of_engine(config, UNUSED_SUPPRESSION, item.finding, source, item.post)
