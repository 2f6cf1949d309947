"""What an output is made of: what a run found, what there is to know of its rules, and how it is to be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from smm_lint.diagnostic import Diagnostic, Severity

if TYPE_CHECKING:
    # The names of the formats are needed before anything else is.
    from smm_lint.engine import Result


class RulePage(Struct, frozen=True):
    """What there is to know of a rule: the first sentence of its docs, its whole page in Markdown, its own severity."""

    summary: str
    text: str
    severity: Severity


class RuleCount(Struct, frozen=True):
    """How many diagnostics a rule has, and how many of them `fix` and `fix --unsafe` put right."""

    rule: str
    count: int
    fixable: int
    fixable_unsafe: int


class Report(Struct, frozen=True):
    """A run, to be told in words of `language`.

    `pages` has the rules of the diagnostics by id. `color` allows colours, `quiet` wants diagnostics alone,
    `statistics` the counts of each rule. At most `most` diagnostics are told; counts are of all.
    """

    result: Result
    language: str
    pages: Mapping[str, RulePage] = field(default_factory=dict)
    color: bool = False
    quiet: bool = False
    statistics: bool = False
    most: int | None = None

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Those that are told."""
        return self.result.diagnostics[: self.most]

    def severities(self) -> dict[Severity, int]:
        """How many diagnostics there are of each severity, the gravest first; 0 where there are none."""
        found = Counter(diagnostic.severity for diagnostic in self.result.diagnostics)
        return {severity: found[severity] for severity in sorted(Severity, reverse=True)}

    def rules(self) -> list[RuleCount]:
        """The rules that have diagnostics, those with most of them first."""
        found = Counter(diagnostic.rule for diagnostic in self.result.diagnostics)
        fixable = Counter((each.rule, each.fix.safe) for each in self.result.diagnostics if each.fix)
        counts = [RuleCount(rule, count, fixable[rule, True], fixable[rule, False]) for rule, count in found.items()]
        return sorted(counts, key=lambda count: (-count.count, count.rule))
