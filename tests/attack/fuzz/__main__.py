"""`python -m tests.attack.fuzz --minutes 5 [TARGET…]`: fuzz each target, and say what it found."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.attack.fuzz.seeds import write
from tests.attack.fuzz.targets import TARGETS
from tests.conftest import REPOSITORY

# An input that takes longer is a fault: smm-lint hangs on it.
MOST_SECONDS = 5
MOST_BYTES = 4096


def main() -> None:
    """Fuzz what the command line names, by default all; ends with 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.attack.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--minutes", type=float, default=5, help="for each target")
    parser.add_argument("--findings", type=Path, default=Path("findings"), help="where inputs that fail are kept")
    options = parser.parse_args()
    unknown = set(options.targets) - set(TARGETS)
    if unknown:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    found = [fuzz(target, options.minutes, options.findings.resolve()) for target in options.targets or TARGETS]
    sys.exit(int(any(found)))


def fuzz(target: str, minutes: float, findings: Path) -> int:
    """Fuzz `target` in a process of its own: how many findings there are. Ends all where it could not be done."""
    place = findings / target
    place.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        corpus, dictionary = write(Path(folder), target)
        limits = [f"-max_total_time={round(minutes * 60)}", f"-timeout={MOST_SECONDS}", f"-max_len={MOST_BYTES}"]
        output = [f"-artifact_prefix={place}/", f"-dict={dictionary}", "-print_final_stats=1"]
        command = [sys.executable, "-m", "tests.attack.fuzz.run", target, str(place), *limits, *output, str(corpus)]
        done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=False)
    log = done.stderr.decode("utf-8", "replace")
    (place / "log").write_text(log, encoding="utf-8")
    counts = [line.split()[-1] for line in log.split("\n") if "number_of_executed_units" in line]
    names = sorted(path.name for path in place.iterdir() if path.name != "log")
    # A finding ends a run before it says how far it came; nothing else does.
    if not counts and not names:
        sys.exit(f"{target} was not fuzzed: {log.strip().rpartition(chr(10))[2]}")
    print(f"{target}: {counts[0] if counts else '?'} inputs in {minutes:g} minutes, {len(names)} findings", flush=True)
    for name in names:
        print(f"  {place / name}", flush=True)
    return len(names)


if __name__ == "__main__":
    main()
