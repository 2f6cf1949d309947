"""Who works when: what waits, what is overtaken, and what fails."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path

import pytest

from smm_lint.lsp import latest
from smm_lint.lsp.checking import Checked
from smm_lint.lsp.documents import Document
from smm_lint.lsp.latest import Latest, Wanted
from smm_lint.lsp.preferences import Preferences
from smm_lint.lsp.project import Project
from smm_lint.lsp.schedule import Schedule
from smm_lint.pipeline.analyse import Analyser

pytestmark = pytest.mark.asyncio

PROJECT = Project((Path("/work"),), Preferences())


def version(number: int) -> Wanted:
    return Document("file:///work/a.md", number, Path("/work/a.md"), "x" * number), PROJECT


async def test_what_comes_later_takes_the_place_of_what_waits() -> None:
    """Under one name; under another both happen."""
    done: list[str] = []
    schedule = Schedule(lambda error: pytest.fail(str(error)))
    finished = asyncio.Event()

    async def work(text: str) -> None:
        done.append(text)
        if text == "last":
            finished.set()

    schedule.later("a", lambda: work("overtaken"), 0.01)
    schedule.later("a", lambda: work("newest"))
    schedule.later("b", lambda: work("last"), 0.1)
    await finished.wait()
    schedule.close()

    assert done == ["newest", "last"]


async def test_what_fails_is_told_and_the_rest_goes_on() -> None:
    """Whether it fails in the worker or while it waits."""
    told: list[str] = []
    failed = asyncio.Event()

    def tell(error: BaseException) -> None:
        told.append(str(error))
        failed.set()

    schedule = Schedule(tell)

    def fail() -> None:
        raise ValueError("in the worker")

    schedule.later("a", lambda: schedule.run(fail))
    assert await schedule.run(lambda: 42) == 42
    async with asyncio.timeout(60):
        await failed.wait()
    schedule.close()

    assert told == ["in the worker"]


async def test_overtaken_versions_are_dropped_before_their_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    """All who ask get the newest, which is judged once; the one that was being judged meanwhile is not given out."""
    began, gate = threading.Event(), threading.Event()
    judged: list[int | None] = []
    now = version(1)

    def check(document: Document, _project: Project, _analyser: Analyser) -> Checked:
        judged.append(document.version)
        began.set()
        gate.wait(60)
        return Checked(document)

    monkeypatch.setattr(latest, "check_document", check)
    schedule = Schedule(lambda error: pytest.fail(str(error)))
    newest = Latest(schedule, Analyser(), lambda _: now)
    asked = [asyncio.create_task(newest.of("a"))]
    await asyncio.to_thread(began.wait)
    for number in (2, 3, 4):
        now = version(number)
        asked += [asyncio.create_task(newest.of("a")) for _ in range(2)]
        await asyncio.sleep(0)
    gate.set()
    found = [each.document.version if each else None for each in await asyncio.gather(*asked)]
    schedule.close()

    assert (found, judged) == ([4] * 7, [1, 4])
