"""The bar of those who wait: on a terminal, and there alone."""

from __future__ import annotations

import io
import re
from itertools import count
from types import SimpleNamespace

import pytest

from smm_lint.cli.progress import bar, is_watched


class Terminal(io.StringIO):
    """What is shown, of which a bar thinks that somebody sees it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Standard error of a terminal, on which every look at the clock takes a second, and every stroke two."""
    monkeypatch.setattr("smm_lint.cli.progress.monotonic", map(float, count()).__next__)
    monkeypatch.setattr("time.time", map(float, count(step=2)).__next__)
    monkeypatch.setenv("LC_ALL", "es_ES.UTF-8")
    shown = Terminal()
    monkeypatch.setattr("smm_lint.cli.progress.sys", SimpleNamespace(stderr=shown))
    return shown


def test_what_is_done_how_fast_and_for_how_long(terminal: Terminal) -> None:
    """After a quarter of it."""
    with bar(1_000, "posts-a-second") as advance:
        advance(250, 60)

    line = re.escape("[#########---------------------------]   25%  ") + r"00:00:\d\d  60 publicaciones/s"
    assert re.fullmatch(line, _last_line(terminal))


def test_nobody_knows_how_much_there_is(terminal: Terminal) -> None:
    """Of a pipe the rate alone can be told."""
    with bar(None, "posts-a-second") as advance:
        advance(250, 60)
        advance(250, 60)

    assert _last_line(terminal).endswith("]  60 publicaciones/s")


def test_who_sees_it(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    """No log, and nobody who wants quiet."""
    assert is_watched(quiet=False)
    assert not is_watched(quiet=True)
    monkeypatch.setattr("smm_lint.cli.progress.sys", SimpleNamespace(stderr=io.StringIO()))
    assert not is_watched(quiet=False)
    assert not terminal.getvalue()


def _last_line(terminal: Terminal) -> str:
    """What stands there in the end, without what moves and hides the cursor."""
    return terminal.getvalue().split("\r")[-1].replace("\x1b[?25l", "").replace("\x1b[?25h", "").strip()
