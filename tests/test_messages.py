"""What is said to users, in every language."""

from __future__ import annotations

from string import Formatter

import pytest

from smm_lint.messages import CATALOGUES, Message, message

ENGLISH = CATALOGUES["en"]


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("language", CATALOGUES)
def test_catalogues_say_the_same_things(language: str) -> None:
    """No language lacks a message, or has one that English does not have."""
    assert sorted(CATALOGUES[language]) == sorted(ENGLISH)


@pytest.mark.parametrize("language", CATALOGUES)
def test_a_translation_names_the_same_values(language: str) -> None:
    """The placeholders of a message are the same in every language, so that it can be filled."""
    found = {key: placeholders(template) for key, template in CATALOGUES[language].items()}

    assert found == {key: placeholders(template) for key, template in ENGLISH.items()}


def test_a_message_within_a_message_takes_its_language() -> None:
    """A value that is a message is said in the language of the whole."""
    whole: Message = message("expected", expected=message("a-list"), found="“2”")

    assert (whole.text("en"), whole.text("es")) == (
        "expected a list, found “2”",
        "se esperaba una lista y hay “2”",
    )
