"""What orders, shipments and organisations cause: the same state in any order and however often told."""

import asyncio
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from factories.products import Catalogue
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id
from tradepost.services.logistics.contract import ShipmentDispatched
from tradepost.services.orders.contract import (
    Order,
    OrderCancelled,
    OrderConfirmed,
    OrderExtended,
    OrderLine,
    ShippedLine,
)
from tradepost.services.products.contract import Hold

ADDRESS = Address(line1="Kai 1", line2=None, city="Hamburg", region=None, postal_code="20457", country="DE")


def order_of(hold: Hold, *, shipped: int = 0, products: Sequence[str] | None = None) -> Order:
    """An order over a hold, or over some of its products; each line counts `shipped` units as shipped."""
    lines = tuple(
        OrderLine(
            id=new_id(),
            position=position,
            product_id=line.product_id,
            sku=line.sku,
            title=line.title,
            unit=line.unit,
            quantity=line.quantity,
            unit_price=line.unit_price,
            net=line.net,
            tax_rate=Decimal(0),
            tax=Decimal(0),
            shipped_quantity=shipped,
        )
        for position, line in enumerate(hold.lines)
        if products is None or str(line.product_id) in products
    )
    return Order(
        id=new_id(), group_id=new_id(), hold_id=hold.id, number="1", buyer_id=new_id(), buyer_name="B",
        seller_id=hold.lines[0].seller_id, seller_name="S", placed_by=new_id(), status="placed", currency="EUR",
        lines=lines, net=Decimal(1), tax=Decimal(0), shipping=Decimal(0), shipping_tax=Decimal(0),
        shipping_tax_rate=Decimal(0), total=Decimal(1), reverse_charge=False, payment_method="on_account",
        po_number=None, delivery_address=ADDRESS, pay_until=utc_now(), placed_at=utc_now(),
    )  # fmt: skip


def confirmed(order: Order) -> OrderConfirmed:
    return OrderConfirmed(order_id=order.id, order=order)


def extended(order: Order, until: datetime) -> OrderExtended:
    return OrderExtended(order_id=order.id, order=order, hold_until=until)


def cancelled(order: Order) -> OrderCancelled:
    return OrderCancelled(order_id=order.id, order=order, refused=False, was_confirmed=True, reason="changed mind")


def dispatched(order: Order, quantity: int, shipment_id: UUID | None = None) -> ShipmentDispatched:
    return ShipmentDispatched(
        shipment_id=shipment_id or new_id(),
        order_id=order.id,
        hold_id=order.hold_id,
        seller_id=order.seller_id,
        buyer_id=order.buyer_id,
        carrier="table",
        tracking_number=None,
        lines=tuple(
            ShippedLine(line_id=line.id, product_id=line.product_id, quantity=quantity) for line in order.lines
        ),
    )


async def publish(platform: Platform, *events: Event, role: str = "orders") -> None:
    async with platform.database.transaction(role) as tx:
        await outbox.append(tx, platform_actor(), *events)


async def told(platform: Platform, name: str, product_id: str) -> list[dict[str, Any]]:
    async with platform.database.transaction("products", readonly=True) as tx:
        rows = await tx.fetch(
            "SELECT payload FROM platform.outbox WHERE name = $1 AND key = $2 ORDER BY seq", name, product_id
        )
    return [row["payload"] for row in rows]


async def run_expiry(services) -> None:
    [service] = [each for each in services if each.name == "products"]
    await service.tasks["products.expire_holds"]()


async def test_a_confirmed_hold_does_not_expire(catalogue: Catalogue, platform: Platform, drain, services) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    held = await catalogue.hold((product["id"], 4), expires_at=utc_now() + timedelta(milliseconds=400))
    await publish(platform, confirmed(order_of(held)))
    await drain()
    await asyncio.sleep(0.45)
    await run_expiry(services)
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(10, 4)]


async def test_a_hold_that_was_extended_waits_for_the_transfer(
    catalogue: Catalogue, platform: Platform, drain, services, broken
) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    soon, later = utc_now() + timedelta(milliseconds=400), utc_now() + timedelta(days=7)
    held = await catalogue.hold((product["id"], 4), expires_at=soon)
    order = order_of(held)
    await publish(platform, *(extended(order, until) for until in (later, soon, utc_now() - timedelta(days=1))))
    await drain()
    await asyncio.sleep(0.45)
    await run_expiry(services)
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(10, 4)]
    await publish(platform, cancelled(order), extended(order, later))
    await drain()
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(10, 0)]
    assert await broken("products") == {}


async def test_one_of_two_orders_of_a_hold_is_confirmed_and_the_other_expires(
    catalogue: Catalogue, platform: Platform, drain, services, broken
) -> None:
    one, other = catalogue.seller(), catalogue.seller()
    paid, unpaid = await catalogue.stocked_product(one, 10), await catalogue.stocked_product(other, 10)
    held = await catalogue.hold((paid["id"], 4), (unpaid["id"], 5), expires_at=utc_now() + timedelta(milliseconds=400))
    await publish(platform, confirmed(order_of(held, products=[paid["id"]])))
    await drain()
    await asyncio.sleep(0.45)
    await run_expiry(services)
    assert list((await catalogue.levels(one, paid["id"])).values()) == [(10, 4)]
    assert list((await catalogue.levels(other, unpaid["id"])).values()) == [(10, 0)]
    assert await broken("products") == {}


async def test_a_shipment_takes_units_out_once_however_often_it_is_told(
    catalogue: Catalogue, platform: Platform, drain, broken
) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    order = order_of(await catalogue.hold((product["id"], 4)))
    shipment = dispatched(order, 3)
    await publish(platform, *[shipment] * 3)
    await drain()
    await publish(platform, *[shipment] * 2)
    await drain()
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(7, 1)]
    page = await catalogue.client.get(
        f"/api/v1/products/{product['id']}/inventory/movements", headers=catalogue.headers(seller)
    )
    moved = [(each["reason"], each["quantity"], each["on_hand_after"]) for each in page.json()["items"]]
    assert moved == [("shipped", -3, 7), ("counted", 10, 10)]
    assert page.json()["items"][0]["reference_id"] == str(shipment.shipment_id)
    assert await broken("products") == {}


async def test_a_cancelled_order_gives_back_what_was_not_shipped(
    catalogue: Catalogue, platform: Platform, drain, broken
) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    held = await catalogue.hold((product["id"], 6))
    order = order_of(held, shipped=2)
    await publish(platform, confirmed(order), dispatched(order, 2), cancelled(order))
    await drain()
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(8, 0)]
    assert await broken("products") == {}


@pytest.mark.parametrize("seed", range(6))
async def test_shuffled_and_repeated_events_lead_to_the_same_stock(
    catalogue: Catalogue, platform: Platform, drain, services, broken, seed: int
) -> None:
    chance = random.Random(seed)
    seller = catalogue.seller()
    product = await catalogue.product(seller)
    for name, units in (("A", 4), ("B", 20)):
        await catalogue.stock(seller, product["id"], await catalogue.warehouse(seller, name), units)
    soon = utc_now() + timedelta(milliseconds=300)
    first = order_of(await catalogue.hold((product["id"], 6), expires_at=soon), shipped=3)
    second = order_of(await catalogue.hold((product["id"], 5), expires_at=soon))
    events = [
        confirmed(first), dispatched(first, 1), dispatched(first, 2), cancelled(first),
        confirmed(second), dispatched(second, 2), dispatched(second, 3),
    ]  # fmt: skip
    events *= 5
    chance.shuffle(events)
    cut = chance.randrange(len(events))
    await publish(platform, *events[:cut])
    await drain()
    await asyncio.sleep(0.35)
    await run_expiry(services)
    await publish(platform, *events[cut:])
    await drain()
    levels = (await catalogue.levels(seller, product["id"])).values()
    assert (sum(on_hand for on_hand, _ in levels), sum(reserved for _, reserved in levels)) == (24 - 3 - 5, 0)
    assert await broken("products") == {}


async def test_an_order_confirmed_after_its_hold_expired_gets_its_stock_again(
    catalogue: Catalogue, platform: Platform, drain, services, broken
) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    held = await catalogue.hold((product["id"], 8), expires_at=utc_now() + timedelta(milliseconds=200))
    await asyncio.sleep(0.25)
    await run_expiry(services)
    await catalogue.hold((product["id"], 5))  # somebody else was faster
    await publish(platform, confirmed(order_of(held)))
    await drain()
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(10, 10)]
    assert await broken("products") == {}


async def test_a_shortage_is_told_once_for_each_crossing(catalogue: Catalogue, platform: Platform, drain) -> None:
    seller = catalogue.seller()
    product = await catalogue.product(seller)
    warehouse_id = await catalogue.warehouse(seller)
    await catalogue.stock(seller, product["id"], warehouse_id, 10, reorder_level=5)
    for _ in range(3):
        await catalogue.hold((product["id"], 2))
    [low] = await told(platform, "inventory.low", product["id"])
    assert (low["available"], low["reorder_level"], low["sku"]) == (4, 5, product["sku"])
    await catalogue.stock(seller, product["id"], warehouse_id, 20)
    await catalogue.hold((product["id"], 10))
    assert [each["available"] for each in await told(platform, "inventory.low", product["id"])] == [4, 4]


async def test_going_out_of_stock_and_coming_back_is_told(catalogue: Catalogue, platform: Platform, drain) -> None:
    seller = catalogue.seller()
    product = await catalogue.product(seller)
    near, far = await catalogue.warehouse(seller, "Near"), await catalogue.warehouse(seller, "Far")
    await catalogue.stock(seller, product["id"], near, 5)
    await catalogue.stock(seller, product["id"], far, 5)
    held = await catalogue.hold((product["id"], 10))
    await publish(platform, cancelled(order_of(held)))
    await drain()
    changes = [each["available"] for each in await told(platform, "inventory.availability_changed", product["id"])]
    assert changes == [True, False, True]


async def test_products_follow_their_sellers_name_and_suspension(
    catalogue: Catalogue, platform: Platform, drain, run_jobs
) -> None:
    seller = catalogue.seller()
    product = await catalogue.product(seller)
    assert product["seller_name"] == ""  # the news of the seller has not come yet
    await catalogue.organisation(seller, name="Muster GmbH", currency="CHF")
    await drain()
    await run_jobs()
    seen = await catalogue.seen(product["id"])
    assert (seen["seller_name"], seen["version"]) == ("Muster GmbH", 2)
    assert (await catalogue.product(seller, currency=None))["currency"] == "CHF"
    await catalogue.organisation(seller, suspended=True)
    await drain()
    await run_jobs()
    hidden = await catalogue.client.get(f"/api/v1/products/{product['id']}", headers={"Cache-Control": "no-cache"})
    assert hidden.status_code == 404
    assert (await catalogue.seen(product["id"], seller))["unlisted"] is True
    listed = await catalogue.client.get("/api/v1/products", params={"seller_id": str(seller.organisation_id)})
    assert listed.json()["items"] == []
    await catalogue.organisation(seller, suspended=False)
    await drain()
    await run_jobs()
    back = await catalogue.client.get(f"/api/v1/products/{product['id']}", headers={"Cache-Control": "no-cache"})
    assert (back.status_code, back.json()["unlisted"]) == (200, False)
    assert [each["product"]["unlisted"] for each in await told(platform, "product.updated", product["id"])] == [
        False,
        False,
        True,
        False,
    ]


async def test_old_news_of_an_organisation_never_overwrites_newer(
    catalogue: Catalogue, platform: Platform, drain, run_jobs
) -> None:
    seller = catalogue.seller()
    await catalogue.organisation(seller, name="New name")
    await drain()
    await catalogue.organisation(seller, name="Old name")
    async with platform.database.transaction("products") as tx:
        await tx.execute(
            "UPDATE products.organisations SET changed_at = now() + interval '1 hour' WHERE id = $1",
            seller.organisation_id,
        )
    await drain()
    assert (await catalogue.product(seller))["seller_name"] == "New name"


async def test_events_of_unknown_holds_do_no_harm(catalogue: Catalogue, platform: Platform, drain, broken) -> None:
    seller = catalogue.seller()
    product = await catalogue.stocked_product(seller, 10)
    held = await catalogue.hold((product["id"], 1))
    order = order_of(Hold(id=new_id(), lines=held.lines, expires_at=held.expires_at))
    await publish(platform, confirmed(order), dispatched(order, 1), cancelled(order))
    await drain()
    assert list((await catalogue.levels(seller, product["id"])).values()) == [(10, 1)]
    assert await broken("products") == {}
