"""Every route, from the route table itself, called by companies that have every permission and none of the things."""

import re
from typing import Any

import httpx2
import pytest
from fastapi.routing import APIRoute

from factories.people import headers_for, make_actor
from tradepost.apps.demo import story
from tradepost.apps.demo.story import Cast
from tradepost.gateway.routes import declared_routes, policy_of
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor
from tradepost.kernel.ids import new_id

# Public by design: shop windows show these to everyone.
SHOWN_TO_ALL = {
    "/api/v1/products/{product_id}",
    "/api/v1/organisations/{organisation_id}",
    "/api/v1/documents/{document_id}/picture",
}
REFUSED = {401, 403, 404}
# A body that says nothing is refused before the resource is looked up; that tells nothing about the resource.
REFUSED_UNREAD = REFUSED | {422}
# Bodies with which the owners could do it, for what would hurt most.
BODIES: dict[str, Any] = {
    "/api/v1/orders/{order_id}/status": {"status": "cancelled", "reason": "mine now"},
    "/api/v1/orders/{order_id}/cancel": {"reason": "mine now"},
    "/api/v1/shipments/{shipment_id}/status": {"status": "delivered"},
    "/api/v1/shipments/{shipment_id}/cancel": {"reason": "mine now"},
    "/api/v1/products/{product_id}/pricing-tiers": {"tiers": [{"min_quantity": 1, "unit_price": "0.01"}]},
    "/api/v1/products/{product_id}/images": {"image_ids": []},
    "/api/v1/threads/{thread_id}/messages": {"text": "mine now"},
    "/api/v1/saved-lists/{list_id}": {"name": "mine now"},
    "/api/v1/saved-lists/{list_id}/lines": {
        "lines": [{"product_id": "0198c5a0-0000-7000-8000-000000000001", "quantity": 1}]
    },
    "/api/v1/users/{user_id}/roles": {"roles": ["viewer"]},
    "/api/v1/payments/{payment_id}/receive": {
        "amount": {"amount": "1.00", "currency": "EUR"},
        "value_date": "2026-01-01",
        "bank_reference": "mine now",
    },
    "/api/v1/admin/organisations/{organisation_id}/suspend": {"reason": "mine now"},
    "/api/v1/admin/verifications/{organisation_id}/decision": {"decision": "approve"},
    "/api/v1/admin/credit/{organisation_id}": {"limit": {"amount": "1.00", "currency": "EUR"}, "terms_days": 1},
}


@pytest.fixture(scope="module")
async def victims(cast: Cast) -> dict[str, str]:
    """One thing of the demo companies for each kind of id that a path names."""
    ending = await story.tell(cast, lambda title, detail: None)
    order = await cast.buyer.get(f"/orders/{ending.order_id}")
    product_id = order["lines"][0]["product_id"]
    seller, buyer = await cast.seller.get("/users/profile"), await cast.buyer.get("/users/profile")
    thread = await cast.buyer.post(
        "/threads", {"subject_type": "order", "subject_id": order["id"], "text": "When will it come?"}
    )
    address = await cast.buyer.post(
        "/delivery-addresses",
        {
            "label": "Shop",
            "address": {"line1": "1 Demonstration Street", "city": "Berlin", "postal_code": "10115", "country": "DE"},
        },
    )
    saved = await cast.buyer.post("/saved-lists", {"name": "Every week", "order_id": order["id"]})
    licence = (await cast.seller.get("/documents/list"))["items"][0]
    return {
        "order_id": order["id"],
        "group_id": order["group_id"],
        "product_id": product_id,
        "organisation_id": buyer["organisation_id"],
        "user_id": seller["id"],
        "invoice_id": ending.invoice_id,
        "shipment_id": (await cast.seller.get("/shipments", order_id=order["id"]))["items"][0]["id"],
        "payment_id": (await cast.buyer.get("/payments/history"))["items"][0]["id"],
        "warehouse_id": (await cast.seller.get("/warehouses"))["items"][0]["id"],
        "thread_id": thread["id"],
        "address_id": address["id"],
        "document_id": licence["id"],
        "list_id": saved["id"],
        "notification_id": (await cast.buyer.get("/notifications"))["items"][0]["id"],
        "account_id": (await cast.seller.get("/ledger/accounts"))["items"][0]["id"],
    }


def every_permission(services: list[Service]) -> set[str]:
    return {
        policy.permission
        for service in services
        for router in service.routers
        for route in router.routes
        if isinstance(route, APIRoute) and (policy := policy_of(route)).permission
    }


async def view(cast: Cast, victims: dict[str, str]) -> dict[str, Any]:
    """What the owners see of their things."""
    seen = {
        "order": await cast.buyer.get(f"/orders/{victims['order_id']}"),
        "history": await cast.buyer.get(f"/orders/{victims['order_id']}/history"),
        "product": await cast.seller.get(f"/products/{victims['product_id']}"),
        "shipment": await cast.seller.get(f"/shipments/{victims['shipment_id']}"),
        "payments": await cast.buyer.get("/payments/history"),
        "thread": await cast.buyer.get(f"/threads/{victims['thread_id']}"),
        "address": await cast.buyer.get(f"/delivery-addresses/{victims['address_id']}"),
        "list": await cast.buyer.get(f"/saved-lists/{victims['list_id']}"),
        "people": await cast.seller.get("/users"),
        "organisation": await cast.buyer.get("/organisations/mine"),
        "document": await cast.seller.get(f"/documents/{victims['document_id']}"),
    }
    seen["document"].pop("download_url")
    return seen


async def test_no_route_lets_another_company_touch_a_thing(
    client: httpx2.AsyncClient,
    platform: Platform,
    services: list[Service],
    cast: Cast,
    victims: dict[str, str],
) -> None:
    permissions = every_permission(services)
    strangers: list[Actor | None] = [
        make_actor("retailer", *permissions),
        make_actor("manufacturer", *permissions),
        None,
    ]
    before = await view(cast, victims)
    let_in, walked = [], 0
    for route in declared_routes(services):
        names = re.findall(r"\{(\w+)\}", route.path)
        if not names or route.stream or not set(names) <= victims.keys():
            continue
        path = route.path.format(**victims)
        for stranger in strangers:
            walked += 1
            headers = {"If-Match": '"1"', "Idempotency-Key": str(new_id())}
            headers |= headers_for(platform, stranger) if stranger else {}
            body = BODIES.get(route.path, {}) if route.method in {"POST", "PUT", "PATCH"} else None
            answer = await client.request(route.method, path, headers=headers, json=body)
            expected = REFUSED_UNREAD if body == {} else REFUSED
            if answer.status_code not in expected and not (route.method == "GET" and route.path in SHOWN_TO_ALL):
                let_in.append((route.method, route.path, stranger and stranger.kind, answer.status_code))
    assert let_in == []
    assert walked > 100
    assert await view(cast, victims) == before


async def test_ids_of_others_in_filters_show_nothing(
    client: httpx2.AsyncClient, platform: Platform, services: list[Service], victims: dict[str, str]
) -> None:
    permissions = every_permission(services)
    for kind in ("retailer", "manufacturer"):
        headers = headers_for(platform, make_actor(kind, *permissions))
        for path, query in (
            ("/orders", {"counterpart_id": victims["organisation_id"]}),
            ("/invoices", {"order_id": victims["order_id"]}),
            ("/shipments", {"order_id": victims["order_id"]}),
            ("/payments/history", {"order_id": victims["order_id"]}),
            ("/threads", {"subject_id": victims["order_id"]}),
            ("/documents/list", {"to_review": "true"}),
        ):
            answer = await client.get(f"/api/v1{path}", params=query, headers=headers)
            assert answer.status_code in {200, 403, 404}, (kind, path, answer.text)
            if answer.status_code == 200:
                assert answer.json()["items"] == [], (kind, path)
