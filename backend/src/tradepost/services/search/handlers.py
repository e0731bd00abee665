"""What search learns from others, and its background work."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

import structlog

from tradepost.infra.db import Database, Tx
from tradepost.infra.index import IndexPort
from tradepost.kernel.errors import DomainError
from tradepost.kernel.events import Envelope
from tradepost.services.communication.contract import ReviewPublished
from tradepost.services.orders.contract import OrderConfirmed
from tradepost.services.products.contract import AvailabilityChanged, ProductUpdated
from tradepost.services.search.use_cases import following, indexing, queries

log = structlog.get_logger(__name__)


async def follow_products(tx: Tx, events: Sequence[Envelope[ProductUpdated]]) -> None:
    """Products with their newest state."""
    await following.follow_products(tx, [(each.occurred_at, each.event.product) for each in events])


async def follow_stock(tx: Tx, events: Sequence[Envelope[AvailabilityChanged]]) -> None:
    """Products that came in stock or went out of it."""
    newest: dict[UUID, tuple[datetime, bool]] = {}
    for each in sorted(events, key=lambda each: each.occurred_at):
        newest[each.event.product_id] = (each.occurred_at, each.event.available)
    await following.follow_stock(tx, newest)


async def follow_ratings(tx: Tx, events: Sequence[Envelope[ReviewPublished]]) -> None:
    """Products' average ratings."""
    newest: dict[UUID, tuple[datetime, Decimal, int]] = {}
    for each in sorted(events, key=lambda each: each.occurred_at):
        newest[each.event.product_id] = (each.occurred_at, Decimal(each.event.average), each.event.count)
    await following.follow_ratings(tx, newest)


async def follow_sales(tx: Tx, events: Sequence[Envelope[OrderConfirmed]]) -> None:
    """How much was sold, and how often."""
    units: Counter[UUID] = Counter()
    ordered_at: dict[UUID, list[datetime]] = {}
    for each in events:
        for line in each.event.order.lines:
            units[line.product_id] += line.quantity
        for product_id in {line.product_id for line in each.event.order.lines}:
            ordered_at.setdefault(product_id, []).append(each.occurred_at)
    if units:
        await following.follow_sales(tx, units, ordered_at)


class Jobs:
    """The jobs, with what they need. Each may run twice."""

    def __init__(self, database: Database, index: IndexPort) -> None:
        self._database, self._index = database, index
        self._flushing = self._flush_again = self._rebuilding = False

    async def flush(self) -> None:
        """Bring the index to the rows. One flush runs at a time; one that comes meanwhile makes it go round again.

        Never raises where the index or the database is away: a job that waits for its retry would keep others from
        being queued. What stays behind is taken up by the next one, at the latest by the schedule's.
        """
        self._flush_again = True
        if self._flushing:
            return
        self._flushing = True
        try:
            while self._flush_again:
                self._flush_again = False
                await indexing.flush(self._database, self._index, rebuilding=self._rebuilding)
        except DomainError as error:
            log.warning("search.index_behind", code=error.code, error=str(error))
        finally:
            self._flushing = False

    async def rebuild(self) -> None:
        """Make the index anew beside the old one, and swap it in. Also run by the command line, beside the worker."""
        if self._rebuilding:
            return
        self._rebuilding = True
        try:
            outcome = await indexing.rebuild(self._database, self._index)
        finally:
            self._rebuilding = False
        log.info("search.rebuilt", generation=outcome.generation, documents=outcome.documents)
        async with self._database.transaction("search") as tx:
            await indexing.queue_flush(tx)  # by the worker: it alone writes

    async def forget_queries(self) -> None:
        """Remove old counts of searches."""
        await queries.forget_old_queries(self._database)
