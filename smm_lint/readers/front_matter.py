"""Where front matter begins and ends, and what it says."""

from __future__ import annotations

import re

from msgspec import Struct

from smm_lint.conventions import KEYS, canonical
from smm_lint.errors import Problem
from smm_lint.fields import Problems
from smm_lint.messages import message
from smm_lint.metadata import Metadata, read_metadata
from smm_lint.nodes import Mapping, NodeError, parse
from smm_lint.readers.layout import LAYOUT, Layout
from smm_lint.source import Source
from smm_lint.text import LINE_END, Span

FENCE = re.compile(r"---[ \t]*(?=\r|\n|\Z)")
CLOSING_FENCE = re.compile(r"(?:\A|(?<=[\r\n]))---[ \t]*(?=\r|\n|\Z)")
BLANK_LINE = re.compile(r"(?:\r\n|\n|\r)[ \t]*(?=\r|\n|\Z)")
KEY = re.compile(r"""["']?([^\W\d][\w -]*)["']?[ \t]*:(?=\s|\Z)""")


class FrontMatter(Struct, frozen=True):
    """What stands before the text of a post: where that text starts, and what is said of it."""

    end: int
    metadata: Metadata = Metadata()
    problems: tuple[Problem, ...] = ()
    layout: Layout | None = None


def read_front_matter(source: Source, start: int = 0, end: int | None = None) -> FrontMatter:
    """The front matter at `start` of `source`, before `end`.

    An opening `---` that is a divider, because no keys follow it, opens none.
    """
    end = len(source.text) if end is None else end
    opening = FENCE.match(source.text, start, end)
    if not opening:
        return FrontMatter(start)
    inside = _after_line_end(source.text, opening.end())
    closing = CLOSING_FENCE.search(source.text, inside, end)
    if not closing:
        return _unclosed(source, opening, Span(inside, end))
    whole = Span(start, closing.end())
    front = _read(source, whole, Span(inside, closing.start()), _after_line_end(source.text, closing.end()))
    return front or FrontMatter(start)


def _unclosed(source: Source, opening: re.Match[str], rest: Span) -> FrontMatter:
    """What opens with a key that we know was meant as front matter; it is taken to end at the first blank line."""
    if not _begins_with_key(rest.of(source.text), known=True):
        return FrontMatter(opening.start())
    blank = BLANK_LINE.search(source.text, rest.start, rest.end)
    end = blank.start() if blank else rest.end
    problem = Problem(source, Span(*opening.span()), message("front-matter-open"))
    front = _read(source, Span(opening.start(), end), Span(rest.start, end), end) or FrontMatter(end)
    return FrontMatter(end, front.metadata, (problem, *front.problems), front.layout)


def _read(source: Source, whole: Span, inside: Span, end: int) -> FrontMatter | None:
    problems: Problems = []
    try:
        node = parse(source, inside)
    except NodeError as error:
        if not _begins_with_key(inside.of(source.text), known=False):
            return None
        return FrontMatter(end, Metadata(whole), (error.problem,))
    if node is None:
        return FrontMatter(end, Metadata(whole))
    if not isinstance(node, Mapping):
        return None
    metadata = read_metadata(node, whole, problems)
    return FrontMatter(end, metadata, layout=_layout(node, problems), problems=tuple(problems))


def _layout(node: Mapping, problems: Problems) -> Layout | None:
    """What `posts:` says, whether it stands alone or under `smm-lint:`."""
    own = node.get("smm-lint")
    said = (own.get("posts") if isinstance(own, Mapping) else None) or node.get("posts")
    return LAYOUT.read(said, problems) if said else None


def _begins_with_key(text: str, *, known: bool) -> bool:
    """Whether the first line that says something has a key; one that we know, where that is asked."""
    lines = (line.strip() for line in LINE_END.split(text))
    key = KEY.match(next((line for line in lines if line and not line.startswith("#")), ""))
    return bool(key and (not known or canonical(key[1], KEYS)))


def _after_line_end(text: str, place: int) -> int:
    found = LINE_END.match(text, place)
    return found.end() if found else place
