"""smm-lint: the linter that a content team trusts with its voice.

Each public name is imported when it is first used, so that asking for the version costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from smm_lint.api import lint
    from smm_lint.diagnostic import Diagnostic, Edit, Fix, Related, Severity
    from smm_lint.errors import ConfigError, PipelineError, RuleError, SmmLintError, UsageError
    from smm_lint.source import Source
    from smm_lint.text import Position, Span

__version__ = "0.1.0"
__all__ = [
    "ConfigError", "Diagnostic", "Edit", "Fix", "PipelineError", "Position", "Related", "RuleError", "Severity",
    "SmmLintError", "Source", "Span", "UsageError", "__version__", "lint",
]  # fmt: skip

_MODULES = {
    "api": ("lint",),
    "diagnostic": ("Diagnostic", "Edit", "Fix", "Related", "Severity"),
    "errors": ("ConfigError", "PipelineError", "RuleError", "SmmLintError", "UsageError"),
    "source": ("Source",),
    "text": ("Position", "Span"),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}


def __getattr__(name: str) -> Any:
    """The public name `name`, from the module that it is written in."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
