"""The component that finds where the reader is spoken to, by which address form."""

from __future__ import annotations

from collections.abc import Iterator

from smm_lint.matching import fold
from smm_lint.pipeline.component import Component, register
from smm_lint.pipeline.forms import INDICATIVE, SUBJUNCTIVE, VerbForm, address_by_ending
from smm_lint.pipeline.notes import Notes
from smm_lint.pipeline.signals import Signal

PERSONS = ("tu", "vosotros", "vos")
# What tells a verb from the noun that looks the same, right before it or before its pronouns.
VERBAL = frozenset("tu vos no si cuando como donde que cuanto ya siempre aun todavia nunca tambien".split())
PRONOUNS = frozenset("me te se nos os lo les le".split())
# What a noun follows that a verb follows: "¿qué molino usas?"
ASKED = frozenset("que cual cuanto cuanta cuantos cuantas".split())
WHICH = frozenset({"cual", "cuales"})
# What a subjunctive follows.
WISHED = frozenset("que no cuando ojala aunque si donde como nunca jamas mientras quiza quizas tal cuanto".split())
# Second person of any verb, but for the words that end so by chance.
PAST = ("aste", "iste")
# In a question, where a noun that ends the same has no place.
CONDITIONAL = ("arias", "erias", "irias")
MOST_IN_ENDING = 6
EXPLICIT = "explicit"


@register
class Audience(Component):
    """Sets `audience`: pronouns, verbs in the second person, imperatives, and readers named by what they are."""

    key = "audience"

    def read(self, notes: Notes) -> None:
        found = {
            mark.start: mark
            for mark in (*self._phrases(notes), *self._verbs(notes), *self._calls(notes), *self._words(notes))
        }
        notes.audience = tuple(mark for _, mark in sorted(found.items()) if notes.is_said(mark.start))

    def _words(self, notes: Notes) -> Iterator[Signal]:
        for form in self.lexicon.names("reader"):
            words = self.lexicon.words("reader", form)
            for place, word in enumerate(notes.folds):
                if word in words and notes.kinds[place] == "word" and not _is_spelled_out(notes, place):
                    yield notes.signal(place, place + 1, form)

    def _verbs(self, notes: Notes) -> Iterator[Signal]:
        if self.lexicon.language == "en":
            return
        for place, forms in enumerate(notes.verbs):
            person = self._person(notes, place, forms)
            if person:
                yield notes.signal(place, place + 1, person)

    def _person(self, notes: Notes, place: int, forms: tuple[VerbForm, ...]) -> str:
        """Whom the word at `place` addresses as a verb, if anybody."""
        word = notes.texts[place]
        if notes.kinds[place] != "word" or self.lexicon.is_written(word, "never_verbs"):
            return ""
        if not forms:
            asked = notes.folds[place].endswith(CONDITIONAL) and len(word) > MOST_IN_ENDING and _is_asked(notes, place)
            return "tu" if asked else self._by_ending(word)
        if word[0].isupper() and not word.isupper() and place and notes.kinds[place - 1] == "word":
            return ""
        asked = _is_asked(notes, place)
        if any(form.person == "it" for form in forms) and not asked:
            return ""
        persons = [form.person for form in forms if form.mood == INDICATIVE and form.person in PERSONS]
        if not persons and _before(notes, place) in WISHED:
            persons = [form.person for form in forms if form.mood == SUBJUNCTIVE and form.person in PERSONS]
        if not persons or (self.lexicon.is_written(word, "also_nouns") and not asked and not _is_verb(notes, place)):
            return ""
        return _likeliest(persons)

    def _by_ending(self, word: str) -> str:
        if word.lower().endswith(PAST) and len(word) > 5 and not self.lexicon.is_written(word, "not_past"):
            return "tu"
        return address_by_ending(word)

    def _calls(self, notes: Notes) -> Iterator[Signal]:
        return (notes.signal(call.start, call.end, call.person) for call in notes.calls)

    def _phrases(self, notes: Notes) -> Iterator[Signal]:
        for form in self.lexicon.names("reader_phrases"):
            for match in self.lexicon.phrases("reader_phrases", form).find(notes.text):
                yield Signal(match.start, match.end, form)
        for match in self.lexicon.phrases("audience_phrases").find(notes.text):
            yield Signal(match.start, match.end, EXPLICIT)


def _is_asked(notes: Notes, place: int) -> bool:
    """Whether a word in a question stands where its verb may: at its head, or after what is asked for."""
    clause = next((clause for clause in notes.clauses if clause.start <= place < clause.end), None)
    if clause is None or clause.end == len(notes) or not notes.texts[clause.end].startswith("?"):
        return False
    before = _before(notes, place)
    if before == "qué":
        return not any(map(_is_finite, notes.verbs[place + 1 : clause.end]))
    return before == "¿" or before in VERBAL or before in WHICH or (place > 1 and notes.folds[place - 2] in ASKED)


def _is_finite(forms: tuple[VerbForm, ...]) -> bool:
    return any(form.mood == INDICATIVE for form in forms)


def _is_verb(notes: Notes, place: int) -> bool:
    return _before(notes, place) in VERBAL or (place > 0 and notes.folds[place - 1] in PRONOUNS)


def _is_spelled_out(notes: Notes, place: int) -> bool:
    """Whether a single letter stands among others: "g e n i u s" says no "u"."""
    around = (notes.texts[other] for other in (place - 1, place + 1) if 0 <= other < len(notes))
    return len(notes.texts[place]) == 1 and any(len(text) == 1 and text.isalpha() for text in around)


def _before(notes: Notes, place: int) -> str:
    """The word before the one at `place` and its pronouns; nothing at the start of the text or a line."""
    place -= 1
    while place >= 0 and (notes.folds[place] in PRONOUNS or notes.kinds[place] == "space"):
        place -= 1
    word = notes.texts[place].lower() if place >= 0 else ""
    # With its accent it asks or exclaims, and a noun follows: "¡qué ganas!"
    return word if word == "qué" else fold(word)


def _likeliest(persons: list[str]) -> str:
    """Of several address forms the commonest: "vivís" may be vosotros or vos."""
    if "tu" in persons:
        return "tu"
    return "vosotros" if "vosotros" in persons else persons[0]
