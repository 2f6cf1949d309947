"""The marks of examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smm_lint.testing import unmark
from smm_lint.text import Span


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("New! [[Tag a friend]] now.", "New! Tag a friend now.", (Span(5, 17),)),
        ("[[a]] b [[c]]", "a b c", (Span(0, 1), Span(4, 5))),
        (r"Hi \[[NAME]], [[you]]", "Hi [[NAME]], you", (Span(13, 16),)),
        ("no marks [x] ]]", "no marks [x] ]]", ()),
    ],
)
def test_marks_become_spans(marked: str, text: str, spans: tuple[Span, ...]) -> None:
    r"""`[[…]]` marks a place, `\[[` is itself, and a lone `]]` too."""
    assert (text, spans) == unmark(marked)


@given(st.lists(st.text(alphabet="ab 😀é\n", min_size=1, max_size=5), min_size=1, max_size=5))
def test_what_is_marked_is_what_the_spans_hold(parts: list[str]) -> None:
    """Every second part marked comes back as the text of its span."""
    marked = "".join(f"[[{part}]]" if index % 2 else part for index, part in enumerate(parts))
    text, spans = unmark(marked)

    assert text == "".join(parts)
    assert parts[1::2] == [span.of(text) for span in spans]
