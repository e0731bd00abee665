"""Open pages follow orders, uploads, imports and reports; each hears what it may read, and not too often."""

import asyncio
import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from factories.logistics import make_order
from factories.people import make_actor
from tradepost.infra import outbox, revocations
from tradepost.infra.live import MAX_CHANNELS, Progress
from tradepost.infra.platform import Platform
from tradepost.infra.sse import LiveEvent
from tradepost.infra.tokens import AccessToken
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.notifications import routes, rules
from tradepost.services.notifications.contract import TOPIC_PERMISSIONS, channels_of, organisation_channel, user_channel
from tradepost.services.orders.contract import OrderAccepted, OrderConfirmed

Drain = Callable[[], Awaitable[int]]
Jobs = Callable[[], Awaitable[None]]
EVERYTHING = tuple(TOPIC_PERMISSIONS.values())


async def open_page(platform: Platform, actor: Actor) -> AsyncGenerator[LiveEvent, None]:
    """The actor's stream, as the route subscribes it, after `ready`."""
    stream = platform.live.subscribe(channels_of(actor))
    assert (await anext(stream)).name == "ready"
    return stream


async def heard(platform: Platform, stream: AsyncGenerator[LiveEvent, None], channel: str) -> list[tuple[str, Any]]:
    """What came on the stream, of which `channel` is a part, until now; the stream is closed."""
    await platform.live.publish(channel, "test.end", {})
    events = []
    while (event := await asyncio.wait_for(anext(stream), 20)).name != "test.end":
        events.append((event.name, json.loads(event.data)))
    await stream.aclose()
    return events


async def test_an_order_that_moves_is_heard_by_both_sides_and_by_nobody_else(
    platform: Platform, drain: Drain, run_jobs: Jobs
) -> None:
    seller, buyer = make_actor("manufacturer", *EVERYTHING), make_actor("retailer", *EVERYTHING)
    clerk = replace(make_actor("manufacturer", "product:import", organisation_id=seller.organisation_id))
    operator, stranger = make_actor("operator", *EVERYTHING), make_actor("retailer", *EVERYTHING)
    order = make_order(seller, buyer)
    actors = {"seller": seller, "buyer": buyer, "clerk": clerk, "operator": operator, "stranger": stranger}
    await drain()
    await run_jobs()
    pages = {name: await open_page(platform, actor) for name, actor in actors.items()}
    confirmed, accepted = replace(order, status="confirmed"), replace(order, status="processing")
    async with platform.database.transaction("orders") as tx:
        await outbox.append(
            tx,
            platform_actor(),
            OrderConfirmed(order_id=order.id, order=confirmed),
            OrderAccepted(order_id=order.id, order=accepted),
        )
    await drain()
    await run_jobs()
    told = {name: await heard(platform, page, user_channel(actors[name].user_id)) for name, page in pages.items()}
    status = {
        "order_id": str(order.id),
        "group_id": str(order.group_id),
        "number": order.number,
        "status": "processing",
    }
    for name in ("seller", "buyer"):
        # The two events may be of two batches; the last word is the newest state.
        assert {each[0] for each in told[name]} == {"orders.status"}
        assert told[name][-1] == ("orders.status", status)
    assert {each[0] for each in told["operator"]} == {"orders.changed"}
    assert told["clerk"] == told["stranger"] == []


def test_many_orders_at_once_are_told_as_a_number() -> None:
    seller = make_actor("manufacturer")
    orders = [make_order(seller, make_actor("retailer")) for _ in range(rules.MAX_SHOWN + 1)]
    shown = rules.shown_orders([*orders, *orders])
    own = [each for each in shown if each.channel == organisation_channel(seller.organisation_id, "orders")]
    assert own == [(own[0].channel, "orders.changed", {"orders": len(orders)})]
    assert len(shown) == len(orders) + 2  # each buyer's own, the seller's number, the operator's
    assert rules.shown_orders([]) == []


def test_who_hears_a_topic_is_who_may_read_it() -> None:
    owner = make_actor("manufacturer", *EVERYTHING)
    assert channels_of(make_actor("manufacturer", organisation_id=owner.organisation_id))[1:] == []
    assert all(str(owner.organisation_id) in name or str(owner.user_id) in name for name in channels_of(owner))
    operator = make_actor("operator", *EVERYTHING)
    assert "operator:imports" in channels_of(operator)
    assert "operator:imports" not in channels_of(make_actor("operator", "order:read"))
    assert len(channels_of(operator)) <= MAX_CHANNELS


async def test_progress_is_told_once_in_a_while_and_its_end_always(platform: Platform) -> None:
    channel = organisation_channel(new_id(), "uploads")
    stream = platform.live.subscribe([channel])
    assert (await anext(stream)).name == "ready"
    told = Progress(platform.live, channel, "products.upload", every_s=60)
    for step in range(200):
        await told.tell({"step": step})
    await told.tell({"step": "last"}, last=True)
    assert [data["step"] for _, data in await heard(platform, stream, channel)] == [0, "last"]


async def test_the_stream_begins_with_ready_for_who_signed_in(client, sign, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "STREAM_LIFETIME_S", -1)
    answer = await client.get("/api/v1/notifications/stream", headers=sign(make_actor("retailer", "order:read")))
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert answer.text.startswith("event: ready\n")
    assert (await client.get("/api/v1/notifications/stream")).status_code == 401


@pytest.mark.parametrize("subject", ["user_id", "organisation_id", "session_id"])
async def test_who_may_no_longer_hear_anything_hears_nothing(platform: Platform, subject: str) -> None:
    actor, colleague = make_actor("retailer", "order:read"), make_actor("retailer", "order:read")
    now = utc_now()
    tokens = [AccessToken(each, now, now + timedelta(minutes=15)) for each in (actor, colleague)]
    ended, other = (routes.live_events(platform, token, None) for token in tokens)
    for stream in (ended, other):
        assert (await anext(stream)).startswith(b"event: ready")
    async with platform.database.transaction("users") as tx:
        await revocations.revoke(tx, getattr(actor, subject))
    await platform.revocations.load()
    for each in (actor, colleague):
        await platform.live.publish(user_channel(each.user_id), "notification", {})
    assert [event async for event in ended] == []
    assert (await anext(other)).startswith(b"event: notification")
