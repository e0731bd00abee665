"""Conversations between the two sides of a product or an order, and reviews by who received the goods."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx2
import pytest

from factories.people import make_actor
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import Document, DocumentsPort
from tradepost.services.orders.contract import Order, OrderDelivered, OrderLine, OrdersPort
from tradepost.services.products.contract import Product, ProductsPort
from tradepost.services.users.contract import Organisation, UsersPort

Sign = Callable[[Actor], dict[str, str]]
Drain = Callable[[], Awaitable[int]]
ADDRESS = Address(line1="1 Quay", line2=None, city="Hamburg", region=None, postal_code="20457", country="DE")


@dataclass
class Others:
    """The other services, as far as communication asks them."""

    known_orders: dict[UUID, Order] = field(default_factory=dict)
    known_products: dict[UUID, Product] = field(default_factory=dict)
    known_documents: dict[UUID, Document] = field(default_factory=dict)
    shared: list[tuple[UUID, UUID]] = field(default_factory=list)

    async def orders(self, *, ids: list[UUID]) -> list[Order]:
        return [self.known_orders[each] for each in ids if each in self.known_orders]

    async def products(self, *, ids: list[UUID]) -> list[Product]:
        return [self.known_products[each] for each in ids if each in self.known_products]

    async def describe(self, *, ids: list[UUID], owner_id: UUID | None) -> list[Document]:
        found = [self.known_documents[each] for each in ids if each in self.known_documents]
        return [each for each in found if owner_id in {None, each.owner_id}]

    async def share(self, *, ids: list[UUID], owner_id: UUID, with_organisations: list[UUID]) -> None:
        self.shared += [(document, other) for document in ids for other in with_organisations]

    async def organisations(self, *, ids: list[UUID]) -> list[Organisation]:
        return [
            Organisation(
                id=each,
                kind="retailer",
                name=f"Company {each}",
                address=ADDRESS,
                vat_id=None,
                iban=None,
                currency="EUR",
                language="en",
                verified=True,
                suspended=False,
            )
            for each in ids
        ]


@dataclass
class World:
    buyer: Actor
    seller: Actor
    order: Order
    others: Others

    @property
    def product_id(self) -> UUID:
        return self.order.lines[0].product_id


@pytest.fixture
async def world(platform: Platform, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    permissions = ("message:read", "message:write", "review:write", "review:reply")
    buyer, seller = make_actor("retailer", *permissions), make_actor("manufacturer", *permissions)
    order, others = make_order(buyer, seller), Others()
    others.known_orders[order.id] = order
    bound = dict(platform.ports._bound)
    for port in (OrdersPort, ProductsPort, DocumentsPort, UsersPort):
        platform.ports.bind(port, others)
    yield World(buyer, seller, order, others)
    platform.ports._bound.clear()
    platform.ports._bound.update(bound)


def make_order(buyer: Actor, seller: Actor) -> Order:
    line = OrderLine(
        id=new_id(),
        position=1,
        product_id=new_id(),
        sku="A-1",
        title="Crate",
        unit="piece",
        quantity=2,
        unit_price=Decimal(5),
        net=Decimal("10.00"),
        tax_rate=Decimal(0),
        tax=Decimal("0.00"),
        shipped_quantity=2,
    )
    return Order(
        id=new_id(),
        group_id=new_id(),
        hold_id=new_id(),
        number=f"TP-{new_id().hex[-8:]}",
        buyer_id=buyer.organisation_id,
        buyer_name="Corner Shop",
        seller_id=seller.organisation_id,
        seller_name="Crate Works",
        placed_by=buyer.user_id,
        status="delivered",
        currency="EUR",
        lines=(line,),
        net=Decimal("10.00"),
        tax=Decimal("0.00"),
        shipping=Decimal("0.00"),
        shipping_tax=Decimal("0.00"),
        shipping_tax_rate=Decimal(0),
        total=Decimal("10.00"),
        reverse_charge=False,
        payment_method="on_account",
        po_number=None,
        delivery_address=ADDRESS,
        pay_until=datetime(2030, 1, 1, tzinfo=UTC),
        placed_at=datetime(2026, 1, 1, tzinfo=UTC),
    )


async def open_thread(client: httpx2.AsyncClient, sign: Sign, actor: Actor, world: World, **more: Any) -> Any:
    body = {"subject_type": "order", "subject_id": str(world.order.id), "text": "When will it come?"} | more
    return await client.post("/api/v1/threads", json=body, headers=sign(actor))


async def deliver(platform: Platform, drain: Drain, order: Order) -> None:
    async with platform.database.transaction("orders") as tx:
        await outbox.append(tx, platform_actor(), OrderDelivered(order_id=order.id, order=order))
    await drain()


async def test_both_sides_write_in_one_conversation_and_see_what_is_unread(
    client: httpx2.AsyncClient, sign: Sign, world: World
) -> None:
    opened = await open_thread(client, sign, world.buyer, world)
    assert opened.status_code == 201, opened.text
    thread = opened.json()
    assert (thread["subject"], thread["unread_count"]) == (world.order.number, 0)
    again = await open_thread(client, sign, world.seller, world, text="On Friday.")
    assert again.json()["id"] == thread["id"]
    unread = await client.get("/api/v1/threads/unread-count", headers=sign(world.buyer))
    assert unread.json() == {"threads": 1, "messages": 1}
    path = f"/api/v1/threads/{thread['id']}"
    listed = await client.get(f"{path}/messages", headers=sign(world.buyer))
    assert [(each["number"], each["text"]) for each in listed.json()["items"]] == [
        (2, "On Friday."),
        (1, "When will it come?"),
    ]
    assert (await client.post(f"{path}/read", headers=sign(world.buyer))).status_code == 204
    unread = await client.get("/api/v1/threads/unread-count", headers=sign(world.buyer))
    assert unread.json() == {"threads": 0, "messages": 0}


async def test_a_third_company_neither_reads_nor_writes(client: httpx2.AsyncClient, sign: Sign, world: World) -> None:
    thread = (await open_thread(client, sign, world.buyer, world)).json()
    stranger = make_actor("retailer", "message:read", "message:write")
    path = f"/api/v1/threads/{thread['id']}"
    assert (await open_thread(client, sign, stranger, world)).status_code == 404
    assert (await client.get(path, headers=sign(stranger))).status_code == 404
    assert (await client.get(f"{path}/messages", headers=sign(stranger))).status_code == 404
    assert (await client.post(f"{path}/messages", json={"text": "x"}, headers=sign(stranger))).status_code == 404
    assert (await client.post(f"{path}/read", headers=sign(stranger))).status_code == 404
    assert (await client.get("/api/v1/threads", headers=sign(stranger))).json()["items"] == []
    after = await client.get(path, headers=sign(world.buyer))
    assert after.json()["messages_count"] == 1


async def test_an_attachment_is_shared_with_the_other_side_and_another_companys_is_refused(
    client: httpx2.AsyncClient, sign: Sign, world: World
) -> None:
    mine = attachment(world.buyer)
    theirs = attachment(world.seller)
    world.others.known_documents = {mine.id: mine, theirs.id: theirs}
    refused = await open_thread(client, sign, world.buyer, world, attachment_ids=[str(mine.id), str(theirs.id)])
    assert refused.status_code == 422
    assert [fault["pointer"] for fault in refused.json()["errors"]] == ["#/attachment_ids/1"]
    assert world.others.shared == []
    sent = await open_thread(client, sign, world.buyer, world, attachment_ids=[str(mine.id)])
    assert sent.status_code == 201
    assert world.others.shared == [(mine.id, world.seller.organisation_id)]
    listed = await client.get(f"/api/v1/threads/{sent.json()['id']}/messages", headers=sign(world.seller))
    assert listed.json()["items"][0]["attachments"][0]["file_name"] == "plan.pdf"


async def test_a_message_tells_the_other_side_by_event(
    client: httpx2.AsyncClient, sign: Sign, world: World, platform: Platform
) -> None:
    thread = (await open_thread(client, sign, world.buyer, world, text="x" * 300)).json()
    async with platform.database.transaction("communication") as tx:
        payload = await tx.fetchval(
            "SELECT payload FROM platform.outbox WHERE name = 'message.sent' AND key = $1", thread["id"]
        )
    assert payload["to_organisation_id"] == str(world.seller.organisation_id)
    assert (payload["from_name"], len(payload["excerpt"])) == ("Corner Shop", 200)


async def test_only_who_received_the_product_reviews_it_and_once(
    client: httpx2.AsyncClient, sign: Sign, world: World, platform: Platform, drain: Drain
) -> None:
    body = {"product_id": str(world.product_id), "rating": 4, "title": "Good crate", "text": "<b>strong</b>"}
    early = await client.post("/api/v1/reviews", json=body, headers=sign(world.buyer))
    assert (early.status_code, early.json()["code"]) == (403, "communication.not_bought")
    await deliver(platform, drain, world.order)
    written = await client.post("/api/v1/reviews", json=body, headers=sign(world.buyer))
    assert written.status_code == 201, written.text
    again = await client.post("/api/v1/reviews", json=body, headers=sign(world.buyer))
    assert (again.status_code, again.json()["code"]) == (409, "communication.already_reviewed")
    changed = await client.put(
        f"/api/v1/reviews/{written.json()['id']}", json={"rating": 5, "title": "Better"}, headers=sign(world.buyer)
    )
    assert changed.json()["rating"] == 5
    summary = await client.get("/api/v1/reviews/summary", params={"product_id": str(world.product_id)})
    assert summary.json() | {"product_id": ""} == {
        "product_id": "",
        "average": "5.00",
        "count": 1,
        "counts": {"1": 0, "2": 0, "3": 0, "4": 0, "5": 1},
    }


async def test_a_buyer_sees_what_it_may_review_and_what_it_wrote(
    client: httpx2.AsyncClient, sign: Sign, world: World, platform: Platform, drain: Drain
) -> None:
    other = sign(make_actor("retailer", "review:write"))
    await deliver(platform, drain, world.order)
    open_now = (await client.get("/api/v1/reviews/to-write", headers=sign(world.buyer))).json()["items"]
    assert [each["product_id"] for each in open_now] == [str(world.product_id)]
    assert (await client.get("/api/v1/reviews/to-write", headers=other)).json()["items"] == []
    body = {"product_id": str(world.product_id), "rating": 4, "title": "Good crate"}
    review = (await client.post("/api/v1/reviews", json=body, headers=sign(world.buyer))).json()
    assert (await client.get("/api/v1/reviews/to-write", headers=sign(world.buyer))).json()["items"] == []
    own = {"own": "true"}
    mine = (await client.get("/api/v1/reviews", params=own, headers=sign(world.buyer))).json()["items"]
    assert [each["id"] for each in mine] == [review["id"]]
    assert (await client.get("/api/v1/reviews", params=own, headers=other)).json()["items"] == []
    assert (await client.get("/api/v1/reviews", params=own)).json()["items"] == []


async def test_the_seller_replies_and_the_operator_hides(
    client: httpx2.AsyncClient, sign: Sign, world: World, platform: Platform, drain: Drain
) -> None:
    await deliver(platform, drain, world.order)
    body = {"product_id": str(world.product_id), "rating": 1, "title": "Broken"}
    review = (await client.post("/api/v1/reviews", json=body, headers=sign(world.buyer))).json()
    path = f"/api/v1/reviews/{review['id']}"
    other_seller = make_actor("manufacturer", "review:reply")
    assert (await client.post(f"{path}/reply", json={"text": "x"}, headers=sign(other_seller))).status_code == 404
    replied = await client.post(f"{path}/reply", json={"text": "A new one is on its way."}, headers=sign(world.seller))
    assert replied.json()["reply"] == "A new one is on its way."
    operator = make_actor("operator", "review:moderate")
    bare = await client.post(f"{path}/visibility", json={"visibility": "hide"}, headers=sign(operator))
    assert bare.status_code == 422
    hide = {"visibility": "hide", "reason": "Insult"}
    assert (await client.post(f"{path}/visibility", json=hide, headers=sign(operator))).status_code == 200
    listed = await client.get("/api/v1/reviews", params={"product_id": str(world.product_id)})
    assert listed.json()["items"] == []
    mine = await client.get("/api/v1/reviews", params={"product_id": str(world.product_id)}, headers=sign(world.buyer))
    assert mine.json()["items"][0]["hidden_reason"] == "Insult"
    summary = await client.get("/api/v1/reviews/summary", params={"product_id": str(world.product_id)})
    assert summary.json()["count"] == 0


@pytest.mark.parametrize("rating", [0, 6, 1.5, "5", None, 10**30])
async def test_a_rating_that_is_none_is_refused(
    client: httpx2.AsyncClient, sign: Sign, world: World, rating: Any
) -> None:
    body = {"product_id": str(world.product_id), "rating": rating, "title": "x"}
    answer = await client.post("/api/v1/reviews", json=body, headers=sign(world.buyer))
    assert answer.status_code == 422


def attachment(owner: Actor) -> Document:
    return Document(
        id=new_id(),
        owner_id=owner.organisation_id,
        purpose="message_attachment",
        file_name="plan.pdf",
        content_type="application/pdf",
        size_bytes=10,
        sha256="0" * 64,
        status="ready",
        object_key=f"message_attachment/{new_id()}",
        expires_on=None,
        created_at=datetime(2026, 1, 1, tzinfo=UTC),
    )
