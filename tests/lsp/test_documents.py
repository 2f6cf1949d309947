"""What the editor has open, before it is judged; and what is kept of what was said when it changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from smm_lint.diagnostic import Diagnostic, Severity
from smm_lint.lsp.checking import carried
from smm_lint.lsp.documents import Document, path_of
from smm_lint.source import Source
from smm_lint.text import Span

FOLDER = Path("/work/drafts")


@pytest.mark.parametrize(
    ("uri", "language", "expected"),
    [
        ("file:///posts/a%20b.md", "markdown", Path("/posts/a b.md")),
        ("file:///posts/a.py", "python", Path("/posts/a.py")),
        ("untitled:Untitled-1", "markdown", FOLDER / "stdin.md"),
        ("untitled:Untitled-1", "plaintext", FOLDER / "stdin.txt"),
        ("untitled:Untitled-1", "rust", None),
        ("file://", "markdown", FOLDER / "stdin.md"),
        ("git:/posts/a.md", "markdown", None),
        ("vscode-notebook-cell:/posts/a.ipynb", "markdown", None),
    ],
)
def test_a_document_is_a_file_or_stands_for_one(uri: str, language: str, expected: Path | None) -> None:
    """Other versions of a file, and cells of notebooks, are no drafts."""
    assert path_of(uri, language, FOLDER) == expected


def test_a_byte_order_mark_is_no_part_of_the_source() -> None:
    """As in a file; places that the editor is told count it all the same."""
    document = Document("file:///a.md", 1, Path("/a.md"), "\ufeffHola [NOMBRE]")

    assert document.source == Source("/a.md", "Hola [NOMBRE]")
    assert document.positions.position(5) == Position(0, 6)


@given(st.text("ab\n", max_size=12), st.text("ab\n", max_size=12), st.data())
def test_what_is_carried_over_keeps_its_characters(before: str, after: str, data: st.DataObject) -> None:
    """A diagnostic moves with its text, and is dropped where that has changed."""
    start = data.draw(st.integers(0, len(before)))
    span = Span(start, data.draw(st.integers(start, len(before))))
    old, new = Source("a.md", before), Source("a.md", after)
    diagnostic = Diagnostic(old, 0, "a/b", Severity.INFO, "…", span)

    for kept in carried([diagnostic], old, new):
        assert kept.source == new
        assert kept.span.of(after) == span.of(before)


def test_what_has_not_changed_is_carried_over() -> None:
    """Before an edit it stays, after one it moves, inside one it goes."""
    old, new = Source("a.md", "one two three"), Source("a.md", "one too many three")
    found = [Diagnostic(old, 0, "a/b", Severity.INFO, "…", Span(*place)) for place in ((0, 3), (4, 7), (8, 13))]

    assert [kept.span for kept in carried(found, old, new)] == [Span(0, 3), Span(13, 18)]
