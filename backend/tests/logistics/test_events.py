"""What other services tell: late, twice or in any order, the state is the same."""

import random
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from factories.logistics import VIENNA, Api, FakeOrders, make_order, organisation_changed, publish_parties
from factories.people import make_actor
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.events import Envelope
from tradepost.kernel.ids import new_id
from tradepost.services.logistics import handlers
from tradepost.services.orders.contract import Order, OrderCancelled
from tradepost.services.users.contract import OrganisationChanged

Drain = Callable[[], Awaitable[int]]


async def cancel(platform: Platform, *orders: Order) -> None:
    events = [
        OrderCancelled(order_id=order.id, order=order, refused=False, was_confirmed=True, reason="Changed my mind")
        for order in orders
    ]
    async with platform.database.transaction("orders") as tx:
        await outbox.append(tx, platform_actor(), *events)


async def replay(platform: Platform, drain: Drain, times: int = 4) -> None:
    """Deliver every event again, and again without the inbox that would notice."""
    for _ in range(times):
        async with platform.database.transaction("logistics") as tx:
            await tx.execute("UPDATE platform.cursors SET txid = 0, seq = 0 WHERE consumer = 'logistics'")
            await tx.execute("DELETE FROM platform.inbox WHERE consumer = 'logistics'")
        await drain()


async def statuses(who: Api, order: Order) -> list[str]:
    items = (await who.get("/shipments", order_id=str(order.id))).json()["items"]
    return [item["status"] for item in items][::-1]


async def test_a_cancelled_order_stops_what_has_not_left(
    seller: Api, buyer: Api, orders: FakeOrders, platform: Platform, drain: Drain
) -> None:
    order = orders.add(make_order(seller.actor, buyer.actor))
    line = str(order.lines[0].id)
    gone, waiting = [
        (await seller.ship(order, lines=[{"line_id": line, "quantity": units}])).json() for units in (3, 4)
    ]
    await seller.move(gone["id"], "dispatched")
    await cancel(platform, order)
    await drain()
    assert await statuses(seller, order) == ["dispatched", "cancelled"]
    track = (await buyer.get(f"/shipments/{waiting['id']}/track")).json()
    assert [event["status"] for event in track["events"]] == ["cancelled", "created"]
    assert track["events"][0]["reported_by"] == "platform"
    await replay(platform, drain)
    assert (await buyer.get(f"/shipments/{waiting['id']}/track")).json() == track
    assert await statuses(seller, order) == ["dispatched", "cancelled"]
    refused = await seller.ship(order)
    assert (refused.status_code, refused.json()["code"]) == (409, "logistics.order_cancelled")
    assert (await seller.move(gone["id"], "in_transit")).status_code == 200


async def test_a_cancellation_that_is_heard_first_lets_no_shipment_be_made(
    seller: Api, buyer: Api, orders: FakeOrders, platform: Platform, drain: Drain
) -> None:
    order = orders.add(make_order(seller.actor, buyer.actor))
    await cancel(platform, order)
    await drain()
    refused = await seller.ship(order)
    assert (refused.status_code, refused.json()["code"]) == (409, "logistics.order_cancelled")
    assert await statuses(seller, order) == []


async def test_many_orders_are_cancelled_by_a_few_statements(
    seller: Api, buyer: Api, orders: FakeOrders, platform: Platform, drain: Drain
) -> None:
    mine = [orders.add(make_order(seller.actor, buyer.actor)) for _ in range(12)]
    for order in mine:
        assert (await seller.ship(order)).status_code == 201
    await cancel(platform, *mine, *mine)
    await drain()
    assert [await statuses(seller, order) for order in mine] == [["cancelled"]] * 12
    async with platform.database.transaction("logistics") as tx:
        found = await tx.fetchval(
            """SELECT max(jsonb_array_length(args -> 'shipment_ids')) FROM jobs.procrastinate_jobs
               WHERE task_name = 'logistics.release_unshipped'"""
        )
    assert found >= 12


def changes(count: int) -> list[Envelope[OrganisationChanged]]:
    """The life of an organisation: renamed every hour."""
    organisation_id, start = new_id(), utc_now() - timedelta(days=1)
    return [
        Envelope(
            id=new_id(),
            occurred_at=start + timedelta(hours=hour),
            event=organisation_changed(organisation_id, name=f"Name {hour}"),
            actor={},
            trace=None,
        )
        for hour in range(count)
    ]


@pytest.mark.parametrize("seed", range(5))
async def test_shuffled_and_repeated_news_of_an_organisation_end_in_its_newest_state(
    platform: Platform, seed: int
) -> None:
    events = changes(6) * 5
    random.Random(seed).shuffle(events)
    while events:
        size = random.Random(seed).randint(1, 4)
        batch, events = events[:size], events[size:]
        async with platform.database.transaction("logistics") as tx:
            await handlers.keep_parties(tx, batch)
            known = batch[0].event.organisation_id
    async with platform.database.transaction("logistics", readonly=True) as tx:
        name = await tx.fetchval("SELECT name FROM logistics.parties WHERE organisation_id = $1", known)
    assert name == "Name 5"


async def test_an_organisation_that_moves_sends_from_its_new_country(
    api: Callable[..., Api], platform: Platform, drain: Drain
) -> None:
    mine = api(make_actor("manufacturer", "shipment:read"))
    await publish_parties(platform, organisation_changed(mine.actor.organisation_id))
    await publish_parties(platform, organisation_changed(mine.actor.organisation_id, address=VIENNA))
    await drain()
    body = {"weight_g": 900, "destination": {"country": "AT"}, "currency": "EUR"}
    [parcel] = (await mine.send("POST", "/shipments/calculate-cost", body)).json()["parcels"]
    assert (parcel["origin_country"], parcel["options"][0]["price"]["amount"]) == ("AT", "4.90")
