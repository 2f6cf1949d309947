"""What a result depends on besides drafts and configuration: our own files, Python, and the libraries installed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from importlib.machinery import PathFinder
from pathlib import Path

import smm_lint
from smm_lint.paths import PACKAGE, is_folder, own_folder


@cache
def product() -> str:
    """A digest that differs where any of it does, found without reading a file: names, sizes and times tell."""
    parts = [smm_lint.__version__, sys.version, *_libraries()]
    for folder in filter(is_folder, (PACKAGE, own_folder("rules"), own_folder("models"))):
        parts += _tree(str(folder))
    return digest("\0".join(parts).encode(errors="surrogateescape"))


def digest(data: bytes) -> str:
    """A short digest of `data`."""
    return blake2b(data, digest_size=16).hexdigest()


def _libraries() -> Iterator[str]:
    """When something was last installed or removed beside spaCy."""
    spacy = PathFinder.find_spec("spacy")
    if spacy and spacy.origin:
        place = Path(spacy.origin).parent.parent
        yield f"{place} {place.stat().st_mtime_ns}"


def _tree(folder: str) -> list[str]:
    found, waiting = [], [folder]
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir():
                    if entry.name not in ("__pycache__", "recipe"):
                        waiting.append(entry.path)
                elif not entry.name.endswith(".pyc"):
                    status = entry.stat()
                    found.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
    return sorted(found)
