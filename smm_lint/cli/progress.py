"""A bar on the terminal of those who wait: how much is done, how fast it goes, how long it will take."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

import click

from smm_lint.messages import locale_language, say

# Takes how much more of the length is done, and how many more posts or files.
Advance = Callable[[int, int], None]


def ignored(_steps: int, _count: int) -> None:
    """Advance where nobody watches."""


def is_watched(*, quiet: bool) -> bool:
    """Whether there is a terminal to show a bar on, and it is wanted."""
    return not quiet and sys.stderr.isatty()


@contextmanager
def bar(length: int | None, rate: str) -> Iterator[Advance]:
    """A bar for work of `length`, None where nobody knows it; `rate` is the message that says how fast it is done."""
    language, start, done = locale_language(), monotonic(), 0
    # Without a length click takes that of what is iterated over, which a generator does not tell.
    unknown = None if length else (_ for _ in ())
    with click.progressbar(unknown, length=length or None, file=sys.stderr, item_show_func=lambda said: said) as shown:

        def advance(steps: int, count: int) -> None:
            nonlocal done
            done += count
            a_second = done / max(monotonic() - start, 0.001)
            shown.update(steps, say(language, rate, count=round(a_second)))

        yield advance
