"""Training: corpora → the best state → a small folder of ordinary files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from pathlib import Path
from random import Random

import spacy
import srsly
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config

from models.recipe.corpus import in_runs, tree_doc, treebank_docs, varied, written_doc
from models.recipe.data import MODELS, RECIPES, Recipe, split
from models.recipe.written import TAUGHT, Dictionary
from smm_lint.pipeline.tokens import TOKENIZER

SEED = 3
# Each treebank sentence is seen so many times an epoch, each time varied anew.
COPIES = 2


def train(language: str, treebanks: Path, target: Path, steps: int | None = None) -> None:
    """Train the pipeline of `language` on the treebanks in a folder and save it as the folder `target`.

    `steps`, where given, is how many batches are learned, in place of what the recipe says.
    """
    recipe = RECIPES[language]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_corpora(recipe, treebanks, folder)
        overrides = {
            "nlp.lang": language,
            "paths.train": str(folder / "train.spacy"),
            "paths.dev": str(folder / "dev.spacy"),
            "training.max_steps": steps or recipe.steps,
        }
        nlp = init_nlp(load_config(MODELS / "config.cfg", overrides=overrides), use_gpu=-1)
        (folder / "trained").mkdir()
        run_training(nlp, folder / "trained", use_gpu=-1)
        trained = spacy.load(folder / "trained" / "model-best")
        for component in recipe.components:
            trained.add_pipe(component)
        package(trained, target)


def write_corpora(recipe: Recipe, treebanks: Path, folder: Path) -> None:
    """Write train.spacy and dev.spacy."""
    random = Random(SEED)
    nlp = _blank(recipe.language)
    learned, dev = split(recipe.treebanks(treebanks))
    dictionary = Dictionary(sentence for document in learned for sentence in document)
    docs = [doc for _ in range(COPIES) for doc in treebank_docs(nlp, learned, random)]
    texts = recipe.generate(dictionary, TAUGHT).draw(COPIES * recipe.written, random)
    docs += [written_doc(nlp, varied(text, random), dictionary) for text in in_runs(texts, random)]
    random.shuffle(docs)
    _store(docs, folder / "train.spacy")
    _store((tree_doc(nlp, document[:5]) for document in dev), folder / "dev.spacy")


def package(nlp: Language, target: Path) -> None:
    """Save a pipeline without the words that it met in training: only what its own parts look up stays."""
    shutil.rmtree(target, ignore_errors=True)
    nlp.meta["description"] = "Reads social media posts for smm-lint; see the model card."
    nlp.to_disk(target)
    strings = target / "vocab" / "strings.json"
    used = _looked_up(target / "trainable_lemmatizer" / "trees")
    kept = (text for text in srsly.read_json(strings) if nlp.vocab.strings[text] in used)
    srsly.write_json(strings, sorted(kept))


def _looked_up(trees: Path) -> frozenset[int]:
    """The hashes of the strings by which the lemmatizer's trees replace others."""
    found = srsly.msgpack_loads(trees.read_bytes())["trees"]
    return frozenset(value for tree in found for value in tree.values() if isinstance(value, int))


def _blank(language: str) -> Language:
    return spacy.blank(language, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})


def _store(docs: Iterable[Doc], file: Path) -> None:
    bin_ = DocBin(attrs=["ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"])
    for doc in docs:
        bin_.add(doc)
    bin_.to_disk(file)
