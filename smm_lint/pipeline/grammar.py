"""What the grammars of both languages need to find imperatives: where one may stand, how far it reaches, its kind."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator

from msgspec import Struct

from smm_lint.pipeline.forms import IMPERATIVE, INFINITIVE, VerbForm
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.morphology import IMPERATIVE_MOOD, mood
from smm_lint.pipeline.notes import Call, Clause, Notes

REPLY, ACTION = "reply", "action"
# Kinds of token that may stand before an imperative without being part of its clause.
ORNAMENTS = frozenset({"emoji", "hashtag", "mention", "number", "mark", "space", "placeholder", "line"})
# A preposition before one of these, or before nothing, belongs to the verb: "drop by!".
SENTENCE_ENDS = ("", ".", "!", "?", "\n")
# "El próximo domingo, ven": no more words than these tell a time.
MOST_IN_TIME = 6


class Spot(Struct, frozen=True):
    """A word that may be a verb, in its clause; `called` where a call stands earlier in the sentence."""

    notes: Notes
    place: int
    clause: Clause
    called: bool = False

    @property
    def forms(self) -> tuple[VerbForm, ...]:
        """What the word may be as a verb."""
        return self.notes.verbs[self.place]

    @property
    def text(self) -> str:
        """The word as written."""
        return self.notes.texts[self.place]

    @property
    def mood(self) -> str:
        """The mood that a trained pipeline gives the word; nothing where it gives none."""
        return mood(self.notes.feats[self.place])

    @property
    def fold(self) -> str:
        """The word, folded."""
        return self.notes.folds[self.place]

    @property
    def before(self) -> str:
        """The word before, folded; nothing at the start of the clause."""
        return self.notes.folds[self.place - 1] if self.place > self.clause.start else ""

    @property
    def is_last(self) -> bool:
        """Whether nothing follows in the clause."""
        return self.place + 1 >= self.clause.end

    @property
    def next(self) -> str:
        """The word after, folded; nothing at the end of the clause."""
        return "" if self.is_last else self.notes.folds[self.place + 1]

    @property
    def next_text(self) -> str:
        """The word after, as written."""
        return "" if self.is_last else self.notes.texts[self.place + 1]

    @property
    def next_kind(self) -> str:
        """The kind of the token after."""
        return "" if self.is_last else self.notes.kinds[self.place + 1]

    @property
    def mark(self) -> str:
        """What ends the clause; nothing at the end of the text."""
        return self.notes.texts[self.clause.end] if self.clause.end < len(self.notes) else ""

    @property
    def leads_to_link(self) -> bool:
        """Whether a link ends the clause."""
        return self.clause.end < len(self.notes) and self.notes.kinds[self.clause.end] == "link"

    @property
    def is_asked(self) -> bool:
        """Whether the clause is a question."""
        return self.clause.before == "¿" or self.mark.startswith("?")

    def following(self, most: int) -> set[str]:
        """The words after, folded, `most` of them at most."""
        return set(self.notes.folds[self.place + 1 : min(self.place + 1 + most, self.clause.end)])


class CallReader(ABC):
    """Finds the calls of a text in one language."""

    conjunctions: frozenset[str]
    subjects: frozenset[str]
    cut_words: frozenset[str]
    holding: frozenset[str]
    purposes: frozenset[str]
    trailing: frozenset[str]
    particles: frozenset[str]
    fewest: int
    most: int

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon

    def find(self, notes: Notes) -> Iterator[Call]:
        """The calls, in their order; none within another, but in one that calls nowhere ("feel free to join")."""
        end, sentence, called = 0, None, False
        for clause in notes.clauses:
            called = called and clause.sentence == sentence
            sentence = clause.sentence
            for place in range(clause.start, clause.end):
                if place < end or not notes.verbs[place]:
                    continue
                call = self.call(Spot(notes, place, clause, called))
                if call and notes.is_said(notes.starts[call.start]):
                    yield call
                    end, called = call.end if call.kind else place + 1, True

    @abstractmethod
    def call(self, spot: Spot) -> Call | None:
        """The call whose verb stands at `spot`."""

    def may_begin(self, spot: Spot) -> bool:
        """Whether an imperative may stand at `spot` as the head of its clause."""
        return self._begins(spot) and self._may_follow(spot)

    def is_coordinated(self, spot: Spot) -> bool:
        """Whether a conjunction joins the word to an earlier call."""
        return spot.called and spot.before in self.conjunctions

    def extent(self, spot: Spot) -> int:
        """Where the shortest clause round the verb ends."""
        notes, end = spot.notes, spot.place + 1
        while end < spot.clause.end and end - spot.place < self.most and not self._cuts(spot, end):
            end += 1
        ends_sentence = end == spot.clause.end and spot.mark[:1] in SENTENCE_ENDS
        while end > spot.place + 1 and self._trails(notes, end - 1, ends_sentence=ends_sentence):
            end -= 1
        return end

    def _cuts(self, spot: Spot, place: int) -> bool:
        """Whether what begins at `place` is another clause, or says more than the verb and its object do."""
        notes = spot.notes
        word, following = notes.folds[place], notes.folds[place + 1] if place + 1 < spot.clause.end else ""
        if word in self.conjunctions:
            return following in self.subjects or self._is_call(notes, place + 1)
        if word in self.purposes and (following in ("no", "que") or self._is_infinitive(notes, place + 1)):
            return True
        if place - spot.place < self.fewest or word not in self.cut_words:
            return False
        return notes.folds[place - 1] not in self.holding and not self._is_time(notes, place + 1, spot.clause.end)

    def _is_infinitive(self, notes: Notes, place: int) -> bool:
        return place < len(notes) and any(form.mood == INFINITIVE for form in notes.verbs[place])

    def _is_time(self, notes: Notes, place: int, end: int) -> bool:
        """Whether a day or an hour stands at `place` or right after it."""
        times = self.lexicon.words("times") | self.lexicon.words("weekdays") | self.lexicon.words("months")
        return any(notes.folds[at] in times or notes.kinds[at] == "number" for at in range(place, min(place + 2, end)))

    def _trails(self, notes: Notes, place: int, *, ends_sentence: bool) -> bool:
        """Whether a token at the end of a clause says nothing: a preposition, a blank, a hashtag that is no object."""
        if notes.kinds[place] == "hashtag":
            return notes.folds[place - 1] not in self.trailing
        if ends_sentence and notes.folds[place] in self.particles:
            return False
        return notes.folds[place] in self.trailing or notes.kinds[place] in ("space", "mark")

    def kind(self, spot: Spot, lemma: str, *, to_us: bool = False) -> str:
        """The kind of a call by its verb and the words after it."""
        kind = self.lexicon.calls.get(lemma, "")
        if not kind and spot.mood == IMPERATIVE_MOOD and lemma not in self.lexicon.words("musing"):
            return ACTION
        if kind != "either":
            return kind
        words = {spot.fold, *spot.following(len(spot.notes))}
        talks = to_us or words & self.lexicon.words("reply_words")
        return REPLY if talks and not words & self.lexicon.words("mail_words") else ACTION

    def _begins(self, spot: Spot) -> bool:
        """Whether nothing but ornaments, openers or a time stands before the word in its clause."""
        notes = spot.notes
        places = range(spot.clause.start, spot.place)
        before = {notes.folds[place] for place in places if notes.kinds[place] not in ORNAMENTS}
        times = self.lexicon.words("times")
        is_time = bool(before & times) and before <= times | self.lexicon.words("time_joints")
        return is_time or before <= self.lexicon.words("openers")

    def _may_follow(self, spot: Spot) -> bool:
        """Whether an imperative may begin the clause, given what stands before a comma."""
        joined = spot.notes.folds[spot.clause.start] in self.lexicon.words("joining")
        if spot.called or joined or spot.clause.before != ",":
            return True
        notes = spot.notes
        places = range(spot.clause.sentence.start, spot.clause.start)
        earlier = [notes.folds[place] for place in places if notes.kinds[place] == "word"]
        is_time = len(earlier) < MOST_IN_TIME and bool(self.lexicon.words("times").intersection(earlier))
        return is_time or len(earlier) <= 1 or earlier[0] in self.lexicon.words("leading")

    def _is_call(self, notes: Notes, place: int) -> bool:
        forms = notes.verbs[place] if place < len(notes) else ()
        return any(form.mood == IMPERATIVE and form.lemma in self.lexicon.calls for form in forms)
