"""Fields: what is accepted, what is refused, and what is said then."""

from __future__ import annotations

from typing import Any

import pytest

from smm_lint.errors import Problem
from smm_lint.fields import Choice, Either, Field, Flag, ListOf, MapOf, Number, Record, Text
from smm_lint.nodes import parse
from smm_lint.source import Source

SEVERITY = Choice(("error", "warning", "off"), {"aviso": "warning"})
BRAND = Record({"name": Text(), "limit": Number(1, 9, whole=True), "topics": MapOf(ListOf(Text()))}, required=("name",))


def read(field: Field[Any], text: str) -> tuple[Any, list[str]]:
    node = parse(Source("x.yaml", text))
    assert node is not None
    problems: list[Problem] = []
    value = field.read(node, problems)
    return value, [problem.text("en") for problem in problems]


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        (Text(), "1:30", "1:30"),
        (Text(), "off", "off"),
        (SEVERITY, "off", "off"),
        (SEVERITY, "no", "off"),
        (SEVERITY, "false", "off"),
        (SEVERITY, "aviso", "warning"),
        (Flag(), "sí", True),
        (Flag(), "off", False),
        (Number(), "0.75", 0.75),
        (ListOf(Text()), "a", ("a",)),
        (ListOf(Text()), "[a, 1]", ("a", "1")),
        (Either(scalar=Text(), mapping=MapOf(Flag())), "{a: yes}", {"a": True}),
        (BRAND, "{name: Aurora, topics: {café: [espresso]}}", {"name": "Aurora", "topics": {"café": ("espresso",)}}),
    ],
)
def test_values_are_read_as_people_mean_them(field: Field[Any], text: str, expected: object) -> None:
    """YAML's own ideas of `off`, `no` and `1:30` do not get in the way."""
    assert (expected, []) == read(field, text)


@pytest.mark.parametrize(
    ("field", "text", "expected"),
    [
        (SEVERITY, "eror", "x.yaml:1:1: “eror” is not one of: error, warning, off. Did you mean “error”?"),
        (SEVERITY, "zzz", "x.yaml:1:1: “zzz” is not one of: error, warning, off"),
        (SEVERITY, '"no"', "x.yaml:1:1: “no” is not one of: error, warning, off"),
        (Flag(), "maybe", "x.yaml:1:1: expected yes or no, found “maybe”"),
        (Number(whole=True), "1.5", "x.yaml:1:1: expected a whole number, found “1.5”"),
        (Number(), "1" * 5000, f"x.yaml:1:1: expected a number, found “{'1' * 40}”"),
        (Text(), "[a]", "x.yaml:1:1: expected a text, found a list"),
        (BRAND, "name: A\nlimit: 12", "x.yaml:2:8: 12 is above 9, the most accepted"),
        (BRAND, "nam: A", "x.yaml:1:1: unknown key “nam”; accepted: name, limit, topics. Did you mean “name”?"),
        (BRAND, "limit: 3", "x.yaml:1:1: the key “name” is missing"),
        (
            MapOf(Flag(), SEVERITY),
            "erro: 1",
            "x.yaml:1:1: “erro” is not one of: error, warning, off. Did you mean “error”?",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(field: Field[Any], text: str, expected: str) -> None:
    """Each problem names file, line, column, what is accepted and the nearest guess."""
    assert expected in read(field, text)[1]


def test_all_problems_of_a_file_are_reported_together() -> None:
    """One wrong value does not hide the next."""
    assert len(read(BRAND, "{name: [x], limit: many, topics: no, other: 1}")[1]) == 4
