"""Place a basket: hold the stock, price it, and write one order for each seller, all in one small transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Self
from uuid import UUID

from tradepost.infra import audit, jobs, outbox
from tradepost.infra.db import ConcurrentChange, Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import DomainError, Unavailable
from tradepost.kernel.ids import new_id, stable_id
from tradepost.services.logistics.contract import LogisticsPort
from tradepost.services.orders.contract import OrderCreated
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.rules import baskets
from tradepost.services.orders.rules.baskets import PricedOrder
from tradepost.services.orders.schemas.orders import PlaceOrderInput, Prebuilt
from tradepost.services.orders.use_cases import answers
from tradepost.services.orders.use_cases.parties import known_parties, read_parties, remembered
from tradepost.services.orders.use_cases.pricing import (
    destination_of,
    priced_parts,
    remapping,
    shipping_options,
    wanted_lines,
)
from tradepost.services.products.contract import ProductsPort

# A hold whose orders were refused is given back when no request with its key can still be under way.
ORPHAN_AFTER = timedelta(seconds=60)
RELEASE_ORPHAN_HOLD = "orders.release_orphan_hold"


@dataclass(slots=True)
class HoldTicket:
    """The hold of a request, and whether it was taken: a repeat has the same one, another body another one."""

    id: UUID
    taken: bool = False

    @classmethod
    def of(cls, organisation_id: UUID, key: str, request_hash: bytes) -> Self:
        return cls(stable_id("hold", str(organisation_id), key, request_hash.hex()))


async def place_orders(
    tx: Tx,
    actor: Actor,
    basket: PlaceOrderInput,
    *,
    key: str,
    ticket: HoldTicket,
    database: Database,
    products: ProductsPort,
    logistics: LogisticsPort,
) -> Prebuilt:
    """`OrderGroupOutput` of the new orders. `tx` has not begun: the ports are called first.

    The stock is held under the ticket, with prices; a crash before the commit leaves that hold, which expires, and
    nothing else. Raises MinimumNotMet and what ProductsPort.hold, LogisticsPort.shipping_options and `priced_parts`
    raise.
    """
    wanted, places = wanted_lines(basket)
    placed_at = utc_now()
    pay_until = baskets.pay_until(basket.payment_method, placed_at)
    destination = await destination_of(actor, basket, logistics=logistics)
    with remapping(places):
        hold = await products.hold(
            hold_id=ticket.id,
            buyer_id=actor.organisation_id,
            lines=wanted,
            expires_at=pay_until + baskets.HOLD_MARGIN,
        )
    ticket.taken = True
    currency = baskets.single_currency(hold.lines, places)
    sellers = baskets.by_seller(hold.lines)
    parties = remembered([actor.organisation_id, *sellers])
    if any(seller_id not in parties for seller_id in sellers):
        parties = await known_parties(database, [actor.organisation_id, *sellers])
    options = await shipping_options(hold.lines, destination, parties, currency, logistics=logistics)
    if actor.organisation_id not in parties:
        parties |= await read_parties(tx, [actor.organisation_id])
    parts = priced_parts(actor, basket, hold.lines, destination, parties, options, currency)
    baskets.check_minimums(parts)
    names = {"buyer_name": parties[actor.organisation_id].name, "idempotency_key": key, "hold_id": ticket.id}
    return await _write(tx, actor, basket, parts, names, destination, placed_at, pay_until)


async def release_refused_hold(error: DomainError, ticket: HoldTicket, *, database: Database) -> None:
    """Have a hold given back whose orders were refused; not where a repeat may still succeed with it."""
    if not ticket.taken or isinstance(error, Unavailable | ConcurrentChange):
        return
    async with database.transaction("orders") as tx:
        await jobs.defer(tx, RELEASE_ORPHAN_HOLD, at=utc_now() + ORPHAN_AFTER, hold_id=str(ticket.id))


async def release_orphan_hold(hold_id: UUID, *, database: Database, products: ProductsPort) -> None:
    """Give a hold back that no order has."""
    async with database.transaction("orders", readonly=True) as tx:
        needed = await repository.hold_has_orders(tx, hold_id)
    if not needed:
        await products.release(hold_id=hold_id)


async def _write(
    tx: Tx,
    actor: Actor,
    basket: PlaceOrderInput,
    parts: Sequence[PricedOrder],
    names: Mapping[str, Any],
    destination: Address,
    placed_at: datetime,
    pay_until: datetime,
) -> Prebuilt:
    group = {
        "id": new_id(),
        "buyer_id": actor.organisation_id,
        "placed_by": actor.user_id,
        "idempotency_key": names["idempotency_key"],
        "hold_id": names["hold_id"],
        "currency": parts[0].currency,
        "total": sum((part.total for part in parts), Decimal(0)),
        "placed_at": placed_at,
    }
    common = {
        **{name: group[name] for name in ("buyer_id", "placed_by", "hold_id", "placed_at", "currency")},
        "group_id": group["id"],
        "buyer_name": names["buyer_name"],
        "payment_method": basket.payment_method,
        "po_number": basket.po_number,
        "note": basket.note,
        "delivery_address": asdict(destination),
        "pay_until": pay_until,
        "updated_at": placed_at,
    }
    rows = [_order_row(part, common) for part in parts]
    items = {row["id"]: _item_rows(row["id"], part) for row, part in zip(rows, parts, strict=True)}
    numbers = await repository.insert_group(
        tx, group, rows, [item for lines in items.values() for item in lines], common["delivery_address"]
    )
    for row in rows:
        row["number"] = numbers[row["id"]]
    await outbox.append(
        tx, actor, *(OrderCreated(order_id=row["id"], order=answers.to_order(row, items[row["id"]])) for row in rows)
    )
    await audit.record(tx, actor, "order.place", "order", *numbers, changes={"group_id": group["id"]})
    answer = answers.as_bytes(answers.group_json(group["id"], placed_at, rows, items))
    return Prebuilt.model_construct(json_text=answer.decode())


def _order_row(part: PricedOrder, common: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **common,
        "id": new_id(),
        "seller_id": part.seller.id,
        "seller_name": part.seller.name,
        "status": "placed",
        "line_count": len(part.lines),
        "net": part.net,
        "tax": part.tax,
        "shipping": part.shipping,
        "shipping_tax": part.shipping_tax,
        "shipping_tax_rate": part.treatment.shipping_rate,
        "total": part.total,
        "reverse_charge": part.treatment.reverse_charge,
        "tax_note": part.treatment.note,
        "shipping_option": part.option.code,
        "paid_at": None,
        "delivered_at": None,
        "version": 1,
        "historical": False,
        "document": None,
        "customer_reference": None,
        "customer_country": None,
    }


def _item_rows(order_id: UUID, part: PricedOrder) -> list[dict[str, Any]]:
    return [
        {
            "id": new_id(),
            "order_id": order_id,
            "position": position,
            "product_id": line.priced.product_id,
            "sku": line.priced.sku,
            "title": line.priced.title,
            "unit": line.priced.unit,
            "quantity": line.priced.quantity,
            "unit_price": line.priced.unit_price,
            "net": line.priced.net,
            "tax_rate": line.tax_rate,
            "tax": line.tax,
            "kind": "goods",
            "shipped_quantity": 0,
            "delivered_quantity": 0,
        }
        for position, line in enumerate(part.lines, start=1)
    ]
