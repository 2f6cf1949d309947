"""Rules that the engine itself reports, such as a file it cannot read: `internal`. Their files hold words alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from smm_lint.fields import Field, Flag
from smm_lint.kinds.base import DeclarativeRule
from smm_lint.rule import Finding, Options, Reading


class InternalRule(DeclarativeRule):
    """Checks nothing."""

    fields: ClassVar[Mapping[str, Field[Any]]] = {"internal": Flag()}

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002
        return iter(())
