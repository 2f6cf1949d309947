"""Streams: what is found in a table does not depend on how it is cut, nor on how its bytes come."""

from __future__ import annotations

import csv
import errno
import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from smm_lint.bounds import MOST_CHARACTERS
from smm_lint.calendars import Calendars
from smm_lint.config import Config, Configuration, Overrides
from smm_lint.diagnostic import Diagnostic
from smm_lint.engine import Result, check
from smm_lint.judging import FileResult, judge
from smm_lint.output import Report, render
from smm_lint.readers import Unreadable, decode
from smm_lint.readers.decode import MARK
from smm_lint.readings import Input, PostReader
from smm_lint.source import Source
from smm_lint.streams import START, Step, Table, check_calendars, check_table
from smm_lint.text import Position
from tests.pipeline.docs import ANALYSER

OVERRIDES = Overrides(select=("platform", "accessibility", "unfilled-placeholder", "cliche", "stray-space"))
# What rules find, what divides cells and rows, and characters of one to four bytes.
PARTS = (
    "{{name}}", "#coffeelover", "Nos complace anunciar", "de última generación", "😀", "😀😀😀", '"', '""', ",", ";",
    "\t", "\n", "\r\n", "\r", " ", "\u2028", "\\", "\\n", "1/2", "a", "é", "2025-11-05", "https://a.example/x",
)  # fmt: skip
texts = st.lists(st.sampled_from(PARTS), max_size=6).map("".join)
COLUMNS = ("id", "text", "platform", "date", "ignore", "lang", "nada")
values = st.one_of(texts, st.sampled_from(["x", "instagram", "nobody", "cliche", "no-rule", "es", "fr", ""]))
rows = st.lists(st.lists(values, min_size=1, max_size=len(COLUMNS)), max_size=8)
marks = st.sampled_from([b"", b"\xef\xbb\xbf"])
line_ends = st.sampled_from(["\n", "\r\n", "\r"])


@st.composite
def csv_tables(draw: st.DrawFn) -> bytes:
    """CSV files, most of them well-formed; raw ones too, where quotes may stand anywhere."""
    columns = draw(st.permutations(COLUMNS))
    held = io.StringIO()
    delimiter, end = draw(st.sampled_from(",;\t")), draw(line_ends)
    writer = csv.writer(held, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_MINIMAL)
    if draw(st.booleans()):
        writer.writerow(columns)
    writer.writerows(draw(rows))
    raw = draw(st.one_of(st.just(""), texts))
    return draw(marks) + (draw(st.sampled_from(["", end])) + held.getvalue() + raw).encode()


@st.composite
def jsonl_tables(draw: st.DrawFn) -> bytes:
    """JSON Lines, some of which are no objects or no JSON."""
    ascii_only, end = draw(st.booleans()), draw(line_ends)
    objects = [dict(zip(draw(st.permutations(COLUMNS)), row, strict=False)) for row in draw(rows)]
    lines = [json.dumps(value, ensure_ascii=ascii_only) for value in objects]
    lines += draw(st.lists(st.sampled_from(["", " ", "[]", '{"text": 1}', "{nada", '"a"', "null"]), max_size=2))
    return draw(marks) + (end.join(draw(st.permutations(lines))) + draw(st.sampled_from(["", end]))).encode()


@given(csv_tables(), st.integers(1, 9), st.integers(1, 40), st.integers(0, 9))
@settings(max_examples=150)
def test_csv_is_judged_as_a_whole_one_is(data: bytes, most_rows: int, chunk: int, stop: int) -> None:
    """Places, posts and words of every diagnostic; resumed anywhere, too."""
    assert _streamed(data, "a.csv", most_rows, chunk, stop) == _checked(data, "a.csv")


@given(jsonl_tables(), st.integers(1, 9), st.integers(1, 40), st.integers(0, 9))
@settings(max_examples=150)
def test_jsonl_is_judged_as_a_whole_one_is(data: bytes, most_rows: int, chunk: int, stop: int) -> None:
    """As CSV."""
    assert _streamed(data, "a.jsonl", most_rows, chunk, stop) == _checked(data, "a.jsonl")


ROW = "{{name}}\n"


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("a.jsonl", '{"text": "{{name}}"}\r\n{"text": "hola', '"}\n'),
        ("a.csv", 'text\n{{name}}\n"hola', '"\n{{name}}\n'),
    ],
)
@pytest.mark.parametrize("bad", [b"\xff", b"\x00", b"\xc3("])
def test_what_is_no_text_ends_a_table(name: str, before: str, bad: bytes, after: str) -> None:
    """Where `check` says so; the rows before it are judged."""
    data = before.encode() + bad + after.encode()
    [fault] = _told(_diagnostics(_steps(_table(data, name, 7))))[1:]

    assert [fault] == _checked(data, name)


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_another_encoding(mark: bytes) -> None:
    """Told at once."""
    assert _told(_diagnostics(_steps(_table(mark + b"a\0", "a.csv")))) == _checked(mark + b"a\0", "a.csv")


LONG = "a" * (MOST_CHARACTERS + 1)
QUOTED = f'{"x" * 30_000}""\r\n' * 4


@pytest.mark.parametrize("chunk", [1_000, 65_536, 10_000_000])
@pytest.mark.parametrize("row", [f"{LONG}\n", f'"{QUOTED}"\r\n', f'1,"{QUOTED}" and,{LONG}\n', f'"{LONG}"\n'])
def test_a_row_without_end_is_left_out(row: str, chunk: int) -> None:
    """It is told where it stands, and the next one is judged at its own place."""
    table = _table(f"text\n{ROW}{row}{ROW}".encode(), "a.csv", chunk)
    told = [(each.rule, each.post, _position(each)) for each in _diagnostics(_steps(table))]

    third = Source("", f"text\n{ROW}{row}{ROW}").lines.position(len(f"text\n{ROW}{row}"))
    quoted = int(row.startswith('"'))
    assert told == [
        ("personalisation/unfilled-placeholder", 0, Position(5, 2, 1)),
        ("internal/unreadable", None, Position(14 + quoted, 3, 1 + quoted)),
        ("personalisation/unfilled-placeholder", 1, third),
    ]


def test_a_quotation_mark_that_is_never_closed() -> None:
    """All that follows it is one row."""
    told = _diagnostics(_steps(_table(f'text\n{ROW}"{ROW * 20_000}'.encode(), "a.csv", 65_536)))
    assert [(each.rule, _position(each).line) for each in told[1:]] == [("internal/unreadable", 3)]


def test_a_header_that_is_too_long_is_no_table() -> None:
    """Nobody knows what the columns hold."""
    steps = _steps(_table(f"text,{LONG}\n{ROW}".encode(), "a.csv"))
    assert [each.rule for each in _diagnostics(steps)] == ["internal/unreadable"]


def test_memory_does_not_grow_with_empty_lines() -> None:
    """A table may begin with any number of them."""
    data = b"\n" * 1_000_000 + b"text\n{{name}}\n"
    told = _diagnostics(_steps(_table(data, "a.csv")))
    assert [_position(each) for each in told] == [Position(1_000_005, 1_000_002, 1)]


def test_a_file_that_cannot_be_read() -> None:
    """As `check` has it: a fault of the file."""

    def fails() -> BinaryIO:
        raise PermissionError(errno.EACCES, "Permission denied")

    told = _diagnostics(_steps(replace(_table(b"", "a.csv"), open=fails)))
    assert [each.message for each in told] == ["The file cannot be read: cannot be read: Permission denied"]


DATES = """\
text,date,platform,ignore,effort
¿Vienes?,2025-11-05T10:00,x,,3h
¿Vienes otra vez?,2025-11-05T10:10,x,,
¿Y tú?,2025-11-05T10:15,x,date-collision,
¿Vienes?,2025-11-05T10:20,instagram,,
¿Vienes?,2025-12-24,instagram,fading-out,
"""


@pytest.mark.parametrize("most_rows", [1, 2, 100])
def test_calendars(most_rows: int) -> None:
    """Their rules know of each other's posts, whatever window they stand in, and so do suppressions."""
    overrides = Overrides(profiles=("calendar",))
    calendars = Calendars(date(2025, 11, 20))
    table = _table(DATES.encode(), "a.csv", overrides=overrides)
    for _ in check_table(table, _judge, START, calendars, most_rows):
        pass
    item = Input("a.csv", table.config, table.path, Source("a.csv", DATES))
    whole = check([item], ANALYSER, today=date(2025, 11, 20)).diagnostics
    own = check([replace(item, config=_config("a.csv", replace(overrides, calendars=False)))], ANALYSER).diagnostics
    of_calendar = [value for value in _told(whole) if value not in _told(own)]

    assert of_calendar == _told(check_calendars(calendars).diagnostics)
    assert len(of_calendar) > 1


def _position(diagnostic: Diagnostic) -> Position:
    return diagnostic.source.lines.position(diagnostic.span.start)


def _config(name: str, overrides: Overrides) -> Config:
    return Configuration(isolated=True, overrides=overrides).for_file(Path(name))


def _checked(data: bytes, name: str) -> list[object]:
    """What `check` says of a file, calendars aside."""
    try:
        source: Source | Unreadable = decode(data, name)
    except Unreadable as error:
        source = error
    return _told(check([Input(name, _config(name, OVERRIDES), Path(name), source)], ANALYSER).diagnostics)


def _steps(table: Table) -> Iterator[Step]:
    return check_table(table, _judge)


def _diagnostics(steps: Iterable[Step]) -> list[Diagnostic]:
    return [diagnostic for step in steps for diagnostic in step.diagnostics]


def _streamed(data: bytes, name: str, most_rows: int, chunk: int, stop: int) -> list[object]:
    """The same of a table that comes in chunks and is cut every few rows; read anew after `stop` windows."""
    table = _table(data, name, chunk)
    before = list(islice(check_table(table, _judge, START, None, most_rows), stop))
    mark = before[-1].end if before else START
    after = check_table(table, _judge, mark, None, most_rows)
    return _told(_diagnostics([*before, *after]))


def _table(data: bytes, name: str, chunk: int = 65_536, overrides: Overrides = OVERRIDES) -> Table:
    return Table(name, Path(name), _config(name, overrides), lambda: Chunks(data, chunk))


class Chunks(io.BytesIO):
    """A file that gives no more than some bytes at once, but enough for a mark."""

    def __init__(self, data: bytes, most: int) -> None:
        super().__init__(data)
        self._most = max(most, len(MARK))

    def read(self, size: int | None = -1, /) -> bytes:
        return super().read(min(self._most, size or self._most))


def _judge(items: Iterator[Input]) -> Iterator[FileResult]:
    reader = PostReader(ANALYSER)
    return (judge(file) for item in items for file in reader.read([item]))


def _told(diagnostics: Iterable[Diagnostic]) -> list[object]:
    """The diagnostics as a program is told of them; fixes as they read, as escapes depend on what is around them."""
    lines = render("jsonl", Report(Result(tuple(diagnostics)), "en")).splitlines()
    return [json.loads(line, object_hook=_plain) for line in lines]


def _plain(value: dict[str, object]) -> dict[str, object]:
    is_edit = value.keys() == {"range", "text"}
    return {**value, "text": json.loads(f'"{value["text"]}"')} if is_edit else value
