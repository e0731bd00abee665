"""Promises of units to shipments, and what has left and arrived."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.orders.repository.orders import Row

_ONE = """
SELECT shipment_id, order_id, claimed_at, released_at, dispatched_at, delivered_at
FROM orders.fulfilments WHERE shipment_id = $1
"""
_LINES = "SELECT line_id, quantity FROM orders.fulfilment_items WHERE shipment_id = $1"
_CLAIM = """
WITH promise AS (
    INSERT INTO orders.fulfilments (shipment_id, order_id, claimed_at) VALUES ($1, $2, $3)
    ON CONFLICT (shipment_id) DO UPDATE SET released_at = NULL, claimed_at = EXCLUDED.claimed_at
), units AS (
    INSERT INTO orders.fulfilment_items (shipment_id, line_id, quantity)
    SELECT $1, line_id, quantity FROM unnest($4::uuid[], $5::int[]) AS u (line_id, quantity)
)
UPDATE orders.order_items i SET claimed_quantity = i.claimed_quantity + u.quantity
FROM unnest($4::uuid[], $5::int[]) AS u (line_id, quantity)
WHERE i.order_id = $2 AND i.id = u.line_id
"""
_LOCK_ORDER = """
SELECT o.id FROM orders.orders o JOIN orders.fulfilments f ON f.order_id = o.id
WHERE f.shipment_id = $1 FOR NO KEY UPDATE OF o
"""
_RELEASE = """
WITH freed AS (
    UPDATE orders.fulfilments SET released_at = $2
    WHERE shipment_id = $1 AND released_at IS NULL AND dispatched_at IS NULL AND delivered_at IS NULL
    RETURNING shipment_id, order_id
), units AS (
    DELETE FROM orders.fulfilment_items u USING freed WHERE u.shipment_id = freed.shipment_id
    RETURNING u.line_id, u.quantity, freed.order_id
)
UPDATE orders.order_items i SET claimed_quantity = i.claimed_quantity - u.quantity
FROM units u WHERE i.order_id = u.order_id AND i.id = u.line_id
"""
# What an event tells is kept, whatever was known: a shipment may be heard of without its claim, or delivered first.
_DISPATCHED = """
INSERT INTO orders.fulfilments AS f (shipment_id, order_id, dispatched_at)
SELECT DISTINCT ON (n.shipment_id) n.*
FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS n (shipment_id, order_id, at)
ON CONFLICT (shipment_id) DO UPDATE
SET dispatched_at = COALESCE(f.dispatched_at, EXCLUDED.dispatched_at), released_at = NULL
"""
_DELIVERED = """
INSERT INTO orders.fulfilments AS f (shipment_id, order_id, delivered_at)
SELECT DISTINCT ON (n.shipment_id) n.*
FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS n (shipment_id, order_id, at)
ON CONFLICT (shipment_id) DO UPDATE
SET delivered_at = COALESCE(f.delivered_at, EXCLUDED.delivered_at), released_at = NULL
"""
_UNITS = """
INSERT INTO orders.fulfilment_items (shipment_id, line_id, quantity)
SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[]) ON CONFLICT DO NOTHING
"""
# Quantities are derived from the fulfilments, so events in any order and number lead to the same.
_RECOUNT = """
UPDATE orders.order_items i
SET claimed_quantity = n.claimed, shipped_quantity = n.shipped, delivered_quantity = n.delivered
FROM (
    SELECT i.id, COALESCE(sum(u.quantity), 0)::int AS claimed,
           COALESCE(sum(u.quantity) FILTER (WHERE f.dispatched_at IS NOT NULL), 0)::int AS shipped,
           COALESCE(sum(u.quantity) FILTER (WHERE f.dispatched_at IS NOT NULL AND f.delivered_at IS NOT NULL), 0)::int
               AS delivered
    FROM orders.order_items i
    LEFT JOIN (orders.fulfilment_items u JOIN orders.fulfilments f ON f.shipment_id = u.shipment_id) ON u.line_id = i.id
    WHERE i.order_id = ANY($1::uuid[])
    GROUP BY i.id
) n
WHERE i.id = n.id AND i.order_id = ANY($1::uuid[])
  AND (i.claimed_quantity, i.shipped_quantity, i.delivered_quantity)
      IS DISTINCT FROM (n.claimed, n.shipped, n.delivered)
"""


async def fulfilment(tx: Tx, shipment_id: UUID) -> tuple[Row, dict[UUID, int]] | None:
    """A shipment's promise, and its units by line."""
    row = await tx.fetchrow(_ONE, shipment_id)
    if row is None:
        return None
    return row, {line["line_id"]: line["quantity"] for line in await tx.fetch(_LINES, shipment_id)}


async def claim(tx: Tx, shipment_id: UUID, order_id: UUID, units: dict[UUID, int], at: datetime) -> None:
    """Promise units of lines of an order that the caller has locked."""
    await tx.execute(_CLAIM, shipment_id, order_id, at, list(units), list(units.values()))


async def release(tx: Tx, shipment_id: UUID, at: datetime) -> None:
    """Give a promise back that has not left; nothing where there is none."""
    await tx.execute(_LOCK_ORDER, shipment_id)
    await tx.execute(_RELEASE, shipment_id, at)


async def note_dispatched(tx: Tx, shipments: Sequence[tuple[UUID, UUID, datetime]], units: Sequence[Any]) -> None:
    """Shipments (id, order id, time) left with `units` (shipment id, line id, quantity)."""
    await tx.execute(_DISPATCHED, *(list(column) for column in zip(*shipments, strict=True)))
    await tx.execute(_UNITS, *(list(column) for column in zip(*units, strict=True)))


async def note_delivered(tx: Tx, shipments: Sequence[tuple[UUID, UUID, datetime]]) -> None:
    """Shipments (id, order id, time) arrived."""
    await tx.execute(_DELIVERED, *(list(column) for column in zip(*shipments, strict=True)))


async def recount(tx: Tx, order_ids: Sequence[UUID]) -> None:
    """Bring the quantities on the lines of these (locked) orders to what their fulfilments say."""
    await tx.execute(_RECOUNT, list(order_ids))
