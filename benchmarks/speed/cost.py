"""What a command costs: seconds of processor and clock, and the memory of its largest process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# A process inherits the peak memory of the one that starts it: what starts the commands that are measured is small.
LAUNCH = """
import os, sys, time
output, *command = sys.argv[1:]
actions = [
    (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
    (os.POSIX_SPAWN_DUP2, 1, 2),
]
start = time.perf_counter()
process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - start
print(os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
"""
SHOWN = 2_000


@dataclass(frozen=True)
class Cost:
    """CPU seconds of a command and its children, wall seconds, and the peak memory of its largest process in MB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Run:
    """A command that has ended: its exit status, what it cost, and the output and errors that it printed."""

    status: int
    cost: Cost
    output: str


def run(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> Run:
    """Run `command` in `folder`, with `environment` on top of ours and no input."""
    with tempfile.NamedTemporaryFile() as output:
        launched = subprocess.run(
            [sys.executable, "-I", "-S", "-c", LAUNCH, output.name, *command],
            cwd=folder,
            env={**_inherited(), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if launched.returncode:
            raise SystemExit(f"{command[0]} could not be started:\n{launched.stderr}")
        status, *figures = launched.stdout.split()
        printed = Path(output.name).read_text(encoding="utf-8", errors="replace")
    return Run(int(status), Cost(*map(float, figures)), printed)


def _inherited() -> dict[str, str]:
    """Our environment, in which Python keeps compiled code, as it does for users."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def cost_of(
    *command: str | Path, folder: Path, environment: Mapping[str, str], statuses: Sequence[int] = (0, 1)
) -> Cost:
    """What `command` costs; one that ends with none of `statuses` ends the benchmark, with the end of its output."""
    done = run(command, folder, environment)
    if done.status not in statuses:
        shown = " ".join(map(str, command))[:SHOWN]
        raise SystemExit(f"{shown} ended with {done.status}:\n{done.output[-SHOWN:]}")
    return done.cost


def medians(runs: int, *measures: Callable[[], Cost]) -> list[Cost]:
    """The median costs of `measures`, which take turns, so that a busy machine slows all of them."""
    found = [[measure() for measure in measures] for _ in range(runs)]
    return [
        Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory")))
        for costs in zip(*found, strict=True)
    ]
