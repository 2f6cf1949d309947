"""Files → posts: one module a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from msgspec.structs import replace

from smm_lint.bounds import MOST_LENGTH
from smm_lint.messages import message
from smm_lint.readers.content import (
    Content,
    Copy,
    Declined,
    Draft,
    Fault,
    bounded,
    faults_of,
    number,
    shortened,
    unread,
    without_too_long,
)
from smm_lint.readers.decode import Unreadable, decode, open_source
from smm_lint.readers.front_matter import FrontMatter, read_front_matter
from smm_lint.readers.layout import LAYOUT, Layout
from smm_lint.readers.split import split, split_numbered
from smm_lint.readers.text import read_text
from smm_lint.readers.tweet import read_tweets
from smm_lint.source import Source
from smm_lint.text import Span

__all__ = [
    "LAYOUT", "SUFFIXES", "TABLE_SUFFIXES", "Content", "Fault", "Layout", "Unreadable", "decode", "open_source",
    "read_posts",
]  # fmt: skip

SUFFIXES = (".md", ".markdown", ".txt", ".tweet")
TABLE_SUFFIXES = (".csv", ".jsonl")


def read_posts(source: Source, layout: Layout | None = None) -> Content:
    """The posts of `source`, by the suffix of its path; one of no known format is read as text."""
    if len(source.text) > MOST_LENGTH:
        return Content(declined=(Fault(Span(0, 1), message("file-too-long", most=MOST_LENGTH)),))
    suffix = PurePosixPath(source.path).suffix.lower()
    try:
        content = READERS.get(suffix, _read_text)(source, layout or Layout())
    except Declined as declined:
        return Content(declined=(declined.fault,))
    return replace(without_too_long(content), numbered=len(content.posts))


def _read_text(source: Source, layout: Layout) -> Content:
    return _read_file(source, layout, lambda span, _: read_text(source.text, span))


def _read_markdown(source: Source, layout: Layout) -> Content:
    # Imported late, as the grammar is needed by nothing else.
    from smm_lint.readers.markdown import read_markdown

    return _read_file(source, layout, lambda span, kind: read_markdown(source.text, span, kind))


def _read_file(source: Source, layout: Layout, read: Callable[[Span, str], Copy]) -> Content:
    """The posts of a file with one front matter for all of them."""
    front = read_front_matter(source)
    layout = front.layout or layout
    body = Span(front.end, len(source.text))
    threads = [
        [_draft(source.text, part, front, layout, read) for part in _thread(source.text, span, layout)]
        for span in bounded(split(source.text, body, layout.split))
    ]
    return Content(number(source, threads), faults_of(front.problems))


def _draft(text: str, span: Span, front: FrontMatter, layout: Layout, read: Callable[[Span, str], Copy]) -> Draft:
    said = shortened(text, span)
    return Draft(span, unread(text, said) or read(said, layout.text), front.metadata)


def _thread(text: str, span: Span, layout: Layout) -> list[Span]:
    return split_numbered(text, span) if layout.thread == "numbered" else [span]


def _read_csv(source: Source, layout: Layout) -> Content:
    from smm_lint.readers.csv_table import read_csv

    return read_csv(source, layout)


def _read_jsonl(source: Source, layout: Layout) -> Content:
    from smm_lint.readers.json_table import read_jsonl

    return read_jsonl(source, layout)


READERS: Mapping[str, Callable[[Source, Layout], Content]] = {
    ".md": _read_markdown,
    ".markdown": _read_markdown,
    ".tweet": read_tweets,
    ".csv": _read_csv,
    ".jsonl": _read_jsonl,
}
