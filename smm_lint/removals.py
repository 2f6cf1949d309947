"""The edit that takes a name out of what a draft has ignored: of a comment, of front matter, of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from smm_lint.diagnostic import Edit
from smm_lint.nodes import Mapping, Node, Scalar
from smm_lint.nodes import Sequence as SequenceNode
from smm_lint.post import Post
from smm_lint.source import Source
from smm_lint.text import LINE_END, Span

BLANKS = " \t"
# What may stand before a comment or on an empty line: the mark of a quotation.
EMPTY = " \t\r\n>"
INDENT = re.compile(rf"[{BLANKS}]*")
ITEM_MARK = re.compile(rf"[{BLANKS}]*-[{BLANKS}]+")
END_OF_VALUE = re.compile(r"[ \t]*(?:[ \t]#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
# Anchors, aliases and tags: what stands there may be meant elsewhere.
SHARED = re.compile(r"[&*!]")
OWN_KEY, IGNORE = "smm-lint", "ignore"


def removal(
    posts: Sequence[Post], name: Span, names: Sequence[Span], gone: Sequence[Span], comment: Span | None
) -> Edit | None:
    """Take `name` out of the `names` that `posts` of a file have ignored; None where no cut can do that.

    Where all names of a comment, a list or a cell are among those to be `gone`, all of it goes: one that names no rule
    would have every rule ignored.
    """
    source = posts[0].source
    if comment:
        return _without_comment(source, comment) if len(gone) == len(names) else _cut(names, name)
    for entry in _entries(posts):
        key, holder, value = entry
        inside = [other for other in names if _covers(value.span, other)]
        if name in inside:
            if len(inside) > sum(_covers(value.span, other) for other in gone):
                return _without_name(source, value, inside, name)
            return _without_content(value) if holder is None or _is_json(source) else _without_key(source, key, holder)
    return None


def _entries(posts: Sequence[Post]) -> Iterator[tuple[Scalar, Mapping | None, Node]]:
    """What the posts have ignored: its key, the mapping with `ignore` that stands there in front matter, its value."""
    for post in posts:
        own, cell = (post.metadata.entries.get(name) for name in (OWN_KEY, IGNORE))
        if own and isinstance(own.value, Mapping) and (value := own.value.get(IGNORE)):
            yield own.key, own.value, value
        if cell:
            yield cell.key, None, cell.value


def _cut(names: Sequence[Span], name: Span) -> Edit | None:
    """Take `name` out of `names`, which follow each other with only separators between them."""
    place = names.index(name)
    if names.count(name) > 1:
        return None  # escapes hide where each of them stands
    if place:
        return Edit(Span(names[place - 1].end, name.end), "")
    return Edit(Span(name.start, names[1].start if len(names) > 1 else name.end), "")


def _without_comment(source: Source, comment: Span) -> Edit | None:
    """Take a whole comment out, with its line where it stands alone there; None for one that is never closed."""
    text, lines = source.text, source.lines
    if not comment.of(text).endswith("-->"):
        return None
    first, last = (lines.position(place).line for place in (comment.start, comment.end - 1))
    before = text[lines.line(first).start : comment.start]
    after = text[comment.end : lines.line(last).end]
    if after.strip(BLANKS):
        follows_blank = not before or before[-1] in EMPTY
        return Edit(Span(comment.start, comment.end + (_leading(after) if follows_blank else 0)), "")
    if before.strip(EMPTY):
        return Edit(Span(comment.start - _leading(before[::-1]), comment.end), "")
    if _is_empty(source, first - 1) or _is_empty(source, last + 1):
        return Edit(Span(lines.line(first).start, _after_line(source, last)), "")
    # An empty line has to stay between two paragraphs.
    return Edit(Span(comment.start, comment.end + len(after)), "")


def _without_name(source: Source, value: Node, names: Sequence[Span], name: Span) -> Edit | None:
    """Take `name` out of `value`, a text or a list with those `names`."""
    if not isinstance(value, SequenceNode):
        return _cut(names, name)
    item = next(item for item in value.items if _covers(item.span, name))
    inside = [other for other in names if _covers(item.span, other)]
    if len(inside) > 1:
        return _cut(inside, name)
    if not _is_json(source) and not source.text.startswith("[", value.span.start):
        return _without_lines(source, item.span, ITEM_MARK)
    # A string of JSON has its place within its quotes.
    quote = int(_is_json(source))
    items = [Span(other.span.start - quote, other.span.end + quote) for other in value.items]
    return _cut(items, items[value.items.index(item)])


def _without_key(source: Source, key: Scalar, holder: Mapping) -> Edit | None:
    """Take `ignore` out of `holder`, the value of `key`; the key too where nothing else is in it."""
    whole = Span(key.span.start, holder.span.end)
    if holder.span.start < key.span.end or SHARED.search(whole.of(source.text)):
        return None
    if len(holder.entries) == 1:
        return _without_lines(source, whole)
    entries = [Span(name.span.start, value.span.end) for name, value in holder.entries]
    own = entries[[name.text for name, _ in holder.entries].index(IGNORE)]
    return _cut(entries, own) if source.text.startswith("{", holder.span.start) else _without_lines(source, own)


def _without_content(value: Node) -> Edit:
    """Leave nothing in a cell, a string or a list in brackets."""
    inner = Span(value.span.start + 1, value.span.end - 1) if isinstance(value, SequenceNode) else value.span
    return Edit(inner, "")


def _without_lines(source: Source, span: Span, mark: re.Pattern[str] = INDENT) -> Edit | None:
    """Take out the lines of `span`; None where something else stands there than `mark` before and a comment after."""
    start = source.lines.line(source.lines.position(span.start).line).start
    end = END_OF_VALUE.match(source.text, span.end)
    is_alone = mark.fullmatch(source.text, start, span.start)
    return Edit(Span(start, end.end()), "") if end and is_alone else None


def _is_json(source: Source) -> bool:
    return source.path.lower().endswith(".jsonl")


def _leading(text: str) -> int:
    """How many blanks `text` begins with."""
    return len(text) - len(text.lstrip(BLANKS))


def _covers(span: Span, other: Span) -> bool:
    return span.start <= other.start and other.end <= span.end


def _is_empty(source: Source, line: int) -> bool:
    """Whether nothing stands on `line`, or there is no such line."""
    first, last = (source.lines.position(place).line for place in (0, len(source.text)))
    return not first <= line <= last or not source.lines.line(line).of(source.text).strip(EMPTY)


def _after_line(source: Source, line: int) -> int:
    """Where the line after `line` begins."""
    end = source.lines.line(line).end
    line_end = LINE_END.match(source.text, end)
    return line_end.end() if line_end else end
