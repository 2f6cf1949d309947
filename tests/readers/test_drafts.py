from __future__ import annotations

from pathlib import Path

import pytest

from smm_lint.readers import SUFFIXES, Content, Layout, open_source, read_posts
from tests.readers.checks import check_post


@pytest.fixture(scope="module")
def drafts(shared: Path) -> Path:
    """The folder of real drafts."""
    return shared / "data" / "drafts"


def read(path: Path, layout: Layout | None = None) -> Content:
    return read_posts(open_source(path, path.name), layout)


def test_every_draft_is_read(drafts: Path) -> None:
    """Every character of every real draft's prose leads to its place; their front matter has no fault."""
    contents = [read(path) for path in sorted(drafts.rglob("*")) if path.suffix in SUFFIXES]

    assert len(contents) == 958
    for content in contents:
        assert not content.faults
        for post in content.posts:
            check_post(post)


LAYOUTS = {
    "marsoftechnology__saldea/marketing/linkedin-posts.md": (Layout("heading-2", "fenced"), [1] * 10),
    "rmarzal__curso-saas/marketing/linkedin-posts.md": (Layout("heading-2", "blockquote"), [1] * 6),
    "rmarzal__curso-saas/marketing/instagram-captions.md": (Layout("heading-2", "blockquote"), [1] * 7),
    "rmarzal__curso-saas/marketing/twitter-threads.md": (
        Layout("heading-2", thread="numbered"), [12] * 12 + [9] * 9 + [7] * 7 + [12] * 12,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LAYOUTS)
def test_files_of_many_posts(drafts: Path, name: str) -> None:
    """The plans around the posts of a file are no posts, and threads are known."""
    layout, lengths = LAYOUTS[name]
    posts = read(drafts / name, layout).posts

    assert [post.thread.length if post.thread else 1 for post in posts] == lengths
    assert not any("Hashtags en es-ES" in post.prose.text or "Frecuencia" in post.prose.text for post in posts)
