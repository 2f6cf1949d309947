"""What holds for every text that readers give."""

from __future__ import annotations

from smm_lint.post import Post
from smm_lint.source import MappedText
from smm_lint.text import Span


def check_mapped(source: str, mapped: MappedText) -> None:
    """Every character is that of its place, or one that stands for all of it; places increase and lead back."""
    before = Span(0, 0)
    for index, character in enumerate(mapped.text):
        span = mapped.span(index, index + 1)
        assert before.end <= span.start < span.end <= len(source)
        assert mapped.offset(span.start) == index
        before = span
        assert character != "\r"
    for segment in mapped.segments:
        if segment.verbatim:
            assert segment.span.of(source) == segment.text == mapped.text[segment.start : segment.end]
        else:
            assert len(segment.text) == 1


def check_published(source: str, mapped: MappedText) -> None:
    """Every character has a place; places do not go back."""
    before = 0
    for index in range(len(mapped.text)):
        span = mapped.span(index, index + 1)
        assert before <= span.start < span.end <= len(source)
        before = span.start


def check_post(post: Post) -> None:
    """What holds for the texts, and that all that was found lies within the post."""
    source = post.source.text
    check_mapped(source, post.prose)
    check_published(source, post.published)
    assert post.prose.text == post.prose.text.strip(" \t\n")
    assert post.prose.text
    assert post.span.start <= post.prose.span(0, 1).start
    assert post.prose.span(0, len(post.prose.text)).end <= post.span.end
    spans = [*(link.span for link in post.links), *(picture.span for picture in post.media)]
    for span in (*spans, *(comment.span for comment in post.comments)):
        assert 0 <= span.start < span.end <= len(source)
    for comment in post.comments:
        assert comment.span.of(source).startswith("<!--")
