"""The components that find offers (prices, discounts, urgency) and claims (superlatives, guarantees)."""

from __future__ import annotations

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal


class Listed(Component):
    """Sets the extension of its name to the phrases of that name in the lexicon."""

    def read(self, notes: Notes) -> None:
        found = self.lexicon.phrases(self.key).find(notes.text)
        setattr(notes, self.key, tuple(Signal(at.start, at.end) for at in found if notes.is_said(at.start)))


@register
class Offers(Listed):
    """Sets `offers`."""

    key = "offers"


@register
class Claims(Listed):
    """Sets `claims`."""

    key = "claims"
