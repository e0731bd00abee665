"""Orders with the real products and logistics services, where this process has them."""

import asyncio
import os
from typing import Any
from uuid import UUID

import pytest

from factories.orders import BUYER, basket, organisation_changed
from factories.orders_support import statements
from factories.people import headers_for, make_actor
from tradepost.infra import outbox
from tradepost.infra.names import SERVICES
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.ids import new_id

chosen = os.environ.get("TRADEPOST_TEST_SERVICES", ",".join(SERVICES)).split(",")
pytestmark = pytest.mark.skipif(
    not {"products", "logistics"} <= set(chosen), reason="products and logistics are not built in this run"
)


class Market:
    """A seller with stocked products, and buyers."""

    def __init__(self, platform: Platform, client: Any, drain: Any) -> None:
        from factories.products import SELLER_PERMISSIONS, Catalogue

        self.platform, self.client, self.drain = platform, client, drain
        self.catalogue = Catalogue(client, platform)
        self.seller = make_actor("manufacturer", *SELLER_PERMISSIONS, "order:read", "order:accept")

    async def know(self, *actors: Actor) -> None:
        async with self.platform.database.transaction("users") as tx:
            await outbox.append(tx, platform_actor(), *(organisation_changed(actor) for actor in actors))
        await self.drain()

    async def buyer(self) -> Actor:
        actor = make_actor("retailer", *BUYER)
        await self.know(actor)
        return actor

    async def place(self, buyer: Actor, lines: list[tuple[UUID, int]], key: str | None = None) -> Any:
        headers = headers_for(self.platform, buyer, **{"Idempotency-Key": key or new_id().hex})
        return await self.client.post("/api/v1/orders", json=basket(lines), headers=headers)


@pytest.fixture
async def market(platform: Platform, client: Any, drain: Any) -> Market:
    made = Market(platform, client, drain)
    await made.know(made.seller)
    return made


async def products_of(market: Market, count: int, on_hand: int) -> list[UUID]:
    warehouse_id, made = await market.catalogue.warehouse(market.seller), []
    for _ in range(count):
        product = await market.catalogue.product(market.seller)
        await market.catalogue.stock(market.seller, product["id"], warehouse_id, on_hand)
        made.append(UUID(product["id"]))
    return made


@pytest.mark.parametrize("size", [1, 5, 300])
async def test_placing_takes_fourteen_statements_at_most_whatever_the_lines(market: Market, size: int) -> None:
    buyer = await market.buyer()
    lines = [(product_id, 3) for product_id in await products_of(market, size, 1_000)]
    first = await market.place(buyer, lines)
    assert first.status_code == 201, first.text
    assert len(first.json()["orders"][0]["lines"]) == size
    second = await market.place(buyer, lines)
    assert statements(second) <= 14


async def test_two_hundred_buyers_at_once_share_the_last_fifty_units(market: Market) -> None:
    [product_id] = await products_of(market, 1, 50)
    buyers = [make_actor("retailer", *BUYER) for _ in range(200)]
    await market.know(*buyers)
    gate = asyncio.Semaphore(40)

    async def buy(buyer: Actor) -> Any:
        async with gate:
            for _ in range(20):
                answer = await market.place(buyer, [(product_id, 1)], key=buyer.user_id.hex)
                if answer.status_code != 503:
                    return answer
                await asyncio.sleep(0.2)
            return answer

    answers = await asyncio.gather(*(buy(buyer) for buyer in buyers))
    codes = [answer.status_code for answer in answers]
    assert codes.count(201) == 50
    assert {answer.json()["code"] for answer in answers if answer.status_code != 201} == {"products.out_of_stock"}
    levels = await market.catalogue.levels(market.seller, product_id)
    assert list(levels.values()) == [(50, 50)]


async def test_a_cancelled_order_gives_its_stock_back(market: Market) -> None:
    [product_id] = await products_of(market, 1, 50)
    buyer = await market.buyer()
    [order] = (await market.place(buyer, [(product_id, 20)])).json()["orders"]
    answer = await market.client.post(
        f"/api/v1/orders/{order['id']}/cancel", json={"reason": "No"}, headers=headers_for(market.platform, buyer)
    )
    assert answer.status_code == 200
    await market.drain()
    assert list((await market.catalogue.levels(market.seller, product_id)).values()) == [(50, 0)]


async def test_faults_of_lines_come_all_at_once(market: Market) -> None:
    buyer = await market.buyer()
    [product_id] = await products_of(market, 1, 50)
    answer = await market.place(buyer, [(product_id, 1), (product_id, 2), (new_id(), 1), (new_id(), 1)])
    assert answer.status_code == 422
    assert {each["pointer"].split("/")[2] for each in answer.json()["errors"]} == {"2", "3"}
