"""The component that finds imperatives: who is called, and whether to talk back, to do something, or neither."""

from __future__ import annotations

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.english import EnglishCalls
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.spanish import SpanishCalls

READERS = {"en": EnglishCalls, "es": SpanishCalls}


@register
class Calls(Component):
    """Sets `calls`, in their order."""

    key = "calls"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._reader = READERS[lexicon.language](lexicon)

    def read(self, notes: Notes) -> None:
        notes.calls = tuple(self._reader.find(notes))
