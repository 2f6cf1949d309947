"""Records → diagnostics of calendar and campaign rules, each calendar for itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

from smm_lint.config import ActiveRule, Config, Configuration
from smm_lint.diagnostic import Diagnostic
from smm_lint.files import find
from smm_lint.judging import FileResult, needs_calendar, zone_of
from smm_lint.paths import is_folder, real
from smm_lint.readings import Input
from smm_lint.records import Calendar, Record, calendar_of
from smm_lint.registries import Campaign
from smm_lint.rule import CalendarRule, CampaignRule, Finding
from smm_lint.suppressions import Suppression, is_hidden
from smm_lint.verdicts import Place, of_calendar, of_campaign, of_failure


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


@dataclass
class Calendars:
    """The calendars that the files of a run belong to, filled file by file.

    Files share a calendar where their configuration names the same folder for it, else where their farthest
    configuration file is the same. Of rules that are set differently for some files, those of the first file hold.
    """

    today: date | None = None
    _entries: dict[Path | None, list[tuple[Record, Config]]] = field(default_factory=dict)
    _suppressions: dict[str, tuple[Suppression, ...]] = field(default_factory=dict)

    def add(self, file: FileResult) -> None:
        """Keep what the calendar has to know of `file`."""
        if needs_calendar(file.config):
            entries = self._entries.setdefault(file.config.calendar.folder or file.config.root, [])
            entries += ((record, file.config) for record in file.records)
            self._suppressions[file.source.path] = file.suppressions

    def check(self) -> Iterator[Diagnostic]:
        """What is wrong with each calendar, where it is to be reported and nothing hides it."""
        for entries in self._entries.values():
            if entries:
                for diagnostic, config in _check(entries, self.today):
                    hiding = self._suppressions.get(diagnostic.source.path, ())
                    if not is_hidden(diagnostic, hiding, config):
                        yield diagnostic


def _check(entries: list[tuple[Record, Config]], today: date | None) -> Iterator[tuple[Diagnostic, Config]]:
    """Ask every calendar and campaign rule once, for the posts for which it is on."""
    asked: dict[str, tuple[ActiveRule, list[Record]]] = {}
    configs = {id(record): config for record, config in entries}
    config = entries[0][1]
    for record, own in entries:
        for active in own.rules:
            if active.rule.judges_calendars:
                asked.setdefault(active.rule.id, (active, []))[1].append(record)
    zone = zone_of(config)
    day = today or datetime.now(zone).date()
    for active, records in asked.values():
        calendar = calendar_of(records, day, zone, config.calendar.platforms, config.registries)
        try:
            for diagnostic, shown in _ask(active, calendar, configs, config):
                yield diagnostic, configs[id(shown)] if shown else config
        except Exception as error:  # noqa: BLE001 - a rule that fails must not take the run with it
            last = calendar.records[-1]
            for failure in of_failure(active.rule, error, Place(last.source, last.post, last.span), config):
                yield failure, config


def _ask(
    active: ActiveRule, calendar: Calendar, configs: dict[int, Config], config: Config
) -> Iterator[tuple[Diagnostic, Record | None]]:
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
                    yield of_campaign(active, finding, campaign, config), None


def _at_post(
    active: ActiveRule, finding: Finding, configs: dict[int, Config], default: Record
) -> Iterator[tuple[Diagnostic, Record]]:
    """The finding at its post; at the latest of its related ones that is to be reported, where its own is not."""
    record = finding.record or default
    involved = (record, *finding.related)
    shown = next((each for each in (record, *_latest_first(finding.related)) if each.is_reported), None)
    if shown is None:
        return
    if shown is not record:
        others = tuple(each for each in involved if each is not shown)
        finding = replace(finding, record=shown, related=others, span=None, fix=None)
    yield of_calendar(active, finding, shown, configs[id(shown)]), shown


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
