"""The options that several commands know, and what those of reading commands come to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from click.shell_completion import CompletionItem
from msgspec import Struct

from smm_lint.errors import UsageError
from smm_lint.messages import message
from smm_lint.output import FORMATS

Command = TypeVar("Command", bound=Callable[..., Any])
Completer = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]
FAIL_ON = ("error", "warning", "info", "never")
DEFAULT_FORMAT = "text"
MOST_JOBS = 256


class ReadingOptions(Struct, frozen=True):
    """What the command line says of a run, before any configuration is read."""

    paths: tuple[str, ...]
    config: Path | None
    isolated: bool
    profile: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    platform: tuple[str, ...]
    stdin_filename: str | None
    pipeline: str | None
    today: date | None
    quiet: bool
    jobs: str
    force_exclude: bool = False
    show_files: bool = False
    no_cache: bool = True
    cache_dir: Path | None = None
    format: str = DEFAULT_FORMAT


def names(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Repeated or comma-separated names as one tuple."""
    return tuple(name.strip() for part in value for name in part.split(",") if name.strip())


def jobs(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """A number of processes, or as many as pay."""
    if value != "auto" and not (value.isascii() and value.isdigit() and 1 <= int(value) <= MOST_JOBS):
        raise UsageError(message("jobs-value", value=value, most=MOST_JOBS))
    return value


def completed_by(name: str) -> Completer:
    """The function `name` of cli/completion.py, which is imported when a shell asks."""

    def complete(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
        from smm_lint.cli import completion

        offered: list[CompletionItem] = getattr(completion, name)(context, parameter, incomplete)
        return offered

    return complete


def reading_options(*formats: str) -> Callable[[Command], Command]:
    """Give a command the reading options; `formats` are the outputs that it chooses from, the first by default."""

    def decorate(command: Command) -> Command:
        for option in reversed([*_path_options(), *_options()]):
            command = option(command)
        if formats:
            choice = click.Choice(formats)
            command = click.option("--format", type=choice, default=formats[0], help="Output format.")(command)
        return command

    return decorate


def baseline_options(command: Command) -> Command:
    """Give a command the options that say which baseline counts."""
    file: Any = click.Path(dir_okay=False, path_type=Path)
    help_file = "Leave out what this baseline knows, instead of the configured one."
    command = click.option("--no-baseline", is_flag=True, help="Leave out nothing, whatever is configured.")(command)
    return click.option("--baseline", type=file, metavar="FILE", help=help_file)(command)


def output_options(command: Command) -> Command:
    """Give a command the options that say in which formats it tells what it found, and where."""
    named: Any = {"multiple": True, "metavar": "NAME[=FILE]", "shell_complete": completed_by("formats")}
    names = ", ".join([DEFAULT_FORMAT, *(name for name in FORMATS if name != DEFAULT_FORMAT)])
    formats_help = f"Output format, to FILE where one is named; may be repeated. One of: {names}."
    most_help = "Print at most N diagnostics; files, counts and status are of all."
    options = [
        click.option("--format", "outputs", **named, help=formats_help),
        click.option("--output-file", metavar="FILE", help="Write to FILE what would be printed."),
        click.option("--statistics", is_flag=True, help="Count the diagnostics of each rule too."),
        click.option("--max-diagnostics", type=click.IntRange(min=0), metavar="N", help=most_help),
    ]
    for option in reversed(options):
        command = option(command)
    return command


def stream_options(command: Command) -> Command:
    """Give a command those of the reading options that are for files which are read part by part, too."""
    for option in reversed(_options()):
        command = option(command)
    return command


def _path_options() -> list[Callable[[Command], Command]]:
    folder: Any = click.Path(file_okay=False, path_type=Path)
    return [
        # Not looked at here: a type alone, so that a shell offers files.
        click.argument("paths", nargs=-1, type=click.Path(readable=False), metavar="[PATH]..."),
        click.option("--force-exclude", is_flag=True, help="Leave excluded files out even when they are named."),
        click.option("--no-cache", is_flag=True, help="Neither use nor keep what earlier runs have found."),
        click.option("--cache-dir", type=folder, metavar="FOLDER", help="Keep it there, not in your cache folder."),
        click.option("--show-files", is_flag=True, help="Print the files that would be read, and end."),
    ]


def _options() -> list[Callable[[Command], Command]]:
    several: dict[str, Any] = {"multiple": True, "callback": names, "metavar": "NAME[,NAME]"}
    file: Any = click.Path(exists=True, dir_okay=False, path_type=Path)
    rules, profiles, platforms = map(completed_by, ("rule_names", "profiles", "platforms"))
    return [
        click.option("--config", type=file, metavar="FILE", help="Use this configuration alone."),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option(
            "--profile", **several, shell_complete=profiles, help="Profiles instead of those that are configured."
        ),
        click.option("--select", **several, shell_complete=rules, help="Only these rules or groups."),
        click.option("--ignore", **several, shell_complete=rules, help="Not these rules or groups."),
        click.option("--platform", **several, shell_complete=platforms, help="Judge the posts as for these platforms."),
        click.option("--stdin-filename", metavar="NAME", help="The name that standard input goes by."),
        click.option("--pipeline", metavar="NAME", help="Another spaCy pipeline, or es=NAME,en=NAME."),
        click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="What counts as today."),
        click.option(
            "--jobs", default="auto", callback=jobs, metavar="N", help="How many processes read; auto: as many as pay."
        ),
        click.option("--quiet", "-q", is_flag=True, help="Print diagnostics alone: no progress, no closing line."),
    ]


def collect(values: dict[str, Any]) -> ReadingOptions:
    """The options of a command from the values that click gives it."""
    today: datetime | None = values.pop("today")
    if values["isolated"] and values["config"]:
        raise UsageError(message("isolated-with-config"))
    paths = values.pop("paths") or (".",)
    return ReadingOptions(paths=paths, today=today.date() if today else None, **values)
