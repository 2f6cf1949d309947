"""Who works when: one worker thread, to which the pipelines belong, and work that waits until its user pauses."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Schedule:
    """Runs work in the worker thread, one piece after the other; `failed` is told of what raises while nobody waits."""

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        self._worker = ThreadPoolExecutor(1, thread_name_prefix="smm-lint")
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._failed = failed

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work` gives, when its turn has come; whoever stops waiting does not stop it."""
        return await asyncio.shield(asyncio.wrap_future(self._worker.submit(work, *args, **kwargs)))

    def later(self, name: str, work: Callable[[], Awaitable[None]], delay: float = 0) -> None:
        """Do `work` after `delay` seconds, in place of what waits or runs under the same `name`."""
        self.cancel(name)

        async def wait() -> None:
            await asyncio.sleep(delay)
            await work()

        task = asyncio.get_running_loop().create_task(wait())
        self._tasks[name] = task
        task.add_done_callback(lambda done: self._done(name, done))

    def cancel(self, name: str) -> None:
        """Give up what waits or runs under `name`."""
        task = self._tasks.pop(name, None)
        if task:
            task.cancel()

    def close(self) -> None:
        """Give up everything; what the worker has begun it ends."""
        for name in list(self._tasks):
            self.cancel(name)
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _done(self, name: str, task: asyncio.Task[None]) -> None:
        if self._tasks.get(name) is task:
            del self._tasks[name]
        error = None if task.cancelled() else task.exception()
        if error:
            self._failed(error)
