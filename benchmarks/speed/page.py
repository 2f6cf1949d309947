"""docs/performance.md, from what was measured."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from textwrap import fill

from benchmarks.speed.bench import Row
from smm_lint import __version__

LIMITS = """\
## What the figures do not tell

- The other linters look for words and phrases, for spelling or for markup. smm-lint parses every sentence that is new
  to it, to tell who is spoken to and what is asked of them: that is what its seconds go into. Nor do the others find
  the same faults, and time does not tell how much of what is found is right: [evidence.md](evidence.md) does, for us.
- *CPU s* is the time of all processors together, *wall s* the time that somebody waits. *MB* is the largest process at
  its peak: several together take up to as many times that.
- A run that is called cold or `--no-cache` finds its files and its programs in the memory of the system; the first one
  of a day has a disk to wait for.
- The posts come back again and again with another number, so that their words are few. Those of many hands have more,
  and take somewhat more memory and time.
- `check` tells what it found in the order of the files, when it has read them all: it keeps their names, and the texts
  in which something is wrong, so that it takes more memory the more files there are. `stream` keeps nothing of a post
  that it has written of.
"""


@dataclass(frozen=True)
class Section:
    """A part of the page: what it shows, its table, and what follows from that."""

    title: str
    rows: Sequence[Row]
    lead: str = ""
    remark: str = ""

    def __str__(self) -> str:
        table = "\n".join(("| | CPU s | wall s | MB | |", "|---|---|---|---|---|", *map(line, self.rows)))
        parts = (f"## {self.title}", _wrapped(self.lead), table, _wrapped(self.remark))
        return "\n\n".join(part for part in parts if part)


def line(row: Row) -> str:
    """A row of a table in Markdown."""
    cost = row.cost
    return f"| {row.what} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {row.beside} |"


def page(sections: Sequence[Section], *, command: str, setting: str, day: str) -> str:
    """The whole page."""
    intro = (
        "# Performance\n\n"
        f"Measured on {day} by\n\n"
        f"```sh\n{command}\n```\n\n"
        f"with {setting}. What is compared takes turns. Seconds differ from machine to "
        "machine, the ratios of the last column less. Posts are those of tests/contrast, again and again, each with a "
        "number of its own."
    )
    return "\n\n".join((_wrapped(intro), *map(str, sections), LIMITS))


def today() -> str:
    """The day of the measurement."""
    return f"{datetime.now(UTC):%Y-%m-%d}"


def setting() -> str:
    """What is measured, and on what machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    cores = f"{os.cpu_count()} cores{_processor()}"
    python = f"Python {sys.version.split()[0]}"
    return f"smm-lint {__version__} on a shared machine with {cores}, {memory:.0f} GB and {python}"


def _processor() -> str:
    """The model of the processor where Linux tells it, in brackets."""
    told = Path("/proc/cpuinfo")
    if not told.exists():
        return ""
    found = re.search(r"^model name\s*: (.+)$", told.read_text(encoding="utf-8"), re.MULTILINE)
    return f" ({found[1]})" if found else ""


def _wrapped(text: str) -> str:
    """`text` in lines of 120 characters, those of a list with its indent."""
    return "\n".join(
        fill(part, 120, subsequent_indent="  " * part.startswith("- "), break_long_words=False, break_on_hyphens=False)
        for part in text.splitlines()
    )
