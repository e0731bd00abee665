"""What the database itself refuses, and what `tradepost check` finds where somebody got past it."""

from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from factories.orders import Trade, shipped_lines
from factories.orders_support import accepted, dispatched
from tradepost.infra.settings import Settings
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.orders.contract import OrderStatus
from tradepost.services.orders.repository.invariants import INVARIANTS
from tradepost.services.orders.rules.states import TRANSITIONS

STATUSES = OrderStatus.__args__  # type: ignore[attr-defined]
BREAKS = {
    "orders: total = net + tax + shipping + shipping tax": (
        "UPDATE orders.orders SET total = total + 0.01 WHERE id = $1"
    ),
    "orders: net and tax are the sums of the lines": (
        "UPDATE orders.orders SET net = net + 1, total = total + 1 WHERE id = $1"
    ),
    "orders: a line is quantity x unit price, rounded once": (
        "UPDATE orders.order_items SET tax = tax + 0.01 WHERE order_id = $1"
    ),
    "orders: a saved list counts its lines": """
        INSERT INTO orders.saved_lists (id, organisation_id, name, line_count, created_by, created_at, updated_at)
        SELECT gen_random_uuid(), buyer_id, 'Broken', 1, placed_by, now(), now() FROM orders.orders WHERE id = $1
    """,
    "orders: a group's total is the sum of its orders": (
        "UPDATE orders.order_groups SET total = total + 1 WHERE id = (SELECT group_id FROM orders.orders WHERE id = $1)"
    ),
    "orders: the history follows the allowed steps": (
        "UPDATE orders.order_status_history SET from_status = 'shipped' WHERE order_id = $1 AND position = 2"
    ),
    "orders: the status is the last of the history": "UPDATE orders.orders SET status = 'completed' WHERE id = $1",
    "orders: at most one basket for each buyer and idempotency key": """
        INSERT INTO orders.order_groups SELECT gen_random_uuid(), buyer_id, placed_by, idempotency_key,
            gen_random_uuid(), currency, total, placed_at FROM orders.order_groups
        WHERE id = (SELECT group_id FROM orders.orders WHERE id = $1)
    """,
    "orders: quantities on the lines are those of the shipments": (
        "UPDATE orders.order_items SET shipped_quantity = 0, delivered_quantity = 0 WHERE order_id = $1"
    ),
    "orders: shipped statuses agree with the lines": (
        "UPDATE orders.order_items SET shipped_quantity = quantity, claimed_quantity = quantity WHERE order_id = $1"
    ),
    "orders: an import's lines were imported or reported": """
        INSERT INTO orders.order_imports (id, requested_by, organisation_id, seller_id, seller_name, file_name,
            object_key, options, status, lines_read)
        VALUES ($1, $1, $1, $1, 'S', 'f', 'k', '{}', 'completed', 3)
    """,
}


@pytest.fixture
async def owner(settings: Settings) -> AsyncIterator[Any]:
    """The database's owner, in a transaction that is undone."""
    assert settings.database_owner_url is not None
    connection = await asyncpg.connect(settings.database_owner_url.get_secret_value())
    transaction = connection.transaction()
    await transaction.start()
    yield connection
    await transaction.rollback()
    await connection.close()


async def partly_shipped(trade: Trade) -> UUID:
    _, _, order = await accepted(trade, (10, 4))
    await trade.publish("logistics", dispatched(order, shipped_lines(order, 6, 0)))
    await trade.drain()
    return UUID(order["id"])


async def disarm(owner: Any) -> None:
    """Take every guard away, until the transaction is undone."""
    for table in ("orders", "order_items", "order_groups", "order_status_history", "order_imports"):
        await owner.execute(f"ALTER TABLE orders.{table} DISABLE TRIGGER USER")
        names = await owner.fetch(
            "SELECT conname FROM pg_constraint WHERE conrelid = $1::regclass AND contype IN ('c', 'u')",
            f"orders.{table}",
        )
        for row in names:
            await owner.execute(f'ALTER TABLE orders.{table} DROP CONSTRAINT "{row["conname"]}"')


def test_each_invariant_is_broken_on_purpose_below() -> None:
    assert set(BREAKS) == set(INVARIANTS)


@pytest.mark.parametrize("name", INVARIANTS)
async def test_an_invariant_that_is_broken_is_found(trade: Trade, owner: Any, name: str) -> None:
    order_id = await partly_shipped(trade)
    assert await owner.fetch(INVARIANTS[name]) == []
    await disarm(owner)
    await owner.execute(BREAKS[name], order_id)
    broken = await owner.fetch(INVARIANTS[name])
    assert broken
    for other in INVARIANTS:
        await owner.fetch(INVARIANTS[other])  # every query runs on the broken rows too


async def test_every_invariant_holds_after_all_these_tests(trade: Trade, owner: Any) -> None:
    await partly_shipped(trade)
    for name, sql in INVARIANTS.items():
        assert await owner.fetch(sql) == [], name


async def test_the_database_knows_the_same_steps_as_the_table(owner: Any) -> None:
    for start in STATUSES:
        for end in STATUSES:
            allowed = await owner.fetchval("SELECT orders.step_allowed($1, $2)", start, end)
            assert allowed == (start == end or (start, end) in TRANSITIONS), (start, end)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE orders.orders SET status = 'delivered', version = version + 1 WHERE id = $1",
        "UPDATE orders.orders SET status = 'shipped', version = version + 1 WHERE id = $1",  # no entry in the history
        "UPDATE orders.orders SET total = total + 1, net = net + 1 WHERE id = $1",
        "UPDATE orders.orders SET total = total + 1 WHERE id = $1",
        "UPDATE orders.order_items SET quantity = quantity + 1 WHERE order_id = $1",
        "UPDATE orders.order_items SET unit_price = 0, net = 0, tax = 0 WHERE order_id = $1",
        "DELETE FROM orders.order_items WHERE order_id = $1",
        "UPDATE orders.order_items SET claimed_quantity = quantity + 1 WHERE order_id = $1",
        "UPDATE orders.order_items SET shipped_quantity = claimed_quantity + 1 WHERE order_id = $1",
        "INSERT INTO orders.order_status_history VALUES ($1, 99, now(), 'shipped', 'placed', 'buyer', $1, $1, NULL)",
    ],
)
async def test_the_database_refuses_what_must_not_be(trade: Trade, sql: str) -> None:
    order_id = await partly_shipped(trade)
    before = await snapshot(trade, order_id)
    with pytest.raises(asyncpg.CheckViolationError):
        async with trade.platform.database.transaction("orders") as tx:
            await tx.execute(sql, order_id)
    assert await snapshot(trade, order_id) == before


async def snapshot(trade: Trade, order_id: UUID) -> list[Any]:
    async with trade.platform.database.transaction("orders", readonly=True) as tx:
        return [
            await tx.fetch("SELECT * FROM orders.orders WHERE id = $1", order_id),
            await tx.fetch("SELECT * FROM orders.order_items WHERE order_id = $1 ORDER BY id", order_id),
            await tx.fetch("SELECT * FROM orders.order_status_history WHERE order_id = $1 ORDER BY position", order_id),
        ]


async def test_random_baskets_over_http_have_exact_totals(trade: Trade) -> None:
    import random

    generator = random.Random(11)
    rates = {"standard": Decimal("0.19"), "reduced": Decimal("0.07"), "zero": Decimal(0)}
    sellers = [await trade.seller() for _ in range(3)]
    for currency in ("EUR", "JPY", "KWD") * 8:
        buyer = await trade.buyer()
        expected: dict[str, list[tuple[Decimal, Decimal]]] = {}
        lines = []
        for _ in range(generator.randint(1, 20)):
            price = Decimal(generator.randint(0, 10**7)).scaleb(-generator.randint(0, 6))
            quantity, kind = generator.randint(1, 5_000), generator.choice(list(rates))
            seller = generator.choice(sellers)
            product = trade.products.add(seller, price=str(price), tax_class=kind, currency=currency)  # type: ignore[arg-type]
            lines.append((product, quantity))
            net = round_minor(price * quantity, currency)
            tax = round_minor(net * rates[kind], currency)
            expected.setdefault(str(seller.organisation_id), []).append((net, tax))
        answer = await trade.place(buyer, lines)
        assert answer.status_code == 201, answer.text
        group = answer.json()
        total = Decimal(0)
        for order in group["orders"]:
            parts = expected.pop(order["seller"]["id"])
            shipping = round_minor(Decimal("9.90"), currency)
            shipping_tax = round_minor(shipping * rates["standard"], currency)
            assert [
                (Decimal(line["net"]["amount"]), Decimal(line["tax"]["amount"])) for line in order["lines"]
            ] == parts
            whole = sum((net + tax for net, tax in parts), shipping + shipping_tax)
            assert Decimal(order["total"]["amount"]) == whole
            total += whole
        assert expected == {}
        assert Decimal(group["total"]["amount"]) == total


async def test_a_basket_that_fails_half_way_leaves_nothing(trade: Trade, monkeypatch: pytest.MonkeyPatch) -> None:
    from tradepost.services.orders.use_cases import placing

    buyer, seller = await trade.buyer(), await trade.seller()
    product, key = trade.products.add(seller, stock=100), new_id().hex

    async def fails(*_: Any) -> None:
        raise ConnectionResetError("killed between the hold and the commit")

    monkeypatch.setattr(placing.outbox, "append", fails)
    with pytest.raises(ConnectionResetError):
        await trade.place(buyer, [(product, 5)], key=key)
    async with trade.platform.database.transaction("orders") as tx:
        assert await tx.fetchval("SELECT count(*) FROM orders.orders WHERE buyer_id = $1", buyer.organisation_id) == 0
    assert len(trade.products.held) == 1  # it expires by itself
    monkeypatch.undo()
    assert (await trade.place(buyer, [(product, 5)], key=key)).status_code == 201
    assert trade.products.known[product].available == 95
