"""What tells a diagnostic from every other of a run, and stays the same when lines move."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from smm_lint.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """The fingerprint of each: of its path, rule, platform and the words that it marks, where these recur of how often.

    Neither its line nor its message, which may count or be in another language, is part of it.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found = []
    for diagnostic in diagnostics:
        marked = " ".join(diagnostic.span.of(diagnostic.source.text).split())
        key = (diagnostic.source.path, diagnostic.rule, diagnostic.platform or "", marked)
        seen[key] += 1
        found.append(hashlib.sha256(json.dumps([*key, seen[key]]).encode()).hexdigest())
    return found
