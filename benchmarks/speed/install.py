"""The linters that smm-lint is compared with, as benchmarks/peers pins them: installing them, and which they are."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from importlib.metadata import distributions
from pathlib import Path

PEERS = Path(__file__).resolve().parents[1] / "peers"
ENVIRONMENT = PEERS / ".venv"
MODULES = PEERS / "node_modules"


def install() -> None:
    """Install the peers from npm and PyPI into benchmarks/peers, where Git ignores them; no install script is run."""
    subprocess.run([_found("npm"), "ci", "--no-audit", "--no-fund"], cwd=PEERS, check=True)
    subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT], check=True)
    python = ENVIRONMENT / "bin" / "python"
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--requirement", "requirements.txt"], cwd=PEERS, check=True
    )


def version(package: str) -> str:
    """The version of an installed `package` of npm or, where there is none of that name, of PyPI."""
    described = MODULES / package / "package.json"
    if described.is_file():
        return str(json.loads(described.read_text(encoding="utf-8"))["version"])
    [folder] = ENVIRONMENT.glob("lib/python*/site-packages")
    return next(found.version for found in distributions(path=[str(folder)], name=package))


def node() -> str:
    """The version of Node.js."""
    return subprocess.run([_found("node"), "--version"], capture_output=True, text=True, check=True).stdout.strip()


def _found(program: str) -> str:
    """Where `program` of Node.js is."""
    found = shutil.which(program)
    if found is None:
        raise SystemExit(f"{program} is not on the PATH: --peers needs Node.js 20.19 or later, with npm.")
    return found
