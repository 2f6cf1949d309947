"""The commands of the recipe: `python -m models.recipe train es DATA`, `… evaluate es DATA`."""

from __future__ import annotations

from pathlib import Path

import click
import spacy

from models.recipe.card import write_figures
from models.recipe.data import MODELS, RECIPES
from models.recipe.evaluate import evaluate
from models.recipe.train import train

LANGUAGE = click.argument("language", type=click.Choice(sorted(RECIPES)))
DATA = click.argument("data", type=click.Path(path_type=Path, exists=True, file_okay=False))


@click.group()
def main() -> None:
    """Make the pipelines under models/. DATA is a folder with treebanks/*.conllu.gz; models/README.md says whence."""


@main.command("train")
@LANGUAGE
@DATA
@click.option(
    "--output", type=click.Path(path_type=Path), help="The folder to make, in place of the one under models/."
)
@click.option("--steps", type=int, help="Learn fewer batches than the recipe says, to try the recipe out.")
def train_command(language: str, data: Path, output: Path | None, steps: int | None) -> None:
    """Train the pipeline of LANGUAGE and put it under models/."""
    train(language, data / "treebanks", output or MODELS / language / "pipeline", steps)


@main.command("evaluate")
@LANGUAGE
@DATA
def evaluate_command(language: str, data: Path) -> None:
    """Measure the pipeline of LANGUAGE and write its figures into its model card."""
    nlp = spacy.load(MODELS / language / "pipeline")
    figures = evaluate(nlp, RECIPES[language], data / "treebanks")
    click.echo(write_figures(MODELS / language / "README.md", figures))


main()
