"""How fast a pipeline loads and reads, as ratios within one run: `python benchmarks/pipelines.py en --against NAME`.

Loading is compared with importing spaCy in the same process, reading with another pipeline over the same texts. Each
figure is the median of five; machines differ, ratios less.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from random import Random
from statistics import median

import click
import spacy
from spacy.language import Language

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from models.recipe.data import MODELS, RECIPES  # noqa: E402  the recipe is no part of the package
from models.recipe.written import TAUGHT, Dictionary, joined  # noqa: E402

ROUNDS = 5
TEXTS = 1_500
LOADING = """
import sys, time
start = time.perf_counter()
import spacy
imported = time.perf_counter()
spacy.load(sys.argv[1])
print(imported - start, time.perf_counter() - imported)
"""


@click.command()
@click.argument("language", type=click.Choice(sorted(RECIPES)))
@click.option("--against", help="A spaCy pipeline to compare with, installed or a path.")
def main(language: str, against: str | None) -> None:
    """Measure the pipeline of LANGUAGE."""
    path = MODELS / language / "pipeline"
    imports, loads = zip(*(_loading(path) for _ in range(ROUNDS)), strict=True)
    click.echo(f"import spacy           {median(imports):.2f} s")
    click.echo(f"load                   {median(loads):.2f} s = {median(loads) / median(imports):.2f} of the import")
    drawn = RECIPES[language].generate(Dictionary(()), TAUGHT).draw(TEXTS, Random(5))
    posts = ["\n".join(texts) for texts in zip(*[map(joined, drawn)] * 3, strict=False)]
    pipelines = {"ours": spacy.load(path)} | ({against: spacy.load(against)} if against else {})
    speeds: dict[str, list[float]] = {name: [] for name in pipelines}
    for _ in range(ROUNDS):
        for name, nlp in pipelines.items():
            speeds[name].append(_speed(nlp, posts))
    for name, found in speeds.items():
        ratio = median(speeds["ours"]) / median(found)
        click.echo(
            f"{name:22} {median(found):,.0f} tokens a second" + ("" if name == "ours" else f", ours {ratio:.1f} times")
        )


def _loading(path: Path) -> tuple[float, float]:
    """Seconds that importing spaCy and then loading the pipeline take, in a process of their own."""
    done = subprocess.run([sys.executable, "-c", LOADING, str(path)], capture_output=True, text=True, check=True)
    imported, loaded = done.stdout.split()
    return float(imported), float(loaded)


def _speed(nlp: Language, texts: list[str]) -> float:
    """Tokens a second of processor time."""
    start = time.process_time()
    tokens = sum(len(doc) for doc in nlp.pipe(texts))
    return tokens / (time.process_time() - start)


main()
