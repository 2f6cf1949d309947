"""The benchmark of docs/performance.md: what a cost is, which posts are linted, what the page says, what is pinned."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

from benchmarks.speed import growth, peers
from benchmarks.speed.bench import Bench, Row
from benchmarks.speed.cost import Cost, cost_of
from benchmarks.speed.drafts import drafts
from benchmarks.speed.page import LIMITS, Section, page
from tests.conftest import REPOSITORY

FOLDER = REPOSITORY / "benchmarks" / "peers"
HOLD_60_MB = "held = b'x' * 60_000_000"
WRITTEN = """\
# Performance

Measured on 2026-01-02 by

```sh
python benchmarks/performance.py
```

with a machine. What is compared takes turns. Seconds differ from machine to machine, the ratios of the last column
less. Posts are those of tests/contrast, again and again, each with a number of its own.

## Floors

| | CPU s | wall s | MB | |
|---|---|---|---|---|
| walk | 0.04 | 0.09 | 12 |  |
| `check` | 1.00 | 2.00 | 3 | 2 × that |

## Others

- as given, as given, as given, as given, as given, as given, as given, as given, as given, as given, as given, as
  given, as given, as given,

| | CPU s | wall s | MB | |
|---|---|---|---|---|
| alex | 3.00 | 4.00 | 5 |  |

We are slower.

"""


def test_the_memory_of_a_command_is_its_own(tmp_path: Path) -> None:
    """However large the process is that measures it: this one holds more than 60 MB."""
    held = b"x" * 60_000_000
    cost = cost_of("true", folder=tmp_path, environment={})

    assert cost.memory < 30 < len(held) / 2**20


def test_the_memory_of_a_command_is_that_of_its_largest_process(tmp_path: Path) -> None:
    command = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {HOLD_60_MB!r}], check=True)"
    cost = cost_of(sys.executable, "-c", command, folder=tmp_path, environment={})

    assert cost.memory > 60_000_000 / 2**20


def test_a_command_that_fails_ends_the_benchmark(tmp_path: Path) -> None:
    """Nobody takes the time of an error for that of a run."""
    command = ("sh", "-c", "echo no configuration >&2; exit 2")
    with pytest.raises(SystemExit) as ended:
        cost_of(*command, folder=tmp_path, environment={})

    assert str(ended.value) == "sh -c echo no configuration >&2; exit 2 ended with 2:\nno configuration\n"


def test_a_command_that_is_not_there_ends_the_benchmark(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"^no-such-linter could not be started:"):
        cost_of("no-such-linter", folder=tmp_path, environment={})


def test_no_two_drafts_are_the_same() -> None:
    """A second one would be found in a cache."""
    found = list(drafts(3_000))

    assert len({text for _, text in found}) == len(found) == 3_000


def test_drafts_of_one_language_are_in_that_language() -> None:
    assert {language for language, _ in drafts(500, ["es"])} == {"es"}


def test_growth_tells_posts_from_further_posts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a second to start and ten milliseconds a post."""

    def cost(_bench: Bench, *arguments: str | Path) -> Cost:
        posts = Path(arguments[-1]).read_text(encoding="utf-8").count("\n")
        return Cost(0.5 + posts / 100, 1, 100)

    monkeypatch.setattr(Bench, "smm_lint", cost)

    assert [(row.what, row.beside) for row in growth.streams(Bench(tmp_path, 1, 1), [200, 100])] == [
        ("`stream --jobs 1`, 100 posts", "15.00 ms of CPU a post"),
        (
            "`stream --jobs 1`, 200 posts",
            "12.50 ms of CPU a post; 10.00 for each further one",
        ),
    ]


def rows(*seconds: float) -> list[Row]:
    """What `compare` gives where smm-lint takes 10 s, or 1 s with nothing changed, and the peers take `seconds`."""
    names = (peer.name for peer in peers.ALL)
    theirs = [Row(name, Cost(cpu, cpu, 50)) for name, cpu in zip(names, seconds, strict=True)]
    ours = Row("smm-lint `--no-cache`", Cost(10, 10, 300)), Row("smm-lint, nothing changed", Cost(1, 1, 25))
    return [ours[0], *theirs, ours[1]]


def test_the_page_says_where_smm_lint_is_slower() -> None:
    assert peers.summary(rows(0.5, 2, 3, 4, 12, 30, 40)) == (
        "Where posts are new, smm-lint takes more CPU time than write-good, proselint, ESLint and alex, "
        "and less than CSpell, Harper and textlint. Where nothing has changed, it takes less than "
        "proselint, ESLint, alex, CSpell, Harper and textlint take for the whole, and more than write-good."
    )


def test_the_page_says_that_smm_lint_is_slower_than_all() -> None:
    assert peers.summary(rows(*7 * [0.5])) == (
        "Where posts are new, smm-lint takes more CPU time than write-good, proselint, ESLint, alex, CSpell, Harper "
        "and textlint, and less than none of them. Where nothing has changed, it takes less than none of them take for "
        "the whole, and more than write-good, proselint, ESLint, alex, CSpell, Harper and textlint."
    )


def test_the_page_has_every_section_whole() -> None:
    first = Section("Floors", [Row("walk", Cost(0.041, 0.09, 12.4)), Row("`check`", Cost(1, 2, 3), "2 × that")])
    second = Section("Others", [Row("alex", Cost(3, 4, 5))], "- " + 14 * "as given, ", "We are slower.")
    written = page([first, second], command="python benchmarks/performance.py", setting="a machine", day="2026-01-02")

    assert written == WRITTEN + LIMITS


def pins() -> dict[str, str]:
    """The version that is asked for of each package."""
    asked: dict[str, str] = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    lines = (FOLDER / "requirements.txt").read_text(encoding="utf-8").split()
    return asked | dict(line.split("==") for line in lines)


def test_every_peer_and_its_rules_are_pinned() -> None:
    wanted = {package for peer in peers.ALL for package in peer.packages}

    assert wanted <= set(pins())
    assert all(re.fullmatch(r"[\d.]+", version) for version in pins().values())


def test_the_lock_has_what_is_asked_for() -> None:
    asked = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"]
    locked = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]

    assert {name: locked[f"node_modules/{name}"]["version"] for name in asked} == asked


def test_textlint_has_the_rules_that_are_named() -> None:
    rules = json.loads((FOLDER / "textlintrc.json").read_text(encoding="utf-8"))["rules"]
    [textlint] = [peer for peer in peers.ALL if peer.name == "textlint"]

    assert ["textlint", *(f"textlint-rule-{rule}" for rule in rules)] == list(textlint.packages)
