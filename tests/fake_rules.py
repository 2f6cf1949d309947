"""Rules that are only looked up, for tests of what surrounds rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from smm_lint.loader import RuleSet
from smm_lint.rule import AnyRule, Calendar, CalendarRule, Finding, Options, Reading, Rule

# The documentation of a rule file, as short as can be.
DOCS = """\
docs:
  en: "## What it does\\nA.\\n## Why it matters\\nA.\\n## How to fix it\\nA.\\n## References\\nA.\\n"
  es: "## Qué hace\\nA.\\n## Por qué importa\\nA.\\n## Cómo arreglarlo\\nA.\\n## Referencias\\nA.\\n"
"""


class FakeRule(Rule):
    """A rule that finds nothing."""

    def __init__(self, identifier: str, *profiles: str, **attributes: Any) -> None:
        self.id = identifier
        self.profiles = profiles
        vars(self).update(attributes)

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        return iter(())


class FakeCalendarRule(CalendarRule):
    """A calendar rule that finds nothing."""

    def __init__(self, identifier: str, *profiles: str) -> None:
        self.id = identifier
        self.profiles = profiles

    def check_calendar(self, calendar: Calendar, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        return iter(())


def rule_set(*rules: AnyRule) -> RuleSet:
    """`rules` as the loader gives them."""
    return RuleSet({rule.id: rule for rule in sorted(rules, key=lambda rule: rule.id)})
