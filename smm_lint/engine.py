"""Readings → diagnostics: rules asked, findings put into words, suppressed, superseded, sorted. Never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from smm_lint.config import ActiveRule, Config
from smm_lint.diagnostic import Diagnostic, Related, Severity, Skipped
from smm_lint.messages import Message
from smm_lint.pipeline.analyse import Analyser
from smm_lint.platforms import Platform
from smm_lint.post import Calendar, Record
from smm_lint.readers import Fault
from smm_lint.reading import Reading
from smm_lint.readings import FileReading, Input, read_files
from smm_lint.rule import AnyRule, CalendarRule, Finding, PlatformRule, Rule
from smm_lint.source import Source
from smm_lint.suppressions import Unused, suppress
from smm_lint.text import Span

UNREADABLE, FRONT_MATTER = "internal/unreadable", "internal/front-matter"
RULE_FAILED, UNUSED_SUPPRESSION = "internal/rule-failed", "internal/unused-suppression"


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

    `today` is what calendar rules take for it, the date of the machine by default; `on_file` is
    called as each file is done.
    """
    diagnostics: list[Diagnostic] = []
    skipped: set[Skipped] = set()
    records: list[tuple[Record, Config]] = []
    files = posts = 0
    for file in read_files(items, analyser):
        files += 1
        posts += len(file.readings)
        diagnostics.extend(check_file(file))
        skipped.update(file.skipped, (Skipped(reason, rule=rule) for rule, reason in file.config.skipped.items()))
        records.extend((_record(reading), file.config) for reading in file.readings)
        on_file(file)
    diagnostics.extend(_check_calendar(records, today or datetime.now().astimezone().date()))
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
    yield from _supersede(kept, file.config)
    yield from _unused(file, unused)


def _check_post(active: ActiveRule, reading: Reading, config: Config) -> Iterator[Diagnostic]:
    rule = active.rule
    if reading.language not in rule.languages:
        return
    try:
        if isinstance(rule, PlatformRule):
            for platform in reading.platforms:
                for finding in rule.check(reading, platform, active.options):
                    yield _diagnostic(active, finding, reading, config, platform)
        elif isinstance(rule, Rule):
            for finding in rule.check(reading, active.options):
                yield _diagnostic(active, finding, reading, config)
    except Exception as error:  # noqa: BLE001 - a rule that fails must not take the run with it
        yield from _failed(rule, error, _record(reading), config)


def _diagnostic(
    active: ActiveRule, finding: Finding, reading: Reading, config: Config, platform: Platform | None = None
) -> Diagnostic:
    platforms = (platform,) if platform else reading.platforms
    return Diagnostic(
        source=reading.post.source,
        post=reading.post.index,
        rule=active.rule.id,
        severity=active.severity or finding.severity or rule_severity(active.rule, platforms),
        message=said(active.rule, finding.variant, finding.values, config.message_language),
        span=finding.span or first_sentence(reading),
        language=reading.language,
        platform=platform.id if platform else None,
        fix=finding.fix,
    )


def rule_severity(rule: AnyRule, platforms: Iterable[Platform]) -> Severity:
    """The rule's own severity for a post on `platforms`: the gravest of theirs."""
    if isinstance(rule.severity, str):
        return Severity.named(rule.severity)
    default = rule.severity.get("default", "warning")
    named = [rule.severity.get(platform.id, default) for platform in platforms]
    return max(map(Severity.named, named), default=Severity.named(default))


def said(rule: AnyRule, variant: str, values: Mapping[str, object], language: str) -> str:
    """The rule's message in `language`, filled with `values`."""
    message = rule.message[variant] if variant else rule.message.get("default", rule.message)
    template: str = message[language]
    return template.format_map(
        {name: value.text(language) if isinstance(value, Message) else value for name, value in values.items()}
    )


def first_sentence(reading: Reading) -> Span:
    """Where a fault of a whole post is reported: at its first sentence that is not a picture's."""
    places = [reading.place(sentence.start, sentence.end) for sentence in reading.sentences]
    pictures = [media.span for media in reading.post.media]
    own = (place for place in places if not any(picture.overlaps(place) for picture in pictures))
    if places:
        return next(own, places[0])
    start = len(reading.text) - len(reading.text.lstrip())
    return reading.place(start, max(start + 1, len(reading.text.rstrip())))


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


def _fault(file: FileReading, rule: str, fault: Fault) -> Iterator[Diagnostic]:
    yield from _internal(file.config, rule, Finding(fault.span, {"problem": fault.message}), file.source)


def _failed(rule: AnyRule, error: Exception, record: Record, config: Config) -> Iterator[Diagnostic]:
    values = {"rule": rule.id, "error": f"{type(error).__name__}: {error}"[:200]}
    yield from _internal(config, RULE_FAILED, Finding(record.span, values), record.source, record.post)


def _unused(file: FileReading, unused: Iterable[Unused]) -> Iterator[Diagnostic]:
    for item in unused:
        yield from _internal(file.config, UNUSED_SUPPRESSION, item.finding, file.source, item.post.index)


def _internal(
    config: Config, rule: str, finding: Finding, source: Source, post: int | None = None
) -> Iterator[Diagnostic]:
    """A diagnostic of the engine's own, unless the configuration switches that rule off."""
    active = next((active for active in config.rules if active.rule.id == rule), None)
    if active:
        severity = active.severity or rule_severity(active.rule, ())
        message = said(active.rule, finding.variant, finding.values, config.message_language)
        yield Diagnostic(source, post, rule, severity, message, finding.span or Span(0, 0))


def _record(reading: Reading) -> Record:
    platforms = tuple(platform.id for platform in reading.platforms)
    place = first_sentence(reading)
    return Record(reading.post.source, reading.post.index, place, reading.language, platforms, reading.post.metadata)


def _check_calendar(records: list[tuple[Record, Config]], today: date) -> Iterator[Diagnostic]:
    """Ask every calendar rule once, for the posts for which it is on, with the options of the first of them."""
    asked: dict[str, tuple[ActiveRule, list[tuple[Record, Config]]]] = {}
    for record, config in records:
        for active in config.rules:
            if isinstance(active.rule, CalendarRule):
                asked.setdefault(active.rule.id, (active, []))[1].append((record, config))
    for active, entries in asked.values():
        yield from _ask_calendar(active, entries, today)


def _ask_calendar(active: ActiveRule, entries: list[tuple[Record, Config]], today: date) -> Iterator[Diagnostic]:
    rule = cast("CalendarRule", active.rule)
    configs = {id(record): config for record, config in entries}
    last, last_config = entries[-1]
    try:
        for finding in rule.check(Calendar(tuple(record for record, _ in entries), today), active.options):
            record = finding.record or last
            yield _calendar_diagnostic(active, finding, record, configs[id(record)].message_language)
    except Exception as error:  # noqa: BLE001 - a rule that fails must not take the run with it
        yield from _failed(rule, error, last, last_config)


def _calendar_diagnostic(active: ActiveRule, finding: Finding, record: Record, language: str) -> Diagnostic:
    message = said(active.rule, finding.variant, finding.values, language)
    return Diagnostic(
        source=record.source,
        post=record.post,
        rule=active.rule.id,
        severity=active.severity or finding.severity or rule_severity(active.rule, ()),
        message=message,
        span=finding.span or record.span,
        language=record.language,
        related=tuple(Related(other.source, other.post, other.span, message) for other in finding.related),
        fix=finding.fix,
    )
