"""Real baskets of a wholesaler's customers as live orders: placed at once, taken to delivery and invoice."""

import asyncio
import csv
import io
import logging
import os
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import httpx2
import pytest

from factories import online_retail
from factories.online_retail import Basket
from factories.stack import Stack
from factories.trade import Shop, amounts, pages
from tradepost.apps.demo.caller import eventually
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now

# 2,000 take minutes on a small machine; CI places fewer of the same.
BASKETS = int(os.environ.get("TRADEPOST_TEST_BASKETS", "300"))
BUYERS = 64
POOR = 4  # buyers whose credit is soon used up
SHORT = 20  # one code of so many has less stock than is wanted of it
MAX_TIERS = 5
# Refusals that tell the client to try again.
PASSING = {"resource.concurrent_change", "platform.overloaded", "platform.database_unavailable"}
PAUSES_S = (0.2, 0.5, 1.0, 2.0)

pytestmark = pytest.mark.long
log = logging.getLogger(__name__)


@dataclass
class Outcome:
    """What became of the baskets."""

    placed: list[dict[str, Any]] = field(default_factory=list)
    paid: list[str] = field(default_factory=list)
    refused: Counter[tuple[int, str]] = field(default_factory=Counter)
    unpaid: Counter[tuple[int, str]] = field(default_factory=Counter)
    retried: Counter[str] = field(default_factory=Counter)
    took_s: dict[str, float] = field(default_factory=dict)


@dataclass
class Market:
    shop: Shop
    buyers: list[Actor]
    product_ids: dict[str, str]
    tiers: dict[str, list[tuple[int, Decimal]]]
    stock: dict[str, int]
    baskets: list[Basket]


@pytest.fixture(scope="module")
async def market(stack: Stack, real_data: Path) -> Market:
    """The wholesaler's catalogue by bulk upload, with less stock than the baskets ask for."""
    folder = real_data / "online-retail"
    baskets = online_retail.baskets(folder, BASKETS)
    assert len(baskets) == BASKETS
    wanted: Counter[str] = Counter()
    for basket in baskets:
        wanted.update(basket.units)
    known = online_retail.tiers(folder)
    tiers = {code: known.get(code, [(1, Decimal("1.00"))]) for code in wanted}
    stock = {
        code: units if place % SHORT else max(1, units * 2 // 3) for place, (code, units) in enumerate(wanted.items())
    }
    shop = await Shop.open(stack, "Gifts of London")
    await upload(shop, catalogue(tiers, stock, online_retail.titles(folder)), len(wanted))
    buyers = await stack.companies("retailer", [f"Gift shop {number}" for number in range(BUYERS)])
    await asyncio.gather(
        *(shop.credit(each, "400.00" if place < POOR else "10000000.00") for place, each in enumerate(buyers))
    )
    rows = await pages(shop.caller, "/products", mine=True)
    return Market(shop, buyers, {row["sku"]: row["id"] for row in rows}, tiers, stock, baskets)


@pytest.fixture(scope="module")
async def outcome(stack: Stack, market: Market) -> Outcome:
    """Every basket ordered by 64 buyers at once; what could be paid for is delivered, the rest cancelled."""
    found = Outcome()
    started = time.perf_counter()
    await asyncio.gather(*(buy(market, number, found) for number in range(BUYERS)))
    found.took_s["placed and paid"] = time.perf_counter() - started
    await stack.settled()
    started = time.perf_counter()
    await market.shop.deliver(found.paid)
    found.took_s["shipped and delivered"] = time.perf_counter() - started
    await stack.settled()
    log.info(
        "%s baskets: %s delivered, refused %s, not paid %s, asked again %s, seconds %s",
        BASKETS,
        len(found.paid),
        dict(found.refused),
        dict(found.unpaid),
        dict(found.retried),
        found.took_s,
    )
    return found


async def buy(market: Market, number: int, found: Outcome) -> None:
    """Place one buyer's baskets one after another and pay each on account, or else cancel it."""
    buyer, shop = market.buyers[number], market.shop
    for basket in market.baskets[number::BUYERS]:
        lines = [(market.product_ids[code], units) for code, units in basket.units.items()]
        key = f"basket-{basket.invoice}"
        place = partial(shop.place, buyer, lines, key=key, country=basket.country)
        answer = await patiently(place, found)
        if answer.status_code != 201:
            found.refused[answer.status_code, answer.json()["code"]] += 1
            continue
        [order] = answer.json()["orders"]
        found.placed.append(order)
        pay = partial(shop.pay, buyer, order["id"], key=f"payment-{basket.invoice}")
        paid = await eventually(partial(once_known, pay, found))
        if paid.status_code == 201:
            found.paid.append(order["id"])
        else:
            found.unpaid[paid.status_code, paid.json()["code"]] += 1
            await shop.stack.caller(buyer).post(f"/orders/{order['id']}/cancel", {"reason": "No credit left"})


async def patiently(ask: Callable[[], Awaitable[httpx2.Response]], found: Outcome) -> httpx2.Response:
    """The answer, asked for again with the same key where the platform says that this may help."""
    for pause_s in PAUSES_S:
        answer = await ask()
        if answer.status_code not in {409, 503} or (reason := answer.json()["code"]) not in PASSING:
            return answer
        found.retried[reason] += 1
        await asyncio.sleep(pause_s)
    return await ask()


async def once_known(pay: Callable[[], Awaitable[httpx2.Response]], found: Outcome) -> httpx2.Response | None:
    """The answer to paying, as soon as payments knows the order."""
    answer = await patiently(pay, found)
    return answer if answer.status_code != 404 else None


async def upload(shop: Shop, table: str, rows: int) -> None:
    started = await shop.caller.send_file(
        "/products/bulk-upload", "catalogue.csv", table.encode(), options={"currency": "GBP", "status": "active"}
    )

    async def finished() -> dict[str, Any] | None:
        now = await shop.caller.get(f"/products/bulk-upload/{started['id']}")
        return now if now["status"] in {"completed", "failed", "cancelled"} else None

    done = await eventually(finished, patience_s=60)
    assert (done["status"], done["rows_created"], done["rows_refused"]) == ("completed", rows, 0), done


def catalogue(tiers: dict[str, list[tuple[int, Decimal]]], stock: dict[str, int], titles: dict[str, str]) -> str:
    """The price list as a seller would upload it."""
    names = ["sku", "title", "price", "stock"]
    names += [f"tier{number}_{name}" for number in range(2, MAX_TIERS + 1) for name in ("min_quantity", "price")]
    target = io.StringIO(newline="")
    table = csv.writer(target)
    table.writerow(names)
    for code, levels in tiers.items():
        (_, price), *breaks = levels
        cells = [str(cell) for each in breaks for cell in each]
        table.writerow(
            [code, titles.get(code, code), price, stock[code], *cells, *[""] * (len(names) - 4 - len(cells))]
        )
    return target.getvalue()


async def test_whatever_is_refused_is_refused_for_a_stated_reason(market: Market, outcome: Outcome) -> None:
    assert len(outcome.placed) + outcome.refused.total() == len(market.baskets)
    assert len(outcome.paid) + outcome.unpaid.total() == len(outcome.placed)
    assert set(outcome.refused) == {(409, "products.out_of_stock")}
    assert set(outcome.unpaid) == {(409, "payments.credit_limit_exceeded")}
    assert len(outcome.paid) > len(market.baskets) / 2


async def test_every_line_has_the_price_of_its_tier(market: Market, outcome: Outcome) -> None:
    by_id = {product_id: code for code, product_id in market.product_ids.items()}
    checked = 0
    for order in outcome.placed:
        for line in order["lines"]:
            levels = market.tiers[by_id[line["product_id"]]]
            price = next(price for start, price in reversed(levels) if line["quantity"] >= start)
            assert Decimal(line["unit_price"]["amount"]) == price, line
            assert Decimal(line["net"]["amount"]) == (price * line["quantity"]).quantize(Decimal("0.01")), line
            checked += 1
    assert checked > len(outcome.placed)


async def test_what_left_the_shelves_is_what_was_delivered(stack: Stack, market: Market, outcome: Outcome) -> None:
    delivered: Counter[str] = Counter()
    of_paid = set(outcome.paid)
    for order in outcome.placed:
        if order["id"] in of_paid:
            delivered.update({line["product_id"]: line["quantity"] for line in order["lines"]})
    rows = await stack.fetch(
        """SELECT i.product_id::text, i.on_hand, i.reserved FROM products.inventory i
           WHERE i.seller_id = $1""",
        market.shop.seller.organisation_id,
        service="products",
    )
    left = {row["product_id"]: (row["on_hand"], row["reserved"]) for row in rows}
    expected = {
        product_id: (market.stock[code] - delivered[product_id], 0) for code, product_id in market.product_ids.items()
    }
    assert left == expected
    assert min(on_hand for on_hand, _ in left.values()) >= 0


async def test_invoices_orders_and_the_sales_report_come_to_the_same_sum(market: Market, outcome: Outcome) -> None:
    seller = market.shop.caller
    orders = await pages(seller, "/orders", status="delivered")
    invoices = await pages(seller, "/invoices", kind="invoice")
    assert {order["id"] for order in orders} == set(outcome.paid)
    assert sorted(invoice["order_id"] for invoice in invoices) == sorted(outcome.paid)
    assert amounts(invoices, "total") == amounts(orders, "total") > 0
    assert sorted(invoice["number"] for invoice in invoices) == list(range(1, len(invoices) + 1))
    today = utc_now().date().isoformat()
    sales = await seller.get("/analytics/sales", **{"from": today, "to": today, "interval": "day"})
    assert sales["total"]["orders"] == len(orders)
    assert Decimal(sales["total"]["net"]["amount"]) == amounts(orders, "net")
    commissions = await pages(seller, "/commissions")
    assert {row["order_id"] for row in commissions} == set(outcome.paid)


async def test_every_invariant_holds_after_the_baskets(stack: Stack, outcome: Outcome) -> None:
    assert await stack.broken() == {}
