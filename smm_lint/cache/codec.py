"""Results of files as JSON and back. Only the classes named in their fields can come of it, whatever the JSON holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.json import Decoder, Encoder
from msgspec.structs import replace

from smm_lint.diagnostic import Diagnostic, Skipped
from smm_lint.judging import FileResult
from smm_lint.readings import Input
from smm_lint.records import Record
from smm_lint.source import Source
from smm_lint.text import Span


class Kept(Struct, frozen=True):
    """What is written of a file's result; without diagnostics (None) where they were not asked for."""

    diagnostics: tuple[Diagnostic, ...] | None
    skipped: tuple[Skipped, ...]
    posts: int
    places: tuple[tuple[Span, ...], ...]
    records: tuple[Record, ...]


class Codec:
    """Writes results with their sources as paths, and reads them with the sources that go by these paths now."""

    def __init__(self) -> None:
        self._sources: Mapping[str, Source] = {}
        # Sources are the only values that JSON does not know by themselves.
        self._encoder = Encoder(enc_hook=self._path)
        self._decoder = Decoder(Kept, dec_hook=lambda _, path: self._sources[path])

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
            return self._encoder.encode(kept)
        except (KeyError, UnicodeEncodeError):  # such as the name of a file that is no text
            return None

    def decode(self, item: Input, data: bytes) -> FileResult | None:
        """The result of `item`, which has its source; None where `data` does not tell it."""
        self._sources = _sources(item)
        try:
            kept = self._decoder.decode(data)
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

    def _path(self, source: Any) -> str:
        if self._sources[source.path] != source:
            raise KeyError(source.path)
        return str(source.path)


def _sources(item: Input) -> dict[str, Source]:
    """The sources that the result of a file may speak of: itself and the registries."""
    sources = {source.path: source for source in item.config.registries.sources}
    return sources | ({item.source.path: item.source} if isinstance(item.source, Source) else {})
