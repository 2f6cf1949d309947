"""Imperatives in Spanish: five address forms, with and without pronouns, told from indicatives that look the same."""

from __future__ import annotations

from functools import cached_property

from smm_lint.pipeline.forms import IMPERATIVE, INDICATIVE, INFINITIVE, PRONOUNS, SUBJUNCTIVE, VerbForm
from smm_lint.pipeline.grammar import ACTION, CallReader, Spot
from smm_lint.pipeline.morphology import IMPERATIVE_MOOD
from smm_lint.pipeline.notes import Call, Notes

ARTICLES = frozenset("el la los las un una".split())
# What stands before a noun or a verb that is no imperative.
DETERMINERS = (
    ARTICLES
    | PRONOUNS
    | frozenset(
        "unos unas su sus mi mis tu tus nuestro nuestra este esta ese esa al del de en con por para a sin que".split()
    )
)
SUBORDINATORS = frozenset("que si cuando donde como quien porque aunque".split())
# Words between "puedes" and what the reader can do.
MIDDLE = PRONOUNS | frozenset("ya tambien ahora usted".split())
# Prepositions and the like that follow nouns as often as verbs.
AFTER_NOUNS = frozenset("de a y e con en por para sin desde".split())
# What a reader is asked not to do, where an invitation is meant: "no te pierdas", "no olvides".
INVITING_NOT = frozenset("perder olvidar dudar dejar quedar".split())
PARTICIPLES = ("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ndo", "erto", "erta")
# Neutral verbs whose plain imperative is common enough to be heard as one.
MILD = frozenset("imaginar recordar cuidar evitar tener mantener empezar firmar reclamar".split())
# What "ve" is followed by where it sends the reader somewhere, and "sé" where it is no "I know".
FOLLOWED = {"ir": frozenset("a al por hacia con".split()), "ser": ARTICLES | {"parte"}}
# A title or a name on a button: "escuche «Volver»", "pulsa «Cambiar»".
QUOTING = frozenset('«“"')
FORMAL = frozenset({"usted", "ustedes"})
# Words by which a text is known to say vos.
VOS = frozenset("vos tenes podes".split())


class SpanishCalls(CallReader):
    """Finds the calls of a Spanish text."""

    conjunctions = frozenset({"y", "e", "o", "u", "ni", "&"})
    subjects = frozenset("yo tu nosotros nosotras te os se nos me le les lo".split())
    cut_words = frozenset("a para porque desde hasta que si donde cuando mientras".split())
    holding = frozenset("mas menos listo lista listos listas".split())
    # What for: never part of the shortest clause.
    purposes = frozenset({"para"})
    trailing = frozenset(
        "a al en de del con por para desde entre y e o que el la los las un una este esta aqui su tu".split()
    )
    particles: frozenset[str] = frozenset()
    fewest = 3
    most = 9

    @cached_property
    def _after(self) -> frozenset[str]:
        return self.lexicon.words("after_call") | self.lexicon.words("objects")

    @cached_property
    def _strong(self) -> frozenset[str]:
        return self._you | self.lexicon.words("sites")

    @cached_property
    def _you(self) -> frozenset[str]:
        return self.lexicon.words("reader", "tu") | VOS

    def call(self, spot: Spot) -> Call | None:
        negated = _negation(spot)
        form = (self._forbidden(spot) if negated is not None else None) or self._unmistakable(spot) or self._plain(spot)
        if form is None:
            return self._offered(spot) or self._joint(spot)
        if negated is not None:
            kind = ACTION if form.lemma in INVITING_NOT else ""
            return Call(negated, self.extent(spot), kind, form.person)
        kind = self.kind(spot, form.lemma, to_us=form.clitic.startswith(("nos", "me")))
        return Call(spot.place, self.extent(spot), kind, form.person)

    def _forbidden(self, spot: Spot) -> VerbForm | None:
        """A negated command: "no te pierdas", "no olvidéis", "no se pierda"."""
        for form in spot.forms:
            if form.mood == SUBJUNCTIVE and form.person in ("tu", "vosotros") and not form.clitic:
                return form
            if form.mood == IMPERATIVE and form.person in ("usted", "ustedes") and form.lemma in INVITING_NOT:
                return form
        return None

    def _unmistakable(self, spot: Spot) -> VerbForm | None:
        """An imperative that looks like nothing else: with a pronoun hanging on, or in -ad, -ed, -id."""
        if spot.before in DETERMINERS:
            return None
        imperatives = (form for form in spot.forms if form.mood == IMPERATIVE)
        return next((form for form in imperatives if form.clitic or form.person == "vosotros"), None)

    def _plain(self, spot: Spot) -> VerbForm | None:
        """An imperative that may be an indicative, a subjunctive or a noun: its place and what follows tell."""
        if spot.is_asked or _follows_name(spot) or _is_supposed(spot):
            return None
        if not (self.may_begin(spot) or self.is_coordinated(spot)):
            return None
        for form in spot.forms:
            if form.mood == IMPERATIVE and not form.clitic and self._may_call(spot, form) and self._fits(spot, form):
                return form
        return None

    def _begins(self, spot: Spot) -> bool:
        return super()._begins(spot) or _is_dated(spot)

    def _may_call(self, spot: Spot, form: VerbForm) -> bool:
        """Whether posts call by the verb, or a trained pipeline reads the word as an imperative whatever the verb."""
        if form.lemma in self.lexicon.calls or form.lemma in MILD:
            return True
        return spot.mood == IMPERATIVE_MOOD and form.lemma not in self.lexicon.words("musing")

    def _fits(self, spot: Spot, form: VerbForm) -> bool:
        """Whether what stands round the verb fits a command: the first test with a verdict decides."""
        tests = (self._by_person, self._by_end, self._by_subject, self._by_verb, self._by_object)
        verdicts = (test(spot, form) for test in tests)
        return next((verdict for verdict in verdicts if verdict is not None), False)

    def _by_person(self, spot: Spot, form: VerbForm) -> bool | None:
        """A plain "ve" sends somewhere, "sé" makes something of one; "-í" is a past unless the text says vos."""
        if form.lemma in FOLLOWED:
            return spot.next in FOLLOWED[form.lemma]
        if form.person == "vos":
            return None if self._is_vos(spot, form) else False
        return None

    def _is_vos(self, spot: Spot, form: VerbForm) -> bool:
        """Whether a plain form in -á, -é, -í is a command: "vení" is, "escribí" may be a past tense."""
        written = spot.text.lower()
        if written.endswith(("á", "é")):
            return True
        told = "past" in self.lexicon.data["irregular"].get(form.lemma, ()) or spot.next in ("tu", "tus")
        return written.endswith("í") and (told or bool(VOS.intersection(spot.notes.folds)))

    def _by_end(self, spot: Spot, form: VerbForm) -> bool | None:  # noqa: ARG002  the tests are called alike
        """A verb with nothing after it calls where more comes: "Comenta, comparte", "¡Participa!", "Entra 👉"."""
        if not spot.is_last:
            return None
        if spot.mark in QUOTING:
            return spot.mood == IMPERATIVE_MOOD and not self._is_noun(spot)
        if self._is_noun(spot) and spot.clause.before != "¡" and spot.mark != ",":
            return False
        return spot.leads_to_link or spot.mark in ("!", ",", ":", ".", "👉", "👇", "")

    def _by_subject(self, spot: Spot, form: VerbForm) -> bool | None:
        """Somebody or something else does it: "comenta el director", "sigue cortada"."""
        if form.lemma in self.lexicon.words("lasting") and spot.next_text.lower().endswith(PARTICIPLES):
            return False
        singular = form.person in ("tu", "usted") and spot.next in ARTICLES | {"su", "nuestro", "nuestra"}
        return False if singular and spot.following(3) & self.lexicon.words("agents") else None

    def _by_verb(self, spot: Spot, form: VerbForm) -> bool | None:
        """Verbs of saying and of headlines call only with a sign of their own."""
        if form.lemma in self.lexicon.words("saying"):
            votes = form.lemma == "votar" and spot.next_kind == "word"
            return votes or self.lexicon.is_written(spot.next_text, "after_saying")
        alike = any(other.person == "it" and other.lemma == form.lemma for other in spot.forms)
        if alike and form.lemma in self.lexicon.words("headlines"):
            return self._is_strong(spot)
        return None

    def _is_strong(self, spot: Spot) -> bool:
        """Whether something tells that a verb of headlines calls: whom it speaks to, where it leads, what is before."""
        exclaimed = spot.clause.before == "¡" and spot.next not in ARTICLES
        to_reader = spot.next in ARTICLES and not self._you.isdisjoint(spot.notes.folds)
        conditional = spot.clause.before == ","
        return exclaimed or to_reader or conditional or spot.leads_to_link or bool(spot.following(4) & self._strong)

    def _by_object(self, spot: Spot, form: VerbForm) -> bool | None:
        """What a command is followed by, and a noun is not."""
        is_noun = self._is_noun(spot)
        if spot.next_kind in ("mention", "hashtag", "placeholder"):
            return True
        if spot.next in self._after:
            return not (is_noun and spot.next in AFTER_NOUNS)
        if spot.next_kind == "number" or spot.next_text[:1].isupper():
            formal = spot.mood == IMPERATIVE_MOOD and form.person in FORMAL
            return not is_noun and (formal or form.lemma in self.lexicon.words("named"))
        return spot.next_kind == "word" and not is_noun and spot.next not in ("de", "del", "se")

    def _is_noun(self, spot: Spot) -> bool:
        return self.lexicon.is_written(spot.text, "also_nouns")

    def _offered(self, spot: Spot) -> Call | None:
        """What the reader is told he can do: "puedes apuntarte", "podéis verlo"."""
        can = [form.person for form in spot.forms if form.lemma == "poder" and form.mood == INDICATIVE]
        person = next((person for person in can if person in ("tu", "vos", "vosotros")), None)
        if person is None or spot.before in SUBORDINATORS or spot.is_asked:
            return None
        place = spot.place + 1
        while place < spot.clause.end and spot.notes.folds[place] in MIDDLE:
            place += 1
        forms = spot.notes.verbs[place] if place < spot.clause.end else ()
        lemmas = (form.lemma for form in forms if form.mood == INFINITIVE)
        lemma = next((lemma for lemma in lemmas if lemma in self.lexicon.calls), None)
        return Call(spot.place, self.extent(spot), self.kind(spot, lemma), person) if lemma else None

    def _joint(self, spot: Spot) -> Call | None:
        """What all are called to do: "¡A votar!", "celebremos"."""
        to_do = (
            spot.place - 1 == spot.clause.start and spot.before == "a" and spot.fold != "ver" and _is_exclaimed(spot)
        )
        for form in spot.forms:
            together = form.mood == SUBJUNCTIVE and form.person == "we" and self.may_begin(spot) and not spot.is_asked
            if form.lemma in self.lexicon.calls and (together or (to_do and form.mood == INFINITIVE)):
                return Call(spot.place - to_do, self.extent(spot), self.kind(spot, form.lemma), "")
        return None


def _negation(spot: Spot) -> int | None:
    """Where the "no" before the verb and its pronouns stands; None where there is none, or a clause depends on it."""
    folds, place = spot.notes.folds, spot.place - 1
    while place > spot.clause.start and folds[place] in PRONOUNS:
        place -= 1
    if place < spot.clause.start or folds[place] != "no":
        return None
    return None if place > spot.clause.start and folds[place - 1] in SUBORDINATORS else place


def _is_dated(spot: Spot) -> bool:
    """Whether nothing but a day in figures, or a gap where one was, stands before: "El #23J vota", "El 8 ven"."""
    notes, places = spot.notes, range(spot.clause.start, spot.place)
    words = [notes.folds[place] for place in places if notes.kinds[place] == "word"]
    rest = [place for place in places if notes.kinds[place] != "word"]
    return words == ["el"] and bool(rest) and all(_is_date(notes, place) for place in rest)


def _is_date(notes: Notes, place: int) -> bool:
    """Whether the token is a number, a hashtag with one ("#23J") or a blank."""
    kind, text = notes.kinds[place], notes.texts[place]
    return kind in ("number", "space") or (kind == "hashtag" and any(character.isdigit() for character in text))


def _is_exclaimed(spot: Spot) -> bool:
    return spot.clause.before == "¡" or spot.mark.startswith("!")


def _is_supposed(spot: Spot) -> bool:
    """Whether "si" makes a condition of the word: "si no compra", but "si no, compra"."""
    before = spot.notes.folds[spot.clause.start : spot.place]
    return [word for word in before if word != "no"][-1:] == ["si"]


def _follows_name(spot: Spot) -> bool:
    """Whether an account or a hashtag stands right before: the subject of what looks like an imperative."""
    at = spot.place - 1
    is_name = at >= 0 and spot.notes.kinds[at] in ("mention", "hashtag") and spot.text[0].islower()
    return is_name and not _is_dated(spot)
