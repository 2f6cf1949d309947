"""What components have in common: how they are registered, and how they are run on a Doc."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from smm_lint.pipeline.lexicon import Lexicon, lexicon
from smm_lint.pipeline.notes import Notes, notes_of

# spaCy allows no full stop in the name of a factory.
PREFIX = "smm_lint_"


class Component(ABC):
    """A step of the pipeline: reads what those before it have noted, and adds to it."""

    key: str

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    @abstractmethod
    def read(self, notes: Notes) -> None:
        """Add to `notes`."""

    def __call__(self, doc: Doc) -> Doc:
        self.read(notes_of(doc))
        return doc


C = TypeVar("C", bound=type[Component])


def register(component: C) -> C:
    """Make `component` a factory that any pipeline may name in its configuration, trained ones included."""

    def create(nlp: Language, name: str) -> Component:  # noqa: ARG001  spaCy passes both by name
        return component(lexicon(nlp.lang))

    Language.factory(PREFIX + component.key, func=create)
    return component
