"""Metrics: what KPIs count, which family each is of, what a post needs to move it. The words are in metrics.yaml."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from smm_lint.matching import fold
from smm_lint.nodes import LOADER
from smm_lint.phrases import Phrases

DATA_FILE = Path(__file__).with_name("metrics.yaml")
FAMILIES = ("awareness", "consideration", "conversion", "community", "support")
# More than a name and its number is no metric; what follows is not looked at.
MOST_CHARACTERS = 300
JOINTS = re.compile(r"[_-]+|(?<=[a-z])(?=[A-Z])")
# What ends the noun phrase that a metric's name begins with: “clicks per post”, «seguidores en Instagram».
PHRASE_END = re.compile(
    r"[,;:(+&]|\b(?:of|per|with|from|to|on|in|by|at|for|and|or|who|that|via"
    r"|de|del|con|en|por|a|al|desde|para|y|e|o|u|que)\b",
    re.IGNORECASE,
)


class Metric(Struct, frozen=True):
    """What a KPI counts; `cue` is what a post needs to move it, empty where no text shows that."""

    id: str
    family: str
    cue: str = ""
    vanity: bool = False


def metric_of(name: str) -> Metric | None:
    """The metric that `name` says, None where it is none that we know: “workshop sign-ups”, «clics en el enlace»."""
    text = _plain(name)
    found = _find(text)
    if not found:
        return None
    ends = (end.start() for end in PHRASE_END.finditer(text))
    inside = (end for end in ends if end > 0 and not any(start <= end < stop for start, stop, _ in found))
    first_end = next(inside, len(text))
    heads = [metric for start, _, metric in found if start < first_end]
    return heads[-1] if heads else found[0][2]


def families_of(goal: str) -> frozenset[str]:
    """The families that the words of `goal` speak of."""
    text = _plain(goal)
    verbs = _data()["verbs"]
    named = {metric.family for start, end, metric in _find(text) if fold(text[start:end]) not in verbs}
    return frozenset({*named, *(family for family, phrases in _goals().items() if any(phrases.find(text)))})


def fitting() -> Mapping[str, tuple[str, ...]]:
    """The families of KPIs that show whether a goal was reached, by the family of the goal."""
    return {family: tuple(fits) for family, fits in _data()["fits"].items()}


def _plain(text: str) -> str:
    return JOINTS.sub(" ", text[:MOST_CHARACTERS])


def _find(text: str) -> list[tuple[int, int, Metric]]:
    """Where metrics are named."""
    phrases, metrics = _metrics()
    return [(match.start, match.end, metrics[match.phrase]) for match in phrases.find(text)]


@cache
def _metrics() -> tuple[Phrases, Mapping[str, Metric]]:
    metrics = {
        phrase: Metric(name, entry["family"], entry.get("cue", ""), entry.get("vanity", False))
        for name, entry in _data()["metrics"].items()
        for phrase in entry["words"]
    }
    return Phrases([*metrics]), metrics


@cache
def _goals() -> Mapping[str, Phrases]:
    return {family: Phrases(phrases) for family, phrases in _data()["goals"].items()}


@cache
def _data() -> dict[str, Any]:
    data = yaml.load(DATA_FILE.read_text(encoding="utf-8"), LOADER)  # noqa: S506 (a safe one, and our own file)
    return {**data, "verbs": frozenset(data["verbs"].split())}
