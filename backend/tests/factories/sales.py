"""Events about sales, as other services publish them, and their delivery to analytics at a chosen time."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal
from itertools import groupby
from uuid import UUID

from tradepost.infra.platform import Platform, Service
from tradepost.kernel.address import Address
from tradepost.kernel.events import Envelope, Event
from tradepost.kernel.ids import new_id
from tradepost.services.orders.contract import (
    HistoricalLine,
    Order,
    OrderCancelled,
    OrderConfirmed,
    OrderImported,
    OrderLine,
)
from tradepost.services.payments.contract import PaymentRefunded
from tradepost.services.products.contract import Product, ProductUpdated
from tradepost.services.users.contract import Organisation, OrganisationChanged

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
ADDRESS = Address(line1="1 Quay", line2=None, city="Hamburg", region=None, postal_code="20457", country="DE")
Happened = tuple[datetime, Event]


async def deliver(platform: Platform, services: Sequence[Service], *happened: Happened) -> None:
    """Hand events to the handlers of analytics as the bus does, in this order."""
    [consumer] = [each.consumer for each in services if each.name == "analytics" and each.consumer]
    async with platform.database.transaction("analytics") as tx:
        for kind, batch in groupby(happened, key=lambda each: type(each[1])):
            envelopes = [
                Envelope(id=new_id(), occurred_at=at, event=event, actor={}, trace=None) for at, event in batch
            ]
            for handler in consumer.handlers[kind]:
                await handler(tx, envelopes)


def make_line(
    quantity: int, price: str, *, product_id: UUID | None = None, sku: str = "A-1", shipped: int = 0
) -> OrderLine:
    net = (quantity * Decimal(price)).quantize(Decimal("0.01"))
    return OrderLine(
        id=new_id(),
        position=1,
        product_id=product_id or new_id(),
        sku=sku,
        title=f"Title of {sku}",
        unit="piece",
        quantity=quantity,
        unit_price=Decimal(price),
        net=net,
        tax_rate=Decimal(0),
        tax=Decimal("0.00"),
        shipped_quantity=shipped,
    )


def make_order(seller_id: UUID, buyer_id: UUID, *lines: OrderLine, currency: str = "EUR") -> Order:
    net = sum((line.net for line in lines), Decimal("0.00"))
    return Order(
        id=new_id(),
        group_id=new_id(),
        hold_id=new_id(),
        number=f"TP-{new_id().hex[-8:]}",
        buyer_id=buyer_id,
        buyer_name=f"Buyer {buyer_id.hex[-4:]}",
        seller_id=seller_id,
        seller_name=f"Seller {seller_id.hex[-4:]}",
        placed_by=new_id(),
        status="confirmed",
        currency=currency,
        lines=tuple(replace(line, position=position) for position, line in enumerate(lines, 1)),
        net=net,
        tax=Decimal("0.00"),
        shipping=Decimal("7.50"),
        shipping_tax=Decimal("0.00"),
        shipping_tax_rate=Decimal(0),
        total=net + Decimal("7.50"),
        reverse_charge=False,
        payment_method="on_account",
        po_number=None,
        delivery_address=ADDRESS,
        pay_until=datetime(2030, 1, 1, tzinfo=UTC),
        placed_at=NOON,
    )


def confirmed(order: Order, at: datetime = NOON) -> Happened:
    return at, OrderConfirmed(order_id=order.id, order=order)


def cancelled(order: Order, at: datetime = NOON, *, was_confirmed: bool = True) -> Happened:
    after = replace(order, status="cancelled")
    return at, OrderCancelled(
        order_id=order.id, order=after, refused=False, was_confirmed=was_confirmed, reason="Changed plans"
    )


def refunded(order: Order, lines_net: str, at: datetime = NOON) -> Happened:
    return at, PaymentRefunded(
        refund_id=new_id(),
        payment_id=new_id(),
        order_id=order.id,
        buyer_id=order.buyer_id,
        seller_id=order.seller_id,
        amount=Decimal(lines_net),
        lines_net=Decimal(lines_net),
        currency=order.currency,
    )


def historical_line(sku: str, quantity: int, price: str, title: str = "") -> HistoricalLine:
    return HistoricalLine(
        sku=sku,
        title=title,
        product_id=None,
        quantity=quantity,
        unit_price=Decimal(price),
        net=quantity * Decimal(price),
        kind="goods",
    )


def imported(
    seller_id: UUID,
    document: str,
    at: datetime,
    *lines: HistoricalLine,
    customer: str | None = "17850",
    country: str | None = "United Kingdom",
) -> Happened:
    return at, OrderImported(
        order_id=new_id(),
        import_id=new_id(),
        number="536365",
        document=document,  # type: ignore[arg-type]
        seller_id=seller_id,
        customer_reference=customer,
        country=country,
        currency="GBP",
        occurred_on=at,
        lines=lines,
    )


def product_updated(
    product_id: UUID,
    seller_id: UUID,
    *,
    version: int = 1,
    title: str = "Crate",
    sku: str = "A-1",
    brand: str | None = "Acme",
    category_path: tuple[str, ...] = ("Home", "Storage"),
    at: datetime = NOON,
) -> Happened:
    product = Product(
        id=product_id,
        seller_id=seller_id,
        seller_name="Crate Works",
        sku=sku,
        mpn=None,
        gtins=(),
        title=title,
        brand=brand,
        description="",
        category_id=None,
        category_path=category_path,
        specifications={},
        image_ids=(),
        unit="piece",
        case_size=1,
        moq=1,
        quantity_multiple=1,
        currency="EUR",
        tiers=(),
        tax_class="standard",
        lead_time_days=1,
        weight_g=None,
        status="active",
        unlisted=False,
        available=10,
        version=version,
        created_at=at,
        updated_at=at,
    )
    return at, ProductUpdated(product_id=product_id, product=product)


def organisation_changed(
    organisation_id: UUID, name: str, *, country: str = "DE", currency: str = "EUR", at: datetime = NOON
) -> Happened:
    organisation = Organisation(
        id=organisation_id,
        kind="retailer",
        name=name,
        address=replace(ADDRESS, country=country),
        vat_id=None,
        iban=None,
        currency=currency,
        language="en",
        verified=True,
        suspended=False,
    )
    return at, OrganisationChanged(organisation_id=organisation_id, organisation=organisation)
