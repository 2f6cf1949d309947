"""What a trained pipeline is worth, on treebanks that it has not seen and on written sentences kept aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.training import Example

from models.recipe.corpus import tree_doc, written_doc
from models.recipe.data import Document, Recipe
from models.recipe.written import ASIDE, NEW_VERBS, Dictionary, Part

SEED = 11
WRITTEN = 6_000
# Where a treebank marks no documents, so many sentences make one.
LONGEST = 10
# A treebank with fewer imperatives says nothing of them: Spanish GSD's test file has five, some of them misread.
FEWEST = 50
SCORES = {
    "part of speech, accuracy": "pos_acc", "features, accuracy": "morph_acc", "lemma, accuracy": "lemma_acc",
    "unlabelled attachment": "dep_uas", "labelled attachment": "dep_las", "sentences, F1": "sents_f",
}  # fmt: skip


@dataclass(frozen=True)
class Counts:
    """What was found of what there is."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what there is that was found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def evaluate(nlp: Language, recipe: Recipe, treebanks: Path) -> Mapping[str, float]:
    """The figures by name, each from 0 to 1, of a pipeline on the treebanks in a folder and on written sentences."""
    documents = [*recipe.documents(treebanks, recipe.test)]
    tested = _examples(nlp, (run for document in documents for run in _runs(document, LONGEST)))
    scores = nlp.evaluate(tested)
    found = {name: float(scores[key]) for name, key in SCORES.items()}
    counts = _counts(tested)
    if counts.right + counts.missed >= FEWEST:
        found["imperatives in the treebank, F1"] = counts.f1
        alone = _examples(nlp, ((sentence,) for document in documents for sentence in document))
        found["imperatives in the treebank, each sentence alone, F1"] = _counts(alone).f1
    return {**found, **written(nlp, recipe)}


def written(nlp: Language, recipe: Recipe) -> Mapping[str, float]:
    """The figures on written sentences: new verbs in contexts that have taught, and new verbs, contexts and posts."""
    parts = {"new verbs": NEW_VERBS, "new verbs and contexts": ASIDE}
    return {f"{name}, {figure}": value for name, part in parts.items() for figure, value in _written(nlp, recipe, part)}


def _written(nlp: Language, recipe: Recipe, part: Part) -> Iterator[tuple[str, float]]:
    nothing = Dictionary(())
    texts = recipe.generate(nothing, part).draw(WRITTEN, Random(SEED))
    examples = _read(nlp, [written_doc(nlp, text, nothing) for text in texts])
    imperatives = _counts(examples)
    labelled = [(token, twin) for token, twin in _pairs(examples) if token.pos_ and not _is_imperative(token)]
    statements = [(token, twin) for token, twin in labelled if "Ind" in token.morph.get("Mood", [])]
    others = [(token, twin) for token, twin in labelled if not token.morph.get("Mood", [])]
    yield "imperatives, precision", imperatives.precision
    yield "imperatives, recall", imperatives.recall
    yield "imperatives, F1", imperatives.f1
    yield "indicatives taken for imperatives", _share(statements)
    yield "other words taken for imperatives", _share(others)


def _runs(document: Document, length: int) -> Iterator[Document]:
    return (document[start : start + length] for start in range(0, len(document), length))


def _examples(nlp: Language, documents: Iterable[Document]) -> list[Example]:
    return _read(nlp, [tree_doc(nlp, document) for document in documents])


def _read(nlp: Language, docs: list[Doc]) -> list[Example]:
    """The annotated documents together with what the pipeline makes of their texts."""
    return [Example(predicted, doc) for predicted, doc in zip(nlp.pipe(doc.text for doc in docs), docs, strict=True)]


def _counts(examples: Iterable[Example]) -> Counts:
    right = wrong = missed = 0
    for token, twin in _pairs(examples):
        if not token.pos_:
            continue
        there, found = _is_imperative(token), _is_imperative(twin)
        right, wrong, missed = right + (there and found), wrong + (found and not there), missed + (there and not found)
    return Counts(right, wrong, missed)


def _pairs(examples: Iterable[Example]) -> Iterator[tuple[Token, Token]]:
    """Each annotated token with the predicted one at its place."""
    for example in examples:
        at = {token.idx: token for token in example.predicted}
        for token in example.reference:
            if token.idx in at:
                yield token, at[token.idx]


def _is_imperative(token: Token) -> bool:
    return "Imp" in token.morph.get("Mood", [])


def _share(pairs: list[tuple[Token, Token]]) -> float:
    return sum(_is_imperative(twin) for _, twin in pairs) / max(1, len(pairs))
