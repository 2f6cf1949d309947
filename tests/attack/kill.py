"""`kill -9` of `fix` at random moments: `python -m tests.attack.kill ROUNDS`.

Each round is a fork that fixes a folder of drafts and is killed on the way. Afterwards every draft must be the old one
or the new one, whole. No pipeline is loaded: what the rule for links finds, it finds without, and a round is short.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from smm_lint.cli import main, run
from smm_lint.pipeline.signals import Analysis, Signals

DRAFTS = 40
POST = "Which of the {number} mills? https://cafeaurora.example.org/a?utm_source={source}&utm_medium=social\n{rest}"
ARGUMENTS = ("fix", "--select", "malformed-utm", "--quiet", ".")


class Nothing:
    """Reads texts, and finds nothing in them."""

    def analyse(self, texts: Sequence[str], _language: str) -> Iterator[Analysis]:
        """As many analyses as texts."""
        return (Analysis((), (), (), Signals()) for _ in texts)


@dataclass(frozen=True)
class Round:
    """How many drafts are the old ones, how many the new ones, and the names of those that are neither."""

    old: int
    new: int
    broken: tuple[str, ...]


def rounds(count: int) -> Iterator[Round]:
    """Kill `fix` so often, each time over the same drafts."""
    drawn = random.Random(count)
    # A fork of a process that has loaded a pipeline waits for ever for locks of its threads.
    vars(run)["Analyser"] = lambda _: Nothing()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "smm-lint.yaml").write_text("root: true\nlanguages: [en]\n", encoding="utf-8")
        _write(folder)
        before, writing = _fix(folder)
        for number in range(count):
            _write(folder)
            # Most of the time nothing is written: every fourth round is killed at any moment, the others while it is.
            anywhere, within = drawn.uniform(0, before + writing), drawn.uniform(0, writing)
            _fix(folder, partial(time.sleep, anywhere) if number % 4 == 0 else partial(_wait, folder, within))
            yield _look(folder)


def _texts(number: int) -> tuple[str, str]:
    """A draft before and after."""
    rest = f"What do you grind for, and what would you pour first on day {number}?\n" * 20
    old, new = (POST.format(number=number, source=source, rest=rest) for source in ("LinkedIn", "linkedin"))
    return old, new


def _write(folder: Path) -> None:
    for path in folder.glob(".smm-lint-*.tmp"):
        path.unlink()
    for number in range(DRAFTS):
        (folder / f"{number:02}.md").write_text(_texts(number)[0], encoding="utf-8")


def _fix(folder: Path, wait: Callable[[], object] | None = None) -> tuple[float, float]:
    """Fix the drafts in a fork, which is killed after a wait; the seconds until it writes, and while it does."""
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.chdir(folder)
        try:
            main(ARGUMENTS)
        finally:
            os._exit(0)
    if wait is None:
        _wait(folder, 0)
    else:
        wait()
        os.kill(child, signal.SIGKILL)
    writing = time.perf_counter()
    os.waitpid(child, 0)
    return writing - start, time.perf_counter() - writing


def _wait(folder: Path, seconds: float) -> None:
    """Wait until the first draft is written, and so many seconds more."""
    old = _texts(0)[0]
    while (folder / "00.md").read_text(encoding="utf-8") == old:
        time.sleep(0.0005)
    time.sleep(seconds)


def _look(folder: Path) -> Round:
    states: dict[str, str] = {}
    for number in range(DRAFTS):
        path = folder / f"{number:02}.md"
        now = path.read_text(encoding="utf-8") if path.exists() else None
        old, new = _texts(number)
        states[path.name] = "old" if now == old else "new" if now == new else "broken"
    kinds = list(states.values())
    return Round(
        kinds.count("old"), kinds.count("new"), tuple(name for name, state in states.items() if state == "broken")
    )


if __name__ == "__main__":
    done = list(rounds(int(sys.argv[1])))
    broken = [name for each in done for name in each.broken]
    halfway = sum(0 < each.new < DRAFTS for each in done)
    sys.stdout.write(f"{len(done)} times killed, {halfway} of them between two drafts, {len(broken)} drafts broken\n")
    sys.exit(bool(broken))
