"""Figures over HTTP: who sees what, by which periods, and how events of any order come to the same."""

import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factories.people import make_actor
from factories.sales import (
    NOON,
    Happened,
    cancelled,
    confirmed,
    deliver,
    historical_line,
    imported,
    make_line,
    make_order,
    organisation_changed,
    product_updated,
    refunded,
)
from tradepost.apps.checks import check
from tradepost.infra import outbox
from tradepost.infra.bus import Bus, register
from tradepost.infra.db import statements_executed
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.ids import new_id

Sign = Callable[[Actor], dict[str, str]]
Deliver = Callable[..., Awaitable[None]]
MARCH = {"from": "2026-03-01", "to": "2026-03-31"}


@pytest.fixture
def seller() -> Actor:
    return make_actor("manufacturer", "analytics:read", "analytics:report")


@pytest.fixture
def buyer() -> Actor:
    return make_actor("retailer", "analytics:read", "analytics:report")


@pytest.fixture
def operator() -> Actor:
    return make_actor("operator", "analytics:read", "analytics:report")


@pytest.fixture
def happen(platform: Platform, services: list[Service]) -> Deliver:
    async def run(*happened: Happened) -> None:
        await deliver(platform, services, *happened)

    return run


@pytest.fixture
def ask(client: httpx2.AsyncClient, sign: Sign) -> Callable[..., Awaitable[Any]]:
    async def get(path: str, actor: Actor, *, status: int = 200, **parameters: Any) -> Any:
        answer = await client.get(f"/api/v1/analytics/{path}", params=parameters, headers=sign(actor))
        assert answer.status_code == status, answer.text
        return answer.json()

    return get


def amount(value: str, currency: str = "EUR") -> dict[str, str]:
    return {"amount": value, "currency": currency}


async def test_a_confirmed_order_is_a_sale_and_its_cancellation_takes_back_what_was_not_shipped(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    order = make_order(seller.organisation_id, buyer.organisation_id, make_line(10, "3.33", shipped=4))
    await happen(confirmed(order), cancelled(order, NOON + timedelta(days=1)), refunded(order, "2.00", NOON))
    answer = await ask("sales", seller, **MARCH, interval="month")
    [row] = answer["items"]
    assert row | {"average_order_value": None} == {
        "period": "2026-03",
        "start": "2026-03-01",
        "end": "2026-03-31",
        "orders": 1,
        "cancelled_orders": 1,
        "lines": 2,
        "units_sold": 10,
        "units_cancelled": 6,
        "gross_sales": amount("33.30"),
        "cancellations": amount("-19.98"),
        "other_adjustments": amount("0.00"),
        "refunds": amount("-2.00"),
        "net": amount("11.32"),
        "average_order_value": None,
        "customers": 1,
        "products": 1,
    }
    assert answer["total"]["net"] == amount("11.32")


async def test_an_order_that_was_never_confirmed_counts_nowhere(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    order = make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5"))
    await happen(cancelled(order, was_confirmed=False))
    assert (await ask("sales", seller, **MARCH, interval="month"))["total"]["lines"] == 0


async def test_empty_periods_are_rows_of_zeros(seller: Actor, buyer: Actor, happen: Deliver, ask: Any) -> None:
    await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5"))))
    days = (await ask("sales", seller, **{"from": "2026-03-09", "to": "2026-03-11"}))["items"]
    assert [(each["period"], each["net"]["amount"]) for each in days] == [
        ("2026-03-09", "0.00"),
        ("2026-03-10", "5.00"),
        ("2026-03-11", "0.00"),
    ]
    weeks = (await ask("sales", seller, **{"from": "2026-03-04", "to": "2026-03-17"}, interval="week"))["items"]
    assert [(each["period"], each["start"], each["end"], each["orders"]) for each in weeks] == [
        ("2026-W10", "2026-03-04", "2026-03-08", 0),
        ("2026-W11", "2026-03-09", "2026-03-15", 1),
        ("2026-W12", "2026-03-16", "2026-03-17", 0),
    ]


async def test_customers_and_products_are_counted_once_over_days(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    crate, other = new_id(), new_id()
    for day in range(3):
        lines = (
            make_line(1, "5", product_id=crate),
            make_line(1, "2", product_id=other),
            make_line(2, "5", product_id=crate),
        )
        order = make_order(seller.organisation_id, buyer.organisation_id, *lines[: 1 + day])
        await happen(confirmed(order, NOON + timedelta(days=day)))
    answer = await ask("sales", seller, **{"from": "2026-03-10", "to": "2026-03-12"})
    assert [each["products"] for each in answer["items"]] == [1, 2, 2]
    assert (answer["total"]["customers"], answer["total"]["products"], answer["total"]["orders"]) == (1, 2, 3)
    products = await ask("products", seller, **MARCH, sort="orders")
    assert [(each["product"]["id"], each["orders"], each["lines"]) for each in products["items"]] == [
        (str(crate), 3, 4),
        (str(other), 2, 2),
    ]


async def test_each_side_sees_its_own_and_the_operator_all(
    seller: Actor, buyer: Actor, operator: Actor, happen: Deliver, ask: Any
) -> None:
    rival, other_buyer = make_actor("manufacturer", "analytics:read"), make_actor("retailer", "analytics:read")
    await happen(
        confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5"))),
        confirmed(make_order(seller.organisation_id, other_buyer.organisation_id, make_line(1, "7"))),
        confirmed(make_order(rival.organisation_id, buyer.organisation_id, make_line(1, "11"))),
    )

    async def net(actor: Actor, **filters: Any) -> str:
        answer = await ask("sales", actor, **MARCH, interval="month", currency="EUR", **filters)
        return str(answer["total"]["net"]["amount"])

    sellers, buyers = str(seller.organisation_id), str(buyer.organisation_id)
    assert await net(seller) == "12.00"
    assert await net(seller, buyer_id=buyers) == "5.00"
    assert await net(rival) == "11.00"
    assert await net(buyer) == "16.00"
    assert await net(buyer, seller_id=sellers) == "5.00"
    assert await net(operator, seller_id=sellers) == "12.00"
    assert await net(operator, seller_id=sellers, buyer_id=buyers) == "5.00"
    assert await net(operator, seller_id=str(new_id())) == "0.00"
    assert await net(make_actor("manufacturer", "analytics:read")) == "0.00"


@pytest.mark.parametrize("path", ["sales", "products", "customers", "overview"])
async def test_a_filter_never_reaches_anothers_figures(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any, path: str
) -> None:
    await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5"))))
    rival = make_actor("manufacturer", "analytics:read")
    answer = await ask(path, rival, status=404, seller_id=str(seller.organisation_id))
    assert answer["code"] == "analytics.organisation_not_found"
    stranger = make_actor("retailer", "analytics:read")
    if path != "customers":
        await ask(path, stranger, status=404, buyer_id=str(buyer.organisation_id))
    if path == "products":
        assert (await ask(path, rival, buyer_id=str(buyer.organisation_id)))["items"] == []
        assert (await ask(path, stranger, seller_id=str(seller.organisation_id)))["items"] == []


async def test_who_lacks_the_permission_sees_nothing(ask: Any) -> None:
    nobody = make_actor("manufacturer")
    for path in ("sales", "products", "customers", "overview", "custom-reports", "settings"):
        await ask(path, nobody, status=403)
    await ask("customers", make_actor("retailer", "analytics:read"), status=403)
    await ask("sellers", make_actor("manufacturer", "analytics:read"), status=403)


async def test_each_currency_is_answered_for_itself(seller: Actor, buyer: Actor, happen: Deliver, ask: Any) -> None:
    for currency, count in (("EUR", 2), ("USD", 1)):
        for _ in range(count):
            line = make_line(1, "5")
            await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, line, currency=currency)))
    answer = await ask("sales", seller, **MARCH, interval="month")
    assert (answer["currency"], answer["other_currencies"]) == ("EUR", ["USD"])
    assert answer["total"]["net"] == amount("10.00")
    dollars = await ask("sales", seller, **MARCH, interval="month", currency="USD")
    assert (dollars["total"]["net"], dollars["other_currencies"]) == (amount("5.00", "USD"), ["EUR"])


async def test_without_sales_the_currency_is_the_organisations_own(seller: Actor, happen: Deliver, ask: Any) -> None:
    assert (await ask("sales", seller))["currency"] == "EUR"
    await happen(organisation_changed(seller.organisation_id, "Crate Works", currency="PLN"))
    assert (await ask("sales", seller))["currency"] == "PLN"


async def test_a_category_and_a_brand_narrow_sales_and_orders_count_once(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    crate, box, toy = new_id(), new_id(), new_id()
    sold = [make_line(1, price, product_id=each) for each, price in ((crate, "5"), (box, "7"), (toy, "11"))]
    order = make_order(seller.organisation_id, buyer.organisation_id, *sold)
    await happen(
        confirmed(order),
        product_updated(crate, seller.organisation_id, sku="C"),
        product_updated(box, seller.organisation_id, sku="B", brand="Other"),
        product_updated(toy, seller.organisation_id, sku="T", category_path=("Toys",)),
    )
    storage = await ask("sales", seller, **MARCH, interval="month", category="Storage")
    assert (storage["total"]["orders"], storage["total"]["products"]) == (1, 2)
    assert storage["total"]["net"] == amount("12.00")
    above = await ask("sales", seller, **MARCH, interval="month", category="Home", brand="Acme")
    assert above["total"]["net"] == amount("5.00")
    listed = await ask("products", seller, **MARCH, brand="Acme")
    assert [each["product"]["sku"] for each in listed["items"]] == ["T", "C"]
    customers = await ask("customers", seller, **MARCH, category="Toys")
    assert [(each["orders"], each["net"]["amount"]) for each in customers["items"]] == [(1, "11.00")]


async def test_the_period_before_stands_beside(seller: Actor, buyer: Actor, happen: Deliver, ask: Any) -> None:
    crate = new_id()
    for at, quantity in ((NOON, 3), (datetime(2026, 2, 3, tzinfo=UTC), 2)):
        line = make_line(quantity, "10", product_id=crate)
        await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, line), at))
    answer = await ask("sales", seller, **MARCH, interval="month", compare_with="previous")
    assert answer["previous"]["items"][0]["period"] == "2026-02"
    assert answer["previous"]["total"]["net"] == amount("20.00")
    assert answer["net_change_percent"] == "50.00"
    for path in ("products", "customers"):
        [row] = (await ask(path, seller, **MARCH, compare_with="previous"))["items"]
        assert (row["net"]["amount"], row["previous"]["net"]["amount"]) == ("30.00", "20.00")


async def test_customers_and_sellers_are_ranked_and_named(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    small = new_id()
    await happen(
        confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "50"))),
        confirmed(make_order(seller.organisation_id, small, make_line(10, "1"))),
        imported(seller.organisation_id, "sale", NOON, historical_line("X", 1, "1"), customer=None),
        organisation_changed(buyer.organisation_id, "Corner Shop", country="AT"),
    )
    ranked = (await ask("customers", seller, **MARCH, currency="EUR"))["items"]
    assert [(each["rank"], each["customer"]["id"]) for each in ranked] == [
        (1, str(buyer.organisation_id)),
        (2, str(small)),
    ]
    assert (ranked[0]["customer"]["name"], ranked[0]["customer"]["country"]) == ("Corner Shop", "AT")
    assert ranked[0]["last_order_on"] == "2026-03-10"
    by_units = (await ask("customers", seller, **MARCH, currency="EUR", sort="units", limit=1))["items"]
    assert [each["customer"]["id"] for each in by_units] == [str(small)]
    [unnamed] = (await ask("customers", seller, **MARCH, currency="GBP"))["items"]
    assert unnamed["customer"] == {"id": None, "name": None, "country": "United Kingdom", "historical": False}
    [only] = (await ask("sellers", buyer, **MARCH))["items"]
    assert (only["seller"]["id"], only["net"]) == (str(seller.organisation_id), amount("50.00"))


async def test_names_follow_the_newest_change_whatever_comes_last(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    crate = new_id()
    later = NOON + timedelta(hours=1)
    await happen(
        product_updated(crate, seller.organisation_id, version=3, title="Third"),
        product_updated(crate, seller.organisation_id, version=2, title="Second"),
        organisation_changed(buyer.organisation_id, "New Name", at=later),
        organisation_changed(buyer.organisation_id, "Old Name", at=NOON),
        confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5", product_id=crate))),
    )
    assert (await ask("products", seller, **MARCH))["items"][0]["product"]["title"] == "Third"
    assert (await ask("customers", seller, **MARCH))["items"][0]["customer"]["name"] == "New Name"


async def test_the_overview_compares_today_and_this_month(
    seller: Actor, buyer: Actor, happen: Deliver, ask: Any
) -> None:
    now = datetime.now(UTC)
    for at, price in ((now, "30"), (now - timedelta(days=1), "20")):
        await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, price)), at))
    answer = await ask("overview", seller)
    assert answer["today"]["now"]["net"] == amount("30.00")
    assert answer["today"]["before"]["net"] == amount("20.00")
    assert answer["today"]["net_change_percent"] == "50.00"
    both_in_month = now.day > 1
    assert answer["month"]["now"]["net"] == amount("50.00" if both_in_month else "30.00")
    assert answer["month"]["now"]["customers"] == 1


@pytest.mark.parametrize(
    "parameters",
    [
        {"from": "2026-03-02", "to": "2026-03-01"},
        {"from": "2020-01-01", "to": "2026-01-01"},
        {"from": "0001-01-01"},
        {"to": "9999-12-31"},
        {"from": "yesterday", "interval": "year", "currency": "euro", "seller_id": "1"},
        {"interval": "month; DROP TABLE"},
        {"category": "nul\x00"},
        {"brand": "x" * 201},
        {"compare_with": "next"},
    ],
)
async def test_a_question_that_makes_no_sense_is_refused_with_every_fault(
    seller: Actor, ask: Any, parameters: dict[str, str]
) -> None:
    answer = await ask("sales", seller, status=422, **parameters)
    assert all(each["pointer"].startswith("query/") for each in answer["errors"])
    if parameters.get("interval") == "year":
        assert {each["pointer"] for each in answer["errors"]} == {
            f"query/{name}" for name in ("from", "interval", "currency", "seller_id")
        }


@pytest.mark.parametrize("parameters", [{"sort": "rank"}, {"limit": "0"}, {"limit": "101"}, {"limit": "1" * 40}])
async def test_a_ranking_is_from_closed_lists(seller: Actor, ask: Any, parameters: dict[str, str]) -> None:
    await ask("products", seller, status=422, **parameters)
    await ask("customers", seller, status=422, **parameters)


async def test_the_number_of_statements_does_not_depend_on_the_number_of_rows(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, buyer: Actor, happen: Deliver
) -> None:
    await happen(
        *[
            confirmed(
                make_order(seller.organisation_id, new_id(), *[make_line(1, "1", sku=f"S{each}") for each in range(5)])
            )
            for _ in range(40)
        ]
    )
    expected = {"sales": 8, "products": 6, "customers": 6, "overview": 5}
    for path, count in expected.items():
        parameters = {} if path == "overview" else {**MARCH, "compare_with": "previous"}
        answer = await client.get(f"/api/v1/analytics/{path}", params=parameters, headers=sign(seller))
        assert answer.headers["server-timing"] == f'sql;desc="{count}"', path


async def test_the_day_is_that_of_the_sellers_time_zone_and_follows_a_change(
    client: httpx2.AsyncClient,
    sign: Sign,
    seller: Actor,
    buyer: Actor,
    happen: Deliver,
    ask: Any,
    services: list[Service],
) -> None:
    late = datetime(2026, 3, 31, 22, 30, tzinfo=UTC)  # 23:30 in London, 00:30 of April in Berlin
    order = make_order(seller.organisation_id, buyer.organisation_id, make_line(2, "5"), make_line(1, "3"))
    await happen(confirmed(order, late), imported(seller.organisation_id, "sale", late, historical_line("X", 1, "9")))
    assert (await ask("sales", seller, **MARCH, currency="EUR"))["total"]["net"] == amount("13.00")
    answer = await client.put("/api/v1/analytics/settings", json={"timezone": "Europe/Berlin"}, headers=sign(seller))
    assert answer.json() == {"timezone": "Europe/Berlin", "own_timezone": "Europe/Berlin"}
    [recount] = [each.tasks["analytics.recount"] for each in services if each.name == "analytics"]
    for _ in range(2):
        await recount(organisation_id=str(seller.organisation_id))
    assert (await ask("sales", seller, **MARCH, currency="EUR"))["total"]["net"] == amount("0.00")
    april = await ask("sales", seller, **{"from": "2026-04-01", "to": "2026-04-01"}, currency="EUR")
    assert (april["total"]["net"], april["total"]["products"]) == (amount("13.00"), 2)
    # A historical document keeps its own day, and what comes from now on is put on the new days at once.
    assert (await ask("sales", seller, **MARCH, currency="GBP"))["total"]["net"] == amount("9.00", "GBP")
    await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "1")), late))
    assert (await ask("sales", seller, **MARCH, currency="EUR"))["total"]["orders"] == 0


@pytest.mark.parametrize("zone", ["Mars/Olympus", "../../etc/passwd", "", "x" * 65, 5, None])
async def test_a_time_zone_that_is_none_is_refused(
    client: httpx2.AsyncClient, sign: Sign, seller: Actor, ask: Any, zone: Any
) -> None:
    answer = await client.put("/api/v1/analytics/settings", json={"timezone": zone}, headers=sign(seller))
    assert answer.status_code == 422
    assert (await ask("settings", seller))["own_timezone"] is None


async def test_events_that_come_five_times_and_shuffled_through_the_bus_have_one_effect(
    platform: Platform, services: list[Service], seller: Actor, buyer: Actor, ask: Any
) -> None:
    orders = [
        make_order(seller.organisation_id, buyer.organisation_id, make_line(4, "2.50", shipped=each % 5))
        for each in range(10)
    ]
    events = [event for order in orders for _, event in (confirmed(order), cancelled(order), refunded(order, "0.40"))]
    shuffled = events * 5
    random.Random(7).shuffle(shuffled)
    [consumer] = [each.consumer for each in services if each.name == "analytics" and each.consumer]
    await register(platform.database, consumer)
    for start in range(0, len(shuffled), 40):
        async with platform.database.transaction("orders") as tx:
            await outbox.append(tx, platform_actor(), *shuffled[start : start + 40])
    await Bus(platform.database, [consumer]).drain()
    async with platform.database.transaction("analytics") as tx:
        await tx.execute("UPDATE platform.cursors SET txid = 0, seq = 0 WHERE consumer = 'analytics'")
    await Bus(platform.database, [consumer]).drain()
    total = (await ask("sales", seller, interval="month"))["total"]
    assert (total["orders"], total["cancelled_orders"]) == (10, 8)
    assert total["gross_sales"] == amount("100.00")
    assert total["units_cancelled"] == 2 * (4 + 3 + 2 + 1)
    assert total["cancellations"] == amount("-50.00")
    assert total["refunds"] == amount("-4.00")


STEP = st.tuples(
    st.integers(1, 20),  # units
    st.integers(0, 20),  # units shipped before a cancellation
    st.decimals("0.01", 99, places=4),
    st.booleans(),  # cancelled
    st.lists(st.integers(1, 500), max_size=2),  # refunds, in cents
    st.integers(0, 5),  # days later
    st.sampled_from(["EUR", "USD"]),
)


@settings(max_examples=25, deadline=None)
@given(steps=st.lists(STEP, min_size=1, max_size=6), seed=st.integers(0, 1_000))
async def test_any_sequence_in_any_order_gives_the_figures_of_counting_it_by_hand(
    platform: Platform, services: list[Service], steps: Sequence[Any], seed: int
) -> None:
    seller_id = new_id()
    buyers, products = [new_id() for _ in range(2)], [new_id() for _ in range(3)]
    happened: list[Happened] = []
    expected: dict[str, Decimal] = {}
    for number, (units, shipped, price, is_cancelled, refunds, days, currency) in enumerate(steps):
        line = make_line(units, str(price), product_id=products[number % 3], shipped=min(shipped, units))
        twin = make_line(1, "1.00", product_id=products[number % 3], shipped=1)
        order = make_order(seller_id, buyers[number % 2], line, twin, currency=currency)
        at = NOON + timedelta(days=days)
        happened.append(confirmed(order, NOON))
        net = order.net
        if is_cancelled and line.shipped_quantity < units:
            happened.append(cancelled(order, at))
            kept = (line.net * line.shipped_quantity / units).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
            net -= line.net - kept
        for cents in refunds:
            happened.append(refunded(order, str(Decimal(cents) / 100), at))
            net -= Decimal(cents) / 100
        expected[currency] = expected.get(currency, Decimal(0)) + net
    chance = random.Random(seed)
    again = happened + chance.sample(happened, k=len(happened) // 2)
    chance.shuffle(again)
    for start in range(0, len(again), 5):
        await deliver(platform, services, *again[start : start + 5])
    assert await _net_by_currency(platform, seller_id, "sales_documents") == expected
    assert await _net_by_currency(platform, seller_id, "daily_sales") == expected
    assert await _net_by_currency(platform, seller_id, "daily_products") == expected
    [own] = [each for each in services if each.name == "analytics"]
    assert [each for each in await check(platform.database, [own]) if each.service == "analytics" and each.count] == []


async def _net_by_currency(platform: Platform, seller_id: UUID, table: str) -> dict[str, Decimal]:
    sql = f"""SELECT currency, sum(gross_sales + cancellations + other_adjustments + refunds) AS net
        FROM analytics.{table} WHERE seller_id = $1 GROUP BY currency"""
    async with platform.database.transaction("analytics", readonly=True) as tx:
        return {row["currency"]: row["net"] for row in await tx.fetch(sql, seller_id)}


@pytest.mark.parametrize(
    ("table", "name"),
    [
        ("daily_sales", "analytics: the sales of a day are the sum of its documents"),
        ("daily_products", "analytics: the products of a day are the sum of its lines"),
        ("sales_lines", "analytics: a document is the sum of its lines"),
    ],
)
async def test_figures_that_are_off_by_a_cent_are_found(
    platform: Platform, services: list[Service], seller: Actor, buyer: Actor, happen: Deliver, table: str, name: str
) -> None:
    await happen(confirmed(make_order(seller.organisation_id, buyer.organisation_id, make_line(1, "5"))))
    [own] = [each for each in services if each.name == "analytics"]
    change = f"UPDATE analytics.{table} SET gross_sales = gross_sales + $2 WHERE seller_id = $1"
    for cent, broken in ((Decimal("0.01"), True), (Decimal("-0.01"), False)):
        async with platform.database.transaction("analytics") as tx:
            await tx.execute(change, seller.organisation_id, cent)
        found = {each.name: each.count for each in await check(platform.database, [own])}
        assert bool(found[name]) is broken


async def test_a_batch_of_events_costs_as_many_statements_as_one(
    platform: Platform, services: list[Service], seller: Actor
) -> None:
    counts = []
    for size in (1, 60):
        orders = [
            make_order(seller.organisation_id, new_id(), make_line(1, "1"), make_line(2, "1")) for _ in range(size)
        ]
        seen: list[str] = []
        token = statements_executed.set(seen)
        try:
            await deliver(platform, services, *[confirmed(each) for each in orders])
        finally:
            statements_executed.reset(token)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 9
