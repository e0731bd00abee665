"""Orders for tests: parties, small in-memory ports, and baskets that are placed over HTTP."""

from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx2

from factories.people import headers_for, make_actor
from tradepost.infra import outbox
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, OrganisationKind, platform_actor
from tradepost.kernel.address import Address
from tradepost.kernel.errors import Conflict, Fault, InvalidInput, NotFound
from tradepost.kernel.ids import new_id
from tradepost.kernel.money import round_minor
from tradepost.services.logistics.contract import LogisticsPort, ShippingOption
from tradepost.services.orders.contract import ShippedLine
from tradepost.services.payments.contract import Invoice, PaymentsPort
from tradepost.services.products.contract import (
    CodeHit,
    Hold,
    JudgedLine,
    Offer,
    PricedLine,
    PriceTier,
    Product,
    ProductsPort,
    TaxClass,
    WantedLine,
)
from tradepost.services.products.rules.pricing import judge_lines
from tradepost.services.users.contract import Organisation, OrganisationChanged

Drain = Callable[[], Awaitable[int]]
BUYER = ("order:read", "order:create", "order:cancel")
SELLER = ("order:read", "order:accept", "order:cancel", "order:update")
OPERATOR = ("order:read", "order:cancel", "order:import")
HAMBURG = {
    "line1": "Hafenstr. 12",
    "line2": None,
    "city": "Hamburg",
    "region": None,
    "postal_code": "20457",
    "country": "DE",
}


@dataclass
class FakeProducts:
    """`ProductsPort` in memory: prices without tiers, stock without warehouses."""

    known: dict[UUID, PricedLine] = field(default_factory=dict)
    held: dict[UUID, Hold] = field(default_factory=dict)
    released: list[UUID] = field(default_factory=list)
    offers: dict[UUID, Offer] = field(default_factory=dict)
    next_tiers: dict[UUID, PriceTier] = field(default_factory=dict)

    def offer(self, seller: Actor, sku: str, **changes: Any) -> UUID:
        """A product for sale as those see it who look for it by code; its id."""
        product_id = self.add(seller)
        values: dict[str, Any] = {
            "product_id": product_id,
            "seller_id": seller.organisation_id,
            "seller_name": "Seller",
            "sku": sku,
            "mpn": None,
            "title": f"Mug {sku}",
            "image_id": None,
            "unit": "piece",
            "case_size": 6,
            "moq": 12,
            "quantity_multiple": 6,
            "currency": "EUR",
            "tiers": (
                PriceTier(min_quantity=1, unit_price=Decimal("2.50")),
                PriceTier(min_quantity=60, unit_price=Decimal("2.25")),
            ),
            "lead_time_days": 2,
            "available": 100,
            "orderable": True,
        }
        self.offers[product_id] = Offer(**values | changes)
        return product_id

    async def find_by_codes(self, *, codes: list[str]) -> list[CodeHit]:
        hits = []
        for code in codes:
            for offer in self.offers.values():
                if offer.sku.lower() == code.lower():
                    hits.append(CodeHit(code=code, by="sku" if offer.sku == code else "sku_any_case", offer=offer))
                elif offer.mpn == code:
                    hits.append(CodeHit(code=code, by="mpn", offer=offer))
        return hits

    async def judge(self, *, lines: list[WantedLine]) -> list[JudgedLine]:
        return list(judge_lines(lines, self.offers))

    def add(
        self,
        seller: Actor,
        *,
        price: str = "10.00",
        stock: int = 1_000_000,
        tax_class: TaxClass = "standard",
        currency: str = "EUR",
        weight_g: int | None = 100,
    ) -> UUID:
        """A product for sale; its id."""
        product_id = new_id()
        self.known[product_id] = PricedLine(
            product_id=product_id,
            seller_id=seller.organisation_id,
            seller_name="Seller",
            sku=f"SKU-{product_id.hex[-8:]}",
            title="Blue mug",
            unit="piece",
            quantity=0,
            unit_price=Decimal(price),
            net=Decimal(0),
            currency=currency,
            tax_class=tax_class,
            weight_g=weight_g,
            lead_time_days=2,
            available=stock,
        )
        return product_id

    async def products(self, *, ids: list[UUID]) -> list[Product]:
        raise NotImplementedError

    async def price(self, *, lines: list[WantedLine]) -> list[PricedLine]:
        faults = [
            Fault(f"#/lines/{place}/product_id", "product_unknown", "There is no such product.")
            for place, line in enumerate(lines)
            if line.product_id not in self.known
        ]
        if faults:
            raise InvalidInput(faults)
        return [self._priced(line) for line in lines]

    async def hold(self, *, hold_id: UUID, buyer_id: UUID, lines: list[WantedLine], expires_at: datetime) -> Hold:
        if hold_id in self.held:
            return self.held[hold_id]
        priced = await self.price(lines=lines)
        short = [line for line in priced if line.available < line.quantity]
        if short:
            raise Conflict("There is not enough stock.", lines=[str(line.product_id) for line in short])
        for line in priced:
            known = self.known[line.product_id]
            self.known[line.product_id] = replace(known, available=known.available - line.quantity)
        self.held[hold_id] = Hold(id=hold_id, lines=tuple(priced), expires_at=expires_at)
        return self.held[hold_id]

    async def release(self, *, hold_id: UUID) -> None:
        hold = self.held.pop(hold_id, None)
        for line in hold.lines if hold else ():
            known = self.known[line.product_id]
            self.known[line.product_id] = replace(known, available=known.available + line.quantity)
        self.released.append(hold_id)

    def _priced(self, line: WantedLine) -> PricedLine:
        known = self.known[line.product_id]
        net = round_minor(known.unit_price * line.quantity, known.currency)
        return replace(known, quantity=line.quantity, net=net, next_tier=self.next_tiers.get(line.product_id))


@dataclass
class FakeLogistics:
    """`LogisticsPort` with two ways to everywhere but Antarctica."""

    addresses: dict[tuple[UUID, UUID], Address] = field(default_factory=dict)
    standard: Decimal = Decimal("9.90")

    async def shipping_options(
        self, *, seller_country: str, destination: Address, weight_g: int, currency: str
    ) -> list[ShippingOption]:
        if destination.country == "AQ":
            raise Conflict("Nobody goes there.")
        prices = {"standard": self.standard, "express": self.standard * 2}
        return [
            ShippingOption(
                code=code,
                carrier="Table",
                service=code.title(),
                price=round_minor(price, currency),
                currency=currency,
                delivery_days_min=1,
                delivery_days_max=3,
            )
            for code, price in prices.items()
        ]

    async def address(self, *, address_id: UUID, organisation_id: UUID) -> Address:
        found = self.addresses.get((address_id, organisation_id))
        if found is None:
            raise NotFound
        return found

    async def shipments(self, *, order_ids: list[UUID]) -> list[Any]:
        return []


@dataclass
class FakePayments:
    """`PaymentsPort` with the invoices that a test puts in."""

    invoices: list[Invoice] = field(default_factory=list)

    async def invoices_of_order(self, *, order_id: UUID) -> list[Invoice]:
        return [each for each in self.invoices if each.order_id == order_id]

    async def invoice_pdf(self, *, invoice_id: UUID) -> bytes:
        return b"%PDF-1.7 " + str(invoice_id).encode()

    def issue(self, order: dict[str, Any], number: int = 1) -> Invoice:
        """An invoice of an order as it came over HTTP."""
        made = Invoice(
            id=new_id(),
            kind="invoice",
            series="INV",
            number=number,
            label=f"INV-{number:06d}",
            order_id=UUID(order["id"]),
            shipment_id=None,
            seller_id=UUID(order["seller"]["id"]),
            buyer_id=UUID(order["buyer"]["id"]),
            currency=order["total"]["currency"],
            net=Decimal(order["net"]["amount"]),
            tax=Decimal(order["tax"]["amount"]),
            total=Decimal(order["total"]["amount"]),
            issued_at=datetime.now(UTC),
            due_on=date(2030, 1, 1),
        )
        self.invoices.append(made)
        return made


@dataclass
class Trade:
    """A platform whose neighbours of orders are the fakes, and what tests do with it."""

    platform: Platform
    client: httpx2.AsyncClient
    drain: Drain
    products: FakeProducts
    logistics: FakeLogistics
    payments: FakePayments

    async def buyer(self, **changes: Any) -> Actor:
        return await self.party("retailer", *BUYER, **changes)

    async def seller(self, **changes: Any) -> Actor:
        return await self.party("manufacturer", *SELLER, **changes)

    async def party(self, kind: OrganisationKind, *permissions: str, **changes: Any) -> Actor:
        """A signed-in member of a new company that orders knows; `changes` are fields of Organisation."""
        actor = make_actor(kind, *permissions)
        await self.publish("users", organisation_changed(actor, **changes))
        await self.drain()
        return actor

    def operator(self, *permissions: str) -> Actor:
        return make_actor("operator", *(permissions or OPERATOR))

    async def publish(self, service: str, *events: Any) -> None:
        """Let another service tell something."""
        async with self.platform.database.transaction(service) as tx:
            await outbox.append(tx, platform_actor(), *events)

    def sign(self, actor: Actor, **more: str) -> dict[str, str]:
        return headers_for(self.platform, actor, **more)

    async def place(
        self, buyer: Actor, lines: Sequence[tuple[UUID, int]], *, key: str | None = None, **changes: Any
    ) -> httpx2.Response:
        """POST /orders with a key of its own."""
        headers = self.sign(buyer, **{"Idempotency-Key": key or new_id().hex})
        return await self.client.post("/api/v1/orders", json=basket(lines, **changes), headers=headers)

    async def placed(
        self, buyer: Actor, seller: Actor, *, quantities: Sequence[int] = (10,), price: str = "10.00", **changes: Any
    ) -> dict[str, Any]:
        """An order of new products of one seller, as it came over HTTP."""
        lines = [(self.products.add(seller, price=price), quantity) for quantity in quantities]
        answer = await self.place(buyer, lines, **changes)
        assert answer.status_code == 201, answer.text
        order: dict[str, Any] = answer.json()["orders"][0]
        return order


def basket(lines: Sequence[tuple[UUID, int]], **changes: Any) -> dict[str, Any]:
    """A body for POST /orders."""
    return {
        "lines": [{"product_id": str(product_id), "quantity": quantity} for product_id, quantity in lines],
        "delivery_address": HAMBURG,
        "payment_method": "on_account",
        **changes,
    }


def shipped_lines(order: dict[str, Any], *quantities: int) -> tuple[ShippedLine, ...]:
    """Units of an order's lines as they came over HTTP; all of them where no quantities are given."""
    wanted = quantities or tuple(line["quantity"] for line in order["lines"])
    return tuple(
        ShippedLine(line_id=UUID(line["id"]), product_id=UUID(line["product_id"]), quantity=quantity)
        for line, quantity in zip(order["lines"], wanted, strict=False)
        if quantity
    )


def organisation_changed(actor: Actor, **changes: Any) -> OrganisationChanged:
    """The event of a verified German company, with `changes`."""
    country = changes.pop("country", "DE")
    address = Address(line1="Ring 1", line2=None, city="Berlin", region=None, postal_code="10115", country=country)
    values: dict[str, Any] = {
        "id": actor.organisation_id,
        "kind": actor.kind,
        "name": f"{actor.kind.title()} {actor.organisation_id.hex[-6:]}",
        "address": address,
        "vat_id": None,
        "iban": None,
        "currency": "EUR",
        "language": "en",
        "verified": True,
        "suspended": False,
        **changes,
    }
    return OrganisationChanged(organisation_id=actor.organisation_id, organisation=Organisation(**values))


@contextmanager
def bound(platform: Platform, ports: dict[type[Any], Any]) -> Iterator[None]:
    """The platform with these ports bound, and as it was after it."""
    before = dict(platform.ports._bound)
    for protocol, implementation in ports.items():
        platform.ports.bind(protocol, implementation)
    try:
        yield
    finally:
        platform.ports._bound.clear()
        platform.ports._bound.update(before)


@contextmanager
def trading(platform: Platform, client: httpx2.AsyncClient, drain: Drain) -> Iterator[Trade]:
    """Orders among fake neighbours. Other services' tests place orders with it too."""
    trade = Trade(platform, client, drain, FakeProducts(), FakeLogistics(), FakePayments())
    ports: dict[type[Any], Any] = {
        ProductsPort: trade.products,
        LogisticsPort: trade.logistics,
        PaymentsPort: trade.payments,
    }
    with bound(platform, ports):
        yield trade
