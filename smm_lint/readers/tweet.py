"""Drafts of twitter-together (`.tweet`): a tweet, or a thread whose parts may have front matter of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from smm_lint.fields import Problems
from smm_lint.metadata import Channel, Metadata
from smm_lint.nodes import Scalar
from smm_lint.readers.content import Content, Draft, bounded, faults_of, number, shortened, unread
from smm_lint.readers.front_matter import FrontMatter, read_front_matter
from smm_lint.readers.layout import Layout
from smm_lint.readers.split import lines
from smm_lint.readers.text import read_text
from smm_lint.source import Source
from smm_lint.text import LINE_END, Span

DIVIDER = "---"
OPTION = re.compile(r"\(\s?\)\s+\S.*")
PLATFORM = "x"


def read_tweets(source: Source, layout: Layout) -> Content:
    """The posts of a `.tweet` file, parts of one thread where there are several."""
    head = read_front_matter(source)
    first = replace(head, metadata=_on_x(head.metadata, layout))
    drafts: list[Draft] = []
    problems: Problems = []
    for front, span in bounded(_parts(source, first)):
        problems += front.problems
        metadata = front.metadata if front is first else front.metadata.under(first.metadata)
        drafts.append(_draft(source, span, metadata))
    return Content(number(source, [drafts]), faults_of(problems))


def _on_x(metadata: Metadata, layout: Layout) -> Metadata:
    """A `.tweet` is for X, unless it or the configuration says otherwise."""
    says_otherwise = metadata.channels or layout.platforms or "platform" in metadata.entries
    return metadata if says_otherwise else replace(metadata, channels=(Channel(PLATFORM),))


def _parts(source: Source, front: FrontMatter) -> Iterator[tuple[FrontMatter, Span]]:
    """The text of each part with what stands before it."""
    entry = front.metadata.entries.get("thread-delimiter")
    divider = entry.value.text.strip() if entry and isinstance(entry.value, Scalar) else DIVIDER
    end = len(source.text)
    while True:
        line = _next_line(source.text, Span(front.end, end), divider or DIVIDER)
        yield front, Span(front.end, line.start if line else end)
        if not line:
            return
        following = LINE_END.match(source.text, line.end)
        front = read_front_matter(source, following.end() if following else end)


def _next_line(text: str, span: Span, divider: str) -> Span | None:
    return next((line for line in lines(text, span) if line.of(text).rstrip(" \t") == divider), None)


def _draft(source: Source, span: Span, metadata: Metadata) -> Draft:
    """A part; the lines `( ) option` at its end are no text but its poll."""
    said = shortened(source.text, span)
    end = span.end
    for line in reversed([*lines(source.text, said)]):
        if OPTION.fullmatch(source.text, line.start, line.end):
            end = line.start
        elif line.of(source.text).strip():
            break
    metadata = replace(metadata, has_poll=True) if end < span.end else metadata
    said = Span(said.start, min(end, said.end))
    return Draft(span, unread(source.text, said) or read_text(source.text, said), metadata)
