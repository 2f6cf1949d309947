"""What tells clickbait in Spanish: `python -m models.recipe.clickbait DATA`.

Learns models/es/clickbait.json from TA1C, the headlines of 18 newspapers (DATA/posts/clickbait_es.dev.jsonl.gz), and
prints what it finds in each newspaper when it has learned from the others alone. smm_lint/pipeline/withholding.py
says what the features are, and reads the weights.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from models.recipe.data import MODELS
from smm_lint.pipeline.load import load
from smm_lint.pipeline.notes import notes_of
from smm_lint.pipeline.signals import Signal
from smm_lint.pipeline.teasers import QUESTION, teasers
from smm_lint.pipeline.withholding import Model, features

Floats = NDArray[np.float32]

WEIGHTS = "clickbait.json"
# A feature has to stand in so many newspapers; of those the ones that tell most are kept.
NEWSPAPERS, FEATURES = 3, 3_000
# How much the weights may grow, and for how long they learn.
FREEDOM, ROUNDS = 3.0, 200
# From this probability on the rule reports, unless it is told otherwise.
THRESHOLD = 0.5


@dataclass(frozen=True)
class Headline:
    """A post of a newspaper: whether it is clickbait, its features, and whether a teaser stands in it.

    `unasked` are its features without its questions, and `states` tells whether a teaser stands outside of them.
    """

    newspaper: str
    is_clickbait: bool
    features: frozenset[str]
    unasked: frozenset[str]
    teases: bool
    states: bool


@dataclass(frozen=True)
class Scored:
    """A headline with its probability, and with the one that it has without its questions."""

    headline: Headline
    whole: float
    unasked: float


def read(path: Path) -> list[Headline]:
    """The posts of TA1C."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    nlp = load("es")
    headlines = []
    for row, doc in zip(rows, nlp.pipe([row["text"] for row in rows]), strict=True):
        notes = notes_of(doc)
        found: Sequence[Signal] = list(teasers(notes))
        headlines.append(
            Headline(
                newspaper=f"{row['media']} ({row['country']})",
                is_clickbait=row["label"] == "clickbait",
                features=features(notes, found),
                unasked=features(notes, found, asked=False),
                teases=bool(found),
                states=any(teaser.kind != QUESTION for teaser in found),
            )
        )
    return headlines


def learn(headlines: Sequence[Headline]) -> Model:
    """Logistic regression over the features that tell most."""
    names, rarity = _vocabulary(headlines)
    labels = np.array([headline.is_clickbait for headline in headlines], np.float32)
    table = _table(headlines, names, rarity)
    weights = _regression(table, labels)
    kept = zip(names, rarity, weights[:-1], strict=True)
    return Model({name: (round(float(r), 2), round(float(w), 3)) for name, r, w in kept}, round(float(weights[-1]), 3))


def judge(headlines: Sequence[Headline]) -> list[Scored]:
    """Each newspaper scored by what the others teach."""
    scored = []
    for newspaper in sorted({headline.newspaper for headline in headlines}):
        model = learn([headline for headline in headlines if headline.newspaper != newspaper])
        scored += [
            Scored(
                headline,
                model.probability(headline.features) if headline.teases else 0.0,
                model.probability(headline.unasked) if headline.states else 0.0,
            )
            for headline in headlines
            if headline.newspaper == newspaper
        ]
    return scored


def report(scored: Sequence[Scored]) -> str:
    """Precision and recall at several thresholds, then by newspaper."""
    lines = ["threshold  precision  recall  | without questions: precision  recall"]
    for threshold in (0.2, 0.3, 0.4, THRESHOLD, 0.6, 0.7, 0.8, 0.9, 0.95):
        whole = figures([(one.headline.is_clickbait, one.whole >= threshold) for one in scored])
        unasked = figures([(one.headline.is_clickbait, one.unasked >= threshold) for one in scored])
        lines.append(f"{threshold:9}  {whole[0]:9.3f}  {whole[1]:6.3f}  | {unasked[0]:28.3f}  {unasked[1]:6.3f}")
    by_newspaper: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for one in scored:
        by_newspaper[one.headline.newspaper].append((one.headline.is_clickbait, one.whole >= THRESHOLD))
    lines.append(f"newspaper at {THRESHOLD}: precision, recall, clickbait, all")
    for newspaper, pairs in sorted(by_newspaper.items()):
        precision, recall = figures(pairs)
        lines.append(f"{newspaper:40} {precision:.3f} {recall:.3f} {sum(t for t, _ in pairs):4} {len(pairs):4}")
    return "\n".join(lines)


def figures(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """Precision and recall of (is, is said to be)."""
    hits = sum(truth and said for truth, said in pairs)
    return hits / max(1, sum(said for _, said in pairs)), hits / max(1, sum(truth for truth, _ in pairs))


def _vocabulary(headlines: Sequence[Headline]) -> tuple[list[str], Floats]:
    """The features that differ most between clickbait and the rest, and how rare they are."""
    seen: dict[str, set[str]] = defaultdict(set)
    counts: tuple[Counter[str], Counter[str]] = Counter(), Counter()
    for headline in headlines:
        counts[headline.is_clickbait].update(headline.features)
        for feature in headline.features:
            seen[feature].add(headline.newspaper)
    totals = [sum(headline.is_clickbait is label for headline in headlines) for label in (False, True)]

    def difference(feature: str) -> float:
        shares = [counts[label][feature] / totals[label] for label in (False, True)]
        pooled = (counts[0][feature] + counts[1][feature]) / len(headlines)
        return abs(shares[1] - shares[0]) / float(np.sqrt(pooled * (1 - pooled) + 1e-9))

    common = [feature for feature, newspapers in seen.items() if len(newspapers) >= NEWSPAPERS]
    names = sorted(sorted(common, key=lambda feature: (-difference(feature), feature))[:FEATURES])
    documents = np.array([counts[0][name] + counts[1][name] for name in names])
    return names, (np.log((1 + len(headlines)) / (1 + documents)) + 1).astype(np.float32)


def _table(headlines: Sequence[Headline], names: Sequence[str], rarity: Floats) -> Floats:
    """A row a headline, as long as 1, and a last column of ones."""
    places = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(headlines), len(names) + 1), np.float32)
    for row, headline in enumerate(headlines):
        known = [places[feature] for feature in headline.features if feature in places]
        table[row, known] = rarity[known]
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    table[:, -1] = 1
    return table


def _regression(table: Floats, labels: Floats) -> Floats:
    """Weights of least loss, large ones fined, by accelerated gradient descent; the last one is not fined."""
    fined = np.ones(table.shape[1], np.float32)
    fined[-1] = 0
    steepest = 1 + FREEDOM * _largest(table) / 4
    weights = ahead = np.zeros(table.shape[1], np.float32)
    speed = 1.0
    for _ in range(ROUNDS):
        errors = 1 / (1 + np.exp(-table @ ahead)) - labels
        moved = ahead - (fined * ahead + FREEDOM * (errors @ table)) / steepest
        faster = (1 + sqrt(1 + 4 * speed**2)) / 2
        ahead = moved + (speed - 1) / faster * (moved - weights)
        weights, speed = moved, faster
    return weights


def _largest(table: Floats) -> float:
    """The largest eigenvalue of the table with itself, a little more to be safe."""
    vector = np.ones(table.shape[1], table.dtype)
    for _ in range(30):
        vector = table.T @ (table @ (vector / np.linalg.norm(vector)))
    return 1.05 * float(np.linalg.norm(vector))


def write(model: Model, path: Path) -> None:
    """The weights as JSON, a feature a line."""
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:[{rarity},{weight}]"
        for name, (rarity, weight) in model.features.items()
    )
    path.write_text(f'{{"always":{model.always},"features":{{\n{lines}\n}}}}\n', "utf-8")


@click.command()
@click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--evaluate", is_flag=True, help="Measure alone; the weights stay as they are.")
def main(data: Path, *, evaluate: bool) -> None:
    """Learn models/es/clickbait.json from TA1C and measure it newspaper by newspaper."""
    headlines = read(data / "posts" / "clickbait_es.dev.jsonl.gz")
    click.echo(report(judge(headlines)))
    if not evaluate:
        write(learn(headlines), MODELS / "es" / WEIGHTS)


if __name__ == "__main__":
    main()
