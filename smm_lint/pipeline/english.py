"""Imperatives in English: base forms without a subject, told from nouns and headlines that look the same."""

from __future__ import annotations

from functools import cached_property

from smm_lint.pipeline.grammar import ACTION, CallReader, Spot
from smm_lint.pipeline.morphology import IMPERATIVE_MOOD
from smm_lint.pipeline.notes import Call, Notes, Range

NOT = frozenset({"not", "n't", "never"})
# What a reader is asked not to do, where an invitation is meant.
INVITING_NOT = frozenset({"miss", "forget", "wait", "hesitate"})
PLEASE = frozenset({"please", "pls"})
# Who is told what he can do, and what makes that no offer: "the tool that you can use".
OFFERED = frozenset({"you", "everyone", "anyone"})
MODALS = frozenset({"can", "could", "may"})
MIDDLE = frozenset({"now", "also", "still", "always"})
SUBORDINATORS = frozenset("that so if when what how where as which".split())
# What readers cannot help: "you can hear the sea from every table" offers nothing.
PERCEIVED = frozenset({"hear", "feel", "smell", "tell"})
# Words that make what follows them an offer to do something: "feel free to join".
OFFERS = tuple(
    tuple(words.split())
    for words in (
        "let 's", "feel free to", "be sure to", "make sure to", "make sure you", "remember to", "forget to",
        "hesitate to", "hope you will", "hope you 'll", "would like you to",
    )
)  # fmt: skip
SUBJECTS = frozenset("i we he she it they who that which to will would should must might did does do not n't".split())
# A verb that agrees with a subject: what stands before it is a noun.
FINITE = frozenset("is are was were has had will 's can could should would may says said of vs".split())
# Prepositions that follow nouns as often as verbs.
AFTER_NOUNS = frozenset("and & for with by as from in on at to".split())
# Where a command leads: "turn left", "start with the swifts".
WAYS = frozenset("left right straight".split())
TOWARDS = frozenset("with for at on".split())
DEFINITE = frozenset("the your our this these track page step box number chapter".split())
# Share of capitalised words from which a sentence is set as a headline.
TITLE = 0.8


class EnglishCalls(CallReader):
    """Finds the calls of an English text."""

    conjunctions = frozenset({"and", "or", "&", "then"})
    subjects = frozenset("i we you he she it they".split())
    cut_words = frozenset(
        "on in at for if via where because so when before from to while by with as about during".split()
    )
    # After these comes what they are about: "how to", "ready to", "what he has to say".
    holding = frozenset("how what where when which whether ready able has have sure free".split())
    purposes: frozenset[str] = frozenset()
    trailing = frozenset("a an the at in on of for to via by with from and or our your this about into as than".split())
    particles = frozenset("in on by up with to".split())
    fewest = 4
    most = 12

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return self.lexicon.words("also_nouns")

    def call(self, spot: Spot) -> Call | None:
        lemma = spot.forms[0].lemma
        forbidden = self._forbidden(spot)
        if forbidden is not None:
            return self._call(spot, forbidden, ACTION if lemma in INVITING_NOT else "")
        offered = self._offered(spot) if lemma in self.lexicon.calls and lemma not in PERCEIVED else None
        if offered is not None or (self._is_placed(spot) and self._is_asked(spot, lemma)):
            to_us = spot.next in ("us", "me") and lemma != "join"
            polite = spot.place - 1 if spot.before in PLEASE else spot.place
            return self._call(spot, polite if offered is None else offered, self.kind(spot, lemma, to_us=to_us))
        return None

    def _call(self, spot: Spot, start: int, kind: str) -> Call:
        return Call(start, self.extent(spot), kind, "you")

    def _forbidden(self, spot: Spot) -> int | None:
        """Where "don't miss" or "never forget" starts; None where nothing is forbidden."""
        if spot.before not in NOT:
            return None
        start = spot.place - 1
        if start > spot.clause.start and spot.notes.folds[start - 1] in {"do", *PLEASE}:
            start -= 1
        return start if self.may_begin(Spot(spot.notes, start, spot.clause, spot.called)) else None

    def _offered(self, spot: Spot) -> int | None:
        """Where "you can (now)" or "feel free to" before the verb starts; None where nothing is offered."""
        folds, first = spot.notes.folds, spot.clause.start
        for words in OFFERS:
            if folds[max(first, spot.place - len(words)) : spot.place] == words:
                return spot.place - len(words)
        modal = spot.place - 1
        while modal > first and folds[modal] in MIDDLE:
            modal -= 1
        if modal <= first or folds[modal] not in MODALS or folds[modal - 1] not in OFFERED or spot.is_asked:
            return None
        return None if modal - 1 > first and folds[modal - 2] in SUBORDINATORS else modal - 1

    def _is_placed(self, spot: Spot) -> bool:
        """Whether an imperative may stand here: at the head of a clause, after "please", joined to another."""
        if spot.before in PLEASE:
            return True
        spliced = spot.place == spot.clause.start and spot.forms[0].lemma in self.lexicon.words("splicing")
        if spliced or self.may_begin(spot):
            return spot.before not in SUBJECTS
        return self.is_coordinated(spot) and spot.text.islower()

    def _is_asked(self, spot: Spot, lemma: str) -> bool:
        """Whether what follows the verb fits a command rather than a statement, a noun or a headline."""
        if spot.is_last:
            return lemma not in self._nouns or self._may_stand_alone(spot, lemma)
        if spot.next in FINITE:
            return False
        if _is_title(spot.notes, spot.clause.sentence) and lemma not in self.lexicon.words("splicing"):
            return lemma not in self._nouns and spot.next in self.lexicon.words("after_call")
        return self._governs_noun_like(spot, lemma) if lemma in self._nouns else self._governs(spot)

    def _governs(self, spot: Spot) -> bool:
        """Whether a word that is always a verb has an object: "read statement" has, "update released" would not."""
        return spot.next in self.lexicon.words("after_call") or not spot.next.endswith("ed")

    def _governs_noun_like(self, spot: Spot, lemma: str) -> bool:
        """Whether a word that may be a noun is a verb by what follows: "watch the…", "click on", "visit Madrid"."""
        if spot.next in AFTER_NOUNS:
            joined = lemma in self.lexicon.names("particles") and spot.next in self.lexicon.words("particles", lemma)
            return joined or self._leads(spot)
        if spot.mood == IMPERATIVE_MOOD and spot.next in WAYS:
            return True
        if spot.next in self.lexicon.words("after_call") or spot.next_kind in ("mention", "hashtag", "placeholder"):
            return True
        names = spot.next_kind == "number" or spot.next_text[:1].isupper()
        return names and not spot.text.isupper() and lemma in self.lexicon.words("named")

    def _leads(self, spot: Spot) -> bool:
        """Whether a trained pipeline reads a command in a noun-like verb that opens a sentence: "Head for the door"."""
        after = spot.place + 2
        is_first = spot.place == spot.clause.start == spot.clause.sentence.start
        return (
            spot.mood == IMPERATIVE_MOOD
            and is_first
            and spot.next in TOWARDS
            and after < spot.clause.end
            and spot.notes.folds[after] in DEFINITE
        )

    def _may_stand_alone(self, spot: Spot, lemma: str) -> bool:
        """Whether a noun-like verb with nothing after it calls: "Watch:", "Comment.", not "Update:"."""
        if spot.mark == ":" or spot.leads_to_link:
            return lemma in self.lexicon.words("labels")
        return spot.mark in (".", "!", ",", "") and spot.clause.start == spot.clause.end - 1


def _is_title(notes: Notes, sentence: Range) -> bool:
    """Whether the sentence is set as a headline: nearly all its longer words capitalised."""
    places = range(sentence.start, sentence.end)
    words = [notes.texts[place] for place in places if notes.kinds[place] == "word" and len(notes.texts[place]) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= TITLE * len(words)
