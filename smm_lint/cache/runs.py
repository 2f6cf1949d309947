"""Whole runs: where all that a run asked has the same answers now, the next one prints what it printed."""

from __future__ import annotations

import json
from hashlib import blake2b

from msgspec import Struct
from msgspec.structs import asdict

from smm_lint.cache.product import product
from smm_lint.cache.store import Store
from smm_lint.trace import Trace


class Printed(Struct, frozen=True):
    """What a run left on standard output and standard error, and the status that it ended with."""

    out: str
    err: str
    status: int


class Runs:
    """The runs in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recall(self, key: bytes) -> Printed | None:
        """What the run known by `key` printed; None where there is none, or something has changed since."""
        data = self._store.get([key]).get(key)
        try:
            kept = json.loads(data) if data else None
            return Printed(**kept["printed"]) if kept and Trace(kept["answers"]).holds() else None
        except (ValueError, TypeError, KeyError, AttributeError):
            return None  # it is not what was written

    def keep(self, key: bytes, trace: Trace, printed: Printed) -> None:
        """Keep a run with what it asked."""
        value = {"printed": asdict(printed), "answers": trace.answers()}
        self._store.put({key: json.dumps(value, separators=(",", ":")).encode()})


def key_of(*parts: object) -> bytes:
    """A key for a run of this smm-lint that depends on `parts`, which their `repr` tells apart."""
    return blake2b("\0".join(["run", product(), *map(repr, parts)]).encode(errors="surrogateescape")).digest()
