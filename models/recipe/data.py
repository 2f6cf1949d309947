"""What each language is trained and judged on: its treebanks, and the sentences written for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from models.recipe.english import EnglishGenerator
from models.recipe.generator import Generator
from models.recipe.spanish import SpanishGenerator
from models.recipe.treebanks import Sentence, documents, plain_participles
from models.recipe.written import Dictionary, Part

MODELS = Path(__file__).resolve().parent.parent
SENTENCES = Path(__file__).resolve().parent / "sentences"
Document = tuple[Sentence, ...]
# One stretch of so many sentences in so many chooses the best state in training, and teaches nothing.
STRETCH, ONE_IN = 10, 15


@dataclass(frozen=True)
class Recipe:
    """A language: treebanks to learn from and to be judged on, how many written sentences, how many batches."""

    language: str
    train: tuple[str, ...]
    test: str
    written: int
    steps: int
    generator: type[Generator]

    def treebanks(self, folder: Path) -> list[Document]:
        """The documents of the treebanks to learn from; `folder` holds the .conllu.gz files."""
        return list(chain.from_iterable(self.documents(folder, name) for name in self.train))

    def documents(self, folder: Path, name: str) -> Iterator[Document]:
        """The documents of one treebank."""
        joined = self.language == "es"
        for document in documents(folder / f"{name}.conllu.gz", joined=joined):
            yield tuple(plain_participles(sentence) if joined else sentence for sentence in document)

    def generate(self, dictionary: Dictionary, part: Part) -> Generator:
        """The generator of written sentences of a part of them."""
        data: Mapping[str, Any] = yaml.safe_load((SENTENCES / f"{self.language}.yaml").read_text("utf-8"))
        return self.generator(data, dictionary, part)


RECIPES = {
    "en": Recipe("en", ("en_ewt-ud-train", "en_ewt-ud-dev"), "en_ewt-ud-test", 10_000, 4_500, EnglishGenerator),
    "es": Recipe(
        "es",
        ("es_ancora-ud-dev", "es_ancora-ud-test", "es_gsd-ud-dev", "es_pud-ud-test", "es_coser-ud-test"),
        "es_gsd-ud-test",
        22_000,
        4_200,
        SpanishGenerator,
    ),
}


def split(treebanks: list[Document]) -> tuple[list[Document], list[Document]]:
    """The documents to learn from, and those that choose the best state: stretches of sentences taken out of them."""
    train: list[Document] = []
    dev: list[Document] = []
    count = 0
    for document in treebanks:
        for start in range(0, len(document), STRETCH):
            (dev if count % ONE_IN == ONE_IN - 1 else train).append(document[start : start + STRETCH])
            count += 1
    return train, dev
