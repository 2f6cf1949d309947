"""How right the rules of text are: `python benchmarks/evidence.py FOLDER` writes docs/evidence.md.

FOLDER holds the developers' posts: labelled ones, and real ones of several sources, which belong to their authors and
are not part of the project. What was judged by reading is kept in judged.jsonl beside this file: a rule, a post by its
hash, and whether the alarm was right.
"""

from __future__ import annotations

import gzip
import json
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import Any

import click

from smm_lint.config import Configuration
from smm_lint.engine import check
from smm_lint.files import find
from smm_lint.languages.detect import detect
from smm_lint.loader import load_rules
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, read_file
from smm_lint.rule import AnyRule
from smm_lint.source import Source

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.contrast import Score, cases, scores  # noqa: E402  the tests are no part of the package

JUDGED = Path(__file__).with_name("judged.jsonl")
DRAFTS = REPOSITORY / "tests" / "drafts.yaml"
TABLE = REPOSITORY / "docs" / "evidence.md"
LANGUAGES = ("es", "en")
# Profiles whose rules judge texts without a plan, a registry or a calendar beside them.
PROFILES = frozenset({"core", "recommended", "strict"})
# What a label of gold posts says of a rule; a label that two readers disagree on is null and says nothing.
GOLD = {
    "one_way": "interaction/one-way",
    "bait": "interaction/engagement-bait",
    "clickbait": "interaction/clickbait",
    "generic": "personalisation/generic-copy",
}
SEED = 7


@dataclass(frozen=True)
class Post:
    """A text of a source, and what labels say that rules must or must not report."""

    source: str
    language: str
    text: str
    truth: Mapping[str, bool]

    @property
    def hash(self) -> str:
        """What the post goes by in judged.jsonl."""
        return sha256(self.text.strip().encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Counts:
    """How alarms on labelled or read posts turned out; `missed` is None where only alarms were read."""

    right: int = 0
    wrong: int = 0
    missed: int | None = None

    def __str__(self) -> str:
        alarms = self.right + self.wrong
        precision = f"{self.right / alarms:.2f} of {alarms}" if alarms else "no alarm"
        faults = 0 if self.missed is None else self.right + self.missed
        return f"{precision} · {self.right / faults:.2f} of {faults}" if faults else precision


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--posts", default=600, show_default=True, help="How many posts of each source to lint.")
def main(folder: Path, posts: int) -> None:
    """Measure every rule of text on the posts of FOLDER and write the table."""
    rules = [rule for rule in load_rules().rules.values() if rule.judges_posts and PROFILES & set(rule.profiles)]
    labelled, judged = [*_gold(folder), *_contrast(folder)], _judged()
    real = list(_real(folder, posts, {verdict["post"] for verdict in judged}))
    found = _lint([*labelled, *real], rules)
    on_labelled, on_real = found[: len(labelled)], found[len(labelled) :]
    by_hash = {post.hash: reported for post, reported in zip(real, on_real, strict=True)}
    unseen = scores([case for case in cases() if case.rule in {rule.id for rule in rules}])
    tables = [
        _table(language, rules, [
            _labels(labelled, on_labelled, language), _readings(judged, by_hash, language),
            {rule: _of_pairs(score) for (rule, spoken), score in unseen.items() if spoken == language},
        ], _rates(real, on_real, language))
        for language in LANGUAGES
    ]  # fmt: skip
    TABLE.write_text(_page(tables, posts), encoding="utf-8")


def _lint(posts: Sequence[Post], rules: Iterable[AnyRule]) -> list[set[str]]:
    """The rules that report something of each post, every one of `rules` switched on."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        items = []
        for language in LANGUAGES:
            own = folder / language
            own.mkdir()
            settings = {
                "root": True,
                "extends": [],
                "languages": [language],
                "rules": {rule.id: "on" for rule in rules},
            }
            (own / "smm-lint.yaml").write_text(json.dumps(settings), encoding="utf-8")
            config = Configuration().for_file(own / "0.txt")
            items += [
                Input(f"{number}.txt", config, own / "0.txt", Source(f"{number}.txt", post.text.rstrip() + "\n"))
                for number, post in enumerate(posts)
                if post.language == language
            ]
        found: list[set[str]] = [set() for _ in posts]
        for diagnostic in check(items, Analyser()).diagnostics:
            found[int(diagnostic.source.path.removesuffix(".txt"))].add(diagnostic.rule)
    return found


def _gold(folder: Path) -> Iterator[Post]:
    for row in _rows(folder / "eval" / "gold.dev.jsonl"):
        truth = {rule: row[label] for label, rule in GOLD.items() if row.get(label) is not None}
        if row.get("cliches") is not None:
            truth["personalisation/cliche"] = bool(row["cliches"])
        yield Post("gold", row["lang"], row["text"], truth)


def _contrast(folder: Path) -> Iterator[Post]:
    for row in _rows(folder / "eval" / "contrast.dev.jsonl"):
        truth = dict.fromkeys(row["must"], True) | dict.fromkeys(row["must_not"], False)
        yield Post("contrast", row["lang"], row["text"], truth)


def _real(folder: Path, most: int, wanted: set[str]) -> Iterator[Post]:
    """Posts of each source, drawn at random, and those that were judged; gold posts are left out."""
    known = {post.hash for post in _gold(folder)}
    for path in sorted((folder / "data" / "posts").glob("*.jsonl.gz")):
        source = path.name.split(".")[0]
        posts = [Post(source, row["lang"], row["text"], {}) for row in _rows(path) if row["lang"] in LANGUAGES]
        posts = list({post.hash: post for post in posts if post.hash not in known}.values())
        drawn = Random(SEED).sample(posts, min(most, len(posts)))
        yield from {post.hash: post for post in [*drawn, *(post for post in posts if post.hash in wanted)]}.values()
    yield from _drafts(folder / "data" / "drafts")


def _drafts(folder: Path) -> Iterator[Post]:
    """The drafts that organisations keep in Git, each a source of its own."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(shutil.copytree(folder, Path(name).resolve() / "drafts"))
        (copy / "smm-lint.yaml").write_text(DRAFTS.read_text(encoding="utf-8"), encoding="utf-8")
        configuration = Configuration()
        for file in find([str(copy)], configuration).files:
            read = read_file(Input(file.shown, configuration.for_file(file.path), file.path))
            organisation = file.path.relative_to(copy).parts[0].partition("__")[0]
            for post in read.posts:
                language = post.metadata.language or detect(post.prose.text, LANGUAGES).language
                if language in LANGUAGES:
                    yield Post(organisation, language, post.prose.text, {})


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def _judged() -> list[dict[str, Any]]:
    return list(_rows(JUDGED))


def _labels(posts: Sequence[Post], found: Sequence[set[str]], language: str) -> dict[str, Counts]:
    """missing-invitation counts as reported where one-way, which takes its place, is."""
    tally: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for post, reported in zip(posts, found, strict=True):
        if post.language == language:
            for rule, is_fault in post.truth.items():
                other = "interaction/one-way" if rule == "interaction/missing-invitation" else rule
                tally[rule].append((is_fault, bool({rule, other} & reported)))
    return {
        rule: Counts(
            sum(a and b for a, b in pairs), sum(b and not a for a, b in pairs), sum(a and not b for a, b in pairs)
        )
        for rule, pairs in tally.items()
    }


def _readings(judged: Sequence[Mapping[str, Any]], by_hash: Mapping[str, set[str]], language: str) -> dict[str, Counts]:
    """Alarms that were judged by reading and are still given."""
    verdicts: dict[str, list[bool]] = defaultdict(list)
    for verdict in judged:
        if verdict["language"] == language and verdict["rule"] in by_hash.get(verdict["post"], ()):
            verdicts[verdict["rule"]].append(verdict["right"])
    return {rule: Counts(sum(rights), len(rights) - sum(rights)) for rule, rights in verdicts.items()}


def _of_pairs(score: Score) -> Counts:
    return Counts(score.right, len(score.wrong), len(score.missed))


def _rates(posts: Sequence[Post], found: Sequence[set[str]], language: str) -> dict[str, dict[str, float]]:
    """Posts of each source that a rule reports, of 1,000."""
    totals: dict[str, int] = defaultdict(int)
    alarms: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for post, reported in zip(posts, found, strict=True):
        if post.language == language:
            totals[post.source] += 1
            for rule in reported:
                alarms[rule][post.source] += 1
    return {
        rule: {source: 1000 * by_source[source] / totals[source] for source in totals}
        for rule, by_source in alarms.items()
    }


def _table(
    language: str,
    rules: Sequence[AnyRule],
    measures: Sequence[Mapping[str, Counts]],
    rates: Mapping[str, Mapping[str, float]],
) -> str:
    sources = sorted({source for by_source in rates.values() for source in by_source})
    heads = ("rule", "profile", "labelled", "read", "pairs", *sources)
    rows = [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads)]
    for rule in rules:
        if language in rule.languages:
            shown = [str(measure[rule.id]) if rule.id in measure else "—" for measure in measures]
            per_source = [f"{rates.get(rule.id, {}).get(source, 0):.0f}" for source in sources]
            rows.append(f"| {' | '.join((f'`{rule.id}`', ', '.join(rule.profiles), *shown, *per_source))} |")
    return "\n".join((f"## {'Spanish' if language == 'es' else 'English'}", "", *rows))


def _page(tables: Sequence[str], posts: int) -> str:
    return "\n".join((
        "# Evidence",
        "",
        f"How right the rules of text were on {datetime.now(UTC).date()}, as `python benchmarks/evidence.py ../shared`",
        "measured it. *labelled*: posts that people labelled for this project, precision and recall. *read*: alarms",
        "on real posts, drawn at random and judged one by one, precision. *pairs*: posts written in pairs that differ",
        "in one thing (tests/contrast), precision and recall; their authors had not seen the rules. The rest: of 1,000",
        f"real posts of a source, how many are reported, on up to {posts} of each.",
        "",
        "\n\n".join(tables),
        "",
    ))  # fmt: skip


if __name__ == "__main__":
    main()
