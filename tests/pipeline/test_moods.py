from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Token

from smm_lint.pipeline.moods import NAME

INDICATIVE = "Mood=Ind|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"
COMMAND = "Mood=Imp|Number=Sing|Person=2|VerbForm=Fin"
STATEMENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"


def corrected(words: str, *said: tuple[str, str, int, str]) -> list[Token]:
    """The words after the component, given what a pipeline said of each: part of speech, features, head, relation."""
    nlp = spacy.blank("es")
    nlp.add_pipe(NAME)
    pos, feats, heads, deps = (list(column) for column in zip(*said, strict=True))
    return list(nlp(Doc(nlp.vocab, words=words.split(), pos=pos, morphs=feats, heads=heads, deps=deps)))


def test_a_form_that_is_no_indicative_is_a_command() -> None:
    """The conjugator knows "dividan" where a pipeline does not."""
    verb, *_ = corrected(
        "Dividan la masa", ("VERB", INDICATIVE, 0, "ROOT"), ("DET", "", 2, "det"), ("NOUN", "", 0, "obj")
    )

    assert (str(verb.morph), verb.lemma_) == ("Mood=Imp|Number=Plur|Person=3|VerbForm=Fin", "dividir")


def test_after_a_conjunction_it_is_a_subjunctive() -> None:
    """Nobody is commanded by "para que dividan"."""
    *_, verb = corrected(
        "para que dividan", ("ADP", "", 2, "mark"), ("SCONJ", "", 2, "mark"), ("VERB", INDICATIVE, 2, "ROOT")
    )

    assert str(verb.morph) == "Mood=Sub|Number=Plur|Person=3|Tense=Pres|VerbForm=Fin"


@pytest.mark.parametrize(("first", "second", "found"), [(COMMAND, STATEMENT, COMMAND), (STATEMENT, COMMAND, STATEMENT)])
def test_joined_verbs_agree(first: str, second: str, found: str) -> None:
    """The second verb has the mood of the first, where its form allows it."""
    verbs = corrected(
        "entra y participa", ("VERB", first, 0, "ROOT"), ("CCONJ", "", 2, "cc"), ("VERB", second, 0, "conj")
    )

    assert [str(verb.morph) for verb in verbs] == [first, "", found]


def test_a_noun_stays_a_noun() -> None:
    """A word that a pipeline takes for a noun is none the less one for looking like a command."""
    noun, *_ = corrected(
        "Firme la oferta", ("NOUN", "Number=Sing", 0, "ROOT"), ("DET", "", 2, "det"), ("NOUN", "", 0, "nmod")
    )

    assert (noun.pos_, str(noun.morph)) == ("NOUN", "Number=Sing")


def test_a_negated_command() -> None:
    """A pipeline may take "pierdas" for a statement; after "no" it is a command."""
    *_, verb = corrected(
        "No te pierdas",
        ("ADV", "", 2, "advmod"),
        ("PRON", "", 2, "obj"),
        ("VERB", "Mood=Ind|Number=Sing|Person=2|Tense=Pres|VerbForm=Fin", 2, "ROOT"),
    )

    assert (str(verb.morph), verb.lemma_) == (COMMAND, "perder")


@pytest.mark.parametrize(
    ("words", "mood"), [("Firma su nombre", "Ind"), ("Firma tu nombre", "Imp"), ("No firma nada", "Ind")]
)
def test_a_plain_form_that_speaks_of_others_or_after_no_is_a_statement(words: str, mood: str) -> None:
    """A call to tú says no "su", and a negated one has another form."""
    verb = words.split().index("Firma" if "Firma" in words else "firma")
    said = [("NOUN", "", verb, "dep")] * 3
    said[verb] = ("VERB", COMMAND, verb, "ROOT")

    assert f"Mood={mood}" in str(corrected(words, *said)[verb].morph)
