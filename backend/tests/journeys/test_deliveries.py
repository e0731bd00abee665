"""Events delivered five times and out of order across keys, over the whole way from order to cash: the same end."""

import asyncio
import logging
import random
from collections import Counter, defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from typing import Any

import pytest

from factories.stack import Stack
from factories.trade import Shop, pages
from tradepost.infra import bus as bus_module
from tradepost.infra.bus import Bus, Consumer
from tradepost.kernel.actor import Actor

pytestmark = pytest.mark.long
log = logging.getLogger(__name__)
DELIVERIES = 5
BUYERS = 5
ROUNDS = 40
LARGEST_CHUNK = 15
BASKETS = [(place % 3, 1 + place * 7 % 30) for place in range(15)]  # (which product, quantity)
SOMETIMES = random.Random(3)
Deliver = Callable[[], Awaitable[None]]
Row = Mapping[str, Any]


@pytest.fixture(scope="module", autouse=True)
async def no_worker(stack: Stack) -> AsyncIterator[None]:
    """These tests deliver the events themselves."""
    await stack.settled()
    await asyncio.to_thread(stack.processes.end, "worker")
    yield
    await asyncio.to_thread(stack.processes.start, "worker")
    await stack.settled()


def consumers(stack: Stack) -> list[Consumer]:
    return [service.consumer for service in stack.services if service.consumer]


def in_order(stack: Stack) -> Deliver:
    async def deliver() -> None:
        await Bus(stack.platform.database, consumers(stack)).drain()

    return deliver


class Shuffled:
    """Delivers what waits in chunks of any size: keys mixed, each event five times, first in the order of its key."""

    def __init__(self, stack: Stack, seed: int) -> None:
        self._stack = stack
        self._bus = Bus(stack.platform.database, consumers(stack))
        self._random = random.Random(seed)
        self.delivered = 0
        self.put_off = 0

    async def __call__(self) -> None:
        for _ in range(ROUNDS):
            waiting = [
                await self._pump(each)
                for each in self._random.sample(consumers(self._stack), k=len(consumers(self._stack)))
            ]
            if not any(waiting):
                return
        raise AssertionError("events keep making events, or some can never be consumed")

    async def _pump(self, consumer: Consumer) -> int:
        database = self._stack.platform.database
        async with database.transaction(consumer.name, readonly=True) as tx:
            cursor = await tx.fetchrow("SELECT txid, seq FROM platform.cursors WHERE consumer = $1", consumer.name)
            assert cursor is not None
            rows = await tx.fetch(bus_module._READ, cursor["txid"], cursor["seq"], 100_000, list(consumer.kinds))
        left = self._mixed(rows)
        for _ in range(ROUNDS):
            left = await self._deliver(consumer, left)
            if not left:
                break
        assert not left, (consumer.name, [row["name"] for row in left[:5]])
        if rows:
            async with database.transaction(consumer.name) as tx:
                await tx.execute(bus_module._MOVE, consumer.name, rows[-1]["txid"], rows[-1]["seq"])
        return len(rows)

    def _mixed(self, rows: Sequence[Row]) -> list[Row]:
        queues: dict[str, deque[Row]] = defaultdict(deque)
        for row in rows:
            queues[row["key"]].append(row)
        mixed: list[Row] = []
        while queues:
            key = self._random.choice(list(queues))
            mixed.append(queues[key].popleft())
            if not queues[key]:
                del queues[key]
        for row in list(mixed):
            first = mixed.index(row)
            for _ in range(DELIVERIES - 1):
                mixed.insert(self._random.randint(first + 1, len(mixed)), row)
        return mixed

    async def _deliver(self, consumer: Consumer, rows: list[Row]) -> list[Row]:
        """What could not be consumed yet, with all that follows under the same keys."""
        left: list[Row] = []
        while rows:
            held = {row["key"] for row in left}
            size = self._random.randint(1, LARGEST_CHUNK)
            chunk, rows = rows[:size], rows[size:]
            left += [row for row in chunk if row["key"] in held]
            left += await self._attempt(consumer, [row for row in chunk if row["key"] not in held])
        return left

    async def _attempt(self, consumer: Consumer, chunk: list[Row]) -> list[Row]:
        try:
            async with self._stack.platform.database.transaction(consumer.name) as tx:
                await self._bus._handle(tx, consumer, await self._bus._undone(tx, consumer, chunk))
        except Exception:  # noqa: BLE001  # whatever a handler raises, the event comes again
            if len({row["key"] for row in chunk}) > 1:
                parts = [
                    [row for row in chunk if row["key"] == key] for key in dict.fromkeys(row["key"] for row in chunk)
                ]
                return [row for part in parts for row in await self._attempt(consumer, part)]
            self.put_off += 1
            return chunk
        self.delivered += len(chunk)
        return []


async def play(stack: Stack, deliver: Deliver, name: str) -> dict[str, Any]:
    """From a catalogue to paid, shipped in parts, delivered, cancelled and invoiced orders; what the end looks like."""
    # People are known before anything is told to them: here they are made and verified in one transaction.
    known = in_order(stack)
    shop = await Shop.open(stack, name, settle=known)
    names = [f"{name} buyer {number}" for number in range(BUYERS)]
    buyers = await stack.companies("retailer", names, settle=known)
    await asyncio.gather(*(shop.credit(buyer, "100000.00") for buyer in buyers))
    products = [await shop.product(stock=1_000, price=price) for price in ("1.99", "12.50", "0.35")]
    await deliver()
    orders = []
    for place, (product, quantity) in enumerate(BASKETS):
        answer = await shop.place(buyers[place % BUYERS], [(products[product], quantity), (products[place % 2], 1)])
        assert answer.status_code == 201, answer.text
        orders.append(answer.json()["orders"][0])
    await deliver()
    for place, order in enumerate(orders):
        buyer = buyers[place % BUYERS]
        if place % 5 == 4:
            await stack.caller(buyer).post(f"/orders/{order['id']}/cancel", {"reason": "Changed my mind"})
        else:
            assert (await shop.pay(buyer, order["id"])).status_code == 201
    await deliver()
    kept = [order for place, order in enumerate(orders) if place % 5 != 4]
    for place, order in enumerate(kept):
        if place % 4 == 3:
            await stack.caller(buyers[orders.index(order) % BUYERS]).post(
                f"/orders/{order['id']}/cancel", {"reason": "Too late now"}
            )
        else:
            await shop.caller.put(f"/orders/{order['id']}/status", {"status": "processing"})
    await deliver()
    shipped = [order for place, order in enumerate(kept) if place % 4 != 3]
    for place, order in enumerate(shipped):
        for body in parts_of(order, in_two=place % 2 == 0):
            await ship(shop, deliver, body)
    await deliver()
    return await ending(stack, shop, buyers, products, orders)


def parts_of(order: dict[str, Any], *, in_two: bool) -> list[dict[str, Any]]:
    """The bodies of an order's shipments: whole, or its first line and then the rest."""
    if not in_two or len(order["lines"]) < 2:
        return [{"order_id": order["id"]}]
    first = order["lines"][0]
    return [
        {"order_id": order["id"], "lines": [{"line_id": first["id"], "quantity": first["quantity"]}]},
        {"order_id": order["id"]},
    ]


async def ship(shop: Shop, deliver: Deliver, body: dict[str, Any]) -> None:
    shipment = await shop.caller.post("/shipments", body)
    for status in ("dispatched", "in_transit", "delivered"):
        await shop.caller.put(f"/shipments/{shipment['id']}/status", {"status": status, "place": "London"})
    if SOMETIMES.random() < 0.3:
        await deliver()


async def ending(
    stack: Stack, shop: Shop, buyers: Sequence[Actor], products: Sequence[str], orders: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    """What can be seen of it all, without ids, numbers and times."""
    seller = shop.caller
    seen = []
    for order in orders:
        now = await seller.get(f"/orders/{order['id']}")
        history = await seller.get(f"/orders/{order['id']}/history")
        invoices = await pages(seller, "/invoices", order_id=order["id"])
        seen.append(
            {
                "status": now["status"],
                "paid": now["paid_at"] is not None,
                "delivered": [line["delivered_quantity"] for line in now["lines"]],
                "steps": list(dict.fromkeys(entry["to_status"] for entry in history["items"])),
                "invoices": sorted(
                    (each["kind"], each["total"]["amount"], each["open"]["amount"]) for each in invoices
                ),
            }
        )
    numbers = sorted(each["number"] for each in await pages(seller, "/invoices", kind="invoice"))
    overview = await seller.get("/analytics/overview")
    return {
        "orders": seen,
        "invoice numbers": numbers,
        "stock": [await shop.stock_of(product) for product in products],
        "commissions": sorted(each["amount"]["amount"] for each in await pages(seller, "/commissions")),
        "accounts": sorted(
            (each["kind"], each["balance"]["amount"]) for each in await pages(seller, "/ledger/accounts")
        ),
        "credit": [
            [each["account"]["used"] for each in (await stack.caller(buyer).get("/credit"))["accounts"]]
            for buyer in buyers
        ],
        "today": overview["today"]["now"],
        "told": [
            Counter(each["topic"] for each in await pages(stack.caller(actor), "/notifications"))
            for actor in (shop.seller, *buyers)
        ],
    }


async def fingerprints(stack: Stack) -> dict[str, Any]:
    """A sum over the rows of every table but the cursors, which move whenever something is consumed."""
    found = {}
    for service in stack.services:
        tables = await stack.fetch(
            """SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND NOT c.relispartition""",
            service.name,
            service=service.name,
        )
        for table in tables:
            name = f"{service.name}.{table['name']}"
            if name == "platform.cursors":
                continue
            [row] = await stack.fetch(
                f"SELECT count(*) AS rows, sum(hashtextextended(t::text, 0)) AS digest FROM {name} t",
                service=service.name,
            )
            found[name] = row
    return found


async def test_five_deliveries_of_each_event_in_any_order_of_keys_end_in_the_same_state(stack: Stack) -> None:
    expected = await play(stack, in_order(stack), "In order")
    shuffled = Shuffled(stack, seed=7)
    actual = await play(stack, shuffled, "Shuffled")
    for what, wanted in expected.items():
        assert actual[what] == wanted, what
    log.info("%s deliveries, %s put off until others had come", shuffled.delivered, shuffled.put_off)
    statuses = Counter(order["status"] for order in expected["orders"])
    assert statuses == {"delivered": 9, "cancelled": 6}
    assert await stack.broken() == {}


async def test_consuming_everything_five_times_more_changes_nothing(stack: Stack) -> None:
    marks = await stack.fetch("SELECT consumer, txid, seq FROM platform.cursors")
    await play(stack, in_order(stack), "Once more")
    before = await fingerprints(stack)
    assert len(before) > 60
    for _ in range(DELIVERIES):
        async with stack.platform.database.transaction("platform") as tx:
            for mark in marks:
                await tx.execute(bus_module._MOVE, mark["consumer"], mark["txid"], mark["seq"])
        await in_order(stack)()
    assert await fingerprints(stack) == before
    assert await stack.broken() == {}
