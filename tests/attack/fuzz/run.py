"""The process that fuzzes one target: `python -m tests.attack.fuzz.run TARGET FINDINGS [libFuzzer's options]`.

An input that fails is kept with its traceback, once for each place that fails, and the fuzzing goes on.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["smm_lint"]):
    from tests.attack.fuzz.seeds import seeds
    from tests.attack.fuzz.targets import TARGETS


def keeping(target: Callable[[bytes], None], findings: Path) -> Callable[[bytes], None]:
    """`target` that keeps the inputs on which it fails."""
    known: set[str] = set()

    def kept(data: bytes) -> None:
        try:
            target(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            frames = traceback.extract_tb(error.__traceback__)
            last = next((frame for frame in reversed(frames) if "smm_lint" in frame.filename), frames[-1])
            name = f"{type(error).__name__}-{Path(last.filename).stem}-{last.lineno}"
            if name not in known:
                known.add(name)
                (findings / f"{name}.input").write_bytes(data)
                (findings / f"{name}.txt").write_text("".join(traceback.format_exception(error)), encoding="utf-8")

    return kept


if __name__ == "__main__":
    name, place, *options = sys.argv[1:]
    # What is loaded once is not what takes an input long.
    for seed in seeds(name):
        TARGETS[name](seed)
    atheris.Setup([sys.argv[0], *options], keeping(TARGETS[name], Path(place)))
    atheris.Fuzz()
