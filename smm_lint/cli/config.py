"""`smm-lint config`: what applies to a file, and where it comes from."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from smm_lint.cli.help import Sections
from smm_lint.cli.options import collect, reading_options
from smm_lint.cli.printing import print_lines, print_text
from smm_lint.cli.run import configuration
from smm_lint.config import Config
from smm_lint.errors import UsageError
from smm_lint.files import existing
from smm_lint.messages import message, say
from smm_lint.output._json import dump
from smm_lint.paths import is_folder, shown
from smm_lint.provenance import Origin, RuleValues, Value, rule_values, setting_values

VERSION = 1
INDENT = "  "


@click.command(name="config", cls=Sections, short_help="What applies to a file, and from where.")
@reading_options("text", "json")
def command(**values: Any) -> None:
    """Show every setting that applies to PATH, a file or a folder, and where it comes from.

    Without PATH, it is the folder you are in. Options that choose rules or platforms count as they do for
    the other commands, and are shown as coming from the command line.

    \b
    Examples:
      smm-lint config
      smm-lint config posts/launch.md
      smm-lint config --profile campaign --format json posts/
    """
    options = collect(values)
    if len(options.paths) > 1:
        raise UsageError(message("config-one-path"))
    path = existing(options.paths[0])
    settings = configuration(options)
    config = settings.for_folder(path) if is_folder(path) else settings.for_file(path)
    if options.format == "json":
        print_text(_as_json(path, config))
    else:
        print_lines(_as_text(path, config))


def _as_text(path: Path, config: Config) -> str:
    language = config.message_language
    parts = [
        [shown(path)],
        [say(language, "config-settings"), *_lines([_row(value) for value in setting_values(config)])],
        [say(language, "config-rules"), *_lines(_rule_rows(rule_values(config)))],
    ]
    if config.skipped:
        parts.append([say(language, "config-skipped"), *_lines(sorted(config.skipped.items()))])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _rule_rows(rules: Iterable[RuleValues]) -> Iterator[tuple[str, ...]]:
    for rule in rules:
        yield rule.rule, _written(rule.severity.value), _place(rule.severity.origin)
        for option in rule.options:
            yield INDENT + option.name, _written(option.value), _place(option.origin)


def _row(value: Value) -> tuple[str, ...]:
    return value.name, _written(value.value), _place(value.origin)


def _lines(rows: Iterable[tuple[str, ...]]) -> list[str]:
    """`rows` with their first columns aligned; a long value moves only its own line."""
    rows = list(rows)
    name = max((len(row[0]) for row in rows), default=0)
    value = max((len(row[1]) for row in rows if len(row[1]) <= 40), default=0)
    widths = (name, value)
    return [
        (INDENT + INDENT.join(cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=False))).rstrip()
        for row in rows
    ]


def _written(value: Any) -> str:
    """A value as a configuration would have it."""
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)


def _place(origin: Origin) -> str:
    return origin.path if origin.line is None else f"{origin.path}:{origin.line}"


def _as_json(path: Path, config: Config) -> str:
    shape = {
        "version": VERSION,
        "path": shown(path),
        "settings": _values(setting_values(config)),
        "rules": [
            {"rule": rule.rule, "severity": _value(rule.severity), "options": _values(rule.options)}
            for rule in rule_values(config)
        ],
        "skipped": [{"rule": rule, "reason": reason} for rule, reason in sorted(config.skipped.items())],
    }
    return dump(shape)


def _values(values: Iterable[Value]) -> list[dict[str, Any]]:
    return [_value(value) for value in values]


def _value(value: Value) -> dict[str, Any]:
    origin = value.origin
    place = origin.path if origin.line is None else {"path": origin.path, "line": origin.line, "column": origin.column}
    return {"name": value.name, "value": value.value, "origin": place}
