"""The component that lists the words of a text with lemma and stem, for topics and repetition."""

from __future__ import annotations

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.stems import stemmer


@register
class Words(Component):
    """Sets `words`; hashtags, mentions, links and numbers are none."""

    key = "words"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._stemmer = stemmer(lexicon.language)

    def read(self, notes: Notes) -> None:
        notes.words = tuple(
            self._stemmer.word(
                notes.starts[place], notes.texts[place], notes.lemmas[place], notes.parts[place], notes.feats[place]
            )
            for place, kind in enumerate(notes.kinds)
            if kind == "word"
        )
