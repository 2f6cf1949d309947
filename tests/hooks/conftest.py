"""The hooks of this checkout, installed once by each program that runs them, and a folder of posts to run them in."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import git
from tests.checkout import copied
from tests.documents import Shell

# Where the documents say that the repository is: git is told to take the copy of this checkout.
ADDRESS, TAG = "https://git.example/smm-lint", "v0.1.0"
# Modules of the tests themselves must not reach the hook, which has an environment of its own.
UNWANTED = ("PYTHONPATH", "PYTHONSAFEPATH", "VIRTUAL_ENV")


@dataclass(frozen=True)
class Hooks:
    """A folder of posts under git, whose hooks `program` runs."""

    program: str
    folder: Path
    environment: Mapping[str, str]

    @property
    def shell(self) -> Shell:
        """Bash in the folder."""
        return Shell(self.folder, self.environment)

    def write(self, name: str, text: str) -> None:
        """Write the file `name` and stage it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        git.git(self.folder, "add", name)

    def run(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """What the program's `run` does."""
        return subprocess.run(
            [sys.executable, "-m", self.program, "run", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            encoding="utf-8",
            timeout=600,
            check=False,
        )


@pytest.fixture(scope="session")
def hook_repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository of this checkout as it is now, with a tag on it."""
    return git.repository(copied(tmp_path_factory.mktemp("smm-lint")), tag=TAG)


@pytest.fixture(scope="session")
def environment(hook_repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, str]]:
    """The environment of the programs: their caches are new, ADDRESS leads to the copy of this checkout."""
    caches = tmp_path_factory.mktemp("caches")
    yield {
        **{name: value for name, value in git.ENVIRONMENT.items() if name not in UNWANTED},
        "GIT_CONFIG_COUNT": "1",
        "GIT_CONFIG_KEY_0": f"url.{hook_repository}.insteadOf",
        "GIT_CONFIG_VALUE_0": ADDRESS,
        "LC_ALL": "C.UTF-8",
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "PRE_COMMIT_HOME": str(caches / "pre-commit"),
        "PREK_HOME": str(caches / "prek"),
        "TERM": "dumb",
    }
    # A gigabyte that pytest would keep for three runs.
    shutil.rmtree(caches)


@pytest.fixture(scope="session")
def installed(environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The environment in which pre-commit has installed the hooks already, which it says once, at their first use."""
    folder = tmp_path_factory.mktemp("installing")
    (folder / ".pre-commit-config.yaml").write_text(
        f"repos: [{{repo: {ADDRESS}, rev: {TAG}, hooks: [{{id: smm-lint}}]}}]\n", encoding="utf-8"
    )
    git.repository(folder)
    command = [sys.executable, "-m", "pre_commit", "install-hooks"]
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=600, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    return environment


@pytest.fixture
def hooks(request: pytest.FixtureRequest, installed: Mapping[str, str], tmp_path: Path) -> Hooks:
    """A folder of posts without a commit yet; the test's parameter names the program, pre-commit where it has none."""
    program = getattr(request, "param", "pre_commit")
    git.git(tmp_path, "init", "--quiet")
    return Hooks(program, tmp_path, installed)
