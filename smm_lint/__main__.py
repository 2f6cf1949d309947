"""`python -m smm_lint` is `smm-lint`."""

from __future__ import annotations

import sys
from pathlib import Path

# NOTE: `-m` puts the working folder on sys.path, and a linted folder must never be where code is imported from.
if sys.path[0] == str(Path.cwd()) and Path(__file__).resolve().parent.parent != Path.cwd():
    del sys.path[0]

from smm_lint.cli import process

if __name__ == "__main__":
    process()
