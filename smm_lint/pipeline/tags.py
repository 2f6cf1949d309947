"""The component that reads the words within hashtags: "#CaféEnCasa" says "café en casa"."""

from __future__ import annotations

from smm_lint.matching import fold, joined_words
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Tag
from smm_lint.pipeline.stems import stemmer


@register
class Tags(Component):
    """Sets `tags`."""

    key = "tags"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._stemmer = stemmer(lexicon.language)

    def read(self, notes: Notes) -> None:
        notes.tags = tuple(
            self._tag(notes.starts[place] + 1, notes.texts[place][1:])
            for place, kind in enumerate(notes.kinds)
            if kind == "hashtag"
        )

    def _tag(self, start: int, text: str) -> Tag:
        words = (self._stemmer.word(start + part.start(), part[0]) for part in joined_words(text))
        return Tag(start, start + len(text), fold(text), tuple(words))
