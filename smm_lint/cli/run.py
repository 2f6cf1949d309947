"""From the options of a reading command to the files that it reads."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click
from msgspec import Struct
from msgspec.structs import asdict

from smm_lint.adoption import Adoption, adoptions
from smm_lint.cache.results import Results
from smm_lint.cli.options import ReadingOptions
from smm_lint.cli.printing import error_line, print_text
from smm_lint.cli.replay import PIPELINES, STDIN, store_of
from smm_lint.config import Configuration, Overrides
from smm_lint.engine import Result, check
from smm_lint.errors import UsageError
from smm_lint.files import Excluded, find
from smm_lint.judging import FileResult
from smm_lint.messages import locale_language, message, say
from smm_lint.output._excerpt import visible
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readers import SUFFIXES, TABLE_SUFFIXES, Unreadable, decode
from smm_lint.readings import Input
from smm_lint.source import Source
from smm_lint.workers import Setting, Workers


def configuration(options: ReadingOptions) -> Configuration:
    """What the options and the configuration files say together."""
    return Configuration(file=options.config, isolated=options.isolated, overrides=overrides_of(options))


def overrides_of(options: ReadingOptions) -> Overrides:
    """What the options say over every configuration file."""
    return Overrides(profiles=options.profile, select=options.select, ignore=options.ignore, platforms=options.platform)


class Inputs(Struct, frozen=True):
    """The files to read, and what was left out; `stdin` holds the bytes of standard input where that is read."""

    files: tuple[Input, ...]
    excluded: tuple[Excluded, ...] = ()
    stdin: bytes | None = None

    @property
    def faults(self) -> list[Excluded]:
        """What was wanted but cannot be read: the run then ends with status 2."""
        return [excluded for excluded in self.excluded if excluded.is_fault]


def inputs(options: ReadingOptions, settings: Configuration, note: Callable[[str], None] | None = None) -> Inputs:
    """The files to read; what is left out is noted, on standard error unless `note` takes it.

    With `show_files` they are listed, and the command ends.
    """
    found = _inputs(options, settings)
    for line in _left_out(found, everything=options.show_files):
        if note and not options.show_files:
            note(line)
        else:
            click.echo(line, err=True)
    if options.show_files:
        print_text("".join(f"{visible(file.shown)}\n" for file in found.files))
        raise click.exceptions.Exit(0)
    return found


def _inputs(options: ReadingOptions, settings: Configuration) -> Inputs:
    """The files that the paths lead to, or the text of standard input."""
    if STDIN in options.paths:
        return _stdin(options, settings)
    found = find(options.paths, settings, force_exclude=options.force_exclude)
    files = tuple(Input(file.shown, settings.for_file(file.path), file.path) for file in found.files)
    return Inputs(files, found.excluded)


def _left_out(found: Inputs, *, everything: bool) -> Iterator[str]:
    """What could not be read or, with `everything`, all that was left out, a line each."""
    language = locale_language()
    for excluded in found.excluded if everything else found.faults:
        yield error_line(f"{excluded.shown}: {excluded.reason.text(language)}", language)
    if not found.files:
        yield error_line(say(language, "no-drafts"), language)


def baselines(items: Sequence[Input], file: Path | None, *, without: bool) -> tuple[Adoption, ...]:
    """The baselines that apply to `items`: what `--baseline` names, else the configuration; none `without`."""
    if file and without:
        raise UsageError(message("baseline-or-none"))
    return () if without else adoptions(items, file)


def find_diagnostics(
    items: Sequence[Input], options: ReadingOptions, on_file: Callable[[FileResult], None] = lambda _: None
) -> Result:
    """What is wrong with the files of `items`: known from earlier runs, or found out, by several processes if it pays.

    What pipelines that are not ours find is never kept: they may change at any time.
    """
    is_ours = not (options.pipeline or os.environ.get(PIPELINES))
    setting = Setting(options.config, options.isolated, overrides_of(options), options.pipeline)
    with Workers(options.jobs, setting) as workers:
        known = Results(store_of(asdict(options)) if is_ours else None, workers)
        return check(items, analyser(options), today=options.today, on_file=on_file, known=known)


def analyser(options: ReadingOptions) -> Analyser:
    """The pipelines that the command line or the environment names, else our own; none is loaded yet."""
    return Analyser(options.pipeline)


def _stdin(options: ReadingOptions, settings: Configuration) -> Inputs:
    if options.paths != (STDIN,):
        raise UsageError(message("stdin-alone"))
    name = options.stdin_filename or "stdin.md"
    if Path(name).suffix.lower() not in (*SUFFIXES, *TABLE_SUFFIXES):
        accepted = ", ".join((*SUFFIXES, *TABLE_SUFFIXES))
        raise UsageError(message("unknown-suffix", name=f"--stdin-filename {name}", accepted=accepted))
    path = Path(name).absolute()
    config, data = settings.for_file(path), sys.stdin.buffer.read()
    return Inputs((Input(name, config, path, _decoded(data, name)),), stdin=data)


def _decoded(data: bytes, name: str) -> Source | Unreadable:
    try:
        return decode(data, name)
    except Unreadable as error:
        return error
