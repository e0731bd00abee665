"""A worker's part of a bulk upload: rows in batches, each batch and the progress in one transaction.

So an upload goes on where it stopped, whoever stopped it, and two workers on one upload do not do a row twice. All
batches of one seller are written one after the other.
"""

import asyncio
import tempfile
from collections.abc import AsyncGenerator, AsyncIterator, Iterator, Mapping
from contextlib import aclosing, suppress
from copy import copy
from dataclasses import dataclass, replace
from typing import IO, Any
from uuid import UUID

import structlog

from tradepost.infra import jobs, outbox
from tradepost.infra.db import ConcurrentChange, Database, Tx
from tradepost.infra.live import Live, Progress
from tradepost.infra.objects import ObjectMissing, ObjectStore, ObjectStoreUnavailable
from tradepost.infra.tabular import ColumnMapping, MappingError, Row, Table, TableError, batches_in_thread
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import VersionMismatch
from tradepost.services.notifications.contract import UPLOAD, organisation_channel
from tradepost.services.products.contract import Product, ProductUpdated
from tradepost.services.products.errors import SkuTaken
from tradepost.services.products.repository import catalogue, categories
from tradepost.services.products.repository import stock as stock_repository
from tradepost.services.products.repository import uploads as repository
from tradepost.services.products.rules.importing import Decided, ImportedRow, ImportOptions, decide
from tradepost.services.products.rules.stock import Level, Stock
from tradepost.services.products.rules.values import Seller, Upload
from tradepost.services.products.use_cases.rows import RowReader
from tradepost.services.products.use_cases.stock import save_stock
from tradepost.services.products.use_cases.uploads import OWN_OBJECTS, TASK, end_upload, fitting_mapping, open_upload

BATCH_ROWS = 500
MAX_ROWS = 500_000
MAX_ATTEMPTS = 10
STALLED_S = 60.0
log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Workshop:
    """What an import works with."""

    database: Database
    objects: ObjectStore
    live: Live


async def run_upload(shop: Workshop, upload_id: UUID) -> None:
    """Take an upload from where it is to its end; nothing where it has ended."""
    async with shop.database.transaction("products", readonly=True) as tx:
        upload = await repository.one(tx, upload_id)
    if upload is None or upload.finished_at is not None:
        return
    with tempfile.TemporaryFile() as file:
        try:
            await _fetch(shop.objects, upload, file)
            table = await asyncio.to_thread(open_upload, file, upload.file_name, upload.options)
            with table:
                await _import(shop, upload, table, fitting_mapping(table, upload.mapping))
        except (TableError, MappingError, ObjectMissing) as error:
            faults = [f"{each.pointer}: {each.message}" for each in getattr(error, "faults", ())]
            await _fail(shop, upload, error.code, error.detail or "; ".join(faults) or error.title())
    if upload.object_key.startswith(OWN_OBJECTS):
        with suppress(ObjectStoreUnavailable):
            await shop.objects.delete(upload.object_key)


async def resume_stalled(database: Database) -> None:
    """Queue uploads anew that nobody has worked on for a while: their worker is gone."""
    async with database.transaction("products") as tx:
        for upload_id in await repository.take_stalled(tx, idle_s=STALLED_S, limit=20):
            await jobs.defer(tx, TASK, upload_id=str(upload_id))


async def _import(shop: Workshop, upload: Upload, table: Table, mapping: ColumnMapping) -> None:
    async with shop.database.transaction("products") as tx:
        if not await repository.begin(tx, upload.id, total_lines=table.total_lines, mapping=mapping.as_json()):
            return
        options = await _options(tx, upload)
    rows = _numbered(table, RowReader(mapping, options), upload.next_line)
    place, told = upload.next_line, _progress_of(shop, upload)
    async with aclosing(_one_ahead(batches_in_thread(rows, BATCH_ROWS))) as batches:
        async for batch in batches:
            taken = await _take(shop, upload, options, batch, place)
            if taken is None:
                return  # cancelled, or another worker has it
            place = taken.next_line
            await told.tell(_state(taken))
    async with shop.database.transaction("products") as tx:
        last = await repository.one(tx, upload.id, lock=True)
        if last is not None and last.finished_at is None and last.next_line == place:
            await end_upload(tx, _actor(last), last, "completed")
    await _publish_state(shop, upload.id)


async def _take(
    shop: Workshop, upload: Upload, options: ImportOptions, batch: list[ImportedRow], place: int
) -> Upload | None:
    """One batch in one transaction, tried again where somebody made the same product at the same moment."""
    for attempt in range(5):
        try:
            async with shop.database.transaction("products") as tx:
                return await _take_batch(tx, upload.id, options, [_copied(row) for row in batch], place)
        except (SkuTaken, VersionMismatch, ConcurrentChange):
            if attempt == 4:
                raise
    raise AssertionError("unreachable")


async def _take_batch(
    tx: Tx, upload_id: UUID, options: ImportOptions, rows: list[ImportedRow], place: int
) -> Upload | None:
    upload = await repository.one(tx, upload_id, lock=True)
    if upload is None or upload.status != "running" or upload.next_line != place:
        return None
    await repository.lock_seller(tx, upload.seller_id)
    known_seller = await catalogue.seller(tx, upload.seller_id)
    seller = known_seller or Seller(id=upload.seller_id, name="", currency="", country="", suspended=False)
    known = await catalogue.lock_by_skus(tx, upload.seller_id, [row.sku for row in rows if not row.refused])
    places = await catalogue.known_places(
        tx, {row.changes["category_id"] for row in rows if row.changes.get("category_id")}
    )
    decided = decide(rows, known, seller, options, places, utc_now())
    await catalogue.insert(tx, decided.new)
    await catalogue.update(tx, decided.changed)
    available, restocked = await _set_stock(tx, upload, decided)
    events = [
        ProductUpdated(
            product_id=each.id, product=replace(each, available=available[each.id]) if each.id in available else each
        )
        for each in (*decided.new, *decided.changed)
    ]
    await outbox.append(tx, _actor(upload), *events)
    return await _note(tx, upload, rows, decided, restocked)


async def _note(
    tx: Tx, upload: Upload, rows: list[ImportedRow], decided: Decided, restocked: set[UUID]
) -> Upload | None:
    """Keep the faults and the progress."""
    await repository.add_errors(
        tx,
        [
            (upload.id, row.line, position, each.severity, row.sku, each.field[:100], each.code, each.message[:500])
            for row in rows
            for position, each in enumerate(row.problems)
        ],
    )
    written = {each.id for each in (*decided.new, *decided.changed)}
    updated = len(decided.changed) + len(restocked - written)
    refused = sum(row.refused for row in rows)
    await repository.advance(
        tx,
        upload.id,
        next_line=rows[-1].next_line,
        created=len(decided.new),
        updated=updated,
        unchanged=len(rows) - refused - len(decided.new) - updated,
        refused=refused,
        warnings=sum(each.severity == "warning" for row in rows for each in row.problems),
    )
    return await repository.one(tx, upload.id)


async def _set_stock(tx: Tx, upload: Upload, decided: Decided) -> tuple[Mapping[UUID, int], set[UUID]]:
    """What is available of the products whose stock the rows tell, and which of these changed."""
    telling = [
        (row, product) for row, product in decided.kept_rows if row.stock is not None or row.reorder_level is not None
    ]
    warehouse_id = upload.options["warehouse_id"]
    if not telling or warehouse_id is None:
        return {}, set()
    warehouse = await stock_repository.warehouse(tx, UUID(warehouse_id), upload.seller_id)
    if warehouse is None or not warehouse.active:
        for row, _ in telling:
            row.warn("stock", "warehouse_not_in_use", "The warehouse is not in use; stock was not changed.")
        return {}, set()
    stock = Stock(await stock_repository.lock_levels(tx, [product.id for _, product in telling]))
    for row, product in telling:
        level = stock.level(product.id, warehouse.id) or _empty(product, warehouse.id, warehouse.priority)
        on_hand = level.on_hand if row.stock is None else row.stock
        if on_hand < level.reserved:
            row.warn("stock", "stock_reserved", f"{level.reserved} units are reserved; stock was not changed.")
            continue
        if row.reorder_level is not None:
            level = replace(level, reorder_level=row.reorder_level)
        stock.count(level, on_hand, reason="imported", reference_id=upload.id)
    await save_stock(tx, _actor(upload), stock)
    changed = {level.product_id for level in stock.changed_levels()}
    return {product.id: stock.available(product.id) for _, product in telling}, changed


async def _options(tx: Tx, upload: Upload) -> ImportOptions:
    given = upload.options
    tree = await categories.tree(tx, 10_000)
    return ImportOptions(
        currency=given["currency"],
        decimal_comma=given["decimal_comma"],
        status=given["status"],
        category_id=UUID(given["category_id"]) if given["category_id"] else None,
        categories={" > ".join(name.casefold() for name in each.names): each.id for each in tree},
    )


def _numbered(table: Table, reader: RowReader, start: int) -> Iterator[ImportedRow]:
    """The file's rows from line `start` on; a SKU that stood in an earlier row, taken or not, refuses the later one."""
    seen: dict[str, int] = {}
    for count, record in enumerate(table):
        if count >= MAX_ROWS:
            raise TableError(f"An upload has at most {MAX_ROWS} rows; split the file.")
        if not isinstance(record, Row):
            row = ImportedRow(line=record.line, next_line=record.next_line, sku="")
            row.refuse("", record.code, record.message)
        else:
            row = reader.read(record.line, record.next_line, record.values)
            first = seen.setdefault(row.sku, row.line)
            if row.sku and first != row.line:
                row.refuse("sku", "sku_repeated", f"The SKU stands in line {first} already.")
        if row.line >= start:
            yield row


async def _one_ahead(batches: AsyncIterator[list[ImportedRow]]) -> AsyncGenerator[list[ImportedRow], None]:
    """Reads the next batch while the present one is written."""
    upcoming = asyncio.ensure_future(anext(batches, None))
    try:
        while (batch := await upcoming) is not None:
            upcoming = asyncio.ensure_future(anext(batches, None))
            yield batch
    finally:
        if not upcoming.done():
            with suppress(TableError):
                await upcoming  # a thread is reading: let it end before the file is closed
        elif not upcoming.cancelled():
            upcoming.exception()


async def _fetch(objects: ObjectStore, upload: Upload, file: IO[bytes]) -> None:
    if upload.attempts >= MAX_ATTEMPTS:
        raise TableError("The upload failed again and again at the same place; please tell support.")
    async with objects.open(upload.object_key) as stream:
        async for chunk in stream.chunks:
            file.write(chunk)
    file.seek(0)


async def _fail(shop: Workshop, upload: Upload, code: str, message: str) -> None:
    log.warning("products.upload_failed", upload_id=str(upload.id), code=code)
    async with shop.database.transaction("products") as tx:
        last = await repository.one(tx, upload.id, lock=True)
        if last is not None and last.finished_at is None:
            await end_upload(tx, _actor(last), last, "failed", error_code=code, error=message[:1_000])
    await _publish_state(shop, upload.id)


async def _publish_state(shop: Workshop, upload_id: UUID) -> None:
    async with shop.database.transaction("products", readonly=True) as tx:
        upload = await repository.one(tx, upload_id)
    if upload is not None:
        await _progress_of(shop, upload).tell(_state(upload), last=True)


def _progress_of(shop: Workshop, upload: Upload) -> Progress:
    """To the seller's open pages; who misses it asks for the upload itself."""
    return Progress(shop.live, organisation_channel(upload.seller_id, "uploads"), UPLOAD)


def _state(upload: Upload) -> dict[str, Any]:
    return {
        "upload_id": str(upload.id),
        "status": upload.status,
        "rows_read": upload.rows_read,
        "rows_refused": upload.rows_refused,
        "progress": progress(upload),
    }


def progress(upload: Upload) -> float:
    """The share of the file that was read, 0 to 1."""
    if upload.status == "completed":
        return 1.0
    return round(min(upload.next_line / upload.total_lines, 1.0), 3) if upload.total_lines else 0.0


def _copied(row: ImportedRow) -> ImportedRow:
    """A copy whose problems grow apart, so that a batch can be decided again."""
    copied = copy(row)
    copied.problems = list(row.problems)
    return copied


def _actor(upload: Upload) -> Actor:
    return Actor(user_id=upload.user_id, organisation_id=upload.seller_id, kind="manufacturer", verified=True)


def _empty(product: Product, warehouse_id: UUID, priority: int) -> Level:
    return Level(
        product_id=product.id,
        warehouse_id=warehouse_id,
        seller_id=product.seller_id,
        priority=priority,
        on_hand=0,
        reserved=0,
        reorder_level=0,
        low=False,
    )
