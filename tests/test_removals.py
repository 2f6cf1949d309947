"""Suppressions that hide nothing, taken out of the files that hold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smm_lint.config import Config, Configuration
from smm_lint.diagnostic import Diagnostic, Edit, Fix, Severity
from smm_lint.edits import apply_edits, compatible, faithful
from smm_lint.post import Post
from smm_lint.readers import Layout, read_posts
from smm_lint.source import Source
from smm_lint.suppressions import Suppressions
from smm_lint.text import Span
from tests.fake_rules import FakeRule, rule_set

NAMES = ("interaction/one-way", "personalisation/cliche", "style/x")
RULES = rule_set(*(FakeRule(name, "core") for name in NAMES))


@pytest.fixture(autouse=True, scope="module")
def config() -> Config:
    """A configuration with fake rules, all of them on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("smm_lint.stack.load_rules", lambda _: RULES)
        return Configuration(isolated=True).for_file(Path("a.md"))


def of_whole_posts(posts: Iterable[Post], rules: Iterable[str]) -> Iterator[Diagnostic]:
    """What each of the rules has to say of every post."""
    for post in posts:
        for rule in rules:
            span = post.prose.span(0, len(post.prose.text))
            yield Diagnostic(post.source, post.index, rule, Severity.INFO, "", span)


def told(posts: tuple[Post, ...], config: Config, rules: Iterable[str]) -> list[tuple[int | None, str]]:
    """The posts and rules of that which nothing hides."""
    suppressions = Suppressions(posts, config)
    found = of_whole_posts(posts, sorted(rules))
    return [(each.post, each.rule) for each in found if not suppressions.hides(each)]


def fixes(posts: tuple[Post, ...], config: Config, used: tuple[str, ...]) -> list[Fix]:
    """The fixes for what hides nothing, where each of the rules `used` has something to say of every post."""
    suppressions = Suppressions(posts, config)
    for diagnostic in of_whole_posts(posts, used):
        suppressions.hides(diagnostic)
    found = (unused.finding.fix for unused in suppressions.unused())
    return [Fix("", fix.edits, safe=True) for fix in found if fix]


def after(text: str, config: Config, *, path: str = "a.md", used: tuple[str, ...] = ()) -> str:
    """The text when its fixes are made as `smm-lint fix` makes them."""
    for _ in range(10):
        source = Source(path, text)
        made = faithful(source, Layout(), compatible(fixes(read_posts(source, Layout()).posts, config, used)))
        new = apply_edits(text, (edit for fix in made for edit in fix.edits))
        if new == text:
            return text
        text = new
    raise AssertionError("the fixes come to no end")


ONE_WAY, CLICHE = NAMES[:2]
COMMENTS = {
    "last": ("<!-- smm-lint: ignore one-way, x -->\nHi.\n", (ONE_WAY,), "<!-- smm-lint: ignore one-way -->\nHi.\n"),
    "first": ("<!-- smm-lint: ignore one-way, cliche -->\nHi.\n", (CLICHE,), "<!-- smm-lint: ignore cliche -->\nHi.\n"),
    "middle": (
        "Hi. <!--smm-lint: ignore one-way x cliche -- a notice-->\n",
        (ONE_WAY, CLICHE),
        "Hi. <!--smm-lint: ignore one-way cliche -- a notice-->\n",
    ),
    "all but one": (
        "<!-- smm-lint: ignore-post x, one-way,cliche -->\nHi", (CLICHE,), "<!-- smm-lint: ignore-post cliche -->\nHi"
    ),
    "a rule that is not there stays": (
        "<!-- smm-lint: ignore one-way, onway -->\nHi.\n", (), "<!-- smm-lint: ignore onway -->\nHi.\n"
    ),
    "all, above": ("<!-- smm-lint: ignore one-way, cliche -- why -->\nHi.\n", (), "Hi.\n"),
    "all, at the end": ("Hi. <!-- smm-lint: ignore one-way -->\nYou.\n", (), "Hi.\nYou.\n"),
    "all, within": ("Hi <!-- smm-lint: ignore one-way --> you.\n", (), "Hi you.\n"),
    "all, within, tight": ("Hi<!-- smm-lint: ignore one-way --> you.\n", (), "Hi you.\n"),
    "all, between paragraphs": ("Hi.\n<!-- smm-lint: ignore one-way -->\nYou.\n", (), "Hi.\n\nYou.\n"),
    "all, after an empty line": ("Hi.\n\n<!-- smm-lint: ignore one-way -->\nYou.\n", (), "Hi.\n\nYou.\n"),
    "all, on the last line": ("Hi.\n<!-- smm-lint: ignore one-way -->", (), "Hi.\n"),
    "all, line ends of Windows": ("<!-- smm-lint: ignore one-way -->\r\nHi.\r\n", (), "Hi.\r\n"),
    "all, several lines": ("<!-- smm-lint: ignore one-way\n-- why\n-->\nHi.\n", (), "Hi.\n"),
    "all, in a quotation": ("> Hi.\n> <!-- smm-lint: ignore one-way -->\n> You.\n", (), "> Hi.\n> \n> You.\n"),
    "everything": ("Hi. <!-- smm-lint: ignore -->\n", (), "Hi.\n"),
    "post": ("<!-- smm-lint: ignore-post -- why -->\n\nHi.\n", (), "\nHi.\n"),
    "never closed": ("Hi.\n\n<!-- smm-lint: ignore one-way\n", (), "Hi.\n\n<!-- smm-lint: ignore one-way\n"),
    "a hard break stays one": ("Hi. <!-- smm-lint: ignore x -->  \nYou.\n", (), "Hi.  \nYou.\n"),
}  # fmt: skip
FRONT_MATTER = {
    "flow, last": ("smm-lint: {ignore: [one-way, cliche]}", (ONE_WAY,), "smm-lint: {ignore: [one-way]}"),
    "flow, first": ("smm-lint: {ignore: [one-way, 'cliche']}", (CLICHE,), "smm-lint: {ignore: ['cliche']}"),
    "flow, of several lines": (
        "smm-lint:\n  ignore: [one-way, # why\n    cliche]", (CLICHE,), "smm-lint:\n  ignore: [cliche]"
    ),
    "block": (
        "smm-lint:\n  ignore:\n    - one-way\n    - cliche # why\n    - x",
        (ONE_WAY, "style/x"),
        "smm-lint:\n  ignore:\n    - one-way\n    - x",
    ),
    "one text": ("smm-lint: {ignore: one-way}", (ONE_WAY,), "smm-lint: {ignore: one-way}"),
    "names in one text": ("smm-lint: {ignore: 'one-way, cliche x'}", (CLICHE,), "smm-lint: {ignore: 'cliche'}"),
    "names in one item": ("smm-lint: {ignore: [one-way cliche, x]}", (CLICHE,), "smm-lint: {ignore: [cliche]}"),
    "escaped, one of a list": ('smm-lint: {ignore: ["\\x63liche", x]}', ("style/x",), "smm-lint: {ignore: [x]}"),
    "escaped, in one text": (
        'smm-lint: {ignore: "\\x63liche x"}', ("style/x",), 'smm-lint: {ignore: "\\x63liche x"}'
    ),
    "all": ("smm-lint: {ignore: [one-way, cliche]} # why\ngoal: x", (), "goal: x"),
    "all of a block": ("goal: x\nsmm-lint:\n  ignore:\n    - one-way\n\n    - x\nkpi: y", (), "goal: x\nkpi: y"),
    "all of one text": ("goal: x\nsmm-lint:\n  ignore: one-way", (), "goal: x"),
    "all, beside another key": (
        "smm-lint: {ignore: [one-way], posts: {split: none}}", (), "smm-lint: {posts: {split: none}}"
    ),
    "all, beside another key, block": (
        "smm-lint:\n  posts:\n    split: none\n  ignore: one-way\ngoal: x",
        (),
        "smm-lint:\n  posts:\n    split: none\ngoal: x",
    ),
    "shared": ("smm-lint: {ignore: &a [one-way]}\nb: *a", (), "smm-lint: {ignore: &a [one-way]}\nb: *a"),
    "from elsewhere": ("b: &a [one-way]\nsmm-lint: {ignore: *a}", (), "b: &a [one-way]\nsmm-lint: {ignore: *a}"),
    "not on lines of its own": ("{smm-lint: {ignore: x}, a: b}", (), "{smm-lint: {ignore: x}, a: b}"),
}  # fmt: skip
TABLES = {
    "csv, some": ("a.csv", 'text,ignore\nHi you,"one-way, cliche"\n', (CLICHE,), 'text,ignore\nHi you,"cliche"\n'),
    "csv, all": ("a.csv", "text;ignore;n\nHi you;one-way;1\n", (), "text;ignore;n\nHi you;;1\n"),
    "csv, all, quoted": ("a.csv", 'ignore,text\n"x, cliche",Hi you\n', (), 'ignore,text\n"",Hi you\n'),
    "jsonl, text": (
        "a.jsonl", '{"text": "Hi", "ignore": "x, cliche"}\n', (CLICHE,), '{"text": "Hi", "ignore": "cliche"}\n'
    ),
    "jsonl, list": (
        "a.jsonl", '{"text": "Hi", "ignore": ["cliche", "x"]}\n', (CLICHE,), '{"text": "Hi", "ignore": ["cliche"]}\n'
    ),
    "jsonl, all": ("a.jsonl", '{"text": "Hi", "ignore": ["x"]}\n', (), '{"text": "Hi", "ignore": []}\n'),
    "jsonl, all of a text": ("a.jsonl", '{"text": "Hi", "ignore": "x"}\n', (), '{"text": "Hi", "ignore": ""}\n'),
    "jsonl, key": (
        "a.jsonl", '{"text": "Hi", "smm-lint": {"ignore": ["x"]}}\n', (), '{"text": "Hi", "smm-lint": {"ignore": []}}\n'
    ),
    "thread": (
        "a.tweet", "---\nsmm-lint: {ignore: [x, cliche]}\n---\nHi\n---\nYou\n", ("style/x",),
        "---\nsmm-lint: {ignore: [x]}\n---\nHi\n---\nYou\n",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "used", "expected"), COMMENTS.values(), ids=COMMENTS)
def test_comments(text: str, used: tuple[str, ...], expected: str, config: Config) -> None:
    """A name goes, or the whole comment: an empty one would have every rule ignored."""
    assert after(text, config, used=used) == expected


@pytest.mark.parametrize(("keys", "used", "expected"), FRONT_MATTER.values(), ids=FRONT_MATTER)
def test_front_matter(keys: str, used: tuple[str, ...], expected: str, config: Config) -> None:
    """A name goes, or the key; what would do more than that is left alone."""
    assert after(f"---\n{keys}\n---\nHi.\n", config, used=used) == f"---\n{expected}\n---\nHi.\n"


@pytest.mark.parametrize(("path", "text", "used", "expected"), TABLES.values(), ids=TABLES)
def test_tables_and_threads(path: str, text: str, used: tuple[str, ...], expected: str, config: Config) -> None:
    """A cell keeps its column."""
    assert after(text, config, path=path, used=used) == expected


def test_other_keys_are_never_lost() -> None:
    """A cut through a key is refused, one of a whole key with its value is not."""
    text = "---\nsmm-lint: {ignore: [x]}\ngoal: y\n---\nHi.\n"
    whole, half = (Fix("", (Edit(Span(4, text.index(end)), ""),), safe=True) for end in ("goal: y", ": y\n---"))

    assert faithful(Source("a.md", text), Layout(), [whole]) == [whole]
    assert not faithful(Source("a.md", text), Layout(), [half])


WORDS = st.sampled_from(["one-way", "cliche", "x", "onway", "interaction", "style/x"])
JOINTS = st.sampled_from([", ", ",", " ", "; ", " ,\n"])
AROUND = st.sampled_from(["", "Hi you. ", "Hi\n", "> ", "- ", "\n\n", "**Hi** "])


@st.composite
def comments(draw: st.DrawFn) -> str:
    """A suppression with some names."""
    names = draw(st.lists(WORDS, max_size=4))
    word = draw(st.sampled_from(["ignore", "ignore-post"]))
    reason = draw(st.sampled_from(["", " -- why"]))
    return f"<!-- smm-lint: {word} {draw(JOINTS).join(names)}{reason} -->"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(AROUND, comments(), AROUND), min_size=1, max_size=3),
    st.sets(st.sampled_from(NAMES)),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_is_ignored_afterwards_was_ignored_and_used(
    config: Config, parts: list[tuple[str, str, str]], used: set[str], line_end: str
) -> None:
    """Nothing more is hidden than before, no word of the post changes, and what is used stays."""
    text = "".join("".join(part) + "\n" for part in parts).replace("\n", line_end) + "The end."
    new = after(text, config, used=tuple(sorted(used)))

    def read(text: str) -> tuple[Post, ...]:
        return read_posts(Source("a.md", text), Layout()).posts

    def hidden(posts: tuple[Post, ...]) -> set[tuple[str, str]]:
        """The words of the post, by their characters, and the rules that they are hidden from."""
        suppressions = Suppressions(posts, config)
        return {
            (word, rule)
            for post in posts
            for word in post.prose.text.split()
            for rule in NAMES
            for place in [post.prose.text.index(word)]
            if suppressions.hides(
                Diagnostic(post.source, 0, rule, Severity.INFO, "", post.prose.span(place, place + len(word)))
            )
        }

    assert [post.prose.text.split() for post in read(new)] == [post.prose.text.split() for post in read(text)]
    assert hidden(read(new)) <= hidden(read(text))
    assert told(read(new), config, used) == told(read(text), config, used)
