"""What is fuzzed: functions that take any bytes, and raise only where smm-lint is wrong."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from functools import cache
from pathlib import Path

from smm_lint.baseline import Baseline, once
from smm_lint.baseline_files import as_text, read_baseline
from smm_lint.config import Config, Configuration, Overrides
from smm_lint.definition import PROFILES
from smm_lint.engine import check
from smm_lint.errors import SmmLintError
from smm_lint.loader import _load
from smm_lint.pipeline.analyse import Analyser
from smm_lint.platforms import PLATFORMS
from smm_lint.readers import Unreadable, read_posts
from smm_lint.readers.decode import decode, decoded
from smm_lint.readers.windows import windows
from smm_lint.readings import Input
from smm_lint.registries import KINDS, read_registries
from smm_lint.source import Source
from smm_lint.suppressions import Suppressions
from smm_lint.verdicts import RULE_FAILED
from tests.readers.checks import check_post

TODAY = date(2025, 11, 20)
ANALYSER = Analyser()


class RuleFailedError(AssertionError):
    """A rule raised."""


def reader(suffix: str) -> Callable[[bytes], None]:
    """Read a draft; every character of its posts must know its place."""

    def target(data: bytes) -> None:
        source = _source(data, f"x{suffix}")
        if source:
            for post in read_posts(source).posts:
                check_post(post)

    return target


def streamed(suffix: str) -> Callable[[bytes], None]:
    """Read a table two rows at a time, its bytes by the seven: the same posts at the same places as of the whole."""

    def target(data: bytes) -> None:
        name = f"x{suffix}"
        pieces = decoded(data[start : start + 7] for start in range(0, len(data), 7))
        parts = [window.source for window in windows(pieces, name, most_rows=2)]
        posts = [place for part in parts if isinstance(part, Source) for place in _places(part)]
        source = _source(data, name)
        if source:
            assert posts == _places(source)

    return target


def front_matter(data: bytes) -> None:
    """Read a draft whose front matter is `data`, and what plans, dates and numbers in it come to."""
    source = _source(b"---\n" + data + b"\n---\nWhich mill did you start with?\n", "x.md")
    if source:
        for post in read_posts(source).posts:
            check_post(post)


def suppressions(data: bytes) -> None:
    """Read what a draft wants ignored; what hides nothing is told at a place of it."""
    source = _source(data, "x.md")
    if source is None:
        return
    told = Suppressions(read_posts(source).posts, _strict())
    for unused in (*told.malformed(), *told.unused()):
        span = unused.finding.span
        assert span is None or 0 <= span.start <= span.end <= len(source.text)


def configuration(data: bytes) -> None:
    """What a configuration file makes of a draft beside it."""
    _configure("smm-lint.yaml", data)


def pyproject(data: bytes) -> None:
    """The same in TOML."""
    _configure("pyproject.toml", b"[tool.smm-lint]\n" + data)


def registries(data: bytes) -> None:
    """Every registry, were this its file."""
    with _folder({"registry.yaml": data}) as folder:
        for kind in KINDS:
            with suppress(SmmLintError):
                read_registries({kind: folder / "registry.yaml"})


def rule_file(data: bytes) -> None:
    """A house rule."""
    with _folder({"group/rule.yaml": data}) as folder:
        _load(folder / "group" / "rule.yaml", [], trusted=False)


def baseline(data: bytes) -> None:
    """A baseline; what was read is written as it was."""
    with _folder({"baseline.json": data}) as folder, suppress(SmmLintError):
        path = folder / "baseline.json"
        first = read_baseline(path)
        path.write_text(as_text(first), encoding="utf-8", errors="surrogatepass")
        assert read_baseline(path).entries == Baseline(folder, once(first.entries)).entries


def judging(data: bytes) -> None:
    """A whole run over one draft with every rule on: none may fail, and every place is one of the draft."""
    source = _source(data, "x.md")
    if source is None:
        return
    result = check([Input("x.md", _strict(), Path("/nowhere/x.md"), source)], ANALYSER, today=TODAY)
    for each in result.diagnostics:
        if each.rule == RULE_FAILED:
            raise RuleFailedError(each.message)
        assert 0 <= each.span.start <= each.span.end <= len(each.source.text)


TARGETS: Mapping[str, Callable[[bytes], None]] = {
    **{suffix.strip("."): reader(suffix) for suffix in (".md", ".txt", ".tweet", ".csv", ".jsonl")},
    **{f"streamed_{suffix.strip('.')}": streamed(suffix) for suffix in (".csv", ".jsonl")},
    "front_matter": front_matter,
    "suppressions": suppressions,
    "configuration": configuration,
    "pyproject": pyproject,
    "registries": registries,
    "rule_file": rule_file,
    "baseline": baseline,
    "judging": judging,
}


def _source(data: bytes, name: str) -> Source | None:
    try:
        return decode(data, name)
    except Unreadable:
        return None


def _places(source: Source) -> list[tuple[int, str]]:
    """Where each post of a table begins, and what it says."""
    posts = read_posts(source).posts
    for post in posts:
        check_post(post)
    return [(source.offset(post.span.start), post.prose.text) for post in posts]


@cache
def _strict() -> Config:
    overrides = Overrides(profiles=tuple(PROFILES), platforms=tuple(PLATFORMS))
    return Configuration(isolated=True, overrides=overrides).for_file(Path("/nowhere/x.md"))


def _configure(name: str, data: bytes) -> None:
    files = {name: data, "campaigns.yaml": b"", "rules/a/b.txt": b"", "posts/a.md": b"Hola\n"}
    with _folder(files) as folder, suppress(SmmLintError):
        Configuration(file=folder / name).for_file(folder / "posts" / "a.md")


@contextmanager
def _folder(files: Mapping[str, bytes]) -> Iterator[Path]:
    """A folder with `files`, gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="smm-lint-fuzz-"))
    try:
        for name, data in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        yield folder
    finally:
        shutil.rmtree(folder)
