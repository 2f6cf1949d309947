from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.metadata import Channel
from smm_lint.nodes import Mapping, Node, Scalar, Sequence
from smm_lint.post import Post
from smm_lint.readers import Content, Layout, read_posts
from smm_lint.readers.csv_table import scan
from smm_lint.readers.json_nodes import REPLACEMENT, parse_json
from smm_lint.source import Source
from smm_lint.text import LINE_END, Span
from tests.readers.checks import check_post


def read(text: str, path: str = "x.csv", layout: Layout | None = None) -> Content:
    return read_posts(Source(path, text), layout)


def faults(text: str, path: str = "x.csv", layout: Layout | None = None) -> list[tuple[str, str]]:
    """What is wrong with `text`: where, and how."""
    return [(fault.span.of(text), fault.message.text("en")) for fault in read(text, path, layout).faults]


def values(post: Post) -> dict[str, str]:
    entries = post.metadata.entries.items()
    return {name: entry.value.text for name, entry in entries if isinstance(entry.value, Scalar)}


def test_csv() -> None:
    """A row is a post with the values of its columns; quotes and line ends are one character for their places."""
    text = (
        "Fecha;Texto;Enlace;idioma;ignore\r\n"
        '2026-11-12;"Hola ""tú""\r\n¿vienes?";https://a.es;es-ES;"one-way, cliche"\r\n;;;;\r\n'
    )
    (post,) = read(text).posts

    assert post.prose.text == 'Hola "tú"\n¿vienes?'
    assert [post.prose.span(place, place + 1).of(text) for place in (5, 9)] == ['""', "\r\n"]
    assert values(post) == {"date": "2026-11-12", "link": "https://a.es", "lang": "es-ES", "ignore": "one-way, cliche"}
    assert (post.metadata.language, [scalar.span.of(text) for scalar in post.metadata.ignore]) == (
        "es", ["one-way", "cliche"],
    )  # fmt: skip
    assert post.span.of(text) == post.metadata.span.of(text) if post.metadata.span else False
    assert [(link.span.of(text), link.target) for link in post.links] == [("https://a.es", "https://a.es")]


def test_hootsuite() -> None:
    """Hootsuite's files have no headers: date, message, link."""
    text = '12/11/2026 09:30,"Hola, ¿vienes?",https://a.es\n13/11/2026 09:30,Adiós,\n'
    posts = read(text).posts

    assert [(post.prose.text, values(post)) for post in posts] == [
        ("Hola, ¿vienes?", {"date": "12/11/2026 09:30", "link": "https://a.es"}),
        ("Adiós", {"date": "13/11/2026 09:30"}),
    ]


def test_ayrshare() -> None:
    """Ayrshare's columns are known; an unknown platform is told at its place."""
    text = 'post,platforms,mediaUrls,scheduleDate\nHi!,"instagram, linkdin",https://a.es/b.png,2026-11-12T09:30:00Z\n'
    (post,) = read(text).posts

    assert post.metadata.channels == (Channel("instagram"),)
    assert [picture.file for picture in post.media] == ["https://a.es/b.png"]
    assert values(post)["date"] == "2026-11-12T09:30:00Z"
    assert [place for place, _ in faults(text)] == ["linkdin"]


def test_columns_by_name() -> None:
    """The configuration may say which column holds what; those it does not name are known by their headers."""
    text = "Copy,Cuándo,Campaña,text\nHola,mañana,otoño,no\n"
    (post,) = read(text, layout=Layout(columns={"text": "copy", "date": "cuando"})).posts

    assert (post.prose.text, values(post)) == ("Hola", {"date": "mañana", "campaign": "otoño"})


NO_TEXT = "no column holds the text of the posts; name it under “posts: {columns: {text: …}}”"
CSV_FAULTS = {
    "no text": (
        "foo,bar\n1,2", None,
        [("foo,bar", f"{NO_TEXT}. There are: foo, bar")],
    ),
    "unknown column": (
        "foo,mesage\n1,2", Layout(columns={"text": "message"}),
        [("foo,mesage", "no column is called “message”; there are: foo, mesage. Did you mean “mesage”?")],
    ),
    "open quote": ('text\n"uno', None, [('"', "the quotation mark that opens here is never closed")]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "layout", "expected"), CSV_FAULTS.values(), ids=CSV_FAULTS)
def test_csv_faults(text: str, layout: Layout | None, expected: list[tuple[str, str]]) -> None:
    """What is wrong with a table is told at its place."""
    assert faults(text, layout=layout) == expected
    assert not read(text, layout=layout).posts


def test_jsonl() -> None:
    """A line is a post with the values of its object; an escape is one character for its place."""
    text = (
        '{"text": "\\u00a1Hola!\\r\\n\\ud83d\\ude00 \\"t\\u00fa\\"\\n\\t/ \\ud83d", "platforms": ["x", "mastodn"],'
        ' "media": [{"file": "a.png", "alt": "Una \\"taza\\""}], "date": null, "lang": "es", "ignore": ["one-way"]}'
    )
    (post,) = read(text, "x.jsonl").posts

    assert post.prose.text == f'¡Hola!\n😀 "tú"\n\t/ {REPLACEMENT}'
    assert [post.prose.span(place, place + 1).of(text) for place in (0, 6, 7, 8)] == [
        "\\u00a1", "\\r\\n", "\\ud83d\\ude00", " ",
    ]  # fmt: skip
    assert (post.metadata.language, post.metadata.channels) == ("es", (Channel("x"),))
    assert [(picture.file, picture.alt) for picture in post.media] == [("a.png", 'Una "taza"')]
    assert "date" not in post.metadata.entries
    assert [scalar.span.of(text) for scalar in post.metadata.ignore] == ["one-way"]
    assert [place for place, _ in faults(text, "x.jsonl")] == ["mastodn"]


def test_jsonl_faults() -> None:
    """A line that is wrong is told at its place, and the others are read."""
    text = '{"text": "uno"}\r\n\r\n{"text": }\n[1]\n{"txt": "a"}\n{"text": 1}\n{"text": null}\n{"mensaje": "dos"}\n'

    assert [post.prose.text for post in read(text, "x.jsonl").posts] == ["uno", "dos"]
    assert faults(text, "x.jsonl") == [
        ("}", "this line is no JSON: Expecting value"),
        ("[1]", 'expected an object, such as {"text": "…"}'),
        ("{", f"{NO_TEXT}. There are: txt"),
        ("1", "expected a text, found “1”"),
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"text": ' + "1" * 5_000 + "}", '{"a": ' * 50_000])
def test_hostile_json(text: str) -> None:
    """Depth and numbers without end are faults of their line."""
    assert [fault.message.key for fault in read(text, "x.jsonl").faults] == ["json-broken"]


rows = st.lists(
    st.lists(st.text(alphabet="aé😀\",;'\n\r\t \\", max_size=8), min_size=2, max_size=3), min_size=1, max_size=4
)


def newlines(text: str) -> str:
    return LINE_END.sub("\n", text)


def cells(text: str, delimiter: str) -> list[list[str]]:
    return [[cell.text(text) for cell in row] for row in scan(text, delimiter)]


def cells_of_the_module(text: str, delimiter: str) -> list[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [[newlines(cell) for cell in row] for row in reader if row]


@given(rows, st.sampled_from([",", ";", "\t"]), st.sampled_from(["\n", "\r\n"]))
def test_cells_are_those_of_the_csv_module(table: list[list[str]], delimiter: str, line_end: str) -> None:
    """What the standard library writes is scanned as it reads it, but for line ends."""
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter, lineterminator=line_end).writerows(table)

    assert cells(file.getvalue(), delimiter) == cells_of_the_module(file.getvalue(), delimiter)


@given(st.text(alphabet='aé",;\n\r ', max_size=20), st.sampled_from([",", ";"]))
def test_any_csv_is_read_as_the_csv_module_reads_it(text: str, delimiter: str) -> None:
    """Stray quotes, quotes never closed and uneven rows too; lines without anything are left out."""
    assert cells(text, delimiter) == cells_of_the_module(text, delimiter)


@given(rows)
def test_csv_maps(table: list[list[str]]) -> None:
    """Every character of a post leads to its place in the table."""
    file = io.StringIO(newline="")
    csv.writer(file).writerows([["text", "id", "topic"], *table])
    content = read(file.getvalue())

    for post in content.posts:
        check_post(post)
    assert [post.prose.text for post in content.posts] == [
        newlines(row[0]).strip() for row in table if newlines(row[0]).strip()
    ]


values_of_json = st.recursive(
    st.text(alphabet='aé😀"\\/\n\r\t\u2028\x00', max_size=6) | st.integers() | st.booleans() | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet='aé😀"\\', max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


def plain(node: Node, text: str) -> object:
    """A node as what JSON says it is; texts with their line ends as newlines."""
    if isinstance(node, Mapping):
        return {key.text: plain(value, text) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(item, text) for item in node.items]
    return json.loads(node.text) if node.plain else node.text


def with_newlines(value: object) -> object:
    if isinstance(value, dict):
        return {newlines(key): with_newlines(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [with_newlines(item) for item in value]
    return newlines(value) if isinstance(value, str) else value


@given(values_of_json, st.booleans())
def test_json_says_what_it_says(value: object, ascii_only: bool) -> None:  # noqa: FBT001
    """Values are those that the standard library reads, but for line ends."""
    text = json.dumps(value, ensure_ascii=ascii_only)

    assert plain(parse_json(Source("x.jsonl", text), Span(0, len(text))), text) == with_newlines(value)


@given(st.lists(st.text(alphabet='aé😀"\\/\n\r\t\u2028', max_size=8), max_size=4), st.booleans())
def test_jsonl_maps(texts: list[str], ascii_only: bool) -> None:  # noqa: FBT001
    """Every character of a post leads to its place in its line."""
    content = read(
        "\n".join(json.dumps({"id": "1", "text": text}, ensure_ascii=ascii_only) for text in texts), "x.jsonl"
    )

    for post in content.posts:
        check_post(post)
    assert [post.prose.text for post in content.posts] == [newlines(text).strip() for text in texts if text.strip()]
