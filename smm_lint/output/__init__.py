"""The output formats: one module each, named after its format, found by listing this folder.

A format's module has `parts(report)`, which together are all that is written, ending with a line end, and
`STATISTICS = True` where it has a place for the counts of `--statistics`, `LINES = True` where each diagnostic has
lines for itself, so that a run can be written while it goes on. Modules whose name starts with `_` are shared by
formats and are none.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from smm_lint.output._report import Report, RulePage

__all__ = ["FORMATS", "Report", "RulePage", "has_statistics", "line_formats", "parts", "render"]

FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


class Renderer(Protocol):
    """What a format's module offers."""

    def parts(self, report: Report) -> Iterator[str]:
        """All that is written."""


def parts(output_format: str, report: Report) -> Iterator[str]:
    """`report` in one of FORMATS, part by part, so that a long one never has to be one text."""
    return cast("Renderer", _module(output_format)).parts(report)


def render(output_format: str, report: Report) -> str:
    """`report` in one of FORMATS."""
    return "".join(parts(output_format, report))


def has_statistics(output_format: str) -> bool:
    """Whether one of FORMATS has a place for the counts of each rule."""
    return getattr(_module(output_format), "STATISTICS", False)


def line_formats() -> tuple[str, ...]:
    """Those of FORMATS in which a run can be written while it goes on."""
    return tuple(name for name in FORMATS if getattr(_module(name), "LINES", False))


def _module(output_format: str) -> object:
    return import_module(f"{__name__}.{output_format}")
