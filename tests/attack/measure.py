"""How long each hostile post takes at the limits of what is read: `python -m tests.attack.measure [NAME…]`."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from smm_lint.bounds import MOST_CHARACTERS
from smm_lint.config import Configuration, Overrides
from smm_lint.engine import check
from smm_lint.readers.content import is_too_long
from smm_lint.readings import Input
from smm_lint.source import Source
from tests.attack.corpus import POSTS, Generator
from tests.attack.fuzz.targets import ANALYSER, TODAY

SLOW = 5


def longest(generator: Generator) -> str:
    """The longest post of a generator that is not declined for its length in characters or words."""
    size = MOST_CHARACTERS
    while is_too_long(generator(size)):
        size = size * 9 // 10
    return generator(size)


def seconds(text: str, profiles: tuple[str, ...] = ()) -> float:
    """Processor time of a whole check of `text`."""
    config = Configuration(isolated=True, overrides=Overrides(profiles=profiles)).for_file(Path("/x.md"))
    start = time.process_time()
    check([Input("x.md", config, Path("/x.md"), Source("x.md", text))], ANALYSER, today=TODAY)
    return time.process_time() - start


def main() -> None:
    """Print the time of each post, and a mark where it is too long."""
    profiles = ("strict",)
    seconds("Which mill did you start with?", profiles)
    seconds("¿Con qué molino empezaste tú?", profiles)
    for name in sys.argv[1:] or POSTS:
        text = longest(POSTS[name])
        took = seconds(text, profiles)
        sys.stdout.write(f"{name:30} {len(text):7} characters {took:6.1f} s{' SLOW' if took > SLOW else ''}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
