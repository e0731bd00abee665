"""Import a seller's history: invoices of another system become orders with their own dates and prices.

A run reads its file in batches; each is one transaction with the place where it ends, so a run that is killed goes on
there. An invoice has the same id in every run, so a repeat makes nothing twice.
"""

import asyncio
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, closing
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

import structlog

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import Database, Tx
from tradepost.infra.live import Live, Progress
from tradepost.infra.objects import ObjectMissing, ObjectStore
from tradepost.infra.tabular import MappingError, TableError, TableLimits, open_table, write_csv
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault
from tradepost.kernel.ids import new_id, stable_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.notifications.contract import ORDER_IMPORT, operator_channel
from tradepost.services.orders.contract import HistoricalLine, OrderImported
from tradepost.services.orders.errors import ImportEnded, ImportInvalid, ImportNotFound
from tradepost.services.orders.repository import imports as repository
from tradepost.services.orders.repository import parties as parties_repository
from tradepost.services.orders.rules.history import HistoryLine, HistoryRules, document_of, kind_of
from tradepost.services.orders.schemas.orders import ImportOptions, ImportOutput
from tradepost.services.orders.use_cases.answers import Row
from tradepost.services.orders.use_cases.history_lines import Batch, Reported, mapping_for, read_batches

RUN_IMPORT = "orders.run_import"
UPLOADS = "orders/imports/"
# A file may be larger than memory: it is read row by row from the disk.
LIMITS = TableLimits(file_bytes=1024**3, unpacked_bytes=8 * 1024**3, rows=50_000_000)
ERRORS_PAGE = 2_000
_UNIT = "piece"
log = structlog.get_logger(__name__)


async def start_import(
    database: Database,
    actor: Actor,
    options: ImportOptions,
    *,
    upload: tuple[str, bytes] | None,
    objects: ObjectStore,
    documents: DocumentsPort,
) -> ImportOutput:
    """Queue a run over an uploaded document or the file (name, bytes) that came along. Raises ImportInvalid."""
    faults = []
    if options.timezone not in available_timezones():
        faults.append(Fault("#/timezone", "unknown", "Give a time zone as Europe/London."))
    if (upload is None) == (options.document_id is None):
        faults.append(Fault("#/document_id", "missing", "Give either document_id or a file."))
    if faults:
        raise ImportInvalid(faults)
    import_id = new_id()
    if upload is not None:
        file_name, object_key = upload[0], f"{UPLOADS}{import_id}"
        await objects.put(object_key, upload[1], content_type="application/octet-stream")
    else:
        file_name, object_key = await _document(actor, options, documents)
    async with database.transaction("orders") as tx:
        sellers = await parties_repository.parties(tx, [options.seller_id])
        if not sellers or sellers[0]["kind"] != "manufacturer":
            raise ImportInvalid([Fault("#/seller_id", "unknown", "There is no such seller.")])
        values = {
            "id": import_id,
            "seller_id": options.seller_id,
            "seller_name": sellers[0]["name"],
            "file_name": file_name,
            "object_key": object_key,
            "options": options.model_dump(mode="json"),
        }
        row = await repository.insert(tx, actor, values)
        await _defer_run(tx, row)
        changes = {"seller_id": options.seller_id, "file_name": file_name}
        await audit.record(tx, actor, "order.import", "order_import", import_id, changes=changes)
    return import_output(row)


async def read_import(tx: Tx, import_id: UUID) -> ImportOutput:
    """How far a run has come. Raises ImportNotFound."""
    row = await repository.find(tx, import_id)
    if row is None:
        raise ImportNotFound
    return import_output(row)


async def cancel_import(tx: Tx, actor: Actor, import_id: UUID) -> ImportOutput:
    """Stop a run after the batch at work; what was imported stays. Raises ImportNotFound, ImportEnded."""
    row = await repository.cancel(tx, import_id, utc_now())
    if row is None:
        await read_import(tx, import_id)
        raise ImportEnded
    await _defer_run(tx, row)  # ends it where nothing runs it any more
    await audit.record(tx, actor, "order.cancel_import", "order_import", import_id)
    return import_output(row)


async def export_errors(database: Database, import_id: UUID) -> AsyncIterator[bytes]:
    """CSV of what a run reported, the first line first."""
    columns, after, header = ("line", "lines", "invoice_number", "code", "message"), 0, True
    while True:
        async with database.transaction("orders", readonly=True) as tx:
            rows = await repository.errors(tx, import_id, after_line=after, limit=ERRORS_PAGE)
        cells = [list(row.values()) for row in rows]
        text = b"".join(write_csv(cells, columns, bom=header))
        yield text if header else text.partition(b"\r\n")[2]
        if len(rows) < ERRORS_PAGE:
            return
        header, after = False, rows[-1]["line"]


async def run_import(database: Database, import_id: UUID, *, objects: ObjectStore, live: Live) -> None:
    """Read the run's file from where it stands to the end, or until it is cancelled or taken over."""
    async with database.transaction("orders") as tx:
        run = await repository.start(tx, import_id, utc_now())
        if run is None:
            await repository.end(tx, import_id, "cancelled", None, utc_now())
    told = Progress(live, operator_channel("imports"), ORDER_IMPORT)
    if run is not None:
        await _run(database, run, objects, told)
    await _tell(database, import_id, told, last=True)
    await _drop_upload(database, import_id, objects)


async def _tell(database: Database, import_id: UUID, told: Progress, *, last: bool = False) -> None:
    async with database.transaction("orders", readonly=True) as tx:
        row = await repository.find(tx, import_id)
    if row is not None:
        await told.tell(_state(row), last=last)


def _state(row: Row) -> dict[str, Any]:
    total = row["total_lines"]
    share = 1.0 if row["status"] == "completed" else round(min(row["lines_read"] / total, 1.0), 3) if total else 0.0
    named = {name: row[name] for name in ("status", "lines_read", "total_lines")}
    return {"import_id": str(row["id"]), **named, "progress": share}


def import_output(row: Row) -> ImportOutput:
    """A run as clients see it."""
    names = [name for name in ImportOutput.model_fields if name not in {"reasons", "currency"}]
    return ImportOutput(
        **{name: row[name] for name in names}, reasons=row["reasons"], currency=row["options"]["currency"]
    )


async def _run(database: Database, run: Row, objects: ObjectStore, told: Progress) -> None:
    import_id = run["id"]
    try:
        async with _local_copy(objects, run["object_key"]) as path:
            done = await _read(database, run, path, told)
    except (TableError, MappingError, ObjectMissing) as error:
        async with database.transaction("orders") as tx:
            await repository.end(tx, import_id, "failed", _sentence(error), utc_now())
        return
    log.info("orders.import_stopped", import_id=str(import_id), done=done)


async def _drop_upload(database: Database, import_id: UUID, objects: ObjectStore) -> None:
    """Delete the file that came along with a request, once its run is over. Documents belong to their owner."""
    async with database.transaction("orders", readonly=True) as tx:
        row = await repository.find(tx, import_id)
    if row is not None and row["status"] not in {"queued", "running"} and row["object_key"].startswith(UPLOADS):
        await objects.delete(row["object_key"])


async def _defer_run(tx: Tx, row: Row) -> None:
    await jobs.defer(tx, RUN_IMPORT, lock=f"{RUN_IMPORT}:{row['seller_id']}", import_id=str(row["id"]))


async def _document(actor: Actor, options: ImportOptions, documents: DocumentsPort) -> tuple[str, str]:
    assert options.document_id is not None
    found = await documents.describe(ids=[options.document_id], owner_id=actor.organisation_id)
    if not found or found[0].status != "ready" or found[0].purpose != "import":
        text = "There is no file of yours by this id that was uploaded for an import and is ready."
        raise ImportInvalid([Fault("#/document_id", "unknown", text)])
    return found[0].file_name, found[0].object_key


@asynccontextmanager
async def _local_copy(objects: ObjectStore, object_key: str) -> AsyncIterator[Path]:
    with tempfile.TemporaryDirectory(prefix="tradepost-import-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "file"
        async with objects.open(object_key) as stream:
            with path.open("wb") as target:
                async for chunk in stream.chunks:
                    await asyncio.to_thread(target.write, chunk)
        yield path


async def _read(database: Database, run: Row, path: Path, told: Progress) -> bool:
    options = ImportOptions.model_validate(run["options"])
    table = await asyncio.to_thread(open_table, path, filename=run["file_name"], limits=LIMITS)
    with table:
        mapping = mapping_for(table, options)
        total = max(table.total_lines - 1, 0)
        async with database.transaction("orders") as tx:
            await repository.set_total(tx, run["id"], total)
        batches = read_batches(table, mapping, options, next_line=run["next_line"], skip_lines=list(run["skip_lines"]))
        writer = _Writer(database, run, options)
        with closing(batches):
            while (batch := await asyncio.to_thread(next, batches, None)) is not None:
                if not await writer.write(batch):
                    return False
                await told.tell(_state({**run, "total_lines": total, "lines_read": writer.lines_read}))
    async with database.transaction("orders") as tx:
        await repository.end(tx, run["id"], "completed", None, utc_now())
    return True


class _Writer:
    """Writes a run's batches, one transaction each."""

    def __init__(self, database: Database, run: Row, options: ImportOptions) -> None:
        self._database, self._run, self._options = database, run, options
        self._rules = HistoryRules(
            cancellation_prefix=options.cancellation_prefix,
            adjustment_prefix=options.adjustment_prefix,
            charges=tuple(options.charges),
        )
        self._reasons = Counter[str](run["reasons"])
        self.lines_read: int = run["lines_read"]
        self._actor = Actor(user_id=run["requested_by"], organisation_id=run["organisation_id"], kind="operator")

    async def write(self, batch: Batch) -> bool:
        """Write a batch; False where the run was cancelled or another process has taken it on."""
        run_id, now = self._run["id"], utc_now()
        async with self._database.transaction("orders") as tx:
            state = await repository.lock(tx, run_id)
            if state["status"] != "running" or state["lines_read"] != self.lines_read:
                return False
            if state["cancel_requested"]:
                await repository.end(tx, run_id, "cancelled", None, now)
                return False
            orders, reported = self._sorted_out(batch)
            new = await self._keep(tx, orders, reported, now)
            await repository.report(
                tx,
                run_id,
                [(each.line, each.line_count, each.invoice_number, each.code, each.message) for each in reported],
            )
            for each in reported:
                self._reasons[each.code] += each.line_count
            imported = sum(order["line_count"] for order in new)
            lines = (imported, sum(each.line_count for each in reported))
            await repository.progress(
                tx,
                run_id,
                next_line=batch.next_line,
                skip_lines=batch.skip_lines,
                lines=lines,
                orders=len(new),
                reasons=self._reasons,
            )
        self.lines_read += sum(lines)
        return True

    def _sorted_out(self, batch: Batch) -> tuple[list[dict[str, Any]], list[Reported]]:
        orders, reported = [], list(batch.reported)
        for lines in batch.invoices:
            document = document_of(lines, self._rules)
            if document is None:
                text = "No price and no customer: stock was moved or written off, nothing was sold."
                number, count = lines[0].invoice_number, len(lines)
                reported.append(Reported(lines[0].line, count, number, "stock_movement", text))
            else:
                orders.append(_order_row(self._run, self._options, lines, document))
        return orders, reported

    async def _keep(
        self, tx: Tx, orders: Sequence[dict[str, Any]], reported: list[Reported], now: datetime
    ) -> list[dict[str, Any]]:
        """Write the orders that are new; report the others."""
        if not orders:
            return []
        ids = await repository.insert_orders(tx, self._run, orders, now)
        new = [order for order in orders if order["id"] in ids]
        if len(new) < len(orders):
            known = await repository.imported_by(tx, [order["id"] for order in orders if order["id"] not in ids])
            reported += [self._known(order, known) for order in orders if order["id"] not in ids]
        if new:
            kinds = {order["id"]: self._kinds(order) for order in new}
            await repository.insert_items(tx, list(_item_rows(new, kinds)))
            await repository.insert_history(tx, self._actor, new, now)
            await outbox.append(tx, self._actor, *(self._event(order, kinds[order["id"]]) for order in new))
        return new

    def _known(self, order: dict[str, Any], known: dict[UUID, UUID]) -> Reported:
        code, text = "already_imported", "An import before this one has the invoice."
        if known.get(order["id"]) == self._run["id"]:
            code, text = "invoice_split", "Other lines of this invoice stand too far away and were imported before."
        return Reported(order["lines"][0].line, order["line_count"], order["number"], code, text)

    def _kinds(self, order: dict[str, Any]) -> list[Any]:
        return [kind_of(line, order["document"], self._rules) for line in order["lines"]]

    def _event(self, order: dict[str, Any], kinds: Sequence[Any]) -> OrderImported:
        return OrderImported(
            order_id=order["id"],
            import_id=self._run["id"],
            number=order["number"],
            document=order["document"],
            seller_id=self._run["seller_id"],
            customer_reference=order["customer_reference"],
            country=order["customer_country"],
            currency=self._options.currency,
            occurred_on=order["placed_at"],
            business_date=order["business_date"],
            lines=tuple(
                HistoricalLine(
                    sku=line.sku,
                    title=line.title,
                    product_id=None,
                    quantity=line.quantity,
                    unit_price=line.unit_price,
                    net=line.net,
                    kind=kind,
                )
                for line, kind in zip(order["lines"], kinds, strict=True)
            ),
        )


def _order_row(run: Row, options: ImportOptions, lines: list[HistoryLine], document: str) -> dict[str, Any]:
    """An order of an invoice: of several dates the first, of several customers or countries the first that is named."""
    customer = next((line.customer for line in lines if line.customer), None)
    first = min(lines, key=lambda line: line.occurred_at)
    seller_id = str(run["seller_id"])
    return {
        "id": stable_id("historical-order", seller_id, lines[0].invoice_number),
        "number": lines[0].invoice_number,
        "buyer_id": stable_id("historical-customer", seller_id, customer or ""),
        "buyer_name": f"Customer {customer}" if customer else options.unnamed_customer,
        "status": "cancelled" if document == "cancellation" else "completed",
        "line_count": len(lines),
        "net": sum((line.net for line in lines), Decimal(0)),
        "placed_at": first.occurred_at,
        "document": document,
        "customer_reference": customer,
        "customer_country": next((line.country for line in lines if line.country), None),
        "business_date": first.business_date,
        "lines": lines,
    }


def _item_rows(orders: Sequence[dict[str, Any]], kinds: dict[UUID, list[Any]]) -> Iterator[tuple[Any, ...]]:
    zero = Decimal(0)
    for order in orders:
        order_id = order["id"]
        for position, (line, kind) in enumerate(zip(order["lines"], kinds[order_id], strict=True), start=1):
            yield (
                new_id(), order_id, position, line.sku, line.title, _UNIT, line.quantity, line.unit_price, line.net,
                zero, zero, kind, True,
            )  # fmt: skip


def _sentence(error: TableError | MappingError | ObjectMissing) -> str:
    faults = "; ".join(f"{fault.pointer}: {fault.message}" for fault in getattr(error, "faults", ()))
    return (faults or str(error))[:1_000]
