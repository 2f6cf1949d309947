"""Drafts put right: rounds, what is left of a file, and what a file never loses."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from smm_lint.config import Config, Configuration, Overrides
from smm_lint.diagnostic import Severity
from smm_lint.fixer import Fixing, find_fixes
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input
from smm_lint.rewrite import encoded, rewrite
from smm_lint.rule import AnyRule, Edit, Finding, Fix, Options, Reading
from smm_lint.selection import ActiveRule
from smm_lint.source import Source
from tests.fake_rules import FakeCalendarRule, FakeRule

SHOUT = "Vuelve el barco a Tabarca el viernes!! Tres salidas al día!! ¿Cuál te viene mejor?"
CALM = "Vuelve el barco a Tabarca el viernes! Tres salidas al día! ¿Cuál te viene mejor?"
ANALYSER = Analyser()


class Replace(FakeRule):
    """Replaces a letter wherever it stands, once a letter."""

    def __init__(self, identifier: str, old: str, new: str, *, safe: bool = True) -> None:
        super().__init__(identifier, message={"en": "{match}", "es": "{match}"}, languages=("en", "es"))
        self.old, self.new, self.safe = old, new, safe

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        for place, letter in enumerate(post.text):
            if letter == self.old:
                span = post.place(place, place + 1)
                yield Finding(
                    span, {"match": letter}, fix=Fix({"en": "x", "es": "x"}, (Edit(span, self.new),), self.safe)
                )


class Broken(FakeRule):
    """Fails once the text holds a letter."""

    def check(self, post: Reading, options: Options) -> Iterator[Finding]:  # noqa: ARG002 - the base class's
        if "z" in post.text:
            raise ValueError(post.text)
        return iter(())


def config(*rules: AnyRule) -> Config:
    """Those rules alone, or shouting where none is given; rules that fail are reported."""
    overrides = Overrides(select=("shouting",))
    found = Configuration(isolated=True, overrides=overrides).for_file(Path("a.md"))
    internal = tuple(active for active in found.rules if active.rule.group == "internal")
    own = tuple(ActiveRule(rule, Severity.INFO, {}) for rule in rules)
    return replace(found, rules=internal + own) if rules else found


def fixed(*texts: str, rules: tuple[AnyRule, ...] = (), unsafe: bool = False, suffix: str = ".md") -> Fixing:
    """What becomes of `texts`, each a file."""
    applying = config(*rules)
    items = [
        Input(f"{number}{suffix}", applying, Path(f"{number}{suffix}"), Source(f"{number}{suffix}", text))
        for number, text in enumerate(texts)
    ]
    return find_fixes(items, ANALYSER, unsafe=unsafe)


def after(*texts: str, rules: tuple[AnyRule, ...] = (), unsafe: bool = False, suffix: str = ".md") -> list[str]:
    """The texts after their fixes."""
    changed = {
        file.before.path: file.after.text for file in fixed(*texts, rules=rules, unsafe=unsafe, suffix=suffix).files
    }
    return [changed.get(f"{number}{suffix}", text) for number, text in enumerate(texts)]


def test_a_fix_is_made_and_nothing_else_changes() -> None:
    """A file without faults is not among those that change."""
    found = fixed(SHOUT, CALM)

    assert [(file.before.path, file.after.text, file.count) for file in found.files] == [("0.md", CALM, 1)]


def test_what_is_left_is_what_a_run_over_the_new_files_would_say() -> None:
    """The diagnostics of files that were not written stay as they were."""
    found = fixed(SHOUT, SHOUT + " VEN A VER EL BARCO.")

    assert len(found.found.diagnostics) == 3
    assert [d.span.of(d.source.text) for d in found.left(found.files, ANALYSER).diagnostics] == ["VEN A VER EL BARCO"]
    assert len(found.left(found.files[:1], ANALYSER).diagnostics) == 2
    assert found.left((), ANALYSER) == found.found


def test_a_fix_that_cannot_be_made_is_none_in_what_is_left() -> None:
    """One that was not asked for still is."""
    refused, unsafe = Replace("x/one", "a", "*q*"), Replace("x/two", "o", "u", safe=False)
    left = fixed("Which map would you like?", rules=(refused, unsafe)).left((), ANALYSER)

    assert [(d.rule, d.fix is not None) for d in left.diagnostics] == [
        ("x/one", False), ("x/two", True), ("x/two", True)
    ]  # fmt: skip


def test_calendars_are_judged_again_with_all_files() -> None:
    """What is left of them is what a run over the new files says."""
    rules = (Replace("x/one", "a", "q"), FakeCalendarRule("x/two"))
    found = fixed("Which map would you like?", "Which one would you like?", rules=rules)
    left = found.left(found.files, ANALYSER)

    assert [file.after.text for file in found.files] == ["Which mqp would you like?"]
    assert (left.diagnostics, left.posts, left.files) == ((), 2, 2)


def test_fixes_go_on_until_nothing_changes() -> None:
    """One fix makes room for the next."""
    rules = (Replace("x/one", "a", "q"), Replace("x/two", "q", "w"))

    assert after("Which map would you like?", rules=rules) == ["Which mwp would you like?"]


def test_fixes_that_undo_each_other_end() -> None:
    """After a number of rounds."""
    rules = (Replace("x/one", "q", "w"), Replace("x/two", "w", "q"))
    (text,) = after("Would you like quince?", rules=rules)

    assert text.lower().replace("w", "q") == "qould you like quince?".replace("w", "q")


def test_unsafe_fixes_are_made_only_when_asked_for() -> None:
    """And safe ones with them."""
    rules = (Replace("x/one", "a", "q", safe=False), Replace("x/two", "o", "u"))

    assert after("Which map would you like?", rules=rules) == ["Which map wuuld yuu like?"]
    assert after("Which map would you like?", rules=rules, unsafe=True) == ["Which mqp wuuld yuu like?"]


@pytest.mark.parametrize("text", ["Which zoo would you like?", "Which map would you like?"])
def test_a_file_in_which_a_rule_fails_stays_as_it_is(text: str) -> None:
    """Whether it fails at first or after a fix; others are fixed."""
    rules = (Replace("x/one", "a", "z"), Replace("x/three", "o", "u"), Broken("x/two", message={"en": "", "es": ""}))
    found = fixed(text, "Would you like one too?", rules=rules)

    assert [file.before.path for file in found.files] == ["1.md"]
    assert [d.rule for d in found.left(found.files, ANALYSER).diagnostics if "internal" in d.rule][:1] == (
        ["internal/rule-failed"] if "z" in text else []
    )


def test_what_would_be_markup_is_left_alone() -> None:
    """The same text may stand in a file without markup."""
    rules = (Replace("x/one", "a", "*q*"),)

    assert after("Which map would you like?", rules=rules) == ["Which map would you like?"]
    assert after("Which map would you like?", rules=rules, suffix=".txt") == ["Which m*q*p would you like?"]


def test_a_post_never_vanishes() -> None:
    """Nor do two become one."""
    rules = (Replace("x/one", "a", ""),)

    assert after("a\n---\nWhich map?", rules=rules, suffix=".tweet") == ["a\n---\nWhich mp?"]


def test_titles_are_in_the_language_of_the_messages() -> None:
    """Not in that of the post."""
    spoken = replace(config(), settings=replace(config().settings, messages="en"))
    item = Input("a.md", spoken, Path("a.md"), Source("a.md", SHOUT))
    fixes = [diagnostic.fix for diagnostic in find_fixes([item], ANALYSER, unsafe=False).found.diagnostics]

    assert [fix and fix.title for fix in fixes] == ["Keep one mark"]


PIECES = st.sampled_from(
    [
        *("Vuelve el barco!!", "Tres salidas??", "¡¡Ven!!", "**ya!!**", "`a!!`", "#ola", "café", "é", "&amp;", "- "),
        *("\u00a0", " ", "\r\n", "\n", "\r", "\u2028", "\n\n---\n\n", "🙂", "👩‍👩‍👧"),
    ]
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, min_size=1, max_size=12).map("".join), st.sampled_from([".md", ".txt", ".tweet"]))
def test_a_fix_of_a_fix_is_nothing_and_marks_alone_change(text: str, suffix: str) -> None:
    """Line ends of each kind, blanks and emoji stay: only repeated marks go."""
    (once,) = after(text, suffix=suffix)

    assert after(once, suffix=suffix) == [once]
    assert "".join(character for character in once if character not in "!?¡¿") == "".join(
        character for character in text if character not in "!?¡¿"
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")), st.booleans())
def test_what_is_written_is_what_was_meant(tmp_path: Path, text: str, mark: bool) -> None:  # noqa: FBT001 - drawn
    """Byte for byte, with the byte order mark where there was one."""
    path = tmp_path / "a.txt"
    before = Source("a.txt", "before")
    path.write_bytes(b"\xef\xbb\xbf" * mark + b"before")

    assert rewrite(path, before, Source("a.txt", text)) is None
    assert path.read_bytes() == b"\xef\xbb\xbf" * mark + text.encode()
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.txt"]


class TestRewriting:
    """A file is replaced whole, or left alone."""

    BEFORE, AFTER = Source("a.md", "Hola!!"), Source("a.md", "Hola!")

    @pytest.fixture
    def draft(self, tmp_path: Path) -> Path:
        path = tmp_path / "drafts" / "a.md"
        path.parent.mkdir()
        path.write_text(self.BEFORE.text, encoding="utf-8")
        return path

    def test_the_mode_is_kept(self, draft: Path) -> None:
        """Of the file, not of a new one."""
        draft.chmod(0o640)

        assert rewrite(draft, self.BEFORE, self.AFTER) is None
        assert (draft.read_text(encoding="utf-8"), stat.S_IMODE(draft.stat().st_mode)) == ("Hola!", 0o640)

    def test_a_link_stays_a_link(self, draft: Path, tmp_path: Path) -> None:
        """What it leads to is written, in its own folder."""
        link = tmp_path / "link.md"
        link.symlink_to(Path("drafts") / "a.md")

        assert rewrite(link, self.BEFORE, self.AFTER) is None
        assert link.is_symlink()
        assert draft.read_text(encoding="utf-8") == "Hola!"

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_a_folder_that_cannot_be_written_to(self, draft: Path) -> None:
        """The file stays, and the reason is said."""
        draft.parent.chmod(0o555)
        problem = rewrite(draft, self.BEFORE, self.AFTER)
        draft.parent.chmod(0o755)

        assert problem is not None
        assert draft.read_text(encoding="utf-8") == "Hola!!"

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
    def test_a_file_that_cannot_be_written_to(self, draft: Path) -> None:
        """Although the folder would let it be replaced."""
        draft.chmod(0o444)

        assert rewrite(draft, self.BEFORE, self.AFTER) is not None
        assert draft.read_text(encoding="utf-8") == "Hola!!"

    @pytest.mark.parametrize("call", ["fsync", "replace"])
    def test_what_is_cut_short_leaves_the_file(self, draft: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
        """And no half file beside it."""

        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, call, fail)
        problem = rewrite(draft, self.BEFORE, self.AFTER)

        assert problem is not None
        assert "No space left" in problem.text("en")
        assert [entry.name for entry in draft.parent.iterdir()] == ["a.md"]
        assert draft.read_text(encoding="utf-8") == "Hola!!"

    @pytest.mark.parametrize("now", [b"Hola, editor", b"\xff\xfe"])
    def test_a_file_that_has_changed_meanwhile(self, draft: Path, now: bytes) -> None:
        """What somebody wrote in the meantime is not lost."""
        draft.write_bytes(now)

        assert rewrite(draft, self.BEFORE, self.AFTER) is not None
        assert draft.read_bytes() == now

    def test_a_file_that_is_gone(self, tmp_path: Path) -> None:
        """It does not come back."""
        assert rewrite(tmp_path / "a.md", self.BEFORE, self.AFTER) is not None
        assert not list(tmp_path.iterdir())


def test_bytes_like_those_of_the_file() -> None:
    """With its byte order mark or without."""
    assert encoded("é", b"\xef\xbb\xbfa") == b"\xef\xbb\xbf\xc3\xa9"
    assert encoded("é", b"a") == b"\xc3\xa9"
