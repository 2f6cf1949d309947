"""What may import what, beyond the contracts that import-linter checks."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from smm_lint.loader import OWN_RULES

REPOSITORY = Path(__file__).resolve().parent.parent
HEAVY = ("spacy", "thinc", "textstat", "langdetect", "pygls", "lsprotocol")
PYTHON_RULES = sorted(OWN_RULES.glob("*/*.py"))
START = f"""
import sys
import smm_lint.cli
from smm_lint.loader import load_rules
load_rules()
print(sorted(set({HEAVY}) & set(sys.modules)))
"""


def imports(path: Path) -> set[str]:
    """The modules that the file at `path` imports."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(f"{'.' * node.level}{node.module or ''}")
    return found


def test_starting_is_cheap() -> None:
    """The command line with every rule loads neither spaCy nor textstat nor langdetect nor pygls."""
    run = subprocess.run([sys.executable, "-c", START], cwd=REPOSITORY, capture_output=True, text=True, check=True)

    assert run.stdout == "[]\n"


@pytest.mark.parametrize("path", PYTHON_RULES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_rule_file_imports_the_rule_module_alone(path: Path) -> None:
    """A rule knows smm_lint.rule and the standard library, no more."""
    others = {name for name in imports(path) if name.split(".")[0] not in sys.stdlib_module_names}

    assert others == {"smm_lint.rule"}


@pytest.mark.parametrize("library", ["spacy", "thinc"])
def test_only_the_pipeline_imports_spacy(library: str) -> None:
    """Nothing outside pipeline/ imports spaCy, inside functions neither."""
    package = REPOSITORY / "smm_lint"
    importers = {
        path.relative_to(package).parts[0]
        for path in package.rglob("*.py")
        if any(name.split(".")[0] == library for name in imports(path))
    }

    assert importers <= {"pipeline"}
