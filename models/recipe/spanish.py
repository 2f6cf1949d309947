"""Spanish training sentences: the verbs of sentences/es.yaml in every address form, in its contexts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random

from models.recipe.generator import Generator
from models.recipe.spanish_verbs import (
    AGREEMENT,
    PERSONS,
    REFLEXIVE,
    THIRD,
    THIRD_PLURAL,
    Frame,
    SpanishVerb,
    invented,
    known_verbs,
)
from models.recipe.written import Label, Piece, Text, begins_sentence, capitalised, is_kept_aside, joined, marked
from smm_lint.pipeline.forms import PRONOUNS

NEGATED = re.compile(rf"\bno(?: (?:{'|'.join(sorted(PRONOUNS))}|\{{\w+\}}))* $", re.IGNORECASE)
# How often each address form is written: the familiar singular most, none seldom.
SHARES = (0.4, 0.17, 0.15, 0.14, 0.14)
# How often the contexts of each kind are drawn.
MIXTURE = {"call": 0.36, "forbid": 0.07, "infinitive": 0.08, "state": 0.27, "ask": 0.1, "nouns": 0.06, "mixed": 0.06}
# How often another verb stands in for the drawn one: one that there is not, or any that smm-lint knows.
INVENTED, BORROWED = 0.3, 0.3
SLOT = re.compile(r"\{([^{}]+)\}")
INDIRECT = {
    "tu": "te",
    "vos": "te",
    "vosotros": "os",
    "usted": "le",
    "ustedes": "les",
    THIRD: "le",
    THIRD_PLURAL: "les",
}
STRESSED = {"tu": "ti", "vos": "vos", "usted": "usted", "vosotros": "vosotros", "ustedes": "ustedes"}
YOURS = {"tu:m": "vuestro", "tu:f": "vuestra", "tus:m": "vuestros", "tus:f": "vuestras"}
TENSES = (
    ("ó", "Past"),
    ("aron", "Past"),
    ("ieron", "Past"),
    ("aba", "Imp"),
    ("ía", "Imp"),
    ("rá", "Fut"),
    ("rán", "Fut"),
)
MOODS = {"IMP": "Imp", "FORBID": "Imp", "IND": "Ind", "SUBJ": "Sub"}
OTHERS = frozenset("NOUN ADJ ADP ADV PRON PROPN DET SCONJ CCONJ NUM INTJ".split())


@dataclass(frozen=True)
class Drawn:
    """A verb, one of its frames and a person, for a context that asks for some form of it."""

    form: str
    verb: SpanishVerb
    frame: Frame
    person: str

    def fill(self, name: str) -> Text:
        """What stands in the slot `name`, as the form has it; nothing where the slot is for no verb."""
        verb, frame, person = self.verb, self.frame, self.person
        if name in ("v", "R"):
            return verb.statement_head(frame, person) if name == "v" else (Piece(frame.rest),)
        if not name.startswith(("V", "Q V", "no V")):
            return ()
        if name.startswith("no V"):
            return verb.forbid(frame, person)
        if self.form in ("call", "forbid"):
            return verb.call(frame, person)
        if self.form in ("calling", "infinitive"):
            return verb.infinitive_phrase(frame, person, calls=self.form == "calling")
        return verb.statement(frame, person)


class SpanishGenerator(Generator):
    """Draws Spanish sentences."""

    mixture = MIXTURE

    @cached_property
    def _verbs(self) -> Sequence[SpanishVerb]:
        return [
            SpanishVerb(name, entry.get("change", ""), tuple(entry["frames"])) for name, entry in self.verbs.items()
        ]

    @cached_property
    def _borrowed(self) -> Sequence[str]:
        return [name for name in known_verbs() if not is_kept_aside(name)]

    def filled(self, context: str, form: str, random: Random) -> Iterator[Piece]:
        person = random.choices(PERSONS, SHARES)[0]
        if form == "state":
            person = THIRD_PLURAL if "{SS}" in context else THIRD
        drawn = self._drawn(form, person, random)
        pieces: list[Piece] = []
        end = 0
        for slot in SLOT.finditer(context):
            pieces.append(Piece(context[end : slot.start()]))
            end = slot.end()
            name = slot[1]
            if name.endswith(("2", "3")):
                drawn = self._drawn(form, person, random)
            filler = drawn.fill(name) or self._subject(name, random)
            pieces += capitalised(filler) if begins_sentence(joined(pieces)) else filler
        pieces.append(Piece(context[end:]))
        return (piece for piece in _in_person(pieces, person) if piece.text)

    def _drawn(self, form: str, person: str, random: Random) -> Drawn:
        """A verb with a frame, or another in its place, so that endings and contexts are learned rather than verbs."""
        verb = random.choice(self._verbs)
        frame = random.choice(verb.frames)
        draw = 1.0 if self.part.verbs_aside else random.random()
        if draw < INVENTED:
            verb = SpanishVerb(invented(random))
        elif draw < INVENTED + BORROWED:
            verb = SpanishVerb(random.choice(self._borrowed))
        return Drawn(form, verb, frame, person)

    def _subject(self, name: str, random: Random) -> Text:
        """Who does it; any other slot is left for the words that agree with the reader."""
        number = {"S": "singular", "SS": "plural"}.get(name)
        return (Piece(random.choice(self.data["subjects"][number]) if number else f"{{{name}}}"),)

    def labelled(self, text: str) -> Iterator[Piece]:
        return (Piece(word, self._label(word, kind, person)) for word, kind, person in marked(text) if word)

    def _label(self, word: str, kind: str, person: str) -> Label | None:
        """The label of a marked word."""
        if kind in OTHERS:
            feats = self.dictionary.feats(word, kind)
            return Label(kind, _nominal(word) if feats is None and kind in ("NOUN", "ADJ") else feats or "")
        if kind == "INF" or (kind == "IMP" and word.endswith("r")):
            return Label("VERB", "VerbForm=Inf" if kind == "INF" else "Mood=Imp|VerbForm=Inf")
        return Label("VERB", _finite(word, MOODS[kind], person)) if kind in MOODS else None


def _finite(word: str, mood: str, person: str) -> str:
    """The features of a marked verb: its tense by its ending, its person as marked or by its ending."""
    if mood == "Imp":
        tense = ""
    else:
        tense = "Tense=" + next((tense for ending, tense in TENSES if word.endswith(ending)), "Pres")
    third = THIRD_PLURAL if word.endswith("n") else THIRD
    agreement = AGREEMENT.get(person, AGREEMENT[third])
    return "|".join(filter(None, (f"Mood={mood}", agreement, tense, "VerbForm=Fin")))


def _in_person(pieces: Sequence[Piece], person: str) -> Iterator[Piece]:
    """The pieces with the words that agree with the reader: possessives, pronouns, verbs."""
    before = ""
    for piece in pieces:
        end = 0
        for slot in SLOT.finditer(piece.text):
            plain = Piece(piece.text[end : slot.start()])
            before += plain.text
            word = (_agreeing(slot[1], person, is_negated=NEGATED.search(before) is not None),)
            yield plain
            yield from capitalised(word) if begins_sentence(before) else word
            before += word[0].text
            end = slot.end()
        rest = Piece(piece.text[end:], piece.label)
        before += rest.text
        yield rest


def _agreeing(name: str, person: str, *, is_negated: bool) -> Piece:
    """The word of a slot such as {tu:f} or {v:querer}. Raises ValueError where there is no such slot."""
    if name in YOURS:
        plain = name.partition(":")[0]
        own = YOURS[name] if person == "vosotros" else plain if person in ("tu", "vos") else plain.replace("t", "s")
        return Piece(own)
    table = {"te": INDIRECT, "ti": STRESSED, "se": REFLEXIVE}.get(name)
    if table is not None:
        return Piece(table.get(person, {"ti": "él", "se": "se"}.get(name, "")))
    kind, _, verb = name.partition(":")
    infinitive, _, mood = verb.partition(":")
    if kind != "v" or mood not in ("", "subj"):
        raise ValueError(f"unknown slot {{{name}}}")
    piece = SpanishVerb(infinitive).second_person(person, "Sub" if mood else "Ind")
    # "No se lo piense" is a command, "para que no se lo piense" is none: let nobody learn the difference from a slot.
    return Piece(piece.text) if mood and is_negated else piece


def _nominal(word: str) -> str:
    """Gender and number of a noun or adjective that the treebanks lack, by its ending."""
    number = "Number=Plur" if word.endswith("s") else "Number=Sing"
    bare = word.rstrip("s").lower()
    gender = {"a": "Gender=Fem|", "o": "Gender=Masc|"}.get(bare[-1:], "")
    return gender + number
