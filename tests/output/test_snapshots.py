"""Each format as a whole, for ordinary and for hostile drafts.

`python -m tests.output.test_snapshots` writes the snapshots anew; read what it changed.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

import smm_lint
from smm_lint.engine import Result
from smm_lint.output import FORMATS, has_statistics, parts, render
from smm_lint.source import Source
from tests.output.results import HOSTILE, NOTHING, RESULT, report
from tests.output.schemas import CHECKS

SNAPSHOTS = Path(__file__).parent / "snapshots"
RESULTS = {"ordinary": RESULT, "hostile": HOSTILE, "nothing": NOTHING}
CASES = [(name, output_format) for name in RESULTS for output_format in FORMATS]


def written(name: str, output_format: str) -> bytes:
    """What a run writes, with a placeholder for the version."""
    text = render(output_format, report(RESULTS[name]))
    return text.replace(f'"{smm_lint.__version__}"', '"VERSION"').encode("utf-8", "backslashreplace")


def snapshot(name: str, output_format: str) -> Path:
    return SNAPSHOTS / f"{name}.{output_format}.txt"


@pytest.mark.parametrize(("name", "output_format"), CASES)
def test_an_output_is_its_snapshot(name: str, output_format: str) -> None:
    """Byte for byte."""
    assert written(name, output_format) == snapshot(name, output_format).read_bytes()


@pytest.mark.parametrize(
    ("name", "output_format"), [(name, output_format) for name in RESULTS for output_format in CHECKS]
)
def test_consumers_accept_an_output(name: str, output_format: str) -> None:
    """The schema that is published for the format, or what its reader asks for, holds."""
    CHECKS[output_format](render(output_format, report(RESULTS[name])))


@pytest.mark.parametrize("output_format", FORMATS)
def test_no_part_holds_more_for_more_files(output_format: str) -> None:
    """What a run writes is never one text, however much there is."""

    def longest(files: int) -> int:
        sources = (Source(f"{number:03}.md", RESULT.diagnostics[0].source.text) for number in range(files))
        found = (replace(RESULT.diagnostics[0], source=source) for source in sources)
        return max(map(len, parts(output_format, report(Result(tuple(found)), quiet=True))))

    assert longest(300) == longest(100)


def test_formats_are_the_files_of_the_folder() -> None:
    """A format is a module of the folder, by its name; modules with an underscore are none."""
    assert FORMATS == (
        "checkstyle", "concise", "github", "gitlab", "grouped", "json", "jsonl", "junit", "rdjson", "rdjsonl", "sarif",
        "text",
    )  # fmt: skip


def test_formats_with_a_place_for_counts() -> None:
    """Those for people close with them, JSON has a key for them."""
    assert [name for name in FORMATS if has_statistics(name)] == ["concise", "grouped", "json", "text"]


@pytest.mark.parametrize("output_format", ["concise", "grouped", "text"])
def test_colours_change_no_word(output_format: str) -> None:
    """They are added around the words, and only where they are allowed."""
    plain, colored = (render(output_format, report(RESULT, color=color)) for color in (False, True))
    for code in ("0", "1", "2", "31", "33", "36"):
        colored = colored.replace(f"\x1b[{code}m", "")

    assert render(output_format, report(RESULT, color=True)) != plain
    assert colored == plain


@pytest.mark.parametrize("output_format", ["concise", "grouped", "text"])
def test_counts_of_rules_close_an_output_for_people(output_format: str) -> None:
    """Before the counts of the run, and alone where diagnostics alone are wanted; they are of all diagnostics."""
    table = "1  accessibility/shouting\n1  interaction/broadcast-opener\n1  internal/unreadable"
    with_counts, quiet = (
        render(output_format, report(RESULT, statistics=True, most=0, quiet=quiet)) for quiet in (False, True)
    )

    assert with_counts.startswith(f"{table}\n\nnot judged")
    assert quiet == f"{table}\n"


@pytest.mark.parametrize("output_format", FORMATS)
def test_fewer_diagnostics_are_the_first_of_all(output_format: str) -> None:
    """With `most`, an output is that of the first diagnostics, but for counts, which are of all."""
    fewer = render(output_format, report(HOSTILE, most=2, quiet=True))
    first = render(output_format, report(type(HOSTILE)(HOSTILE.diagnostics[:2], failed=True), quiet=True))
    summary = '"summary": {'

    assert fewer.partition(summary)[0] == first.partition(summary)[0]


if __name__ == "__main__":
    for case in CASES:
        snapshot(*case).write_bytes(written(*case))
