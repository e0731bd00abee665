"""The GraphQL face before the real services: one order from both sides, and the number of SQL statements."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import httpx2
import pytest

from factories.graphql import GraphQL
from factories.people import headers_for, make_actor, register_member
from factories.products import Catalogue
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id

NEEDED = {"users", "products", "orders", "payments", "logistics", "communication"}
VERBS = "read create cancel accept update process manage adjust"
NOUNS = "order payment invoice shipment product inventory warehouse organisation credit address"
ALL = tuple(f"{noun}:{verb}" for noun in NOUNS.split() for verb in VERBS.split())
ADDRESS = {"line1": "Hafenstr. 12", "city": "Hamburg", "postal_code": "20457", "country": "DE"}
ORDERS = """query ($first: Int!) { orders(first: $first) { items {
    number status total { amount } buyer { name } seller { name }
    lines(first: 3) { quantity product { sku seller { name } tiers { unitPrice { amount } } reviewsSummary { count } } }
    invoices(first: 2) { label } shipments(first: 2) { number }
} } }"""


@dataclass
class Traders:
    """Two companies that users knows, and the operator, over HTTP."""

    client: httpx2.AsyncClient
    platform: Platform
    drain: Callable[[], Awaitable[int]]
    buyer: Actor
    seller: Actor
    operator: Actor

    async def call(self, actor: Actor, method: str, path: str, body: Any = None) -> Any:
        headers = headers_for(self.platform, actor, **{"Idempotency-Key": new_id().hex})
        answer = await self.client.request(method, f"/api/v1{path}", json=body, headers=headers)
        assert answer.status_code < 300, answer.text
        return answer.json()

    async def place(self, *products: dict[str, Any]) -> dict[str, Any]:
        lines = [{"product_id": product["id"], "quantity": 10} for product in products]
        body = {"lines": lines, "delivery_address": ADDRESS, "payment_method": "on_account"}
        order: dict[str, Any] = (await self.call(self.buyer, "POST", "/orders", body))["orders"][0]
        return order


@pytest.fixture
async def traders(
    client: httpx2.AsyncClient, platform: Platform, services: list[Service], drain: Callable[[], Awaitable[int]]
) -> Traders:
    missing = NEEDED - {service.name for service in services}
    if missing:
        pytest.skip(f"the services {', '.join(sorted(missing))} are not built here")
    shop = await register_member(client, "retailer", organisation_name="Kaufhaus Sud")
    maker = await register_member(client, "manufacturer", organisation_name="Werkzeug AG")
    await drain()
    buyer = make_actor("retailer", *ALL, organisation_id=shop.organisation_id)
    seller = make_actor("manufacturer", *ALL, organisation_id=maker.organisation_id)
    return Traders(client, platform, drain, buyer, seller, make_actor("operator", *ALL))


async def test_an_order_is_read_with_its_papers_and_parcels_from_both_sides(graphql: GraphQL, traders: Traders) -> None:
    catalogue = Catalogue(traders.client, traders.platform)
    product = await catalogue.stocked_product(traders.seller, 100, weight_g=200)
    await traders.drain()
    credit = {"limit": {"amount": "10000.00", "currency": "EUR"}, "terms_days": 30, "on_hold": False}
    await traders.call(traders.operator, "PUT", f"/admin/credit/{traders.buyer.organisation_id}", credit)
    order = await traders.place(product)
    await traders.drain()
    await traders.call(traders.buyer, "POST", "/payments/process", {"order_ids": [order["id"]], "method": "on_account"})
    await traders.drain()
    await traders.call(traders.seller, "PUT", f"/orders/{order['id']}/status", {"status": "processing"})
    shipment = await traders.call(traders.seller, "POST", "/shipments", {"order_id": order["id"]})
    await traders.call(traders.seller, "PUT", f"/shipments/{shipment['id']}/status", {"status": "dispatched"})
    await traders.drain()

    query = """query ($id: UUID!) { order(id: $id) { number status total { amount } groupId
        buyer { name } seller { name } lines { quantity product { sku available } }
        invoices { id label total { amount } buyer { name } }
        shipments { id number status lines { quantity product { sku } } } } }"""
    bought = (await graphql.data(query, traders.buyer, id=order["id"]))["order"]
    assert (bought["number"], bought["status"]) == (order["number"], "SHIPPED")
    assert bought["total"] == {"amount": order["total"]["amount"]}
    assert bought["lines"] == [{"quantity": 10, "product": {"sku": product["sku"], "available": 90}}]
    assert [each["total"] for each in bought["invoices"]] == [bought["total"]]
    assert [(each["id"], each["status"]) for each in bought["shipments"]] == [(shipment["id"], "DISPATCHED")]
    assert bought["shipments"][0]["lines"] == [{"quantity": 10, "product": {"sku": product["sku"]}}]
    assert (bought["buyer"], bought["seller"]) == ({"name": "Kaufhaus Sud"}, {"name": "Werkzeug AG"})
    assert (await graphql.data(query, traders.seller, id=order["id"]))["order"] == bought

    single = """query ($invoice: UUID!, $shipment: UUID!, $group: UUID!) {
        invoice(id: $invoice) { order { number } } shipment(id: $shipment) { order { number } }
        orderGroup(id: $group) { orders { number } } }"""
    ids = {"invoice": bought["invoices"][0]["id"], "shipment": shipment["id"], "group": bought["groupId"]}
    mine = {"order": {"number": order["number"]}}
    assert await graphql.data(single, traders.buyer, **ids) == {
        "invoice": mine,
        "shipment": mine,
        "orderGroup": {"orders": [{"number": order["number"]}]},
    }
    stranger = make_actor("retailer", *ALL)
    assert await graphql.data(single, stranger, **ids) == {"invoice": None, "shipment": None, "orderGroup": None}
    assert await graphql.data(query, stranger, id=order["id"]) == {"order": None}
    known = "query ($id: UUID!) { organisation(id: $id) { name details { iban } } }"
    assert await graphql.data(known, traders.seller, id=traders.buyer.organisation_id) == {
        "organisation": {"name": "Kaufhaus Sud", "details": None}
    }
    assert await graphql.data(known, make_actor("manufacturer", *ALL), id=traders.buyer.organisation_id) == {
        "organisation": None
    }


async def test_the_number_of_statements_does_not_depend_on_the_number_of_orders(
    graphql: GraphQL, traders: Traders
) -> None:
    catalogue = Catalogue(traders.client, traders.platform)
    products = [await catalogue.stocked_product(traders.seller, 10_000, weight_g=10) for _ in range(3)]
    await traders.drain()
    for _ in range(50):
        await traders.place(*products)
    counts = {}
    for first in (2, 50):
        answer = await graphql.post(ORDERS, traders.buyer, first=first)
        body = answer.json()
        assert "errors" not in body, body["errors"]
        items = body["data"]["orders"]["items"]
        assert len(items) == first
        assert {each["seller"]["name"] for each in items} == {"Werkzeug AG"}
        assert all(len(each["lines"]) == 3 for each in items)
        counts[first] = statements(answer)
    assert counts[2] == counts[50]
    assert counts[50] <= 24  # seven calls of ports, each with BEGIN and COMMIT


async def test_a_guest_sees_prices_when_the_operator_says_so(graphql: GraphQL, traders: Traders) -> None:
    product = await Catalogue(traders.client, traders.platform).stocked_product(traders.seller, 10)
    operator = make_actor("operator", "settings:read", "settings:update")
    query = "query ($id: UUID!) { product(id: $id) { title tiers { minQuantity } } }"
    assert (await graphql.data(query, id=product["id"]))["product"]["tiers"] is None
    try:
        await traders.call(operator, "PUT", "/admin/settings", {"values": {"prices_visible_to": "everyone"}})
        traders.platform.platform_settings.forget()
        assert len((await graphql.data(query, id=product["id"]))["product"]["tiers"]) == 2
    finally:
        await traders.call(operator, "PUT", "/admin/settings", {"values": {"prices_visible_to": "verified"}})
        traders.platform.platform_settings.forget()


def statements(answer: httpx2.Response) -> int:
    """How many SQL statements the request took."""
    found = re.search(r'sql;desc="(\d+)"', answer.headers["server-timing"])
    assert found is not None
    return int(found[1])
