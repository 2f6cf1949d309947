"""The component that says which verb each word may be a form of."""

from __future__ import annotations

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes

# What a trained pipeline calls a word that is no verb form at all, whatever it looks like.
NO_VERBS = frozenset({"DET", "ADP", "PRON", "NUM", "CCONJ", "SCONJ"})


@register
class Verbs(Component):
    """Sets `verbs`: for each token its possible readings as a verb."""

    key = "verbs"

    def read(self, notes: Notes) -> None:
        forms = self.lexicon.forms
        notes.verbs = tuple(
            forms.look_up(text) if kind == "word" and part not in NO_VERBS else ()
            for text, kind, part in zip(notes.texts, notes.kinds, notes.parts, strict=True)
        )
