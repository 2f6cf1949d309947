"""Edits of a text: those of several fixes that go together, the text with them, and what becomes of its posts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise, repeat

from smm_lint.diagnostic import Edit, Fix
from smm_lint.post import Post
from smm_lint.readers import Layout, read_posts
from smm_lint.source import MappedText, Source
from smm_lint.text import Span


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits made; one that is there twice counts once, and of overlapping ones the first alone."""
    parts, end = [], 0
    for edit in sorted(set(edits), key=lambda edit: (edit.span, edit.text)):
        if edit.span.start >= end:
            parts += [text[end : edit.span.start], edit.text]
            end = edit.span.end
    return "".join([*parts, text[end:]])


def compatible(fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that can be made together, each whole: one that touches an earlier one has to wait."""
    taken: list[Span] = []
    chosen = []
    for fix in fixes:
        spans = sorted(edit.span for edit in fix.edits)
        is_free = not any(_touches(span, taken) for span in spans)
        if spans and is_free and all(first.end <= second.start for first, second in pairwise(spans)):
            chosen.append(fix)
            for span in spans:
                insort(taken, span)
    return chosen


def _touches(span: Span, taken: Sequence[Span]) -> bool:
    """Whether `span` shares a character or a border with one of `taken`, which are sorted."""
    place = bisect_left(taken, span)
    before, after = taken[max(place - 1, 0) : place], taken[place : place + 1]
    return any(other.end >= span.start for other in before) or any(other.start <= span.end for other in after)


def faithful(source: Source, layout: Layout, fixes: Sequence[Fix]) -> Sequence[Fix]:
    """Those of `fixes` after which the posts of `source` read as they did but for the edits."""
    before = read_posts(source, layout)

    def are_faithful(fixes: Sequence[Fix]) -> bool:
        edits = sorted({edit for fix in fixes for edit in fix.edits}, key=lambda edit: edit.span)
        after = read_posts(Source(source.path, apply_edits(source.text, edits)), layout)
        return (
            len(after.posts) == len(before.posts)
            and len(after.faults) == len(before.faults)
            and all(map(_reads_as_meant, before.posts, after.posts, _of_posts(edits, before.posts)))
            and all(map(_has_keys_meant, before.posts, after.posts, repeat(edits)))
        )

    return _largest(fixes, are_faithful)


def _largest(fixes: Sequence[Fix], holds: Callable[[Sequence[Fix]], bool]) -> Sequence[Fix]:
    """`fixes` without those that keep `holds` from being true, found by halving."""
    if not fixes or holds(fixes):
        return fixes
    if len(fixes) == 1:
        return ()
    middle = len(fixes) // 2
    first = _largest(fixes[:middle], holds)
    both = [*first, *_largest(fixes[middle:], holds)]
    return both if holds(both) else first


def _of_posts(edits: Sequence[Edit], posts: Iterable[Post]) -> Iterator[Sequence[Edit]]:
    """The edits within each post; they are sorted."""
    starts = [edit.span.start for edit in edits]
    for post in posts:
        yield edits[bisect_left(starts, post.span.start) : bisect_right(starts, post.span.end)]


def _reads_as_meant(before: Post, after: Post, edits: Sequence[Edit]) -> bool:
    """Whether `after` has the prose of `before` with the edits, blanks aside."""
    meant = _edited(before.prose, edits)
    return meant is not None and meant.split() == after.prose.text.split()


def _has_keys_meant(before: Post, after: Post, edits: Iterable[Edit]) -> bool:
    """Whether `after` has the keys of `before`, without those whose whole value an edit takes out."""
    cuts = [edit.span for edit in edits if not edit.text]
    kept = {
        name
        for name, entry in before.metadata.entries.items()
        if not any(cut.start <= entry.value.span.start and entry.value.span.end <= cut.end for cut in cuts)
    }
    return kept == set(after.metadata.entries)


def _edited(prose: MappedText, edits: Sequence[Edit]) -> str | None:
    """`prose` with those of the edits that lie in it; None where one cuts what stands for a single character."""
    parts, last = [], 0
    for edit in edits:
        start, end = _offset(prose, edit.span.start), _offset(prose, edit.span.end)
        if start is None or end is None:
            return None
        if start < end or _borders(prose, edit.span):
            parts += [prose.text[last:start], edit.text if edit.plain is None else edit.plain]
            last = end
    return "".join([*parts, prose.text[last:]])


def _offset(prose: MappedText, place: int) -> int | None:
    """How much of the prose comes from before `place` in the source; None where that is inside an escape."""
    for segment in prose.segments:
        if place <= segment.span.start:
            return segment.start
        if place < segment.span.end:
            return segment.start + place - segment.span.start if segment.verbatim else None
    return len(prose.text)


def _borders(prose: MappedText, span: Span) -> bool:
    """Whether an empty `span` is a place of the prose, not of an address or of markup."""
    return not len(span) and any(segment.span.start <= span.start <= segment.span.end for segment in prose.segments)
