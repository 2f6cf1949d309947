from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.attack.fuzz.seeds import seeds, words
from tests.attack.fuzz.targets import TARGETS

QUICK = {name: target for name, target in TARGETS.items() if name not in ("judging", "configuration", "pyproject")}
SLOW = {name: TARGETS[name] for name in ("judging", "configuration", "pyproject")}
WORDS = words()
TEXTS = st.lists(st.one_of(st.sampled_from([*WORDS, "\n", " ", ": ", "  "]), st.text(max_size=8)), max_size=40)


@pytest.mark.parametrize("name", TARGETS)
def test_the_seeds_of_fuzzing_are_read(name: str) -> None:
    """Without a fault; a few of each, as there are many rules and examples."""
    for seed in list(seeds(name))[:6]:
        TARGETS[name](seed)


@pytest.mark.parametrize("target", QUICK.values(), ids=QUICK)
@settings(deadline=None, max_examples=60, derandomize=True)
@given(text=TEXTS, broken=st.binary(max_size=3))
def test_what_others_wrote_is_read(target: Callable[[bytes], None], text: list[str], broken: bytes) -> None:
    """Nothing is raised but what is told. For hours: `python -m tests.attack.fuzz`."""
    target("".join(text).encode(errors="surrogatepass") + broken)


@pytest.mark.parametrize("target", SLOW.values(), ids=SLOW)
@settings(deadline=None, max_examples=25, derandomize=True)
@given(text=TEXTS)
def test_what_takes_longer_is_read(target: Callable[[bytes], None], text: list[str]) -> None:
    """The same, of a configuration, and of a whole run."""
    target("".join(text).encode(errors="surrogatepass"))
