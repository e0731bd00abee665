"""From events to rows, from rows to the index.

Rows are written in the transaction that takes the events; the index is written after it, by a job that was queued in
that same transaction. A row whose version is above its indexed version waits; where a process dies between the two, the
next flush writes it again, which the index takes for stale.
"""

from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from decimal import Decimal
from typing import Final

import asyncpg

from tradepost.infra import audit, jobs
from tradepost.infra.db import Database, Tx
from tradepost.infra.index import IndexDocument, IndexPort, Removal
from tradepost.infra.index.errors import IndexOutdated
from tradepost.infra.index.port import PRICE_LIMIT, IndexStatus, RebuildOutcome
from tradepost.infra.platform import PartHealth
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.services.search import repository
from tradepost.services.search.repository import Row

FLUSH: Final = "search.flush"
REBUILD: Final = "search.rebuild"
BATCH: Final = 1_000
REBUILD_BATCH: Final = 2_000
MAX_BATCHES: Final = 1_000
LATE: Final = timedelta(seconds=60)


async def queue_flush(tx: Tx) -> None:
    """Have the index written when this transaction commits."""
    await _queue_once(tx, FLUSH)


async def request_rebuild(tx: Tx, actor: Actor) -> None:
    """The operator has the index made anew."""
    await _queue_once(tx, REBUILD)
    await audit.record(tx, actor, "search.rebuild", "index", "products")


async def flush(database: Database, index: IndexPort, *, rebuilding: bool = False) -> int:
    """Bring the index to the rows; how many were written.

    Where the index was lost, queues a rebuild instead; nothing where this process is `rebuilding` it already.
    """
    if await _is_lost(database, index):
        if not rebuilding:
            async with database.transaction("search") as tx:
                await _queue_once(tx, REBUILD)
        return 0
    written = 0
    for _ in range(MAX_BATCHES):
        async with database.transaction("search") as tx:
            await repository.await_writers(tx)
            rows = await repository.waiting(tx, BATCH)
        if not rows:
            break
        await index.write(
            upserts=[document_of(row) for row in rows if row["listed"]],
            removals=[Removal(str(row["id"]), row["version"]) for row in rows if not row["listed"]],
        )
        async with database.transaction("search") as tx:
            await repository.await_writers(tx)  # alone, so that the rows' locks meet no handler's
            await repository.mark_indexed(tx, rows)
        written += len(rows)
    return written


async def rebuild(database: Database, index: IndexPort) -> RebuildOutcome:
    """Make the index anew from the rows and swap it in. Live writes go on meanwhile and are carried over."""
    return await index.rebuild(batches=_documents(database))


async def index_status(database: Database, index: IndexPort) -> tuple[IndexStatus | None, Row]:
    """What the index says of itself (None: another version made it), and counts of the rows."""
    try:
        status = await index.status()
    except IndexOutdated:
        status = None
    async with database.transaction("search", readonly=True) as tx:
        return status, await repository.counts(tx)


async def look_at_index(database: Database, index: IndexPort) -> PartHealth:
    """How the index is, beside the products it is made from."""
    status, counts = await index_status(database, index)
    figures = {"documents": status.documents if status else 0, "products": counts["listed_products"]}
    figures |= {"waiting": counts["waiting"], "size_bytes": status.size_bytes if status else 0}
    if status is None:
        return PartHealth(state="down", sentence="The index is of another version; it is made anew.", figures=figures)
    if not status.generation and counts["listed_products"]:
        return PartHealth(state="down", sentence="There is no index; it is made anew.", figures=figures)
    oldest = counts["oldest_waiting_at"]
    if oldest is not None and utc_now() - oldest > LATE:
        sentence = f"{counts['waiting']} changed products wait to be indexed."
        return PartHealth(state="degraded", sentence=sentence, since=oldest, figures=figures)
    sentence = f"{figures['documents']} of {figures['products']} products for sale are found."
    return PartHealth(state="ok", sentence=sentence, figures=figures)


def document_of(row: Row) -> IndexDocument:
    """The index's document of a row."""
    price: Decimal | None = row["price"]
    names: Sequence[str] = row["category_names"]
    return IndexDocument(
        id=str(row["id"]),
        version=row["version"],
        seller_id=str(row["seller_id"]),
        title=row["title"],
        created_at=row["created_at"],
        sku=row["sku"],
        mpn=row["mpn"] or "",
        gtins=tuple(row["gtins"]),
        brand=row["brand"] or "",
        description=row["description"],
        keywords=(*names, row["seller_name"]),
        category_path=tuple(map(str, row["category_ids"])),
        attributes={name: tuple(values) for name, values in row["attributes"].items()},
        price=price if price is not None and price < PRICE_LIMIT else None,
        currency=row["currency"],
        in_stock=row["in_stock"],
        moq=row["moq"],
        rating=row["rating"],
        popularity=row["units_sold"],
    )


async def _documents(database: Database) -> AsyncIterator[list[IndexDocument]]:
    after = None
    while True:
        async with database.transaction("search", readonly=True) as tx:
            rows = await repository.listed(tx, after, REBUILD_BATCH)
        if not rows:
            return
        yield [document_of(row) for row in rows]
        after = rows[-1]["id"]


async def _is_lost(database: Database, index: IndexPort) -> bool:
    """Whether the index is missing, empty or of another version though rows say that it has them."""
    try:
        status = await index.status()
    except IndexOutdated:
        return True
    if status.documents:
        return False
    async with database.transaction("search", readonly=True) as tx:
        return await repository.any_listed(tx, indexed=True)


async def _queue_once(tx: Tx, task: str) -> None:
    """Queue a job of which at most one waits."""
    try:
        async with tx.savepoint():
            await jobs.defer(tx, task, queueing_lock=task)
    except asyncpg.UniqueViolationError:
        return  # one waits already, and will see what this transaction writes (repository.announce_writing)
