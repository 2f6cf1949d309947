"""The component that finds where a Spanish text keeps back its point, and how surely: teasers, weighed by a model.

The model is linear: every feature of a text that it knows adds its weight. Features are short runs of words, with
names, figures, links, handles and hashtags left out, runs of parts of speech, and the kinds of teasers. models/es/
clickbait.json holds the weights; models/recipe/clickbait.py makes them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from math import exp, sqrt
from pathlib import Path

from msgspec import Struct

from smm_lint.paths import is_file, own_folder
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal, Teaser
from smm_lint.pipeline.teasers import QUESTION, covered, questions, teasers

CLOSED_CLASSES = frozenset("DET PRON ADP SCONJ CCONJ AUX PART PUNCT".split())
# Adverbs that stand for themselves among the parts of speech.
ADVERBS = frozenset("como cuando donde asi aqui no por mas ahora ya cuanto".split())
START, NAME, NUMBER, QUOTE = "<s>", "<name>", "<num>", "<q>"
# How many words, parts of speech, and those of the first sentence, run together in a feature.
WORDS, PARTS, FIRST_WORDS, FIRST_PARTS, OPENING = 3, 4, 2, 3, (2, 3, 4, 5)


class Model(Struct, frozen=True):
    """Weights: for each feature how rare it is and what it counts, and what counts in every text."""

    features: Mapping[str, tuple[float, float]]
    always: float

    def probability(self, features: Iterable[str]) -> float:
        """How likely a text of these features keeps back its point, as newspapers' readers see it."""
        known = [self.features[feature] for feature in features if feature in self.features]
        length = sqrt(sum(rarity * rarity for rarity, _ in known)) or 1.0
        score = self.always + sum(rarity * weight for rarity, weight in known) / length
        return 1 / (1 + exp(-score))


@cache
def load_model(language: str, folder: Path | None = None) -> Model | None:
    """The model of a language; None where it has none."""
    path = (folder or own_folder("models") / language) / "clickbait.json"
    if not is_file(path):
        return None
    data = json.loads(path.read_text("utf-8"))
    return Model({name: (rarity, weight) for name, (rarity, weight) in data["features"].items()}, data["always"])


@register
class Withholding(Component):
    """Sets `teasers`: questions scored with the whole text, all others without its questions."""

    key = "withholding"

    def read(self, notes: Notes) -> None:
        model = load_model(self.lexicon.language)
        if model is None or not any(notes.parts):
            return
        found = list(teasers(notes))
        if not found:
            return
        whole = model.probability(features(notes, found))
        asks = any(teaser.kind == QUESTION for teaser in found)
        rest = model.probability(features(notes, found, asked=False)) if asks else whole
        notes.teasers = tuple(
            Teaser(teaser.start, teaser.end, teaser.kind, whole if teaser.kind == QUESTION else rest)
            for teaser in found
        )


def features(notes: Notes, found: Sequence[Signal], *, asked: bool = True) -> frozenset[str]:
    """The features of a text in which `found` are the teasers; without its questions where not `asked`."""
    words, parts = _runs(notes, asked=asked)
    kinds = {teaser.kind for teaser in found if asked or teaser.kind != QUESTION}
    first_words, first_parts = _first_sentence(words), _first_sentence(parts)
    return frozenset([
        *_grams("w", words, WORDS), *_grams("p", parts, PARTS),
        *_grams("W", first_words, FIRST_WORDS), *_grams("P", first_parts, FIRST_PARTS),
        *(f"o:{' '.join(parts[:length])}" for length in OPENING),
        *(f"t:{kind}" for kind in kinds), f"n:{min(len(kinds), 3)}",
    ])  # fmt: skip


def _runs(notes: Notes, *, asked: bool) -> tuple[list[str], list[str]]:
    """The words of a text and their parts of speech; what tells one sender or matter from another is left out."""
    words: list[str] = []
    parts: list[str] = []
    quoted = covered(notes, notes.quotes)
    skipped = [False] * len(notes) if asked else covered(notes, list(questions(notes)))
    starts = {sentence.start for sentence in notes.sentences}
    for place, kind in enumerate(notes.kinds):
        if skipped[place]:
            continue
        if notes.starts[place] in starts:
            words.append(START)
            parts.append(START)
        if kind not in ("word", "number", "mark"):
            continue
        word, part = (QUOTE, QUOTE) if quoted[place] else _entry(notes, place)
        if word not in (QUOTE, NAME) or words[-1:] != [word]:
            words.append(word)
            parts.append(part)
    return words, parts


def _entry(notes: Notes, place: int) -> tuple[str, str]:
    word, part = notes.folds[place], notes.parts[place]
    if notes.kinds[place] == "number":
        return NUMBER, "NUM"
    if part == "PROPN":
        return NAME, NAME
    if part in CLOSED_CLASSES or (part == "ADV" and word in ADVERBS):
        return word, word
    return word, _verb(notes.feats[place]) if part == "VERB" else part


def _verb(feats: str) -> str:
    """A verb's form in short: its mood or form, tense and person."""
    values = dict(feat.split("=") for feat in feats.split("|") if "=" in feat)
    form, mood, tense = (values.get(name, "") for name in ("VerbForm", "Mood", "Tense"))
    return f"V{form[:1]}{mood[:3]}{tense[:1]}{values.get('Person', '')}"


def _first_sentence(run: list[str]) -> list[str]:
    return run[: run.index(START, 1)] if START in run[1:] else run


def _grams(name: str, run: list[str], longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        for start in range(len(run) - length + 1):
            yield f"{name}:{' '.join(run[start : start + length])}"
