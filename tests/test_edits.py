"""Edits: which fixes go together, what the text is with them, and whether it reads as meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.diagnostic import Edit, Fix
from smm_lint.edits import apply_edits, compatible, faithful
from smm_lint.readers import Layout, read_posts
from smm_lint.readers.escape import escaped
from smm_lint.source import Source
from smm_lint.text import Span


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("", tuple(Edit(Span(start, end), text) for start, end, text in edits), safe=True)


def put_in(path: str, text: str, old: str, new: str, layout: Layout | None = None) -> str | None:
    """`text` with `new` in place of `old`, which stands in the prose of its first post; None where that is refused."""
    source, layout = Source(path, text), layout or Layout()
    post = read_posts(source, layout).posts[0]
    start = post.prose.text.index(old)
    edit = escaped(post, Edit(post.prose.span(start, start + len(old)), new))
    fixes = faithful(source, layout, [Fix("", (edit,), safe=True)]) if edit else ()
    return apply_edits(text, fixes[0].edits) if fixes else None


def test_edits_are_made_from_left_to_right() -> None:
    """Whatever their order; one that is there twice is made once."""
    edits = [Edit(Span(4, 5), "?"), Edit(Span(0, 0), "¿"), Edit(Span(0, 0), "¿")]

    assert apply_edits("Oso!!", edits) == "¿Oso!?"


@pytest.mark.parametrize(
    ("fixes", "chosen"),
    [
        ([fix((0, 2, "a")), fix((5, 6, "b"))], [0, 1]),
        ([fix((0, 2, "a"), (8, 9, "a")), fix((1, 3, "b")), fix((5, 6, "c"))], [0, 2]),
        ([fix((4, 5, "a")), fix((0, 2, "b"), (4, 5, "b"))], [0]),
        ([fix((3, 3, "a")), fix((3, 3, "b"))], [0]),
        ([fix((0, 3, "a")), fix((3, 5, "b"))], [0]),
        ([fix((0, 3, "a"), (2, 5, "b")), fix((0, 1, "c"))], [1]),
        ([fix(), fix((0, 1, "a"))], [1]),
    ],
)
def test_a_fix_is_made_whole_or_not_at_all(fixes: list[Fix], chosen: list[int]) -> None:
    """One that touches an earlier one waits, with all of its edits."""
    assert compatible(fixes) == [fixes[number] for number in chosen]


@pytest.mark.parametrize(
    ("path", "text", "old", "new", "expected"),
    [
        ("a.md", "Hi **all**.", "all", "you", "Hi **you**."),
        ("a.md", "Fish &amp; chips", "&", "and", "Fish and chips"),
        ("a.md", "One two.", "One", "1.", None),
        ("a.md", "Hi all", "all", "*you*", None),
        ("a.md", "Hi all", "all", "<!-- you -->", None),
        ("a.md", "- Hi all", "Hi", "# Hi", None),
        ("a.md", "**Hi all**, come", "Hi all, ", "", None),
        ("a.md", "Hi all", "Hi all", "", None),
        ("a.txt", "Hi all", "all", "*you*", "Hi *you*"),
        ("a.txt", "Hi all\r\nCome", "all", "you\nand you", "Hi you\r\nand you\r\nCome"),
        ("a.tweet", "Hi all\n---\nTwo", "all", "you\n---\nme", None),
        ("a.csv", "text,date\nHi all,2026-01-01\n", "all", "you, you", None),
        ("a.csv", "text,date\nHi all,2026-01-01\n", "all", "you", "text,date\nHi you,2026-01-01\n"),
        ("a.csv", 'text;n\n"Hi ""all""";1\n', "all", '"you", you', 'text;n\n"Hi """"you"", you""";1\n'),
        ("a.csv", 'n,text\n"1","Hi\r\nall"\n', "all", 'a "b"\nc', 'n,text\n"1","Hi\r\na ""b""\nc"\n'),
        ("a.jsonl", '{"text": "Hola \\u00e1rbol"}\n', "á", 'a"\n', '{"text": "Hola a\\"\\nrbol"}\n'),
        ("a.jsonl", '{"text": "Hola a"}\n', "a", "ñ", '{"text": "Hol\\u00f1 a"}\n'),
        ("a.jsonl", '{"text": "Hola ñ"}\n', "ñ", "ó", '{"text": "Hola ó"}\n'),
    ],
)
def test_a_text_is_put_in_as_the_format_demands(path: str, text: str, old: str, new: str, expected: str | None) -> None:
    """An escape is one character; what would be read as markup, or not as part of the post, is refused."""
    assert put_in(path, text, old, new) == expected


def test_an_edit_that_cuts_an_escape_is_refused() -> None:
    """Half an entity is no place."""
    source = Source("a.md", "Fish &amp; chips")

    assert not faithful(source, Layout(), [fix((6, 8, "x"))])


def test_an_address_is_no_prose() -> None:
    """What changes in it changes no word of the post."""
    source = Source("a.md", "See [here](cafe.example) now.")
    longer = fix((11, 11, "https://"))

    assert faithful(source, Layout(), [longer]) == [longer]


@pytest.mark.parametrize(
    ("text", "expected"), [("https://", "https://"), ("?utm_source=x&a=%20#b", "?utm_source=x&a=%20#b"), ("a: b", None)]
)
def test_front_matter_takes_what_yaml_has_no_other_meaning_for(text: str, expected: str | None) -> None:
    """An address, say; and the post still has its keys."""
    source = Source("a.md", "---\nlink: cafe.example\n---\nHi all")
    post = read_posts(source, Layout()).posts[0]
    edit = escaped(post, Edit(Span(post.links[0].span.end, post.links[0].span.end), text))

    assert (edit and edit.text) == expected
    if edit:
        assert faithful(source, Layout(), [Fix("", (edit,), safe=True)])


def test_front_matter_that_would_break_is_left_alone() -> None:
    """Nothing may become of a key or of the line that closes them."""
    source = Source("a.md", "---\nlink: cafe.example\n---\nHi all")

    assert not faithful(
        source,
        Layout(),
        [
            fix((4, 8, "[")),
        ],
    )
    assert not faithful(source, Layout(), [fix((4, 8, "url"))])
    assert not faithful(source, Layout(), [fix((23, 27, ""))])


def test_one_bad_fix_among_many_is_found() -> None:
    """The others are kept."""
    source = Source("a.md", "\n\n".join(f"Word{number} here" for number in range(9)))
    starts = [source.text.index(f"Word{number}") for number in range(9)]
    fixes = [fix((start, start + 4, "*W*" if number == 5 else "Term")) for number, start in enumerate(starts)]

    assert faithful(source, Layout(), fixes) == [*fixes[:5], *fixes[6:]]


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xy\n", max_size=2)), max_size=6))
def test_every_character_outside_the_edits_stays(raw: list[tuple[int, int, str]]) -> None:
    """Whatever fixes are chosen: what stands between them is copied."""
    text = "Añ\r\nb\rc\u00a0🙂 👩‍👩‍👧\u2028d" * 3
    fixes = [fix((start, min(start + length, len(text)), new)) for start, length, new in raw]
    edits = sorted((edit for chosen in compatible(fixes) for edit in chosen.edits), key=lambda edit: edit.span)
    result = apply_edits(text, edits)
    place = 0
    for before, edit in zip([Edit(Span(0, 0), ""), *edits], edits, strict=False):
        kept = text[before.span.end : edit.span.start] + edit.text
        assert result.startswith(kept, place)
        place += len(kept)

    assert result[place:] == text[edits[-1].span.end if edits else 0 :]


WORDS = st.text(alphabet="aé ñ\"',;\t\n\\*_<&#|`~[]()🙂:-=>+1.", min_size=1, max_size=12)


@given(st.sampled_from(["a.csv", "a.jsonl", "a.md", "a.txt", "a.tweet"]), WORDS)
def test_what_is_put_in_is_what_is_read(path: str, new: str) -> None:
    """Any text in any format reads as itself afterwards, blanks aside, or is refused."""
    text = {
        "a.csv": 'text,n\n"Hi all, ""you""",1\n',
        "a.jsonl": '{"n": 1, "text": "Hi all, \\"you\\""}\n',
    }.get(path, 'Hi all, "you"\n')
    after = put_in(path, text, "all", new)
    if after is not None:
        (post,) = read_posts(Source(path, after), Layout()).posts
        assert post.prose.text.split() == f'Hi {new}, "you"'.split()
    else:
        assert path not in {"a.csv", "a.jsonl"}
