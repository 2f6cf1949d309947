"""What `smm-lint stream` costs as tables grow: `python benchmarks/streams.py 10000 100000 --options "--jobs 1"`.

Posts are those of tests/contrast, again and again with a number, as JSON Lines, all in one file; diagnostics go to a
file too, with how far a run can be resumed. CPU seconds are those of all processes, memory is that of the largest.
`--records` says what calendar rules keep of a post, in bytes.
"""

from __future__ import annotations

import gc
import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import click

REPOSITORY = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(REPOSITORY))

from benchmarks.speed.bench import Bench  # noqa: E402  benchmarks are no part of the package
from benchmarks.speed.drafts import write_stream  # noqa: E402
from smm_lint.calendars import Calendars  # noqa: E402
from smm_lint.config import Configuration, Overrides  # noqa: E402
from smm_lint.judging import FileResult, judge  # noqa: E402
from smm_lint.pipeline.analyse import Analyser  # noqa: E402
from smm_lint.readings import Input, PostReader  # noqa: E402
from smm_lint.streams import Table, check_table  # noqa: E402


@click.command()
@click.argument("counts", nargs=-1, type=int)
@click.option("--records", is_flag=True, help="What a post takes in a calendar, instead.")
@click.option("--options", default="", help="Options of smm-lint stream.")
def main(counts: tuple[int, ...], options: str, *, records: bool) -> None:
    """Print a row of a table for each number of posts."""
    with tempfile.TemporaryDirectory(prefix="smm-lint-") as name:
        bench = Bench(Path(name).resolve(), runs=1, posts=0)
        for count in counts:
            path = write_stream(bench.folder / f"{count}.jsonl", count)
            if records:
                click.echo(f"{count:,} posts: {bytes_of_records(path) / count:,.0f} bytes each in a calendar")
                continue
            output = ("--output-file", bench.folder / "faults.jsonl", "--resume")
            cost = bench.smm_lint("stream", "--isolated", *output, *options.split(), path)
            click.echo(f"| {count:,} posts | {cost.cpu:.0f} | {count / cost.wall:.0f} | {cost.memory:.0f} |")
            sys.stdout.flush()


def bytes_of_records(path: Path) -> int:
    """What goes with the calendars of a table: its records, with the text that they point into."""
    config = Configuration(isolated=True, overrides=Overrides(profiles=("calendar",))).for_file(path)
    reader, calendars = PostReader(Analyser()), Calendars()

    def judged(items: Iterator[Input]) -> Iterator[FileResult]:
        return (judge(file) for item in items for file in reader.read([item]))

    tracemalloc.start()
    for _ in check_table(Table(path.name, path, config, lambda: path.open("rb")), judged, calendars=calendars):
        pass
    before = tracemalloc.get_traced_memory()[0]
    del calendars
    gc.collect()
    return before - tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    main()
