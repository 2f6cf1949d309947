"""A rule's examples as tests: each is linted as a file of its own, and what was reported is held against its marks."""

from __future__ import annotations

import re
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from smm_lint.config import Configuration
from smm_lint.definition import examples_of, node_of
from smm_lint.diagnostic import Diagnostic
from smm_lint.edits import apply_edits
from smm_lint.engine import check
from smm_lint.exclusions import is_draft
from smm_lint.nodes import flow, merge, parse
from smm_lint.paths import absolute, shown
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input
from smm_lint.rule import BAD, AnyRule, Example
from smm_lint.source import Source
from smm_lint.text import Span

MARK = re.compile(r"\\\[\[|\[\[|\]\](?!\])")


class Trial(Struct, frozen=True):
    """An example as files: their texts by path, and the places marked in them."""

    rule: AnyRule
    number: int
    example: Example
    files: tuple[tuple[str, str], ...]
    marks: tuple[tuple[str, Span], ...]

    @property
    def name(self) -> str:
        """What to call it in a report."""
        return f"{self.rule.id} {self.example.verdict} {self.number} ({self.example.language})"


class Failure(Struct, frozen=True):
    """An example that the rule does not keep, and how."""

    trial: Trial
    reason: str


def trials(rules: Iterable[AnyRule]) -> Iterator[Trial]:
    """Every example of `rules`, ready to be linted."""
    for rule in rules:
        for number, example in enumerate(examples_of(rule), 1):
            drafts = example.files or {f"draft{example.suffix}": example.text}
            unmarked = [(path, *unmark(front_matter(example) + text)) for path, text in drafts.items()]
            marks = tuple((path, span) for path, _, spans in unmarked for span in spans)
            yield Trial(rule, number, example, tuple((path, text) for path, text, _ in unmarked), marks)


def unmark(text: str) -> tuple[str, tuple[Span, ...]]:
    r"""`text` without its `[[…]]`, and the spans that they enclosed; `\[[` is a literal `[[`."""
    parts: list[str] = []
    spans: list[Span] = []
    end = length = 0
    start = None
    for match in MARK.finditer(text):
        parts.append(text[end : match.start()])
        length += len(parts[-1])
        end = match.end()
        if match[0] == "[[":
            start = length
        elif match[0] == "]]" and start is not None:
            spans.append(Span(start, length))
            start = None
        else:
            parts.append(match[0].removeprefix("\\"))
            length += 2
    return "".join([*parts, text[end:]]), tuple(spans)


def front_matter(example: Example) -> str:
    """The front matter that the example's file starts with."""
    return f"---\n{example.front_matter}\n---\n\n" if example.front_matter else ""


def run(rules: Sequence[AnyRule], analyser: Analyser, house_folders: tuple[Path, ...] = ()) -> list[Failure]:
    """The examples of `rules` that fail; those of one day are linted in one run.

    Ours are linted with the recommended rules around them, those of `house_folders` alone.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        all_trials = list(trials(rules))
        items: dict[str, list[Input]] = defaultdict(list)
        for place, trial in enumerate(all_trials):
            items[trial.example.today].extend(_inputs(folder / str(place), trial, house_folders))
        found: dict[str, list[Diagnostic]] = defaultdict(list)
        for today, inputs in items.items():
            day = date.fromisoformat(today) if today else None
            for diagnostic in check(inputs, analyser, today=day).diagnostics:
                found[_local(diagnostic, folder)[0]].append(diagnostic)
        return [
            Failure(trial, reason)
            for place, trial in enumerate(all_trials)
            for reason in _reasons(trial, found[str(place)], folder)
        ]


def _inputs(folder: Path, trial: Trial, house_folders: tuple[Path, ...]) -> Iterator[Input]:
    folder.mkdir()
    (folder / "smm-lint.yaml").write_text(_configuration(trial, alone=bool(house_folders)), encoding="utf-8")
    for path, text in trial.files:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="")
    configuration = Configuration(house_folders=house_folders)
    for path in (path for path, _ in trial.files if is_draft(folder / path)):
        yield Input(shown(folder / path), configuration.for_file(folder / path), folder / path)


def _configuration(trial: Trial, *, alone: bool) -> str:
    example = trial.example
    base = {
        "root": True,
        "extends": [] if alone else ["recommended"],
        "messages": "en",
        "languages": [example.language],
        "rules": {trial.rule.id: {"severity": "on"}},
        "files": [{"match": "**", "platforms": list(example.platforms)}],
    }
    node, own = node_of(base), parse(Source("example", example.config))
    return flow(merge(node, own) if own else node)


def _reasons(trial: Trial, diagnostics: Sequence[Diagnostic], folder: Path) -> Iterator[str]:
    own = [diagnostic for diagnostic in diagnostics if diagnostic.rule == trial.rule.id]
    places = tuple(sorted({(_local(diagnostic, folder)[1], diagnostic.span) for diagnostic in own}))
    texts = dict(trial.files)
    if trial.example.verdict != BAD:
        if own:
            yield f"reported {_shown(places, texts)}"
    elif trial.marks and places != tuple(sorted(trial.marks)):
        yield f"expected {_shown(trial.marks, texts)}, reported {_shown(places, texts)}"
    elif not own:
        yield "reported nothing"
    others = {d.rule for d in diagnostics if d.rule != trial.rule.id}
    also = {_whole(name, others) for name in trial.example.also}
    if others != also:
        yield f"also reported {sorted(others)}, expected {sorted(also)}"
    if trial.example.fixed is not None:
        edits = [edit for diagnostic in own if diagnostic.fix for edit in diagnostic.fix.edits]
        fixed = apply_edits(trial.files[0][1], edits).removeprefix(front_matter(trial.example))
        if fixed != trial.example.fixed:
            yield f"expected the fix to give {trial.example.fixed!r}, not {fixed!r}"


def _local(diagnostic: Diagnostic, folder: Path) -> tuple[str, str]:
    """The number of the trial whose file `diagnostic` is in, and the file's path there."""
    number, _, path = absolute(diagnostic.source.path).relative_to(folder).as_posix().partition("/")
    return number, path


def _whole(name: str, rules: Iterable[str]) -> str:
    """The id among `rules` that a short name means."""
    return next((rule for rule in rules if name in (rule, rule.rpartition("/")[2])), name)


def _shown(places: Sequence[tuple[str, Span]], texts: Mapping[str, str]) -> str:
    return ", ".join(repr(span.of(texts[path])) for path, span in places) or "nothing"
