"""Fixtures that many tests share."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from tests import documents

Hold = Callable[[Path, Callable[[str], str]], None]
REPOSITORY = Path(__file__).resolve().parent.parent


# How long an example takes says how busy the machine is.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


def pytest_configure() -> None:
    """Let Ctrl-C be heard, by tests and by what they start: whoever runs in the background of a shell ignores it."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `--update-transcripts` write the runs that documents show, where tests else compare them."""
    parser.addoption("--update-transcripts", action="store_true", help="write the runs that documents show")


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache of its own for each test: the rules that some tests make are in no key."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture(scope="session")
def hold(pytestconfig: pytest.Config) -> Hold:
    """Compare the runs that a document shows with real ones, or write them where that is asked for."""
    return partial(documents.hold, update=pytestconfig.getoption("--update-transcripts"))


@pytest.fixture(scope="session")
def package_index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The index that smm-lint's dependencies are installed from; in CI there is one, and what fails there fails."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "hatchling"]
    reached = subprocess.run(command, cwd=tmp_path_factory.mktemp("index"), capture_output=True, check=False)
    if reached.returncode and not os.environ.get("CI"):
        pytest.skip("needs the Python package index, to install from")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real drafts and labelled posts that the developers have beside the project."""
    folder = REPOSITORY.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the developers' data folder (../shared), which users do not have")
    return folder
