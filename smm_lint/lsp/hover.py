"""What is shown where the pointer rests: the page of a rule, and what was seen in a post."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from smm_lint.diagnostic import Diagnostic
from smm_lint.docs import page
from smm_lint.inspection import as_text
from smm_lint.loader import RuleSet, load_rules
from smm_lint.messages import say
from smm_lint.platforms import PLATFORMS, Platform
from smm_lint.reading import Reading
from smm_lint.readings import FileReading
from smm_lint.text import Span

PICTURE = re.compile(r"<(?=[A-Za-z])")
DIVIDER = "\n\n---\n\n"


def hover(file: FileReading, diagnostics: Iterable[Diagnostic], offset: int) -> tuple[str, Span] | None:
    """Markdown about the post that begins at `offset` and the rules that report there, with the span that it is of."""
    language = file.config.message_language
    parts: dict[str, Span] = {}
    for reading in file.readings:
        line = first_line(reading)
        if line.start <= offset <= line.end:
            parts[about_post(file, reading, language)] = line
    for diagnostic in diagnostics:
        if diagnostic.span.start <= offset <= diagnostic.span.end and diagnostic.rule in file.config.ruleset.rules:
            parts.setdefault(rule_page(diagnostic.rule, file.config.ruleset, language), diagnostic.span)
    return (DIVIDER.join(parts), next(iter(parts.values()))) if parts else None


def rule_page(identifier: str, rules: RuleSet, language: str) -> str:
    """The page of a rule; that of a house rule without pictures, which would make the editor fetch what they name."""
    text = page(rules.rules[identifier], language).strip()
    return text if identifier in load_rules().rules else PICTURE.sub("&lt;", text.replace("![", "!\\["))


def first_line(reading: Reading) -> Span:
    """The line on which the text of a post begins."""
    lines = reading.post.source.lines
    return lines.line(lines.position(reading.place(0, 1).start).line)


def about_post(file: FileReading, reading: Reading, language: str) -> str:
    """How long a post is on each platform, and what the pipeline saw in it."""
    seen = as_text([replace(file, readings=(reading,), skipped=())], language).strip()
    longest = max((len(run) for run in re.findall("`+", seen)), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join([*_lengths(reading, language), "", f"{fence}text", seen, fence])


def _lengths(reading: Reading, language: str) -> Iterator[str]:
    yield f"| {say(language, 'lsp-platform')} | {say(language, 'lsp-length')} |"
    yield "| --- | --- |"
    for platform in reading.platforms or PLATFORMS.values():
        yield f"| {platform.name} | {_length(reading, platform)} |"


def _length(reading: Reading, platform: Platform) -> str:
    text = reading.post.published_on(platform.id).text
    count = f"{platform.length(text)} / {platform.limit}"
    return count if platform.overflow(text) is None else f"**{count}**"
