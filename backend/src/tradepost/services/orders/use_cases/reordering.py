"""Order again what was ordered: an order's lines at today's prices, and what is due by habit."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.services.orders.errors import OrderNotFound
from tradepost.services.orders.repository import habits
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.rules.saved_lists import NotedLine
from tradepost.services.orders.use_cases import answers, line_answers
from tradepost.services.orders.use_cases.answers import Row
from tradepost.services.products.contract import ProductsPort, WantedLine

HABITS_SINCE = timedelta(days=550)
HABIT_ORDERS = 500  # the newest ones say what the habits are


async def suggest_reorders(database: Database, actor: Actor, *, limit: int, products: ProductsPort) -> bytes:
    """`SuggestionsOutput`: what the actor's organisation buys again and again, the soonest due first."""
    now = utc_now()
    async with database.transaction("orders", readonly=True) as tx:
        rows = await habits.habits(
            tx, actor.organisation_id, since=now - HABITS_SINCE, orders=HABIT_ORDERS, today=now.date(), limit=limit
        )
    wanted = [WantedLine(product_id=row["product_id"], quantity=row["quantity"]) for row in rows]
    judged = await products.judge(lines=wanted) if wanted else []
    items = [
        line_answers.judged_line_json(line, sku=row["sku"], title=row["title"])
        | {name: row[name] for name in ("times", "last_day", "interval_days", "due_on")}
        | {"due_in_days": (row["due_on"] - now.date()).days}
        for line, row in zip(judged, rows, strict=True)
    ]
    return answers.as_bytes({"items": items, "orderable": line_answers.orderable_json(judged)})


async def read_reorder_lines(database: Database, actor: Actor, order_id: UUID, *, products: ProductsPort) -> bytes:
    """`ReorderLinesOutput` of an order that the actor's organisation bought. Raises OrderNotFound."""
    async with database.transaction("orders", readonly=True) as tx:
        order, items = await bought_order(tx, actor, order_id)
    prices: dict[UUID, Decimal] = {row["product_id"]: row["unit_price"] for row in items}
    lines: dict[UUID, NotedLine] = {}
    for line in goods_of(items):
        before = lines.get(line.product_id)
        lines[line.product_id] = replace(line, quantity=line.quantity + (before.quantity if before else 0))
    wanted = [WantedLine(product_id=line.product_id, quantity=line.quantity) for line in lines.values()]
    judged = await products.judge(lines=wanted) if wanted else []
    return answers.as_bytes(
        {
            "order_id": order["id"],
            "number": order["number"],
            "placed_at": order["placed_at"],
            "lines": [
                line_answers.judged_line_json(line, sku=each.sku, title=each.title)
                | {"ordered_unit_price": answers.money(prices[line.product_id], order["currency"])}
                for line, each in zip(judged, lines.values(), strict=True)
            ],
            "orderable": line_answers.orderable_json(judged),
        }
    )


async def bought_order(tx: Tx, actor: Actor, order_id: UUID) -> tuple[Row, Sequence[Row]]:
    """An order that the actor's organisation bought, with its lines. Raises OrderNotFound."""
    order = await repository.order(tx, order_id, of=actor.organisation_id)
    if order is None or order["buyer_id"] != actor.organisation_id:
        raise OrderNotFound
    return order, (await repository.items(tx, [order_id]))[order_id]


def goods_of(items: Sequence[Row]) -> list[NotedLine]:
    """The lines that name a product; charges of imported orders do not."""
    return [
        NotedLine(product_id=row["product_id"], quantity=row["quantity"], sku=row["sku"], title=row["title"])
        for row in items
        if row["product_id"] is not None and row["quantity"] > 0
    ]
