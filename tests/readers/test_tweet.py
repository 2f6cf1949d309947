from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from smm_lint.metadata import Channel
from smm_lint.post import Thread
from smm_lint.readers import Content, Layout, read_posts
from smm_lint.source import Source
from tests.readers.checks import check_post


def read(text: str, layout: Layout | None = None) -> Content:
    return read_posts(Source("x.tweet", text), layout)


def test_tweet() -> None:
    """A tweet goes to X as it is written, with the media of its front matter."""
    text = (
        "---\nmedia:\n  - file: a.png\n    alt: Una taza\nreply: https://x.com/a/status/1\n---\n\n¡Hola! *Ven* #café\n"
    )
    (post,) = read(text).posts

    assert (post.prose.text, post.thread, post.metadata.channels) == ("¡Hola! *Ven* #café", None, (Channel("x"),))
    assert [(picture.file, picture.alt) for picture in post.media] == [("a.png", "Una taza")]
    assert sorted(post.metadata.entries) == ["media", "reply"]


def test_retweet_without_text() -> None:
    """A retweet that says nothing gives no post."""
    assert read("---\nretweet: https://x.com/a/status/1\n---\n") == Content()


def test_thread() -> None:
    """A line `---` divides a thread; a part may have front matter of its own, and has the language of the first."""
    text = (
        "---\nlang: es\nmedia: [{file: a.png}]\n---\nUno\n\n---\n---\npoll: [a, b]\n---\n\nDos\n--- \n"
        "Tres\r\n( ) sí\r\n()  no\r\n\r\n---\n\n"
    )
    posts = read(text).posts

    assert [post.prose.text for post in posts] == ["Uno", "Dos", "Tres"]
    assert [post.thread for post in posts] == [Thread(0, 0, 3), Thread(0, 1, 3), Thread(0, 2, 3)]
    assert [post.metadata.has_poll for post in posts] == [False, True, True]
    assert [post.metadata.language for post in posts] == ["es", "es", "es"]
    assert [len(post.media) for post in posts] == [1, 0, 0]
    assert posts[2].span.of(text) == "Tres\r\n( ) sí\r\n()  no\r\n\r\n"


def test_options_stand_at_the_end() -> None:
    """A line in the middle that looks like an option is text."""
    (post,) = read("( ) uno\nHola\n( ) dos").posts

    assert (post.prose.text, post.metadata.has_poll) == ("( ) uno\nHola", True)


def test_delimiter() -> None:
    """The front matter of the file may name another line that divides the thread, in either spelling."""
    for key in ("thread-delimiter", "threadDelimiter"):
        posts = read(f"---\n{key}: '###'\n---\nuno\n---\nmás\n###\ndos").posts
        assert [post.prose.text for post in posts] == ["uno\n---\nmás", "dos"]


def test_other_platforms() -> None:
    """What the file or the configuration says of platforms comes before X."""
    assert read("---\nplatform: mastodon\n---\nHola").posts[0].metadata.channels == (Channel("mastodon"),)
    assert read("Hola", Layout(platforms=("bluesky",))).posts[0].metadata.channels == ()


def test_faults_of_parts() -> None:
    """Broken front matter of a part is told, and the part is read."""
    content = read("uno\n---\n---\npoll: [\n---\ndos")

    assert [post.prose.text for post in content.posts] == ["uno", "dos"]
    assert [fault.message.key for fault in content.faults] == ["yaml-broken"]


@given(
    st.lists(st.sampled_from(["uno", "---", "lang: es", "poll: [", "( ) a", ""]), max_size=14),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_lines(lines: list[str], line_end: str) -> None:
    """Parts of any thread stand in their order, each within its own span."""
    text = line_end.join(lines)
    posts = read(text).posts

    for post in posts:
        check_post(post)
    assert [post.thread.place for post in posts if post.thread] == (list(range(len(posts))) if len(posts) > 1 else [])
    assert all(first.span.end <= second.span.start for first, second in pairwise(posts))
