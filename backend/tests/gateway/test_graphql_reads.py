"""What the GraphQL face gives to whom."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from factories.graphql import READER, GraphQL, Market
from factories.people import make_actor
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Unavailable
from tradepost.kernel.ids import new_id
from tradepost.services.orders.contract import Order
from tradepost.services.users.contract import Organisation

EVERYTHING = """
query Everything($order: UUID!) {
  me { verified permissions person { name email } organisation { name details { vatId address { city } } } }
  order(id: $order) {
    number status total { amount currency } deliveryAddress { city }
    buyer { name country details { iban } } seller { name kind }
    lines { title quantity unitPrice product { sku tiers { minQuantity unitPrice { amount } }
      seller { name } reviewsSummary { average count } } }
    invoices { label total { amount } order { number } } shipments { number status lines { quantity } order { number } }
  }
}
"""


@pytest.fixture
def seller(market: Market) -> Organisation:
    return market.company("manufacturer", "Werkzeug AG")


@pytest.fixture
def shop(market: Market) -> Organisation:
    return market.company("retailer", "Kaufhaus Süd")


@pytest.fixture
def buyer(market: Market, shop: Organisation) -> Actor:
    actor = make_actor("retailer", *READER, organisation_id=shop.id)
    market.person(actor, "anna")
    return actor


@pytest.fixture
def order(market: Market, shop: Organisation, seller: Organisation) -> Order:
    made = market.order(shop, seller, [market.product(seller), market.product(seller)])
    market.invoice(made)
    market.shipment(made)
    return made


async def test_one_query_reads_an_order_across_all_services(
    graphql: GraphQL, market: Market, buyer: Actor, order: Order
) -> None:
    data = await graphql.data(EVERYTHING, buyer, order=order.id)
    assert data["me"]["person"] == {"name": "anna", "email": "anna@example.com"}
    assert data["me"]["organisation"] == {
        "name": "Kaufhaus Süd",
        "details": {"vatId": "VAT Kaufhaus Süd", "address": {"city": "Berlin"}},
    }
    read = data["order"]
    assert (read["number"], read["status"], read["total"]) == (
        order.number,
        "PLACED",
        {"amount": "59.50", "currency": "EUR"},
    )
    assert read["seller"] == {"name": "Werkzeug AG", "kind": "MANUFACTURER"}
    assert [line["quantity"] for line in read["lines"]] == [10, 10]
    assert read["lines"][0]["product"] == {
        "sku": "SKU-1",
        "tiers": [{"minQuantity": 1, "unitPrice": {"amount": "2.50"}}],
        "seller": {"name": "Werkzeug AG"},
        "reviewsSummary": {"average": "4.50", "count": 2},
    }
    assert read["invoices"] == [
        {"label": "INV of Werkzeug AG", "total": {"amount": "59.50"}, "order": {"number": order.number}}
    ]
    assert read["shipments"][0]["status"] == "IN_TRANSIT"
    assert len(read["shipments"][0]["lines"]) == 2


async def test_each_kind_of_each_level_is_asked_for_once_whatever_the_number_of_orders(
    graphql: GraphQL, market: Market, shop: Organisation, buyer: Actor
) -> None:
    query = """query ($first: Int!) { orders(first: $first) { items {
        number buyer { name } seller { name } lines(first: 3) { product { sku seller { name } tiers { minQuantity }
        reviewsSummary { count } } } invoices(first: 2) { label } shipments(first: 2) { number } } } }"""
    for number in range(50):
        seller = market.company("manufacturer", f"Maker {number}")
        made = market.order(shop, seller, [market.product(seller) for _ in range(3)])
        market.invoice(made)
        market.shipment(made)
    few = await graphql.data(query, buyer, first=2)
    asked_for_two, _ = dict(market.calls), market.calls.clear()
    many = await graphql.data(query, buyer, first=50)
    assert (len(few["orders"]["items"]), len(many["orders"]["items"])) == (2, 50)
    assert dict(market.calls) == asked_for_two
    assert market.calls == {
        "latest_orders": 1,
        "orders": 1,
        "products": 1,
        "organisations": 1,  # sellers and buyers; those of the products are known by then
        "ratings": 1,
        "invoices": 1,
        "shipments": 1,
    }


async def test_orders_come_in_pages_newest_first(
    graphql: GraphQL, market: Market, shop: Organisation, seller: Organisation, buyer: Actor
) -> None:
    now = utc_now()
    for age in range(5):
        market.order(shop, seller, [], number=f"A{age}", placed_at=now - timedelta(hours=age))
    query = "query ($after: String) { orders(first: 2, after: $after) { items { number } nextCursor } }"
    numbers, cursor = [], None
    for _ in range(3):
        page = (await graphql.data(query, buyer, after=cursor))["orders"]
        numbers.append([each["number"] for each in page["items"]])
        cursor = page["nextCursor"]
    assert numbers == [["A0", "A1"], ["A2", "A3"], ["A4"]]
    assert cursor is None


async def test_orders_are_listed_by_status_of_the_callers_side(
    graphql: GraphQL, market: Market, shop: Organisation, seller: Organisation, buyer: Actor
) -> None:
    market.order(shop, seller, [], number="MINE", status="shipped")
    market.order(shop, seller, [], number="PLACED")
    market.order(market.company("retailer", "Other"), seller, [], number="THEIRS", status="shipped")
    query = "{ orders(status: SHIPPED) { items { number buyer { name } } } }"
    assert (await graphql.data(query, buyer))["orders"]["items"] == [
        {"number": "MINE", "buyer": {"name": "Kaufhaus Süd"}}
    ]
    sales = make_actor("manufacturer", *READER, organisation_id=seller.id)
    assert {each["number"] for each in (await graphql.data(query, sales))["orders"]["items"]} == {"MINE", "THEIRS"}
    operator = make_actor("operator", *READER)
    assert len((await graphql.data(query, operator))["orders"]["items"]) == 2


async def test_lines_come_by_position_in_pages(graphql: GraphQL, market: Market, buyer: Actor, order: Order) -> None:
    query = "query ($id: UUID!) { order(id: $id) { lines(first: 1, after: 1) { position } } }"
    assert (await graphql.data(query, buyer, id=order.id))["order"]["lines"] == [{"position": 2}]


async def test_a_group_is_for_its_buyer(graphql: GraphQL, market: Market, buyer: Actor, order: Order) -> None:
    market.order(
        market.companies[order.buyer_id], market.company("manufacturer", "Second"), [], group_id=order.group_id
    )
    query = "query ($id: UUID!) { orderGroup(id: $id) { total { amount } orders { seller { name } } } }"
    group = (await graphql.data(query, buyer, id=order.group_id))["orderGroup"]
    assert group["total"]["amount"] == "59.50"
    assert {each["seller"]["name"] for each in group["orders"]} == {"Werkzeug AG", "Second"}
    sales = make_actor("manufacturer", *READER, organisation_id=order.seller_id)
    answer = (await graphql.post(query, sales, id=order.group_id)).json()
    assert answer["data"] == {"orderGroup": None}
    assert answer["errors"][0]["extensions"]["code"] == "access.wrong_organisation_kind"


@pytest.mark.parametrize(
    ("visible_to", "verified", "shown"),
    [("verified", None, False), ("verified", False, False), ("verified", True, True), ("everyone", None, True)],
)
async def test_prices_are_shown_by_the_platforms_setting(
    graphql: GraphQL,
    market: Market,
    seller: Organisation,
    platform_set_to: Any,
    visible_to: str,
    verified: bool | None,
    shown: bool,
) -> None:
    product = market.product(seller)
    actor = None if verified is None else make_actor("retailer", verified=verified)
    query = "query ($id: UUID!) { product(id: $id) { title tiers { unitPrice { amount } } } }"
    async with platform_set_to("prices_visible_to", visible_to):
        read = (await graphql.data(query, actor, id=product.id))["product"]
    assert read["title"] == "Lantern"
    assert read["tiers"] == ([{"unitPrice": {"amount": "2.50"}}] if shown else None)


async def test_a_seller_sees_its_own_drafts_and_prices_before_it_is_verified(
    graphql: GraphQL, market: Market, seller: Organisation
) -> None:
    draft = market.product(seller, status="draft")
    query = "query ($ids: [UUID!]!) { products(ids: $ids) { status tiers { minQuantity } } }"
    owner = make_actor("manufacturer", organisation_id=seller.id, verified=False)
    unknown = new_id()
    assert await graphql.data(query, owner, ids=[draft.id, unknown]) == {
        "products": [{"status": "DRAFT", "tiers": [{"minQuantity": 1}]}, None]
    }
    assert await graphql.data(query, ids=[draft.id]) == {"products": [None]}


@pytest.mark.parametrize(
    ("missing", "path"),
    [
        ("order:read", ["order"]),
        ("invoice:read", ["order", "invoices"]),
        ("shipment:read", ["order", "shipments"]),
        ("organisation:read", ["me", "organisation", "details"]),
    ],
)
async def test_a_missing_permission_empties_its_field_alone(
    graphql: GraphQL, market: Market, buyer: Actor, order: Order, missing: str, path: list[str]
) -> None:
    lesser = replace(buyer, permissions=buyer.permissions - {missing})
    body = (await graphql.post(EVERYTHING, lesser, order=order.id)).json()
    found = body["data"]
    for step in path:
        found = found[step]
    assert found is None
    assert {"code": "access.forbidden", "permission": missing} in [each["extensions"] for each in body["errors"]]
    assert body["data"]["me"]["person"]["name"] == "anna"


async def test_a_guest_is_told_to_sign_in(graphql: GraphQL, market: Market, order: Order) -> None:
    answer = await graphql.post("query ($id: UUID!) { me { verified } order(id: $id) { number } }", id=order.id)
    body = answer.json()
    assert answer.status_code == 200
    assert body["data"] == {"me": None, "order": None}
    assert {each["extensions"]["code"] for each in body["errors"]} == {"access.unauthenticated"}
    assert not market.calls


async def test_an_invalid_token_is_refused_as_everywhere(graphql: GraphQL) -> None:
    answer = await graphql.client.post(
        "/graphql", json={"query": "{ me { verified } }"}, headers={"Authorization": "Bearer no.such.token"}
    )
    assert (answer.status_code, answer.json()["code"]) == (401, "access.unauthenticated")


async def test_a_buyer_is_seen_by_whom_it_deals_with(
    graphql: GraphQL, market: Market, shop: Organisation, seller: Organisation
) -> None:
    query = "query ($id: UUID!) { organisation(id: $id) { name details { iban } } }"
    sales = make_actor("manufacturer", *READER, organisation_id=seller.id)
    assert await graphql.data(query, sales, id=shop.id) == {"organisation": None}
    assert (await graphql.data("query ($id: UUID!) { organisation(id: $id) { name } }", id=shop.id)) == {
        "organisation": None
    }
    market.deals.add((seller.id, shop.id))
    assert await graphql.data(query, sales, id=shop.id) == {"organisation": {"name": "Kaufhaus Süd", "details": None}}
    operator = make_actor("operator", *READER)
    assert (await graphql.data(query, operator, id=shop.id))["organisation"]["details"] == {"iban": None}


async def test_a_part_that_is_down_is_missing_with_its_code_and_the_request_id(
    graphql: GraphQL, market: Market, buyer: Actor, order: Order
) -> None:
    market.failure = Unavailable("The peer does not answer.")
    answer = await graphql.post("query ($id: UUID!) { order(id: $id) { number } }", buyer, id=order.id)
    body = answer.json()
    assert body["data"] == {"order": None}
    assert body["errors"][0]["extensions"]["code"] == "platform.unavailable"
    assert body["extensions"]["request_id"] == answer.headers["x-request-id"]


async def test_an_unexpected_error_tells_nothing_of_the_inside(
    graphql: GraphQL, market: Market, buyer: Actor, order: Order
) -> None:
    market.failure = RuntimeError("password=hunter2 at /srv/secret.py")
    answer = await graphql.post("query ($id: UUID!) { order(id: $id) { number } }", buyer, id=order.id)
    body = answer.json()
    assert answer.status_code == 200
    assert body["errors"][0]["extensions"]["code"] == "platform.unexpected"
    assert "hunter2" not in answer.text
    assert "secret" not in answer.text


async def test_amounts_are_decimal_texts(graphql: GraphQL, market: Market, buyer: Actor, order: Order) -> None:
    market.placed[order.id] = replace(order, total=Decimal("1E+3"), tax=Decimal("0E-6"))
    query = "query ($id: UUID!) { order(id: $id) { total { amount } tax { amount } placedAt } }"
    read = (await graphql.data(query, buyer, id=order.id))["order"]
    assert (read["total"]["amount"], read["tax"]["amount"]) == ("1000", "0.000000")
    assert read["placedAt"].endswith("Z")
