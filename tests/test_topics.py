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
    score = MODEL.scores(text, analysis(text, "es"))[0]

    assert (score.score, [text[start:end] for start, end in score.matches]) == (1.0, matched)


@pytest.mark.parametrize("text", ["Café, en casa", "Café sin casa", "Molinero"])
def test_part_of_a_keyword_is_none(text: str) -> None:
    """The words of a keyword stand together, in their order."""
    assert MODEL.scores(text, analysis(text, "es"))[0].matches == ()


@pytest.mark.parametrize(
    ("text", "language", "nearest"),
    [
        ("El tueste de hoy", "es", "café"),
        ("Cold brew needs a coarse grind", "en", "café"),
        ("Baguettes fresh from the oven", "en", "pan"),
    ],
)
def test_examples_draw_near(text: str, language: str, nearest: str) -> None:
    """A text is nearest to the topic whose examples mean the like, in its own language or another."""
    model = TopicModel((COFFEE, BREAD), language, ANALYSER.analyse)
    scores = model.scores(text, analysis(text, language))

    assert max(scores, key=lambda score: score.score).name == nearest


def test_the_words_that_draw_near_are_told() -> None:
    """They are ranges of the prose, the strongest first; a topic knows its keywords' meaning too."""
    text = "Mañana abrimos con espresso y cruasanes"
    coffee = MODEL.scores(text, analysis(text, "es"))[0]

    assert (coffee.matches, text[slice(*coffee.words[0])]) == ((), "espresso")
    assert coffee.score > 0.5


def test_small_talk_is_no_evidence() -> None:
    """How much a post tells of any matter at all stands beside the score."""
    evidence = [
        MODEL.scores(text, analysis(text, "es"))[0].evidence
        for text in ("¡Mil gracias a todas!", "El alcalde inaugura la autopista")
    ]

    assert evidence[0] < 0.2
    assert evidence[1] > 0.5


def test_nothing_speaks_for_an_empty_text() -> None:
    """An empty text, and a topic without keywords and examples, score 0."""
    empty = TopicModel((Topic("nada"),), "es", ANALYSER.analyse)

    assert [score.score for score in MODEL.scores("", analysis("", "es"))] == [0.0, 0.0]
    assert [score.score for score in empty.scores("Café", analysis("Café", "es"))] == [0.0]


def test_keywords_alone_tell_without_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the vectors are not installed a keyword scores 1 and all else 0."""
    monkeypatch.setattr("smm_lint.topics.load_vectors", lambda: None)
    model = TopicModel((COFFEE,), "es", ANALYSER.analyse)
    texts = ("Dos molinos", "El tueste de hoy")

    assert [model.scores(text, analysis(text, "es")) for text in texts] == [
        (TopicScore("café", 1.0, ((4, 11),)),),
        (TopicScore("café", 0.0),),
    ]
