"""Every example of every rule, linted; and what holds for all rules."""

from __future__ import annotations

from collections import defaultdict

import pytest

from smm_lint.kinds.base import DeclarativeRule
from smm_lint.loader import load_rules
from smm_lint.pipeline.analyse import Analyser
from smm_lint.testing import run, trials

RULES = load_rules().rules
TRIALS = [trial.name for trial in trials(RULES.values())]


@pytest.fixture(scope="module")
def failures() -> dict[str, list[str]]:
    """What went wrong, by the example's name."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for failure in run(tuple(RULES.values()), Analyser()):
        reasons[failure.trial.name].append(failure.reason)
    return reasons


@pytest.mark.parametrize("name", TRIALS)
def test_the_rule_keeps_its_example(name: str, failures: dict[str, list[str]]) -> None:
    """A bad example is reported exactly where it is marked, a good one not at all, and no other rule unnamed."""
    assert failures.get(name, []) == []


def test_short_names_are_unique() -> None:
    """A rule can be named without its group everywhere."""
    names = [rule.name for rule in RULES.values()]

    assert sorted(set(names)) == sorted(names)


def test_every_pattern_of_our_rules_compiles() -> None:
    """What the loader does not try at start-up is tried here."""
    declarative = [rule for rule in RULES.values() if isinstance(rule, DeclarativeRule)]
    problems = [problem.text("en") for rule in declarative for problem in rule.problems()]

    assert problems == []
