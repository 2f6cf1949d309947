"""Which files are read, in which order, and why others are not."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from smm_lint.config import Configuration
from smm_lint.errors import ConfigError, UsageError
from smm_lint.files import Found, find
from tests.fake_rules import rule_set

Write = Callable[..., None]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder without a repository, the working folder."""
    folder = tmp_path / "team"
    folder.mkdir()
    (tmp_path / "smm-lint.yaml").write_text("root: true")
    monkeypatch.chdir(folder)
    monkeypatch.setattr("smm_lint.stack.load_rules", lambda _: rule_set())
    return folder


@pytest.fixture
def write(folder: Path) -> Write:
    """Write files into the folder, with a text or as empty drafts."""

    def write(*names: str, text: str = "hola") -> None:
        for name in names:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return write


def found(*paths: str, force_exclude: bool = False) -> Found:
    """What is found with the configuration that lies there."""
    return find(paths or (".",), Configuration(), force_exclude=force_exclude)


def read(*paths: str, force_exclude: bool = False) -> list[str]:
    """The paths of the files found, as they are shown."""
    return [file.shown for file in found(*paths, force_exclude=force_exclude).files]


def left_out(*paths: str, force_exclude: bool = False) -> dict[str, str]:
    """What was left out, with the message that says why."""
    return {each.shown: each.reason.key for each in found(*paths, force_exclude=force_exclude).excluded}


class TestFolders:
    """What is found in a folder."""

    def test_drafts_by_their_suffix(self, write: Write) -> None:
        """Markdown, text and tweets are drafts, in any case, at any depth; sorted by path."""
        write("b.md", "a/c.txt", "a/b/d.tweet", "E.MARKDOWN", "image.png", "notes.docx", "data.yaml")

        assert read() == ["E.MARKDOWN", "a/b/d.tweet", "a/c.txt", "b.md"]
        assert left_out() == {}

    def test_tables_must_be_asked_for(self, write: Write) -> None:
        """A table is rarely a draft: it is read when named, or when include or files speak of tables."""
        write("a.csv", "b.jsonl")

        assert left_out() == {"a.csv": "left-out-table", "b.jsonl": "left-out-table"}
        assert read("a.csv") == ["a.csv"]

    @pytest.mark.parametrize(
        "text",
        [
            "include: ['*.csv']",
            "files: [{match: '*.csv'}]",
            "files: [{match: 'a*', posts: {columns: {text: message}}}]",
        ],
        ids=["include", "match", "columns"],
    )
    def test_tables_that_the_configuration_asks_for(self, write: Write, text: str) -> None:
        """A pattern with the suffix asks for a table, and so do columns."""
        write("a.csv", "b.jsonl")
        write("smm-lint.yaml", text=text)

        assert read() == ["a.csv"]

    def test_a_pattern_for_anything_does_not_ask_for_tables(self, write: Write) -> None:
        """`posts/**` means drafts, not the statistics beside them."""
        write("posts/a.csv", "posts/a.md")
        write("smm-lint.yaml", text="include: ['posts/**']")

        assert read() == ["posts/a.md"]

    @pytest.mark.parametrize(
        "name",
        ["README.md", "readme.txt", "README.es.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE.txt", "SECURITY.md",
         "requirements-dev.txt"],
    )  # fmt: skip
    def test_what_is_no_draft_by_its_name(self, write: Write, name: str) -> None:
        """Files about the repository are left alone, unless they are named."""
        write(f"docs/{name}", "a.md")

        assert read() == ["a.md"]
        assert left_out() == {f"docs/{name}": "left-out-default"}
        assert read(f"docs/{name}") == [f"docs/{name}"]

    def test_folders_are_not_judged_by_those_names(self, write: Write) -> None:
        """A campaign may be about security."""
        write("security-week/a.md")

        assert read() == ["security-week/a.md"]

    def test_dot_folders(self, write: Write) -> None:
        """They are left alone, unless they are named; a draft whose own name starts with a dot is read."""
        write(".github/a.md", "posts/.cache/b.md", ".c.md")

        assert read() == [".c.md"]
        assert left_out() == {".github": "left-out-dot-folder", "posts/.cache": "left-out-dot-folder"}
        assert read(".github") == [".github/a.md"]


class TestConfiguration:
    """Include and exclude."""

    def test_include(self, write: Write) -> None:
        """Only what is included is read, and of that only drafts."""
        write("posts/a.md", "posts/b.png", "notes/c.md")
        write("smm-lint.yaml", text="include: ['posts/**']")

        assert read() == ["posts/a.md"]
        assert left_out() == {"notes/c.md": "left-out-include"}

    def test_exclude(self, write: Write) -> None:
        """Files and whole folders may be excluded; a file that is named is read all the same."""
        write("posts/a.md", "posts/archive/b.md", "posts/c.md")
        write("smm-lint.yaml", text="exclude: [posts/archive/, c.md]")

        assert read() == ["posts/a.md"]
        assert left_out() == {"posts/archive": "left-out-exclude", "posts/c.md": "left-out-exclude"}
        assert read("posts/archive/b.md", "posts/c.md") == ["posts/archive/b.md", "posts/c.md"]

    def test_exclude_takes_back(self, write: Write) -> None:
        """`!` brings back what an earlier pattern excludes, and what is excluded by default."""
        write("README.md", ".drafts/a.md", "b1.md", "b2.md")
        write("smm-lint.yaml", text="exclude: ['b*', '!b2.md', '!README.md', '!.drafts']")

        assert read() == [".drafts/a.md", "README.md", "b2.md"]

    def test_patterns_speak_of_their_own_folder(self, write: Write) -> None:
        """A configuration in a folder counts there, relative to it."""
        write("a.md", "posts/a.md", "posts/b.md")
        write("posts/smm-lint.yaml", text="exclude: [/a.md]")

        assert read() == ["a.md", "posts/b.md"]

    def test_force_exclude(self, write: Write) -> None:
        """With it named files are excluded as if they had been met, wherever above them the reason lies."""
        write("README.md", ".github/a.md", "archive/old/b.md", "c.md", "build/d.md", "e.csv")
        write("smm-lint.yaml", text="exclude: [archive]")
        write(".gitignore", text="build/\n")
        named = ("README.md", ".github/a.md", "archive/old/b.md", "c.md", "build/d.md", "e.csv")

        assert read(*named, force_exclude=True) == ["c.md"]
        assert left_out(*named, force_exclude=True) == {
            "README.md": "left-out-default",
            ".github/a.md": "left-out-dot-folder",
            "archive/old/b.md": "left-out-exclude",
            "build/d.md": "left-out-git",
            "e.csv": "left-out-table",
        }

    def test_a_broken_configuration_shows_even_without_drafts(self, write: Write) -> None:
        """An empty folder with a broken configuration is no success."""
        write("smm-lint.yaml", text="market: fr")

        with pytest.raises(ConfigError):
            found()

    def test_no_pattern_takes_long(self, write: Write) -> None:
        """Patterns that make other engines go back and forth for ages are none to ours."""
        write("a" * 200 + ".md", "b.md")
        write("smm-lint.yaml", text=f"exclude: ['{'*a' * 60}*b']")

        assert read() == ["a" * 200 + ".md", "b.md"]


class TestGit:
    """What Git ignores."""

    def test_nested_files(self, folder: Path, write: Write) -> None:
        """Every .gitignore counts in its folder; the nearest that speaks of a file decides."""
        (folder / ".git" / "info").mkdir(parents=True)
        write(".git/info/exclude", text="private.md\n")
        write(".gitignore", text="*.txt\n/build/\n")
        write("posts/.gitignore", text="!keep.txt\nold.md\n")
        write("a.md", "private.md", "build/b.md", "posts/build/c.md", "posts/keep.txt", "posts/d.txt", "posts/old.md")

        assert read() == ["a.md", "posts/build/c.md", "posts/keep.txt"]
        assert set(left_out().values()) - {"left-out-dot-folder"} == {"left-out-git"}

    def test_it_counts_from_the_top_of_the_repository(self, folder: Path, write: Write) -> None:
        """A folder that is named is ignored by what lies above it; a file that is named is read."""
        (folder / ".git").mkdir()
        write(".gitignore", text="posts/*.txt\nbuild\n")
        write("posts/a.txt", "posts/b.md", "build/more/c.md")

        assert read("posts", "build/more") == ["posts/b.md"]
        assert read("posts/a.txt", "build/more/c.md") == ["build/more/c.md", "posts/a.txt"]

    def test_without_a_repository(self, write: Write, tmp_path: Path) -> None:
        """The working folder's own .gitignore counts, not those above it."""
        (tmp_path / ".gitignore").write_text("*\n")
        write(".gitignore", text="b.md\n")
        write("a.md", "b.md")

        assert read() == ["a.md"]

    def test_another_repository_below(self, folder: Path, write: Write) -> None:
        """A repository within has its own rules."""
        (folder / ".git").mkdir()
        write(".gitignore", text="*.txt\n")
        write("inner/.git", text="gitdir: elsewhere")
        write("inner/a.txt")

        assert read() == ["inner/a.txt"]

    def test_lines_that_are_no_patterns(self, write: Write) -> None:
        """Git passes over them, and so do we."""
        write(".gitignore", text="!\n\\\nb.md\n")
        write("a.md", "b.md")

        assert read() == ["a.md"]


class TestNames:
    """What the command line names."""

    def test_no_file_twice(self, write: Write) -> None:
        """A file is read once, however often it is named."""
        write("posts/a.md")

        assert read("posts", "posts/a.md", "./posts/../posts", ".") == ["posts/a.md"]

    def test_the_order_of_names_does_not_matter(self, write: Write) -> None:
        """Files are sorted by path."""
        write("a.md", "b.md", "c/d.md")

        assert read("c", "b.md", "a.md") == ["a.md", "b.md", "c/d.md"]

    def test_outside_of_the_working_folder(self, tmp_path: Path) -> None:
        """There the whole path is shown."""
        (tmp_path / "other.md").write_text("hola")

        assert read("../other.md") == [(tmp_path / "other.md").as_posix()]

    @pytest.mark.parametrize(
        ("path", "said"),
        [
            ("post/a.md", "post/a.md: no such file or folder. Did you mean “posts”?"),
            ("posts/launh.md", "posts/launh.md: no such file or folder. Did you mean “posts/launch.md”?"),
            ("xyzzy", "xyzzy: no such file or folder"),
            ("posts/launch.md/x", "posts/launch.md/x: no such file or folder. Did you mean “posts/launch.md”?"),
            ("x" * 5000, f"{'x' * 5000}: no such file or folder"),
        ],
        ids=["folder", "file", "nothing near", "below a file", "too long"],
    )
    def test_a_path_that_does_not_exist(self, write: Write, path: str, said: str) -> None:
        """The message names the path and what was probably meant."""
        write("posts/launch.md")

        with pytest.raises(UsageError) as caught:
            found(path)

        assert caught.value.text("en") == said

    def test_a_format_that_nobody_knows(self, write: Write) -> None:
        """A file that is named but cannot be read is reported."""
        write("a.docx")

        (excluded,) = found("a.docx").excluded

        assert excluded.is_fault
        assert excluded.reason.text("en") == (
            "no format has this suffix; accepted: .md, .markdown, .txt, .tweet, .csv, .jsonl"
        )


class TestDisk:
    """What disks hold besides files."""

    def test_links_in_circles(self, folder: Path, write: Write) -> None:
        """They end."""
        write("posts/a.md")
        (folder / "posts" / "again").symlink_to(folder / "posts")
        (folder / "posts" / "up").symlink_to(folder)
        (folder / "self").symlink_to("self")

        assert read() == ["posts/a.md"]
        assert read("posts") == ["posts/a.md"]

    def test_a_link_shows_no_file_twice(self, folder: Path, write: Write) -> None:
        """A file is shown by its own path, even where a link to it comes first."""
        write("z.md", "posts/b.md")
        (folder / "a.md").symlink_to("z.md")
        (folder / "aaa").symlink_to("posts")

        assert read() == ["posts/b.md", "z.md"]

    def test_links_within_the_repository_are_followed(self, folder: Path, write: Write) -> None:
        """Drafts may lie in a folder that only a link leads to."""
        (folder / ".git").mkdir()
        write("shared/a.md", "shared/.old/b.md", "posts/c.md")
        (folder / "posts" / "shared").symlink_to(folder / "shared")
        (folder / "posts" / "old.md").symlink_to(folder / "shared" / ".old" / "b.md")

        assert read("posts") == ["posts/c.md", "posts/old.md", "posts/shared/a.md"]

    def test_links_that_lead_outside(self, folder: Path, tmp_path: Path) -> None:
        """They are not followed, unless they are named."""
        (tmp_path / "private").mkdir()
        (tmp_path / "private" / "a.md").write_text("x")
        (folder / "link").symlink_to(tmp_path / "private")
        (folder / "b.md").symlink_to(tmp_path / "private" / "a.md")

        assert read() == []
        assert left_out() == {"b.md": "left-out-link", "link": "left-out-link"}
        assert read("link") == ["link/a.md"]

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
    def test_pipes_are_left_alone(self, folder: Path) -> None:
        """Reading one would never end."""
        os.mkfifo(folder / "a.md")

        assert read() == []
        assert read("a.md") == []
        assert left_out() == {"a.md": "left-out-special"}

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may list every folder")
    def test_a_closed_folder_is_reported(self, folder: Path, write: Write) -> None:
        """A folder that cannot be listed is a fault, the rest is read."""
        write("a.md", "closed/b.md")
        (folder / "closed").chmod(0)

        result = found()
        (folder / "closed").chmod(0o700)

        assert [file.shown for file in result.files] == ["a.md"]
        assert [(each.shown, each.is_fault) for each in result.excluded] == [("closed", True)]

    def test_a_name_that_is_no_utf8(self, folder: Path) -> None:
        """It can be shown."""
        path = folder / os.fsdecode(b"caf\xe9.md")
        try:
            path.write_text("hola")
        except OSError:
            pytest.skip("this disk takes UTF-8 alone")

        assert read() == ["caf\ufffd.md"]
