"""A small market behind fake ports, for the GraphQL face: everything that is asked is counted."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

import httpx2

from factories import logistics, payments
from factories.people import headers_for
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.communication.contract import CommunicationPort, Rating
from tradepost.services.logistics.contract import LogisticsPort, Shipment
from tradepost.services.orders.contract import Order, OrdersPort, ShippedLine
from tradepost.services.payments.contract import Invoice, PaymentsPort
from tradepost.services.products.contract import Product, ProductsPort
from tradepost.services.users.contract import Organisation, Person, UsersPort

READER = ("order:read", "invoice:read", "shipment:read", "organisation:read")


@dataclass
class Market:
    """All ports in one object; `failure` is what the next ones raise. Whose things they are it does not ask."""

    people_known: dict[UUID, Person] = field(default_factory=dict)
    companies: dict[UUID, Organisation] = field(default_factory=dict)
    goods: dict[UUID, Product] = field(default_factory=dict)
    placed: dict[UUID, Order] = field(default_factory=dict)
    papers: dict[UUID, Invoice] = field(default_factory=dict)
    parcels: dict[UUID, Shipment] = field(default_factory=dict)
    deals: set[tuple[UUID, UUID]] = field(default_factory=set)
    calls: Counter[str] = field(default_factory=Counter)
    failure: Exception | None = None

    def ports(self) -> dict[type[Any], Any]:
        kinds = (UsersPort, ProductsPort, OrdersPort, PaymentsPort, LogisticsPort, CommunicationPort)
        return dict.fromkeys(kinds, self)

    def company(self, kind: OrganisationKind, name: str) -> Organisation:
        made = payments.make_organisation(new_id(), kind, name=name, vat_id=f"VAT {name}")
        self.companies[made.id] = made
        return made

    def person(self, actor: Actor, name: str) -> Person:
        made = Person(
            id=actor.user_id,
            organisation_id=actor.organisation_id,
            email=f"{name}@example.com",
            name=name,
            language="en",
            permissions=(),
            active=True,
        )
        self.people_known[made.id] = made
        return made

    def product(self, seller: Organisation, **changes: Any) -> Product:
        made = replace(logistics.make_product(_actor_of(seller)), **{"seller_name": seller.name, **changes})
        self.goods[made.id] = made
        return made

    def order(self, buyer: Organisation, seller: Organisation, products: Sequence[Product], **changes: Any) -> Order:
        made = payments.make_order(buyer.id, seller.id, [(10, "2.50", "0.19")] * len(products))
        lines = tuple(
            replace(line, product_id=product.id, title=product.title)
            for line, product in zip(made.lines, products, strict=True)
        )
        made = replace(made, lines=lines, buyer_name=buyer.name, seller_name=seller.name, **changes)
        self.placed[made.id] = made
        return made

    def invoice(self, order: Order, **changes: Any) -> Invoice:
        made = Invoice(
            id=new_id(),
            kind="invoice",
            series="INV",
            number=len(self.papers) + 1,
            label=f"INV of {order.seller_name}",
            order_id=order.id,
            shipment_id=None,
            seller_id=order.seller_id,
            buyer_id=order.buyer_id,
            currency=order.currency,
            net=order.net,
            tax=order.tax,
            total=order.total,
            issued_at=utc_now(),
            due_on=date(2030, 1, 1),
        )
        self.papers[made.id] = replace(made, **changes)
        return self.papers[made.id]

    def shipment(self, order: Order, **changes: Any) -> Shipment:
        made = Shipment(
            id=new_id(),
            number=f"SHIP of {order.seller_name}",
            order_id=order.id,
            seller_id=order.seller_id,
            buyer_id=order.buyer_id,
            status="in_transit",
            carrier="Table",
            service=None,
            tracking_number=None,
            expected_from=None,
            expected_until=None,
            created_at=utc_now(),
            dispatched_at=None,
            delivered_at=None,
            lines=tuple(ShippedLine(line_id=each.id, product_id=each.product_id, quantity=1) for each in order.lines),
        )
        self.parcels[made.id] = replace(made, **changes)
        return self.parcels[made.id]

    async def people(self, *, ids: list[UUID]) -> list[Person]:
        return self._found("people", self.people_known, ids)

    async def organisations(self, *, ids: list[UUID]) -> list[Organisation]:
        return self._found("organisations", self.companies, ids)

    async def counterparts(self, *, organisation_id: UUID, among: list[UUID]) -> list[UUID]:
        self.calls["counterparts"] += 1
        return [each for each in among if (organisation_id, each) in self.deals]

    async def products(self, *, ids: list[UUID]) -> list[Product]:
        return self._found("products", self.goods, ids)

    async def ratings(self, *, product_ids: list[UUID]) -> list[Rating]:
        self.calls["ratings"] += 1
        return [Rating(product_id=each, average=payments.Decimal("4.50"), count=2) for each in product_ids]

    async def orders(self, *, ids: list[UUID]) -> list[Order]:
        return self._found("orders", self.placed, ids)

    async def group(self, *, group_id: UUID) -> list[Order]:
        self.calls["group"] += 1
        return [each for each in self.placed.values() if each.group_id == group_id]

    async def latest_orders(
        self,
        *,
        buyer_id: UUID | None,
        seller_id: UUID | None,
        status: str | None,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[Order]:
        self.calls["latest_orders"] += 1
        found = sorted(self.placed.values(), key=lambda each: (each.placed_at, each.id), reverse=True)
        return [
            replace(each, lines=())
            for each in found
            if (buyer_id is None or each.buyer_id == buyer_id)
            and (seller_id is None or each.seller_id == seller_id)
            and (status is None or each.status == status)
            and (after is None or (each.placed_at, each.id) < after)
        ][:limit]

    async def invoices(self, *, ids: list[UUID], order_ids: list[UUID]) -> list[Invoice]:
        found = self._found("invoices", self.papers, ids)
        return found + [each for each in self.papers.values() if each.order_id in order_ids]

    async def shipments(self, *, order_ids: list[UUID]) -> list[Shipment]:
        self.calls["shipments"] += 1
        return [each for each in self.parcels.values() if each.order_id in order_ids]

    async def shipments_by_id(self, *, ids: list[UUID]) -> list[Shipment]:
        return self._found("shipments_by_id", self.parcels, ids)

    def _found(self, call: str, known: dict[UUID, Any], ids: Iterable[UUID]) -> list[Any]:
        self.calls[call] += 1
        if self.failure is not None:
            raise self.failure
        return [known[each] for each in ids if each in known]


@dataclass
class GraphQL:
    """POST /graphql as one person, or as a guest, calls it."""

    client: httpx2.AsyncClient
    platform: Platform

    async def post(self, query: Any, actor: Actor | None = None, /, **variables: Any) -> httpx2.Response:
        body = {"query": query, "variables": {name: _text(value) for name, value in variables.items()}}
        headers = headers_for(self.platform, actor) if actor else {}
        return await self.client.post("/graphql", json=body, headers=headers)

    async def data(self, query: str, actor: Actor | None = None, /, **variables: Any) -> dict[str, Any]:
        """The data of an answer without errors."""
        answer = await self.post(query, actor, **variables)
        assert answer.status_code == 200, answer.text
        body = answer.json()
        assert "errors" not in body, body["errors"]
        return body["data"]

    async def refused(self, query: str, actor: Actor | None = None, /, **variables: Any) -> str:
        """The code of a query that is refused as a whole."""
        answer = await self.post(query, actor, **variables)
        assert answer.status_code == 400, answer.text
        body = answer.json()
        assert body["data"] is None
        return body["errors"][0]["extensions"]["code"]


def _text(value: Any) -> Any:
    return (
        [str(each) for each in value] if isinstance(value, list) else str(value) if isinstance(value, UUID) else value
    )


def _actor_of(organisation: Organisation) -> Actor:
    return Actor(user_id=new_id(), organisation_id=organisation.id, kind=organisation.kind)
