from __future__ import annotations

import pytest

from smm_lint.topics import Topic, TopicModel, TopicScore
from tests.pipeline.docs import ANALYSER, analysis

COFFEE = Topic(
    "café", ("molino", "café en casa", "#V60"), ("¿Mueles para espresso?", "El tueste de Huila sabe a ciruela")
)
BREAD = Topic("pan", (), ("La masa madre fermenta dos días", "Horneamos pan de centeno"))
MODEL = TopicModel((COFFEE, BREAD), "es", ANALYSER.analyse)


@pytest.mark.parametrize(
    ("text", "matched"),
    [
        ("Dos molinos nuevos", ["molinos"]),
        ("Café en casa y pan", ["Café en casa"]),
        ("Lunes de #CaféEnCasa", ["CaféEnCasa"]),
        ("Lunes de #cafeencasa", ["cafeencasa"]),
        ("Filtros V60", ["V60"]),
    ],
)
def test_a_keyword_settles_it(text: str, matched: list[str]) -> None:
    """A keyword in the text or in a hashtag, inflected or not, scores 1 at its place."""
    score = MODEL.scores(analysis(text, "es"))[0]

    assert (score.score, [text[start:end] for start, end in score.matches]) == (1.0, matched)


@pytest.mark.parametrize("text", ["Café, en casa", "Café sin casa", "Molinero"])
def test_part_of_a_keyword_is_none(text: str) -> None:
    """The words of a keyword stand together, in their order."""
    assert MODEL.scores(analysis(text, "es"))[0].matches == ()


def test_examples_draw_near() -> None:
    """A text that shares words with a topic's examples is nearer to it than to another; function words are none."""
    coffee, bread = MODEL.scores(analysis("El tueste de hoy", "es"))

    assert 0 < coffee.score < 1
    assert bread == TopicScore("pan", 0.0)


def test_nothing_speaks_for_an_empty_text() -> None:
    """An empty text, and a topic without keywords and examples, score 0."""
    empty = TopicModel((Topic("nada"),), "es", ANALYSER.analyse)

    assert [score.score for score in MODEL.scores(analysis("", "es"))] == [0.0, 0.0]
    assert [score.score for score in empty.scores(analysis("Café", "es"))] == [0.0]
