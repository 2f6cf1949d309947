"""Training: corpora → the best state → a small folder of ordinary files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from random import Random

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train as run_training
from spacy.util import load_config

from models.recipe.corpus import in_runs, tree_doc, treebank_docs, varied, written_doc
from models.recipe.data import MODELS, RECIPES, Recipe, split
from models.recipe.prune import LEMMATIZER, drop_idle_lemma_labels, drop_idle_strings, drop_idle_trees
from models.recipe.written import TAUGHT, Dictionary
from smm_lint.pipeline import moods
from smm_lint.pipeline.tokens import TOKENIZER

SEED = 3
# Each treebank sentence is seen so many times an epoch, each time varied anew.
COPIES = 2
# Edits of lemmas that so many texts of the corpus never need are not kept.
ENOUGH = 12_000


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
        trained.add_pipe(moods.NAME)
        package(trained, target, _texts(folder / "train.spacy"))


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


def package(nlp: Language, target: Path, texts: Iterable[str]) -> None:
    """Save a pipeline without what it does not use: edits of lemmas that `texts` never need, words met in training."""
    drop_idle_lemma_labels(nlp, nlp.pipe(texts, disable=[LEMMATIZER]))
    shutil.rmtree(target, ignore_errors=True)
    nlp.meta.update(description="Reads social media posts for smm-lint; see the model card.", performance={})
    # They lie in a folder that is gone.
    nlp.config["paths"].update(train=None, dev=None)
    nlp.to_disk(target)
    drop_idle_trees(target / LEMMATIZER)
    drop_idle_strings(nlp, target)


def _blank(language: str) -> Language:
    return spacy.blank(language, config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER}}})


def _texts(file: Path) -> list[str]:
    """Texts from a corpus, enough of them to hold whatever is not rare."""
    docs = DocBin().from_disk(file).get_docs(spacy.blank("xx").vocab)
    return [doc.text for doc in islice(docs, ENOUGH)]


def _store(docs: Iterable[Doc], file: Path) -> None:
    bin_ = DocBin(attrs=["ORTH", "SPACY", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "SENT_START"])
    for doc in docs:
        bin_.add(doc)
    bin_.to_disk(file)
