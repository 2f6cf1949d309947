"""The component that finds where the sender speaks of itself as "we"."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.forms import SUBJUNCTIVE
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal

ENDINGS = ("amos", "emos", "imos", "ámos")
# Accents that a verb in "we" may carry: "estábamos, tendríamos, fuéramos".
PAST = ("ábamos", "íamos", "áramos", "éramos", "iéramos", "ásemos", "ésemos")
# What belongs to somebody stands so near: "our local high streets".
POSSESSIVES = ("our", "nuestr")
FARTHEST = 3


@register
class SelfReference(Component):
    """Sets `self`. "Vamos", "hablemos", "our country" and "we must" take the reader along and are neither."""

    key = "self"

    def read(self, notes: Notes) -> None:
        notes.self = tuple(mark for mark in self._marks(notes) if notes.is_said(mark.start))

    def _marks(self, notes: Notes) -> Iterator[Signal]:
        words = self.lexicon.words("self_words")
        for place, word in enumerate(notes.folds):
            takes_along = word == "us" and place and notes.folds[place - 1] == "let"
            if notes.kinds[place] != "word" or takes_along or self._is_shared(notes, place):
                continue
            if word in words or self._is_we(notes, place):
                yield notes.signal(place, place + 1)

    def _is_shared(self, notes: Notes, place: int) -> bool:
        """Whether the "we" is everybody: what follows is everybody's, or the word or what follows urges everybody."""
        word, after = notes.folds[place], notes.folds[place + 1 : place + 1 + FARTHEST]
        if word.startswith(POSSESSIVES):
            return not self.lexicon.words("shared").isdisjoint(after)
        urging = self.lexicon.words("urging")
        return word in urging or (word == "we" and not urging.isdisjoint(after[:1]))

    def _is_we(self, notes: Notes, place: int) -> bool:
        """Whether the word is a Spanish verb in the first person plural that leaves the reader out."""
        if self.lexicon.language != "es":
            return False
        word, forms = notes.texts[place].lower(), notes.verbs[place]
        if any(form.person == "we" for form in forms):
            return not all(form.mood == SUBJUNCTIVE for form in forms) and notes.folds[place] not in self._not_we
        plain = notes.folds[place] == word
        return len(word) > 5 and word.endswith(ENDINGS if plain else PAST) and notes.folds[place] not in self._not_we

    @property
    def _not_we(self) -> frozenset[str]:
        return self.lexicon.words("not_we")
