"""What is wrong with a document among the other posts of its calendar, open or on disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from smm_lint.adoption import adoptions, new_ones
from smm_lint.calendars import Calendars, completed
from smm_lint.diagnostic import Diagnostic
from smm_lint.files import find
from smm_lint.judging import judge, needs_calendar
from smm_lint.lsp.checking import input_of
from smm_lint.lsp.documents import Document
from smm_lint.lsp.project import Project
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readers import Unreadable, open_source
from smm_lint.readings import FileReading, Input, read_files
from smm_lint.source import Source


class CalendarReader:
    """Reads the drafts of calendars, each anew only when its text has changed."""

    def __init__(self, project: Project, analyser: Analyser) -> None:
        self._project = project
        self._analyser = analyser
        self._read: dict[Path, tuple[Source, FileReading]] = {}

    def inputs(self, document: Document, unsaved: Mapping[Path, Document]) -> tuple[Input, ...]:
        """The drafts to read to judge `document`, a draft or a registry, none where no calendar rule wants it.

        Of `unsaved` documents the text is taken that the editor has.
        """
        config = self._project.config(document.path)
        folder = config.calendar.folder
        if not folder or not needs_calendar(config):
            return ()
        if document.is_draft:
            items = completed([input_of(document, config)], self._project.configuration)
        else:
            items = tuple(self._all(folder))
        return tuple(_with_text(item, unsaved.get(item.path)) for item in items)

    def _all(self, folder: Path) -> Iterator[Input]:
        for file in find((str(folder),), self._project.configuration).files:
            yield Input(file.shown, self._project.config(file.path), file.path)

    def read(self, item: Input) -> None:
        """Read one draft, so that `judge` finds it read."""
        source = item.source or _opened(item)
        known = self._read.get(item.path)
        if isinstance(source, Source) and not (known and known[0] == source):
            self._read[item.path] = source, next(read_files([replace(item, source=source)], self._analyser))

    def judge(self, items: tuple[Input, ...], path: str) -> tuple[Diagnostic, ...]:
        """What calendar rules say at the file that is shown as `path`, of `items` that have been read."""
        calendars = Calendars(self._project.preferences.today)
        for item in items:
            if item.path in self._read:
                calendars.add(judge(replace(self._read[item.path][1], is_reported=item.is_reported)))
        found = [each for each in calendars.check() if each.source.path == path]
        return tuple(new_ones(found, adoptions(items)))


def _with_text(item: Input, document: Document | None) -> Input:
    return replace(item, source=document.source) if document else item


def _opened(item: Input) -> Source | Unreadable:
    try:
        return open_source(item.path, item.shown)
    except Unreadable as error:
        return error
