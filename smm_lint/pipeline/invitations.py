"""The component that finds invitations: to talk back, or to do something."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.grammar import ACTION, REPLY
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.questions import OPEN
from smm_lint.pipeline.signals import Signal


@register
class Invitations(Component):
    """Sets `invitations`: open questions, imperatives and set phrases; none overlaps another."""

    key = "invitations"

    def read(self, notes: Notes) -> None:
        wishes = list(self.lexicon.phrases("invitations", "never").find(notes.text))
        kept: list[Signal] = []
        told = sorted((*self._phrases(notes), *self._calls(notes)), key=lambda found: (found.start, -found.end))
        for found in (*self._questions(notes), *told):
            empty = any(wish.start <= found.start < wish.end for wish in wishes)
            if not empty and not any(found.start < other.end and other.start < found.end for other in kept):
                kept.append(found)
        notes.invitations = tuple(sorted(kept, key=lambda found: found.start))

    def _questions(self, notes: Notes) -> Iterator[Signal]:
        return (Signal(question.start, question.end, REPLY) for question in notes.questions if question.kind == OPEN)

    def _phrases(self, notes: Notes) -> Iterator[Signal]:
        for kind in (REPLY, ACTION):
            for match in self.lexicon.phrases("invitations", kind).find(notes.text):
                if notes.is_said(match.start) and not (kind == REPLY and notes.is_reply):
                    yield Signal(match.start, match.end, kind)

    def _calls(self, notes: Notes) -> Iterator[Signal]:
        for call in notes.calls:
            if call.kind == ACTION or (call.kind == REPLY and not notes.is_reply):
                yield notes.signal(call.start, call.end, call.kind)
