"""The pipelines that come with smm-lint are as good and as small as their cards say."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from models.recipe.card import read_figures
from models.recipe.data import MODELS, RECIPES
from models.recipe.evaluate import evaluate, written

LANGUAGES = sorted(RECIPES)
MEGABYTE = 1_000_000
# Another processor rounds otherwise; a card is wrong where a figure is further off than this.
TOLERANCE = 0.003


@cache
def pipeline(language: str) -> Language:
    """The trained pipeline alone, without smm-lint's own components."""
    return spacy.load(MODELS / language / "pipeline")


def card(language: str) -> dict[str, float]:
    """The figures on the card of a language."""
    return read_figures(MODELS / language / "README.md")


@pytest.mark.parametrize("language", LANGUAGES)
def test_written_sentences_are_read_as_the_card_says(language: str) -> None:
    """The figures on sentences that no pipeline has learned from, which need no data but ours."""
    figures = written(pipeline(language), RECIPES[language])

    assert figures == pytest.approx({name: card(language)[name] for name in figures}, abs=TOLERANCE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_treebanks_are_read_as_the_card_says(language: str, shared: Path) -> None:
    """Every figure on the card."""
    figures = evaluate(pipeline(language), RECIPES[language], shared / "data" / "treebanks")

    assert figures == pytest.approx(card(language), abs=TOLERANCE)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pipeline_is_small(language: str) -> None:
    """Six megabytes a language, all files."""
    files = [path for path in (MODELS / language / "pipeline").rglob("*") if path.is_file()]

    assert 0 < sum(path.stat().st_size for path in files) <= 6 * MEGABYTE


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_pipeline_needs_no_words_that_it_met_in_training(language: str) -> None:
    """It reads words that no vocabulary of its own holds, with all its parts."""
    doc = pipeline(language)("Zurbeltad @café 👉 #tuesteclaro\nhttps://example.org")

    assert [token.text for token in doc] == ["Zurbeltad", "@café", "👉", "#tuesteclaro", "\n", "https://example.org"]
    assert all(token.pos_ and token.lemma_ and token.dep_ for token in doc)
