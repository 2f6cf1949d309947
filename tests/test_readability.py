"""How easily a text reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.readability import Readability, english_syllables, readability, spanish_syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("sol", 1),
        ("y", 1),
        ("hay", 1),
        ("día", 2),
        ("país", 2),
        ("leer", 2),
        ("queso", 2),
        ("ciudad", 2),
        ("playa", 2),
        ("idea", 3),
        ("teatro", 3),
        ("cohete", 3),
        ("guitarra", 3),
        ("pingüino", 3),
        ("construyó", 3),
        ("hacía", 3),
        ("hacia", 2),
        ("averiguáis", 4),
        ("información", 4),
        ("AÉREO", 4),
        ("España", 3),
        ("extraordinario", 6),
        ("brr", 1),
    ],
)
def test_spanish_syllables(word: str, count: int) -> None:
    assert spanish_syllables(word) == count


@pytest.mark.parametrize(("word", "count"), [("cat", 1), ("coffee", 2), ("don't", 1), ("idea", 3), ("roasted", 2)])
def test_english_syllables(word: str, count: int) -> None:
    assert english_syllables(word) == count


def test_fernandez_huerta_by_hand() -> None:
    """Seven words of thirteen syllables in three sentences."""
    read = readability(["Muele más fino.", "Espera un poco:", "prueba."], "es")

    assert read.score == pytest.approx(206.84 - 1.02 * 7 / 3 - 60 * 13 / 7)
    assert (read.words, read.sentences, read.longest) == (7, 3, 3)


def test_flesch_by_hand() -> None:
    """Nine words of ten syllables in two sentences."""
    read = readability(["The cat sat on the mat.", "It was happy."], "en")

    assert read.score == pytest.approx(206.835 - 1.015 * 9 / 2 - 84.6 * 10 / 9)
    assert (read.words, read.sentences, read.longest) == (9, 2, 6)


def test_harder_texts_score_lower() -> None:
    easy = ["Muele más fino.", "Espera.", "Prueba otra vez."]
    hard = [
        "La implementación de metodologías de optimización de la extracción posibilita la maximización del rendimiento."
    ]

    assert readability(hard, "es").score < 30
    assert readability(easy, "es").score > 80


@pytest.mark.parametrize(
    "extra", ["#CaféDeEspecialidad", "@cafeaurora", "https://cafeaurora.es/taller", "☕🔥", "2026"]
)
def test_what_is_no_word_does_not_count(extra: str) -> None:
    """Hashtags, mentions, URLs, emoji and numbers leave the measure as it is."""
    assert readability([f"Muele más fino {extra}"], "es") == readability(["Muele más fino"], "es")


def test_a_sentence_without_words_is_none() -> None:
    assert readability(["Muele más fino.", "☕☕", "#café"], "es").sentences == 1


def test_no_words() -> None:
    assert readability(["☕", ""], "es") == Readability(100.0, 0, 0, 0)
    assert readability([], "en") == Readability(100.0, 0, 0, 0)


@given(st.lists(st.text(max_size=30), max_size=5))
def test_counts_agree(sentences: list[str]) -> None:
    """The longest sentence has no more words than there are, and no fewer than the mean."""
    read = readability(sentences, "es")

    assert read.longest <= read.words <= read.longest * read.sentences
    assert read.sentences <= len(sentences)
