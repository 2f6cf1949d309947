from __future__ import annotations

import pytest

from smm_lint.nodes import Scalar
from smm_lint.readers import Layout
from smm_lint.readers.front_matter import FrontMatter, read_front_matter
from smm_lint.source import Source


def read(text: str) -> FrontMatter:
    return read_front_matter(Source("x.md", text))


def faults(text: str) -> list[tuple[str, str]]:
    """What is wrong with the front matter of `text`: where, and how."""
    return [(problem.span.of(text), problem.message.text("en")) for problem in read(text).problems]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_front_matter(line_end: str) -> None:
    """It runs from a first line `---` to the next; the text begins on the line after that."""
    text = line_end.join(["--- ", "tema: café", "---\t", "", "Hola"])
    front = read(text)

    assert front.metadata.span
    assert front.metadata.span.of(text) == line_end.join(["--- ", "tema: café", "---\t"])
    value = front.metadata.entries["topic"].value
    assert isinstance(value, Scalar)
    assert value.span.of(text) == value.text == "café"
    assert text[front.end :] == line_end + "Hola"


@pytest.mark.parametrize(
    "text",
    [
        "Hola", "", "---", "---\n", "----\ntitle: x\n---\n", " ---\ntitle: x\n---\n", "Hola\n---\ntitle: x\n---\n",
        "---\nHola a todos\n---\nAdiós", "---\n- uno\n- dos\n---\n", "---\nHola: [amigos\n\nAdiós",
        "---\n¿Vienes? Sí: ven\n\nAdiós",
    ],
)  # fmt: skip
def test_none(text: str) -> None:
    """Text between rules is no front matter, nor is what no known key opens and no line closes."""
    assert read(text) == FrontMatter(0)


def test_empty() -> None:
    """Front matter may say nothing."""
    front = read("---\n---\nHola")

    assert (front.end, front.problems, dict(front.metadata.entries)) == (8, (), {})
    assert front.metadata.span


FAULTS = {
    "broken": (
        "---\nplatform: x\ntags: ]\n---\nHola",
        [("]", "this is not valid YAML: did not find expected node content")],
    ),
    "twice": ("---\nlang: es\nlang: en\n---\nHola", [("lang", "the key “lang” stands here twice")]),
    "open": ("---\nlang: es\n\nHola", [("---", "the front matter that opens here has no closing line “---”")]),
    "layout": (
        "---\nposts: {splitt: rule}\n---\n",
        [("splitt", "unknown key “splitt”; accepted: split, text, thread, columns. Did you mean “split”?")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_faults(text: str, expected: list[tuple[str, str]]) -> None:
    """What is broken is told at its place, and the text begins after it all the same."""
    assert faults(text) == expected
    assert read(text).metadata.span
    assert text[read(text).end :].strip() in {"Hola", ""}


def test_unclosed_front_matter_counts() -> None:
    """What stands before the first blank line is read although the closing line is missing."""
    assert read("---\nlang: es-MX\n\nHola").metadata.language == "es"


@pytest.mark.parametrize("text", ["posts: {split: rule}", "smm-lint: {posts: {split: rule}}"])
def test_layout(text: str) -> None:
    """Front matter may say how its file holds its posts."""
    assert read(f"---\n{text}\n---\n").layout == Layout("rule")
