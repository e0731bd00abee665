"""Orders themselves: written once, read with their lines, moved by steps."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import ConcurrentChange, Tx
from tradepost.kernel.actor import Actor

Row = Mapping[str, Any]

_COLUMNS = """
o.id, o.group_id, o.hold_id, o.number, o.buyer_id, o.buyer_name, o.seller_id, o.seller_name, o.placed_by, o.status,
o.currency, o.line_count, o.net, o.tax, o.shipping, o.shipping_tax, o.shipping_tax_rate, o.total, o.reverse_charge,
o.tax_note, o.payment_method, o.po_number, o.note, o.shipping_option, o.delivery_address, o.pay_until, o.placed_at,
o.paid_at, o.delivered_at, o.updated_at, o.version, o.historical, o.document, o.customer_reference, o.customer_country,
o.business_date
"""
_MINE = "($2::uuid IS NULL OR o.buyer_id = $2 OR o.seller_id = $2)"
# One statement writes a whole basket: its group, orders, lines and first entries of history.
_INSERT = """
WITH new_group AS (
    INSERT INTO orders.order_groups (id, buyer_id, placed_by, idempotency_key, hold_id, currency, total, placed_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    RETURNING id
), new_orders AS (
    INSERT INTO orders.orders (
        id, group_id, hold_id, buyer_id, buyer_name, seller_id, seller_name, placed_by, status, currency, line_count,
        net, tax, shipping, shipping_tax, shipping_tax_rate, total, reverse_charge, tax_note, payment_method, po_number,
        note, shipping_option, delivery_address, pay_until, placed_at, updated_at)
    SELECT o.id, $1, $5, $2, $9, o.seller_id, o.seller_name, $3, 'placed', $6, o.line_count,
           o.net, o.tax, o.shipping, o.shipping_tax, o.shipping_tax_rate, o.total, o.reverse_charge, o.tax_note, $10,
           $11, $12, o.shipping_option, $13, $14, $8, $8
    FROM unnest($15::uuid[], $16::uuid[], $17::text[], $18::int[], $19::numeric[], $20::numeric[], $21::numeric[],
                $22::numeric[], $23::numeric[], $24::numeric[], $25::bool[], $26::text[], $27::text[])
         AS o (id, seller_id, seller_name, line_count, net, tax, shipping, shipping_tax, shipping_tax_rate, total,
               reverse_charge, tax_note, shipping_option)
    RETURNING id, number
), new_items AS (
    INSERT INTO orders.order_items (
        id, order_id, position, product_id, sku, title, unit, quantity, unit_price, net, tax_rate, tax)
    SELECT * FROM unnest($28::uuid[], $29::uuid[], $30::int[], $31::uuid[], $32::text[], $33::text[], $34::text[],
                         $35::int[], $36::numeric[], $37::numeric[], $38::numeric[], $39::numeric[])
), new_history AS (
    INSERT INTO orders.order_status_history (
        order_id, position, occurred_at, from_status, to_status, party, user_id, organisation_id)
    SELECT id, 1, $8, NULL, 'placed', 'buyer', $3, $2 FROM unnest($15::uuid[]) AS id
)
SELECT id, number FROM new_orders
"""
_BY_IDS = f"SELECT {_COLUMNS} FROM orders.orders o WHERE o.id = ANY($1::uuid[]) AND NOT o.historical"  # noqa: S608  # constants alone
_BY_GROUP = f"SELECT {_COLUMNS} FROM orders.orders o WHERE o.group_id = $1 ORDER BY o.number"  # noqa: S608  # constants alone
_ONE = f"SELECT {_COLUMNS} FROM orders.orders o WHERE o.id = $1 AND {_MINE}"  # noqa: S608  # constants alone
_ONE_LOCKED = f"{_ONE} FOR NO KEY UPDATE"
_LOCKED = f"""
SELECT {_COLUMNS} FROM orders.orders o
WHERE o.id = ANY($1::uuid[]) AND NOT o.historical ORDER BY o.id FOR NO KEY UPDATE
"""  # noqa: S608  # constants alone
_UNPAID = f"""
SELECT {_COLUMNS} FROM orders.orders o WHERE o.status = 'placed' AND o.pay_until < $1
ORDER BY o.pay_until LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
"""  # noqa: S608  # constants alone
_LONG_DELIVERED = f"""
SELECT {_COLUMNS} FROM orders.orders o WHERE o.status = 'delivered' AND o.delivered_at < $1
ORDER BY o.delivered_at LIMIT $2 FOR NO KEY UPDATE SKIP LOCKED
"""  # noqa: S608  # constants alone
_ITEMS = """
SELECT id, order_id, position, product_id, sku, title, unit, quantity, unit_price, net, tax_rate, tax, kind,
       claimed_quantity, shipped_quantity, delivered_quantity
FROM orders.order_items WHERE order_id = ANY($1::uuid[]) ORDER BY order_id, position
"""
_GROUP = "SELECT id, buyer_id, currency, total, placed_at FROM orders.order_groups WHERE id = $1"
_GROUP_OF_HOLD = "SELECT true FROM orders.order_groups WHERE hold_id = $1"
_STEP = """
WITH step AS (
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $8::timestamptz[]) AS s (order_id, status, reason, paid_at)
), moved AS (
    UPDATE orders.orders o
    SET status = s.status, version = o.version + 1, updated_at = $4, paid_at = COALESCE(o.paid_at, s.paid_at),
        delivered_at = CASE WHEN s.status = 'delivered' THEN $4 ELSE o.delivered_at END
    FROM step s
    WHERE o.id = s.order_id
    RETURNING o.id, OLD.status AS from_status, NEW.status AS to_status, o.version, s.reason
), noted AS (
    INSERT INTO orders.order_status_history (
        order_id, position, occurred_at, from_status, to_status, party, user_id, organisation_id, reason)
    SELECT id, version, $4, from_status, to_status, $5, $6, $7, reason FROM moved
)
INSERT INTO orders.order_documents (order_id, kind, reference_id, label, created_at)
SELECT id, 'confirmation', id, 'Order confirmation', $4 FROM moved
WHERE from_status = 'placed' AND to_status = 'confirmed'
ON CONFLICT DO NOTHING
"""
_AWAIT_TRANSFERS = """
UPDATE orders.orders o SET payment_method = 'bank_transfer', pay_until = n.pay_until
FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, pay_until) WHERE o.id = n.id
"""
_HISTORY = """
SELECT position, occurred_at, from_status, to_status, party, user_id, reason
FROM orders.order_status_history WHERE order_id = $1 AND occurred_at >= $2 ORDER BY position
"""
_DOCUMENTS = """
SELECT kind, reference_id, label, created_at FROM orders.order_documents WHERE order_id = $1
ORDER BY created_at, kind, reference_id
"""
_ADD_DOCUMENTS = """
INSERT INTO orders.order_documents (order_id, kind, reference_id, label, created_at)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::timestamptz[]) ON CONFLICT DO NOTHING
"""
_MAKE_PARTITIONS = "SELECT orders.make_month_partitions($1::date, $2)"


async def insert_group(
    tx: Tx, group: Row, orders: Sequence[Row], items: Sequence[Row], address: Mapping[str, Any]
) -> dict[UUID, str]:
    """Write a basket; the number of each order. Raises ConcurrentChange where the key or hold has a basket already."""
    try:
        rows = await tx.fetch(
            _INSERT,
            *(group[name] for name in _GROUP_FIELDS),
            orders[0]["buyer_name"],
            *(orders[0][name] for name in ("payment_method", "po_number", "note")),
            address,
            orders[0]["pay_until"],
            *([order[name] for order in orders] for name in _ORDER_FIELDS),
            *([item[name] for item in items] for name in _ITEM_FIELDS),
        )
    except asyncpg.UniqueViolationError as error:
        if str(error.constraint_name).startswith("uq_order_groups_"):
            raise ConcurrentChange from error
        raise
    return {row["id"]: row["number"] for row in rows}


_GROUP_FIELDS = ("id", "buyer_id", "placed_by", "idempotency_key", "hold_id", "currency", "total", "placed_at")
_ORDER_FIELDS = (
    "id", "seller_id", "seller_name", "line_count", "net", "tax", "shipping", "shipping_tax", "shipping_tax_rate",
    "total", "reverse_charge", "tax_note", "shipping_option",
)  # fmt: skip
_ITEM_FIELDS = (
    "id", "order_id", "position", "product_id", "sku", "title", "unit", "quantity", "unit_price", "net", "tax_rate",
    "tax",
)  # fmt: skip


def scope(actor: Actor) -> UUID | None:
    """Whose orders the actor sees: its organisation's, or None for everybody's."""
    return None if actor.is_operator else actor.organisation_id


async def order(tx: Tx, order_id: UUID, *, of: UUID | None) -> Row | None:
    """An order that `of` buys or sells (None: anybody's)."""
    return await tx.fetchrow(_ONE, order_id, of)


async def order_locked(tx: Tx, order_id: UUID, *, of: UUID | None) -> Row | None:
    """As `order`, held until the transaction ends."""
    return await tx.fetchrow(_ONE_LOCKED, order_id, of)


async def orders(tx: Tx, ids: Sequence[UUID]) -> Sequence[Row]:
    """Those of `ids` that exist; historical ones are nobody's business but the lists'."""
    return await tx.fetch(_BY_IDS, list(ids))


async def orders_locked(tx: Tx, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Those of `ids` that exist, held in the order of their ids until the transaction ends."""
    return {row["id"]: row for row in await tx.fetch(_LOCKED, list(set(ids)))}


async def unpaid(tx: Tx, now: datetime, limit: int) -> Sequence[Row]:
    return await tx.fetch(_UNPAID, now, limit)


async def long_delivered(tx: Tx, before: datetime, limit: int) -> Sequence[Row]:
    return await tx.fetch(_LONG_DELIVERED, before, limit)


async def items(tx: Tx, order_ids: Sequence[UUID]) -> dict[UUID, list[Row]]:
    """The lines of each order, by position."""
    found: dict[UUID, list[Row]] = {order_id: [] for order_id in order_ids}
    for row in await tx.fetch(_ITEMS, list(order_ids)):
        found[row["order_id"]].append(row)
    return found


async def group(tx: Tx, group_id: UUID) -> Row | None:
    return await tx.fetchrow(_GROUP, group_id)


async def orders_of_group(tx: Tx, group_id: UUID) -> Sequence[Row]:
    return await tx.fetch(_BY_GROUP, group_id)


async def hold_has_orders(tx: Tx, hold_id: UUID) -> bool:
    return bool(await tx.fetchval(_GROUP_OF_HOLD, hold_id))


async def take_steps(
    tx: Tx,
    actor: Actor,
    steps: Sequence[tuple[UUID, str, str | None]],
    *,
    party: str,
    at: datetime,
    paid_at: datetime | None = None,
) -> None:
    """Move each order (id, status, reason), which the caller has locked, with an entry in its history.

    One step of an order per call. An equal status is a note. `paid_at` is kept where none is known yet.
    """
    if steps:
        ids, statuses, reasons = (list(column) for column in zip(*steps, strict=True))
        times = [paid_at] * len(ids)
        await tx.execute(_STEP, ids, statuses, reasons, at, party, actor.user_id, actor.organisation_id, times)


async def await_transfers(tx: Tx, until: Mapping[UUID, datetime]) -> None:
    """Have locked orders paid by bank transfer until then."""
    await tx.execute(_AWAIT_TRANSFERS, list(until), list(until.values()))


async def history(tx: Tx, order_id: UUID, *, since: datetime) -> Sequence[Row]:
    return await tx.fetch(_HISTORY, order_id, since)


async def documents(tx: Tx, order_id: UUID) -> Sequence[Row]:
    return await tx.fetch(_DOCUMENTS, order_id)


async def add_documents(tx: Tx, rows: Sequence[tuple[UUID, str, UUID, str, datetime]]) -> None:
    """Note papers: (order id, kind, reference id, label, time). Those that are noted already stay."""
    if rows:
        await tx.execute(_ADD_DOCUMENTS, *(list(column) for column in zip(*rows, strict=True)))


async def make_partitions(tx: Tx, month: date, ahead: int) -> None:
    await tx.execute(_MAKE_PARTITIONS, month, ahead)
