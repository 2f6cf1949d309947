"""Edits that make a draft ask to have a diagnostic ignored, and that change nothing of what it publishes.

Each place where that could be asked is tried: the edit is made and the draft is read again. What then is not
hidden, or reads otherwise, is not offered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from smm_lint.config import Config
from smm_lint.diagnostic import Diagnostic, Edit
from smm_lint.edits import apply_edits
from smm_lint.nodes import Mapping, Scalar, Sequence
from smm_lint.post import Post
from smm_lint.readers import Content, read_posts
from smm_lint.readings import FileReading
from smm_lint.source import Source
from smm_lint.suppressions import IGNORE, IGNORE_POST, Suppressions
from smm_lint.text import LINE_END, Span

MARKDOWN = (".md", ".markdown")
# What a comment above a line begins with as well, to stay in the same quotation.
QUOTE = re.compile(r"[ \t>]*")
FENCE = "---"


def ignore_here(file: FileReading, diagnostic: Diagnostic, reason: str) -> Edit | None:
    """The comment that hides `diagnostic` at its line, with `reason` to be replaced; None where there is no place."""
    return _first(file, diagnostic, _comments_here(diagnostic, reason)) if _takes_comments(diagnostic) else None


def ignore_in_post(file: FileReading, diagnostic: Diagnostic, reason: str) -> Edit | None:
    """The comment that hides the rule of `diagnostic` in its post."""
    if not _takes_comments(diagnostic):
        return None
    return _first(file, diagnostic, _comments_in_post(file.posts[diagnostic.post or 0], diagnostic, reason))


def ignore_in_file(file: FileReading, diagnostic: Diagnostic) -> Edit | None:
    """The key of the front matter that hides the rule of `diagnostic` in every post that the front matter is for."""
    if diagnostic.post is None or not diagnostic.source.path.lower().endswith((*MARKDOWN, ".txt", ".tweet")):
        return None
    return _first(file, diagnostic, _keys(file.posts[diagnostic.post], diagnostic))


def _takes_comments(diagnostic: Diagnostic) -> bool:
    return diagnostic.post is not None and diagnostic.source.path.lower().endswith(MARKDOWN)


def _name(diagnostic: Diagnostic) -> str:
    return diagnostic.rule.rpartition("/")[2]


def _comments_here(diagnostic: Diagnostic, reason: str) -> Iterator[Edit]:
    comment = f"<!-- smm-lint: {IGNORE} {_name(diagnostic)} -- {reason} -->"
    source = diagnostic.source
    number = source.lines.position(diagnostic.span.start).line
    yield _line_above(source, number, comment)
    yield _at_line_end(source, number, comment)
    yield _at_line_end(source, source.lines.position(max(diagnostic.span.start, diagnostic.span.end - 1)).line, comment)


def _comments_in_post(post: Post, diagnostic: Diagnostic, reason: str) -> Iterator[Edit]:
    comment = f"<!-- smm-lint: {IGNORE_POST} {_name(diagnostic)} -- {reason} -->"
    lines = post.source.lines
    spans = [segment.span for segment in post.prose.segments]
    yield _line_above(post.source, lines.position(spans[0].start).line, comment)
    yield _at_line_end(post.source, lines.position(spans[-1].end).line, comment)


def _line_above(source: Source, number: int, comment: str) -> Edit:
    line = source.lines.line(number)
    quote = QUOTE.match(source.text, line.start, line.end)
    return Edit(Span(line.start, line.start), f"{quote[0] if quote else ''}{comment}{_line_end(source)}")


def _at_line_end(source: Source, number: int, comment: str) -> Edit:
    line = source.lines.line(number)
    end = line.start + len(line.of(source.text).rstrip(" \t"))
    return Edit(Span(end, end), f" {comment}")


def _keys(post: Post, diagnostic: Diagnostic) -> Iterator[Edit]:
    """The key `smm-lint: {ignore: […]}` where there is none yet, else one name more in it."""
    source, name, whole = post.source, _name(diagnostic), post.metadata.span
    entry = post.metadata.entries.get("smm-lint")
    if whole is None:
        end = _line_end(source)
        yield Edit(Span(0, 0), f"{FENCE}{end}smm-lint: {{ignore: [{name}]}}{end}{FENCE}{end}")
    elif entry is None:
        last = source.lines.line(source.lines.position(whole.end).line)
        yield Edit(Span(last.start, last.start), f"smm-lint: {{ignore: [{name}]}}{_line_end(source)}")
    elif isinstance(entry.value, Mapping):
        yield from _in_mapping(entry.value, name)


def _in_mapping(node: Mapping, name: str) -> Iterator[Edit]:
    ignored = node.get("ignore")
    start = node.span.start
    if isinstance(ignored, Sequence):
        yield _in_list(ignored, name)
    elif isinstance(ignored, Scalar):
        yield Edit(ignored.span, f"[{', '.join(part.strip() for part in (*ignored.text.split(','), name))}]")
    elif node.source.text.startswith("{", start):
        yield Edit(Span(start + 1, start + 1), f"ignore: [{name}], ")
    else:
        column = node.source.lines.position(start).column - 1
        yield Edit(Span(start, start), f"ignore: [{name}]{_line_end(node.source)}{' ' * column}")


def _in_list(node: Sequence, name: str) -> Edit:
    """One name more in a list, written as the others are."""
    text, last = node.source.text, node.items[-1].span if node.items else None
    if last is None:
        return Edit(Span(node.span.start + 1, node.span.start + 1), name)
    if text.startswith("[", node.span.start):
        return Edit(Span(last.end, last.end), f", {name}")
    line = node.source.lines.line(node.source.lines.position(last.start).line)
    mark = text[line.start : last.start]
    return Edit(Span(line.end, line.end), f"{_line_end(node.source)}{mark}{name}")


def _line_end(source: Source) -> str:
    """The line end that the source has already."""
    found = LINE_END.search(source.text)
    return found[0] if found else "\n"


def _first(file: FileReading, diagnostic: Diagnostic, edits: Iterator[Edit]) -> Edit | None:
    """The first of `edits` that hides `diagnostic` and changes nothing else."""
    before = read_posts(file.source, file.config.layout)
    return next((edit for edit in edits if _holds(edit, diagnostic, before, file.config)), None)


def _holds(edit: Edit, diagnostic: Diagnostic, before: Content, config: Config) -> bool:
    source = Source(diagnostic.source.path, apply_edits(diagnostic.source.text, [edit]))
    after = read_posts(source, config.layout)
    if _texts(before) != _texts(after):
        return False
    moved = replace(diagnostic, source=source, span=_moved(diagnostic.span, edit))
    return Suppressions(after.posts, config).hides(moved)


def _texts(content: Content) -> list[object]:
    """All that rules and platforms see of the posts."""
    return [*map(_text, content.posts), *(fault.message for fault in content.faults)]


def _text(post: Post) -> tuple[object, ...]:
    metadata = post.metadata
    published = [post.published_on(channel.platform).text for channel in metadata.channels]
    return post.prose.text, post.published.text, published, post.thread, {*metadata.entries} - {"smm-lint"}


def _moved(span: Span, edit: Edit) -> Span:
    """Where `span` stands after `edit`, which puts text before or after it, or inside."""
    more = len(edit.text) - len(edit.span)
    start = span.start + more if edit.span.start <= span.start else span.start
    return Span(start, span.end + more if edit.span.start < span.end else max(start, span.end))
