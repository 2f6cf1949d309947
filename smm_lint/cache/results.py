"""Results of files, kept by all that they depend on: the text, its path, the settings for it, and what smm-lint is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Protocol

from smm_lint.cache.codec import Codec
from smm_lint.cache.product import digest, product
from smm_lint.cache.store import Store
from smm_lint.config import Config
from smm_lint.judging import FileResult
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar
from smm_lint.paths import read_bytes
from smm_lint.readings import Input, opened
from smm_lint.source import Source
from smm_lint.verdicts import RULE_FAILED

# Files that are looked up at once; those that are not known are read together.
WINDOW = 2_048

Judge = Callable[[Iterable[Input]], Iterable[FileResult]]


class Crew(Protocol):
    """Those who judge many files faster than one process does."""

    def are_worth(self, files: int) -> bool:
        """Whether they do so for a number of files."""

    def judge(self, items: Iterable[Input]) -> Iterable[FileResult]:
        """The result of each file, in the order given."""


class Results:
    """The results of files: from `store`, where there is one, else from the `crew`, where that is worth it."""

    def __init__(self, store: Store | None, crew: Crew) -> None:
        self._store = store
        self._crew = crew
        self._configs: dict[int, tuple[Config, str]] = {}

    @cached_property
    def _codec(self) -> Codec:
        # Made late: a run that keeps nothing needs none.
        return Codec()

    def of(self, items: Iterable[Input], judge: Judge) -> Iterator[FileResult]:
        """The result of each file, in the order given; those that are not known yet are judged, and kept."""
        iterator = iter(items)
        while window := [opened(item) for item in islice(iterator, WINDOW)]:
            keys = [self._key(item) if self._store else b"" for item in window]
            known = self._known(window, keys)
            unknown = [item for item, result in zip(window, known, strict=True) if not result]
            judged = iter((self._crew.judge if self._crew.are_worth(len(unknown)) else judge)(unknown))
            fresh: dict[bytes, bytes | None] = {}
            for item, key, recalled in zip(window, keys, known, strict=True):
                result = recalled or next(judged)
                if key and not recalled and not _has_failed(result):
                    fresh[key] = self._codec.encode(item, result)
                yield result
            if self._store:
                self._store.put({key: data for key, data in fresh.items() if data})

    def _known(self, window: Sequence[Input], keys: Sequence[bytes]) -> list[FileResult | None]:
        data = self._store.get(key for key in keys if key) if self._store else {}
        return [
            self._codec.decode(item, data[key]) if key in data else None for item, key in zip(window, keys, strict=True)
        ]

    def _key(self, item: Input) -> bytes:
        """What the result of the file depends on; nothing where it has no text."""
        if not isinstance(item.source, Source):
            return b""
        config = self._config(item.config)
        parts = [product(), config, item.source.path, item.source.text]
        return digest(json.dumps(parts).encode()).encode()

    def _config(self, config: Config) -> str:
        if id(config) not in self._configs:
            self._configs[id(config)] = config, settings_digest(config)
        return self._configs[id(config)][1]


def settings_digest(config: Config) -> str:
    """A digest of the settings that hold for a file, of the registries and house rules, and of topics' posts."""
    topics = [str(path) for topic in (*config.topics, *config.off_limits) for path in topic.posts]
    parts = [
        _plain(config.node),
        repr(config.overrides),
        config.message_language,
        [(source.path, source.text) for source in config.registries.sources],
        [(str(path), digest(held)) for files in config.ruleset.others for path, held in files],
        [(path, _digest_of(Path(path))) for path in topics],
    ]
    return digest(json.dumps(parts).encode())


def _has_failed(result: FileResult) -> bool:
    """Whether a rule failed: the next run may fare better."""
    return any(diagnostic.rule == RULE_FAILED for diagnostic in result.diagnostics)


def _plain(node: Node) -> object:
    """What `node` says, without its places."""
    if isinstance(node, Scalar):
        return [node.text, node.plain]
    if isinstance(node, MappingNode):
        return {key.text: _plain(value) for key, value in node.entries}
    return [_plain(item) for item in node.items]


def _digest_of(path: Path) -> str:
    try:
        return digest(read_bytes(path))
    except OSError:
        return ""
