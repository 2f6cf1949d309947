"""Where measurements are taken: a folder that is thrown away, and commands that know nothing of their user's."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from benchmarks.speed.cost import Cost, cost_of

SMM_LINT = (sys.executable, "-m", "smm_lint")


@dataclass(frozen=True)
class Row:
    """A line of a table: what was measured, its cost, and how that stands to others."""

    what: str
    cost: Cost
    beside: str = ""


@dataclass(frozen=True)
class Bench:
    """A `folder` to work in, how many `runs` a median is taken of, and how many `posts` most measurements lint."""

    folder: Path
    runs: int
    posts: int

    @cached_property
    def environment(self) -> dict[str, str]:
        """No configuration, cache or dictionary of whoever runs this is read, and no colours are printed."""
        home = {name: str(self.folder / "home") for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
        return {**home, "NO_COLOR": "1"}

    def at_most(self, runs: int) -> Bench:
        """The same with no more than `runs`, for what takes long."""
        return replace(self, runs=min(self.runs, runs))

    def cost(self, *command: str | Path, statuses: Sequence[int] = (0, 1)) -> Cost:
        """What `command` costs."""
        return cost_of(*command, folder=self.folder, environment=self.environment, statuses=statuses)

    def smm_lint(self, *arguments: str | Path) -> Cost:
        """What `smm-lint` costs with `arguments`."""
        return self.cost(*SMM_LINT, *arguments)

    def python(self, code: str, *arguments: str | Path) -> Cost:
        """What a program costs."""
        return self.cost(sys.executable, "-c", code, *arguments)
