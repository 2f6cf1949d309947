"""Runs that are like the one before: nothing that they depend on has changed, so they print the same."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from smm_lint.cache.runs import Printed, Runs, key_of
from smm_lint.cache.store import Store, default_folder
from smm_lint.messages import locale_language
from smm_lint.trace import traced

STDIN = "-"
PIPELINES = "SMM_LINT_PIPELINE"
# Options that make no difference to what is printed.
WITHOUT_EFFECT = ("jobs", "cache_dir")


def replayed(values: Mapping[str, Any], run: Callable[[], Printed]) -> Printed:
    """What `run`, a command called with `values`, prints: from the cache where it would be the same."""
    store = store_of(values)
    if store is None or not _can_be_known(values):
        return run()
    told = {name: value for name, value in values.items() if name not in WITHOUT_EFFECT}
    key = key_of(sorted(told.items()), Path.cwd(), locale_language(), wants_color())
    runs = Runs(store)
    known = runs.recall(key)
    if known:
        return known
    with traced() as trace:
        printed = run()
    runs.keep(key, trace, printed)
    return printed


def store_of(values: Mapping[str, Any]) -> Store | None:
    """The cache that the options of a command name; None where none is wanted, or nobody has a home to keep it in."""
    if values["no_cache"]:
        return None
    try:
        return Store(values["cache_dir"] or default_folder())
    except RuntimeError:
        return None


def _can_be_known(values: Mapping[str, Any]) -> bool:
    """Whether a later run could be told what this one prints, and need do nothing else.

    Not so where it reads what is no file, asks Git, writes files, or reads by a pipeline that is not ours.
    """
    files = values["output_file"] or any("=" in output for output in values["outputs"])
    pipeline = values["pipeline"] or os.environ.get(PIPELINES)
    return not (STDIN in values["paths"] or values["since"] or values["show_files"] or files or pipeline)


def wants_color() -> bool:
    """Whether what is printed is coloured: on a terminal, unless the environment says otherwise, as Ruff takes it."""
    if os.environ.get("FORCE_COLOR") or os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return True
    # See no-color.org: any value but an empty one asks for none.
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
