"""A shipment is made: decided, claimed, booked, written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from tradepost.infra import audit, jobs
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import stable_id
from tradepost.services.logistics import rules
from tradepost.services.logistics.carriers import Carrier
from tradepost.services.logistics.contract import ShippingOption
from tradepost.services.logistics.errors import (
    AlreadyMade,
    NothingOpen,
    OrderNotFound,
    OrderWasCancelled,
    OriginUnknown,
    ShipmentInvalid,
)
from tradepost.services.logistics.repository import addresses
from tradepost.services.logistics.repository import shipments as repository
from tradepost.services.logistics.repository.shipments import NewLine, NewScan, NewShipment
from tradepost.services.logistics.use_cases.shipments import RELEASE_JOB, ShipmentView, read_shipment
from tradepost.services.orders.contract import Order, OrderLine, OrdersPort, ShippedLine
from tradepost.services.products.contract import ProductsPort

CLAIM_SETTLED_AFTER = timedelta(minutes=15)  # longer than any request, shorter than a seller's patience


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedShipment:
    """What a seller sends. `lines` None: all that is open; `carrier` is one of its own, `service` one of the rates."""

    order_id: UUID
    lines: tuple[tuple[UUID, int], ...] | None
    service: str | None
    carrier: str | None
    tracking_number: str | None
    packages: int
    weight_g: int | None
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """All that is decided before a shipment is claimed and written. `option` None: a carrier of the seller's own."""

    id: UUID
    order: Order
    units: dict[UUID, int]
    weight_g: int
    origin_country: str | None
    option: ShippingOption | None


async def create_shipment(
    tx: Tx,
    actor: Actor,
    wanted: WantedShipment,
    *,
    key: str,
    database: Database,
    orders: OrdersPort,
    products: ProductsPort,
    carrier: Carrier,
) -> ShipmentView:
    """Make a shipment of whole or part of an own order. `tx` must not have begun; `key` names the intended effect.

    The units are promised by orders before anything is written; a job takes the promise back where no shipment came of
    it. Raises OrderNotFound, ShipmentInvalid, NothingOpen, NotDeliverable, OriginUnknown, OrderWasCancelled,
    AlreadyMade and what OrdersPort.claim_fulfilment raises.
    """
    faults = rules.service_faults(wanted.service, wanted.carrier, wanted.tracking_number)
    if faults:
        raise ShipmentInvalid(faults)
    shipment_id = stable_id("shipment", str(actor.organisation_id), key)
    plan = await _plan(actor, wanted, shipment_id, database=database, orders=orders, products=products, carrier=carrier)
    lines = [line for line in plan.order.lines if line.id in plan.units]
    await orders.claim_fulfilment(
        shipment_id=shipment_id,
        order_id=plan.order.id,
        seller_id=actor.organisation_id,
        lines=[ShippedLine(line_id=each.id, product_id=each.product_id, quantity=plan.units[each.id])
               for each in lines],
    )  # fmt: skip
    tracking_number = wanted.tracking_number
    if plan.option is not None:
        assert plan.origin_country is not None
        booking = await carrier.book(
            shipment_id=shipment_id,
            code=plan.option.code,
            origin_country=plan.origin_country,
            destination=plan.order.delivery_address,
            weight_g=plan.weight_g,
            packages=wanted.packages,
        )
        tracking_number = booking.tracking_number
    return await _write(tx, actor, wanted, plan, lines, tracking_number)


async def _plan(
    actor: Actor,
    wanted: WantedShipment,
    shipment_id: UUID,
    *,
    database: Database,
    orders: OrdersPort,
    products: ProductsPort,
    carrier: Carrier,
) -> _Plan:
    order = next(iter(await orders.orders(ids=[wanted.order_id])), None)
    if order is None or order.seller_id != actor.organisation_id:
        raise OrderNotFound
    weights = {} if wanted.weight_g else await _unit_weights(order, products=products)
    async with database.transaction("logistics") as tx:
        if await repository.order_was_cancelled(tx, order.id):
            raise OrderWasCancelled
        units = _units(order, wanted, await repository.units_taken(tx, order.id))
        seller = (await addresses.parties(tx, [order.seller_id])).get(order.seller_id)
        due = utc_now() + CLAIM_SETTLED_AFTER
        await jobs.defer(tx, RELEASE_JOB, at=due, shipment_ids=[str(shipment_id)])
    shipped = [(units[line.id], weights.get(line.product_id)) for line in order.lines if line.id in units]
    plan = _Plan(
        id=shipment_id,
        order=order,
        units=units,
        weight_g=wanted.weight_g or rules.weight_of(shipped),
        origin_country=seller.country if seller else None,
        option=None,
    )
    return plan if wanted.carrier is not None else await _with_option(plan, wanted.service, carrier)


async def _with_option(plan: _Plan, service: str | None, carrier: Carrier) -> _Plan:
    if plan.origin_country is None:
        raise OriginUnknown
    options = await carrier.quote(
        origin_country=plan.origin_country,
        destination=plan.order.delivery_address,
        weight_g=plan.weight_g,
        currency=plan.order.currency,
    )
    return replace(plan, option=rules.pick_option(options, service, ordered=plan.order.shipping_option))


async def _unit_weights(order: Order, *, products: ProductsPort) -> dict[UUID, int | None]:
    found = await products.products(ids=list({line.product_id for line in order.lines}))
    return {product.id: product.weight_g for product in found}


def _units(order: Order, wanted: WantedShipment, taken: Mapping[UUID, int]) -> dict[UUID, int]:
    lines = {
        line.id: rules.OpenLine(line.quantity, max(0, line.quantity - taken.get(line.id, 0))) for line in order.lines
    }
    units = rules.lines_to_ship(wanted.lines, lines)
    if not units:
        raise NothingOpen
    return units


async def _write(
    tx: Tx,
    actor: Actor,
    wanted: WantedShipment,
    plan: _Plan,
    lines: Sequence[OrderLine],
    tracking_number: str | None,
) -> ShipmentView:
    count, cancelled = await repository.next_of_order(tx, plan.order.id)
    if cancelled:
        raise OrderWasCancelled
    # Read again under the lock: other shipments may have been made since.
    taken = await repository.units_taken(tx, plan.order.id)
    now = utc_now()
    shipment = _new_shipment(actor, wanted, plan, lines, taken, tracking_number, now)
    if not await repository.insert(tx, shipment, f"{plan.order.number}-{count}"):
        raise AlreadyMade(shipment_id=str(plan.id))
    scan = NewScan(status="created", place=None, note=None, seen_at=now, reported_by="seller")
    await repository.add_scan(tx, plan.id, 0, scan)
    changes = {"order_id": plan.order.id, "units": sum(plan.units.values())}
    await audit.record(tx, actor, "shipment.create", "shipment", plan.id, changes=changes)
    return await read_shipment(tx, actor, plan.id)


def _new_shipment(
    actor: Actor,
    wanted: WantedShipment,
    plan: _Plan,
    lines: Sequence[OrderLine],
    taken: Mapping[UUID, int],
    tracking_number: str | None,
    now: datetime,
) -> NewShipment:
    order, option = plan.order, plan.option
    days_min = option.delivery_days_min if option else None
    days_max = option.delivery_days_max if option else None
    expected_from, expected_until = rules.expected_delivery(now.date(), days_min, days_max)
    return NewShipment(
        id=plan.id,
        order_id=order.id,
        order_number=order.number,
        hold_id=order.hold_id,
        po_number=order.po_number,
        seller_id=order.seller_id,
        seller_name=order.seller_name,
        buyer_id=order.buyer_id,
        buyer_name=order.buyer_name,
        own_carrier=option is None,
        carrier=option.carrier if option else wanted.carrier or "",
        service=option.service if option else None,
        tracking_number=tracking_number,
        cost=option.price if option else None,
        currency=order.currency,
        packages=wanted.packages,
        weight_g=plan.weight_g,
        note=wanted.note,
        ship_to=order.delivery_address,
        delivery_days_min=days_min,
        delivery_days_max=days_max,
        expected_from=expected_from,
        expected_until=expected_until,
        created_by=actor.user_id,
        created_at=now,
        lines=tuple(
            NewLine(
                line_id=line.id,
                position=line.position,
                product_id=line.product_id,
                sku=line.sku,
                title=line.title,
                unit=line.unit,
                quantity=plan.units[line.id],
                ordered=line.quantity,
                open_after=max(0, line.quantity - taken.get(line.id, 0) - plan.units[line.id]),
            )
            for line in lines
        ),
    )
