"""Results of files as JSON and back. Only the classes named in their fields can come of it, whatever the JSON holds."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from cattrs.preconf.json import make_converter

from smm_lint.diagnostic import Diagnostic, Skipped
from smm_lint.nodes import Mapping as MappingNode
from smm_lint.nodes import Node, Scalar
from smm_lint.nodes import Sequence as SequenceNode
from smm_lint.records import Record
from smm_lint.source import Source
from smm_lint.suppressions import Suppression

NODES: Mapping[str, type] = {"scalar": Scalar, "sequence": SequenceNode, "mapping": MappingNode}
NODE_NAMES = {kind: name for name, kind in NODES.items()}


@dataclass(frozen=True)
class Kept:
    """What is kept of a file's result; without diagnostics (None) where they were not asked for."""

    diagnostics: tuple[Diagnostic, ...] | None
    skipped: tuple[Skipped, ...]
    posts: int
    records: tuple[Record, ...]
    suppressions: tuple[Suppression, ...]


class Codec:
    """Writes results with their sources as paths, and reads them with the sources that go by these paths now."""

    def __init__(self) -> None:
        self._sources: Mapping[str, Source] = {}
        self._converter = make_converter()
        self._converter.register_unstructure_hook(Source, self._path)
        self._converter.register_structure_hook(Source, lambda path, _: self._sources[path])
        self._converter.register_unstructure_hook(time, time.isoformat)
        self._converter.register_structure_hook(time, lambda text, _: time.fromisoformat(text))
        self._converter.register_unstructure_hook_func(_is_node, self._from_node)
        self._converter.register_structure_hook_func(_is_node, self._to_node)

    def encode(self, kept: Kept, sources: Mapping[str, Source]) -> bytes:
        """`kept` as JSON. Raises KeyError where it names a source that is none of `sources`, which are by path."""
        self._sources = sources
        return json.dumps(self._converter.unstructure(kept), separators=(",", ":")).encode()

    def decode(self, data: bytes, sources: Mapping[str, Source]) -> Kept | None:
        """What was encoded, with `sources` by path; None where `data` is nothing of the kind."""
        self._sources = sources
        try:
            return self._converter.structure(json.loads(data), Kept)
        except Exception:  # noqa: BLE001 - whatever is wrong with it, it is not what was kept
            return None

    def _path(self, source: Source) -> str:
        if self._sources[source.path] is not source and self._sources[source.path] != source:
            raise KeyError(source.path)
        return source.path

    def _from_node(self, node: Node) -> dict[str, Any]:
        return {NODE_NAMES[type(node)]: self._converter.unstructure(node)}

    def _to_node(self, value: Any, _type: Any) -> Node:
        [(name, fields)] = value.items()
        node: Node = self._converter.structure(fields, NODES[name])
        return node


def _is_node(kind: Any) -> bool:
    return bool(kind == Node)
