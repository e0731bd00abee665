"""Imports of history: the runs, what they report, and the orders that they write."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.services.orders.repository.orders import Row

_COLUMNS = """
id, requested_by, organisation_id, seller_id, seller_name, file_name, object_key, options, status, total_lines,
next_line, skip_lines, lines_read, lines_imported, lines_reported, orders_imported, reasons, cancel_requested, error,
created_at, started_at, finished_at
"""
_INSERT = f"""
INSERT INTO orders.order_imports (
    id, requested_by, organisation_id, seller_id, seller_name, file_name, object_key, options, status)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued') RETURNING {_COLUMNS}
"""  # noqa: S608  # constants alone
_ONE = f"SELECT {_COLUMNS} FROM orders.order_imports WHERE id = $1"  # noqa: S608  # constants alone
_START = f"""
UPDATE orders.order_imports SET status = 'running', started_at = COALESCE(started_at, $2)
WHERE id = $1 AND status IN ('queued', 'running') AND NOT cancel_requested RETURNING {_COLUMNS}
"""  # noqa: S608  # constants alone
_TOTAL = "UPDATE orders.order_imports SET total_lines = $2 WHERE id = $1"
_END = f"""
UPDATE orders.order_imports SET status = $2, error = $3, finished_at = $4
WHERE id = $1 AND status IN ('queued', 'running') RETURNING {_COLUMNS}
"""  # noqa: S608  # constants alone
_CANCEL = f"""
UPDATE orders.order_imports
SET cancel_requested = true,
    status = CASE WHEN status = 'queued' THEN 'cancelled' ELSE status END,
    finished_at = CASE WHEN status = 'queued' THEN $2 ELSE finished_at END
WHERE id = $1 AND status IN ('queued', 'running') RETURNING {_COLUMNS}
"""  # noqa: S608  # constants alone
# The row is the lock of a run: whoever finds that another has read further, or that it is over, stops.
_LOCK = """
SELECT lines_read, cancel_requested, status FROM orders.order_imports WHERE id = $1 FOR UPDATE
"""
_PROGRESS = """
UPDATE orders.order_imports
SET next_line = $2, skip_lines = $3, lines_read = lines_read + $4, lines_imported = lines_imported + $5,
    lines_reported = lines_reported + $6, orders_imported = orders_imported + $7, reasons = $8
WHERE id = $1
"""
_ORDERS = """
INSERT INTO orders.orders (
    id, number, buyer_id, buyer_name, seller_id, seller_name, placed_by, status, currency, line_count, net, tax,
    shipping, shipping_tax, shipping_tax_rate, total, placed_at, updated_at, historical, document, import_id,
    customer_reference, customer_country, business_date)
SELECT o.id, o.number, o.buyer_id, o.buyer_name, $1, $2, $3, o.status, $4, o.line_count, o.net, 0, 0, 0, 0, o.net,
       o.placed_at, $5, true, o.document, $6, o.customer_reference, o.customer_country, o.business_date
FROM unnest($7::uuid[], $8::text[], $9::uuid[], $10::text[], $11::text[], $12::int[], $13::numeric[],
            $14::timestamptz[], $15::text[], $16::text[], $17::text[], $18::date[])
     AS o (id, number, buyer_id, buyer_name, status, line_count, net, placed_at, document, customer_reference,
           customer_country, business_date)
ORDER BY o.id
ON CONFLICT DO NOTHING
RETURNING id
"""
_IMPORTED_BY = "SELECT id, import_id FROM orders.orders WHERE id = ANY($1::uuid[])"
_HISTORY = """
INSERT INTO orders.order_status_history (
    order_id, position, occurred_at, from_status, to_status, party, user_id, organisation_id, reason)
SELECT h.order_id, 1, $2, NULL, h.status, 'operator', $3, $4, 'Imported'
FROM unnest($1::uuid[], $5::text[]) AS h (order_id, status)
"""
_REPORT = """
INSERT INTO orders.order_import_errors (import_id, line, line_count, invoice_number, code, message)
SELECT $1, * FROM unnest($2::int[], $3::int[], $4::text[], $5::text[], $6::text[])
"""
_ERRORS = """
SELECT line, line_count, invoice_number, code, message FROM orders.order_import_errors
WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3
"""
ITEM_COLUMNS = (
    "id", "order_id", "position", "sku", "title", "unit", "quantity", "unit_price", "net", "tax_rate", "tax", "kind",
    "historical",
)  # fmt: skip
_ORDER_FIELDS = (
    "id", "number", "buyer_id", "buyer_name", "status", "line_count", "net", "placed_at", "document",
    "customer_reference", "customer_country", "business_date",
)  # fmt: skip


async def insert(tx: Tx, actor: Actor, values: Mapping[str, Any]) -> Row:
    names = ("seller_id", "seller_name", "file_name", "object_key", "options")
    row = await tx.fetchrow(
        _INSERT, values["id"], actor.user_id, actor.organisation_id, *(values[name] for name in names)
    )
    assert row is not None
    found: Row = row
    return found


async def find(tx: Tx, import_id: UUID) -> Row | None:
    return await tx.fetchrow(_ONE, import_id)


async def start(tx: Tx, import_id: UUID, at: datetime) -> Row | None:
    """Begin or go on; None where it is over or to be cancelled."""
    return await tx.fetchrow(_START, import_id, at)


async def set_total(tx: Tx, import_id: UUID, total_lines: int) -> None:
    await tx.execute(_TOTAL, import_id, total_lines)


async def end(tx: Tx, import_id: UUID, status: str, error: str | None, at: datetime) -> Row | None:
    """End a run that is not over yet."""
    return await tx.fetchrow(_END, import_id, status, error, at)


async def cancel(tx: Tx, import_id: UUID, at: datetime) -> Row | None:
    """Ask a run to stop; None where it is over."""
    return await tx.fetchrow(_CANCEL, import_id, at)


async def lock(tx: Tx, import_id: UUID) -> Row:
    row = await tx.fetchrow(_LOCK, import_id)
    assert row is not None
    found: Row = row
    return found


async def progress(
    tx: Tx,
    import_id: UUID,
    *,
    next_line: int,
    skip_lines: Sequence[int],
    lines: tuple[int, int],
    orders: int,
    reasons: Mapping[str, int],
) -> None:
    """Note a batch: lines imported and lines reported, and the sum of reasons so far."""
    imported, reported = lines
    await tx.execute(
        _PROGRESS, import_id, next_line, list(skip_lines), imported + reported, imported, reported, orders, reasons
    )


async def insert_orders(tx: Tx, run: Row, orders: Sequence[Row], at: datetime) -> set[UUID]:
    """Write historical orders but those that are there already; the ids of the new ones."""
    rows = await tx.fetch(
        _ORDERS,
        run["seller_id"],
        run["seller_name"],
        run["requested_by"],
        run["options"]["currency"],
        at,
        run["id"],
        *([order[name] for order in orders] for name in _ORDER_FIELDS),
    )
    return {row["id"] for row in rows}


async def imported_by(tx: Tx, order_ids: Sequence[UUID]) -> dict[UUID, UUID]:
    """The import that each of these orders came by."""
    return {row["id"]: row["import_id"] for row in await tx.fetch(_IMPORTED_BY, list(order_ids))}


async def insert_items(tx: Tx, rows: Sequence[Sequence[Any]]) -> None:
    """COPY lines of historical orders, each in the order of ITEM_COLUMNS."""
    await tx.copy("orders", "order_items", ITEM_COLUMNS, rows)


async def insert_history(tx: Tx, actor: Actor, orders: Sequence[Row], at: datetime) -> None:
    ids, statuses = [order["id"] for order in orders], [order["status"] for order in orders]
    await tx.execute(_HISTORY, ids, at, actor.user_id, actor.organisation_id, statuses)


async def report(tx: Tx, import_id: UUID, rows: Sequence[tuple[int, int, str | None, str, str]]) -> None:
    """Note what was not imported: (line, number of lines, invoice, code, message)."""
    if rows:
        await tx.execute(_REPORT, import_id, *(list(column) for column in zip(*rows, strict=True)))


async def errors(tx: Tx, import_id: UUID, *, after_line: int, limit: int) -> Sequence[Row]:
    return await tx.fetch(_ERRORS, import_id, after_line, limit)
