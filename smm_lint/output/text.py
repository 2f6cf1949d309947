"""The output for people: each diagnostic with its line and the place marked, and the counts at the end.

`[fix]` after a rule's name says that `smm-lint fix` puts the fault right, `[fix --unsafe]` that it does so if asked to.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smm_lint.diagnostic import Diagnostic, Related, Severity, Skipped
from smm_lint.engine import Result
from smm_lint.messages import say
from smm_lint.output._excerpt import excerpt, visible
from smm_lint.source import Source
from smm_lint.text import Span

INDENT = "    "
NAMED = 5
BOLD, DIM = "1", "2"
COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


def render(result: Result, *, language: str, color: bool, quiet: bool) -> str:
    """Every diagnostic in its order, what was not judged, and closing lines with the counts."""
    paint = _Paint(color=color)
    diagnostics = sorted(result.diagnostics, key=lambda diagnostic: diagnostic.order)
    blocks = [_block(diagnostic, language, paint) for diagnostic in diagnostics]
    if not quiet:
        not_judged = [paint(line, DIM) for line in _not_judged(result.skipped, language)]
        blocks.append("\n".join([*not_judged, _counts(result, language, paint), *_fixable(result, language)]))
    return "\n\n".join(blocks) + "\n" if blocks else ""


class _Paint:
    """Colours for terminals; none where none are wanted."""

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._color else text


def _block(diagnostic: Diagnostic, language: str, paint: _Paint) -> str:
    style = COLORS[diagnostic.severity]
    severity = paint(say(language, f"severity-{diagnostic.severity}"), style)
    place = paint(_place(diagnostic.source, diagnostic.span), BOLD)
    rule = paint(f"[{diagnostic.rule}]{_command(diagnostic)}", DIM)
    lines = [f"{place}: {severity}: {visible(diagnostic.message)} {rule}"]
    lines += _marked(diagnostic.source, diagnostic.span, paint, style)
    others = [related for related in diagnostic.related if related.message == diagnostic.message]
    if others:
        lines.append(INDENT + _others(others, language))
    for related in diagnostic.related:
        if related not in others:
            lines += _related(related, paint)
    return "\n".join(lines)


def _command(diagnostic: Diagnostic) -> str:
    """Which command fixes it."""
    if not diagnostic.fix:
        return ""
    return " [fix]" if diagnostic.fix.safe else " [fix --unsafe]"


def _others(others: Sequence[Related], language: str) -> str:
    """The places that the message is about as well, in one line."""
    places = ", ".join(_place(other.source, other.span) for other in others[:NAMED])
    rest = say(language, "and-more", count=len(others) - NAMED) if len(others) > NAMED else ""
    return say(language, "with-others", places=places + rest)


def _related(related: Related, paint: _Paint) -> Iterator[str]:
    yield f"{INDENT}{_place(related.source, related.span)}: {visible(related.message)}"
    yield from (INDENT + line for line in _marked(related.source, related.span, paint, DIM))


def _marked(source: Source, span: Span, paint: _Paint, style: str) -> Iterator[str]:
    shown = excerpt(source, span)
    if shown.line:
        yield INDENT + shown.line
        yield INDENT + " " * shown.indent + paint("^" * shown.width, style)


def _place(source: Source, span: Span) -> str:
    position = source.lines.position(span.start)
    return f"{visible(source.path)}:{position.line}:{position.column}"


def _not_judged(skipped: Sequence[Skipped], language: str) -> Iterator[str]:
    """A line for each reason, with the drafts that it kept from being judged.

    Rules that lack a key of the configuration are in the output for programs: people who left
    it out know.
    """
    named: dict[str, list[str]] = {}
    for item in sorted(skipped, key=lambda item: (item.reason, item.path)):
        names = named.setdefault(item.reason, [])
        if item.path and item.path not in names:
            names.append(item.path)
    for reason, names in named.items():
        shown = ", ".join(visible(name) for name in names[:NAMED])
        rest = say(language, "and-more", count=len(names) - NAMED) if len(names) > NAMED else ""
        if names:
            yield say(language, "not-judged", reason=visible(reason), names=shown + rest)


def _counts(result: Result, language: str, paint: _Paint) -> str:
    severities = [diagnostic.severity for diagnostic in result.diagnostics]
    found = [
        paint(counted(str(severity), severities.count(severity), language), COLORS[severity])
        for severity in sorted(Severity, reverse=True)
        if severity in severities
    ]
    read = say(
        language,
        "posts-in-files",
        posts=counted("post", result.posts, language),
        files=counted("file", result.files, language),
    )
    return f"{read}: {', '.join(found) or say(language, 'no-faults')}"


def _fixable(result: Result, language: str) -> Iterator[str]:
    """How many of the faults a command puts right."""
    fixes = [diagnostic.fix.safe for diagnostic in result.diagnostics if diagnostic.fix]
    safe, unsafe = fixes.count(True), fixes.count(False)
    if safe and unsafe:
        yield say(language, "fixable-both", safe=safe, unsafe=unsafe)
    elif fixes:
        yield say(language, "fixable" if safe else "fixable-unsafe", count=len(fixes))


def counted(noun: str, count: int, language: str) -> str:
    """A number of things: of posts, files, errors, warnings or infos."""
    return say(language, f"{noun}-one" if count == 1 else f"{noun}-many", count=count)
