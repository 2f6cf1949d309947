"""`smm-lint baseline`, and what check and fix make of a baseline; `check --since`."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from smm_lint.cli import baseline, check, fix
from smm_lint.errors import ConfigError, SmmLintError, UsageError
from smm_lint.pipeline.analyse import Analyser
from smm_lint.rule import CalendarRule, Finding

ROOT = "root: true\nlanguages: [en]\nmessages: en\n"
CLICHE = "Try our cutting-edge pool, and tell us which lane you like best.\n"
LOUD = "The pool is open again!! Which lane do you like best??\n"
QUIET = "The pool is open again! Which lane do you like best?\n"
CALM = "Which lane do you like best?\n"
SELECT = ("--select", "cliche,shouting")
ANALYSER = Analyser()
NAME = "smm-lint-baseline.json"
COMMANDS = {"baseline": baseline.command, "check": check.command, "fix": fix.command}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a configuration."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for module in ("run", "fix"):
        # Loaded once for all runs.
        monkeypatch.setattr(f"smm_lint.cli.{module}.analyser", lambda _: ANALYSER)
    write("smm-lint.yaml", ROOT)
    return tmp_path


def write(name: str, text: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def run(command: str, *arguments: str) -> Result:
    """A command in this process; what it raises is raised."""
    result = CliRunner().invoke(COMMANDS[command], arguments)
    if isinstance(result.exception, SmmLintError):
        raise result.exception
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def entries() -> list[tuple[str, str, int]]:
    """The path, the text and the count of each entry."""
    found = json.loads(Path(NAME).read_text(encoding="utf-8"))["entries"]
    return [(entry["path"], entry["text"], entry["count"]) for entry in found]


class TestAdopting:
    """An old folder, and what is written in it from now on."""

    def test_what_is_there_is_known_and_what_comes_is_told(self) -> None:
        """The whole of it, for people."""
        write("old/a.md", CLICHE)
        done = run("baseline", *SELECT)

        assert done.exit_code == 0
        assert done.output == (
            f"{NAME}: 1 recorded, in 1 file\n"
            f"to have check leave them out, write in the configuration: baseline: {NAME}\n"
        )
        write("smm-lint.yaml", f"{ROOT}baseline: {NAME}\n")
        write("old/a.md", f"Good morning.\r\n\r\n{CLICHE}")
        assert run("check", *SELECT).output == (
            "1 post in 1 file: no faults found\nknown from the baseline, and not told: 1\n"
        )
        assert run("check", *SELECT, "--quiet").output == ""
        write("old/b.md", CLICHE)
        done = run("check", *SELECT)
        assert done.exit_code == 1
        assert [line.split(": ")[0] for line in done.output.splitlines() if "[" in line] == ["old/b.md:1:9"]
        assert run("check", *SELECT, "--no-baseline").output.count("cliche]") == 2

    def test_what_is_no_more_is_told_and_pruned(self) -> None:
        """Without anything new being recorded."""
        write("a.md", f"{CLICHE}\nOur cutting-edge bar. {CLICHE}")
        run("baseline", *SELECT)
        write("a.md", CALM)
        write("b.md", LOUD)
        done = run("check", *SELECT, "--baseline", NAME)

        assert done.output.splitlines()[-2:] == [
            "of the baseline match nothing any more: 3; smm-lint baseline --prune drops them",
            "1 can be fixed with smm-lint fix",
        ]
        assert run("baseline", *SELECT, "--prune").output == f"{NAME}: 3 dropped, 0 kept\n"
        assert entries() == []
        assert run("baseline", *SELECT, "--quiet").output == ""
        assert entries() == [("b.md", "!!", 1)]

    def test_of_files_that_are_not_passed_nothing_is_told_or_lost(self) -> None:
        """Of those that are gone it is."""
        for name in ("a.md", "b.md", "c.md"):
            write(name, CLICHE)
        run("baseline", *SELECT)
        write("b.md", CALM)

        assert "match nothing" not in run("check", *SELECT, "--baseline", NAME, "a.md").output
        run("baseline", *SELECT, "b.md")
        assert entries() == [("a.md", "cutting-edge", 1), ("c.md", "cutting-edge", 1)]
        Path("c.md").unlink()
        assert "match nothing any more: 1;" in run("check", *SELECT, "--baseline", NAME, "a.md").output
        assert run("baseline", "--prune", "--select", "shouting").output == f"{NAME}: 1 dropped, 1 kept\n"

    @pytest.mark.parametrize("arguments", [("--select", "shouting"), ("--platform", "x"), ("--profile", "legal-us")])
    def test_a_run_over_other_rules_or_platforms_proves_nothing(self, arguments: tuple[str, ...]) -> None:
        """What it does not judge is neither told nor lost."""
        write("a.md", CLICHE)
        run("baseline")
        before = entries()
        write("a.md", CALM)

        assert "match nothing" not in run("check", *arguments, "--baseline", NAME).output
        run("baseline", *arguments, "--prune")
        assert entries() == before

    def test_programs_are_told_how_many(self) -> None:
        """A key more, where there is a baseline."""
        write("a.md", CLICHE)
        run("baseline", *SELECT)
        found = json.loads(run("check", *SELECT, "--format", "json", "--baseline", NAME).output)

        assert found["diagnostics"] == []
        assert found["summary"] == {"files": 1, "posts": 1, "error": 0, "warning": 0, "info": 0, "baselined": 1}

    def test_each_draft_has_the_baseline_that_is_configured_for_it(self) -> None:
        """Of two brands, two."""
        for brand in ("one", "two"):
            write(f"{brand}/smm-lint.yaml", f"baseline: known-{brand}.json\n")
            write(f"{brand}/a.md", CLICHE)
        done = run("baseline", *SELECT)

        assert done.output == "one/known-one.json: 1 recorded, in 1 file\ntwo/known-two.json: 1 recorded, in 1 file\n"
        assert json.loads(Path("two/known-two.json").read_text())["entries"][0]["path"] == "a.md"
        assert run("check", *SELECT).output.splitlines()[-1] == "known from the baseline, and not told: 2"

    def test_it_may_be_used_from_anywhere(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """Paths are those from its own folder."""
        write("old/a.md", CLICHE)
        write("smm-lint.yaml", f"{ROOT}baseline: {NAME}\n")
        run("baseline", *SELECT)
        monkeypatch.chdir(folder / "old")

        assert "known from the baseline, and not told: 1" in run("check", *SELECT, "a.md").output

    def test_spanish(self) -> None:
        """In the language of the messages."""
        write("a.md", CLICHE)
        run("baseline", *SELECT)
        write("smm-lint.yaml", ROOT.replace("messages: en", "messages: es"))

        assert run("check", *SELECT, "--baseline", NAME).output.splitlines()[-1] == (
            "conocidas por la línea base, y no se cuentan: 1"
        )


class TestFixing:
    """What is known is left as it is."""

    def test_only_what_is_new_is_fixed(self) -> None:
        """With `--no-baseline`, all of it."""
        write("a.md", LOUD)
        run("baseline", *SELECT)
        write("b.md", LOUD)
        done = run("fix", *SELECT, "--baseline", NAME)

        assert Path("a.md").read_text() == LOUD
        assert Path("b.md").read_text() == QUIET
        assert done.output.splitlines()[-2:] == ["known from the baseline, and not told: 1", "1 fixed in 1 file"]
        run("fix", *SELECT, "--no-baseline")
        assert Path("a.md").read_text() == QUIET

    def test_suppressions_that_hide_nothing_are_taken_out(self) -> None:
        """A comment, a key; what is used stays."""
        write("a.md", f"<!-- smm-lint: ignore cliche, shouting -->\n{CLICHE}")
        write("b.md", f"---\nsmm-lint: {{ignore: [cliche]}}\ntopic: pool\n---\n{CALM}")
        done = run("fix", *SELECT)

        assert Path("a.md").read_text() == f"<!-- smm-lint: ignore cliche -->\n{CLICHE}"
        assert Path("b.md").read_text() == f"---\ntopic: pool\n---\n{CALM}"
        assert done.output == "2 posts in 2 files: no faults found\n2 fixed in 2 files\n"


class TestRefusals:
    """Nothing is lost, and nothing is written where it does not belong."""

    def test_a_baseline_that_is_not_there(self) -> None:
        """Is no empty one: a misspelt name would let everything through, or nothing."""
        write("a.md", CALM)

        with pytest.raises(ConfigError, match="there is no baseline here yet"):
            run("check", "--baseline", "nowhere.json")

    @pytest.mark.parametrize("configured", ["../b.json", "/b.json", "link/b.json"])
    def test_a_configuration_names_none_outside_its_folder(self, folder: Path, configured: str) -> None:
        """A linted repository must not have us write elsewhere."""
        write("repository/a.md", CALM)
        (folder / "repository" / "link").symlink_to(folder)
        write("repository/smm-lint.yaml", f"{ROOT}baseline: {configured}\n")

        with pytest.raises(ConfigError, match="leads out of the folder"):
            run("baseline", "repository")

    @pytest.mark.parametrize("text", ['{"name": "site", "version": 1}', "text,date\n", ""])
    def test_another_file_is_not_written_over(self, text: str) -> None:
        """Whatever the configuration says."""
        write("a.md", CLICHE)
        write("package.json", text)
        write("smm-lint.yaml", f"{ROOT}baseline: package.json\n")

        for arguments in ((), ("--prune",)):
            with pytest.raises(ConfigError):
                run("baseline", *arguments)
        assert Path("package.json").read_text() == text

    def test_nothing_is_written_where_a_rule_fails(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Nobody knows what it would have said."""

        def fail(*_: object) -> Iterator[Finding]:
            raise ValueError("broken")

        write("a.md", CLICHE)
        write("smm-lint.yaml", f"{ROOT}extends: [calendar]\n")
        for rule in CalendarRule.__subclasses__():
            monkeypatch.setattr(rule, "check_calendar", fail)

        with pytest.raises(UsageError, match="a rule failed, so nothing was written"):
            run("baseline")
        assert not Path(NAME).exists()

    def test_a_file_that_cannot_be_written(self) -> None:
        """Ends with status 2."""
        write("a.md", CLICHE)
        done = run("baseline", "--baseline", "nowhere/b.json")

        assert (done.exit_code, done.output) == (
            2,
            "smm-lint: nowhere/b.json: cannot be written: No such file or directory\n",
        )

    def test_standard_input(self) -> None:
        """Is no file."""
        with pytest.raises(UsageError, match="standard input is none"):
            run("baseline", "-")
        with pytest.raises(UsageError, match="standard input is none"):
            run("check", "--since", "HEAD", "-")

    def test_with_and_without(self) -> None:
        """One of them must be meant."""
        with pytest.raises(UsageError, match="exclude each other"):
            run("check", "--baseline", NAME, "--no-baseline")


class TestCalendar:
    """Faults of several posts, and of registries."""

    @pytest.fixture(autouse=True)
    def campaign(self) -> None:
        """Two posts at once, and a goal that says no number."""
        settings = "calendar: {folder: posts}\nregistries: {campaigns: campaigns.yaml}\n"
        write("smm-lint.yaml", f"{ROOT}{settings}baseline: {NAME}\n")
        write("campaigns.yaml", "autumn:\n  goal: More visibility\n  kpi: replies\n")
        for name, minute in (("a", 0), ("b", 10)):
            keys = f"date: 2025-11-25T10:{minute:02}\nplatform: linkedin\n"
            write(f"posts/{name}.md", f"---\n{keys}---\n{CALM}")

    RULES = ("--select", "date-collision,unquantified-goal", "--today", "2025-11-20")

    def test_they_are_known_in_a_run_over_all_and_over_each(self) -> None:
        """A collision is told at the other post where its own is not passed."""
        assert run("check", *self.RULES, "--no-baseline", "posts/a.md").exit_code == 1
        run("baseline", *self.RULES)

        assert [path for path, _, _ in entries()] == ["campaigns.yaml", "posts/b.md"]
        for paths in ((), ("posts/a.md",), ("posts/b.md",), ("posts",)):
            done = run("check", *self.RULES, *paths)
            assert done.exit_code == 0
            assert "match nothing" not in done.output

    def test_a_campaign_that_is_mended_leaves_the_baseline(self) -> None:
        """When all posts are judged."""
        run("baseline", *self.RULES)
        write("campaigns.yaml", "autumn:\n  goal: 40 replies by 30 November\n  kpi: replies\n")

        assert "match nothing" not in run("check", *self.RULES, "posts/a.md").output
        assert "match nothing any more: 1;" in run("check", *self.RULES).output

    def test_since(self) -> None:
        """Of a collision any of its posts may have changed; of a campaign its own lines."""
        git("init", "--quiet")
        commit()
        since = ("check", *self.RULES, "--no-baseline", "--since", "HEAD")

        assert run(*since).exit_code == 0
        write("posts/a.md", Path("posts/a.md").read_text() + "\nAnd when?\n")
        assert [line.split(": ")[0] for line in run(*since).output.splitlines() if "[" in line] == ["posts/a.md:5:1"]
        write("campaigns.yaml", "autumn:\n  goal: More and more visibility\n  kpi: replies\n")
        assert "campaigns.yaml:2:9: " in run(*since).output


def git(*arguments: str) -> None:
    who = ("-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgSign=false")
    subprocess.run(["git", *who, *arguments], check=True)  # noqa: S607 - git of the PATH, as users have it


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "drafts")


class TestSince:
    """Only what touches changed lines."""

    @pytest.fixture(autouse=True)
    def repository(self) -> None:
        """Old drafts with faults."""
        git("init", "--quiet")
        write("a.md", f"{CLICHE}\nOur cutting-edge bar.\n")
        write("b.md", CLICHE)
        commit()

    def test_old_lines_are_not_told(self) -> None:
        """Of a file that changed, and of one that did not; a new file is told of whole."""
        assert run("check", *SELECT, "--since", "HEAD").output == "0 posts in 0 files: no faults found\n"
        write("a.md", f"{CLICHE}\nOur cutting-edge bar, and café.\n")
        write("c.md", CLICHE)
        done = run("check", *SELECT, "--since", "HEAD")

        assert [line.split(": ")[0] for line in done.output.splitlines() if "[" in line] == ["a.md:3:5", "c.md:1:9"]
        assert "\n2 posts in 2 files: 2 warnings\n" in done.output
        assert done.exit_code == 1

    def test_what_a_post_lacks_is_told_where_it_was_taken_out(self) -> None:
        """The invitation went, and the first sentence, which did not change, is where it is missed."""
        text = "The pool is open again.\n\nIt has six lanes.\n\n"
        write("d.md", f"{text}Which lane do you like best?\n")
        commit()
        write("d.md", text)

        assert "d.md:1:1: " in run("check", "--select", "one-way", "--since", "HEAD").output

    def test_with_a_baseline(self) -> None:
        """What is known is not told, whether it was touched or not."""
        run("baseline", *SELECT)
        write("b.md", f"Hi.\n\n{CLICHE}\nOur cutting-edge bar.\n")
        done = run("check", *SELECT, "--since", "HEAD", "--baseline", NAME)

        assert [line.split(": ")[0] for line in done.output.splitlines() if "[" in line] == ["b.md:5:5"]

    def test_a_revision_that_is_none(self) -> None:
        """Is said, before anything is read."""
        with pytest.raises(UsageError, match="Git knows no commit “--output=x”"):
            run("check", "--since", "--output=x")
