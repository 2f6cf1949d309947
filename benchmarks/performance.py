"""How fast and how large smm-lint is beside what it cannot do without, as ratios within one run.

`python benchmarks/performance.py` prints the table of docs/performance.md; `--write` puts it there. Posts are those of
tests/contrast, again and again with a number, each in a file of its own. CPU seconds are those of the whole process and
its children, memory is that of the largest process, each figure the median of some runs.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from statistics import median

import click
import yaml

REPOSITORY = Path(__file__).resolve().parent.parent
PAGE = REPOSITORY / "docs" / "performance.md"
MODELS = {language: str(REPOSITORY / "models" / language / "pipeline") for language in ("en", "es")}
SMM_LINT = (sys.executable, "-m", "smm_lint")
WALK = """
import hashlib, os, sys
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(folder, name), "rb") as file:
            hashlib.sha256(file.read()).digest()
"""
LOAD = "import sys, spacy; spacy.load(sys.argv[1])"
# The pipelines as smm-lint uses them, and nothing else: no files, no languages to tell, no rules.
PIPE = """
import json, sys
from smm_lint.pipeline.load import load
for language, texts in json.load(open(sys.argv[1], encoding="utf-8")).items():
    for _ in load(language).pipe(texts, batch_size=64):
        pass
"""
PEERS = {
    "proselint": ("proselint", "check"),
    "write-good": ("write-good",),
    "alex": ("alex",),
    "textlint": ("textlint",),
    "ESLint with its Markdown plugin": ("eslint",),
    "Harper": ("harper-cli", "lint"),
}


@dataclass(frozen=True)
class Cost:
    """CPU and wall seconds of a command, and the peak memory of its largest process in MB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    what: str
    cost: Cost
    beside: str = ""


def cost_of(*command: str, folder: Path, environment: dict[str, str] | None = None) -> Cost:
    """What `command`, run in `folder`, costs."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def medians(runs: int, *measures: Callable[[], Cost]) -> list[Cost]:
    """The median costs of `measures`, which take turns, so that a busy machine slows all of them."""
    found = [[measure() for measure in measures] for _ in range(runs)]
    return [
        Cost(*(median(getattr(cost, name) for cost in costs) for name in ("cpu", "wall", "memory")))
        for costs in zip(*found, strict=True)
    ]


def posts() -> list[tuple[str, str]]:
    """The language and text of every post of tests/contrast."""
    found = []
    for path in sorted((REPOSITORY / "tests" / "contrast").glob("*/*.yaml")):
        for pair in yaml.safe_load(path.read_text(encoding="utf-8"))["pairs"]:
            texts = (side if isinstance(side, str) else side["text"] for side in (pair["fires"], pair["silent"]))
            found += [(path.suffixes[0].removeprefix("."), text) for text in texts]
    return found


def write_files(folder: Path, count: int) -> Path:
    """`folder` with `count` drafts, a hundred in each folder of it."""
    for number, (_, text) in enumerate(islice(cycle(posts()), count)):
        place = folder / f"{number // 100:04}" / f"{number:06}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(f"{text.rstrip()}\n\n{number}\n", encoding="utf-8")
    return folder


def write_stream(path: Path, count: int) -> Path:
    """A file of JSON Lines with `count` posts."""
    with path.open("w", encoding="utf-8") as file:
        for number, (_, text) in enumerate(islice(cycle(posts()), count)):
            file.write(json.dumps({"id": number, "text": f"{text.rstrip()} {number}"}, ensure_ascii=False) + "\n")
    return path


class Bench:
    """The measurements, over files in a temporary folder."""

    def __init__(self, folder: Path, runs: int) -> None:
        self.folder = folder
        self.runs = runs
        self.cache = {"XDG_CACHE_HOME": str(folder / "cache")}

    def check(self, *arguments: str) -> Cost:
        """What `smm-lint check` costs."""
        return cost_of(*SMM_LINT, "check", *arguments, folder=self.folder, environment=self.cache)

    def python(self, code: str, *arguments: str) -> Cost:
        """What a program costs."""
        return cost_of(sys.executable, "-c", code, *arguments, folder=self.folder)

    def warm(self, counts: Sequence[int]) -> Iterator[Row]:
        """Runs in which nothing has changed."""
        for count in counts:
            files = str(write_files(self.folder / f"files-{count}", count))
            self.check(files)
            version, walk, run = medians(
                self.runs,
                lambda: cost_of(*SMM_LINT, "--version", folder=self.folder),
                lambda files=files: self.python(WALK, files),
                lambda files=files: self.check(files),
            )
            yield Row(f"walk and hash {count:,} files", walk)
            ratio = (run.cpu - version.cpu) / walk.cpu
            yield Row(
                f"`check`, {count:,} files, nothing changed", run, f"less `--version`, {ratio:.2f} × walk and hash"
            )

    def cold(self) -> Iterator[Row]:
        """Runs without a cache: one post, a thousand."""
        post = self.folder / "post.md"
        post.write_text(
            "Nos complace anunciar que abrimos la tienda de Olivar 12 el jueves a las nueve.\n", encoding="utf-8"
        )
        floor, one = medians(
            self.runs, lambda: self.python(LOAD, MODELS["es"]), lambda: self.check("--no-cache", str(post))
        )
        yield Row("import spaCy, load our Spanish pipeline", floor)
        yield Row("`check --no-cache`, one Spanish post", one, f"{one.cpu / floor.cpu:.2f} × that")
        count = 1_000
        files = str(write_files(self.folder / "cold", count))
        texts: dict[str, list[str]] = {}
        for language, text in islice(cycle(posts()), count):
            texts.setdefault(language, []).append(text)
        data = self.folder / "texts.json"
        data.write_text(json.dumps(texts), encoding="utf-8")
        pipe, run = medians(
            self.runs,
            lambda: self.python(PIPE, str(data)),
            lambda: self.check("--no-cache", "--jobs", "1", files),
        )
        yield Row(f"`nlp.pipe` with our pipelines, {count:,} posts", pipe)
        yield Row(f"`check --no-cache --jobs 1`, {count:,} posts", run, f"{run.cpu / pipe.cpu:.2f} × that")

    def jobs(self, count: int) -> Iterator[Row]:
        """One process and two."""
        files = str(write_files(self.folder / f"files-{count}", count))
        one, two = medians(
            min(self.runs, 3),
            lambda: self.check("--no-cache", "--jobs", "1", files),
            lambda: self.check("--no-cache", "--jobs", "2", files),
        )
        yield Row(f"`check --no-cache --jobs 1`, {count:,} posts", one)
        yield Row(f"`check --no-cache --jobs 2`, {count:,} posts", two, f"{one.wall / two.wall:.2f} × as fast")

    def growth(self, counts: Sequence[int]) -> Iterator[Row]:
        """Streams of more and more posts."""
        for count in counts:
            stream = str(write_stream(self.folder / f"{count}.jsonl", count))
            [cost] = medians(1, lambda stream=stream: self.check("--no-cache", "--format", "jsonl", stream))
            yield Row(
                f"`check --format jsonl`, one stream of {count:,} posts",
                cost,
                f"{cost.wall / count * 1000:.1f} ms a post",
            )

    def peers(self, count: int) -> Iterator[Row]:
        """Other linters that are on the PATH, over the same posts."""
        files = write_files(self.folder / f"peers-{count}", count)
        paths = [str(path) for path in sorted(files.rglob("*.md"))]
        for name, command in PEERS.items():
            if shutil.which(command[0]):
                [cost] = medians(
                    min(self.runs, 3), lambda command=command: cost_of(*command, *paths, folder=self.folder)
                )
                yield Row(f"{name}, {count:,} posts", cost)


@click.command()
@click.option("--runs", default=5, help="Runs of each measurement.")
@click.option("--warm", "warm", default="1000,10000", help="Numbers of files for runs with a cache.")
@click.option("--jobs", "jobs", default=10_000, help="Number of files for one process and two; 0 for none.")
@click.option("--growth", "growth", default="100,1000,10000", help="Numbers of posts of streams.")
@click.option("--write", is_flag=True, help=f"Write {PAGE.relative_to(REPOSITORY)}.")
def main(*, runs: int, warm: str, jobs: int, growth: str, write: bool) -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name).resolve(), runs)
        rows: list[Row] = []
        for found in (
            bench.warm(_numbers(warm)),
            bench.cold(),
            bench.jobs(jobs) if jobs else (),
            bench.growth(_numbers(growth)),
            bench.peers(1_000),
        ):
            for row in found:
                rows.append(row)
                click.echo(_line(row))
    if write:
        PAGE.write_text(_page(rows, runs), encoding="utf-8")


def _numbers(text: str) -> list[int]:
    return [int(part) for part in text.split(",") if part]


def _line(row: Row) -> str:
    cost = row.cost
    return f"| {row.what} | {cost.cpu:.2f} | {cost.wall:.2f} | {cost.memory:.0f} | {row.beside} |"


def _page(rows: Sequence[Row], runs: int) -> str:
    command = "python " + " ".join(["benchmarks/performance.py", *sys.argv[1:]])
    processor = f"{os.cpu_count()} cores, Python {sys.version.split()[0]}"
    memory = resource.getpagesize() * os.sysconf("SC_PHYS_PAGES") / 2**30
    intro = (
        "# Performance\n\n"
        f"Measured on {datetime.now(UTC):%Y-%m-%d} by `{command}`\n"
        f"on a shared machine with {processor}, {memory:.0f} GB: medians of {runs} runs, taken in turns. Seconds\n"
        "differ from machine to machine, the ratios of the last column less. Posts are those of tests/contrast,\n"
        "again and again.\n\n"
        "| | CPU s | wall s | MB | |\n|---|---|---|---|---|\n"
    )
    return intro + "\n".join(map(_line, rows)) + "\n"


if __name__ == "__main__":
    main()
