"""What drafts ask to have ignored: comments and keys that hide diagnostics, and those that hide nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from smm_lint.config import Config
from smm_lint.diagnostic import Diagnostic
from smm_lint.fields import guess, nearest
from smm_lint.nodes import Scalar
from smm_lint.post import Comment, Post
from smm_lint.rule import Finding
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


@dataclass(frozen=True)
class Name:
    """What is to be ignored, with its place: a rule or a group, or everything where `everything` says so."""

    text: str
    span: Span
    everything: bool = False


@dataclass(frozen=True)
class Suppression:
    """Names to ignore in some posts: on a line, or anywhere in them.

    With `starts` a diagnostic must start on the line, else it is enough that it touches it.
    """

    names: tuple[Name, ...]
    posts: frozenset[int]
    line: int | None = None
    starts: bool = False

    def covers(self, diagnostic: Diagnostic) -> bool:
        """Whether `diagnostic`, of one of the posts, stands where the suppression holds."""
        if self.line is None:
            return True
        lines, span = diagnostic.source.lines, diagnostic.span
        first, last = (lines.position(place).line for place in (span.start, max(span.start, span.end - 1)))
        return self.line == first if self.starts else first <= self.line <= last


@dataclass(frozen=True)
class Unused:
    """A suppression that hides nothing, and the post that it stands in."""

    post: Post
    finding: Finding


def suppressions_of(posts: Sequence[Post]) -> tuple[Suppression, ...]:
    """What the posts of a file ask to have ignored."""
    return (*_in_comments(posts), *_in_metadata(posts))


def is_hidden(diagnostic: Diagnostic, suppressions: Iterable[Suppression], config: Config) -> bool:
    """Whether one of the `suppressions` of its file hides `diagnostic`."""
    near = (each for each in suppressions if diagnostic.post in each.posts)
    return any(True for each in near for _ in _hiding(each, diagnostic, config))


def suppress(
    posts: Sequence[Post], diagnostics: Iterable[Diagnostic], config: Config
) -> tuple[list[Diagnostic], list[Unused]]:
    """The diagnostics of the posts of a file that nothing hides, and the suppressions that hide nothing.

    A name that no rule has, and a comment that is no suppression but was meant as one, hide
    nothing. What smm-lint says of its own work cannot be hidden.
    """
    suppressions = suppressions_of(posts)
    by_post = {post.index: [each for each in suppressions if post.index in each.posts] for post in posts}
    kept, used = [], set()
    for diagnostic in diagnostics:
        near = by_post.get(diagnostic.post, ()) if diagnostic.post is not None else ()
        hiding = {name for suppression in near for name in _hiding(suppression, diagnostic, config)}
        used |= hiding
        if not hiding:
            kept.append(diagnostic)
    return kept, [*_malformed(posts), *_unused(suppressions, used, posts, config)]


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
                yield Suppression(tuple(_names(comment, directive)), here, line, starts)


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
    for scalar, indexes in holders.values():
        yield Suppression(tuple(_names_in(scalar)), frozenset(indexes))


def _names_in(scalar: Scalar) -> Iterator[Name]:
    """The names in a value; with places of their own where it is written as it reads."""
    start = scalar.source.text.find(scalar.text, scalar.span.start, scalar.span.end)
    for match in NAME.finditer(scalar.text):
        yield Name(match[0], scalar.span if start < 0 else Span(start + match.start(), start + match.end()))


def _malformed(posts: Sequence[Post]) -> Iterator[Unused]:
    """Comments that begin as suppressions do and go on otherwise."""
    for post in posts:
        for comment, directive in _directives(post):
            word = directive["word"].lower()
            near = nearest(word, WORDS)
            if word not in WORDS if directive["colon"] else near:
                values = {"text": directive["word"], "guess": near or IGNORE}
                yield Unused(post, Finding(comment.span, values, "malformed"))


def _unused(
    suppressions: Iterable[Suppression], used: set[Name], posts: Sequence[Post], config: Config
) -> Iterator[Unused]:
    by_index = {post.index: post for post in posts}
    for suppression in suppressions:
        post = by_index[min(suppression.posts)]
        for name in suppression.names:
            if not name.everything and not config.ruleset.ids(name.text):
                values = {"name": name.text, "guess": guess(name.text, config.ruleset.names)}
                yield Unused(post, Finding(name.span, values, "unknown"))
            elif name not in used and _was_judged(name, config):
                yield Unused(post, Finding(name.span, {"name": name.text}, "unused"))


def _was_judged(name: Name, config: Config) -> bool:
    """Whether the name could have hidden something in this run.

    Not so where the command line chose other rules, where a rule lacks what it needs, and for
    rules that judge all posts together: what they say is hidden later.
    """
    ids = set(config.ruleset.rules if name.everything else config.ruleset.ids(name.text))
    active = {active.rule.id: active.rule for active in config.rules if active.rule.id in ids}
    if any(rule.judges_calendars for rule in active.values()):
        return False
    if active and not name.everything:
        return True
    is_calendar = not any(config.ruleset.rules[identifier].judges_posts for identifier in ids)
    return not (config.overrides.choose_rules or is_calendar or ids <= set(config.skipped))
