"""What drafts ask to have ignored: comments and keys that hide diagnostics, and those that hide nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from smm_lint.config import Config
from smm_lint.diagnostic import Diagnostic
from smm_lint.fields import guess, nearest
from smm_lint.messages import CATALOGUES, say
from smm_lint.nodes import Scalar
from smm_lint.paths import is_folder
from smm_lint.post import Comment, Post
from smm_lint.removals import removal
from smm_lint.rule import Finding, Fix
from smm_lint.selection import INTERNAL
from smm_lint.text import Span

IGNORE, IGNORE_POST = "ignore", "ignore-post"
WORDS = (IGNORE, IGNORE_POST)
DIRECTIVE = re.compile(
    r"<!--\s*smm-?lint\b(?P<colon>\s*:)?\s*(?P<word>\w*(?:-\w+)*)(?P<names>.*?)(?:(?<!\S)(?:--+|[–—])(?!\S).*)?(?:-->|\Z)",
    re.IGNORECASE | re.DOTALL,
)
NAME = re.compile(r"[^\s,;>]+")
# What may stand before a comment that has its line for itself: the mark of a quotation.
BLANK = " \t\r\n>"


class Name(Struct, frozen=True):
    """What is to be ignored, with its place: a rule or a group, or everything where `everything` says so."""

    text: str
    span: Span
    everything: bool = False


class Suppression(Struct, frozen=True):
    """Names to ignore in some posts: on a line, or anywhere in them.

    With `starts` a diagnostic must start on the line, else it is enough that it touches it. `comment` is where the
    comment stands; None for what front matter or a table says.
    """

    names: tuple[Name, ...]
    posts: frozenset[int]
    line: int | None = None
    starts: bool = False
    comment: Span | None = None

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether `diagnostic`, of one of the posts, stands where the suppression holds."""
        if self.line is None:
            return True
        lines, span = diagnostic.source.lines, diagnostic.span
        first, last = (lines.position(place).line for place in (span.start, max(span.start, span.end - 1)))
        return self.line == first if self.starts else first <= self.line <= last


class Unused(Struct, frozen=True):
    """A suppression that hides nothing, and the number of the post that it stands in."""

    post: int
    finding: Finding


class Suppressions:
    """What the posts of a file ask to have ignored, and a tally of what has hidden something.

    What smm-lint says of its own work cannot be hidden.
    """

    def __init__(self, posts: Sequence[Post], config: Config) -> None:
        self._posts = posts
        self._config = config
        self._all = (*_in_comments(posts), *_in_metadata(posts))
        self._used: set[Name] = set()

    @property
    def await_calendar(self) -> bool:
        """Whether rules that judge all posts together may have use for one of them."""
        return any(_awaits_calendar(name, self._config) for each in self._all for name in each.names)

    def hides(self, diagnostic: Diagnostic) -> bool:
        """Whether `diagnostic` is to be left out; what hides it is used from now on."""
        near = (each for each in self._all if diagnostic.post in each.posts)
        hiding = {name for suppression in near for name in _hiding(suppression, diagnostic, self._config)}
        self._used |= hiding
        return bool(hiding)

    def malformed(self) -> Iterator[Unused]:
        """Comments that begin as suppressions do and go on otherwise."""
        for post in self._posts:
            for comment, directive in _directives(post):
                word = directive["word"].lower()
                near = nearest(word, WORDS)
                if word not in WORDS if directive["colon"] else near:
                    values = {"text": directive["word"], "guess": near or IGNORE}
                    yield Unused(post.index, Finding(comment.span, values, "malformed"))

    def unused(self) -> Iterator[Unused]:
        """Names that no rule has, and those that hid nothing of what was said of the posts one by one."""
        for suppression in self._all:
            for name in suppression.names:
                if not name.everything and not self._config.ruleset.ids(name.text):
                    values = {"name": name.text, "guess": guess(name.text, self._config.ruleset.names)}
                    yield Unused(min(suppression.posts), Finding(name.span, values, "unknown"))
        yield from self._without_use(in_calendar=False)

    def unused_in_calendar(self) -> Iterator[Unused]:
        """Names that hid nothing when the whole calendar, too, had been judged.

        Only of a calendar with a folder of its own is it known that all of it was there.
        """
        folder = self._config.calendar.folder
        if folder and is_folder(folder):
            yield from self._without_use(in_calendar=True)

    def _without_use(self, *, in_calendar: bool) -> Iterator[Unused]:
        for suppression in self._all:
            gone = [
                name
                for name in suppression.names
                if name not in self._used
                and _was_judged(name, self._config)
                and _awaits_calendar(name, self._config) == in_calendar
            ]
            for name in gone:
                fix = _fix(name, suppression, gone, self._posts)
                yield Unused(min(suppression.posts), Finding(name.span, {"name": name.text}, "unused", fix=fix))


def _hiding(suppression: Suppression, diagnostic: Diagnostic, config: Config) -> Iterator[Name]:
    if diagnostic.rule.startswith(f"{INTERNAL}/") or not suppression.covers(diagnostic):
        return
    for name in suppression.names:
        if name.everything or diagnostic.rule in config.ruleset.ids(name.text):
            yield name


def _in_comments(posts: Sequence[Post]) -> Iterator[Suppression]:
    for post in posts:
        directives = list(_directives(post))
        texts = _text_lines(post) if directives else []
        for comment, directive in directives:
            word, here = directive["word"].lower(), frozenset({post.index})
            if directive["colon"] and word in WORDS:
                line, starts = (None, False) if word == IGNORE_POST else _line(post, comment, texts)
                yield Suppression(tuple(_names(comment, directive)), here, line, starts, comment.span)


def _directives(post: Post) -> Iterator[tuple[Comment, re.Match[str]]]:
    for comment in post.comments:
        directive = DIRECTIVE.match(comment.span.of(post.source.text))
        if directive:
            yield comment, directive


def _names(comment: Comment, directive: re.Match[str]) -> Iterator[Name]:
    def place(start: int, end: int) -> Span:
        return Span(comment.span.start + start, comment.span.start + end)

    found = list(NAME.finditer(directive.string, directive.start("names"), directive.end("names")))
    if not found:
        yield Name(directive["word"], place(*directive.span("word")), everything=True)
    for match in found:
        yield Name(match[0], place(*match.span()))


def _line(post: Post, comment: Comment, texts: list[int]) -> tuple[int, bool]:
    """The line that a comment speaks of, its own or the next with text, and whether it is the next."""
    lines = post.source.lines
    first, last = lines.position(comment.span.start).line, lines.position(comment.span.end - 1).line
    following = bisect_left(texts, first)
    line = texts[following] if following < len(texts) else last
    return line, line > last


def _text_lines(post: Post) -> list[int]:
    """The lines of a post on which more than comments stands."""
    text, pieces, start = post.source.text, [], 0
    for comment in post.comments:
        pieces += [text[start : comment.span.start], " " * len(comment.span)]
        start = comment.span.end
    bare = "".join(pieces) + text[start:]
    lines = post.source.lines
    first, last = (lines.position(place).line for place in (post.span.start, post.span.end))
    return [line for line in range(first, last + 1) if lines.line(line).of(bare).strip(BLANK)]


def _in_metadata(posts: Sequence[Post]) -> Iterator[Suppression]:
    """Keys of the front matter, which the posts of a thread share, and columns of tables."""
    holders: dict[Span, tuple[Scalar, set[int]]] = {}
    for post in posts:
        for scalar in post.metadata.ignore:
            holders.setdefault(scalar.span, (scalar, set()))[1].add(post.index)
    together: dict[frozenset[int], list[Name]] = {}
    for scalar, indexes in holders.values():
        together.setdefault(frozenset(indexes), []).extend(_names_in(scalar))
    for posts_of, names in together.items():
        yield Suppression(tuple(names), posts_of)


def _names_in(scalar: Scalar) -> Iterator[Name]:
    """The names in a value; with places of their own where it is written as it reads."""
    start = scalar.source.text.find(scalar.text, scalar.span.start, scalar.span.end)
    for match in NAME.finditer(scalar.text):
        yield Name(match[0], scalar.span if start < 0 else Span(start + match.start(), start + match.end()))


def _was_judged(name: Name, config: Config) -> bool:
    """Whether the name could have hidden something in this run.

    Not so where the command line chose other rules or platforms, and where a rule lacks what it needs.
    """
    ids = _ids(name, config)
    if not ids or config.overrides.platforms:
        return False
    if not name.everything and any(active.rule.id in ids for active in config.rules):
        return True
    is_calendar = not any(config.ruleset.rules[identifier].judges_posts for identifier in ids)
    return not (config.overrides.choose_rules or is_calendar or ids <= set(config.skipped))


def _awaits_calendar(name: Name, config: Config) -> bool:
    """Whether a rule that judges all posts together may have use for the name."""
    ids = _ids(name, config)
    return any(active.rule.judges_calendars for active in config.rules if active.rule.id in ids)


def _ids(name: Name, config: Config) -> set[str]:
    return set(config.ruleset.rules if name.everything else config.ruleset.ids(name.text))


def _fix(name: Name, suppression: Suppression, gone: Sequence[Name], posts: Sequence[Post]) -> Fix | None:
    """Take the name out, together with what holds it where no other is left."""
    spans = [other.span for other in suppression.names]
    edit = removal(posts, name.span, spans, [other.span for other in gone], suppression.comment)
    title = {language: say(language, "stop-ignoring", name=name.text) for language in CATALOGUES}
    return Fix(title, (edit,), safe=True) if edit else None
