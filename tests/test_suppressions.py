"""What is hidden, and which suppressions hide nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.config import Config, Configuration, Overrides
from smm_lint.diagnostic import Diagnostic, Severity
from smm_lint.messages import Message
from smm_lint.metadata import Metadata
from smm_lint.nodes import Mapping, Scalar, parse
from smm_lint.post import Comment, Post
from smm_lint.rule import Finding
from smm_lint.source import MappedText, Source
from smm_lint.suppressions import Suppressions, Unused
from smm_lint.text import Span
from tests.fake_rules import FakeCalendarRule, FakeRule, rule_set

RULES = rule_set(
    FakeCalendarRule("consistency/cadence-gap", "calendar"),
    FakeRule("interaction/clickbait", "core"),
    FakeRule("interaction/one-way", "core"),
    FakeRule("internal/rule-failed"),
    FakeRule("personalisation/cliche", "core"),
    FakeRule("personalisation/generic-copy", "strict"),
    FakeRule("targeting/off-topic", "core", requires=("brand.topics",)),
)


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fake rules in place of the real ones."""
    monkeypatch.setattr("smm_lint.stack.load_rules", lambda _: RULES)


def configured(**overrides: Any) -> Config:
    """The configuration without files."""
    return Configuration(isolated=True, overrides=Overrides(**overrides)).for_file(Path("a.md"))


def post(text: str, index: int = 0, span: Span | None = None, ignore: tuple[Scalar, ...] = ()) -> Post:
    """A post with the comments of its text, as the reader of Markdown gives them."""
    source = Source("a.md", text)
    span = span or Span(0, len(text))
    comments, start = [], text.find("<!--", span.start, span.end)
    while start >= 0:
        end = text.find("-->", start) + 3
        comments.append(Comment(Span(start, end), text[start + 4 : end - 3]))
        start = text.find("<!--", end, span.end)
    nothing = MappedText("", ())
    return Post(source, index, span, nothing, nothing, Metadata(ignore=ignore), comments=tuple(comments))


def diagnostic(text: str, marked: str, rule: str = "interaction/one-way", index: int | None = 0) -> Diagnostic:
    """A diagnostic at the only place where `marked` stands."""
    start = text.index(marked)
    return Diagnostic(Source("a.md", text), index, rule, Severity.WARNING, "…", Span(start, start + len(marked)), "en")


def suppress(
    posts: Sequence[Post], diagnostics: Iterable[Diagnostic], config: Config
) -> tuple[list[Diagnostic], list[Unused]]:
    """What is kept of the diagnostics of a file, and the suppressions that hide nothing."""
    suppressions = Suppressions(posts, config)
    kept = [diagnostic for diagnostic in diagnostics if not suppressions.hides(diagnostic)]
    return kept, [*suppressions.malformed(), *suppressions.unused()]


def kept(text: str, marked: str, rule: str = "interaction/one-way", **overrides: Any) -> bool:
    """Whether a diagnostic of `rule` at `marked` is kept."""
    return bool(suppress([post(text)], [diagnostic(text, marked, rule)], configured(**overrides))[0])


def unused(text: str, *diagnostics: Diagnostic, **overrides: Any) -> list[tuple[str, str, str]]:
    """The suppressions that hide nothing: the variant of the message, the characters it points at, the guess."""
    _, unused = suppress([post(text)], diagnostics, configured(**overrides))
    return [(each.finding.variant, place(each.finding, text), guess(each.finding)) for each in unused]


def place(finding: Finding, text: str) -> str:
    """The characters that a finding points at."""
    assert finding.span
    return finding.span.of(text)


def guess(finding: Finding) -> str:
    """The name that a finding says was meant."""
    said = finding.values.get("guess", "")
    return str(said.values["guess"]) if isinstance(said, Message) else str(said)


HIDDEN = {
    "line above": "<!-- smm-lint: ignore one-way -->\nSentence.",
    "same line, after": "Sentence. <!-- smm-lint: ignore one-way -->",
    "same line, before": "<!-- smm-lint: ignore one-way --> Sentence.",
    "end of a sentence of several lines": "Sen\ntence. <!-- smm-lint: ignore one-way -->",
    "above an empty line": "<!-- smm-lint: ignore one-way -->\n\nSentence.",
    "above another comment": "<!-- smm-lint: ignore one-way -->\n<!-- a note\nof two lines -->\nSentence.",
    "several lines": "<!-- smm-lint: ignore one-way\n-- the reason\n-->\nSentence.",
    "in a quotation": "> <!-- smm-lint: ignore one-way -->\n> Sentence.",
    "several lines of a quotation": "> <!-- smm-lint: ignore\n> one-way -->\n> Sentence.",
    "id": "<!-- smm-lint: ignore interaction/one-way -->\nSentence.",
    "group": "<!-- smm-lint: ignore interaction -->\nSentence.",
    "everything": "<!-- smm-lint: ignore -->\nSentence.",
    "several": "<!-- smm-lint: ignore cliche, one-way -->\nSentence.",
    "several without commas": "<!-- smm-lint: ignore cliche one-way -->\nSentence.",
    "reason": "<!-- smm-lint: ignore one-way -- a notice, cliche -- or not -->\nSentence.",
    "reason after a dash": "<!-- smm-lint: ignore one-way — a notice -->\nSentence.",
    "tight": "<!--smm-lint:ignore one-way-->\nSentence.",
    "capitals": "<!-- SMM-lint: Ignore one-way -->\nSentence.",
    "line ends of Windows": "<!-- smm-lint: ignore one-way -->\r\n\r\nSentence.",
    "post, before": "<!-- smm-lint: ignore-post one-way -->\nMore.\n\nSentence.",
    "post, after": "Sentence.\n\nMore. <!-- smm-lint: ignore-post -->",
}
NOT_HIDDEN = {
    "two lines above": "<!-- smm-lint: ignore one-way -->\nMore.\nSentence.",
    "line below": "Sentence.\n<!-- smm-lint: ignore one-way -->\nMore.",
    "end of the line above": "More. <!-- smm-lint: ignore one-way -->\nSentence.",
    "another rule": "<!-- smm-lint: ignore cliche -->\nSentence.",
    "reason only": "<!-- smm-lint: ignore cliche -- one-way -->\nSentence.",
    "misspelt": "<!-- smm-lint: ingore one-way -->\nSentence.",
    "no colon": "<!-- smm-lint ignore one-way -->\nSentence.",
    "another comment": "<!-- ignore one-way -->\nSentence.",
    "inside": "<!-- TODO smm-lint: ignore one-way -->\nSentence.",
}


class TestHiding:
    """What a suppression hides."""

    @pytest.mark.parametrize("text", HIDDEN.values(), ids=HIDDEN)
    def test_hidden(self, text: str) -> None:
        """What a suppression speaks of is hidden, and it is not reported as unused for that rule."""
        marked = "Sen\ntence." if "Sen\n" in text else "Sentence."

        assert not kept(text, marked)
        assert ("unused", "one-way", "") not in unused(text, diagnostic(text, marked))

    @pytest.mark.parametrize("text", NOT_HIDDEN.values(), ids=NOT_HIDDEN)
    def test_not_hidden(self, text: str) -> None:
        """Anything else is kept."""
        assert kept(text, "Sentence.")

    @pytest.mark.parametrize("word", ["ignore", "ignore-post", "ignore internal"])
    def test_what_the_engine_says_of_its_own_work_is_kept(self, word: str) -> None:
        """A rule that failed cannot be hidden in a draft."""
        assert kept(f"Sentence. <!-- smm-lint: {word} -->", "Sentence.", "internal/rule-failed")

    def test_only_the_post_with_the_comment(self) -> None:
        """Of several posts in a file, `ignore-post` speaks of its own."""
        text = "<!-- smm-lint: ignore-post -->\nOne.\n---\nTwo."
        posts = [post(text, 0, Span(0, 35)), post(text, 1, Span(40, 44))]
        found = [diagnostic(text, "One.", index=0), diagnostic(text, "Two.", index=1)]

        assert suppress(posts, found, configured()) == ([found[1]], [])

    def test_diagnostics_of_no_post_are_kept(self) -> None:
        """What speaks of the file as a whole belongs to no post."""
        text = "Sentence. <!-- smm-lint: ignore-post one-way -->"

        kept, _ = suppress([post(text)], [diagnostic(text, "Sentence.", index=None)], configured())

        assert len(kept) == 1

    def test_order_is_kept(self) -> None:
        """What is kept stays in its order."""
        text = "One. Two. <!-- smm-lint: ignore cliche --> Three."
        found = [
            diagnostic(text, "Three."),
            diagnostic(text, "Two.", "personalisation/cliche"),
            diagnostic(text, "One."),
        ]

        assert suppress([post(text)], found, configured())[0] == [found[0], found[2]]


class TestFrontMatter:
    """Names in the front matter and in columns of tables."""

    @staticmethod
    def scalars(text: str) -> tuple[Scalar, ...]:
        """The values of `ignore` in a text of YAML."""
        node = parse(Source("a.md", text))
        assert isinstance(node, Mapping)
        value = node.get("ignore")
        return (value,) if isinstance(value, Scalar) else tuple(getattr(value, "items", ()))

    def test_it_holds_for_all_posts_that_share_it(self) -> None:
        """A thread's posts share their front matter: used in one of them is used."""
        text = "ignore: [one-way, cliche]\n\nOne.\n---\nTwo."
        names = self.scalars(text[:26])
        posts = [post(text, index, Span(27, len(text)), names) for index in (0, 1)]

        kept, unused = suppress(posts, [diagnostic(text, "Two.", index=1)], configured())

        assert kept == []
        assert [(each.post, place(each.finding, text)) for each in unused] == [(0, "cliche")]

    @pytest.mark.parametrize("value", ["one-way, cliche", "one-way; cliche", "one-way cliche"])
    def test_one_value_may_hold_several_names(self, value: str) -> None:
        """As in a column of a table; each name has its own place."""
        text = f"ignore: {value}"

        _, unused = suppress([post(text, ignore=self.scalars(text))], [diagnostic(text, "ignore")], configured())

        assert [place(each.finding, text) for each in unused] == ["cliche"]

    def test_a_value_that_is_escaped_is_its_own_place(self) -> None:
        """Where the characters differ from what they read as, the whole value is the place."""
        text = 'ignore: "\\x63liche"'

        _, unused = suppress([post(text, ignore=self.scalars(text))], [], configured())

        assert [place(each.finding, text) for each in unused] == ['"\\x63liche"']


class TestUnused:
    """What hides nothing is reported at its place."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("<!-- smm-lint: ignore one-way, cliche -->\nA.", [("unused", "one-way", ""), ("unused", "cliche", "")]),
            ("<!-- smm-lint: ignore interaction -->\nA.", [("unused", "interaction", "")]),
            ("<!-- smm-lint: ignore -->\nA.", [("unused", "ignore", "")]),
            ("<!-- smm-lint: ignore-post -- why -->\nA.", [("unused", "ignore-post", "")]),
            ("<!-- smm-lint: ignore generic-copy -->\nA.", [("unused", "generic-copy", "")]),
            ("<!-- smm-lint: ignore onway -->\nA.", [("unknown", "onway", "one-way")]),
            ("<!-- smm-lint: ignore xyzzy -->\nA.", [("unknown", "xyzzy", "")]),
            (
                "<!-- smm-lint: ingore one-way -->\nA.",
                [("malformed", "<!-- smm-lint: ingore one-way -->", "ignore")],
            ),
            ("<!-- smm-lint ignore one-way -->", [("malformed", "<!-- smm-lint ignore one-way -->", "ignore")]),
            ("<!-- smm-lint: -->", [("malformed", "<!-- smm-lint: -->", "ignore")]),
            ("<!-- smm-lint: ignorepost -->", [("malformed", "<!-- smm-lint: ignorepost -->", "ignore-post")]),
            ("<!-- smm-lint is a linter -->\nA.", []),
            ("<!-- checked with smm-lint: ignore -->\nA.", []),
        ],
        ids=[
            "rules", "group", "everything", "post", "off", "misspelt", "unknown", "directive", "no colon", "nothing",
            "post misspelt", "a note", "inside a note",
        ],
    )  # fmt: skip
    def test_reported(self, text: str, expected: list[tuple[str, str, str]]) -> None:
        """The rule's name is marked, or all of a comment that is no suppression."""
        assert unused(text) == expected

    def test_one_name_of_several(self) -> None:
        """Of several names only those that hide nothing are reported."""
        text = "<!-- smm-lint: ignore one-way, cliche -->\nA."

        assert unused(text, diagnostic(text, "A.")) == [("unused", "cliche", "")]

    @pytest.mark.parametrize(
        ("name", "overrides"),
        [
            ("one-way", {"select": ("cliche",)}),
            ("one-way", {"ignore": ("one-way",)}),
            ("generic-copy", {"profiles": ("core",)}),
            ("", {"select": ("cliche",)}),
            ("off-topic", {}),
            ("cadence-gap", {}),
            ("cadence-gap", {"profiles": ("calendar",)}),
            ("", {"profiles": ("calendar",)}),
        ],
        ids=[
            "not selected", "ignored", "profile", "everything", "lacks a key", "off", "calendar", "everything of it",
        ],
    )  # fmt: skip
    def test_what_was_not_judged_is_not_reported(self, name: str, overrides: dict[str, Any]) -> None:
        """A run with other rules than the configured ones proves nothing, nor does a rule that was not asked."""
        assert unused(f"<!-- smm-lint: ignore {name} -->\nA.", **overrides) == []

    def test_what_is_selected_is_judged(self) -> None:
        """A rule that the command line names is judged."""
        assert unused("<!-- smm-lint: ignore one-way -->\nA.", select=("one-way",)) == [("unused", "one-way", "")]


@given(st.text("<!-> smntligore:,\n\r\tñ-x", max_size=60), st.sampled_from(["", ": ignore "]))
def test_whatever_is_reported_lies_inside_the_comment(text: str, directive: str) -> None:
    """Any comment is read, and its faults are marked within it."""
    whole = f"Sentence. <!-- smm-lint{directive}{text.replace('-->', '')}-->"
    comment = Span(10, whole.index("-->") + 3)

    _, unused = suppress([post(whole)], [], configured())

    spans = [each.finding.span or Span(0, 0) for each in unused]
    assert all(comment.start <= span.start < span.end <= comment.end for span in spans)
