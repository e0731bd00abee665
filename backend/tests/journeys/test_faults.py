"""Engines and processes that die under load: nothing acknowledged is lost, nothing happens twice."""

import asyncio
import logging
import random
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import httpx2
import pytest

from factories.stack import Stack
from factories.trade import Shop
from tradepost.apps.demo.caller import eventually
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id

pytestmark = pytest.mark.long
log = logging.getLogger(__name__)
KILLS = 20
BUYERS = 12
PATIENCE_S = 60


@pytest.fixture(scope="module")
async def shop(stack: Stack) -> Shop:
    return await Shop.open(stack, "Maker in bad weather")


@pytest.fixture(scope="module")
async def buyers(stack: Stack, shop: Shop) -> list[Actor]:
    made = await stack.companies("retailer", [f"Shop in bad weather {number}" for number in range(BUYERS)])
    for buyer in made:
        await shop.credit(buyer, "100000.00")
    return made


@pytest.fixture(autouse=True)
async def all_parts_run(stack: Stack) -> AsyncIterator[None]:
    """Whatever a test killed runs again after it."""
    yield
    for name in ("objects", "valkey", "postgres", "api", "worker", "gateway"):
        if not stack.processes.is_running(name):
            await asyncio.to_thread(stack.processes.start, name)


async def groups(stack: Stack, keys: list[str]) -> dict[str, list[str]]:
    """The order groups that stand in the database, by their idempotency key."""
    rows = await stack.fetch(
        "SELECT idempotency_key, id::text FROM orders.order_groups WHERE idempotency_key = ANY($1::text[])",
        keys,
        service="orders",
    )
    found: dict[str, list[str]] = {key: [] for key in keys}
    for row in rows:
        found[row["idempotency_key"]].append(row["id"])
    return found


async def test_postgres_killed_while_orders_are_placed_loses_no_acknowledged_order_and_doubles_none(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product = await shop.product(stock=100_000)
    acknowledged: dict[str, str] = {}
    unsure: dict[str, Actor] = {}
    statuses: Counter[int] = Counter()
    stop = asyncio.Event()

    async def keep_ordering(buyer: Actor) -> None:
        while not stop.is_set():
            key = new_id().hex
            try:
                answer = await shop.place(buyer, [(product, 1)], key=key)
            except httpx2.TransportError:
                unsure[key] = buyer
                continue
            statuses[answer.status_code] += 1
            if answer.status_code == 201:
                acknowledged[key] = answer.json()["id"]
            else:
                unsure[key] = buyer
                await asyncio.sleep(0.05)

    clients = [asyncio.create_task(keep_ordering(buyer)) for buyer in buyers]
    try:
        for _ in range(KILLS):
            before = len(acknowledged)
            await eventually(lambda before=before: _more_than(acknowledged, before + 30), patience_s=PATIENCE_S)
            await asyncio.to_thread(stack.processes.kill, "postgres")
            await asyncio.sleep(0.3)
            await asyncio.to_thread(stack.processes.start, "postgres")
    finally:
        stop.set()
        await asyncio.gather(*clients)
    assert set(statuses) <= {201, 503}, statuses
    assert unsure, "no request met a dead database"

    kept = await groups(stack, list(acknowledged))
    assert {key: [group] for key, group in acknowledged.items()} == kept
    there = await groups(stack, list(unsure))
    assert max(map(len, there.values())) <= 1
    for key, buyer in unsure.items():
        retried = await _placed(shop, buyer, product, key)
        assert there[key] in ([], [retried["id"]])
    assert {len(made) for made in (await groups(stack, list(unsure))).values()} == {1}
    lines = len(acknowledged) + len(unsure)
    assert await shop.orders_of(product) == lines
    assert await shop.stock_of(product) == {"on_hand": 100_000, "reserved": lines, "available": 100_000 - lines}
    await stack.settled()
    assert await stack.broken() == {}
    log.info("%s kills: %s acknowledged, %s retried, %s", KILLS, len(acknowledged), len(unsure), dict(statuses))


async def _more_than(acknowledged: dict[str, str], count: int) -> bool:
    return len(acknowledged) > count


async def _placed(shop: Shop, buyer: Actor, product: str, key: str) -> dict[str, Any]:
    """The answer to a repeat; the pools of the API may need a moment to forget dead connections."""

    async def again() -> dict[str, Any] | None:
        answer = await shop.place(buyer, [(product, 1)], key=key)
        assert answer.status_code in {201, 503}, answer.text
        return answer.json() if answer.status_code == 201 else None

    placed: dict[str, Any] = await eventually(again, patience_s=PATIENCE_S)
    return placed


async def effects(stack: Stack, order_id: str) -> dict[str, Any]:
    """What events have made of an order, each thing counted."""
    [found] = await stack.fetch(
        """SELECT status, (SELECT array_agg(to_status ORDER BY position) FROM orders.order_status_history h
                           WHERE h.order_id = o.id) AS steps
           FROM orders.orders o WHERE id = $1::text::uuid""",
        order_id,
        service="orders",
    )
    [holds] = await stack.fetch(
        """SELECT count(*) AS count FROM platform.outbox
           WHERE name = 'order.confirmed' AND key = $1""",
        order_id,
    )
    told = await stack.fetch(
        "SELECT consumer, count(*) AS count FROM platform.inbox i JOIN platform.outbox o ON o.id = i.event_id "
        "WHERE o.key = $1 GROUP BY consumer HAVING count(*) <> count(DISTINCT i.event_id)",
        order_id,
    )
    return {"status": found["status"], "steps": found["steps"], "confirmed": holds["count"], "twice": told}


CONFIRMED_ONCE = {"status": "confirmed", "steps": ["placed", "confirmed"], "confirmed": 1, "twice": []}


async def ordered_and_paid(stack: Stack, shop: Shop, buyer: Actor, product: str) -> str:
    """An order that payments has heard of and that is paid for."""
    order = (await shop.place(buyer, [(product, 1)])).json()["orders"][0]

    async def paid() -> bool:
        answer = await shop.pay(buyer, order["id"])
        return answer.status_code == 201

    await eventually(paid)
    return str(order["id"])


async def test_a_worker_killed_between_commit_and_effect_leaves_one_effect(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product = await shop.product(stock=10)
    order = (await shop.place(buyers[0], [(product, 1)])).json()["orders"][0]
    await stack.settled()
    await asyncio.to_thread(stack.processes.kill, "worker")
    assert (await shop.pay(buyers[0], order["id"])).status_code == 201
    assert (await effects(stack, order["id"]))["status"] == "placed"
    await asyncio.to_thread(stack.processes.start, "worker")
    await stack.settled()
    assert await effects(stack, order["id"]) == CONFIRMED_ONCE


@asynccontextmanager
async def no_acknowledgement(stack: Stack) -> AsyncIterator[asyncpg.Connection]:
    """Nobody can note an event as consumed: a handler's effect waits, uncommitted, for its acknowledgement."""
    owner = stack.processes.settings.database_owner_url
    assert owner is not None
    connection = await asyncpg.connect(owner.get_secret_value())
    try:
        async with connection.transaction():
            await connection.execute("LOCK TABLE platform.inbox IN EXCLUSIVE MODE")
            yield connection
    finally:
        await connection.close()


async def test_a_worker_killed_between_effect_and_acknowledgement_leaves_one_effect(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product = await shop.product(stock=10)
    order = (await shop.place(buyers[1], [(product, 1)])).json()["orders"][0]
    await stack.settled()
    async with no_acknowledgement(stack) as connection:
        assert (await shop.pay(buyers[1], order["id"])).status_code == 201

        async def held_up() -> bool:
            waiting = await connection.fetchval(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND relation = 'platform.inbox'::regclass"
            )
            return bool(waiting)

        await eventually(held_up)
        await asyncio.to_thread(stack.processes.kill, "worker")
        assert (await effects(stack, order["id"]))["status"] == "placed"
    await asyncio.to_thread(stack.processes.start, "worker")
    await stack.settled()
    assert await effects(stack, order["id"]) == CONFIRMED_ONCE
    assert await stack.broken() == {}


async def test_a_worker_killed_again_and_again_under_load_gives_every_event_one_effect(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product = await shop.product(stock=1_000)

    async def trade(buyer: Actor) -> list[str]:
        return [await ordered_and_paid(stack, shop, buyer, product) for _ in range(3)]

    trading = [asyncio.create_task(trade(buyer)) for buyer in buyers[:8]]
    while not all(task.done() for task in trading):
        await asyncio.sleep(random.uniform(2.5, 4.0))
        await asyncio.to_thread(stack.processes.kill, "worker")
        await asyncio.to_thread(stack.processes.start, "worker")
    orders = [order for task in trading for order in await task]
    await stack.settled()
    for order in orders:
        assert await effects(stack, order) == CONFIRMED_ONCE
    assert await stack.broken() == {}


async def test_without_the_cache_orders_go_on_nothing_is_oversold_and_limits_hold(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    await asyncio.to_thread(stack.processes.restart, "api", TRADEPOST_RATE_LIMITS="true")
    product = await shop.product(stock=20)
    await asyncio.to_thread(stack.processes.kill, "valkey")
    answers = await asyncio.gather(*(shop.place(buyer, [(product, 1)]) for buyer in buyers * 5))
    assert Counter(answer.status_code for answer in answers) == {201: 20, 409: 40}
    assert await shop.stock_of(product) == {"on_hand": 20, "reserved": 20, "available": 0}

    headers = stack.headers(buyers[0])
    exported = await asyncio.gather(
        *(stack.client.get("/api/v1/orders/export", headers=headers, params={"limit": 1}) for _ in range(90))
    )
    counted = Counter(answer.status_code for answer in exported)
    assert set(counted) == {200, 429}
    assert counted[200] <= 2 * 30, "30 a minute, counted by each of the two workers alone"
    assert all("retry-after" in answer.headers for answer in exported if answer.status_code == 429)

    await asyncio.to_thread(stack.processes.start, "valkey")
    await asyncio.to_thread(stack.processes.restart, "api")
    await stack.settled()
    assert await stack.broken() == {}


async def test_without_the_object_store_orders_are_placed_paid_and_delivered(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product = await shop.product(stock=10)
    await asyncio.to_thread(stack.processes.kill, "objects")
    order_id = await ordered_and_paid(stack, shop, buyers[2], product)
    await stack.settled()
    await shop.deliver([order_id])
    order = await stack.caller(buyers[2]).get(f"/orders/{order_id}")
    assert order["status"] == "delivered"
    announced = await stack.client.post(
        "/api/v1/products/bulk-upload",
        files={"file": ("a.csv", b"sku,title,price\n1,Lamp,2\n")},
        headers=stack.headers(shop.seller),
    )
    assert (announced.status_code, announced.json()["code"]) == (503, "objects.unavailable")
    await asyncio.to_thread(stack.processes.start, "objects")
    invoice = await stack.caller(buyers[2]).download(f"/orders/{order_id}/invoice")
    assert invoice.startswith(b"%PDF-")
    await stack.settled()
    assert await stack.broken() == {}


async def test_without_the_search_index_orders_go_on_and_search_catches_up(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    index, away = stack.processes.layout.index_dir, stack.processes.layout.root / "index.away"
    index.rename(away)
    index.write_text("not a folder")
    try:
        product = await shop.product(stock=10)
        order_id = await ordered_and_paid(stack, shop, buyers[3], product)
        found = await stack.client.get("/api/v1/search", params={"q": "crate"}, headers=stack.headers(buyers[3]))
        assert found.status_code in {200, 503}, found.text
        assert (await effects(stack, order_id))["status"] in {"placed", "confirmed"}
    finally:
        index.unlink()
        away.rename(index)
    sku = (await shop.caller.get(f"/products/{product}"))["sku"]

    async def searchable() -> bool:
        page = await stack.caller(buyers[3]).get("/search", q=sku)
        return any(item["id"] == product for item in page["items"])

    await eventually(searchable, patience_s=PATIENCE_S)
    await stack.settled()
    assert (await effects(stack, order_id)) == CONFIRMED_ONCE
    assert await stack.broken() == {}
