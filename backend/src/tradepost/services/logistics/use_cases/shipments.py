"""Shipments: made for an order, moved by the state table, tracked to delivery."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.events import Envelope, Event
from tradepost.services.logistics import rules
from tradepost.services.logistics.contract import (
    Shipment,
    ShipmentDelivered,
    ShipmentDispatched,
    ShipmentStatus,
    ShipmentTracked,
)
from tradepost.services.logistics.errors import (
    ShipmentInvalid,
    ShipmentNotFound,
    TooManyScans,
)
from tradepost.services.logistics.repository import shipments as repository
from tradepost.services.logistics.repository.shipments import NewScan, to_shipped_line
from tradepost.services.orders.contract import OrderCancelled, OrdersPort

RELEASE_JOB = "logistics.release_unshipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """What is said to have happened to a shipment; `seen_at` None: now."""

    status: ShipmentStatus
    place: str | None = None
    note: str | None = None
    tracking_number: str | None = None
    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ShipmentView:
    """A shipment's row and its lines."""

    shipment: Mapping[str, Any]
    lines: list[Mapping[str, Any]]


async def list_shipments(
    tx: Tx, actor: Actor, filters: Mapping[str, Any], after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    """What the organisation sends or gets, newest first; everything for operators."""
    return await repository.page(tx, actor.kind, actor.organisation_id, filters, after, limit)


async def read_shipment(tx: Tx, actor: Actor, shipment_id: UUID) -> ShipmentView:
    """A shipment that the organisation sends or gets. Raises ShipmentNotFound."""
    return ShipmentView(await _visible(tx, actor, shipment_id), await repository.lines(tx, [shipment_id]))


async def track_shipment(tx: Tx, actor: Actor, shipment_id: UUID) -> tuple[Mapping[str, Any], list[Mapping[str, Any]]]:
    """A shipment and where it was seen, newest first. Raises ShipmentNotFound."""
    return await _visible(tx, actor, shipment_id), await repository.tracking(tx, shipment_id)


async def move_shipment(tx: Tx, actor: Actor, shipment_id: UUID, move: Move) -> ShipmentView:
    """Say what happened to a shipment; what is known already changes nothing.

    Raises ShipmentNotFound, MoveForbidden, MoveNotAllowed, ShipmentInvalid, TooManyScans.
    """
    row = await _visible(tx, actor, shipment_id, lock=True)
    party = _party(actor, row)
    rules.check_party(move.status, party)
    if await _is_known(tx, row, move):
        return ShipmentView(row, await repository.lines(tx, [shipment_id]))
    rules.check_move(row["status"], move.status, party)
    now = utc_now()
    seen_at = move.seen_at or now
    faults = rules.scan_faults(seen_at, row["created_at"], now)
    own_carrier = row["carrier"] if row["own_carrier"] and party != "buyer" else None
    faults += rules.service_faults(None, own_carrier, move.tracking_number)
    if faults:
        raise ShipmentInvalid(faults)
    if row["position"] >= rules.MAX_SCANS:
        raise TooManyScans(limit=rules.MAX_SCANS)
    scan = NewScan(status=move.status, place=move.place, note=move.note, seen_at=seen_at, reported_by=party)
    moved = await repository.move(
        tx,
        shipment_id,
        scan,
        tracking_number=move.tracking_number,
        expected=rules.expected_delivery(seen_at.date(), row["delivery_days_min"], row["delivery_days_max"])
        if move.status == "dispatched"
        else (None, None),
    )
    lines = await repository.lines(tx, [shipment_id])
    await outbox.append(tx, actor, _event(moved, lines, scan))
    changes = {"from": row["status"], "to": move.status, "seen_at": seen_at}
    await audit.record(tx, actor, "shipment.move", "shipment", shipment_id, changes=changes)
    return ShipmentView(moved, lines)


async def cancel_shipment(tx: Tx, actor: Actor, shipment_id: UUID) -> ShipmentView:
    """Give up a shipment that has not left; its units are open again shortly after. Repeatable.

    Raises ShipmentNotFound, MoveNotAllowed.
    """
    row = await _visible(tx, actor, shipment_id, lock=True)
    lines = await repository.lines(tx, [shipment_id])
    if row["status"] == "cancelled":
        return ShipmentView(row, lines)
    party = _party(actor, row)
    rules.check_move(row["status"], "cancelled", party)
    scan = NewScan(status="cancelled", place=None, note=None, seen_at=utc_now(), reported_by=party)
    moved = await repository.move(tx, shipment_id, scan)
    await jobs.defer(tx, RELEASE_JOB, shipment_ids=[str(shipment_id)])
    await audit.record(tx, actor, "shipment.cancel", "shipment", shipment_id, changes={"number": row["number"]})
    return ShipmentView(moved, lines)


async def cancel_shipments_of_orders(tx: Tx, events: Sequence[Envelope[OrderCancelled]]) -> None:
    """Cancel what has not left of cancelled orders, and let nothing more be made of them."""
    orders: dict[UUID, datetime] = {}
    for each in events:
        orders[each.event.order_id] = min(each.occurred_at, orders.get(each.event.order_id, each.occurred_at))
    gone = await repository.cancel_orders(tx, orders, note="The order was cancelled.", now=utc_now())
    if gone:
        await jobs.defer(tx, RELEASE_JOB, shipment_ids=[str(each) for each in gone])


async def shipments_of_orders(tx: Tx, order_ids: Sequence[UUID]) -> list[Shipment]:
    """Every shipment of these orders, the oldest first, for other services."""
    return await repository.of_orders(tx, order_ids)


async def shipments_by_id(tx: Tx, ids: Sequence[UUID]) -> list[Shipment]:
    """Those of `ids` that exist, for other services."""
    return await repository.by_ids(tx, ids)


async def release_unshipped(database: Database, shipment_ids: Sequence[UUID], *, orders: OrdersPort) -> None:
    """Have orders take back its promise to those shipments that were cancelled or never made. Repeatable."""
    async with database.transaction("logistics", readonly=True) as tx:
        live = await repository.live(tx, shipment_ids)
    for shipment_id in shipment_ids:
        if shipment_id not in live:
            await orders.release_fulfilment(shipment_id=shipment_id)


async def _visible(tx: Tx, actor: Actor, shipment_id: UUID, *, lock: bool = False) -> Mapping[str, Any]:
    row = await repository.visible(tx, actor.kind, actor.organisation_id, shipment_id, lock=lock)
    if row is None:
        raise ShipmentNotFound
    return row


def _party(actor: Actor, row: Mapping[str, Any]) -> rules.Party:
    if actor.is_operator:
        return "operator"
    return "seller" if row["seller_id"] == actor.organisation_id else "buyer"


async def _is_known(tx: Tx, row: Mapping[str, Any], move: Move) -> bool:
    """Whether this was said before: the status is that, and of scans on the way the last one is the same."""
    if row["status"] != move.status:
        return False
    if move.status != "in_transit":
        return True
    last = await repository.last_scan(tx, row["id"], row["position"])
    same_time = move.seen_at is None or move.seen_at == last["seen_at"]
    return bool(same_time and (last["place"], last["note"]) == (move.place, move.note))


def _event(row: Mapping[str, Any], lines: Sequence[Mapping[str, Any]], scan: NewScan) -> Event:
    names = ("order_id", "seller_id", "buyer_id")
    parties: dict[str, Any] = {"shipment_id": row["id"], **{name: row[name] for name in names}}
    if scan.status == "dispatched":
        return ShipmentDispatched(
            **parties,
            hold_id=row["hold_id"],
            carrier=row["carrier"],
            tracking_number=row["tracking_number"],
            lines=tuple(to_shipped_line(line) for line in lines),
        )
    if scan.status == "delivered":
        return ShipmentDelivered(**parties, delivered_at=scan.seen_at)
    return ShipmentTracked(**parties, status=scan.status, place=scan.place, note=scan.note, seen_at=scan.seen_at)
