"""Shipments, their lines and their way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import OrganisationKind
from tradepost.kernel.address import Address
from tradepost.services.logistics.contract import Shipment, ShipmentStatus
from tradepost.services.logistics.repository.addresses import ADDRESS
from tradepost.services.orders.contract import ShippedLine

_COLUMNS = """
id, number, order_id, order_number, hold_id, po_number, seller_id, seller_name, buyer_id, buyer_name, status, position,
own_carrier, carrier, service, tracking_number, cost, currency, packages, weight_g, note, ship_to, delivery_days_min,
delivery_days_max, expected_from, expected_until, created_by, created_at, dispatched_at, delivered_at
"""
# Whose shipments an actor sees; operators see all.
_MINE: Mapping[OrganisationKind, str] = {
    "manufacturer": "seller_id = $1",
    "retailer": "buyer_id = $1",
    "operator": "$1::uuid IS NOT NULL",
}
_VISIBLE = {
    kind: f"SELECT {_COLUMNS} FROM logistics.shipments WHERE {mine} AND id = $2"  # noqa: S608  # no input is part of it
    for kind, mine in _MINE.items()
}
_PAGES = {
    kind: f"""
SELECT {_COLUMNS} FROM logistics.shipments
WHERE {mine}
  AND ($2::text IS NULL OR status = $2) AND ($3::uuid IS NULL OR order_id = $3)
  AND ($4::timestamptz IS NULL OR created_at >= $4) AND ($5::timestamptz IS NULL OR created_at < $5)
  AND ($6::timestamptz IS NULL OR (created_at, id) < ($6, $7::uuid))
ORDER BY created_at DESC, id DESC LIMIT $8
"""  # noqa: S608  # no input is part of it
    for kind, mine in _MINE.items()
}
_LINES = """
SELECT shipment_id, line_id, position, product_id, sku, title, unit, quantity, ordered, open_after
FROM logistics.shipment_lines WHERE shipment_id = ANY($1::uuid[]) ORDER BY shipment_id, position
"""
_TRACKING = """
SELECT position, status, place, note, seen_at, reported_by, recorded_at FROM logistics.shipment_tracking
WHERE shipment_id = $1 ORDER BY position DESC
"""
_LAST_SCAN = """
SELECT status, place, note, seen_at FROM logistics.shipment_tracking WHERE shipment_id = $1 AND position = $2
"""
_TAKEN = """
SELECT l.line_id, sum(l.quantity)::bigint AS quantity
FROM logistics.shipments s JOIN logistics.shipment_lines l ON l.shipment_id = s.id
WHERE s.order_id = $1 AND s.status <> 'cancelled' GROUP BY l.line_id
"""
_CANCELLED = "SELECT cancelled_at IS NOT NULL FROM logistics.fulfilments WHERE order_id = $1"
_NEXT_OF_ORDER = """
INSERT INTO logistics.fulfilments (order_id, shipments_made) VALUES ($1, 1)
ON CONFLICT (order_id) DO UPDATE SET shipments_made = fulfilments.shipments_made + 1
RETURNING shipments_made, cancelled_at
"""
_INSERT = """
INSERT INTO logistics.shipments
    (id, number, order_id, order_number, hold_id, po_number, seller_id, seller_name, buyer_id, buyer_name, status,
     position, own_carrier, carrier, service, tracking_number, cost, currency, packages, weight_g, note, ship_to,
     delivery_days_min, delivery_days_max, expected_from, expected_until, created_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'created', 0, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20::jsonb,
        $21, $22, $23, $24, $25, $26)
ON CONFLICT (id) DO NOTHING
"""
_INSERT_LINES = """
INSERT INTO logistics.shipment_lines
    (shipment_id, line_id, position, product_id, sku, title, unit, quantity, ordered, open_after)
SELECT $1, line_id, position, product_id, sku, title, unit, quantity, ordered, open_after
FROM unnest($2::uuid[], $3::integer[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::integer[], $9::integer[],
            $10::integer[])
     AS line (line_id, position, product_id, sku, title, unit, quantity, ordered, open_after)
"""
_INSERT_SCAN = """
INSERT INTO logistics.shipment_tracking (shipment_id, position, status, place, note, seen_at, reported_by)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
_MOVE = f"""
UPDATE logistics.shipments SET status = $2, position = position + 1,
    tracking_number = COALESCE($3, tracking_number),
    dispatched_at = CASE WHEN $2 = 'dispatched' THEN $4 ELSE dispatched_at END,
    delivered_at = CASE WHEN $2 = 'delivered' THEN $4 ELSE delivered_at END,
    expected_from = COALESCE($5, expected_from), expected_until = COALESCE($6, expected_until)
WHERE id = $1
RETURNING {_COLUMNS}
"""  # noqa: S608  # no input is part of it
_CANCEL_ORDERS = """
INSERT INTO logistics.fulfilments (order_id, cancelled_at)
SELECT order_id, cancelled_at FROM unnest($1::uuid[], $2::timestamptz[]) AS cancelled (order_id, cancelled_at)
ORDER BY order_id
ON CONFLICT (order_id) DO UPDATE SET cancelled_at = LEAST(fulfilments.cancelled_at, EXCLUDED.cancelled_at)
"""
_CANCEL_CREATED = """
WITH gone AS (
    UPDATE logistics.shipments SET status = 'cancelled', position = position + 1
    WHERE order_id = ANY($1::uuid[]) AND status = 'created'
    RETURNING id, position
), scans AS (
    INSERT INTO logistics.shipment_tracking (shipment_id, position, status, note, seen_at, reported_by)
    SELECT id, position, 'cancelled', $2, $3, 'platform' FROM gone
)
SELECT id FROM gone
"""
_OF_ORDERS = f"""
SELECT {_COLUMNS} FROM logistics.shipments WHERE order_id = ANY($1::uuid[]) ORDER BY created_at, id
"""  # noqa: S608  # no input is part of it
_BY_IDS = f"SELECT {_COLUMNS} FROM logistics.shipments WHERE id = ANY($1::uuid[])"  # noqa: S608  # no input is part of it
_LIVE = "SELECT id FROM logistics.shipments WHERE id = ANY($1::uuid[]) AND status <> 'cancelled'"
_NEXT_SERIAL = "SELECT nextval('logistics.tracking_serials')"


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLine:
    """A line of a new shipment; see models.ShipmentLine."""

    line_id: UUID
    position: int
    product_id: UUID
    sku: str
    title: str
    unit: str
    quantity: int
    ordered: int
    open_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NewShipment:
    """A shipment that is about to be made; see models.ShipmentRow."""

    id: UUID
    order_id: UUID
    order_number: str
    hold_id: UUID
    po_number: str | None
    seller_id: UUID
    seller_name: str
    buyer_id: UUID
    buyer_name: str
    own_carrier: bool
    carrier: str
    service: str | None
    tracking_number: str | None
    cost: Decimal | None
    currency: str
    packages: int
    weight_g: int
    note: str | None
    ship_to: Address
    delivery_days_min: int | None
    delivery_days_max: int | None
    expected_from: date | None
    expected_until: date | None
    created_by: UUID
    created_at: datetime
    lines: tuple[NewLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewScan:
    """A tracking entry to add."""

    status: ShipmentStatus
    place: str | None
    note: str | None
    seen_at: datetime
    reported_by: str


async def visible(
    tx: Tx, kind: OrganisationKind, organisation_id: UUID, shipment_id: UUID, *, lock: bool = False
) -> Mapping[str, Any] | None:
    """A shipment of the organisation; any for operators."""
    return await tx.fetchrow(_VISIBLE[kind] + (" FOR UPDATE" if lock else ""), organisation_id, shipment_id)


async def page(
    tx: Tx,
    kind: OrganisationKind,
    organisation_id: UUID,
    filters: Mapping[str, Any],
    after: Sequence[Any] | None,
    limit: int,
) -> list[Mapping[str, Any]]:
    """Newest first."""
    wanted = [filters[name] for name in ("status", "order_id", "created_from", "created_until")]
    return list(await tx.fetch(_PAGES[kind], organisation_id, *wanted, *(after or (None, None)), limit))


async def lines(tx: Tx, ids: Sequence[UUID]) -> list[Mapping[str, Any]]:
    return list(await tx.fetch(_LINES, list(ids)))


async def tracking(tx: Tx, shipment_id: UUID) -> list[Mapping[str, Any]]:
    """Newest first."""
    return list(await tx.fetch(_TRACKING, shipment_id))


async def last_scan(tx: Tx, shipment_id: UUID, position: int) -> Mapping[str, Any]:
    row: Mapping[str, Any] | None = await tx.fetchrow(_LAST_SCAN, shipment_id, position)
    assert row is not None
    return row


async def units_taken(tx: Tx, order_id: UUID) -> dict[UUID, int]:
    """Units of each order line that are in shipments which were not cancelled."""
    return {row["line_id"]: row["quantity"] for row in await tx.fetch(_TAKEN, order_id)}


async def order_was_cancelled(tx: Tx, order_id: UUID) -> bool:
    return bool(await tx.fetchval(_CANCELLED, order_id))


async def next_of_order(tx: Tx, order_id: UUID) -> tuple[int, bool]:
    """Lock what is known of the order: the number of its next shipment, from 1, and whether it was cancelled."""
    row = await tx.fetchrow(_NEXT_OF_ORDER, order_id)
    assert row is not None
    return row["shipments_made"], row["cancelled_at"] is not None


async def insert(tx: Tx, shipment: NewShipment, number: str) -> bool:
    """Write a shipment and its lines; False where its id is there already."""
    made = await tx.execute(
        _INSERT,
        shipment.id,
        number,
        shipment.order_id,
        shipment.order_number,
        shipment.hold_id,
        shipment.po_number,
        shipment.seller_id,
        shipment.seller_name,
        shipment.buyer_id,
        shipment.buyer_name,
        shipment.own_carrier,
        shipment.carrier,
        shipment.service,
        shipment.tracking_number,
        shipment.cost,
        shipment.currency,
        shipment.packages,
        shipment.weight_g,
        shipment.note,
        ADDRESS.dump_python(shipment.ship_to),
        shipment.delivery_days_min,
        shipment.delivery_days_max,
        shipment.expected_from,
        shipment.expected_until,
        shipment.created_by,
        shipment.created_at,
    )
    if made:
        names = ("line_id", "position", "product_id", "sku", "title", "unit", "quantity", "ordered", "open_after")
        columns = [[getattr(line, name) for line in shipment.lines] for name in names]
        await tx.execute(_INSERT_LINES, shipment.id, *columns)
    return bool(made)


async def add_scan(tx: Tx, shipment_id: UUID, position: int, scan: NewScan) -> None:
    await tx.execute(
        _INSERT_SCAN, shipment_id, position, scan.status, scan.place, scan.note, scan.seen_at, scan.reported_by
    )


async def move(
    tx: Tx,
    shipment_id: UUID,
    scan: NewScan,
    *,
    tracking_number: str | None = None,
    expected: tuple[date | None, date | None] = (None, None),
) -> Mapping[str, Any]:
    """Bring a locked shipment to the scan's status; its new row."""
    row: Mapping[str, Any] | None = await tx.fetchrow(
        _MOVE, shipment_id, scan.status, tracking_number, scan.seen_at, *expected
    )
    assert row is not None
    await add_scan(tx, shipment_id, row["position"], scan)
    return row


async def cancel_orders(tx: Tx, orders: Mapping[UUID, datetime], *, note: str, now: datetime) -> list[UUID]:
    """Remember that orders were cancelled and cancel their shipments that did not leave; the ids of these."""
    await tx.execute(_CANCEL_ORDERS, list(orders), list(orders.values()))
    return [row["id"] for row in await tx.fetch(_CANCEL_CREATED, list(orders), note, now)]


async def live(tx: Tx, ids: Sequence[UUID]) -> set[UUID]:
    """Those of `ids` that were made and not cancelled."""
    return {row["id"] for row in await tx.fetch(_LIVE, list(ids))}


async def of_orders(tx: Tx, order_ids: Sequence[UUID]) -> list[Shipment]:
    return await _with_lines(tx, await tx.fetch(_OF_ORDERS, list(order_ids)))


async def by_ids(tx: Tx, ids: Sequence[UUID]) -> list[Shipment]:
    return await _with_lines(tx, await tx.fetch(_BY_IDS, list(ids)))


async def _with_lines(tx: Tx, rows: Sequence[Mapping[str, Any]]) -> list[Shipment]:
    by_shipment: dict[UUID, list[ShippedLine]] = {row["id"]: [] for row in rows}
    for line in await lines(tx, list(by_shipment)):
        by_shipment[line["shipment_id"]].append(to_shipped_line(line))
    return [_shipment(row, by_shipment[row["id"]]) for row in rows]


async def next_tracking_serial(tx: Tx) -> int:
    serial: int = await tx.fetchval(_NEXT_SERIAL)
    return serial


def to_shipped_line(row: Mapping[str, Any]) -> ShippedLine:
    return ShippedLine(line_id=row["line_id"], product_id=row["product_id"], quantity=row["quantity"])


def _shipment(row: Mapping[str, Any], shipped: Sequence[ShippedLine]) -> Shipment:
    names = (
        *("id", "number", "order_id", "seller_id", "buyer_id", "status", "carrier", "service", "tracking_number"),
        *("expected_from", "expected_until", "created_at", "dispatched_at", "delivered_at"),
    )
    return Shipment(**{name: row[name] for name in names}, lines=tuple(shipped))
