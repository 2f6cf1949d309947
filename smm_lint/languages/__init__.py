"""What each language is told by: its function words and letters, read once when first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from smm_lint.matching import fold
from smm_lint.nodes import LOADER

FOLDER = Path(__file__).parent
DECOYS = FOLDER / "decoys.yaml"


class Words(Struct, frozen=True):
    """What a language is told by.

    `function_words` are as written, `folded` the same without accents; `letters` are those it
    writes beyond a–z, with its own punctuation. `profiles` name the letter statistics that stand
    for it.
    """

    function_words: frozenset[str]
    folded: frozenset[str]
    letters: frozenset[str]
    profiles: tuple[str, ...]


def judged_languages() -> tuple[str, ...]:
    """The languages that posts are judged in: those with a folder here."""
    return tuple(sorted(file.parent.name for file in FOLDER.glob("*/words.yaml")))


def decoys() -> tuple[str, ...]:
    """The languages that are known only to tell posts in them apart."""
    return tuple(_read(DECOYS)["languages"])


def scripts() -> Mapping[str, str]:
    """The language that a script other than the Latin one stands for, by the script's name in Unicode."""
    scripts: Mapping[str, str] = _read(DECOYS)["scripts"]
    return scripts


@cache
def words(language: str) -> Words:
    """What `language` is told by; nothing but its letter statistics where we have no list of words."""
    file = FOLDER / language / "words.yaml"
    data = _read(file) if file.is_file() else _read(DECOYS)["languages"].get(language, {})
    function_words = frozenset(data.get("function_words", "").split())
    return Words(
        function_words,
        frozenset(map(fold, function_words)),
        frozenset(data.get("letters", "")),
        tuple(data.get("profiles", (language,))),
    )


@cache
def _read(file: Path) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load(file.read_text(encoding="utf-8"), LOADER)  # noqa: S506 (a safe one, and our own file)
    return data
