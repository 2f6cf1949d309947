from __future__ import annotations

import json
from pathlib import Path

import pytest

from smm_lint.bounds import MOST_BYTES, MOST_CHARACTERS, MOST_LENGTH, MOST_POSTS, MOST_WORDS
from tests.attack.corpus import POSTS, drafts
from tests.command_line import run_here

SMALL = 60
SETTINGS = (
    "root: true\nmessages: {language}\nlanguages: [en, es]\nextends: [strict]\ninclude: ['*', '*.csv', '*.jsonl']\n"
)


def write(folder: Path, files: dict[str, bytes], language: str = "en") -> None:
    (folder / "smm-lint.yaml").write_text(SETTINGS.format(language=language), encoding="utf-8")
    for name, data in files.items():
        (folder / name).write_bytes(data)


def said(folder: Path) -> list[str]:
    """The messages of a check of `folder`."""
    done = run_here("check", "--format", "json", "--select", "platform", folder=folder)
    return [each["message"] for each in json.loads(done.stdout)["diagnostics"]]


def test_hostile_drafts_are_judged(tmp_path: Path) -> None:
    """Every rule is on: none fails, every file is read or declined, nothing is said beside the diagnostics."""
    files = drafts(SMALL)
    write(tmp_path, files)
    done = run_here("check", "--format", "json", "--today", "2025-11-20", folder=tmp_path)
    result = json.loads(done.stdout)

    assert (done.returncode, done.stderr) == (1, b"")
    assert result["summary"]["files"] == len(files)
    assert [each for each in result["diagnostics"] if each["rule"] == "internal/rule-failed"] == []


def test_fixing_hostile_drafts_loses_nothing(tmp_path: Path) -> None:
    """What cannot be read is as it was; what can still reads as UTF-8; nothing is left behind or taken away."""
    files = drafts(SMALL // 10)
    write(tmp_path, files)
    done = run_here("fix", "--unsafe", "--quiet", "--today", "2025-11-20", folder=tmp_path)
    now = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.name != "smm-lint.yaml"}

    assert done.stderr == b""
    assert now.keys() == files.keys()
    for name in ("not-utf-8.md", "cut.md", "utf-16.md", "nul.md", "nul-and-not-utf-8.md", "surrogates.md", "empty.md"):
        assert now.pop(name) == files[name]
    assert all(data.decode() is not None for data in now.values())


TOO_LONG = {
    "en": "The file cannot be read: this post is too long to be read:"
    f" more than {MOST_CHARACTERS} characters with its markup, or {MOST_WORDS} words, signs and line ends."
    " Split it, or say how the file holds its posts (posts: split)",
    "es": "No se puede leer el archivo: esta publicación es demasiado larga para leerla:"
    f" más de {MOST_CHARACTERS} caracteres con sus marcas, o {MOST_WORDS} palabras, signos y finales de línea."
    " Divídela, o di cómo guarda el archivo sus publicaciones (posts: split)",
}


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "name", ["nested quotes", "nested brackets", "nested links", "one word", "hashtags", "paragraphs", "emoji"]
)
def test_a_post_that_nobody_writes_is_declined(tmp_path: Path, name: str, language: str) -> None:
    """100,000 of anything is no post; the others of the run are judged."""
    suffix = ".txt" if name == "nested quotes" else ".md"
    write(tmp_path, {f"a{suffix}": POSTS[name](MOST_CHARACTERS + 1).encode(), "b.md": b"Which one?\n"}, language)

    assert said(tmp_path) == [TOO_LONG[language]]


def test_a_post_that_people_write_is_judged(tmp_path: Path) -> None:
    """Six times the largest draft that we know, as several posts; and one post of Facebook's whole length."""
    parts = "\n---\n".join(["Which mill did you start with, and why? " * 200] * 18)
    write(tmp_path, {"a.tweet": parts.encode(), "b.txt": ("abcde " * 10_534).encode()})
    done = run_here("count", "--platform", "facebook", "--format", "json", folder=tmp_path)
    counted = [(each["path"], each["length"]) for each in json.loads(done.stdout)["counts"]]

    assert counted == [*[("a.tweet", 7999)] * 18, ("b.txt", 63203)]


TOO_LARGE = (
    f"larger than {MOST_BYTES // 1_000_000} MB; split the file, or exclude it."
    " CSV and JSONL files of any size: smm-lint stream"
)
FILE_TOO_LONG = (
    f"longer than {MOST_LENGTH} characters; split the file, or exclude it."
    " CSV and JSONL files of any length: smm-lint stream"
)
TOO_MANY = (
    f"more than {MOST_POSTS} posts; split the file. CSV and JSONL files with any number of posts: smm-lint stream"
)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.md", b"a" * 100_000_000, TOO_LARGE),
        ("a.txt", b"#a " * 1_000_000, FILE_TOO_LONG),
        ("a.csv", b"text\n" + b"a\n" * (MOST_POSTS + 1), TOO_MANY),
        ("a.jsonl", b'{"text": "a"}\n' * (MOST_POSTS + 1), TOO_MANY),
        (
            "a.csv",
            b'text,date\n"' + b'""' * MOST_CHARACTERS,
            f"this row is longer than {MOST_CHARACTERS} characters; is a quotation mark never closed?",
        ),
    ],
    ids=["a line of 100 MB", "a million hashtags", "rows", "lines of JSON", "an open quotation mark"],
)
def test_a_file_that_nobody_writes_is_declined(tmp_path: Path, name: str, data: bytes, expected: str) -> None:
    """Before anything is made of it."""
    write(tmp_path, {name: data})

    assert said(tmp_path) == [f"The file cannot be read: {expected}"]


def test_standard_input_is_bounded_too(tmp_path: Path) -> None:
    """As a file is."""
    done = run_here("check", "--isolated", "-", folder=tmp_path, stdin=b"a" * (MOST_BYTES + 1))

    assert done.stdout.startswith(b"stdin.md:1:1: error: The file cannot be read: larger than 10 MB")
