"""`smm-lint init`: a configuration for what lies in a folder."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from smm_lint.cli.init import command, starting_configuration
from smm_lint.config import Configuration
from smm_lint.errors import UsageError
from smm_lint.readers.layout import Layout
from smm_lint.survey import Suggestion, Survey, survey

SPANISH = "Mañana abrimos a las ocho y os esperamos con el primer café de la casa. ¿Cuál os pongo?\n"
ENGLISH = "We open at eight tomorrow and the first coffee is on the house. Which one would you like?\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the working folder, in an English locale."""
    (tmp_path / "smm-lint.yaml").write_text("root: true", encoding="utf-8")
    folder = tmp_path / "drafts"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setattr("smm_lint.cli.init.locale_language", lambda: "en")
    return folder


def write(folder: Path, **files: str) -> None:
    """Write files; `__` in a name stands for a slash, `_` for a dot."""
    for name, text in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(*arguments: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(command, arguments, catch_exceptions=False)


class TestSurvey:
    """What is seen in a folder."""

    def test_languages(self, folder: Path) -> None:
        """The languages of the drafts, the most frequent first."""
        write(folder, a_md=SPANISH, b_txt=SPANISH, c_md=ENGLISH)

        assert survey(folder) == Survey(3, ("es", "en"), ())

    def test_one_language(self, folder: Path) -> None:
        """A language that nobody writes in is not named."""
        write(folder, a_md=SPANISH, b_md=SPANISH)

        assert survey(folder).languages == ("es",)

    def test_nothing(self, folder: Path) -> None:
        """An empty folder speaks for every language."""
        assert survey(folder) == Survey(0, ("en", "es"), ())

    def test_folders_called_as_a_platform(self, folder: Path) -> None:
        """Their drafts are for that platform, by any of its names."""
        write(folder, posts__twitter__a_md=SPANISH, linkedin__b_md=SPANISH)

        assert survey(folder).suggestions == (
            Suggestion("linkedin/**", ("linkedin",)),
            Suggestion("posts/twitter/**", ("x",)),
        )

    @pytest.mark.parametrize(
        ("text", "layout"),
        [
            ("# All\n\nNotes.\n\n## 1\n\n> One.\n\n## 2\n\n> Two.\n", Layout("heading-2", "blockquote")),
            ("## Week 1\n\n### A\n\n```\nOne.\n```\n\n### B\n\n```\nTwo.\n```\n", Layout("heading-3", "fenced")),
            ("## A\n\n1/ One.\n\n2/ Two.\n\n## B\n\n1/ One.\n\n2/ Two.\n", Layout("heading-2", "all", "numbered")),
            ("## A\n\n> 1/ A.\n> 2/ B.\n\n## B\n\n> 1/ A.\n> 2/ B.\n", Layout("heading-2", "blockquote", "numbered")),
        ],
        ids=["quotes", "fences", "threads", "quoted threads"],
    )  # fmt: skip
    def test_files_of_several_posts(self, folder: Path, text: str, layout: Layout) -> None:
        """A heading for each post, the copy below it; the name of the file may tell the platform."""
        write(folder, posts__linkedin_md=text)

        assert survey(folder).suggestions == (Suggestion("posts/linkedin.md", ("linkedin",), layout),)

    @pytest.mark.parametrize(
        "text", ["## A\n\nOne.\n\n## B\n\nTwo.\n", "> One.\n", "## A\n\n> One.\n\n## B\n\nTwo.\n\n## C\n\nThree.\n"]
    )
    def test_files_that_may_be_one_post(self, folder: Path, text: str) -> None:
        """Headings alone do not make several posts."""
        write(folder, a_md=text)

        assert survey(folder).suggestions == ()


FULL = Survey(
    2,
    ("es", "en"),
    (Suggestion("linkedin/**", ("linkedin",)), Suggestion('a "b".md', (), Layout("heading-2", "fenced"))),
)


class TestWriting:
    """What is written."""

    @pytest.mark.parametrize("language", ["en", "es"])
    @pytest.mark.parametrize("found", [FULL, Survey(0, ("en",), ())], ids=["full", "empty"])
    def test_it_is_valid(self, folder: Path, found: Survey, language: str) -> None:
        """The configuration says what was found, and nothing that would be refused."""
        write(folder, **{"smm-lint_yaml": starting_configuration(found, language)})

        config = Configuration().for_file(folder / "linkedin" / "a.md")

        assert config.languages == found.languages
        assert config.platforms == (("linkedin",) if found is FULL else ())
        if found is FULL:
            assert Configuration().for_file(folder / 'a "b".md').layout == Layout("heading-2", "fenced")

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_what_is_commented_out_is_valid_too(self, folder: Path, language: str) -> None:
        """Every example holds when its marks are removed."""
        text = starting_configuration(FULL, language)
        keys = ("messages", "brand", "rules")
        uncommented = re.sub(rf"^# (?=(?:{'|'.join(keys)}):|  )", "", text, flags=re.MULTILINE)
        write(folder, **{"smm-lint_yaml": uncommented})

        config = Configuration().for_file(folder / "a.md")

        assert config.message_language == language
        assert config.brand.name == "Café Aurora"
        assert [topic.name for topic in (*config.topics, *config.off_limits)] == (
            ["coffee", "politics"] if language == "en" else ["café", "política"]
        )
        assert not any(active.rule.group == "accessibility" for active in config.rules)

    def test_init(self, folder: Path) -> None:
        """The file is written and said to be."""
        write(folder, linkedin__a_md=SPANISH)

        assert run().output == "smm-lint.yaml written; drafts found: 1\n"
        assert (folder / "smm-lint.yaml").read_text(encoding="utf-8") == starting_configuration(survey(folder), "en")

    def test_another_folder(self, folder: Path) -> None:
        """The folder may be named."""
        write(folder, posts__a_md=ENGLISH)

        assert run("posts").output == "posts/smm-lint.yaml written; drafts found: 1\n"
        assert "languages: [en]\n" in (folder / "posts" / "smm-lint.yaml").read_text(encoding="utf-8")

    def test_stdout(self, folder: Path) -> None:
        """Printed, nothing is written, even where a configuration is."""
        write(folder, **{".smm-lint_yaml": "languages: [en]"})

        assert run("--stdout").output == starting_configuration(Survey(0, ("en", "es"), ()), "en")
        assert [path.name for path in folder.iterdir()] == [".smm-lint.yaml"]


class TestRefusing:
    """What is there is kept."""

    @pytest.mark.parametrize(
        ("name", "text"),
        [("smm-lint.yaml", "market: fr"), (".smm-lint.yaml", ""), ("pyproject.toml", "[tool.smm-lint]\n")],
        ids=["same", "hidden", "pyproject"],
    )
    def test_a_configuration_is_never_overwritten(self, folder: Path, name: str, text: str) -> None:
        """Whatever it is called and says."""
        (folder / name).write_text(text, encoding="utf-8")

        with pytest.raises(UsageError) as caught:
            run()

        assert caught.value.text("en") == f"{name} is there already, and nothing is overwritten"
        assert [path.name for path in folder.iterdir()] == [name]

    def test_a_pyproject_without_the_table_is_no_configuration(self, folder: Path) -> None:
        """Beside it one is written."""
        (folder / "pyproject.toml").write_text("[project]\n", encoding="utf-8")

        assert run().exit_code == 0

    @pytest.mark.parametrize(
        ("argument", "said"),
        [("a.md", "a.md is no folder"), ("nowhere", "nowhere: no such file or folder")],
        ids=["file", "missing"],
    )
    def test_no_folder(self, folder: Path, argument: str, said: str) -> None:
        """Only a folder can get one."""
        write(folder, a_md=ENGLISH)

        with pytest.raises(UsageError) as caught:
            run(argument)

        assert caught.value.text("en") == said
