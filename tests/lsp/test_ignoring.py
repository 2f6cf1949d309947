"""Edits that have a diagnostic ignored: they hide it, and nothing that is published changes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smm_lint.config import Config, Configuration, Overrides
from smm_lint.diagnostic import Diagnostic, Edit
from smm_lint.edits import apply_edits
from smm_lint.judging import check_file
from smm_lint.lsp.ignoring import ignore_here, ignore_in_file, ignore_in_post
from smm_lint.lsp.remembering import RememberingAnalyser
from smm_lint.readings import FileReading, Input, read_files
from smm_lint.source import Source

RULES = ("unfilled-placeholder", "engagement-bait")
CONFIGURATION = Configuration(isolated=True, overrides=Overrides(select=RULES))
ANALYSER = RememberingAnalyser()
FAULTS = ["Dear [NAME], come in.", "Tag a friend who loves ramen.", "Hola, [NOMBRE] 👩‍👩‍👧.", "New on the shelf."]
BLOCKS = [
    "{0}",
    "{0}\n{1}",
    "- {0}\n- {1}",
    "1. {0}\n\n   {1}",
    "> {0}\n> {1}",
    "# {0}",
    "*{0}*  \n{1}",
    "| {0} | b |\n| --- | --- |\n| {1} | d |",
    "<!-- smm-lint: ignore missing-invitation -->\n{0}",
    "```\n{0}\n```",
    "{0} <!-- a note -->\n{1}",
]
FRONT_MATTERS = [
    "",
    "---\nlang: en\n---\n",
    "---\n---\n",
    "---\nsmm-lint: {ignore: [shouting]}\n---\n",
    "---\nsmm-lint:\n  ignore:\n    - shouting\ncampaign: a\n---\n\n",
    "---\nsmm-lint: {ignore: shouting}\n---\n",
    "---\nsmm-lint:\n  posts: {split: rule}\n---\n",
    "---\nsmm-lint: {ignore: []}\n---\n",
    "---\nlang: en\n",
    "---\n{lang: en}\n---\n",
]
DRAFTS = st.tuples(
    st.sampled_from(FRONT_MATTERS),
    st.lists(
        st.tuples(st.sampled_from(BLOCKS), st.sampled_from(FAULTS), st.sampled_from(FAULTS)), min_size=1, max_size=2
    ),
    st.sampled_from(["\n", "\r\n", "\r"]),
).map(lambda drawn: _draft(*drawn))
Ignore = Callable[[FileReading, Diagnostic], Edit | None]
WAYS: dict[str, Ignore] = {
    "here": lambda file, diagnostic: ignore_here(file, diagnostic, "reason"),
    "post": lambda file, diagnostic: ignore_in_post(file, diagnostic, "reason"),
    "file": ignore_in_file,
}


def _draft(front_matter: str, blocks: list[tuple[str, str, str]], line_end: str) -> str:
    text = front_matter + "\n\n".join(block.format(one, other) for block, one, other in blocks) + "\n"
    return text.replace("\n", line_end)


def read(name: str, text: str, config: Config | None = None) -> tuple[FileReading, list[Diagnostic]]:
    path = Path(name).absolute()
    item = Input(name, config or CONFIGURATION.for_file(path), path, Source(name, text))
    file = next(read_files([item], ANALYSER))
    return file, list(check_file(file))


def hidden(name: str, text: str, way: Ignore) -> Iterator[tuple[Diagnostic, str]]:
    """Every diagnostic that can be ignored in this way, with the draft that ignores it."""
    file, found = read(name, text)
    for diagnostic in found:
        edit = way(file, diagnostic)
        if edit:
            yield diagnostic, apply_edits(text, [edit])


def said(found: list[Diagnostic]) -> list[tuple[str, str]]:
    return sorted((each.rule, each.message) for each in found)


def texts(file: FileReading) -> list[tuple[str, str]]:
    return [(post.prose.text, post.published.text) for post in file.posts]


@pytest.mark.parametrize(
    ("name", "way"), [("a.md", "here"), ("a.md", "post"), ("a.md", "file"), ("a.txt", "file"), ("a.tweet", "file")]
)
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(draft=DRAFTS)
def test_what_is_ignored_is_gone_and_nothing_else_changes(name: str, way: str, draft: str) -> None:
    """The diagnostic, and what else of its rule the edit covers; no suppression is unused, no text is another."""
    before, found = read(name, draft)
    for diagnostic, text in hidden(name, draft, WAYS[way]):
        after, left = read(name, text)
        gone = [
            each for each in said(found) if each not in said(left) or said(found).count(each) > said(left).count(each)
        ]

        assert (diagnostic.rule, diagnostic.message) in gone
        assert {rule for rule, _ in gone} == {diagnostic.rule}
        assert set(said(left)) <= set(said(found))
        assert texts(after) == texts(before)


OLD, NEW = "smm-lint: {ignore: [shouting]}", "smm-lint: {ignore: [shouting, unfilled-placeholder]}"
ALONE = "smm-lint: {ignore: [unfilled-placeholder]}"
COMMENT = "<!-- smm-lint: ignore unfilled-placeholder -- reason -->"
IN_POST = "<!-- smm-lint: ignore-post unfilled-placeholder -- reason -->"
BLOCK = "smm-lint:\n  ignore:\n    - shouting"
SPLIT = "smm-lint:\n  posts: {split: rule}"
IGNORED_TOO = "smm-lint:\n  ignore: [unfilled-placeholder]\n  posts: {split: rule}"


@pytest.mark.parametrize(
    ("way", "name", "before", "after"),
    [
        ("here", "a.md", "One.\n\nDear [NAME].\n", f"One.\n\n{COMMENT}\nDear [NAME].\n"),
        ("here", "a.md", "> One\n> Dear [NAME].\n", f"> One\n> Dear [NAME]. {COMMENT}\n"),
        ("here", "a.txt", "Dear [NAME].\n", None),
        ("here", "a.tweet", "Dear [NAME].\n", None),
        ("post", "a.md", "---\nlang: en\n---\n\nDear [NAME].", f"---\nlang: en\n---\n\n{IN_POST}\nDear [NAME]."),
        ("file", "a.txt", "Dear [NAME].\r\n", f"---\r\n{ALONE}\r\n---\r\nDear [NAME].\r\n"),
        ("file", "a.txt", "---\nlang: en\n---\nDear [NAME].", f"---\nlang: en\n{ALONE}\n---\nDear [NAME]."),
        ("file", "a.tweet", f"---\n{OLD}\n---\nDear [NAME].\n", f"---\n{NEW}\n---\nDear [NAME].\n"),
        ("file", "a.tweet", f"---\n{BLOCK}\n---\nDear [NAME].", f"---\n{BLOCK}\n    - {RULES[0]}\n---\nDear [NAME]."),
        ("file", "a.txt", "---\nsmm-lint: {ignore: shouting}\n---\nDear [NAME].", f"---\n{NEW}\n---\nDear [NAME]."),
        ("file", "a.txt", f"---\n{SPLIT}\n---\nDear [NAME].", f"---\n{IGNORED_TOO}\n---\nDear [NAME]."),
        ("file", "a.csv", "text\nDear [NAME].\n", None),
    ],
)
def test_how_it_is_written(way: str, name: str, before: str, after: str | None) -> None:
    """A comment where comments are not published, else the front matter, with what stands there already."""
    file, found = read(name, before)
    diagnostic = next(each for each in found if each.rule.endswith("unfilled-placeholder"))
    edit = WAYS[way](file, diagnostic)

    assert (apply_edits(before, [edit]) if edit else None) == after


def test_what_smm_lint_says_of_its_own_work_is_not_ignored() -> None:
    """It cannot be."""
    file, found = read(
        "a.md", "<!-- smm-lint: ignore shouting -->\nHello.\n", Configuration(isolated=True).for_file(Path("a.md"))
    )
    (diagnostic,) = (each for each in found if each.rule == "internal/unused-suppression")

    assert [way(file, diagnostic) for way in WAYS.values()] == [None, None, None]
