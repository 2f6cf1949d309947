"""What keeps documents from being judged: told at its files, and once in a message, until it is mended."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from smm_lint.errors import Problem
from smm_lint.lsp.checking import Trouble
from smm_lint.paths import absolute


class Troubles:
    """The troubles of open documents, by the address of each; `tell` gets each new one once."""

    def __init__(self, tell: Callable[[Trouble], None]) -> None:
        self._tell = tell
        self._by_document: dict[str, Trouble] = {}
        self._told: list[Trouble] = []

    def note(self, uri: str, trouble: Trouble | None) -> set[Path]:
        """Take down that the document `uri` has this trouble or none; the files whose problems have changed."""
        before = self.problems()
        if trouble is None:
            self._by_document.pop(uri, None)
        else:
            self._by_document[uri] = trouble
            if trouble not in self._told:
                self._told.append(trouble)
                self._tell(trouble)
        if not self._by_document:
            self._told.clear()
        after = self.problems()
        return {path for path in {*before, *after} if before.get(path) != after.get(path)}

    def problems(self) -> Mapping[Path, tuple[Problem, ...]]:
        """The problems of each file."""
        found: dict[Path, list[Problem]] = {}
        for trouble in self._by_document.values():
            for problem in trouble.problems:
                known = found.setdefault(absolute(problem.source.path), [])
                if problem not in known:
                    known.append(problem)
        return {path: tuple(problems) for path, problems in found.items()}
