"""A seller with stock on a running platform, and what buyers and sellers do over HTTP."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Self

import httpx2

from factories.stack import Stack
from tradepost.apps.demo.caller import Caller
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id

LONDON = {"line1": "1 High Street", "city": "London", "postal_code": "E1 6AN", "country": "GB"}
WAY = ("dispatched", "in_transit", "delivered")


@dataclass(frozen=True, slots=True)
class Shop:
    """A verified manufacturer of Great Britain with one warehouse."""

    stack: Stack
    seller: Actor
    warehouse_id: str
    operator: Caller

    @classmethod
    async def open(cls, stack: Stack, name: str = "Crates of London", **more: Any) -> Self:
        seller = await stack.company("manufacturer", name, **more)
        body = {"name": "London", "address": LONDON}
        warehouse = await stack.caller(seller).post("/warehouses", body)
        return cls(stack, seller, warehouse["id"], await stack.operator())

    @property
    def caller(self) -> Caller:
        return self.stack.caller(self.seller)

    async def product(self, *, stock: int, price: str = "10.00") -> str:
        """The id of a new product for sale, with so much on hand."""
        body = {
            "sku": f"CRATE-{new_id().hex[-10:]}",
            "title": "Folding crate",
            "currency": "GBP",
            "status": "active",
            "tiers": [{"min_quantity": 1, "unit_price": price}],
        }
        made = await self.caller.post("/products", body)
        there = {"warehouse_id": self.warehouse_id, "on_hand": stock, "reason": "received"}
        await self.caller.put(f"/products/{made['id']}/inventory", there)
        return str(made["id"])

    async def stock_of(self, product_id: str) -> dict[str, int]:
        rows = await self.stack.fetch(
            """SELECT on_hand, reserved, on_hand - reserved AS available FROM products.inventory
               WHERE product_id = $1::text::uuid""",
            product_id,
            service="products",
        )
        return rows[0]

    async def orders_of(self, product_id: str) -> int:
        """How many order lines there are of a product."""
        rows = await self.stack.fetch(
            "SELECT count(*) AS count FROM orders.order_items WHERE product_id = $1::text::uuid",
            product_id,
            service="orders",
        )
        return int(rows[0]["count"])

    async def credit(self, buyer: Actor, limit: str) -> None:
        body = {"limit": {"amount": limit, "currency": "GBP"}, "terms_days": 30}
        await self.operator.put(f"/admin/credit/{buyer.organisation_id}", body)

    async def place(
        self, buyer: Actor, lines: Sequence[tuple[str, int]], *, key: str | None = None, country: str = "GB"
    ) -> httpx2.Response:
        """POST /orders, with a key of its own where none is given."""
        body = {
            "lines": [{"product_id": product_id, "quantity": quantity} for product_id, quantity in lines],
            "delivery_address": LONDON | {"country": country},
            "payment_method": "on_account",
        }
        headers = self.stack.headers(buyer, **{"Idempotency-Key": key or new_id().hex})
        return await self.stack.client.post("/api/v1/orders", json=body, headers=headers)

    async def pay(self, buyer: Actor, order_id: str, *, key: str | None = None) -> httpx2.Response:
        """POST /payments/process on account."""
        headers = self.stack.headers(buyer, **{"Idempotency-Key": key or new_id().hex})
        body = {"order_ids": [order_id], "method": "on_account"}
        return await self.stack.client.post("/api/v1/payments/process", json=body, headers=headers)

    async def deliver(self, order_ids: Sequence[str], *, at_once: int = 16) -> None:
        """Accept confirmed orders, ship each whole and say that it arrived."""
        gate, caller = asyncio.Semaphore(at_once), self.caller

        async def accept(order_id: str) -> None:
            async with gate:
                await caller.put(f"/orders/{order_id}/status", {"status": "processing"})

        async def ship(order_id: str) -> None:
            async with gate:
                shipment = await caller.post("/shipments", {"order_id": order_id})
                for status in WAY:
                    await caller.put(f"/shipments/{shipment['id']}/status", {"status": status, "place": "London"})

        await asyncio.gather(*map(accept, order_ids))
        await self.stack.settled()
        await asyncio.gather(*map(ship, order_ids))
        await self.stack.settled()


async def pages(caller: Caller, path: str, **query: Any) -> list[dict[str, Any]]:
    """Every row of a list."""
    rows: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = await caller.get(path, limit=100, **query, **cursor)
        rows += page["items"]
        if page["next_cursor"] is None:
            return rows
        cursor = {"cursor": page["next_cursor"]}


def amounts(rows: Sequence[dict[str, Any]], name: str) -> Decimal:
    """The sum of a money field."""
    return sum((Decimal(row[name]["amount"]) for row in rows), Decimal(0))
