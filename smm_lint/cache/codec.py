"""Results of files as JSON and back. Only the classes named in their fields can come of it, whatever the JSON holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time
from typing import Any

from smm_lint.diagnostic import Diagnostic, Skipped
from smm_lint.judging import FileResult
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar
from smm_lint.nodes import Sequence as SequenceNode
from smm_lint.readings import Input
from smm_lint.records import Record
from smm_lint.source import Source
from smm_lint.text import Span

NODES: Mapping[str, type] = {"scalar": Scalar, "sequence": SequenceNode, "mapping": MappingNode}
NODE_NAMES = {kind: name for name, kind in NODES.items()}


@dataclass(frozen=True)
class Kept:
    """What is written of a file's result; without diagnostics (None) where they were not asked for."""

    diagnostics: tuple[Diagnostic, ...] | None
    skipped: tuple[Skipped, ...]
    posts: int
    places: tuple[tuple[Span, ...], ...]
    records: tuple[Record, ...]


class Codec:
    """Writes results with their sources as paths, and reads them with the sources that go by these paths now."""

    def __init__(self) -> None:
        from cattrs.preconf.json import make_converter

        self._sources: Mapping[str, Source] = {}
        self._converter = make_converter()
        self._converter.register_unstructure_hook(Source, self._path)
        self._converter.register_structure_hook(Source, lambda path, _: self._sources[path])
        self._converter.register_unstructure_hook(time, time.isoformat)
        self._converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
        self._converter.register_unstructure_hook_func(_is_node, self._from_node)
        self._converter.register_structure_hook_func(_is_node, self._to_node)

    def encode(self, item: Input, result: FileResult) -> bytes | None:
        """The result of `item`, which has its source.

        None where it speaks of files besides that and the registries, and where its suppressions have to be read anew.
        """
        if result.suppressions:
            return None
        self._sources = _sources(item)
        diagnostics = result.diagnostics if result.is_reported else None
        kept = Kept(diagnostics, result.skipped, result.posts, result.places, result.records)
        try:
            return json.dumps(self._converter.unstructure(kept), separators=(",", ":")).encode()
        except KeyError:
            return None

    def decode(self, item: Input, data: bytes) -> FileResult | None:
        """The result of `item`, which has its source; None where `data` does not tell it."""
        self._sources = _sources(item)
        try:
            kept = self._converter.structure(json.loads(data), Kept)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it is not what was written
            return None
        # A run over parts of a calendar reads the others for its sake alone.
        if not isinstance(item.source, Source) or (item.is_reported and kept.diagnostics is None):
            return None
        return FileResult(
            item.source,
            item.config,
            (kept.diagnostics or ()) if item.is_reported else (),
            kept.skipped,
            kept.posts,
            kept.places,
            tuple(replace(record, is_reported=item.is_reported) for record in kept.records),
            is_reported=item.is_reported,
        )

    def _path(self, source: Source) -> str:
        if self._sources[source.path] != source:
            raise KeyError(source.path)
        return source.path

    def _from_node(self, node: Node) -> dict[str, Any]:
        return {NODE_NAMES[type(node)]: self._converter.unstructure(node)}

    def _to_node(self, value: Any, _type: Any) -> Node:
        [(name, fields)] = value.items()
        node: Node = self._converter.structure(fields, NODES[name])
        return node


def _sources(item: Input) -> dict[str, Source]:
    """The sources that the result of a file may speak of: itself and the registries."""
    sources = {source.path: source for source in item.config.registries.sources}
    return sources | ({item.source.path: item.source} if isinstance(item.source, Source) else {})


def _is_node(kind: Any) -> bool:
    return bool(kind == Node)
