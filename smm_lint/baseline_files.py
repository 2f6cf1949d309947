"""Baselines as files: JSON with one entry a line, sorted, so that a diff shows what changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from smm_lint.baseline import Baseline, Entry, once
from smm_lint.errors import ConfigError, Problem
from smm_lint.fields import ListOf, Number, Problems, Record, Text
from smm_lint.messages import message
from smm_lint.nodes import NodeError
from smm_lint.paths import is_file, is_there, shown
from smm_lint.readers import Unreadable, open_source
from smm_lint.readers.json_nodes import parse_json
from smm_lint.source import Source
from smm_lint.text import Span

VERSION = 1
KEYS = ("path", "rule", "text", "fingerprint", "count")
ENTRY = Record(
    {**dict.fromkeys(KEYS, Text()), "count": Number(least=1, whole=True)}, required=("path", "rule", "fingerprint")
)
FILE = Record(
    {"version": Number(VERSION, VERSION, whole=True), "entries": ListOf(ENTRY)}, required=("version", "entries")
)


def read_baseline(path: Path) -> Baseline:
    """The baseline in the file at `path`, an absolute one. Raises ConfigError with all that is wrong with it."""
    if not is_there(path):
        raise ConfigError([Problem(Source(shown(path), ""), Span(0, 0), message("baseline-missing"))])
    if not is_file(path):
        raise ConfigError([Problem(Source(shown(path), ""), Span(0, 0), message("left-out-special"))])
    problems: Problems = []
    values = _values(path, problems)
    if problems:
        raise ConfigError(problems)
    # When two branches that both recorded a fault are merged, it may stand there twice.
    return Baseline(path.parent, once(Entry(**{"text": "", **entry}) for entry in values["entries"]))


def _values(path: Path, problems: Problems) -> dict[str, Any]:
    try:
        source = open_source(path, shown(path))
        # An empty file, too, has a place to point at.
        return FILE.read(parse_json(source, Span(0, max(len(source.text), 1))), problems) or {}
    except Unreadable as error:
        problems.append(Problem(error.source, error.span, error.message))
    except NodeError as error:
        problems.append(error.problem)
    return {}


def as_text(baseline: Baseline) -> str:
    """`baseline` as its file has it."""
    lines = [json.dumps({key: getattr(entry, key) for key in KEYS}, ensure_ascii=False) for entry in baseline.entries]
    entries = "".join(f"\n    {line}," for line in lines).removesuffix(",") + ("\n  " if lines else "")
    return f'{{\n  "version": {VERSION},\n  "entries": [{entries}]\n}}\n'
