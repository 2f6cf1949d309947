"""Posts written by hand in pairs that differ in one thing and flip the judgement of one rule.

`<group>/<rule>.<language>.yaml` holds the pairs of a rule: `fires` and `silent`, each a text or a mapping with `text`
and what it is linted with. They were written by people who had not seen the rule's patterns, and rules are held to a
share of them, not to single sentences.
"""

from __future__ import annotations

import json
import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from smm_lint.config import Configuration
from smm_lint.definition import node_of
from smm_lint.engine import check
from smm_lint.nodes import flow, merge, parse
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input
from smm_lint.source import Source

FOLDER = Path(__file__).parent
SETTINGS = ("platform", "front_matter", "config")


@dataclass(frozen=True)
class Case:
    """A post, whether the rule must report it, and what it is linted with."""

    rule: str
    language: str
    text: str
    fires: bool
    why: str
    settings: Mapping[str, Any]


@dataclass(frozen=True)
class Score:
    """How a rule judged its cases: counts, and the cases that it got wrong."""

    right: int
    wrong: tuple[Case, ...]
    missed: tuple[Case, ...]

    @property
    def precision(self) -> float:
        """The share of its alarms that are right; 1 where it gives none."""
        return self.right / ((self.right + len(self.wrong)) or 1)

    @property
    def recall(self) -> float:
        """The share of the posts to be reported that it reports."""
        return self.right / ((self.right + len(self.missed)) or 1)


def cases(folder: Path = FOLDER) -> tuple[Case, ...]:
    """Every post of the set, or of one of the same shape in another `folder`."""
    return tuple(case for path in sorted(folder.glob("*/*.yaml")) for case in _cases(path))


def scores(posts: Sequence[Case]) -> dict[tuple[str, str], Score]:
    """How each rule judges its `posts`, by rule and language; all are linted in one run, each with its rule alone.

    missing-invitation counts as reporting where one-way, which takes its place, does.
    """
    reported = _reported(posts)
    by_rule: dict[tuple[str, str], list[tuple[Case, bool]]] = defaultdict(list)
    for case, is_reported in zip(posts, reported, strict=True):
        by_rule[case.rule, case.language].append((case, is_reported))
    return {key: _score(judged) for key, judged in by_rule.items()}


def _cases(path: Path) -> Iterator[Case]:
    name, _, language = path.stem.rpartition(".")
    whole = yaml.safe_load(path.read_text(encoding="utf-8"))
    for pair in whole["pairs"]:
        for side in ("fires", "silent"):
            own = pair[side] if isinstance(pair[side], dict) else {"text": pair[side]}
            settings = {key: each[key] for each in (whole, pair, own) for key in SETTINGS if key in each}
            rule = f"{path.parent.name}/{name}"
            yield Case(rule, language, own["text"], side == "fires", pair.get("why", ""), settings)


def _reported(posts: Sequence[Case]) -> list[bool]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        configuration = Configuration()
        items = [_input(folder / f"{number:05d}", case, configuration) for number, case in enumerate(posts)]
        found = {int(Path(each.source.path).parent.name) for each in check(items, Analyser()).diagnostics}
    return [number in found for number in range(len(posts))]


def _input(folder: Path, case: Case, configuration: Configuration) -> Input:
    folder.mkdir()
    others = ["interaction/one-way"] if case.rule == "interaction/missing-invitation" else []
    platforms = case.settings.get("platform", [])
    base = node_of(
        {
            "root": True,
            "extends": [],
            "languages": [case.language],
            "rules": {**dict.fromkeys((case.rule, *others), "on"), "internal": "off"},
            "files": [{"match": "**", "platforms": [platforms] if isinstance(platforms, str) else platforms}],
        }
    )
    own = parse(Source("config", json.dumps(case.settings["config"]))) if "config" in case.settings else None
    (folder / "smm-lint.yaml").write_text(flow(merge(base, own) if own else base), encoding="utf-8")
    front = case.settings.get("front_matter")
    head = f"---\n{json.dumps(front, ensure_ascii=False, default=str)}\n---\n\n" if front else ""
    draft = folder / "draft.md"
    text = head + case.text.rstrip() + "\n"
    draft.write_text(text, encoding="utf-8")
    return Input(draft.as_posix(), configuration.for_file(draft), draft, Source(draft.as_posix(), text))


def _score(judged: Sequence[tuple[Case, bool]]) -> Score:
    return Score(
        sum(case.fires and is_reported for case, is_reported in judged),
        tuple(case for case, is_reported in judged if is_reported and not case.fires),
        tuple(case for case, is_reported in judged if case.fires and not is_reported),
    )
