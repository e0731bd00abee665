"""What logistics needs of other services: orders that can be claimed, products with weights, parties."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, ClassVar
from uuid import UUID

import httpx2

from factories.people import headers_for
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Conflict
from tradepost.kernel.ids import new_id
from tradepost.services.orders.contract import Order, OrderLine, ShippedLine
from tradepost.services.products.contract import PriceTier, Product
from tradepost.services.users.contract import Organisation, OrganisationChanged

SELLER = ("shipment:read", "shipment:create", "shipment:update", "address:read", "address:manage")
BUYER = ("shipment:read", "shipment:update", "address:read", "address:manage")
OPERATOR = ("shipment:read", "shipment:update", "rate:read", "rate:manage")
HAMBURG = Address(line1="Speicherstadt 7", line2=None, city="Hamburg", region=None, postal_code="20457", country="DE")
VIENNA = Address(line1="Ring 1", line2="Top 3", city="Wien", region=None, postal_code="1010", country="AT")


class QuantityExceedsOpen(Conflict):
    """More than is open."""

    code: ClassVar[str] = "test.quantity_exceeds_open"


def make_order(seller: Actor, buyer: Actor, quantities: tuple[int, ...] = (10, 4), address: Address = VIENNA) -> Order:
    """A confirmed order in EUR with a line for each quantity."""
    order_id = new_id()
    lines = tuple(
        OrderLine(
            id=new_id(),
            position=position,
            product_id=new_id(),
            sku=f"SKU-{position}",
            title=f"Lantern no. {position}",
            unit="pcs",
            quantity=quantity,
            unit_price=Decimal("2.50"),
            net=Decimal("2.50") * quantity,
            tax_rate=Decimal("0.19"),
            tax=Decimal(0),
            shipped_quantity=0,
        )
        for position, quantity in enumerate(quantities, start=1)
    )
    return Order(
        id=order_id,
        group_id=new_id(),
        hold_id=new_id(),
        number=f"T-{str(order_id)[-8:]}",
        buyer_id=buyer.organisation_id,
        buyer_name="Café Réunion",
        seller_id=seller.organisation_id,
        seller_name="Müller Großhandel",
        placed_by=buyer.user_id,
        status="confirmed",
        currency="EUR",
        lines=lines,
        net=Decimal(35),
        tax=Decimal(0),
        shipping=Decimal(0),
        shipping_tax=Decimal(0),
        shipping_tax_rate=Decimal(0),
        total=Decimal(35),
        reverse_charge=False,
        payment_method="on_account",
        po_number="PO-77",
        delivery_address=address,
        pay_until=utc_now() + timedelta(days=30),
        placed_at=utc_now(),
    )


def make_product(seller: Actor, *, weight_g: int | None = 1_000, product_id: UUID | None = None) -> Product:
    """An active product."""
    return Product(
        id=product_id or new_id(),
        seller_id=seller.organisation_id,
        seller_name="Müller Großhandel",
        sku="SKU-1",
        mpn=None,
        gtins=(),
        title="Lantern",
        brand=None,
        description="",
        category_id=None,
        category_path=(),
        specifications={},
        image_ids=(),
        unit="pcs",
        case_size=1,
        moq=1,
        quantity_multiple=1,
        currency="EUR",
        tiers=(PriceTier(min_quantity=1, unit_price=Decimal("2.50")),),
        tax_class="standard",
        lead_time_days=1,
        weight_g=weight_g,
        status="active",
        unlisted=False,
        available=100,
        version=1,
        created_at=utc_now(),
        updated_at=utc_now(),
    )


@dataclass
class FakeOrders:
    """Orders by id, and which shipment was promised how much."""

    known: dict[UUID, Order] = field(default_factory=dict)
    claims: dict[UUID, dict[UUID, int]] = field(default_factory=dict)

    def add(self, order: Order) -> Order:
        self.known[order.id] = order
        return order

    def claimed(self, order: Order) -> int:
        """Units of the order that are promised to shipments."""
        lines = {line.id for line in order.lines}
        return sum(units for claim in self.claims.values() for line, units in claim.items() if line in lines)

    async def orders(self, *, ids: list[UUID]) -> list[Order]:
        return [self.known[each] for each in ids if each in self.known]

    async def group(self, *, group_id: UUID) -> list[Order]:
        return [each for each in self.known.values() if each.group_id == group_id]

    async def claim_fulfilment(
        self, *, shipment_id: UUID, order_id: UUID, seller_id: UUID, lines: list[ShippedLine]
    ) -> Order:
        order = self.known[order_id]
        assert order.seller_id == seller_id
        if shipment_id not in self.claims:
            for line in lines:
                taken = sum(claim.get(line.line_id, 0) for claim in self.claims.values())
                [ordered] = [each.quantity for each in order.lines if each.id == line.line_id]
                if taken + line.quantity > ordered:
                    raise QuantityExceedsOpen
            self.claims[shipment_id] = {line.line_id: line.quantity for line in lines}
        return order

    async def release_fulfilment(self, *, shipment_id: UUID) -> None:
        self.claims.pop(shipment_id, None)


@dataclass
class FakeProducts:
    """Products by id; those of orders' lines are unknown, so they weigh the default."""

    known: dict[UUID, Product] = field(default_factory=dict)

    def add(self, product: Product, **changes: object) -> Product:
        self.known[product.id] = replace(product, **changes)  # type: ignore[arg-type]
        return self.known[product.id]

    async def products(self, *, ids: list[UUID]) -> list[Product]:
        return [self.known[each] for each in ids if each in self.known]


def organisation_changed(
    organisation_id: UUID, *, name: str = "Müller", address: Address = HAMBURG
) -> OrganisationChanged:
    organisation = Organisation(
        id=organisation_id,
        kind="manufacturer",
        name=name,
        address=address,
        vat_id="DE136695976",
        iban=None,
        currency="EUR",
        language="en",
        verified=True,
        suspended=False,
    )
    return OrganisationChanged(organisation_id=organisation_id, organisation=organisation)


async def publish_parties(platform: Platform, *events: OrganisationChanged) -> None:
    async with platform.database.transaction("users") as tx:
        await outbox.append(tx, platform_actor(), *events)


@dataclass
class Api:
    """The logistics API as one person calls it."""

    client: httpx2.AsyncClient
    platform: Platform
    actor: Actor

    async def get(self, path: str, **parameters: Any) -> httpx2.Response:
        return await self.client.get(
            f"/api/v1{path}", params=parameters, headers=headers_for(self.platform, self.actor)
        )

    async def send(self, method: str, path: str, json: Any = None, **headers: str) -> httpx2.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.client.request(
            method, f"/api/v1{path}", json=json, headers=headers_for(self.platform, self.actor, **named)
        )

    async def ship(self, order: Order, key: str | None = None, **body: Any) -> httpx2.Response:
        body = {"order_id": str(order.id)} | body
        return await self.send("POST", "/shipments", body, Idempotency_Key=key or str(new_id()))

    async def move(self, shipment_id: str, status: str, **body: Any) -> httpx2.Response:
        return await self.send("PUT", f"/shipments/{shipment_id}/status", {"status": status} | body)
