"""spaCy without its command line, which nobody here uses and which is a third of what importing spaCy costs.

`spacy/__init__.py` takes one function, `info`, from `spacy.cli`, and with it typer, weasel, requests and what these
need. While spaCy is first imported, a module of ours stands there; afterwards all is as spaCy has it, and its command
line is imported by whoever asks for it. Its registries ask for plugins a hundred times a pipeline, and went through all
that are installed each time; they find them by their group.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import Any

# The variable that says to NumPy, when it is first imported, how many threads to have. Where a process is ours it gets
# one: products as small as those of our pipelines only cost more with several.
THREADS = "OPENBLAS_NUM_THREADS"
PACKAGE, MODULE = "spacy.cli", "spacy.cli.info"


def import_spacy() -> None:
    """Import spaCy, without its command line where it was not imported before."""
    if "spacy" in sys.modules:
        return
    package, module = ModuleType(PACKAGE), ModuleType(MODULE)
    package.__path__ = []
    vars(module)["info"] = _info
    stand_ins = {PACKAGE: package, MODULE: module}
    sys.modules.update(stand_ins)
    try:
        spacy = import_module("spacy")
    finally:
        for name, stand_in in stand_ins.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]
    vars(spacy).pop("cli", None)
    _sort_plugins()


def _sort_plugins() -> None:
    """Give the registries of spaCy the installed plugins in a mapping by group, which they take as well as a list."""
    catalogue = import_module("catalogue")
    plugins = catalogue.AVAILABLE_ENTRY_POINTS
    vars(catalogue)["AVAILABLE_ENTRY_POINTS"] = {group: plugins.select(group=group) for group in plugins.groups}


def _info(*arguments: Any, **named: Any) -> Any:
    """`spacy.info`, from where spaCy has it."""
    return import_module(MODULE).info(*arguments, **named)
