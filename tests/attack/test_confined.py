from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.command_line import run_here

OUTSIDE = "leads out of the repository of this configuration, or out of its folder where there is no repository"
FOLDER = "leads out of the folder of this configuration"
RULE = """\
message: {en: "A.", es: "A."}
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository beside what is none of its business."""
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "campaigns.yaml").write_text("secret: {kpi: hunter2}\n", encoding="utf-8")
    (outside / "rules" / "group").mkdir(parents=True)
    (outside / "rules" / "group" / "secret.yaml").write_text("hunter2: 1\n", encoding="utf-8")
    (outside / "secret.md").write_text("Which secret? hunter2 [NAME]\n", encoding="utf-8")
    folder = tmp_path / "repository"
    (folder / ".git").mkdir(parents=True)
    (folder / "link").symlink_to(outside)
    (folder / "a.md").write_text("Which one?\n", encoding="utf-8")
    return folder


@pytest.mark.parametrize("place", ["../outside", "link", "{outside}"])
@pytest.mark.parametrize(
    ("settings", "value", "reason"),
    [
        ("registries: {{campaigns: {value}}}", "{place}/campaigns.yaml", OUTSIDE),
        ("calendar: {{folder: {value}}}", "{place}", OUTSIDE),
        ("rule_folders: [{value}]", "{place}/rules", FOLDER),
        ("baseline: {value}", "{place}/b.json", FOLDER),
    ],
)
def test_no_setting_leads_out_of_the_repository(
    repository: Path, settings: str, value: str, reason: str, place: str
) -> None:
    """Neither through dots nor through links nor by whole paths; what lies there is not shown."""
    value = value.format(place=place.format(outside=repository.parent / "outside"))
    (repository / "smm-lint.yaml").write_text(settings.format(value=value) + "\n", encoding="utf-8")
    done = run_here("check", folder=repository)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().partition(": “")[2] == f"{value}” {reason}\n"


def test_the_posts_of_a_topic_are_of_the_repository(repository: Path) -> None:
    """Dots are refused; links out of it are not followed."""
    topic = "brand: {{topics: {{a: {{posts: ['{}']}}}}}}\nroot: true\n"
    (repository / "smm-lint.yaml").write_text(topic.format("../outside/*.md"), encoding="utf-8")
    assert f"“../outside/*.md” {FOLDER}".encode() in run_here("check", folder=repository).stderr

    (repository / "smm-lint.yaml").write_text(topic.format("link/*.md"), encoding="utf-8")
    done = run_here("inspect", "a.md", folder=repository)
    assert (done.returncode, b"hunter2" in done.stdout) == (0, False)


@pytest.mark.parametrize("name", ["smm-lint.yaml", ".smm-lint.yaml"])
def test_a_configuration_that_is_a_link_outside_is_not_read(repository: Path, name: str) -> None:
    """What it leads to might be shown as an unknown key."""
    (repository / name).symlink_to(repository.parent / "outside" / "campaigns.yaml")
    done = run_here("check", folder=repository)

    assert (done.returncode, done.stderr.decode()) == (2, f"smm-lint: {name}:1:1: a link that leads outside\n")


def test_a_pyproject_that_is_a_link_outside_counts_for_nothing(repository: Path) -> None:
    """Only its text would tell whether it is any business of ours."""
    (repository.parent / "outside" / "pyproject.toml").write_text("[tool.smm-lint]\nhunter2 = 1\n", encoding="utf-8")
    (repository / "pyproject.toml").symlink_to(repository.parent / "outside" / "pyproject.toml")

    assert run_here("check", "--quiet", "--select", "platform", folder=repository).returncode == 0


def test_house_rules_are_files_of_the_repository(repository: Path) -> None:
    """A link, a pipe, a folder with the name of a rule, and bytes that are no text are errors with their place."""
    group = repository / "rules" / "group"
    group.mkdir(parents=True)
    (group / "secret.yaml").symlink_to(repository.parent / "outside" / "rules" / "group" / "secret.yaml")
    os.mkfifo(group / "pipe.yaml")
    (group / "folder.yaml").mkdir()
    (group / "bytes.yaml").write_bytes(b"\xff")
    (repository / "smm-lint.yaml").write_text("rule_folders: [rules]\n", encoding="utf-8")
    done = run_here("check", folder=repository)

    assert done.returncode == 2
    assert [line.rpartition("/")[2] for line in done.stderr.decode().splitlines()] == [
        "bytes.yaml:1:1: this is not UTF-8; save the file as UTF-8",
        "folder.yaml:1:1: cannot be read: Is a directory",
        "pipe.yaml:1:1: not a regular file",
        "secret.yaml:1:1: a link that leads outside",
    ]


def test_what_git_ignores_is_not_read_from_outside(repository: Path) -> None:
    """Git follows no such link either."""
    (repository.parent / "outside" / "ignored").write_text("*.md\n", encoding="utf-8")
    (repository / ".gitignore").symlink_to(repository.parent / "outside" / "ignored")

    assert run_here("check", "--show-files", folder=repository).stdout == b"a.md\n"
