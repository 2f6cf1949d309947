"""Whole runs: where all that a run asked has the same answers now, the next one prints what it printed."""

from __future__ import annotations

import json
from hashlib import blake2b

from msgspec import Struct

from smm_lint.cache.product import product
from smm_lint.cache.store import Store
from smm_lint.trace import Trace

# Divides what is known of a run, as JSON on one line, from what it printed.
HEAD_END = b"\n"


class Printed(Struct, frozen=True):
    """What a run left on standard output, in UTF-8, and on standard error, and the status that it ended with."""

    out: bytes
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
            if not data:
                return None
            head, _, out = data.partition(HEAD_END)
            kept = json.loads(head)
            return Printed(out, kept["err"], kept["status"]) if Trace(kept["answers"]).holds() else None
        except (ValueError, TypeError, KeyError, AttributeError):
            return None  # it is not what was written

    def keep(self, key: bytes, trace: Trace, printed: Printed) -> None:
        """Keep a run with what it asked."""
        head = {"err": printed.err, "status": printed.status, "answers": trace.answers()}
        self._store.put({key: json.dumps(head, separators=(",", ":")).encode() + HEAD_END + printed.out})


def key_of(*parts: object) -> bytes:
    """A key for a run of this smm-lint that depends on `parts`, which their `repr` tells apart."""
    return blake2b("\0".join(["run", product(), *map(repr, parts)]).encode(errors="surrogateescape")).digest()
