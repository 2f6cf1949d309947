"""How fast and how large smm-lint is beside what it cannot do without, and beside other linters, in one run.

`python benchmarks/performance.py --peers` prints the tables of docs/performance.md; `--write` writes the page.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from benchmarks.speed import floors, growth, install, peers  # noqa: E402  benchmarks are no part of the package
from benchmarks.speed.bench import Bench, Row  # noqa: E402
from benchmarks.speed.page import Section, line, page, setting, today  # noqa: E402

PAGE = REPOSITORY / "docs" / "performance.md"
# Of what takes long, so many runs and no more.
FEW = 3


def _numbers(_context: click.Context, _parameter: click.Parameter, text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",") if part]
    except ValueError:
        raise click.BadParameter(f"'{text}' is not a list of numbers such as 100,1000.") from None


@click.command()
@click.option("--runs", default=5, show_default=True, help=f"Runs of each measurement; of long ones, at most {FEW}.")
@click.option("--posts", default=1_000, show_default=True, help="Posts to lint beside nlp.pipe and other linters.")
@click.option("--warm", default="1000,10000", show_default=True, callback=_numbers, help="Files that have not changed.")
@click.option("--jobs", default=10_000, show_default=True, help="Posts for one process and for two; 0 for none.")
@click.option(
    "--growth", "sizes", default="100,1000,10000", show_default=True, callback=_numbers, help="Posts of folders."
)
@click.option("--streams", default="100,1000,10000", show_default=True, callback=_numbers, help="Posts of JSON Lines.")
@click.option("--peers", "others", is_flag=True, help="Install other linters into benchmarks/peers, and compare.")
@click.option("--write", is_flag=True, help=f"Write {PAGE.relative_to(REPOSITORY)}.")
def main(  # noqa: PLR0913  an argument for each option
    *,
    runs: int,
    posts: int,
    warm: list[int],
    jobs: int,
    sizes: list[int],
    streams: list[int],
    others: bool,
    write: bool,
) -> None:
    """Measure everything."""
    with tempfile.TemporaryDirectory() as name:
        bench = Bench(Path(name).resolve(), runs, posts)
        if others:
            # First, since what follows takes an hour.
            install.install()
            peers.prove(bench)
        sections = [_floors(bench, warm)]
        if jobs:
            sections.append(_jobs(bench.at_most(FEW), jobs))
        if sizes or streams:
            sections.append(_growth(bench.at_most(FEW), sizes, streams))
        if others:
            sections += _peers(bench.at_most(1))
    if write:
        command = shlex.join(["python", "benchmarks/performance.py", *sys.argv[1:]])
        written = page(sections, command=command, setting=setting(), day=today())
        PAGE.write_text(written, encoding="utf-8")


def _floors(bench: Bench, warm: list[int]) -> Section:
    measured = [*_told(floors.unchanged(bench, warm)), *_told(floors.one_post(bench)), *_told(floors.many_posts(bench))]
    lead = (
        f"Each run of smm-lint stands below what it is compared with ({_runs(bench)}). spaCy multiplies by BLIS there, "
        "which is what it does by itself; smm-lint has it do so by NumPy, on one thread."
    )
    return Section("Beside what it cannot do without", measured, lead)


def _jobs(bench: Bench, count: int) -> Section:
    lead = f"Every process loads spaCy and the pipelines ({_runs(bench)})."
    return Section("Two processes", list(_told(floors.side_by_side(bench, count))), lead)


def _growth(bench: Bench, sizes: list[int], streams: list[int]) -> Section:
    lead = (
        "One process. First a file for each post, read with an empty cache and then again: "
        f"{_runs(bench)}, above {growth.MOST_REPEATED:,} posts one. Then one file of all posts, as a "
        "stream: one run."
    )
    measured = [*_told(growth.folders(bench, sizes)), *_told(growth.streams(bench, streams))]
    return Section("Growth", measured, lead)


def _peers(bench: Bench) -> Iterator[Section]:
    lead = (
        f"The same {bench.posts:,} posts, about half of them Spanish, a language that of the others only CSpell knows "
        f"({_runs(bench)}). The last column is the CPU time of smm-lint as a multiple of theirs. Each runs as it "
        f"comes, with no more configuration than there is in benchmarks/peers, on Node.js {install.node()}:\n\n"
        + "\n".join(peer.shown for peer in peers.ALL)
        + "\n\nVale is not among them: its package of PyPI downloads the program itself when it first runs."
    )
    rows = list(_told(peers.compare(bench)))
    yield Section("Beside other linters", rows, lead, peers.summary(rows))
    rows = list(_told(peers.compare(bench, ["en"])))
    lead = f"The same for {bench.posts:,} posts in English, the language of most of the others ({_runs(bench)})."
    yield Section("Beside other linters, in English", rows, lead, peers.summary(rows))


def _runs(bench: Bench) -> str:
    return f"medians of {bench.runs} runs" if bench.runs > 1 else "one run"


def _told(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, each printed as soon as it is measured."""
    for row in rows:
        click.echo(line(row))
        yield row


if __name__ == "__main__":
    main()
