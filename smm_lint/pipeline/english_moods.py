"""What a trained English pipeline says of a base form, held against the words round it.

"Join" is an imperative, an infinitive or a present. Joined verbs agree ("come and visit us", "you can come and visit");
"do not buy" without a subject commands; a verb with a subject before it does not.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

IMPERATIVE, INFINITIVE = "Mood=Imp|VerbForm=Fin", "VerbForm=Inf"
PRESENT = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl"})


class EnglishMoods:
    """Corrects imperatives and infinitives that are taken for each other."""

    def __call__(self, doc: Doc) -> Doc:
        for token in doc:
            feats = str(token.morph)
            if token.pos_ == "VERB" and feats in (IMPERATIVE, INFINITIVE):
                found = _corrected(token, feats)
                if found != feats:
                    token.set_morph(found)  # type: ignore[attr-defined]  # spaCy's stubs lack it
        return doc


def _corrected(token: Token, feats: str) -> str:
    """The features of a base form."""
    lefts = {child.dep_ for child in token.lefts}
    if feats == IMPERATIVE and lefts & SUBJECTS:
        return INFINITIVE if "aux" in lefts else PRESENT
    if feats == INFINITIVE and not lefts & SUBJECTS and _is_told_not_to(token):
        return IMPERATIVE
    is_joined = token.dep_ == "conj" and token.head.i < token.i and not lefts & {"aux", "mark"}
    head = str(token.head.morph)
    return head if is_joined and head in (IMPERATIVE, INFINITIVE) else feats


def _is_told_not_to(token: Token) -> bool:
    """Whether "do not" or "don't" stands before the verb, and nobody before that."""
    auxiliaries = [child for child in token.lefts if child.dep_ == "aux"]
    is_do = len(auxiliaries) == 1 and auxiliaries[0].lower_ in ("do", "dont")
    return is_do and token.dep_ in ("ROOT", "conj", "parataxis") and not token.sent.text.rstrip().endswith("?")
