"""A run of `smm-lint stream`, from its options to what it writes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.calendars import Calendars
from smm_lint.checkpoints import Checkpoint, Progress
from smm_lint.cli.checking import status
from smm_lint.cli.interrupts import heeded
from smm_lint.cli.options import ReadingOptions, collect
from smm_lint.cli.outputs import Output, OutputOptions, refuse_places
from smm_lint.cli.printing import print_note
from smm_lint.cli.progress import Advance, bar, ignored, is_watched
from smm_lint.cli.replay import wants_color
from smm_lint.cli.run import analyser, overrides_of
from smm_lint.cli.sink import sink_to
from smm_lint.cli.tables import size_of, tables_of
from smm_lint.config import Configuration
from smm_lint.diagnostic import Diagnostic, Severity
from smm_lint.engine import Result
from smm_lint.errors import UsageError
from smm_lint.fields import unknown_message
from smm_lint.judging import FileResult, judge
from smm_lint.messages import locale_language, message, say
from smm_lint.output import Report, line_formats, render
from smm_lint.output._lines import Paint, counted, counts
from smm_lint.readings import Input, PostReader
from smm_lint.streams import START, Judge, Step, Table, Totals, check_calendars, check_table
from smm_lint.workers import Setting, Workers, jobs_for

# What a post takes in a table, about: so many are worth a process, as files are.
POST_BYTES = 400


class StreamOptions(Struct, frozen=True):
    """What the command line says of a run, beside what it says of every one that reads."""

    fail_on: str
    format: str
    output_file: Path | None
    resume: bool
    calendar: bool


def streamed(values: dict[str, Any]) -> int:
    """Judge the tables that `values` name, and write what is wrong with them; the status to end with."""
    options = StreamOptions(**{name: values.pop(name) for name in StreamOptions.__struct_fields__})
    reading = collect(values)
    _refuse(options)
    overrides = replace(overrides_of(reading), calendars=options.calendar)
    setting = Setting(reading.config, reading.isolated, overrides, reading.pipeline)
    settings = Configuration(file=setting.file, isolated=setting.isolated, overrides=overrides)
    tables = tables_of(reading, settings)
    _refuse_places(options, tables)
    calendars = Calendars(reading.today) if options.calendar else None
    checkpoint = Checkpoint(options.output_file, tables, options.format) if options.output_file else None
    begun = _begun(checkpoint, options)
    language = settings.for_folder(Path.cwd()).message_language
    report = Report(Result(), language, color=wants_color() and not options.output_file, quiet=True)
    with (
        heeded() as stop,
        sink_to(options.output_file, begun.length) as write,
        _judge(reading, setting, tables) as judged,
        _bar(options, reading, tables, begun) as advance,
    ):

        def tell(diagnostics: tuple[Diagnostic, ...]) -> int:
            return write(render(options.format, replace(report, result=Result(diagnostics))))

        for progress in _Run(tables, judged, calendars, tell, advance).since(begun):
            stop()
            if checkpoint and options.resume:
                checkpoint.save(progress)
    if checkpoint:
        checkpoint.remove()
    if not reading.quiet:
        _close(begun.totals, tables, calendars=options.calendar)
    return status(begun.totals, options.fail_on)


def _refuse(options: StreamOptions) -> None:
    """Refuse options that do not go together. Raises UsageError."""
    if options.format not in line_formats():
        raise UsageError(unknown_message("stream-format", options.format, line_formats()))
    if options.resume and not options.output_file:
        raise UsageError(message("resume-no-output"))
    if options.resume and options.calendar:
        raise UsageError(message("resume-no-calendar"))


def _refuse_places(options: StreamOptions, tables: Sequence[Table]) -> None:
    if options.output_file:
        outputs = OutputOptions((Output(options.format, options.output_file),), statistics=False, most=None)
        refuse_places(outputs, [Input(table.shown, table.config, table.path) for table in tables])
    unknown = next((table for table in tables if size_of(table) is None), None)
    if options.resume and unknown:
        raise UsageError(message("resume-no-file", path=unknown.shown))


def _begun(checkpoint: Checkpoint | None, options: StreamOptions) -> Progress:
    """Where to go on, or the start."""
    found = checkpoint.load() if checkpoint and options.resume else None
    if checkpoint and not found:
        checkpoint.remove()
    return found or Progress(0, START, 0, Totals())


@contextmanager
def _judge(reading: ReadingOptions, setting: Setting, tables: Sequence[Table]) -> Iterator[Judge]:
    """What gives the results of windows: this process, or several where they are wanted or worth it."""
    sizes = [size_of(table) for table in tables]
    posts = sum(size or 0 for size in sizes) // POST_BYTES
    if jobs_for(reading.jobs, posts) == 1:
        reader = PostReader(analyser(reading))

        def judged(items: Iterable[Input]) -> Iterator[FileResult]:
            return (judge(file) for item in items for file in reader.read([item]))

        yield judged
    else:
        with Workers(reading.jobs, setting) as workers:
            yield lambda items: workers.judge_each(items, posts)


def _bar(
    options: StreamOptions, reading: ReadingOptions, tables: Sequence[Table], begun: Progress
) -> AbstractContextManager[Advance]:
    """A bar on the terminal, unless the diagnostics go there themselves; of what is left to read in bytes."""
    if not is_watched(quiet=reading.quiet) or (not options.output_file and sys.stdout.isatty()):
        return nullcontext(ignored)
    sizes = [size_of(table) for table in tables[begun.table :]]
    known = [size for size in sizes if size is not None]
    return bar(sum(known) - begun.mark.size if len(known) == len(sizes) else None, "posts-a-second")


class _Run(Struct):
    """Writes and counts what is found, as it is found."""

    tables: Sequence[Table]
    judged: Judge
    calendars: Calendars | None
    write: Callable[[tuple[Diagnostic, ...]], int]
    advance: Advance

    def since(self, begun: Progress) -> Iterator[Progress]:
        """Judge the tables from where the run had `begun` on: each place that it can be resumed from, once reached."""
        totals, mark, length = begun.totals, begun.mark, begun.length
        for number, table in enumerate(self.tables[begun.table :], start=begun.table):
            for step in check_table(table, self.judged, mark, self.calendars):
                length += self._tell(step, totals)
                self.advance(step.end.size - mark.size, step.posts)
                # What ends a reading before its end is met again.
                if step.end != mark:
                    yield Progress(number, step.end, length, totals)
                mark = step.end
            totals.files += 1
            mark = START
            if number + 1 < len(self.tables):
                yield Progress(number + 1, mark, length, totals)
        if self.calendars:
            self._tell(check_calendars(self.calendars), totals)

    def _tell(self, step: Step, totals: Totals) -> int:
        totals.add(step)
        return self.write(step.diagnostics)


def _close(totals: Totals, tables: Sequence[Table], *, calendars: bool) -> None:
    """Say what was read and found, and what was not judged."""
    language = locale_language()
    for reason, count in sorted(totals.skipped.items()):
        print_note(say(language, "not-judged", reason=reason, names=counted("post", count, language)))
    rules = (active.rule for table in tables for active in table.config.rules)
    if not calendars and any(rule.judges_calendars and not rule.judges_posts for rule in rules):
        print_note(say(language, "calendars-not-asked"))
    severities = {severity: totals.of(severity) for severity in sorted(Severity, reverse=True)}
    print_note(counts(totals.files, totals.posts, severities, language, Paint(color=False)))
