"""What a trained Spanish pipeline says of a verb, held against the verb's forms and its neighbours.

A statistical pipeline guesses the mood of a verb that it has not met: it cannot know that "dividan" is no indicative.
The conjugator knows. And verbs that are joined agree: "convierte, aprende y devuelve" are all commands, or none is.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from smm_lint.matching import fold
from smm_lint.pipeline.forms import IMPERATIVE, INDICATIVE, PRONOUNS, SUBJUNCTIVE, VerbForm
from smm_lint.pipeline.lexicon import Lexicon
from smm_lint.pipeline.morphology import AGREEMENT, IMPERATIVE_MOOD, addressed, mood

# What a dependent subjunctive follows: "para que prueben", "cuando lleguen", "ojalá vengan".
SUBORDINATORS = frozenset("que cuando aunque ojala quiza quizas si donde como mientras quien tal".split())
VERBS = frozenset({"VERB", "AUX"})
FORMAL = ("usted", "ustedes")
# By these a sentence is about somebody, and by those it speaks to one who is called tú.
OTHERS, YOURS = frozenset({"su", "sus", "segun"}), frozenset({"tu", "tus", "te", "ti", "contigo", "vos"})
# A plain form in -á or -é is a command to vos whatever part of speech it was taken for; others may be nouns.
STRESSED = ("á", "é")


class SpanishMoods:
    """Corrects `Mood`, with number and person, in the features of Spanish verbs, and their lemmas."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    def __call__(self, doc: Doc) -> Doc:
        known = self._lexicon.forms
        for token in doc:
            word = token.text
            forms = (*known.look_up(word), *known.look_up_plural(word)) if token.is_alpha else ()
            if forms and str(token.morph) != "VerbForm=Inf":
                self._correct(token, forms)
            lemmas = {form.lemma for form in forms}
            if token.pos_ == "VERB" and len(lemmas) == 1:
                token.lemma_ = lemmas.pop()
        return doc

    def _correct(self, token: Token, forms: tuple[VerbForm, ...]) -> None:
        said = mood(str(token.morph))
        states = [form for form in forms if form.mood == INDICATIVE]
        commands = [form for form in forms if form.mood == IMPERATIVE or (_forbids(form) and _is_negated(token))]
        if said == IMPERATIVE_MOOD and states and not _may_command(token, commands):
            _set(token, "Ind", states[0].person)
        elif commands and not states and said not in (IMPERATIVE_MOOD, "Sub") and _is_read_as_verb(token, commands):
            _set(token, "Sub" if _depends(token) else IMPERATIVE_MOOD, commands[0].person)
        elif commands and states and token.dep_ == "conj" and token.head.i < token.i:
            _agree(token, commands, states)


def _forbids(form: VerbForm) -> bool:
    return form.mood == SUBJUNCTIVE and form.person in ("tu", "vosotros")


def _is_negated(token: Token) -> bool:
    """Whether "no" stands before the verb and its pronouns."""
    return _before(token, PRONOUNS) == "no"


def _before(token: Token, skipped: frozenset[str]) -> str:
    """The word before the verb and those `skipped`, folded; nothing at the start of the text."""
    words = (fold(token.doc[place].text) for place in range(token.i - 1, -1, -1))
    return next((word for word in words if word not in skipped), "")


def _may_command(token: Token, commands: list[VerbForm]) -> bool:
    """Whether a word that states as well may be the command that it was taken for, by its form and its sentence."""
    person = addressed(str(token.morph))
    alike = [form for form in commands if _addresses(form, person)]
    if not alike or (person == "tu" and _speaks_of_others(token)):
        return False
    # "No" takes a subjunctive.
    return not _is_negated(token) or any(form.mood == SUBJUNCTIVE or form.person in FORMAL for form in alike)


def _addresses(form: VerbForm, person: str) -> bool:
    """Whether the form is one of the person's; those of vos have the features of tú."""
    return form.person == person or (person, form.person) == ("tu", "vos")


def _speaks_of_others(token: Token) -> bool:
    """Whether the sentence says "su" or who told it, and nothing to a reader who is called tú."""
    words = {fold(other.text) for other in token.sent}
    return not words.isdisjoint(OTHERS) and words.isdisjoint(YOURS)


def _is_read_as_verb(token: Token, commands: list[VerbForm]) -> bool:
    """Whether the word is a verb, by the pipeline's word or by its very form: "cuéntanos", "aprendé"."""
    plain = not any(form.clitic for form in commands)
    return token.pos_ in VERBS or not plain or (commands[0].person == "vos" and token.lower_.endswith(STRESSED))


def _depends(token: Token) -> bool:
    """Whether a word that makes a clause depend stands before the verb and its pronouns."""
    return _before(token, PRONOUNS | {"no"}) in SUBORDINATORS


def _agree(token: Token, commands: list[VerbForm], states: list[VerbForm]) -> None:
    """Give a joined verb the mood of the verb that it is joined to, unless it has a subject of its own."""
    head = str(token.head.morph)
    if mood(head) == IMPERATIVE_MOOD and not any(child.dep_ == "nsubj" for child in token.children):
        person = addressed(head)
        if any(_addresses(form, person) for form in commands):
            _set(token, IMPERATIVE_MOOD, person)
    elif mood(head) == "Ind" and "Person=3" in head and any(form.person in ("it", "they") for form in states):
        _set(token, "Ind", states[0].person)


def _set(token: Token, mood: str, person: str) -> None:
    agreement = AGREEMENT.get(person, AGREEMENT["usted"])
    tense = "" if mood == IMPERATIVE_MOOD else "|Tense=Pres"
    token.set_morph(f"Mood={mood}|{agreement}{tense}|VerbForm=Fin")  # type: ignore[attr-defined]  # not in the stubs
    token.pos_ = "VERB" if token.pos_ not in VERBS else token.pos_
