"""Promise units of orders to shipments, and follow these on their way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import structlog

from tradepost.infra import audit, outbox
from tradepost.infra.db import Tx
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.events import Envelope, Event
from tradepost.services.logistics.contract import ShipmentDelivered, ShipmentDispatched
from tradepost.services.orders.contract import Order, OrderDelivered, OrderShipped, ShippedLine
from tradepost.services.orders.errors import NotShippable, OrderNotFound, QuantityExceedsOpen, ShipmentMismatch
from tradepost.services.orders.repository import fulfilments
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.rules.states import SHIPPABLE, shipping_path
from tradepost.services.orders.use_cases import answers
from tradepost.services.orders.use_cases.answers import Row

log = structlog.get_logger(__name__)


async def claim_fulfilment(
    tx: Tx, *, shipment_id: UUID, order_id: UUID, seller_id: UUID, lines: Sequence[ShippedLine]
) -> Order:
    """Promise units to a shipment; the order. The same shipment with the same units gives the same answer.

    An order that is confirmed must be accepted first: its seller still decides whether it delivers at all. Raises
    OrderNotFound, NotShippable, QuantityExceedsOpen, ShipmentMismatch.
    """
    row = await repository.order_locked(tx, order_id, of=seller_id)
    if row is None or row["seller_id"] != seller_id:
        raise OrderNotFound
    items = (await repository.items(tx, [order_id]))[order_id]
    units = _units(lines)
    known = await fulfilments.fulfilment(tx, shipment_id)
    if known is not None:
        promise, promised = known
        if promise["order_id"] != order_id:
            raise ShipmentMismatch
        if promise["released_at"] is None:
            if promised != units:
                raise ShipmentMismatch
            return answers.to_order(row, items)
    if row["status"] not in SHIPPABLE:
        raise NotShippable(status=row["status"])
    _check_open(items, units)
    await fulfilments.claim(tx, shipment_id, order_id, units, utc_now())
    changes = {"shipment_id": shipment_id, "units": sum(units.values())}
    await audit.record(tx, platform_actor(), "order.claim_fulfilment", "order", order_id, changes=changes)
    return answers.to_order(row, items)


async def release_fulfilment(tx: Tx, *, shipment_id: UUID) -> None:
    """Take a promise back; nothing where there is none or the shipment has left."""
    await fulfilments.release(tx, shipment_id, utc_now())


async def follow_dispatched(tx: Tx, events: Sequence[Envelope[ShipmentDispatched]]) -> None:
    """Count what has left, move the orders, and tell order.shipped for each shipment."""
    rows = await repository.orders_locked(tx, [each.event.order_id for each in events])
    known = [each for each in events if each.event.order_id in rows]
    if not known:
        return
    shipments = [(each.event.shipment_id, each.event.order_id, each.occurred_at) for each in known]
    units = [(each.event.shipment_id, line.line_id, line.quantity) for each in known for line in each.event.lines]
    await fulfilments.note_dispatched(tx, shipments, units)
    papers = [
        (each.event.order_id, "delivery_note", each.event.shipment_id, "Delivery note", each.occurred_at)
        for each in known
    ]
    await repository.add_documents(tx, papers)
    last = {each.event.order_id: each.event.shipment_id for each in known}
    moved = await _move(tx, rows)
    shipped = [
        OrderShipped(
            order_id=each.event.order_id,
            order=moved[each.event.order_id].order,
            shipment_id=each.event.shipment_id,
            shipped=each.event.lines,
            complete=moved[each.event.order_id].all_shipped and last[each.event.order_id] == each.event.shipment_id,
        )
        for each in known
    ]
    await outbox.append(tx, platform_actor(), *shipped, *_delivered(moved))


async def follow_delivered(tx: Tx, events: Sequence[Envelope[ShipmentDelivered]]) -> None:
    """Count what has arrived, and tell order.delivered where that is all of an order."""
    rows = await repository.orders_locked(tx, [each.event.order_id for each in events])
    known = [each for each in events if each.event.order_id in rows]
    if not known:
        return
    shipments = [(each.event.shipment_id, each.event.order_id, each.event.delivered_at) for each in known]
    await fulfilments.note_delivered(tx, shipments)
    await outbox.append(tx, platform_actor(), *_delivered(await _move(tx, rows)))


@dataclass(frozen=True, slots=True)
class _Moved:
    order: Order
    all_shipped: bool
    now_delivered: bool


async def _move(tx: Tx, rows: Mapping[UUID, Row]) -> dict[UUID, _Moved]:
    """Bring quantities and statuses of locked orders to what their shipments say; at most two steps each."""
    await fulfilments.recount(tx, list(rows))
    items = await repository.items(tx, list(rows))
    states: dict[UUID, dict[str, Any]] = {order_id: dict(row) for order_id, row in rows.items()}
    paths = {order_id: _path(row, items[order_id]) for order_id, row in rows.items()}
    for step in range(2):
        now = utc_now()
        steps: list[tuple[UUID, str, str | None]] = [
            (order_id, path[step], None) for order_id, path in paths.items() if len(path) > step
        ]
        await repository.take_steps(tx, platform_actor(), steps, party="platform", at=now)
        for order_id, status, _ in steps:
            state = states[order_id]
            state |= {"status": status, "version": state["version"] + 1, "updated_at": now}
    return {
        order_id: _Moved(
            order=answers.to_order(state, items[order_id]),
            all_shipped=_all(items[order_id], "shipped_quantity"),
            now_delivered="delivered" in paths[order_id],
        )
        for order_id, state in states.items()
    }


def _path(row: Row, items: Sequence[Row]) -> Sequence[str]:
    if not any(item["shipped_quantity"] for item in items):
        return ()
    if row["status"] in {"placed", "confirmed", "cancelled", "refused"}:
        log.warning("orders.shipment_of_unexpected_order", order_id=str(row["id"]), status=row["status"])
    return shipping_path(
        row["status"], all_shipped=_all(items, "shipped_quantity"), all_delivered=_all(items, "delivered_quantity")
    )


def _all(items: Sequence[Row], name: str) -> bool:
    return all(item[name] == item["quantity"] for item in items)


def _delivered(moved: Mapping[UUID, _Moved]) -> list[Event]:
    return [
        OrderDelivered(order_id=order_id, order=each.order) for order_id, each in moved.items() if each.now_delivered
    ]


def _units(lines: Sequence[ShippedLine]) -> dict[UUID, int]:
    units: dict[UUID, int] = {}
    for line in lines:
        units[line.line_id] = units.get(line.line_id, 0) + line.quantity
    return units


def _check_open(items: Sequence[Row], units: Mapping[UUID, int]) -> None:
    open_units = {item["id"]: item["quantity"] - item["claimed_quantity"] for item in items}
    if not units or any(quantity < 1 or quantity > open_units.get(line_id, 0) for line_id, quantity in units.items()):
        lines = [
            {"line_id": line_id, "wanted": units.get(line_id, 0), "open": left} for line_id, left in open_units.items()
        ]
        raise QuantityExceedsOpen(lines=lines)
