"""How rules judge pairs of posts that nobody has tuned them on: `python benchmarks/unseen.py`.

The pairs in benchmarks/unseen were written on 2026-11-23 by somebody who had seen neither the rules' patterns nor any
labelled post; a second reader, who was not told the labels, gave all but one of 744 posts the same, and its pair was
left out. They say what tests/contrast can say no more, for as long as nobody opens them to mend a rule: only totals
are printed. Who has read them moves them to tests/contrast, and has new ones written.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from tests.contrast import cases, scores  # noqa: E402  the tests are no part of the package

FOLDER = REPOSITORY / "benchmarks" / "unseen"
LEAST_PRECISION, LEAST_RECALL = 0.8, 0.75


@click.command()
def main() -> None:
    """Print precision and recall of every rule and language, and how many of them reach the bar."""
    found = sorted(scores(cases(FOLDER)).items())
    for (rule, language), score in found:
        click.echo(
            f"{rule:38} {language}  precision {score.precision:.2f}  recall {score.recall:.2f}  "
            f"({score.right} right, {len(score.wrong)} wrong, {len(score.missed)} missed)"
        )
    reached = [score for _, score in found if score.precision >= LEAST_PRECISION and score.recall >= LEAST_RECALL]
    click.echo(f"{len(reached)} of {len(found)} reach {LEAST_PRECISION} and {LEAST_RECALL}")


if __name__ == "__main__":
    main()
