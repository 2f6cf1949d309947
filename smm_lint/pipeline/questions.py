"""The component that finds questions, and tells those that want an answer from those that do not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from smm_lint.matching import fold
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.grammar import ACTION, REPLY
from smm_lint.pipeline.notes import Notes, Range

OPEN, RHETORICAL = "open", "rhetorical"
ORNAMENTS = frozenset({"emoji", "hashtag", "mention", "mark", "space", "line", "placeholder"})
# After a colon or a dash the question itself begins; what stands before only leads to it.
LEADS = frozenset({":", "—", "–", "|", "…"})
# A bare choice is short ("Espresso or filter?"); in a long question "or" joins other things.
MOST_IN_CHOICE = 8
# Within so many characters an answer follows, or none.
ANSWER = 150
# So much text after a question of yes or no goes on about something else: nobody waits for the answer.
MOST_AFTER = 12


@dataclass(frozen=True, slots=True)
class Question:
    """The tokens of a question, with its mark."""

    start: int
    end: int


@register
class Questions(Component):
    """Sets `questions`. In a reply to one account nobody else is asked: there are none."""

    key = "questions"

    def read(self, notes: Notes) -> None:
        if notes.is_reply:
            return
        found = (question for sentence in notes.ranges for question in _questions(notes, sentence))
        notes.questions = tuple(
            notes.signal(question.start, question.end, OPEN if self._is_open(notes, question) else RHETORICAL)
            for question in found
            if notes.is_said(notes.starts[question.start])
        )

    def _is_open(self, notes: Notes, question: Question) -> bool:
        mark = notes.signal(question.start, question.end)
        text = notes.text[mark.start : mark.end]
        if self._ends_in_tag(text) or self._starts(text, "rhetorical"):
            return False
        worded = self._is_worded(notes, question)
        if self._leads_on(notes, question, worded=worded):
            return False
        if any(
            True for _ in self.lexicon.phrases("questions", "answered").find(notes.text[mark.end : mark.end + ANSWER])
        ):
            return False
        if any(True for _ in self.lexicon.phrases("questions", "asking").find(text)):
            return True
        to_reader = any(mark.start <= other.start < mark.end for other in notes.audience)
        if worded:
            return to_reader
        return (to_reader or self._is_choice(notes, question)) and self._waits(notes, question)

    def _starts(self, text: str, name: str) -> bool:
        head = text.lstrip("¿¡ \"'“«-—*")
        return any(match.start == 0 for match in self.lexicon.phrases("questions", name).find(head))

    def _ends_in_tag(self, text: str) -> bool:
        """Whether a tag after a comma only seeks agreement: ", right?", ", ¿verdad?"."""
        head, _, tag = text.rpartition(",")
        bare = fold(tag).strip("¿?! ")
        return bare in self.lexicon.names("questions", "tags") and (bool(head) or bare == fold(text).strip("¿?! "))

    def _is_worded(self, notes: Notes, question: Question) -> bool:
        """Whether it asks with a word such as "which", so that yes or no are no answers."""
        words = [place for place in range(question.start, question.end) if notes.kinds[place] == "word"]
        return any(notes.folds[place] in self.lexicon.words("questions", "words") for place in words[:2])

    def _is_choice(self, notes: Notes, question: Question) -> bool:
        choices = self.lexicon.names("questions", "alternative")
        words = notes.folds[question.start : question.end]
        return len(words) <= MOST_IN_CHOICE and any(word in choices for word in words)

    def _waits(self, notes: Notes, question: Question) -> bool:
        """Whether the text stops to hear the answer: a call to talk back follows, or next to nothing."""
        rest = notes.text[notes.signal(question.start, question.end).end :]
        called = any(call.kind == REPLY and call.start >= question.end for call in notes.calls)
        if called or any(True for _ in self.lexicon.phrases("invitations", REPLY).find(rest)):
            return True
        after = notes.kinds[question.end :]
        if not _has_words(notes, 0, question.start):
            return "word" not in after and "link" not in after
        return sum(kind == "word" for kind in after) <= MOST_AFTER

    def _leads_on(self, notes: Notes, question: Question, *, worded: bool) -> bool:
        """Whether it only teases: a link comes right after it or, after one of yes or no, a call to do something."""
        following = question.end
        while following < len(notes) and notes.kinds[following] in ORNAMENTS:
            following += 1
        if following == len(notes):
            return False
        if notes.kinds[following] in ("link", "email"):
            return not worded or not _has_words(notes, 0, question.start)
        if worded:
            return False
        if any(call.kind == ACTION and following <= call.start <= following + 1 for call in notes.calls):
            return True
        rest = notes.text[notes.starts[following] :][:200]
        return any(match.start == 0 for match in self.lexicon.phrases("invitations", ACTION).find(rest))


def _questions(notes: Notes, sentence: Range) -> Iterator[Question]:
    """The questions in a sentence: from "¿", a colon or a dash, or the sentence's start, to the question mark."""
    start = sentence.start
    while start < sentence.end and notes.kinds[start] in ORNAMENTS and notes.texts[start] != "¿":
        start += 1
    for place in range(start, sentence.end):
        text = notes.texts[place]
        if text == "¿" or (text in LEADS and notes.kinds[place] == "mark"):
            start = place if text == "¿" else place + 1
        elif "?" in text and notes.kinds[place] == "mark" and _has_words(notes, start, place):
            yield Question(start, place + 1)
            start = place + 1


def _has_words(notes: Notes, start: int, end: int) -> bool:
    return any(notes.kinds[place] == "word" for place in range(start, end))
