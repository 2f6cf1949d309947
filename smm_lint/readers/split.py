"""Where the posts of a Markdown or text file are, told by its lines before anything is parsed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from smm_lint.text import LINE_END, Span

RULE = re.compile(r"-{3,}[ \t]*")
HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t].*)?")
# What quotes and lists put before the text of a line.
BEFORE = r"(?P<before>(?:[ \t>]|(?:[-*+]|[0-9]{1,9}[.)])[ \t])*)"
FENCE = re.compile(BEFORE + r"(?P<marks>`{3,}|~{3,})(?P<rest>.*)")
COMMENT = re.compile(r"(?P<end>-->)|<!--")
NUMBER = re.compile(r"[ \t]{0,3}(?:\*\*|__)?(?P<number>\d{1,3})/(?P<of>\d{0,3})(?:\*\*|__)?(?=[ \t]|\Z)")


def split(text: str, span: Span, by: str) -> list[Span]:
    """The parts of `span` that each hold a post: all of it, what stands between rules, or below headings of a level."""
    if by == "none":
        return [span]
    return _at_rules(text, span) if by == "rule" else _below_headings(text, span, int(by.removeprefix("heading-")))


def split_numbered(text: str, span: Span) -> list[Span]:
    """The parts of a thread that begin with `1/`, `2/`… in their order; all of `span` where there are none."""
    starts: list[int] = []
    for line in lines_outside_code(text, span):
        match = NUMBER.match(text, line.start, line.end)
        if match and int(match["number"]) == len(starts) + 1:
            starts.append(line.start)
    ends = [*starts[1:], span.end]
    return [Span(start, end) for start, end in zip(starts, ends, strict=True)] if starts else [span]


def _at_rules(text: str, span: Span) -> list[Span]:
    parts, start = [], span.start
    for line in lines_outside_code(text, span):
        if RULE.fullmatch(text, line.start, line.end):
            parts.append(Span(start, line.start))
            start = line.end
    return [*parts, Span(start, span.end)]


def _below_headings(text: str, span: Span, level: int) -> list[Span]:
    parts: list[Span] = []
    start: int | None = None
    for line in lines_outside_code(text, span):
        heading = HEADING.fullmatch(text, line.start, line.end)
        if heading and len(heading[1]) <= level:
            if start is not None:
                parts.append(Span(start, line.start))
            start = line.end if len(heading[1]) == level else None
    return parts if start is None else [*parts, Span(start, span.end)]


def lines_outside_code(text: str, span: Span) -> Iterator[Span]:
    """The lines of `span` that are in no fenced code and in no comment of several lines."""
    fence: re.Match[str] | None = None
    in_comment = False
    for line in lines(text, span):
        match = FENCE.fullmatch(text, line.start, line.end)
        if fence and ">" in fence["before"] and not text.startswith(">", line.start):
            fence = None  # the quote around it has ended
        if fence:
            fence = None if match and _closes(match, fence) else fence
        elif in_comment:
            in_comment = _leaves_comment_open(text, line, is_open=True)
        elif match and not ("`" in match["marks"] and "`" in match["rest"]):
            fence = match
        else:
            in_comment = _leaves_comment_open(text, line, is_open=False)
            yield line


def _closes(match: re.Match[str], fence: re.Match[str]) -> bool:
    in_item = match["before"].strip(" \t>")
    return match["marks"].startswith(fence["marks"]) and not in_item and not match["rest"].strip()


def _leaves_comment_open(text: str, line: Span, *, is_open: bool) -> bool:
    for match in COMMENT.finditer(text, line.start, line.end):
        is_open = not match["end"]
    return is_open


def lines(text: str, span: Span) -> Iterator[Span]:
    """The lines of `span`, without their line ends."""
    start = span.start
    for match in LINE_END.finditer(text, span.start, span.end):
        yield Span(start, match.start())
        start = match.end()
    yield Span(start, span.end)
