"""What readers give: the copy of a post, and all that a file holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from smm_lint.bounds import MOST_CHARACTERS, MOST_POSTS, MOST_WORDS, has_too_many_words
from smm_lint.entries import Entry, items
from smm_lint.errors import Problem
from smm_lint.messages import Message, message
from smm_lint.metadata import Metadata, names_file
from smm_lint.nodes import Mapping, Node, Scalar, Sequence
from smm_lint.post import Comment, Link, Media, Post, Thread
from smm_lint.source import MappedText, Piece, Source
from smm_lint.text import Span

T = TypeVar("T")

FILE_KEYS = ("file", "url", "src", "path", "archivo")
ALT_KEYS = ("alt", "alt_text", "altText", "texto_alternativo")


class Fault(Struct, frozen=True):
    """What is wrong with a file beside its posts, such as broken front matter; the posts are read all the same."""

    span: Span
    message: Message


class Content(Struct, frozen=True):
    """All that a file holds; what is `declined`, with the reason, is not among the posts.

    `numbered` is how many posts have got a number, those among them that were then declined.
    """

    posts: tuple[Post, ...] = ()
    faults: tuple[Fault, ...] = ()
    declined: tuple[Fault, ...] = ()
    numbered: int = 0


class Declined(Exception):  # noqa: N818 - says what becomes of the file, as Unreadable does
    """A file has more than is read: the place, and what of it."""

    def __init__(self, span: Span, said: Message) -> None:
        super().__init__(said)
        self.fault = Fault(span, said)


def bounded(parts: Iterable[T]) -> Iterator[T]:
    """`parts`, each of which may hold a post. Raises Declined where there are too many."""
    for number, part in enumerate(parts):
        if number >= MOST_POSTS:
            raise Declined(Span(0, 1), message("too-many-posts", most=MOST_POSTS))
        yield part


def shortened(text: str, span: Span) -> Span:
    """`span` of `text`; where that is longer than a post may be, without the blanks around it."""
    if len(span) <= MOST_CHARACTERS:
        return span
    said = span.of(text)
    start = span.end - len(said.lstrip())
    return Span(start, max(start, span.start + len(said.rstrip())))


def unread(text: str, span: Span) -> Copy | None:
    """The copy of what is too long to be read, enough of it to be declined as a post; None of what is not too long."""
    if len(span) <= MOST_CHARACTERS:
        return None
    beginning = MappedText.build(text, [Piece(Span(span.start, span.start + MOST_CHARACTERS + 1))])
    return Copy(beginning, beginning)


class Copy(Struct, frozen=True):
    """The text of a post, and what was found in it; see Post for each."""

    prose: MappedText
    published: MappedText
    links: tuple[Link, ...] = ()
    media: tuple[Media, ...] = ()
    comments: tuple[Comment, ...] = ()


class Draft(Struct, frozen=True):
    """A post on its way: its copy, what of the source belongs to it, and what its front matter says."""

    span: Span
    copy: Copy
    metadata: Metadata


def faults_of(problems: Iterable[Problem]) -> tuple[Fault, ...]:
    """The faults that problems of reading are, in their order in the file."""
    faults = (Fault(problem.span, problem.message) for problem in problems)
    return tuple(sorted(faults, key=lambda fault: fault.span))


def number(source: Source, threads: Iterable[Iterable[Draft]]) -> tuple[Post, ...]:
    """The posts of a file, numbered. Each item is a thread, or a draft alone; a draft without prose gives none."""
    posts: list[Post] = []
    for thread in threads:
        drafts = [draft for draft in thread if draft.copy.prose.text]
        first = source.part.post + len(posts)
        for place, draft in enumerate(drafts):
            part = Thread(first, place, len(drafts)) if len(drafts) > 1 else None
            posts.append(_post(source, first + place, draft, part))
    return tuple(posts)


def is_too_long(prose: str) -> bool:
    """Whether `prose` is more than a post may have."""
    return len(prose) > MOST_CHARACTERS or has_too_many_words(prose)


def without_too_long(content: Content) -> Content:
    """`content` without the posts that nobody writes, and with a word on each of them."""
    declined = [post for post in content.posts if is_too_long(post.prose.text)]
    if not declined:
        return content
    said = message("post-too-long", characters=MOST_CHARACTERS, words=MOST_WORDS)
    # What it begins with is enough to show where it stands.
    faults = (Fault(Span(start, start + 1), said) for start in (post.prose.span(0, 1).start for post in declined))
    numbers = {post.index for post in declined}
    posts = tuple(post for post in content.posts if post.index not in numbers)
    return replace(content, posts=posts, declined=(*content.declined, *faults))


def _post(source: Source, index: int, draft: Draft, thread: Thread | None) -> Post:
    copy, metadata = draft.copy, draft.metadata
    links = (*_links(metadata.entries.get("link")), *copy.links)
    media = (*_media(metadata.entries.get("media")), *_media(metadata.entries.get("images")), *copy.media)
    return Post(source, index, draft.span, copy.prose, copy.published, metadata, links, media, copy.comments, thread)


def _links(entry: Entry | None) -> Iterator[Link]:
    if entry and isinstance(entry.value, Scalar) and entry.value.text.strip():
        yield Link(entry.value.span, entry.value.text.strip())


def _media(entry: Entry | None) -> Iterator[Media]:
    """The files of `media` or `images`: names alone, or mappings with their alternative texts."""
    nodes = entry.value.items if entry and isinstance(entry.value, Sequence) else (entry.value,) if entry else ()
    for node in nodes:
        if isinstance(node, Mapping):
            file, alt = _text(node, FILE_KEYS), _text(node, ALT_KEYS)
            if file is not None:
                yield Media(node.span, file, alt)
        elif isinstance(node, Scalar):
            yield from (Media(item.span, item.text, None) for item in items(node) if names_file(item.text))


def _text(node: Mapping, keys: Iterable[str]) -> str | None:
    values: Iterable[Node | None] = (node.get(key) for key in keys)
    return next((value.text for value in values if isinstance(value, Scalar)), None)
