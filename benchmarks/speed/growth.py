"""How costs grow with the number of posts."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.speed.bench import Bench, Row
from benchmarks.speed.cost import Cost, medians
from benchmarks.speed.drafts import write_files, write_stream

# Of more posts than these one run must do: 100,000 take half an hour.
MOST_REPEATED = 10_000


def folders(bench: Bench, counts: Sequence[int]) -> Iterator[Row]:
    """Folders of more and more posts, a file each: read for the first time, and again with nothing changed."""
    colds: list[tuple[int, Cost]] = []
    warms: list[tuple[int, Cost]] = []
    for count in sorted(counts):
        files = write_files(bench.folder / f"growth-{count}", count)
        cold, warm = medians(1 if count > MOST_REPEATED else bench.runs, *_cold_and_warm(bench, files))
        shutil.rmtree(files)
        colds.append((count, cold))
        warms.append((count, warm))
        yield Row(f"`check --jobs 1`, {count:,} posts", cold, _each(colds))
        yield Row(f"`check --jobs 1`, {count:,} posts, nothing changed", warm, _each(warms))


def streams(bench: Bench, counts: Sequence[int]) -> Iterator[Row]:
    """Files of JSON Lines with more and more posts, as streams."""
    found: list[tuple[int, Cost]] = []
    for count in sorted(counts):
        stream = write_stream(bench.folder / f"{count}.jsonl", count)
        cost = bench.smm_lint("stream", "--jobs", "1", stream)
        found.append((count, cost))
        yield Row(f"`stream --jobs 1`, {count:,} posts", cost, _each(found))


def _cold_and_warm(bench: Bench, files: Path) -> tuple[Callable[[], Cost], Callable[[], Cost]]:
    """Two measures to be taken in turns: the first begins with an empty cache, the second with a full one."""
    cache = bench.folder / "growth-cache"

    def warm() -> Cost:
        return bench.smm_lint("check", "--jobs", "1", "--cache-dir", cache, files)

    def cold() -> Cost:
        shutil.rmtree(cache, ignore_errors=True)
        return warm()

    return cold, warm


def _each(found: Sequence[tuple[int, Cost]]) -> str:
    """CPU time a post of the last of `found`, and of each post that it has more than the one before."""
    count, cost = found[-1]
    shown = f"{1000 * cost.cpu / count:.2f} ms of CPU a post"
    for (fewer, less), (more, much) in list(pairwise(found))[-1:]:
        shown += f"; {1000 * (much.cpu - less.cpu) / (more - fewer):.2f} for each further one"
    return shown
