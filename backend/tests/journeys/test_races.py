"""Many at once for the same thing, over HTTP through the gateway and both API workers."""

import asyncio
from collections import Counter
from typing import Any

import httpx2
import pytest

from factories.stack import Stack
from factories.trade import Shop
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id

BUYERS, UNITS = 200, 50


async def at_once(requests: list[Any]) -> list[httpx2.Response]:
    return list(await asyncio.gather(*requests))


@pytest.fixture(scope="module")
async def shop(stack: Stack) -> Shop:
    return await Shop.open(stack)


@pytest.fixture(scope="module")
async def buyers(stack: Stack) -> list[Actor]:
    return await stack.companies("retailer", [f"Rival {number}" for number in range(BUYERS)])


async def test_of_200_buyers_at_once_for_the_last_50_units_exactly_50_get_one(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product = await shop.product(stock=UNITS)
    before = stack.processes.cpu_ticks("api")
    answers = await at_once([shop.place(buyer, [(product, 1)]) for buyer in buyers])
    after = stack.processes.cpu_ticks("api")
    assert sum(after[pid] > before[pid] for pid in before) >= 2, "both workers of the API took part"
    assert Counter(answer.status_code for answer in answers) == {201: UNITS, 409: BUYERS - UNITS}
    refusals = [answer.json() for answer in answers if answer.status_code == 409]
    assert {refusal["code"] for refusal in refusals} == {"products.out_of_stock"}
    assert {(line["requested"], line["available"]) for refusal in refusals for line in refusal["lines"]} == {(1, 0)}
    assert await shop.stock_of(product) == {"on_hand": UNITS, "reserved": UNITS, "available": 0}
    placed = [answer.json()["orders"][0]["number"] for answer in answers if answer.status_code == 201]
    assert len(set(placed)) == UNITS
    assert await shop.orders_of(product) == UNITS
    await stack.settled()
    assert await stack.broken() == {}


async def test_baskets_of_many_products_in_any_order_neither_deadlock_nor_oversell(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    products = [await shop.product(stock=UNITS) for _ in range(5)]
    turned = [products[turn % 5 :] + products[: turn % 5] for turn in range(BUYERS)]
    answers = await at_once(
        [shop.place(buyer, [(product, 1) for product in order]) for buyer, order in zip(buyers, turned, strict=True)]
    )
    assert Counter(answer.status_code for answer in answers) == {201: UNITS, 409: BUYERS - UNITS}
    assert {answer.json()["code"] for answer in answers if answer.is_error} == {"products.out_of_stock"}
    for product in products:
        assert await shop.stock_of(product) == {"on_hand": UNITS, "reserved": UNITS, "available": 0}
    assert await stack.broken() == {}


async def test_one_idempotency_key_50_times_makes_one_order(stack: Stack, shop: Shop, buyers: list[Actor]) -> None:
    product, key = await shop.product(stock=1_000), new_id().hex
    answers = await at_once([shop.place(buyers[0], [(product, 3)], key=key) for _ in range(50)])
    assert Counter(answer.status_code for answer in answers) == {201: 50}
    assert len({answer.content for answer in answers}) == 1
    assert sum("idempotent-replayed" not in answer.headers for answer in answers) == 1
    assert await shop.orders_of(product) == 1
    assert await shop.stock_of(product) == {"on_hand": 1_000, "reserved": 3, "available": 997}


async def test_the_same_key_with_another_basket_is_refused_and_orders_nothing(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    product, key = await shop.product(stock=10), new_id().hex
    first = await shop.place(buyers[1], [(product, 1)], key=key)
    other = await shop.place(buyers[1], [(product, 2)], key=key)
    assert (first.status_code, other.status_code, other.json()["code"]) == (201, 422, "idempotency.key_reused")
    assert await shop.stock_of(product) == {"on_hand": 10, "reserved": 1, "available": 9}


async def test_the_same_key_of_another_buyer_is_another_order(stack: Stack, shop: Shop, buyers: list[Actor]) -> None:
    product, key = await shop.product(stock=10), new_id().hex
    answers = await at_once([shop.place(buyer, [(product, 1)], key=key) for buyer in buyers[:5]])
    assert Counter(answer.status_code for answer in answers) == {201: 5}
    assert len({answer.json()["id"] for answer in answers}) == 5
    assert await shop.stock_of(product) == {"on_hand": 10, "reserved": 5, "available": 5}


async def test_paying_the_same_order_from_20_places_at_once_pays_it_once(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    buyer = buyers[2]
    await shop.credit(buyer, "1000.00")
    product = await shop.product(stock=10)
    order = (await shop.place(buyer, [(product, 1)])).json()["orders"][0]
    await stack.settled()
    answers = await at_once([shop.pay(buyer, order["id"]) for _ in range(20)])
    assert Counter(answer.status_code for answer in answers) == {201: 1, 409: 19}
    codes = {answer.json()["code"] for answer in answers if answer.is_error}
    assert codes <= {"payments.already_in_payment", "payments.order_not_payable"}  # the latter once it is confirmed
    used = await stack.caller(buyer).get("/credit")
    assert [each["account"]["used"] for each in used["accounts"]] == [order["total"]]
    await stack.settled()
    assert await stack.broken() == {}


async def test_orders_at_once_never_use_more_credit_than_there_is(
    stack: Stack, shop: Shop, buyers: list[Actor]
) -> None:
    buyer = buyers[3]
    product = await shop.product(stock=100)
    orders = [(await shop.place(buyer, [(product, 1)])).json()["orders"][0] for _ in range(20)]
    total = float(orders[0]["total"]["amount"])
    await shop.credit(buyer, f"{total * 7.5:.2f}")
    await stack.settled()
    answers = await at_once([shop.pay(buyer, order["id"]) for order in orders])
    assert Counter(answer.status_code for answer in answers) == {201: 7, 409: 13}
    assert {answer.json()["code"] for answer in answers if answer.is_error} == {"payments.credit_limit_exceeded"}
    await stack.settled()
    assert await stack.broken() == {}
