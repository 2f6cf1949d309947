"""What `smm-lint stream` costs as tables grow: `python benchmarks/streams.py 10000 100000 --options "--jobs 1"`.

Posts are those of tests/contrast, again and again with a number, as JSON Lines, all in one file; diagnostics go to a
file too, with how far a run can be resumed. CPU seconds are those of all processes, memory is that of the largest.
`--records` says what calendar rules keep of a post, in bytes.
"""

from __future__ import annotations

import sys
import tempfile
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import click
from performance import SMM_LINT, cost_of, write_stream

from smm_lint.calendars import Calendars
from smm_lint.config import Configuration, Overrides
from smm_lint.judging import FileResult, judge
from smm_lint.pipeline.analyse import Analyser
from smm_lint.readings import Input, PostReader
from smm_lint.streams import Table, check_table


@click.command()
@click.argument("counts", nargs=-1, type=int)
@click.option("--records", is_flag=True, help="What a post takes in a calendar, instead.")
@click.option("--options", default="", help="Options of smm-lint stream.")
def main(counts: tuple[int, ...], options: str, *, records: bool) -> None:
    """Print a row of a table for each number of posts."""
    with tempfile.TemporaryDirectory(prefix="smm-lint-") as name:
        for count in counts:
            path = write_stream(Path(name) / f"{count}.jsonl", count)
            if records:
                click.echo(f"{count:,} posts: {bytes_of_records(path) / count:,.0f} bytes each in a calendar")
                continue
            command = (*SMM_LINT, "stream", "--isolated", "--output-file", "faults.jsonl", "--resume", *options.split())
            cost = cost_of(*command, str(path), folder=Path(name))
            click.echo(f"| {count:,} posts | {cost.cpu:.0f} | {count / cost.wall:.0f} | {cost.memory:.0f} |")
            sys.stdout.flush()


def bytes_of_records(path: Path) -> int:
    """What the records of a table take, with the text that they point into."""
    config = Configuration(isolated=True, overrides=Overrides(profiles=("calendar",))).for_file(path)
    reader, calendars = PostReader(Analyser()), Calendars()

    def judged(items: Iterator[Input]) -> Iterator[FileResult]:
        return (judge(file) for item in items for file in reader.read([item]))

    steps = check_table(Table(path.name, path, config, lambda: path.open("rb")), judged, calendars=calendars)
    next(steps)
    tracemalloc.start()
    for _ in steps:
        pass
    return tracemalloc.get_traced_memory()[0]


if __name__ == "__main__":
    main()
