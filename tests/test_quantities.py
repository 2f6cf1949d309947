"""Numbers, moments and costs as people write them."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.quantities import Cost, cost_of, counted, hours_of, moment_of, quantity

MADRID = ZoneInfo("Europe/Madrid")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("40", 40), ("1.200", 1200), ("1,200", 1200), ("1.200.000", 1_200_000), ("1.5", 1.5), ("1,5", 1.5),
        ("1.200,50 €", 1200.5), ("$1,200.50", 1200.5), ("1 200", 1200), ("20 %", 20), ("-3", -3), ("12.", 12),
        ("", None), ("many", None), ("€", None), ("-", None),
    ],
)  # fmt: skip
def test_quantity(text: str, number: float | None) -> None:
    """Thousands and decimals are told by what follows the mark, currencies and units are passed over."""
    assert quantity(text) == number


def test_what_is_counted() -> None:
    """A number that a text starts with, and the words after it."""
    assert counted("40 inscripciones al taller") == (40, "inscripciones al taller")
    assert counted("€40 in sales") == (None, "")
    assert counted("sign-ups") == (None, "")


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("24", 24), ("24h", 24), ("1,5 horas", 1.5), ("90 min.", 1.5), ("2 días", 48), ("2 days", 48),
        ("soon", None), ("2 weeks", None), ("30 €", None),
    ],
)  # fmt: skip
def test_hours(text: str, hours: float | None) -> None:
    """A bare number is hours."""
    assert hours_of(text) == hours


@pytest.mark.parametrize(
    ("text", "cost"),
    [
        ("1.5h", Cost(hours=1.5)), ("3", Cost(hours=3)), ("30 €", Cost(money=30)), ("$30", Cost(money=30)),
        ("300 EUR", Cost(money=300)), ("a lot", None), ("3 people", None),
    ],
)  # fmt: skip
def test_cost(text: str, cost: Cost | None) -> None:
    """Hours or money."""
    assert cost_of(text) == cost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-12T09:30+01:00", datetime(2026, 11, 12, 9, 30, tzinfo=MADRID)),
        ("2026-11-12T09:30:00Z", datetime(2026, 11, 12, 10, 30, tzinfo=MADRID)),
        ("2026-11-12 09:30 +0100", datetime(2026, 11, 12, 9, 30, tzinfo=MADRID)),
        ("2026-11-12 09:30", datetime(2026, 11, 12, 9, 30, tzinfo=MADRID)),
        ("2026-07-12T23:30Z", datetime(2026, 7, 13, 1, 30, tzinfo=MADRID)),
        ("2026-11-12", datetime(2026, 11, 12, tzinfo=MADRID)),
        ("12/11/2026", None), ("mañana", None), ("2026-02-30", None), ("", None),
        ("0001-01-01T00:00+14:00", None),
    ],
)  # fmt: skip
def test_moments(text: str, expected: datetime | None) -> None:
    """A moment is told in the zone of the calendar, in summer and in winter time."""
    assert moment_of(text).at(MADRID) == expected


def test_what_a_moment_says() -> None:
    """Whether it has a time and a zone."""
    assert (moment_of("2026-11-12").day, moment_of("2026-11-12").time) == (date(2026, 11, 12), None)
    assert not moment_of("2026-11-12 09:30").has_zone
    assert moment_of("2026-11-12T09:30Z").has_zone


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever is written, reading it gives a value or None."""
    quantity(text)
    hours_of(text)
    cost_of(text)
    moment_of(text).at(UTC)


@given(st.integers(0, 10**9))
def test_whole_numbers_are_read_back(number: int) -> None:
    """With and without marks for the thousands, in both conventions."""
    assert quantity(str(number)) == quantity(f"{number:,}") == quantity(f"{number:,}".replace(",", ".")) == number
