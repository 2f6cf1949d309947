"""Apply the edits of fixes to a text."""

from __future__ import annotations

from collections.abc import Iterable

from smm_lint.diagnostic import Edit


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """`text` with the edits made; of overlapping ones the first alone."""
    parts, end = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        if edit.span.start >= end:
            parts += [text[end : edit.span.start], edit.text]
            end = edit.span.end
    return "".join([*parts, text[end:]])
