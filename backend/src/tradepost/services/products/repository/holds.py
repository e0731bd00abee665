"""Holds and their reservations. A hold is locked before stock is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from tradepost.infra.db import Tx
from tradepost.kernel.clock import utc_now
from tradepost.services.products.contract import Hold, PricedLine
from tradepost.services.products.repository.stock import TRUE_AVAILABILITY
from tradepost.services.products.rules.stock import Reservation, Stock

_MAKE = f"""
WITH made AS (
    INSERT INTO products.holds (id, buyer_id, request_hash, priced_lines, expires_at, pending, created_at)
    VALUES ($1, $2, $3, $4::jsonb, $5, true, $6) ON CONFLICT (id) DO NOTHING RETURNING id
), levels AS (
    UPDATE products.inventory i
    SET reserved = item.reserved, low = item.low, updated_at = $6
    FROM unnest($7::uuid[], $8::uuid[], $9::integer[], $10::boolean[])
         AS item (product_id, warehouse_id, reserved, low), made
    WHERE i.product_id = item.product_id AND i.warehouse_id = item.warehouse_id
), reservations AS (
    INSERT INTO products.reservations (hold_id, product_id, warehouse_id, held, state)
    SELECT made.id, item.product_id, item.warehouse_id, item.held, 'pending'
    FROM unnest($11::uuid[], $12::uuid[], $13::integer[]) AS item (product_id, warehouse_id, held), made
)
SELECT (SELECT count(*) FROM made) = 1 AS made, {TRUE_AVAILABILITY % 14} AS before
"""  # noqa: S608  # constants only
_FIND = """
SELECT h.id, h.buyer_id, h.request_hash, h.priced_lines, h.expires_at,
       (h.pending AND h.expires_at > $2) OR EXISTS (
           SELECT FROM products.reservations r WHERE r.hold_id = h.id AND r.state = 'confirmed') AS alive
FROM products.holds h WHERE h.id = $1
"""
_LOCK = "SELECT id FROM products.holds WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE"
_LOCK_EXPIRED = """
SELECT id FROM products.holds WHERE pending AND expires_at <= $1
ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
"""
_RESERVATIONS = """
SELECT hold_id, product_id, warehouse_id, held, shipped, state FROM products.reservations
WHERE hold_id = ANY($1::uuid[])
"""
_SETTLE = """
UPDATE products.holds h SET pending = false
WHERE h.id = ANY($1::uuid[]) AND h.pending
  AND NOT EXISTS (SELECT FROM products.reservations r WHERE r.hold_id = h.id AND r.state = 'pending')
"""
_EXTEND = """
UPDATE products.holds h SET expires_at = n.expires_at
FROM (SELECT id, max(expires_at) AS expires_at FROM unnest($1::uuid[], $2::timestamptz[]) AS n (id, expires_at)
      GROUP BY id) n
WHERE h.id = n.id AND h.pending AND h.expires_at < n.expires_at
"""
_SHIPPED = """
SELECT DISTINCT reference_id FROM products.inventory_movements
WHERE reason = 'shipped' AND reference_id = ANY($1::uuid[])
"""
_LINES = TypeAdapter(tuple[PricedLine, ...])


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownHold:
    """A hold that was made before. `alive`: its stock is still set aside, or was sold."""

    hold: Hold
    request_hash: bytes
    alive: bool


async def make(
    tx: Tx, hold: Hold, *, buyer_id: UUID, request_hash: bytes, stock: Stock, now: datetime
) -> dict[UUID, int] | None:
    """Write a hold and the stock that it takes; None, and nothing is written, where the hold exists.

    For the products that seem to have gone out of stock: what there was before.
    """
    levels, reservations = stock.changed_levels(), stock.changed_reservations()
    row = await tx.fetchrow(
        _MAKE,
        hold.id,
        buyer_id,
        request_hash,
        hold.lines,
        hold.expires_at,
        now,
        [level.product_id for level in levels],
        [level.warehouse_id for level in levels],
        [level.reserved for level in levels],
        [level.low for level in levels],
        [each.product_id for each in reservations],
        [each.warehouse_id for each in reservations],
        [each.held for each in reservations],
        list(stock.availability_deltas()),
    )
    assert row is not None
    return {UUID(key): value for key, value in row["before"].items()} if row["made"] else None


async def find(tx: Tx, hold_id: UUID) -> KnownHold | None:
    row = await tx.fetchrow(_FIND, hold_id, utc_now())
    if row is None:
        return None
    lines = _LINES.validate_python(row["priced_lines"])
    hold = Hold(id=row["id"], lines=lines, expires_at=row["expires_at"])
    return KnownHold(hold=hold, request_hash=row["request_hash"], alive=row["alive"])


async def lock(tx: Tx, hold_ids: Sequence[UUID]) -> list[UUID]:
    """Those of the holds that exist, locked in order of id."""
    return [row["id"] for row in await tx.fetch(_LOCK, sorted(set(hold_ids)))]


async def lock_expired(tx: Tx, now: datetime, limit: int) -> list[UUID]:
    """Pending holds whose time is over and that nobody else has locked."""
    return [row["id"] for row in await tx.fetch(_LOCK_EXPIRED, now, limit)]


async def reservations(tx: Tx, hold_ids: Sequence[UUID]) -> list[Reservation]:
    return [Reservation(**row) for row in await tx.fetch(_RESERVATIONS, list(hold_ids))]


async def settle(tx: Tx, hold_ids: Sequence[UUID]) -> None:
    """Holds of which no part is pending any more cannot expire and do not count against the buyer."""
    await tx.execute(_SETTLE, list(hold_ids))


async def extend(tx: Tx, until: Sequence[tuple[UUID, datetime]]) -> None:
    """Have locked holds that are pending expire at the latest of the times given."""
    await tx.execute(_EXTEND, [hold_id for hold_id, _ in until], [time for _, time in until])


async def already_shipped(tx: Tx, shipment_ids: Sequence[UUID]) -> set[Any]:
    """Shipments that stock knows of."""
    return {row["reference_id"] for row in await tx.fetch(_SHIPPED, list(shipment_ids))}
