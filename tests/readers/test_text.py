from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.readers import Content, Layout, read_posts
from smm_lint.source import Source
from tests.readers.checks import check_post


def read(text: str, path: str = "x.txt", layout: Layout | None = None) -> Content:
    return read_posts(Source(path, text), layout)


def proses(text: str, layout: Layout, path: str = "x.md") -> list[str]:
    return [post.prose.text for post in read(text, path, layout).posts]


def test_plain_text() -> None:
    """A text is one post, just as it is but for the blanks around it; front matter is allowed."""
    text = "---\nlang: es\n---\r\n\r\n Hola *tú*\r\n\r\n\r\n  <!-- no --> https://a.es/x?b=c. \r\n"
    (post,) = read(text).posts

    assert post.prose.text == "Hola *tú*\n\n\n  <!-- no --> https://a.es/x?b=c."
    assert post.published == post.prose
    assert post.span.of(text) == text.partition("---\r\n")[2]
    assert [(link.span.of(text), link.target) for link in post.links] == [("https://a.es/x?b=c",) * 2]
    assert (post.index, post.thread, post.comments, post.metadata.language) == (0, None, (), "es")
    check_post(post)


@pytest.mark.parametrize("path", ["x.txt", "x.md", "x.MARKDOWN", "x.tweet", "x.csv", "x.jsonl", "x"])
def test_nothing(path: str) -> None:
    """A file without prose gives no post, whatever its format."""
    assert read("", path) == read(" \n\t\n", path) == Content()


def test_front_matter_of_a_post() -> None:
    """Links and media of front matter are those of the post, before those of its text."""
    text = (
        "---\nenlace: https://a.es\nmedia: [{file: a.png, alt: Una taza}, b.jpg, x]\n"
        "images:\n- url: https://c.es/c.png\n  alt_text: Un bar\n---\nVe a https://b.es ![d](d.png)\n"
    )
    (post,) = read(text, "x.md").posts

    assert [(link.span.of(text), link.target) for link in post.links] == [
        ("https://a.es", "https://a.es"), ("https://b.es", "https://b.es"),
    ]  # fmt: skip
    assert [(picture.span.of(text), picture.file, picture.alt) for picture in post.media] == [
        ("{file: a.png, alt: Una taza}", "a.png", "Una taza"), ("b.jpg", "b.jpg", None),
        ("url: https://c.es/c.png\n  alt_text: Un bar", "https://c.es/c.png", "Un bar"), ("![d](d.png)", "d.png", "d"),
    ]  # fmt: skip


def test_faults_leave_the_post() -> None:
    """A post with broken front matter is read all the same."""
    content = read("---\nlang: inglish\nplatform: [\n---\nHola", "x.md")

    assert [post.prose.text for post in content.posts] == ["Hola"]
    assert [fault.message.key for fault in content.faults] == ["yaml-broken"]


def test_faults_in_their_order() -> None:
    """Faults are in the order of their places."""
    content = read("---\nplatform: instagran\nlang: inglish\n---\nHola", "x.md")

    assert [fault.message.key for fault in content.faults] == ["unknown-value", "no-language"]


SPLITS = {
    "rule": ("uno\n---\n\ndos\n\n---\n```\n---\n```\n---\n<!--\n---\n-->tres", "rule", ["uno", "dos", "tres"]),
    "rule below text": ("Hola\n---\nSegundo\n---x\n----\nTercero", "rule", ["Hola", "Segundo\n---x", "Tercero"]),
    "heading": (
        "# Plan\nnotas\n## Uno\na\n### b\nc\n## Dos\nd\n# Reglas\ne\n## Tres\nf", "heading-2", ["a\nb\nc", "d", "f"],
    ),
    "heading in code": ("## Uno\n```\n## dos\n```\na\n#café\n##\nb", "heading-2", ["a\n#café", "b"]),
    "no heading": ("# Plan\nnotas", "heading-2", []),
}  # fmt: skip


@pytest.mark.parametrize(("text", "by", "expected"), SPLITS.values(), ids=SPLITS)
def test_splits(text: str, by: str, expected: list[str]) -> None:
    """A file is divided by its lines, before they are parsed; code and comments divide nothing."""
    assert proses(text, Layout(by)) == expected


@pytest.mark.parametrize(
    ("kind", "expected"), [("all", ["notas\na\n\nb", "dos"]), ("blockquote", ["a\n\nb"]), ("fenced", ["## c\n*d*"])]
)
def test_copy_of_a_section(kind: str, expected: list[str]) -> None:
    """Of a section only what is copy counts: all quotes of one together; one without copy gives no post."""
    text = "# Plan\n> no\n## Uno\nnotas\n> a\n\n```\n## c\n*d*\n```\n> b\n## Dos\ndos\n"

    assert proses(text, Layout("heading-2", kind)) == expected


def test_numbered_thread() -> None:
    """Where `1/`, `2/`… open paragraphs, each is a part of the section's thread."""
    text = "## Uno\nnotas\n\n**1/** a 2/3\n\n2/ b\n- c\n\n**3/3** d\n## Dos\ne\n## Tres\n1/ f\n"
    posts = read(text, "x.md", Layout("heading-2", thread="numbered")).posts

    assert [post.prose.text for post in posts] == ["1/ a 2/3", "2/ b\nc", "3/3 d", "e", "1/ f"]
    assert [post.thread and (post.thread.first, post.thread.place, post.thread.length) for post in posts] == [
        (0, 0, 3), (0, 1, 3), (0, 2, 3), None, None,
    ]  # fmt: skip
    assert [post.index for post in posts] == [0, 1, 2, 3, 4]


def test_layout_of_the_file_comes_first() -> None:
    """What front matter says of the posts takes the place of the configuration; a text may be divided too."""
    text = "---\nposts: {split: rule}\n---\na\n---\nb"

    assert proses(text, Layout("heading-2", "fenced")) == ["a", "b"]
    assert proses(text, Layout(), "x.txt") == ["a", "b"]


@given(
    st.lists(
        st.sampled_from(["uno", "---", "## dos", "```", "> tres", "<!--", "-->", "1/ a", "", "- cuatro"]), max_size=12
    )
)
def test_any_lines(lines: list[str]) -> None:
    """Posts of any layout stand in their order, each within its own span."""
    text = "\r\n".join(lines)
    for layout in (
        Layout(),
        Layout("rule"),
        Layout("heading-2", "blockquote"),
        Layout("heading-2", "fenced", "numbered"),
    ):
        posts = read(text, "x.md", layout).posts
        for post in posts:
            check_post(post)
        assert [post.index for post in posts] == list(range(len(posts)))
        assert all(first.span.end <= second.span.start for first, second in pairwise(posts))
