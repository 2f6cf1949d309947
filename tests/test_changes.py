"""What has changed since a revision, in real repositories; and what of it is reported."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from smm_lint.changes import Changes, Posts, _parsed, changes_since, touching
from smm_lint.diagnostic import Diagnostic, Related, Severity
from smm_lint.errors import UsageError
from smm_lint.source import Source
from smm_lint.text import Span

Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Git in a new repository, which is the working folder, with nobody's settings but its own."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / ".home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def run(*arguments: str) -> str:
        who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgSign=false")
        done = subprocess.run(["git", *who, *arguments], cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S607 - git of the PATH, as users have it
        return done.stdout

    run("init", "--quiet", "--initial-branch", "main")
    return run


def write(**texts: str | bytes) -> None:
    """Write files into the working folder; in their names two underscores are a point."""
    for name, text in texts.items():
        path = Path(name.replace("__", "."))
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def commit(git: Git) -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "drafts")


def changed(*names: str, since: str = "HEAD") -> dict[str, object]:
    """The changed lines by file name, where the files called `names` are asked for."""
    here = Path.cwd()
    found = changes_since(since, [here / name for name in names]).files
    return {path.relative_to(here).as_posix(): lines for path, lines in found.items()}


class TestRepositories:
    """What Git says."""

    def test_lines_that_changed_came_and_went(self, git: Git) -> None:
        """Of what was taken out, the lines around it count."""
        write(a__md="one\ntwo\nthree\nfour\nfive\nsix\nseven\n", b__md="one\n")
        commit(git)
        write(a__md="ONE\ntwo\nthree\nnew\nnewer\nfour\nfive\nseven\n")

        assert changed("a.md", "b.md") == {"a.md": ((1, 1), (4, 5), (7, 8))}

    def test_a_file_that_git_does_not_know_is_new(self, git: Git) -> None:
        """One that was added since has all its lines; one that is ignored is new as well."""
        write(a__md="one\n", __gitignore="d.md\n")
        commit(git)
        write(b__md="one\ntwo\n", c__md="one\n", d__md="one\n")
        git("add", "b.md")

        assert changed("a.md", "b.md", "c.md", "d.md") == {"b.md": ((1, 2),), "c.md": None, "d.md": None}

    def test_what_is_committed_since_counts_as_well(self, git: Git) -> None:
        """The working files are compared, whatever is in between."""
        write(a__md="one\ntwo\n")
        commit(git)
        write(a__md="one\nTWO\n")
        commit(git)
        write(a__md="one\nTWO\nthree\n")

        assert changed("a.md", since="HEAD~1") == {"a.md": ((2, 3),)}
        assert changed("a.md", since="main") == {"a.md": ((3, 3),)}

    def test_a_file_that_moved_is_not_new(self, git: Git) -> None:
        """Only its changed lines are."""
        lines = [f"Which grinder do you use on day {day}?\n" for day in range(20)]
        write(a__md="".join(lines))
        commit(git)
        git("mv", "a.md", "b.md")
        write(b__md="".join([*lines[:5], "Changed\n", *lines[6:]]))

        assert changed("b.md") == {"b.md": ((6, 6),)}

    @pytest.mark.parametrize(
        "name",
        ["café ☕.md", "a b.md", 'a"b\\c.md', "a\tb.md", "a\nb.md", "-a.md", "b/c.md", "+++ b.md", "ü\udcff.txt"],
    )
    def test_any_name(self, git: Git, name: str) -> None:
        """Git puts unusual names in quotes, with escapes."""
        path = Path(name)
        path.parent.mkdir(exist_ok=True)
        path.write_text("one\n", encoding="utf-8")
        commit(git)
        path.write_text("one\ntwo\n", encoding="utf-8")

        assert changed(name) == {name: ((2, 2),)}

    def test_a_text_that_looks_like_a_diff(self, git: Git) -> None:
        """Is a text."""
        write(a__md="one\n", b__md="one\n")
        commit(git)
        write(a__md="one\n++ b/b.md\n@@ -1 +1 @@\ndiff --git a/b.md b/b.md\n+++ b/b.md\n@@ -0,0 +7 @@\n")

        assert changed("a.md", "b.md") == {"a.md": ((2, 6),)}

    def test_line_ends_and_missing_ones(self, git: Git) -> None:
        """A line end that is taken away changes its line."""
        write(a__md="one\r\ntwo\r\n", b__md="one\ntwo")
        commit(git)
        write(a__md="one\r\ntwo\r\nthree\r\n", b__md="one\ntwo\n")

        assert changed("a.md", "b.md") == {"a.md": ((3, 3),), "b.md": ((2, 2),)}

    def test_what_is_no_text_has_lines_too(self, git: Git) -> None:
        """A draft that cannot be read is a diagnostic, which must not be lost."""
        write(a__md=b"caf\xe9\0\n")
        commit(git)
        write(a__md=b"caf\xe9\0\xff\n")

        assert changed("a.md") == {"a.md": ((1, 1),)}

    def test_settings_of_the_user_change_nothing(self, git: Git) -> None:
        """Prefixes, colours, renames, whatever."""
        write(a__md="one\ntwo\nthree\nfour\n")
        commit(git)
        write(a__md="ONE\ntwo\nTHREE\nfour\n")
        for setting in ("diff.noprefix true", "diff.mnemonicPrefix true", "color.ui always", "diff.context 9",
                        "diff.interHunkContext 9", "core.quotePath false", "diff.relative true"):  # fmt: skip
            git("config", *setting.split())

        assert changed("a.md") == {"a.md": ((1, 1), (3, 3))}

    def test_a_repository_within_another(self, git: Git, tmp_path: Path) -> None:
        """Each file is asked for where it belongs."""
        write(a__md="one\n")
        commit(git)
        git("init", "--quiet", "inner")
        (tmp_path / "inner" / "b.md").write_text("one\n")
        git("-C", "inner", "add", "b.md")
        git("-C", "inner", "commit", "--quiet", "--message", "inner")
        (tmp_path / "inner" / "b.md").write_text("one\ntwo\n")

        assert changed("a.md", "inner/b.md") == {"inner/b.md": ((2, 2),)}

    def test_a_worktree(self, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Its `.git` is a file."""
        write(a__md="one\n")
        commit(git)
        git("worktree", "add", "--quiet", "tree")
        monkeypatch.chdir(tmp_path / "tree")
        write(a__md="two\n")

        assert changed("a.md") == {"a.md": ((1, 1),)}

    def test_a_repository_that_the_environment_names_is_not_asked(
        self, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As in a hook, where Git names one and its index."""
        write(a__md="one\n")
        commit(git)
        write(a__md="two\n")
        monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
        monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "nowhere" / "index"))

        assert changed("a.md") == {"a.md": ((1, 1),)}


class TestRefusals:
    """What cannot be compared is said, and nothing else happens."""

    @pytest.mark.parametrize(
        "revision",
        ["nowhere", "", "--output=x", "-p", "HEAD~7", "HEAD:a.md", "HEAD --output=x", "a\0b", "..", "\udcff"],
    )
    def test_a_revision_that_is_none(self, git: Git, tmp_path: Path, revision: str) -> None:
        """Or that would be an option."""
        write(a__md="one\n")
        commit(git)

        with pytest.raises(UsageError, match="Git knows no commit"):
            changed("a.md", since=revision)
        assert not (tmp_path / "x").exists()

    def test_no_repository(self, tmp_path: Path) -> None:
        """The file is named."""
        with pytest.raises(UsageError, match=r"a\.md is in no Git repository"):
            changes_since("HEAD", [tmp_path / "a.md"])

    def test_a_repository_that_is_broken(self, tmp_path: Path) -> None:
        """With what Git says of it."""
        (tmp_path / ".git").write_text("gitdir: nowhere\n")

        with pytest.raises(UsageError, match=r"Git cannot read .*not a git repository"):
            changes_since("HEAD", [tmp_path / "a.md"])

    def test_a_shallow_clone(self, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where the rest of the history can be had is said."""
        write(a__md="one\n")
        commit(git)
        write(a__md="two\n")
        commit(git)
        git("clone", "--quiet", "--depth", "1", tmp_path.as_uri(), "clone")
        monkeypatch.chdir(tmp_path / "clone")

        with pytest.raises(UsageError, match="git fetch --unshallow"):
            changed("a.md", since="HEAD~1")

    @pytest.mark.parametrize("found", [None, "git", "./git"])
    def test_no_git(self, git: Git, monkeypatch: pytest.MonkeyPatch, found: str | None) -> None:
        """One in the working folder is none, either."""
        write(a__md="one\n")
        commit(git)
        monkeypatch.setattr("shutil.which", lambda _: found)

        with pytest.raises(UsageError, match="there is no git command here"):
            changed("a.md")


class TestHostileRepositories:
    """No setting of a repository has a command run."""

    @pytest.fixture
    def trap(self, git: Git, tmp_path: Path) -> Path:
        """A command that leaves a trace, in a repository with a changed draft to which all attributes apply."""
        write(a__md="one\n", __gitattributes="*.md filter=trap diff=trap merge=trap\n")
        commit(git)
        write(a__md="two\n")
        script = tmp_path / "trap.sh"
        script.write_text(f"#!/bin/sh\ntouch {tmp_path}/sprung\ncat\n")
        script.chmod(0o755)
        return script

    def sprung(self, tmp_path: Path) -> bool:
        """Whether the trap has sprung; it is set again."""
        trace = tmp_path / "sprung"
        was_there = trace.exists()
        trace.unlink(missing_ok=True)
        return was_there

    @pytest.mark.parametrize(
        "name",
        [
            "core.fsmonitor", "diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean",
            "filter.trap.process",
        ],
    )  # fmt: skip
    def test_commands(self, git: Git, trap: Path, tmp_path: Path, name: str) -> None:
        """Which Git alone would run."""
        git("config", name, str(trap))
        subprocess.run(["git", "diff", "HEAD"], cwd=tmp_path, capture_output=True, check=False)  # noqa: S607 - as above
        assert self.sprung(tmp_path)

        git("config", "filter.trap.required", "true")
        assert changed("a.md") == {"a.md": ((1, 1),)}
        assert not self.sprung(tmp_path)

    def test_a_filter_that_cannot_be_switched_off(self, git: Git, trap: Path, tmp_path: Path) -> None:
        """Is refused, as `-c` would take its name for something else."""
        git("config", "filter.a=b.clean", str(trap))

        with pytest.raises(UsageError, match="in its settings"):
            changed("a.md")
        assert not self.sprung(tmp_path)

    def test_hooks(self, git: Git, trap: Path, tmp_path: Path) -> None:
        """That of a changed index, which a comparison would write."""
        hook = tmp_path / ".git" / "hooks" / "post-index-change"
        hook.parent.mkdir(exist_ok=True)
        hook.write_text(trap.read_text())
        hook.chmod(0o755)
        write(a__md="one\n")
        os.utime("a.md", (1, 1))
        git("status")
        assert self.sprung(tmp_path)

        os.utime("a.md", (2, 2))
        assert changed("a.md") == {}
        assert not self.sprung(tmp_path)

    @pytest.mark.parametrize("protocol", ["ext", "file"])
    def test_a_clone_that_lacks_objects_fetches_none(self, git: Git, trap: Path, tmp_path: Path, protocol: str) -> None:
        """Git would run what the address of its origin says, or its upload command."""
        trap.write_text(trap.read_text().replace("cat", "exit 1"))  # to whom Git would talk for ever
        blob = git("rev-parse", "HEAD:a.md").strip()
        (tmp_path / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
        url = {"ext": f"ext::{trap}", "file": tmp_path.as_uri()}[protocol]
        for setting in (
            ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
            ("remote.origin.url", url), ("remote.origin.promisor", "true"), ("remote.origin.uploadpack", str(trap)),
            ("protocol.ext.allow", "always"), ("protocol.allow", "always"),
        ):  # fmt: skip
            git("config", *setting)
        subprocess.run(["git", "diff", "HEAD"], cwd=tmp_path, capture_output=True, check=False)  # noqa: S607 - as above
        assert self.sprung(tmp_path)

        with pytest.raises(UsageError, match="Git cannot read"):
            changed("a.md")
        assert not self.sprung(tmp_path)


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_no_diff_is_too_broken_to_be_read(diff: bytes) -> None:
    """What comes out is paths and lines, or nothing."""
    for prefix in (b"", b"+++ b/a.md\n@@ -1,3 +1,2 @@\n", b'+++ "b/'):
        assert all(isinstance(path, str) for path, _ in _parsed(prefix + diff))


LETTERS = st.lists(st.sampled_from("abc"), max_size=8)


@settings(max_examples=25, deadline=None)
@given(LETTERS, LETTERS)
def test_unchanged_lines_are_those_that_were_there(
    tmp_path_factory: pytest.TempPathFactory, before: list[str], after: list[str]
) -> None:
    """What Git does not call changed is, in its order, what is left of the old file."""
    folder = tmp_path_factory.mktemp("diff")
    old, new = folder / "old.md", folder / "new.md"
    for path, lines in ((old, before), (new, after)):
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    done = subprocess.run(["git", "diff", "--no-index", "--unified=0", old, new], capture_output=True, check=False)  # noqa: S607 - git of the PATH
    ranges = [lines for _, found in _parsed(done.stdout) for lines in found]
    left = iter(before)

    kept = [line for number, line in enumerate(after, 1) if not any(a <= number <= b for a, b in ranges)]
    assert all(line in left for line in kept)
    assert bool(ranges) == (before != after)


TEXT = "---\ndate: 2025-11-03\n---\nOne two.\r\n\nThree\rfour.\n\nFive.\n"


def diagnostic(marked: str, *, of_whole_post: bool = False, post: int | None = 0, rule: str = "x/y") -> Diagnostic:
    """A diagnostic at `marked`."""
    start = TEXT.index(marked)
    span = Span(start, start + len(marked))
    return Diagnostic(Source("a.md", TEXT), post, rule, Severity.INFO, "", span, of_whole_post=of_whole_post)


class TestTouching:
    """Which diagnostics a change concerns."""

    POSTS: Posts = {("a.md", 0): (Span(TEXT.index("One"), len(TEXT)), Span(0, 25)), ("b.md", 0): (Span(0, 9),)}

    def touched(self, told: Diagnostic, *lines: tuple[int, int] | None, name: str = "a.md") -> bool:
        files = {Path(name).resolve(): None if None in lines else tuple(filter(None, lines))}
        return list(touching([told], Changes(files), self.POSTS)) == [told]

    @pytest.mark.parametrize(
        ("line", "expected"), [(3, False), (4, True), (5, False), (6, False)], ids=["above", "own", "below", "next"]
    )
    def test_its_lines(self, line: int, expected: bool) -> None:  # noqa: FBT001 - a parameter of pytest
        """And no others."""
        assert self.touched(diagnostic("two"), (line, line)) == expected

    def test_lines_end_at_a_newline_as_git_counts_them(self) -> None:
        """For smm-lint a return alone ends one, too."""
        assert self.touched(diagnostic("four"), (6, 6))
        assert self.touched(diagnostic("Five"), (8, 8))

    def test_several_lines(self) -> None:
        """Any of them."""
        told = diagnostic("two.\r\n\nThree")

        assert [self.touched(told, (line, line)) for line in range(3, 8)] == [False, True, True, True, False]

    @pytest.mark.parametrize("line", [2, 4, 8])
    def test_of_a_whole_post_any_line_counts(self, line: int) -> None:
        """And its front matter: an invitation that is taken out is missing at the first sentence."""
        assert self.touched(diagnostic("One two.", of_whole_post=True), (line, line))
        assert not self.touched(diagnostic("One two.", of_whole_post=True), (9, 9), name="b.md")

    def test_of_several_posts_each_counts(self) -> None:
        """A collision is told at one of them."""
        told = diagnostic("One two.", of_whole_post=True)
        other = Related(Source("b.md", "Six\nseven"), 0, Span(0, 3), "")
        together = replace(told, related=(other,))

        assert self.touched(together, (2, 2), name="b.md")
        assert not self.touched(together, (2, 2), name="c.md")

    def test_a_new_file_is_touched_everywhere(self) -> None:
        """Its campaigns too."""
        assert self.touched(diagnostic("Five", post=None), None)

    def test_that_a_rule_failed_is_always_told(self) -> None:
        """The run ends with status 2, which wants a reason."""
        assert self.touched(diagnostic("Five", rule="internal/rule-failed"), (1, 1), name="c.md")
