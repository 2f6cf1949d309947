"""Baselines: what they know, what is new all the same, and their files."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smm_lint.baseline import Baseline, Entry, Scope, compare, pruned, recorded
from smm_lint.baseline_files import as_text, read_baseline
from smm_lint.diagnostic import Diagnostic, Related, Severity
from smm_lint.errors import ConfigError
from smm_lint.fingerprints import Fingerprints
from smm_lint.rewrite import write_file
from smm_lint.source import Source
from smm_lint.text import Span

HERE = Baseline(Path.cwd())
EVERYTHING = Scope({"a.md": None, "b.md": None})


def fault(text: str, place: int, word: str, *, path: str = "a.md", rule: str = "x/y") -> Diagnostic:
    """A diagnostic of `word`, which stands at `place`."""
    return Diagnostic(Source(path, text), 0, rule, Severity.WARNING, "…", Span(place, place + len(word)))


def faults(text: str, *words: str, path: str = "a.md", rule: str = "x/y") -> list[Diagnostic]:
    """A diagnostic wherever one of `words` stands."""
    places = sorted((place, word) for word in words for place in range(len(text)) if text.startswith(word, place))
    return [fault(text, place, word, path=path, rule=rule) for place, word in places]


def new(before: str, after: str, *words: str) -> list[str]:
    """The sentences, up to their lines, of what is new in `after` where `before` was recorded."""
    found = compare(faults(after, *words), recorded(faults(before, *words), HERE, EVERYTHING), EVERYTHING).new
    lines = (each.source.lines.line(each.source.lines.position(each.span.start).line) for each in found)
    return [line.of(after) for line in lines]


WORD = "best-in-class"
SAME = {
    "moved down": (f"Our {WORD} mill.\n", f"A new line.\n\nOur {WORD} mill.\n"),
    "moved up": (f"One.\n\nTwo.\n\nOur {WORD} mill.\n", f"Our {WORD} mill.\n"),
    "sentences around": (f"One. Our {WORD} mill. Two.", f"Other! Our {WORD} mill. Else, too."),
    "line ends of Windows": (f"One.\nOur {WORD}\nmill.\n", f"One.\r\nOur {WORD}\r\nmill.\r\n"),
    "wrapped anew": (f"> Our {WORD}\n> mill is here.\n", f"> Our\n> {WORD} mill is\n> here.\n"),
    "blanks": (f"Our  {WORD} mill.", f"Our {WORD}   mill.  "),
    "other keys": (f"---\ngoal: {WORD}\nstatus: draft\n---\nHi", f"---\nkpi: x\ngoal: {WORD}\nstatus: out\n---\nHo"),
    "items around": (f"- One\n- Our {WORD} mill\n- Two", f"- Three\n- Our {WORD} mill\n1. Four"),
    "heading above": (f"# One\nOur {WORD} mill", f"# Two\nOur {WORD} mill\n#tag"),
}
NEW = {
    "a second one": (f"Our {WORD} mill.", f"Our {WORD} mill. It is {WORD}.", [f"Our {WORD} mill. It is {WORD}."]),
    "a sentence twice": (f"Our {WORD} mill.\n", f"Our {WORD} mill.\n\nOur {WORD} mill.\n", [f"Our {WORD} mill."]),
    "twice in a sentence": (f"A {WORD}, and B.", f"A {WORD}, and B {WORD}.", [f"A {WORD}, and B {WORD}."] * 2),
    "another sentence": (f"Our {WORD} mill.", f"The {WORD} oven.", [f"The {WORD} oven."]),
    "another value of a key": (f"goal: {WORD}\n", f"goal: more {WORD}\n", [f"goal: more {WORD}"]),
}  # fmt: skip


@pytest.mark.parametrize(("before", "after"), SAME.values(), ids=SAME)
def test_a_known_fault_stays_known(before: str, after: str) -> None:
    """Wherever it goes, as long as its sentence is the same."""
    assert new(before, after, WORD) == []


@pytest.mark.parametrize(("before", "after", "expected"), NEW.values(), ids=NEW)
def test_a_new_fault_is_told(before: str, after: str, expected: list[str]) -> None:
    """Although one of its kind is known."""
    assert new(before, after, WORD) == expected


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f'id,text,s\n1,"Our {WORD} mill, here",draft\n', f'id,text,s\n0,H,x\n7,"Our {WORD} mill, here",out\n'),
        (f"text;n\nOur {WORD} mill.;1\n", f"text;n\nOur {WORD} mill.;2\n"),
    ],
)  # fmt: skip
def test_of_a_table_other_cells_may_change(before: str, after: str) -> None:
    """Such as the status of a row."""
    known = recorded(faults(before, WORD, path="a.csv"), HERE, Scope({"a.csv": None}))

    assert compare(faults(after, WORD, path="a.csv"), known, Scope({"a.csv": None})).new == ()


def test_rule_path_and_platform_tell_faults_apart() -> None:
    """The same words are another fault for another rule, in another file, on another platform."""
    text = f"Our {WORD} mill."
    known = recorded(faults(text, WORD), HERE, EVERYTHING)
    on_x = Diagnostic(Source("a.md", text), 0, "x/y", Severity.WARNING, "…", Span(4, 17), platform="x")
    others = [*faults(text, WORD, rule="x/z"), *faults(text, WORD, path="b.md"), on_x]

    assert compare(others, known, EVERYTHING).new == tuple(others)


@pytest.mark.parametrize("rule", ["internal/rule-failed", "internal/unreadable"])
def test_what_kept_smm_lint_from_its_work_is_never_known(rule: str) -> None:
    """It is not recorded, and an entry for it, written by hand, hides nothing."""
    found = faults(WORD, WORD, rule=rule)
    entry = Entry("a.md", rule, WORD, Fingerprints(found[0].source).of(found[0].span, None))

    assert recorded(found, HERE, EVERYTHING) == HERE
    assert compare(found, Baseline(HERE.folder, (entry,)), EVERYTHING).new == tuple(found)


def test_a_fault_that_is_told_at_another_post_is_known() -> None:
    """Of a collision, where only the other post was passed; where its own post was passed as well, it is another."""
    own, other = Source("b.md", f"date: x\n\n{WORD}"), Source("a.md", "Hi you.")
    told = Diagnostic(own, 0, "x/y", Severity.INFO, "…", Span(6, 7), related=(Related(other, 0, Span(0, 7), "…"),))
    moved = Diagnostic(other, 0, "x/y", Severity.INFO, "…", Span(0, 7), related=(Related(own, 0, Span(6, 7), "…"),))
    known = recorded([told], HERE, EVERYTHING)

    assert compare([moved], known, Scope({"a.md": None})).new == ()
    assert compare([moved], known, EVERYTHING).new == (moved,)


class TestUnmatched:
    """Entries for what is there no more."""

    def test_they_are_told_with_what_is_left_of_them(self) -> None:
        """Of three faults of which one is left, two."""
        text = f"{WORD}\n\n" * 3
        known = recorded(faults(text, WORD), HERE, EVERYTHING)
        compared = compare(faults(WORD, WORD), known, EVERYTHING)

        assert [(entry.path, entry.text, entry.count) for entry in compared.unmatched] == [("a.md", WORD, 2)]
        assert [entry.count for entry in pruned(known, compared.unmatched).entries] == [1]

    @pytest.mark.parametrize(
        "scope", [{}, {"b.md": None}, {"a.md": frozenset()}, {"a.md": frozenset({"x/z"})}],
        ids=["no file", "another file", "no rule", "another rule"],
    )  # fmt: skip
    def test_what_was_not_judged_is_not_among_them(self, scope: dict[str, frozenset[str] | None]) -> None:
        """Nor is it lost when the rest is recorded anew."""
        known = recorded(faults(WORD, WORD), HERE, EVERYTHING)

        assert compare([], known, Scope(scope)).unmatched == ()
        assert recorded([], known, Scope(scope)) == known
        assert recorded([], known, EVERYTHING) == HERE


SENTENCES = st.lists(
    st.sampled_from(
        [f"Our {WORD} mill", "Which mill is it?", f"{WORD}!", "A best, best", f"«{WORD}» 🙂.", "- item", "goal: best"]
    ),
    max_size=8,
)  # fmt: skip
BREAKS = st.sampled_from(["\n\n", "\r\n\r\n", "\n \n", "\n\n\n"])


@settings(deadline=None)
@given(SENTENCES, SENTENCES, BREAKS, BREAKS, st.integers(0, 8))
def test_a_run_is_hidden_whole_and_paragraphs_may_be_put_in_anywhere(
    paragraphs: list[str], others: list[str], first: str, second: str, place: int
) -> None:
    """The baseline of a run hides exactly that run; of what is put in, exactly its own faults are new."""
    words = ("best-in-class", "best,", "goal")
    before = first.join(paragraphs)
    known = recorded(faults(before, *words), HERE, EVERYTHING)
    after = second.join([*paragraphs[:place], *others, *paragraphs[place:]])
    compared = compare(faults(after, *words), known, EVERYTHING)

    assert compare(faults(before, *words), known, EVERYTHING).new == ()
    assert compare(faults(before, *words), known, EVERYTHING).unmatched == ()
    assert compared.unmatched == ()
    assert len(compared.new) == len(faults(second.join(others), *words))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.data())
def test_every_place_has_a_fingerprint(text: str, data: st.DataObject) -> None:
    """The same one whatever the line ends, in drafts and in tables."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for path in ("a.md", "a.csv"):
        one = Fingerprints(Source(path, text)).of(Span(start, end), None)

        assert len(one) == 16
        assert one == Fingerprints(Source(path, text)).of(Span(start, end), None)


def test_a_hostile_text_has_boundaries_in_no_time() -> None:
    """Runs that could be read in many ways are read in one."""
    for run in (".", "!)", "a ", "\n ", "\n> ", "\n'a a a a", '."'):
        text = run * (200_000 // len(run)) + "x"

        assert Fingerprints(Source("a.md", text)).of(Span(len(text) - 1, len(text)), None)


ENTRIES = st.builds(
    Entry,
    path=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=9),
    rule=st.sampled_from(["x/y", "x/z"]),
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=9),
    fingerprint=st.text("0123456789abcdef", min_size=1, max_size=16),
    count=st.integers(1, 10**6),
)


class TestFiles:
    """Baselines as they are written and read."""

    def test_the_whole_file(self) -> None:
        """One entry a line, in order, with what was reported for those who review it."""
        long = "Nos complace anunciar que ya está a la venta en la tienda y en la web el molino M2"
        found = [*faults(f"{WORD} " * 2, WORD, path="posts/b.md"), *faults(f"\t{long}", long, path="posts/a.md")]
        known = recorded(found, Baseline(Path.cwd() / "posts"), Scope({}))

        assert as_text(known) == (
            '{\n  "version": 1,\n  "entries": [\n'
            '    {"path": "a.md", "rule": "x/y", '
            '"text": "Nos complace anunciar que ya está a la venta en la tienda y…", '
            '"fingerprint": "e5130332ed3c9736", "count": 1},\n'
            '    {"path": "b.md", "rule": "x/y", "text": "best-in-class", '
            '"fingerprint": "0f584591832809a7", "count": 2}\n'
            "  ]\n}\n"
        )

    @settings(max_examples=50, deadline=None)
    @given(st.lists(ENTRIES, max_size=5, unique_by=lambda entry: entry.key))
    def test_what_is_written_is_read(self, tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]) -> None:
        """Whatever the names and texts."""
        file = tmp_path_factory.mktemp("baseline") / "b.json"
        baseline = Baseline(file.parent, tuple(sorted(entries)))
        assert write_file(file, as_text(baseline).encode()) is None

        assert read_baseline(file) == baseline

    def test_an_entry_that_a_merge_has_doubled_counts_once(self, tmp_path: Path) -> None:
        """With the higher count."""
        entry = {"path": "a.md", "rule": "x/y", "fingerprint": "0"}
        file = tmp_path / "b.json"
        file.write_text(json.dumps({"version": 1, "entries": [entry, {**entry, "count": 3}, entry]}))

        assert [entry.count for entry in read_baseline(file).entries] == [3]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("", "b.json:1:1: this line is no JSON"),
            ("<<<<<<< HEAD\n", "b.json:1:1: this line is no JSON"),
            ("[]", "b.json:1:1: expected keys with values, found a list"),
            ("{}", "b.json:1:1: the key “version” is missing\nb.json:1:1: the key “entries” is missing"),
            ('{"version": 2, "entries": []}', "b.json:1:13: 2 is above 1, the most accepted"),
            ('{"version": 1, "entires": []}', "“entires”; accepted: version, entries. Did you mean “entries”?"),
            ('{"version": 1, "entries": [{"path": "a"}]}', "b.json:1:28: the key “rule” is missing"),
            ('{"version": 1, "entries": [{"path": [], "rule": "a", "fingerprint": ""}]}', "expected a text, found"),
            (
                '{"version": 1, "entries": [\n{"path": "a", "rule": "a", "fingerprint": "b", "count": 0}]}',
                "b.json:2:57: 0 is below 1, the least accepted",
            ),
            ('{"version": 1, "entries": ' + "[" * 100_000, "b.json:1:1: this line is no JSON"),
            ("\udcff", "b.json:1:1: this is not UTF-8"),
        ],
    )  # fmt: skip
    def test_a_file_that_is_none(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, expected: str
    ) -> None:
        """Is told of with its line and what is accepted."""
        monkeypatch.chdir(tmp_path)
        Path("b.json").write_bytes(text.encode("utf-8", "surrogateescape"))

        with pytest.raises(ConfigError) as caught:
            read_baseline(tmp_path / "b.json")
        assert expected in caught.value.text("en")

    @pytest.mark.parametrize("kind", ["missing", "folder", "pipe"])
    def test_what_is_no_file(self, tmp_path: Path, kind: str) -> None:
        """Is not waited for."""
        path = tmp_path / "b.json"
        if kind == "folder":
            path.mkdir()
        elif kind == "pipe":
            os.mkfifo(path)

        with pytest.raises(ConfigError, match=r"no baseline here yet|not a regular file"):
            read_baseline(path)

    def test_a_new_file_may_be_read_by_others(self, tmp_path: Path) -> None:
        """As any new file, and an old one by whom it could be before."""
        old, fresh = tmp_path / "old.json", tmp_path / "new.json"
        old.touch(0o600)
        (tmp_path / "usual").touch()
        for path in (old, fresh):
            assert write_file(path, b"{}") is None

        modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("old.json", "new.json", "usual")]
        assert modes == [0o600, modes[2], modes[2]]
        assert sorted(path.name for path in tmp_path.iterdir()) == ["new.json", "old.json", "usual"]

    def test_a_file_that_cannot_be_written(self, tmp_path: Path) -> None:
        """Is said to be one."""
        problem = write_file(tmp_path / "nowhere" / "b.json", b"{}")

        assert problem
        assert problem.text("en") == "cannot be written: No such file or directory"
