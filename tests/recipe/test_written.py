from __future__ import annotations

from random import Random

import pytest

from models.recipe.data import RECIPES
from models.recipe.spanish_verbs import PERSONS, SpanishVerb, frame_of
from models.recipe.treebanks import Token
from models.recipe.written import ASIDE, NEW_VERBS, TAUGHT, Dictionary, Label, Part, is_kept_aside, joined

NOTHING = Dictionary(())


@pytest.mark.parametrize("language", RECIPES)
@pytest.mark.parametrize("part", [TAUGHT, NEW_VERBS, ASIDE], ids=["taught", "new-verbs", "aside"])
def test_what_is_drawn_has_no_slot_left_and_labels_single_words(language: str, part: Part) -> None:
    """Every slot of the written sentences is filled, every label stands at one word."""
    for text in RECIPES[language].generate(NOTHING, part).draw(800, Random(1)):
        assert not set("{}[]") & set(joined(text)), joined(text)
        assert all(" " not in piece.text for piece in text if piece.label), joined(text)


@pytest.mark.parametrize("language", RECIPES)
def test_the_same_seed_draws_the_same(language: str) -> None:
    """Training can be repeated."""
    first, second = (
        [joined(text) for text in RECIPES[language].generate(NOTHING, TAUGHT).draw(50, Random(7))] for _ in range(2)
    )

    assert first == second


def test_verbs_that_are_kept_aside_teach_nothing() -> None:
    """No verb for testing stands in a sentence for training, nor the other way round."""
    drawn = {
        part: {
            piece.label.lemma
            for text in RECIPES["es"].generate(NOTHING, part).draw(800, Random(2))
            for piece in text
            if piece.label and piece.label.lemma and not piece.label.feats.startswith(("Mood=Ind", "Mood=Sub"))
        }
        for part in (ASIDE, TAUGHT)
    }

    assert all(map(is_kept_aside, drawn[ASIDE]))
    assert len(drawn[ASIDE]) > 40
    # Invented verbs are for training; "donar" may be invented by chance.
    assert len(drawn[ASIDE] & drawn[TAUGHT]) <= 2


def test_one_frame_in_every_address_form() -> None:
    """The pronoun hangs on to the imperative, precedes the indicative, and follows the person where it is reflexive."""
    verb, frame = SpanishVerb("apuntar"), frame_of("se al taller")

    calls = [joined(verb.call(frame, person)) for person in PERSONS]
    statements = [joined(verb.statement(frame, person)) for person in PERSONS]
    forbidden = [joined(verb.forbid(frame, person)) for person in PERSONS]

    assert calls == [
        "apúntate al taller",
        "apúntese al taller",
        "apuntaos al taller",
        "apúntense al taller",
        "apuntate al taller",
    ]
    assert statements == [
        "te apuntas al taller",
        "se apunta al taller",
        "os apuntáis al taller",
        "se apuntan al taller",
        "te apuntás al taller",
    ]
    assert forbidden == [
        "no te apuntes al taller", "no se apunte al taller", "no os apuntéis al taller", "no se apunten al taller",
        "no te apuntes al taller",
    ]  # fmt: skip


def test_an_article_does_not_hang_on() -> None:
    """An object in "la fecha", a pronoun and a place in "la en casa"."""
    verb = SpanishVerb("guardar")

    assert joined(verb.call(frame_of("la fecha"), "tu")) == "guarda la fecha"
    assert joined(verb.call(frame_of("la en casa"), "tu")) == "guárdala en casa"


def test_a_word_that_is_nearly_always_one_thing_is_certain() -> None:
    """Seldom words and words that are several things are not."""
    token = Token("casa", space=True, lemma="casa", pos="NOUN", feats="Gender=Fem|Number=Sing", head=0, dep="ROOT")
    other = Token("nada", space=True, lemma="nada", pos="PRON", feats="", head=0, dep="ROOT")
    verb = Token("nada", space=True, lemma="nadar", pos="VERB", feats="Mood=Ind", head=0, dep="ROOT")
    dictionary = Dictionary([(token,)] * 3 + [(other,), (verb,)] * 4)

    assert dictionary.certain("Casa") == Label("NOUN", "Gender=Fem|Number=Sing")
    assert dictionary.certain("nada") is None
    assert dictionary.certain("mesa") is None
