"""The output formats: one module each, named after its format, found by listing this folder.

A format's module has `render(result, *, language, color, quiet)`, which gives all that is
printed, ending with a line end. Modules whose name starts with `_` are shared by formats and are none.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from typing import Protocol, cast

from smm_lint.engine import Result

FORMATS = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


class Renderer(Protocol):
    """What a format's module offers."""

    def render(self, result: Result, *, language: str, color: bool, quiet: bool) -> str:
        """All that is printed: words in `language`, colours only with `color`, diagnostics alone if `quiet`."""


def render(output_format: str, result: Result, *, language: str, color: bool, quiet: bool = False) -> str:
    """`result` in one of FORMATS."""
    module = cast("Renderer", import_module(f"{__name__}.{output_format}"))
    return module.render(result, language=language, color=color, quiet=quiet)
