"""A process works on a few requests at once; the others wait, in the order in which they came.

With all of them at work at once, each of an order's statements would queue behind everybody else's: with 200 clients
the slowest took twice as long, and one request in ten was shed for want of a database connection.
"""

import asyncio

from tradepost.infra.db import Overloaded

# A little more than the database connections of a process (`database_pool_size`), so that none of these is idle.
AT_ONCE = 12
MAX_WAITING = 1_000
PATIENCE_S = 10.0


class Turns:
    """`take` before the work, `give_back` after it."""

    def __init__(
        self, *, at_once: int = AT_ONCE, max_waiting: int = MAX_WAITING, patience_s: float = PATIENCE_S
    ) -> None:
        self._free = asyncio.Semaphore(at_once)
        self._max_waiting = max_waiting
        self._patience_s = patience_s
        self._waiting = 0

    async def take(self) -> None:
        """Wait for a turn. Raises Overloaded where too many wait already, or none came in time."""
        if not self._free.locked():
            await self._free.acquire()  # at once
            return
        if self._waiting >= self._max_waiting:
            raise Overloaded
        self._waiting += 1
        try:
            async with asyncio.timeout(self._patience_s):
                await self._free.acquire()
        except TimeoutError as error:
            raise Overloaded from error
        finally:
            self._waiting -= 1

    def give_back(self) -> None:
        self._free.release()
