from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.nodes import MOST_LEVELS, Mapping, Node, NodeError, Scalar, Sequence, flow, merge, parse, scalars, walk
from smm_lint.source import Source
from smm_lint.text import Span


def read(text: str) -> Node | None:
    return parse(Source("x.yaml", text))


def fault(text: str, span: Span | None = None) -> tuple[int, int, str]:
    """Where `text` is broken, and how."""
    with pytest.raises(NodeError) as raised:
        parse(Source("x.yaml", text), span)
    problem = raised.value.problem
    return problem.span.start, problem.span.end, problem.message.text("en")


def plain(node: Node | None) -> object:
    """A node as what it says alone."""
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    return [plain(item) for item in node.items] if isinstance(node, Sequence) else node and node.text


def test_values_stay_as_written() -> None:
    """`off`, `1:30` and `~` are texts until a field reads them; quotes are known."""
    node = read("a: off\nb: 1:30\nc: ~\nd: 'off'\ne: [sí, 007]\nf: |\n  uno\n  dos\n")

    assert plain(node) == {
        "a": "off", "b": "1:30", "c": "~", "d": "off", "e": ["sí", "007"], "f": "uno\ndos\n",
    }  # fmt: skip
    assert isinstance(node, Mapping)
    assert [scalar.plain for scalar in scalars(node)] == [True, True, True, False, True, True, False]


def test_places() -> None:
    """Every node knows its characters in the whole source, in code points."""
    text = "---\nñ😀: [é, 'b c']\r\nd:\r\n  - e: f\r\n---\n"
    node = parse(Source("x.md", text), Span(4, len(text) - 4))

    assert isinstance(node, Mapping)
    assert [(key.span.of(text), value.span.of(text)) for key, value in node.entries] == [
        ("ñ😀", "[é, 'b c']"), ("d", "- e: f"),
    ]  # fmt: skip
    assert [scalar.span.of(text) for scalar in scalars(node)] == ["é", "'b c'", "f"]


FAULTS = {
    "bracket": ("é😀: ]", (4, 5, "this is not valid YAML: did not find expected node content")),
    "control": ("é: \x01", (3, 4, "this is not valid YAML: control characters are not allowed")),
    "twice": ("a: 1\nb: 2\na: 3", (10, 11, "the key “a” stands here twice")),
    "alias": ("a: *b", (3, 5, "no anchor is called “b”")),
    "itself": ("a: &b [*b]", (7, 9, "no anchor is called “b”")),
    "key": ("[a]: b", (0, 3, "a key must be a single text")),
    "deep": ("[" * 50, (MOST_LEVELS, MOST_LEVELS + 1, "nested more than 40 levels deep")),
}


@pytest.mark.parametrize(("text", "expected"), FAULTS.values(), ids=FAULTS)
def test_faults(text: str, expected: tuple[int, int, str]) -> None:
    """What is broken is told at its place."""
    assert fault(text) == expected


def test_bombs() -> None:
    """Aliases count each time they are used, so that a few lines cannot make millions of values."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]

    assert fault("\n".join(lines))[2] == "more than 20000 values; aliases count each time they are used"


def test_nothing() -> None:
    """A text that says nothing has no node, though more stands around it."""
    assert read("# nada\n") is None
    assert parse(Source("x.md", "a: b"), Span(2, 2)) is None


def test_merge() -> None:
    """Mappings merge key by key, anything else replaces."""
    far, near = read("a: {b: 1, c: [1, 2]}\nd: 1"), read("a: {c: [3]}\ne: 2")

    assert far
    assert near
    assert plain(merge(far, near)) == {"a": {"b": "1", "c": ["3"]}, "d": "1", "e": "2"}
    assert [path for path, _ in walk(merge(far, near))] == [("a", "b"), ("a", "c"), ("d",), ("e",)]


values = st.recursive(
    st.text(alphabet="aé😀 :-#'\"[]{}\n", max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(alphabet="abé😀", min_size=1), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(values)
def test_says_what_yaml_says(value: object) -> None:
    """Values are those that the YAML library reads, and each lies within what holds it."""
    text = yaml.safe_dump(value, allow_unicode=True)
    node = read(text)

    assert plain(node) == value
    assert node
    assert all(node.span.start <= scalar.span.start <= scalar.span.end <= node.span.end for scalar in scalars(node))


@given(values)
def test_flow_reads_back(value: object) -> None:
    """A node written on one line says what it said."""
    node = read(yaml.safe_dump(value, allow_unicode=True))

    assert node
    assert plain(read(flow(node))) == value


@given(st.text(alphabet="ab: -[]{}&*!|>'\"%@`\n\t#,?\x01\u2028😀", max_size=30))
def test_anything_is_read_or_refused_at_a_place(text: str) -> None:
    """No text does more harm than a problem at a place within it."""
    try:
        read(text)
    except NodeError as error:
        span = error.problem.span
        assert 0 <= span.start <= span.end <= len(text)


def test_scalar_of_a_mapping() -> None:
    """A key is found by its text."""
    node = read("a: b")

    assert isinstance(node, Mapping)
    value = node.get("a")
    assert isinstance(value, Scalar)
    assert value.text == "b"
    assert node.get("c") is None


def test_aliases_have_the_place_of_their_anchor() -> None:
    """What holds an alias still has a place of its own."""
    text = "a: &x [1]\nb:\n  - *x\n"
    node = read(text)

    assert isinstance(node, Mapping)
    value = node.entries[1][1]
    assert isinstance(value, Sequence)
    assert value.span == Span(text.index("-"), text.index("-"))
    assert value.items[0].span.of(text) == "&x [1]"
