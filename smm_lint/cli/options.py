"""The options that every reading command knows, and what they come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from smm_lint.cli.completion import platforms, profiles, rule_names
from smm_lint.errors import UsageError
from smm_lint.messages import message

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True)
class ReadingOptions:
    """What the command line says of a run, before any configuration is read."""

    paths: tuple[str, ...]
    config: Path | None
    isolated: bool
    profile: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    platform: tuple[str, ...]
    force_exclude: bool
    stdin_filename: str | None
    pipeline: str | None
    today: date | None
    quiet: bool
    show_files: bool
    format: str = "text"


def names(_context: click.Context, _parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """Repeated or comma-separated names as one tuple."""
    return tuple(name.strip() for part in value for name in part.split(",") if name.strip())


def jobs(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """One process reads everything in this version: more are refused rather than promised."""
    if value not in ("1", "auto"):
        raise UsageError(message("one-job", value=value))
    return value


def reading_options(*formats: str) -> Callable[[Command], Command]:
    """Give a command the reading options; `formats` are the outputs that it chooses from, the first by default."""

    def decorate(command: Command) -> Command:
        for option in reversed(_options()):
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


def _options() -> list[Callable[[Command], Command]]:
    several: dict[str, Any] = {"multiple": True, "callback": names, "metavar": "NAME[,NAME]"}
    file: Any = click.Path(exists=True, dir_okay=False, path_type=Path)
    return [
        # Not looked at here: a type alone, so that a shell offers files.
        click.argument("paths", nargs=-1, type=click.Path(readable=False), metavar="[PATH]..."),
        click.option("--config", type=file, metavar="FILE", help="Use this configuration alone."),
        click.option("--isolated", is_flag=True, help="Use no configuration file."),
        click.option(
            "--profile", **several, shell_complete=profiles, help="Profiles instead of those that are configured."
        ),
        click.option("--select", **several, shell_complete=rule_names, help="Only these rules or groups."),
        click.option("--ignore", **several, shell_complete=rule_names, help="Not these rules or groups."),
        click.option(
            "--platform", **several, shell_complete=platforms, help="Judge the posts as for these platforms."
        ),
        click.option("--force-exclude", is_flag=True, help="Leave excluded files out even when they are named."),
        click.option("--stdin-filename", metavar="NAME", help="The name that standard input goes by."),
        click.option("--pipeline", metavar="NAME", help="Another spaCy pipeline, or es=NAME,en=NAME."),
        click.option("--today", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="What counts as today."),
        click.option("--jobs", default="auto", callback=jobs, expose_value=False, metavar="N", help="1 or auto."),
        click.option("--no-cache", is_flag=True, expose_value=False, help="Keep no cache; none is kept yet."),
        click.option("--quiet", "-q", is_flag=True, help="Print diagnostics alone: no progress, no closing line."),
        click.option("--show-files", is_flag=True, help="Print the files that would be read, and end."),
    ]  # fmt: skip


def collect(values: dict[str, Any]) -> ReadingOptions:
    """The options of a command from the values that click gives it."""
    today: datetime | None = values.pop("today")
    if values["isolated"] and values["config"]:
        raise UsageError(message("isolated-with-config"))
    paths = values.pop("paths") or (".",)
    return ReadingOptions(paths=paths, today=today.date() if today else None, **values)
