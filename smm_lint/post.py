"""A post: one text to be published, as its file holds it."""

from __future__ import annotations

from msgspec import Struct

from smm_lint.metadata import Metadata
from smm_lint.source import MappedText, Source
from smm_lint.text import Span


class Link(Struct, frozen=True):
    """A link: where its address stands in the source (a reference's whole link), and the address itself."""

    span: Span
    target: str


class Media(Struct, frozen=True):
    """A picture or film: its place in the source, its file or address, its alternative text where it has one."""

    span: Span
    file: str
    alt: str | None


class Thread(Struct, frozen=True):
    """The thread that a post belongs to and its place in it, from 0."""

    first: int  # `index` of the thread's first post in the file
    place: int
    length: int


class Comment(Struct, frozen=True):
    """An HTML comment of a Markdown source: its span and what stands inside."""

    span: Span
    text: str


class Post(Struct, frozen=True):
    """One text to be published, on one platform or several.

    `index` is its number in the file from 0; `span` what of the source belongs to it, comments
    included; `prose` what text rules read; `published` what will appear, without what a channel
    adds. A language of None is not known yet.
    """

    source: Source
    index: int
    span: Span
    prose: MappedText
    published: MappedText
    metadata: Metadata = Metadata()
    links: tuple[Link, ...] = ()
    media: tuple[Media, ...] = ()
    comments: tuple[Comment, ...] = ()
    thread: Thread | None = None

    def published_on(self, platform: str) -> MappedText:
        """What will appear on `platform`, with the longest of the additions of its channels there."""
        base = self.published.pieces(0, len(self.published.text))
        texts = [
            MappedText.build(self.source.text, [*base, *channel.additions])
            for channel in self.metadata.channels
            if channel.platform == platform
        ]
        return max(texts, key=lambda mapped: len(mapped.text), default=self.published)
