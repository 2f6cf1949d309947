"""The posts that are linted: those of tests/contrast, again and again, each with a number of its own."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import cycle, islice
from pathlib import Path

import yaml

REPOSITORY = Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "es")
FILES = 100  # of a folder, so that none is larger than people's are


@cache
def posts() -> tuple[tuple[str, str], ...]:
    """The language and text of every post of tests/contrast."""
    found = []
    for path in sorted((REPOSITORY / "tests" / "contrast").glob("*/*.yaml")):
        for pair in yaml.safe_load(path.read_text(encoding="utf-8"))["pairs"]:
            texts = (side if isinstance(side, str) else side["text"] for side in (pair["fires"], pair["silent"]))
            found += [(path.suffixes[0].removeprefix("."), text) for text in texts]
    return tuple(found)


def drafts(count: int, languages: Sequence[str] = LANGUAGES) -> Iterator[tuple[str, str]]:
    """The language and text of `count` posts in `languages`, no two the same."""
    chosen = cycle(post for post in posts() if post[0] in languages)
    for number, (language, text) in enumerate(islice(chosen, count)):
        yield language, f"{text.rstrip()}\n\n{number}\n"


def write_files(folder: Path, count: int, languages: Sequence[str] = LANGUAGES) -> Path:
    """`folder` with `count` drafts in `languages`, each a Markdown file, in folders of a hundred."""
    for number, (_, text) in enumerate(drafts(count, languages)):
        place = folder / f"{number // FILES:04}" / f"{number:06}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return folder


def write_stream(path: Path, count: int) -> Path:
    """A file of JSON Lines with `count` posts."""
    with path.open("w", encoding="utf-8") as file:
        for number, (_, text) in enumerate(drafts(count)):
            file.write(json.dumps({"id": number, "text": text}, ensure_ascii=False) + "\n")
    return path


def write_texts(path: Path, chosen: Iterable[tuple[str, str]]) -> Path:
    """A JSON file with the texts of `chosen` drafts by language."""
    texts: dict[str, list[str]] = {}
    for language, text in chosen:
        texts.setdefault(language, []).append(text)
    path.write_text(json.dumps(texts), encoding="utf-8")
    return path
