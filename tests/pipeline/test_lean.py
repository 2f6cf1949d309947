"""spaCy without its command line: less is imported, and nothing is missing."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY

READ = """
import sys
from smm_lint.pipeline.analyse import Analyser
list(Analyser().analyse(["¿Vienes?"], "es"))
"""


@pytest.mark.parametrize(
    ("then", "printed"),
    [
        ("print([name for name in ('typer', 'weasel', 'httpx', 'requests') if name in sys.modules])", "[]"),
        ("import spacy.cli; print(callable(spacy.cli.download), 'typer' in sys.modules)", "True True"),
        ("import spacy; print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)", "True"),
        ("from spacy.cli import info; print(info.__module__)", "spacy.cli.info"),
    ],
)
def test_reading_a_post_needs_no_command_line_and_takes_none_away(then: str, printed: str) -> None:
    """What is imported is less; what is asked for afterwards is there."""
    run = subprocess.run(
        [sys.executable, "-c", READ + then], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )

    assert run.stdout.splitlines()[-1] == printed
