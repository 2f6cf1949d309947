from __future__ import annotations

import pytest

from smm_lint.pipeline.conjugation import Verb, conjugate
from smm_lint.pipeline.lexicon import lexicon


def forms(verb: Verb, mood: str) -> dict[str, list[str]]:
    """The forms of `verb` in `mood` by person."""
    found: dict[str, list[str]] = {}
    for form, its_mood, person in conjugate(verb):
        if its_mood == mood:
            found.setdefault(person, []).append(form)
    return found


@pytest.mark.parametrize(
    ("infinitive", "change", "commands"),
    [
        ("contar", "ue", "cuenta cuente contad cuenten contá"),
        ("elegir", "i", "elige elija elegid elijan elegí"),
        ("buscar", "", "busca busque buscad busquen buscá"),
        ("enviar", "í", "envía envíe enviad envíen enviá"),
        ("jugar", "uë", "juega juegue jugad jueguen jugá"),
        ("seguir", "i", "sigue siga seguid sigan seguí"),
        ("conocer", "", "conoce conozca conoced conozcan conocé"),
        ("convencer", "", "convence convenza convenced convenzan convencé"),
        ("construir", "", "construye construya construid construyan construí"),
        ("averiguar", "", "averigua averigüe averiguad averigüen averiguá"),
    ],
)
def test_commands_in_five_address_forms(infinitive: str, change: str, commands: str) -> None:
    """A regular verb with its vowel change gives the commands for tú, usted, vosotros, ustedes and vos."""
    found = forms(Verb(infinitive, change), "imperative")

    persons = ("tu", "usted", "vosotros", "ustedes", "vos")
    assert [found[person] for person in persons] == [[form] for form in commands.split()]


def test_irregular_parts_carry_through() -> None:
    """The parts of an irregular verb show in all forms that are made of them."""
    verb = Verb("tener", "ie", {"yo": "teng", "past": "tuv", "future": "tendr", "command": "ten"})

    found = forms(verb, "indicative")
    assert found["tu"] == ["tienes", "tuviste", "tenías", "tendrás", "tendrías"]
    assert found["vosotros"] == ["tenéis", "tuvisteis", "teníais", "tendréis", "tendríais"]
    assert forms(verb, "subjunctive")["tu"] == ["tengas", "tuvieras"]
    assert forms(verb, "imperative")["tu"] == ["ten"]


@pytest.mark.parametrize(
    ("word", "lemma", "person", "clitic"),
    [
        ("cuéntanos", "contar", "tu", "nos"),
        ("cuentanos", "contar", "tu", "nos"),
        ("cuéntenos", "contar", "usted", "nos"),
        ("contadnos", "contar", "vosotros", "nos"),
        ("cuéntennos", "contar", "ustedes", "nos"),
        ("contanos", "contar", "vos", "nos"),
        ("apuntaos", "apuntar", "vosotros", "os"),
        ("uníos", "unir", "vosotros", "os"),
        ("díganoslo", "decir", "usted", "noslo"),
        ("inscríbanse", "inscribir", "ustedes", "se"),
        ("venite", "venir", "vos", "te"),
    ],
)
def test_pronouns_hang_on_to_commands(word: str, lemma: str, person: str, clitic: str) -> None:
    """A command is told with the pronouns written on to it, with its accent and without."""
    found = lexicon("es").forms.look_up(word)

    assert (lemma, person, clitic) in [(form.lemma, form.person, form.clitic) for form in found]


@pytest.mark.parametrize("word", ["animales", "regaló", "tomados", "hermanos", "puente", "gente"])
def test_words_that_end_like_pronouns_are_no_commands(word: str) -> None:
    """Nouns, participles and past tenses that end in -los, -nos, -te are no commands."""
    assert [form for form in lexicon("es").forms.look_up(word) if form.mood == "imperative"] == []


def test_accents_may_be_missing_but_not_wrong() -> None:
    """Unaccented "podras" may be "podrás"; "visitó" is not "visito"."""
    assert lexicon("es").forms.look_up("podras")
    assert not lexicon("es").forms.look_up("visitó")
