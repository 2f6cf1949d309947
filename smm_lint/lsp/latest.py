"""The newest version of each document, judged once for all who ask; older ones are dropped before their turn."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from smm_lint.lsp.checking import Checked, check_document
from smm_lint.lsp.documents import Document
from smm_lint.lsp.project import Project
from smm_lint.lsp.schedule import Schedule
from smm_lint.pipeline.analyse import Analyser

Wanted = tuple[Document, Project]


class Latest:
    """What was found in the documents that `wanted` gives: each as it is now, with what applies to it now."""

    def __init__(self, schedule: Schedule, analyser: Analyser, wanted: Callable[[str], Wanted | None]) -> None:
        self._schedule = schedule
        self._analyser = analyser
        self._wanted = wanted
        self._known: dict[str, tuple[Wanted, Checked]] = {}
        self._running: dict[str, tuple[Wanted, asyncio.Task[None]]] = {}

    async def of(self, uri: str) -> Checked | None:
        """What is found in the document `uri`; None where it is not open, or was closed meanwhile."""
        while wanted := self._wanted(uri):
            known = self._known.get(uri)
            if known and known[0] == wanted:
                return known[1]
            await asyncio.shield(self._begun(uri, wanted))
        return None

    def forget(self, uri: str) -> None:
        """Keep nothing of the document `uri`."""
        self._known.pop(uri, None)
        self._running.pop(uri, None)

    def _begun(self, uri: str, wanted: Wanted) -> asyncio.Task[None]:
        """The judging of the document, begun now where it is not under way."""
        running = self._running.get(uri)
        # One that has failed is tried again.
        if running and running[0] == wanted and not running[1].done():
            return running[1]
        task = asyncio.get_running_loop().create_task(self._judge(uri, wanted))
        self._running[uri] = wanted, task
        return task

    async def _judge(self, uri: str, wanted: Wanted) -> None:
        checked = await self._schedule.run(self._check, uri, wanted)
        if checked and self._is_newest(uri, wanted):
            self._known[uri] = wanted, checked

    def _is_newest(self, uri: str, wanted: Wanted) -> bool:
        running = self._running.get(uri)
        return running is not None and running[0] is wanted

    def _check(self, uri: str, wanted: Wanted) -> Checked | None:
        """What is found in the document; None where a newer version is waiting. In the worker thread."""
        if not self._is_newest(uri, wanted):
            return None
        document, project = wanted
        return check_document(document, project, self._analyser)
