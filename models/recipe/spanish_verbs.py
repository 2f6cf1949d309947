"""Spanish verb phrases for training sentences: a verb in mood and person, its pronouns, what follows, its labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from random import Random

from models.recipe.clitics import attach
from models.recipe.written import Label, Piece, Text
from smm_lint.pipeline import morphology
from smm_lint.pipeline.conjugation import IMPERATIVE, INDICATIVE, SUBJUNCTIVE, Verb, conjugate
from smm_lint.pipeline.forms import PRONOUNS
from smm_lint.pipeline.lexicon import lexicon

PERSONS = ("tu", "usted", "vosotros", "ustedes", "vos")
THIRD, THIRD_PLURAL = "it", "they"
AGREEMENT = {
    **morphology.AGREEMENT,
    "we": "Number=Plur|Person=1",
    "nosotros": "Number=Plur|Person=1",
    "yo": "Number=Sing|Person=1",
}
PLURALS = {"usted": THIRD_PLURAL, "ustedes": THIRD_PLURAL, THIRD: THIRD_PLURAL, THIRD_PLURAL: THIRD_PLURAL}
ARTICLES = frozenset({"la", "lo", "los", "las"})
# What follows a pronoun, and no noun: "la en casa" hangs on, "la fecha" does not.
AFTER_PRONOUN = frozenset(
    "a al ante antes aquí así ahora bajo bien cada como con contra cuando de del desde despacio después donde durante "
    "en entre fuera gratis hacia hasta hoy igual luego mañana más mejor mientras muy para por pronto según si siempre "
    "sin sobre también tan todo todos todas tras un una varias y ya".split()
)
REFLEXIVE = {"tu": "te", "vos": "te", "vosotros": "os"}
# Verbs that the treebanks call auxiliaries or not, as they please: their form is labelled by nobody.
AUXILIARIES = frozenset({"ser", "estar", "haber", "poder", "deber", "soler"})
# What invented verbs are made of.
ONSETS = (*"b bl br c ch cr d dr f fl fr g gr h j l ll m n p pl pr qu r s t tr v z".split(), "")
CONSONANTS = (
    "b bl br c ch ct d dr f g gr j l ll lm lt m mb mp mpl n nc nd nt ñ p pl pt r rc rd rm rn rr rt s st t tr v x z"
).split()


@dataclass(frozen=True)
class Frame:
    """What follows a verb: pronouns that hang on to it or go before it, and the rest."""

    pronouns: tuple[str, ...]
    rest: str


def frame_of(text: str) -> Frame:
    """A frame as it is written: leading pronouns, then the rest."""
    words = text.split()
    count = 0
    while count < min(2, len(words)) and words[count] in PRONOUNS and not _is_article(words, count):
        count += 1
    return Frame(tuple(words[:count]), " ".join(words[count:]))


def _is_article(words: list[str], place: int) -> bool:
    return words[place] in ARTICLES and place + 1 < len(words) and words[place + 1] not in AFTER_PRONOUN


class SpanishVerb:
    """A verb with its frames. Labels are those of the treebanks, but that negated commands are imperatives too."""

    def __init__(self, infinitive: str, change: str = "", frames: tuple[str, ...] = ()) -> None:
        self.infinitive = infinitive
        self.frames = tuple(map(frame_of, frames))
        self._verb = Verb(
            infinitive, change or _changes().get(infinitive, ""), lexicon("es").data["irregular"].get(infinitive)
        )

    @cached_property
    def _forms(self) -> Mapping[tuple[str, str], str]:
        """The first form of each mood and person, which is the present."""
        forms: dict[tuple[str, str], str] = {}
        for form, mood, person in conjugate(self._verb):
            forms.setdefault((mood, person), form)
        return forms

    def present(self, person: str) -> str:
        """The indicative: "comparte" for the third person and usted."""
        third = self._forms[INDICATIVE, THIRD]
        if person in PLURALS:
            return third + "n" if person in ("ustedes", THIRD_PLURAL) else third
        return self._forms[INDICATIVE, person]

    def subjunctive(self, person: str) -> str:
        """The subjunctive, of which a negated command is made."""
        if person in ("usted", THIRD):
            return self._forms[IMPERATIVE, "usted"]
        if person in ("ustedes", THIRD_PLURAL):
            return self._forms[IMPERATIVE, "ustedes"]
        return self._forms[SUBJUNCTIVE, "tu" if person == "vos" else person]

    def call(self, frame: Frame, person: str) -> Text:
        """An imperative with its pronouns: "cuéntanos"."""
        word = attach(self._forms[IMPERATIVE, person], _agreeing(frame.pronouns, person), person)
        return (Piece(word, self._label("Mood=Imp", person)), *_rest(frame))

    def forbid(self, frame: Frame, person: str) -> Text:
        """A negated command: "no te pierdas"."""
        word = Piece(self.subjunctive(person), self._label("Mood=Imp", person))
        return (Piece(" ".join(("no", *_agreeing(frame.pronouns, person))) + " "), word, *_rest(frame))

    def infinitive_phrase(self, frame: Frame, person: str, *, calls: bool) -> Text:
        """The infinitive with its pronouns: "apuntarte"; `calls` where it does the work of an imperative."""
        word = attach(self.infinitive, _agreeing(frame.pronouns, person), "")
        feats = "Mood=Imp|VerbForm=Inf" if calls else "VerbForm=Inf"
        return (Piece(word, Label("VERB", feats, self.infinitive)), *_rest(frame))

    def statement(self, frame: Frame, person: str) -> Text:
        """An indicative: "nos cuenta su historia"."""
        return (*self.statement_head(frame, person), *_rest(frame))

    def statement_head(self, frame: Frame, person: str) -> Text:
        """The indicative and the pronouns before it, without what follows."""
        before = "".join(f"{pronoun} " for pronoun in _agreeing(frame.pronouns, person))
        word = Piece(self.present(person), self._label("Mood=Ind", person, "Tense=Pres"))
        return (Piece(before), word) if before else (word,)

    def second_person(self, person: str, mood: str) -> Piece:
        """The verb alone where the reader is its subject: "quieres", "quieras"."""
        form = self.subjunctive(person) if mood == "Sub" else self.present(person)
        return Piece(form, self._label(f"Mood={mood}", person, "Tense=Pres"))

    def _label(self, mood: str, person: str, tense: str = "") -> Label | None:
        if self.infinitive in AUXILIARIES:
            return None
        feats = "|".join(filter(None, (mood, AGREEMENT[person], tense, "VerbForm=Fin")))
        return Label("VERB", feats, self.infinitive)


def invented(random: Random) -> str:
    """The infinitive of a regular verb that there is not: "trofunar"."""
    syllables = (random.choice(ONSETS) + random.choice("aeiou") for _ in range(random.choice((1, 1, 2))))
    return "".join(syllables) + random.choice(CONSONANTS) + random.choice(("ar", "ar", "ar", "er", "ir"))


def known_verbs() -> tuple[str, ...]:
    """The infinitives of the verbs that smm-lint knows, but for auxiliaries."""
    return tuple(infinitive for infinitive in _changes() if infinitive not in AUXILIARIES)


@cache
def _changes() -> Mapping[str, str]:
    """What the stem vowels of the verbs that smm-lint knows become under stress; nothing where they stay."""
    words = (word.partition("/") for group in lexicon("es").data["verbs"].values() for word in group.split())
    changes: dict[str, str] = {}
    for infinitive, _, change in words:
        changes.setdefault(infinitive, change)
    return changes


def _agreeing(pronouns: tuple[str, ...], person: str) -> tuple[str, ...]:
    """The pronouns with the reflexive one that the person has."""
    if pronouns == ("se",) or pronouns[:1] == ("se",):
        return (REFLEXIVE.get(person, "se"), *pronouns[1:])
    return pronouns


def _rest(frame: Frame) -> Text:
    return (Piece(f" {frame.rest}"),) if frame.rest else ()
