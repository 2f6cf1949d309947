"""Metrics by their names, and goals by their words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint import metrics
from smm_lint.metrics import FAMILIES, families_of, fitting, metric_of


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("workshop sign-ups", "sign-ups"),
        ("signUps", "sign-ups"),
        ("inscripciones al taller", "sign-ups"),
        ("link_clicks", "clicks"),
        ("clics en el enlace", "clicks"),
        ("comment likes", "likes"),
        ("likes per post", "likes"),
        ("número de seguidores", "followers"),
        ("newsletter subscribers", "sign-ups"),
        ("suscriptores al boletín", "sign-ups"),
        ("orders with code FALL", "sales"),
        ("ventas con el cupón OTOÑO", "sales"),
        ("respuestas a la encuesta", "survey-answers"),
        ("tasa de respuesta", "response-time"),
        ("page views", "web-visits"),
        ("video views", "views"),
        ("muestras enviadas", None),
        ("", None),
    ],
)
def test_tells_the_metric_that_a_name_begins_with(name: str, expected: str | None) -> None:
    metric = metric_of(name)

    assert (metric and metric.id) == expected


@pytest.mark.parametrize(
    ("goal", "families"),
    [
        ("40 sales by 30 Nov", {"conversion"}),
        ("Que 12 personas se apunten al coro", {"conversion"}),
        ("Reach 40 café owners", set()),
        ("Dar a conocer el puesto y vender 40 cajas", {"awareness", "conversion"}),
        ("25 respuestas", {"community"}),
        ("Answer every question within a day", {"support"}),
    ],
)
def test_tells_the_families_of_a_goal(goal: str, families: set[str]) -> None:
    assert families_of(goal) == families


def test_every_metric_is_of_a_family_and_found_by_its_plain_words() -> None:
    """Each entry has a known family, and each plain word of it leads back to it."""
    for name, entry in metrics._data()["metrics"].items():
        assert entry["family"] in FAMILIES
        for words in entry["words"]:
            if words.replace(" ", "").isalnum():
                found = metric_of(words)
                assert found is not None
                assert found.id == name


def test_every_family_fits_itself() -> None:
    assert set(fitting()) == set(FAMILIES)
    assert all(family in fits for family, fits in fitting().items())


@given(st.text(st.sampled_from("aeilkors -_,()ñÑ€%\n")))
def test_any_name_is_read(name: str) -> None:
    metric_of(name)
    families_of(name)
