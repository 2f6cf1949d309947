"""The output formats: one module each, named after its format, found by listing this folder.

A format's module has `render(report)`, which gives all that is written, ending with a line end, and `STATISTICS = True`
where it has a place for the counts of `--statistics`, `LINES = True` where each diagnostic has lines for itself, so
that a run can be written part by part. Modules whose name starts with `_` are shared by formats and are none.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Protocol, cast

from smm_lint.output._report import Report, RulePage

__all__ = ["FORMATS", "Report", "RulePage", "has_statistics", "line_formats", "render"]

FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


class Renderer(Protocol):
    """What a format's module offers."""

    def render(self, report: Report) -> str:
        """All that is written."""


def render(output_format: str, report: Report) -> str:
    """`report` in one of FORMATS."""
    return cast("Renderer", _module(output_format)).render(report)


def has_statistics(output_format: str) -> bool:
    """Whether one of FORMATS has a place for the counts of each rule."""
    return getattr(_module(output_format), "STATISTICS", False)


def line_formats() -> tuple[str, ...]:
    """Those of FORMATS in which a run can be written part by part."""
    return tuple(name for name in FORMATS if getattr(_module(name), "LINES", False))


def _module(output_format: str) -> object:
    return import_module(f"{__name__}.{output_format}")
