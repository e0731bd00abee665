"""A few threads for blocking work, with a bound on what may wait and on how long a caller waits."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, ParamSpec, TypeVar

from tradepost.infra.index.errors import IndexBusy, IndexFault, IndexTimeout
from tradepost.kernel.errors import DomainError

P = ParamSpec("P")
R = TypeVar("R")


class Lane:
    """Runs calls on own threads. At most `waiting` calls are accepted beyond those that run."""

    def __init__(self, name: str, *, threads: int, waiting: int, timeout_ms: int) -> None:
        self._executor = ThreadPoolExecutor(max_workers=threads, thread_name_prefix=name)
        self._room = threads + waiting
        self._timeout_s = timeout_ms / 1000
        self._taken = 0
        self._lock = Lock()

    async def run(self, call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """The call's result. Raises IndexBusy, IndexTimeout (the call itself goes on) and IndexFault."""
        with self._lock:
            if self._taken >= self._room:
                raise IndexBusy
            self._taken += 1
        try:
            future = self._executor.submit(lambda: _guarded(call, *args, **kwargs))
        except RuntimeError as error:
            self._leave()
            raise IndexFault("The search index is closed.") from error
        future.add_done_callback(self._leave)
        try:
            return await asyncio.wait_for(asyncio.wrap_future(future), self._timeout_s)
        except TimeoutError as error:
            raise IndexTimeout from error

    def close(self) -> None:
        """Waits for calls that run; those that wait are dropped."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _leave(self, _: Future[Any] | None = None) -> None:
        with self._lock:
            self._taken -= 1


def _guarded(call: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    try:
        return call(*args, **kwargs)
    except DomainError:
        raise
    except (ValueError, OSError) as error:
        raise IndexFault(str(error)) from error
    except BaseException as error:
        # The engine's panics do not derive from Exception and would end the event loop.
        if type(error).__name__ == "PanicException":
            raise IndexFault("The search engine failed.") from error
        raise
