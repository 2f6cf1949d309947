"""The declarative kinds of rule: what a YAML rule file may hold instead of code, one file a kind.

A kind is a class derived from `DeclarativeRule`. Its name in rule files is the key of KINDS.
"""

from __future__ import annotations

from collections.abc import Mapping

from smm_lint.kinds.base import DeclarativeRule
from smm_lint.kinds.internal import InternalRule
from smm_lint.kinds.limit import LimitRule
from smm_lint.kinds.metric import MetricRule
from smm_lint.kinds.pattern import PatternRule
from smm_lint.kinds.phrases import PhrasesRule
from smm_lint.kinds.ratio import RatioRule
from smm_lint.kinds.require import RequireRule

KINDS: Mapping[str, type[DeclarativeRule]] = {
    "phrases": PhrasesRule,
    "pattern": PatternRule,
    "require": RequireRule,
    "limit": LimitRule,
    "ratio": RatioRule,
    "metric": MetricRule,
    "internal": InternalRule,
}
