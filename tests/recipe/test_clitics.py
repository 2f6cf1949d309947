from __future__ import annotations

import pytest

from models.recipe.clitics import attach

FORMS = [
    ("cuenta", "nos", "tu", "cuéntanos"), ("cuente", "nos", "usted", "cuéntenos"),
    ("contad", "nos", "vosotros", "contadnos"), ("cuenten", "nos", "ustedes", "cuéntennos"),
    ("contá", "nos", "vos", "contanos"), ("apuntad", "os", "vosotros", "apuntaos"), ("unid", "os", "vosotros", "uníos"),
    ("oíd", "lo", "vosotros", "oídlo"), ("propón", "nos", "tu", "proponnos"), ("dé", "nos", "usted", "denos"),
    ("di", "nos lo", "tu", "dínoslo"), ("envía", "nos", "tu", "envíanos"), ("sigue", "nos", "tu", "síguenos"),
    ("averigua", "lo", "tu", "averígualo"), ("haz", "te", "tu", "hazte"), ("comenta", "", "tu", "comenta"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "pronouns", "person", "written"), FORMS)
def test_an_imperative_is_written_with_its_pronouns(form: str, pronouns: str, person: str, written: str) -> None:
    """Accents are set anew, vosotros loses its d before os."""
    assert attach(form, tuple(pronouns.split()), person) == written
