"""The component that says which verb each word may be a form of."""

from __future__ import annotations

from functools import lru_cache

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.forms import VerbForm
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Notes

# What a trained pipeline calls a word that is no verb form at all, whatever it looks like.
NO_VERBS = frozenset({"DET", "ADP", "PRON", "NUM", "CCONJ", "SCONJ"})


@register
class Verbs(Component):
    """Sets `verbs`: for each token its possible readings as a verb."""

    key = "verbs"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._look_up = lru_cache(maxsize=20_000)(self._forms)

    def read(self, notes: Notes) -> None:
        notes.verbs = tuple(
            self._look_up(text) if kind == "word" and part not in NO_VERBS else ()
            for text, kind, part in zip(notes.texts, notes.kinds, notes.parts, strict=True)
        )

    def _forms(self, word: str) -> tuple[VerbForm, ...]:
        if "never_verbs" in self.lexicon.data and self.lexicon.is_written(word, "never_verbs"):
            return ()
        return self.lexicon.forms.look_up(word)
