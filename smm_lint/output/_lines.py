"""What the outputs for people share: colours, a diagnostic in one line, and what closes a run."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from smm_lint.diagnostic import Diagnostic, Severity, Skipped
from smm_lint.messages import say
from smm_lint.output._excerpt import visible
from smm_lint.output._report import Report
from smm_lint.source import Source
from smm_lint.text import Span

NAMED = 5
BOLD, DIM = "1", "2"
COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


class Paint:
    """Colours for terminals; none where none are wanted."""

    def __init__(self, *, color: bool) -> None:
        self._color = color

    def __call__(self, text: str, style: str) -> str:
        return f"\x1b[{style}m{text}\x1b[0m" if self._color else text


def place_of(source: Source, span: Span) -> str:
    """Where `span` starts: `path:line:column`."""
    position = source.lines.position(span.start)
    return visible(f"{source.path}:{position.line}:{position.column}")


def said(diagnostic: Diagnostic, language: str, paint: Paint) -> str:
    """`severity: message [rule]`, followed by the command that fixes it."""
    severity = paint(say(language, f"severity-{diagnostic.severity}"), COLORS[diagnostic.severity])
    rule = paint(f"[{diagnostic.rule}]{_command(diagnostic)}", DIM)
    return f"{severity}: {visible(diagnostic.message)} {rule}"


def _command(diagnostic: Diagnostic) -> str:
    if not diagnostic.fix:
        return ""
    return " [fix]" if diagnostic.fix.safe else " [fix --unsafe]"


def listed(names: Sequence[str], language: str) -> str:
    """The first of `names`, and how many more there are."""
    rest = say(language, "and-more", count=len(names) - NAMED) if len(names) > NAMED else ""
    return ", ".join(names[:NAMED]) + rest


def closing(report: Report, paint: Paint) -> Iterator[str]:
    """The paragraphs after the diagnostics: the counts of each rule, what was not judged, and the counts of the run."""
    rules = report.rules() if report.statistics else []
    if rules:
        width = len(str(rules[0].count))
        yield "\n".join(f"{rule.count:>{width}}  {rule.rule}" for rule in rules)
    if not report.quiet:
        language = report.language
        not_judged = [paint(line, DIM) for line in _not_judged(report.result.skipped, language)]
        files, posts = report.result.files, report.result.posts
        summary = counts(files, posts, report.severities(), language, paint)
        yield "\n".join([*not_judged, summary, *_known(report), *_fixable(report)])


def paragraphs(blocks: Iterable[str], *, begun: bool = False) -> Iterator[str]:
    """`blocks` with an empty line between two, and before the first where something has `begun`; each with its end."""
    for block in blocks:
        yield f"\n{block}\n" if begun else f"{block}\n"
        begun = True


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
        if names:
            shown = listed([visible(name) for name in names], language)
            yield say(language, "not-judged", reason=visible(reason), names=shown)


def counts(files: int, posts: int, severities: Mapping[Severity, int], language: str, paint: Paint) -> str:
    """How much was read, and how many faults of each severity were found."""
    found = [
        paint(counted(str(severity), count, language), COLORS[severity])
        for severity, count in severities.items()
        if count
    ]
    read = {"posts": counted("post", posts, language), "files": counted("file", files, language)}
    return f"{say(language, 'posts-in-files', **read)}: {', '.join(found) or say(language, 'no-faults')}"


def _known(report: Report) -> Iterator[str]:
    """How many more faults a baseline knows, and what it knows that is no more."""
    if report.result.baselined:
        yield say(report.language, "baselined", count=report.result.baselined)
    if report.result.unmatched:
        yield say(report.language, "unmatched", count=report.result.unmatched)


def _fixable(report: Report) -> Iterator[str]:
    """How many of the faults a command puts right."""
    rules = report.rules()
    safe, unsafe = sum(rule.fixable for rule in rules), sum(rule.fixable_unsafe for rule in rules)
    if safe and unsafe:
        yield say(report.language, "fixable-both", safe=safe, unsafe=unsafe)
    elif safe or unsafe:
        yield say(report.language, "fixable" if safe else "fixable-unsafe", count=safe or unsafe)


def counted(noun: str, count: int, language: str) -> str:
    """A number of things: of posts, files, errors, warnings or infos."""
    return say(language, f"{noun}-one" if count == 1 else f"{noun}-many", count=count)
