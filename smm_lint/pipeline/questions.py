"""The component that finds questions, and tells those that want an answer from those that do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from smm_lint.matching import fold
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.grammar import ACTION, REPLY
from smm_lint.pipeline.notes import Call, Notes, Range
from smm_lint.pipeline.signals import Signal

OPEN, RHETORICAL = "open", "rhetorical"
ORNAMENTS = frozenset({"emoji", "hashtag", "mention", "mark", "space", "line", "placeholder"})
# After a colon or a dash the question itself begins; what stands before only leads to it.
LEADS = frozenset({":", "—", "–", "|", "…"})
# A bare choice is short ("Espresso or filter?"); in a long question "or" joins other things.
MOST_IN_CHOICE = 8
# Endings of the past tense in Spanish, second person.
PAST = ("aste", "iste", "asteis", "isteis")
# Lettered answers or boxes to tick after a question make a poll of it.
OPTIONS = re.compile(r"(?:^|\s)[aA]\s?[).=:]\s?\S[^?]{0,200}?\s[bB]\s?[).=:]|(?:[(\[]\s?[)\]]\s?\S[^?]{0,80}?){2}")
MOST_TO_OPTIONS = 300
# Within so many characters an answer follows, or none.
ANSWER = 150
# So much text after a question of yes or no goes on about something else: nobody waits for the answer.
MOST_AFTER = 12


class Question(Struct, frozen=True):
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
            if notes.is_said(notes.starts[question.start]) and notes.is_said(notes.starts[question.end - 1])
        )

    def _is_open(self, notes: Notes, question: Question) -> bool:
        """Whether its readers are to answer it: the first test with a verdict decides."""
        tests = (self._by_words, self._by_what_follows)
        verdicts = (test(notes, question) for test in tests)
        verdict = next((verdict for verdict in verdicts if verdict is not None), None)
        return self._is_put_to_reader(notes, question) if verdict is None else verdict

    def _by_words(self, notes: Notes, question: Question) -> bool | None:
        """A tag seeks agreement; some openings only tease, unless a call to answer follows or a choice is given."""
        text = _text(notes, question)
        if self._ends_in_tag(text):
            return False
        if self._is_to_be_answered(notes, question):
            return True
        return False if self._starts(notes, question, "rhetorical") and not self._is_choice(notes, question) else None

    def _by_what_follows(self, notes: Notes, question: Question) -> bool | None:
        """Options make a poll; the text may answer by itself, or offer a link or something to do for an answer."""
        rest = notes.text[notes.signal(question.start, question.end).end :]
        if OPTIONS.search(rest[:MOST_TO_OPTIONS]):
            return True
        answered = any(
            True for _ in self.lexicon.phrases("questions", "answered").find(rest[:ANSWER], whole=notes.text)
        )
        return False if answered or self._leads_on(notes, question) else None

    def _is_put_to_reader(self, notes: Notes, question: Question) -> bool:
        """Whether it speaks to the reader, and the text waits for the answer or has led up to the question."""
        if self._asks_opinion(notes, question):
            return True
        to_reader = any(_marks(notes, question))
        if to_reader and self._is_worded(notes, question) and _has_words(notes, 0, question.start):
            return True
        wanted = to_reader or self._is_choice(notes, question) or self._starts(notes, question, "wanted")
        return wanted and self._waits(notes, question)

    def _asks_opinion(self, notes: Notes, question: Question) -> bool:
        """Whether it asks for an opinion, or for more than yes or no of what the reader has lived: only he can tell."""
        if any(
            True for _ in self.lexicon.phrases("questions", "asking").find(_text(notes, question), whole=notes.text)
        ):
            return True
        marks = [fold(notes.text[mark.start : mark.end]) for mark in _marks(notes, question)]
        auxiliaries = self.lexicon.words("questions", "past")
        lived = any(mark.endswith(PAST) for mark in marks) or bool(
            marks and auxiliaries.intersection(notes.folds[question.start : question.end])
        )
        return lived and self._is_worded(notes, question)

    def _starts(self, notes: Notes, question: Question, name: str) -> bool:
        head = _text(notes, question).lstrip("¿¡ \"'“«-—*")
        return self.lexicon.phrases("questions", name).opens(head, whole=notes.text)

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
        if called or any(self.lexicon.phrases("invitations", REPLY).find(rest, whole=notes.text)):
            return True
        after = notes.kinds[question.end :]
        if not _has_words(notes, 0, question.start):
            return "word" not in after and "link" not in after
        goes_on = "word" in after or "number" in after
        return sum(kind == "word" for kind in after) <= MOST_AFTER and not (goes_on and "link" in after)

    def _is_to_be_answered(self, notes: Notes, question: Question) -> bool:
        """Whether a call to talk back comes right after it, other than one to pass the post on."""
        following = _next(notes, question.end)
        if following == len(notes):
            return False
        place = notes.starts[following]
        rest = notes.text[place : place + 200]
        if self.lexicon.phrases("questions", "passing").opens(rest, whole=notes.text):
            return False
        called = (call for call in notes.calls if call.kind == REPLY and following <= call.start <= following + 1)
        if any(self._asks_for_words(notes, call) for call in called):
            return True
        return self.lexicon.phrases("invitations", REPLY).opens(rest, whole=notes.text)

    def _asks_for_words(self, notes: Notes, call: Call) -> bool:
        """Whether a call is to say something, not to write to an address or to lend a hand."""
        places = range(call.start, call.end)
        says = any(self.lexicon.calls.get(form.lemma) == REPLY for place in places for form in notes.verbs[place])
        return says or not self.lexicon.words("reply_words").isdisjoint(notes.folds[call.start : call.end])

    def _leads_on(self, notes: Notes, question: Question) -> bool:
        """Whether it only teases: right after it comes a link or a call to do something that has the answer.

        What asks for an opinion, or stands after other words and asks more than yes or no, is no teaser of a link.
        """
        following = _next(notes, question.end)
        if following == len(notes):
            return False
        opens, worded = not _has_words(notes, 0, question.start), self._is_worded(notes, question)
        asks = self._asks_opinion(notes, question)
        if notes.kinds[following] in ("link", "email"):
            return not asks and (opens or not worded)
        if worded and (asks or not opens):
            return False
        if any(call.kind == ACTION and following <= call.start <= following + 1 for call in notes.calls):
            return True
        rest = notes.text[notes.starts[following] :][:200]
        return self.lexicon.phrases("invitations", ACTION).opens(rest, whole=notes.text)


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


def _marks(notes: Notes, question: Question) -> Iterator[Signal]:
    """Where it speaks to the reader."""
    place = notes.signal(question.start, question.end)
    return (mark for mark in notes.audience if place.start <= mark.start < place.end)


def _text(notes: Notes, question: Question) -> str:
    mark = notes.signal(question.start, question.end)
    return notes.text[mark.start : mark.end]


def _next(notes: Notes, place: int) -> int:
    """The first token from `place` on that is no ornament."""
    while place < len(notes) and notes.kinds[place] in ORNAMENTS:
        place += 1
    return place


def _has_words(notes: Notes, start: int, end: int) -> bool:
    return any(notes.kinds[place] == "word" for place in range(start, end))
