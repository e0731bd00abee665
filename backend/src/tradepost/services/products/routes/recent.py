"""Products that were read in the last second, as bytes: what many buyers look at is read from the database once.

It holds only what everybody may see. Nothing relies on it: prices and stock are decided under locks when an order is
placed, and a request with `Cache-Control: no-cache` passes it by.
"""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from uuid import UUID

LIFETIME_S = 1.0
MAX_ENTRIES = 2_000


@dataclass(frozen=True, slots=True)
class ReadProduct:
    """The answer's body and its entity tag."""

    body: bytes
    tag: str


class RecentProducts:
    """At most MAX_ENTRIES products, each LIFETIME_S old at most; a product is loaded by one request at a time."""

    def __init__(self) -> None:
        self._entries: OrderedDict[UUID, tuple[float, asyncio.Future[ReadProduct]]] = OrderedDict()

    async def get(self, product_id: UUID, load: Callable[[], Awaitable[ReadProduct]]) -> ReadProduct:
        """The product as it was at most LIFETIME_S ago. What `load` raises is raised and not kept."""
        now = time.monotonic()
        entry = self._entries.get(product_id)
        if entry is not None and entry[0] > now:
            return await asyncio.shield(entry[1])
        loading = asyncio.ensure_future(load())
        self._entries[product_id] = (now + LIFETIME_S, loading)
        self._entries.move_to_end(product_id)
        if len(self._entries) > MAX_ENTRIES:
            self._entries.popitem(last=False)
        loading.add_done_callback(lambda done: self._forget_failed(product_id, done))
        return await asyncio.shield(loading)

    def _forget_failed(self, product_id: UUID, done: asyncio.Future[ReadProduct]) -> None:
        if done.cancelled() or done.exception() is not None:
            entry = self._entries.get(product_id)
            if entry is not None and entry[1] is done:
                del self._entries[product_id]
