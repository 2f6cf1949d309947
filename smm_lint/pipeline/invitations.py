"""The component that finds invitations: to talk back, or to do something."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from smm_lint.pipeline.calls import READERS
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.grammar import ACTION, REPLY, Spot
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.notes import Clause, Notes
from smm_lint.pipeline.questions import OPEN, RHETORICAL
from smm_lint.pipeline.signals import Signal

INFINITIVES = {
    "en": re.compile(r"\bto \w+$"),
    "es": re.compile(r"[aeií]r(?:se|te|os|nos|me|l[aeo]s?)?$"),
}
# What a question may begin with before its first word.
OPENERS = " ¿¡*_"
# ", will you?"
MOST_IN_TAG = 3


@register
class Invitations(Component):
    """Sets `invitations`: open questions, imperatives and set phrases; none overlaps another.

    In a question for show nobody is called anywhere ("Guess who is back?"), unless it begins with a set phrase, which
    suggests ("Why not come along?"), or its tag only seeks agreement ("Come along, will you?").
    """

    key = "invitations"

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__(lexicon)
        self._grammar = READERS[lexicon.language](lexicon)

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
                if not notes.is_said(match.start) or (kind == REPLY and notes.is_reply):
                    continue
                found = self._whole(notes, Signal(match.start, match.end, kind))
                if found:
                    yield found

    def _whole(self, notes: Notes, found: Signal) -> Signal | None:
        """The clause that a phrase begins; nothing where that is only the condition of a call."""
        asked = _question_round(notes, found)
        if asked:
            begins = not notes.text[asked.start : found.start].strip(OPENERS)
            if not begins and asked.kind == RHETORICAL:
                return None
            return Signal(asked.start if begins else found.start, max(asked.end, found.end), found.kind)
        first, last = _token(notes, found.start), _token(notes, found.end - 1)
        clause = next((clause for clause in notes.clauses if clause.start <= last < clause.end), None)
        if clause is None:
            return found
        if self._is_condition(notes, first, clause):
            return None
        if not self._is_open_ended(notes, last) and not self._ends_in_verb(notes, found):
            return found
        end = self._grammar.extent(Spot(notes, last, clause))
        if end == last + 1 and last > first and notes.folds[last] in self._grammar.trailing:
            end = last
        return notes.signal(first, end, found.kind)

    def _is_condition(self, notes: Notes, place: int, clause: Clause) -> bool:
        """Whether "if" stands before the phrase, and a call follows in the sentence: that one invites."""
        earlier = notes.folds[clause.start : place]
        ifs = self.lexicon.words("invitations", "conditions")
        return any(word in ifs for word in earlier) and any(
            call.kind and clause.end <= call.start < clause.sentence.end for call in notes.calls
        )

    def _is_open_ended(self, notes: Notes, last: int) -> bool:
        """Whether the phrase ends in a word that joins more to it: "see you on", "RT if"."""
        grammar = self._grammar
        return notes.folds[last] in grammar.trailing | grammar.cut_words | grammar.conjunctions

    def _ends_in_verb(self, notes: Notes, found: Signal) -> bool:
        """Whether the phrase ends in an infinitive, whose object belongs to it."""
        return bool(INFINITIVES[self.lexicon.language].search(notes.text[found.start : found.end]))

    def _calls(self, notes: Notes) -> Iterator[Signal]:
        for call in notes.calls:
            if call.kind == ACTION or (call.kind == REPLY and not notes.is_reply):
                found = notes.signal(call.start, call.end, call.kind)
                if not _is_for_show(notes, found):
                    yield found


def _question_round(notes: Notes, found: Signal) -> Signal | None:
    return next((other for other in notes.questions if other.start <= found.start < other.end), None)


def _is_for_show(notes: Notes, found: Signal) -> bool:
    """Whether it is part of what a question for show asks."""
    asked = _question_round(notes, found)
    return asked is not None and asked.kind == RHETORICAL and not _is_before_tag(notes, found, asked)


def _is_before_tag(notes: Notes, found: Signal, asked: Signal) -> bool:
    """Whether nothing but a short tag stands between it and the question mark."""
    rest = notes.text[found.end : asked.end]
    return rest.lstrip().startswith(",") and len(rest.split()) <= MOST_IN_TAG


def _token(notes: Notes, place: int) -> int:
    """The token that the character at `place` belongs to."""
    return bisect_right(notes.starts, place) - 1
