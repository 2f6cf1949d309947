"""The stages after reading: severities, threads, suppression, superseding, order."""

from __future__ import annotations

from pathlib import Path

import pytest

from smm_lint.config import Configuration
from smm_lint.diagnostic import Severity, Skipped
from smm_lint.engine import Result, check
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readers import Layout, read_posts
from smm_lint.readings import Input
from smm_lint.rule import Finding, Fix
from smm_lint.source import Source
from smm_lint.verdicts import _fix

ANNOUNCEMENT = "The M2 grinder is now on sale in the Leeds shop.\n"
BAIT = "New menu at the Leith pottery. Tag a friend who loves ramen.\n"


def lint(folder: Path, settings: str, **files: str) -> Result:
    (folder / "smm-lint.yaml").write_text("root: true\nmessages: en\n" + settings, encoding="utf-8")
    configuration = Configuration()
    items = []
    for name, text in files.items():
        path = folder / name.replace("__", ".")
        items.append(Input(path.name, configuration.for_file(path), path, Source(path.name, text)))
    return check(items, Analyser())


def found(result: Result) -> list[tuple[str, str]]:
    return [(diagnostic.source.path, diagnostic.rule.partition("/")[2]) for diagnostic in result.diagnostics]


def test_a_graver_rule_takes_the_place_of_another(tmp_path: Path) -> None:
    """one-way supersedes missing-invitation on its post, and only where it is on."""
    settings = "languages: [en]\n"

    both = settings + "rules: {one-way: on, missing-invitation: on}\n"
    assert found(lint(tmp_path, both, a__md=ANNOUNCEMENT)) == [("a.md", "one-way")]
    settings += "rules: {one-way: off, missing-invitation: on}\n"
    assert found(lint(tmp_path, settings, a__md=ANNOUNCEMENT)) == [("a.md", "missing-invitation")]


@pytest.mark.parametrize(
    ("platforms", "severity"),
    [
        ("", Severity.ERROR),
        ("[x]", Severity.WARNING),
        ("[x, facebook]", Severity.ERROR),
        ("[mastodon]", Severity.WARNING),
    ],
)
def test_the_severity_is_the_gravest_of_the_platforms(tmp_path: Path, platforms: str, severity: Severity) -> None:
    """Bait is an error where a network demotes it, a warning elsewhere, an error where nobody says."""
    text = (f"---\nplatform: {platforms}\n---\n" if platforms else "") + BAIT
    result = lint(tmp_path, "languages: [en]\n", a__md=text)

    assert [(d.rule, d.severity) for d in result.diagnostics] == [("interaction/engagement-bait", severity)]


def test_a_configured_severity_wins(tmp_path: Path) -> None:
    """Whatever the platforms."""
    result = lint(tmp_path, "languages: [en]\nrules: {engagement-bait: info}\n", a__md=BAIT)

    assert [diagnostic.severity for diagnostic in result.diagnostics] == [Severity.INFO]


def test_a_platform_rule_reports_once_for_each_platform(tmp_path: Path) -> None:
    """Other rules report once, for no platform."""
    text = "---\nplatform: [x, bluesky, linkedin]\n---\n" + "Which chair would you fight for? " * 10
    result = lint(tmp_path, "languages: [en]\n", a__md=text)

    assert [(d.rule, d.platform) for d in result.diagnostics] == [
        ("platform/over-limit", "x"),
        ("platform/over-limit", "bluesky"),
    ]


def test_an_invitation_in_the_last_part_serves_the_thread(tmp_path: Path) -> None:
    """Without one, the first part is reported for all."""
    flat = f"{ANNOUNCEMENT}\n---\nIt grinds 18 g in 9 seconds.\n\n---\n"
    settings = "languages: [en]\n"

    assert found(lint(tmp_path, settings, a__tweet=f"{flat}\nWhat do you grind for?\n")) == []
    result = lint(tmp_path, settings, a__tweet=f"{flat}\nIt costs 89 euros.\n")
    assert [(d.rule, d.post, d.span.start) for d in result.diagnostics] == [("interaction/one-way", 0, 0)]


def test_a_whole_post_is_reported_at_its_text_not_at_a_picture(tmp_path: Path) -> None:
    """The alternative text of a picture comes first in the file, but it is not what the post says."""
    result = lint(tmp_path, "languages: [en]\n", a__md=f"![The M2 on a table.](m2.jpg)\n\n{ANNOUNCEMENT}")
    (diagnostic,) = result.diagnostics

    assert diagnostic.span.of(diagnostic.source.text) == ANNOUNCEMENT.strip()


def test_a_post_in_another_language_is_skipped_with_the_reason(tmp_path: Path) -> None:
    """It is not misjudged, and it is not counted."""
    catalan = "Avui obrim la nova biblioteca del barri amb una festa per a tothom i amb molta il·lusió.\n"
    result = lint(tmp_path, "", a__md=catalan, b__md=ANNOUNCEMENT)

    assert found(result) == [("b.md", "one-way")]
    assert (result.files, result.posts) == (2, 1)
    assert [(s.path, s.post, s.reason) for s in result.skipped if s.path] == [("a.md", 0, "language: ca")]


def test_rules_that_lack_a_key_are_listed_once(tmp_path: Path) -> None:
    """However many files there are."""
    settings = "languages: [en]\nrules: {off-limits-topic: on, off-topic: on}\n"
    result = lint(tmp_path, settings, a__md=ANNOUNCEMENT, b__md=ANNOUNCEMENT)

    assert [(s.rule, s.reason) for s in result.skipped] == [
        ("targeting/off-limits-topic", "no brand.off_limits in the configuration"),
        ("targeting/off-topic", "no brand.topics in the configuration"),
    ]


def test_suppression_hides_and_is_reported_when_it_hides_nothing(tmp_path: Path) -> None:
    """A trailing comment, a comment above, and one without effect."""
    settings = "languages: [en]\n"
    comment = "<!-- smm-lint: ignore one-way -- a notice -->"

    assert found(lint(tmp_path, settings, a__md=f"{comment}\n{ANNOUNCEMENT}")) == []
    assert found(lint(tmp_path, settings, a__md=f"{ANNOUNCEMENT.strip()} {comment}\n")) == []
    assert found(lint(tmp_path, settings, a__md=f"{comment}\nWhat do you grind for?\n")) == [
        ("a.md", "unused-suppression")
    ]


def test_diagnostics_are_sorted_by_path_offset_and_rule(tmp_path: Path) -> None:
    """Whatever the order of the files and the rules."""
    text = "Dear customers, [NAME] wins. Tag a friend. " + ANNOUNCEMENT
    result = lint(tmp_path, "languages: [en]\nextends: [strict]\n", b__md=text, a__md=text)
    order = [(d.source.path, d.span.start, d.rule) for d in result.diagnostics]

    assert order == sorted(order)
    assert {path for path, _, _ in order} == {"a.md", "b.md"}


def test_what_is_wrong_with_the_front_matter_of_a_thread_is_said_once(tmp_path: Path) -> None:
    """The parts of a thread share its front matter: one fault in it is one diagnostic, at the first part."""
    thread = "---\nowner: ana\n---\nWhich mill did you start with?\n---\nAnd which one do you use now?\n"
    result = lint(tmp_path, "languages: [en]\nrules: {missing-goal: on}\n", a__tweet=thread)

    assert [(d.rule, d.post) for d in result.diagnostics] == [("goals/missing-goal", 0)]


def test_what_was_skipped_is_sorted_by_rule_path_and_post() -> None:
    """A file comes before its posts."""
    ordered = [
        Skipped("b", "a.md"),
        Skipped("a", "a.md", 0),
        Skipped("a", "a.md", 1),
        Skipped("a", "b.md", 0),
        Skipped("a", rule="x/y"),
    ]

    shuffled = [ordered[place] for place in (3, 0, 4, 2, 1)]

    assert sorted(shuffled, key=lambda skipped: skipped.order) == ordered


def test_a_fix_without_edits_is_none() -> None:
    """No output says that a command puts right what it would leave as it is."""
    (post,) = read_posts(Source("a.md", "Hola"), Layout()).posts

    assert _fix(Finding(fix=Fix("nothing", (), safe=True)), post, "en") is None
