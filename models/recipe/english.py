"""English training sentences: the verbs of sentences/en.yaml in its contexts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from models.recipe.generator import Generator
from models.recipe.written import Label, Piece, begins_sentence, capitalised, joined, marked
from smm_lint.pipeline.english_moods import IMPERATIVE, INFINITIVE

# How often the contexts of each kind are drawn.
MIXTURE = {"call": 0.42, "present": 0.16, "infinitive": 0.14, "nouns": 0.14, "mixed": 0.14}
SLOT = re.compile(r"\{(V[23]?)\}")
# By the last pronoun before the verb, as the treebank has it; other subjects are plural.
SUBJECTS = {"i": "Number=Sing|Person=1", "we": "Number=Plur|Person=1", "you": "Number=Sing|Person=2"}
OTHERS = frozenset("NOUN ADJ ADP ADV PRON PROPN DET SCONJ CCONJ NUM INTJ AUX".split())
WORD = re.compile(r"[A-Za-z]+")


class EnglishGenerator(Generator):
    """Draws English sentences."""

    mixture = MIXTURE

    def filled(self, context: str, form: str, random: Random) -> Iterator[Piece]:
        end, before = 0, ""
        for slot in SLOT.finditer(context):
            plain = context[end : slot.start()]
            before += plain
            end = slot.end()
            verb = random.choice(list(self.verbs))
            frame = random.choice(self.verbs[verb]["frames"])
            label = Label("VERB", _feats(form, before), verb)
            phrase = (Piece(verb, label), Piece(f" {frame}" if frame else ""))
            yield Piece(plain)
            yield from capitalised(phrase) if begins_sentence(before) else phrase
            before += joined(phrase)
        yield Piece(context[end:])

    def labelled(self, text: str) -> Iterator[Piece]:
        before = ""
        for word, kind, _ in marked(text):
            yield Piece(word, self._label(word, kind, before))
            before += word

    def _label(self, word: str, kind: str, before: str) -> Label | None:
        """The label of a marked word; none where its features are anybody's guess."""
        if kind in ("IMP", "INF", "PRES"):
            form = {"IMP": "call", "INF": "infinitive", "PRES": "present"}[kind]
            return Label("VERB", _feats(form, before), word.lower())
        feats = self.dictionary.feats(word, kind)
        if kind == "VERB":
            return Label(kind, feats) if feats and "Imp" not in feats else None
        if kind not in OTHERS:
            return None
        if feats is None and kind in ("NOUN", "PROPN"):
            feats = "Number=Plur" if word.endswith("s") else "Number=Sing"
        return Label(kind, feats or "") if feats is not None or kind != "AUX" else None


def _feats(form: str, before: str) -> str:
    """The features of a base form, by what it does and, in the present, by who stands before it."""
    if form in ("call", "infinitive"):
        return IMPERATIVE if form == "call" else INFINITIVE
    words = WORD.findall(before.lower())[-3:]
    agreement = next((SUBJECTS[word] for word in reversed(words) if word in SUBJECTS), None)
    agreement = agreement or (SUBJECTS["i"] if not words else "Number=Plur|Person=3")
    return f"Mood=Ind|{agreement}|Tense=Pres|VerbForm=Fin"
