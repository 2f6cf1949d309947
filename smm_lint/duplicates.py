"""Texts that are nearly the same, among many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

LEAST_CHARACTERS = 20


def near_duplicates(texts: Sequence[str], least: float) -> Iterator[tuple[int, int, float]]:
    """Pairs of `texts` by number, the lower first, whose similarity is `least` or more, from 0 to 1."""
    raise NotImplementedError
