"""Quantities and dates in the words of goals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.goals import amounts, mentions, says_when


@pytest.mark.parametrize(
    ("goal", "count"),
    [
        ("25 replies by Friday", 1),
        ("120 visitas a /taller2 desde LinkedIn en noviembre", 1),
        ("from 22 to 40 sign-ups", 2),
        ("2.000 visitas", 1),
        ("+15 % de reservas", 1),
        ("€500 of orders", 1),
        ("Duplicar las reservas", 1),
        ("A dozen new voices", 1),
        ("One booking a day", 1),
        ("In November 25 replies", 1),
        ("Answer within 2 days", 1),
        ("Responder en menos de 3 días", 1),
        ("2/3 of the seats", 1),
        ("Increase engagement", 0),
        ("More visits by 30 Nov 2025", 0),
        ("Más visitas antes del 30/11", 0),
        ("Más visitas antes del 30", 0),
        ("More visits by 2025-11-30", 0),
        ("Grow in 3 months", 0),
        ("Crecer en 2 semanas", 0),
        ("Ser el nº 1 en Galicia", 0),
        ("A better Q4 for the B2B shop", 0),
        ("", 0),
    ],
)
def test_counts_quantities(goal: str, count: int) -> None:
    assert amounts(goal) == count


@pytest.mark.parametrize(
    ("goal", "is_dated"),
    [
        ("40 sign-ups by 30 Nov", True),
        ("40 inscripciones antes del 30/11", True),
        ("25 respuestas a la semana", True),
        ("25 replies in Q4", True),
        ("12 voices before Christmas", True),
        ("40 workshop sign-ups", False),
        ("40 recetas de lectores", False),
        ("", False),
    ],
)
def test_tells_whether_a_goal_is_dated(goal: str, *, is_dated: bool) -> None:
    assert says_when(goal) is is_dated


def test_words_are_whole() -> None:
    assert mentions("Todas las PLAZAS, ¡vendidas!", ["plazas vendidas"])
    assert not mentions("Todas las plazas", ["plaza"])


@given(st.text(st.sampled_from("0123456789/.-: º%#aelndovmq\n")))
def test_any_goal_is_read(goal: str) -> None:
    amounts(goal)
    says_when(goal)
