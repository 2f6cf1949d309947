"""What keeps back the point in Spanish: the teasers, their probabilities, and what the recipe makes of headlines."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.recipe.clickbait import Headline, learn, write
from models.recipe.data import MODELS
from smm_lint.pipeline.analyse import Analyser
from smm_lint.pipeline.signals import Teaser
from smm_lint.pipeline.withholding import Model, load_model

KILOBYTE = 1_000


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    """The pipelines, loaded once."""
    return Analyser()


def teasers(analyser: Analyser, text: str, language: str = "es") -> tuple[Teaser, ...]:
    """The teasers of one text."""
    return next(analyser.analyse([text], language)).signals.teasers


@pytest.mark.parametrize(
    ("text", "place", "kind"),
    [
        ("Estas son las razones del cierre. https://barranco.example", "Estas son las razones del cierre", "this"),
        ("Cierra el mercado: por qué nadie compra allí", "por qué nadie compra allí", "clause"),
        ("¿Por qué cierra el mercado? Más en el blog", "¿Por qué cierra el mercado?", "question"),
        ("Así fue la noche del mercado", "Así fue la noche del mercado", "thus"),
        ("El gesto que nadie vio en el mercado", "El gesto que nadie vio en el mercado", "relative"),
        ("Siete claves para entender la subasta", "Siete claves para entender la subasta", "list"),
    ],
)
def test_a_teaser_reaches_to_the_end_of_its_clause(analyser: Analyser, text: str, place: str, kind: str) -> None:
    """Links and marks do not belong to it."""
    found = {(text[teaser.start : teaser.end], teaser.kind) for teaser in teasers(analyser, text)}

    assert (place, kind) in found


@pytest.mark.parametrize(
    "text",
    ["El mercado cierra el lunes.", "«Estas son las razones», dijo Ana.", "Así lo hacemos en casa.", ""],
)
def test_what_tells_or_is_quoted_is_no_teaser(analyser: Analyser, text: str) -> None:
    """Neither is the first person."""
    assert not teasers(analyser, text)


def test_probabilities_lie_apart(analyser: Analyser) -> None:
    """A list that does not come is likelier to keep something back than a thanks."""
    (hidden, *_), (told, *_) = (
        teasers(analyser, "Cierra el mercado de Barranco: por qué y hasta cuándo"),
        teasers(analyser, "El equipo de la tienda, con mucho cariño, a las vecinas del barrio"),
    )

    assert hidden.probability > 0.8
    assert told.probability < 0.5


def test_english_has_no_model(analyser: Analyser) -> None:
    """Its rule lists phrases."""
    assert load_model("en") is None
    assert not teasers(analyser, "What happened next?", "en")


def test_the_weights_are_small() -> None:
    """They travel with every installation."""
    assert 0 < (MODELS / "es" / "clickbait.json").stat().st_size < 300 * KILOBYTE


def test_the_recipe_learns_what_newspapers_share(tmp_path: Path) -> None:
    """A feature of one newspaper alone is not learned, and what is learned can be read again."""
    headlines = [
        Headline(paper, is_clickbait, runs, runs, teases=True, states=True)
        for paper in ("A", "B", "C", "D")
        for is_clickbait, runs in ((True, frozenset({"w:por que", f"w:{paper}"})), (False, frozenset({"w:cierra"})))
    ]
    model = learn(headlines)
    write(model, tmp_path / "clickbait.json")

    assert set(model.features) == {"w:por que", "w:cierra"}
    assert model.probability(["w:por que"]) > model.probability(["w:cierra"])
    assert load_model("es", tmp_path) == Model(model.features, model.always)
