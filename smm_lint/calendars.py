"""Records → diagnostics of calendar and campaign rules, each calendar for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from smm_lint.config import ActiveRule, Config, Configuration
from smm_lint.diagnostic import Diagnostic
from smm_lint.files import find
from smm_lint.judging import FileResult, needs_calendar, zone_of
from smm_lint.paths import is_folder, real
from smm_lint.readings import Input
from smm_lint.records import Calendar, Record, calendar_of
from smm_lint.registries import Campaign
from smm_lint.rule import CalendarRule, CampaignRule, Finding
from smm_lint.source import Part, Source
from smm_lint.suppressions import Unused
from smm_lint.trace import today_in
from smm_lint.verdicts import RULE_FAILED, Place, of_calendar, of_campaign, of_failure


def completed(items: Sequence[Input], configuration: Configuration) -> tuple[Input, ...]:
    """`items` with the rest of the calendars that they belong to, which is read but not reported."""
    folders = dict.fromkeys(
        str(item.config.calendar.folder)
        for item in items
        if item.config.calendar.folder and is_folder(item.config.calendar.folder) and needs_calendar(item.config)
    )
    if not folders:
        return tuple(items)
    named = {real(item.path) for item in items}
    others = (file for file in find(tuple(folders), configuration).files if real(file.path) not in named)
    unreported = (Input(file.shown, configuration.for_file(file.path), file.path, is_reported=False) for file in others)
    return (*items, *unreported)


class Calendars(Struct):
    """The calendars that the files of a run belong to, filled file by file.

    Files share a calendar where their configuration names the same folder for it, else where their farthest
    configuration file is the same. Of rules that are set differently for some files, those of the first file hold.
    """

    today: date | None = None
    _entries: dict[Path | None, list[tuple[Record, Config]]] = field(default_factory=dict)
    _files: dict[tuple[str, Part], FileResult] = field(default_factory=dict)
    _failed: bool = False

    def add(self, file: FileResult) -> None:
        """Keep what the calendar has to know of `file`."""
        if needs_calendar(file.config):
            entries = self._entries.setdefault(file.config.calendar.folder or file.config.root, [])
            entries += ((record, file.config) for record in file.records)
            if file.suppressions:
                self._files[file.source.path, file.source.part] = file

    def check(self) -> Iterator[Diagnostic]:
        """What is wrong with each calendar, where it is to be reported and nothing hides it."""
        for entries in self._entries.values():
            if entries:
                for told in _check(entries, self.today):
                    self._failed |= told.shown.rule == RULE_FAILED
                    if not self._hides(told.own) and not (told.shown is not told.own and self._hides(told.shown)):
                        yield told.shown

    def unused(self) -> Iterator[tuple[Source, Config, Iterator[Unused]]]:
        """Once all is checked: what each file asks to have ignored and nothing has said."""
        for file in self._files.values():
            if file.suppressions and file.is_reported and not self._failed:
                yield file.source, file.config, file.suppressions.unused_in_calendar()

    def _hides(self, diagnostic: Diagnostic) -> bool:
        file = self._files.get((diagnostic.source.path, diagnostic.source.part))
        return bool(file and file.suppressions and file.suppressions.hides(diagnostic))


class _Told(Struct, frozen=True):
    """What is told, at a post that is reported on, and what would be told where all posts were."""

    shown: Diagnostic
    own: Diagnostic


def _check(entries: list[tuple[Record, Config]], today: date | None) -> Iterator[_Told]:
    """Ask every calendar and campaign rule once, for the posts for which it is on."""
    asked: dict[str, tuple[ActiveRule, list[Record]]] = {}
    configs = {id(record): config for record, config in entries}
    config = entries[0][1]
    for record, own in entries:
        for active in own.rules:
            if active.rule.judges_calendars:
                asked.setdefault(active.rule.id, (active, []))[1].append(record)
    zone = zone_of(config)
    day = today or today_in(config.calendar.timezone or "")
    for active, records in asked.values():
        calendar = calendar_of(records, day, zone, config.calendar.platforms, config.registries)
        try:
            yield from _ask(active, calendar, configs, config)
        except Exception as error:  # noqa: BLE001 - a rule that fails must not take the run with it
            last = calendar.records[-1]
            for failure in of_failure(active.rule, error, Place(last.source, last.post, last.span), config):
                yield _Told(failure, failure)


def _ask(active: ActiveRule, calendar: Calendar, configs: dict[int, Config], config: Config) -> Iterator[_Told]:
    rule = active.rule
    if isinstance(rule, CalendarRule):
        for finding in rule.check_calendar(calendar, active.options):
            yield from _at_post(active, finding, configs, calendar.records[-1])
    if isinstance(rule, CampaignRule):
        for campaign in (calendar.registries.campaigns or {}).values():
            for finding in rule.check_campaign(campaign, calendar, active.options):
                if finding.record:
                    yield from _at_post(active, finding, configs, finding.record)
                elif _is_reported(campaign, calendar):
                    diagnostic = of_campaign(active, finding, campaign, config)
                    yield _Told(diagnostic, diagnostic)


def _at_post(active: ActiveRule, finding: Finding, configs: dict[int, Config], default: Record) -> Iterator[_Told]:
    """The finding at its post; at the latest of its related ones that is to be reported, where its own is not."""
    record = finding.record or default
    shown = next((each for each in (record, *_latest_first(finding.related)) if each.is_reported), None)
    if shown is None:
        return
    own = of_calendar(active, finding, record, configs[id(record)])
    if shown is record:
        yield _Told(own, own)
        return
    # Its own place is the first of the others.
    others = (replace(record, span=own.span), *(each for each in finding.related if each is not shown))
    moved = replace(finding, record=shown, related=others, span=None, fix=None)
    yield _Told(of_calendar(active, moved, shown, configs[id(shown)]), own)


def _latest_first(records: Iterable[Record]) -> list[Record]:
    first = datetime.min.replace(tzinfo=UTC)
    return sorted(records, key=lambda record: record.moment or first, reverse=True)


def _is_reported(campaign: Campaign, calendar: Calendar) -> bool:
    """Whether a fault of a campaign is to be told: in a run over some files only where one of them is of it."""
    if all(record.is_reported for record in calendar.records):
        return True
    registries = calendar.registries
    named = (record.plan.campaign for record in calendar.records if record.is_reported)
    return any(stated and registries.campaign(stated.value) is campaign for stated in named)
