from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from smm_lint.config import Configuration
from smm_lint.inspection import as_json, as_text
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import FileReading, Input, read_files
from smm_lint.source import Source

TEXT = "---\nlang: es\nplatform: x\n---\n¿Qué **molino**\nusas? Os leemos en https://a.es ☕\n"


def files(text: str, path: str = "a.md") -> list[FileReading]:
    """A file read with no configuration."""
    place = Path(path).absolute()
    config = Configuration(isolated=True).for_file(place)
    return list(read_files([Input(path, config, place, Source(path, text))], Analyser()))


def place(start: tuple[int, int, int], end: tuple[int, int, int]) -> dict[str, Any]:
    """A range from offset, line and column of its start and end."""
    names = ("offset", "line", "column")
    return {"start": dict(zip(names, start, strict=True)), "end": dict(zip(names, end, strict=True))}


def test_the_json_is_the_contract() -> None:
    """Every key of version 1, with places in the source, over markup and line breaks."""
    question = {"range": place((29, 5, 1), (50, 6, 6)), "text": "¿Qué molino\nusas?"}
    signals = {
        "invitations": [
            {"kind": "reply", **question},
            {"kind": "reply", "range": place((51, 6, 7), (60, 6, 16)), "text": "Os leemos"},
        ],
        "questions": [{"kind": "open", **question}],
        "audience": [
            {"range": place((45, 6, 1), (49, 6, 5)), "text": "usas"},
            {"range": place((51, 6, 7), (53, 6, 9)), "text": "Os"},
        ],
        "self": [{"range": place((54, 6, 10), (60, 6, 16)), "text": "leemos"}],
        "offers": [],
        "claims": [],
        "hashtags": [],
        "mentions": [],
        "links": [{"range": place((64, 6, 20), (76, 6, 32)), "text": "https://a.es"}],
        "emoji": [{"range": place((77, 6, 33), (78, 6, 34)), "text": "☕"}],
        "dialogue": False,
        "address_form": "tu",
    }
    post = {
        "path": "a.md", "post": 0, "language": "es", "language_score": 1.0, "platforms": ["x"], "signals": signals,
        "topics": [],
    }  # fmt: skip

    assert json.loads(as_json(files(TEXT))) == {"version": 1, "posts": [post], "skipped": []}


def test_the_text_is_for_people() -> None:
    """What was found, by kind, each with line and column; what was not found is left out."""
    assert as_text(files("---\nlang: en\n---\nJoin us in Fife.\n"), "en") == (
        "a.md\n"
        "  language: en (1.00)\n"
        "  address form: –\n"
        "  talks to somebody in particular: no\n"
        "  invitations:\n"
        "    4:1  action  Join us in Fife\n"
        "  the reader:\n"
        "    4:1  Join us in Fife\n"
        "  the sender:\n"
        "    4:6  us\n"
    )


def test_posts_in_other_languages_are_skipped() -> None:
    """A post in a language that is not configured is told under skipped, in both forms."""
    found = files("---\nlang: ca\n---\nBon dia.\n")

    assert json.loads(as_json(found))["skipped"] == [{"path": "a.md", "post": 0, "reason": "language: ca"}]
    assert as_text(found, "en") == "a.md #1\n  language: ca\n"


def test_nothing_to_tell() -> None:
    """No posts give an empty text and an empty list."""
    assert json.loads(as_json([])) == {"version": 1, "posts": [], "skipped": []}
    assert not as_text([], "es")
