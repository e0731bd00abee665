"""What an event adds to the figures. These definitions hold everywhere: in facts, roll-ups, answers and reports.

A document moves the figures once, on one day. Its lines give:

- orders: 1 for a sale (an order that was confirmed, a historical sale) with at least one line of positive quantity and
  price; a document of free goods or write-offs is none.
- gross_sales, units_sold: net amount and units of such lines, charges (postage, manual items) included. Net is without
  tax; the shipping of live orders is not part of it.
- cancelled_orders, cancellations, units_cancelled: every line of a cancellation; the amount is negative. A live order's
  cancellation takes back what was not shipped: each line's net less the rounded share of its shipped units.
- other_adjustments: the net of all other lines: write-offs, free goods (0), corrections.
- refunds: what was given back, without tax, negative. A refund belongs to no product.
- net = gross_sales + cancellations + other_adjustments + refunds.
- lines: every line of every document, whatever its price. customers: named customers of any document; products:
  products of any line, by their SKU exactly as written (upper and lower case differ).

A sale counts on the day of its confirmation, a cancellation and a refund on their own days, all in the seller's report
time zone. A historical document has its own day (`business_date`, else the local date of its time) and amounts exactly
as imported, unrounded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Literal
from uuid import UUID

from tradepost.kernel.ids import stable_id
from tradepost.kernel.money import round_minor
from tradepost.services.orders.contract import HistoricalLine, Order, OrderImported
from tradepost.services.payments.contract import PaymentRefunded

Kind = Literal["order", "sale", "cancellation", "adjustment", "refund"]
UNNAMED_CUSTOMER = UUID(int=0)
NO_PRODUCT = UUID(int=0)
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """What a line, a document or a day adds up to, in the order of the columns."""

    orders: int = 0
    cancelled_orders: int = 0
    lines: int = 0
    units_sold: int = 0
    units_cancelled: int = 0
    gross_sales: Decimal = ZERO
    cancellations: Decimal = ZERO
    other_adjustments: Decimal = ZERO
    refunds: Decimal = ZERO

    @property
    def net(self) -> Decimal:
        return self.gross_sales + self.cancellations + self.other_adjustments + self.refunds


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedProduct:
    """A product as a line calls it."""

    id: UUID
    seller_id: UUID
    sku: str
    title: str
    named_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedParty:
    """A customer or seller as a document calls it; `historical` ones are no organisations of the platform."""

    id: UUID
    name: str
    historical: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedDocument:
    """What one event adds. `day` None: the day of `occurred_at` in the seller's time zone.

    `lines` pairs each line's product with its measures; `country` is empty where it is that of the customer.
    """

    id: UUID
    order_id: UUID
    kind: Kind
    seller_id: UUID
    customer_id: UUID
    country: str
    currency: str
    day: date | None
    occurred_at: datetime
    lines: tuple[tuple[UUID, Measures], ...]
    products: tuple[NamedProduct, ...] = ()
    parties: tuple[NamedParty, ...] = ()


def count_sale(order: Order, at: datetime) -> CountedDocument:
    """A confirmed order."""
    lines = tuple(
        (line.product_id, _sold(line.quantity, line.unit_price, line.net))
        for line in sorted(order.lines, key=lambda line: line.position)
    )
    return _of_order(order, "order", order.id, at, lines)


def count_cancellation(order: Order, at: datetime) -> CountedDocument:
    """The cancellation of a confirmed order: what was not shipped. `order` is its state after."""
    lines = tuple(
        (line.product_id, _cancelled(line.quantity - line.shipped_quantity, -back))
        for line in sorted(order.lines, key=lambda line: line.position)
        if line.shipped_quantity < line.quantity
        for back in [line.net - round_minor(line.net * line.shipped_quantity / line.quantity, order.currency)]
    )
    return _of_order(order, "cancellation", stable_id("analytics.cancellation", str(order.id)), at, lines)


def count_refund(event: PaymentRefunded, at: datetime) -> CountedDocument:
    """Money given back. A refund of what a cancellation took back has `lines_net` 0: it counts there alone."""
    return CountedDocument(
        id=event.refund_id,
        order_id=event.order_id,
        kind="refund",
        seller_id=event.seller_id,
        customer_id=event.buyer_id,
        country="",
        currency=event.currency,
        day=None,
        occurred_at=at,
        lines=((NO_PRODUCT, Measures(refunds=-event.lines_net)),),
    )


def count_imported(event: OrderImported) -> CountedDocument:
    """A historical document, with its own date and amounts."""
    reference = event.customer_reference
    customer_id = UNNAMED_CUSTOMER if reference is None else _id("customer", event.seller_id, reference)
    ids = [line.product_id or _id("sku", event.seller_id, line.sku) for line in event.lines]
    return CountedDocument(
        id=event.order_id,
        order_id=event.order_id,
        kind=event.document,
        seller_id=event.seller_id,
        customer_id=customer_id,
        country=event.country or "",
        currency=event.currency,
        # The offset of `occurred_on` is that of the document's place, so its date is the local one.
        day=event.business_date or event.occurred_on.date(),
        occurred_at=event.occurred_on,
        lines=tuple((each, _historical(event.document, line)) for each, line in zip(ids, event.lines, strict=True)),
        products=tuple(
            NamedProduct(id=each, seller_id=event.seller_id, sku=line.sku, title=line.title, named_at=event.occurred_on)
            for each, line in zip(ids, event.lines, strict=True)
        ),
        parties=() if reference is None else (NamedParty(id=customer_id, name=reference, historical=True),),
    )


def total(lines: Iterable[Measures]) -> Measures:
    """A document's measures: sums, but it counts as one order or cancellation at most."""
    every = list(lines)
    return Measures(
        orders=max((line.orders for line in every), default=0),
        cancelled_orders=max((line.cancelled_orders for line in every), default=0),
        lines=sum(line.lines for line in every),
        units_sold=sum(line.units_sold for line in every),
        units_cancelled=sum(line.units_cancelled for line in every),
        gross_sales=sum((line.gross_sales for line in every), ZERO),
        cancellations=sum((line.cancellations for line in every), ZERO),
        other_adjustments=sum((line.other_adjustments for line in every), ZERO),
        refunds=sum((line.refunds for line in every), ZERO),
    )


def latest_names(documents: Iterable[CountedDocument]) -> list[NamedProduct]:
    """Each product once, as the last of its lines with a title calls it; whatever the order of the documents."""
    named: dict[UUID, NamedProduct] = {}
    for document in documents:
        for product in document.products:
            known = named.get(product.id)
            if known is None or _rank(product) > _rank(known):
                named[product.id] = product
    return [named[each] for each in sorted(named)]


def _rank(product: NamedProduct) -> tuple[bool, datetime, str]:
    return (product.title != "", product.named_at, product.title)


def _of_order(
    order: Order, kind: Kind, document_id: UUID, at: datetime, lines: Sequence[tuple[UUID, Measures]]
) -> CountedDocument:
    return CountedDocument(
        id=document_id,
        order_id=order.id,
        kind=kind,
        seller_id=order.seller_id,
        customer_id=order.buyer_id,
        country="",
        currency=order.currency,
        day=None,
        occurred_at=at,
        lines=tuple(lines),
        products=tuple(
            NamedProduct(
                id=line.product_id,
                seller_id=order.seller_id,
                sku=line.sku,
                title=line.title,
                named_at=order.placed_at,
            )
            for line in order.lines
        ),
        parties=(
            NamedParty(id=order.buyer_id, name=order.buyer_name),
            NamedParty(id=order.seller_id, name=order.seller_name),
        ),
    )


def _historical(document: Literal["sale", "cancellation", "adjustment"], line: HistoricalLine) -> Measures:
    match document:
        case "cancellation":
            return _cancelled(-line.quantity, line.net)
        case "sale":
            return _sold(line.quantity, line.unit_price, line.net)
        case "adjustment":
            return Measures(lines=1, other_adjustments=line.net)


def _sold(quantity: int, unit_price: Decimal, net: Decimal) -> Measures:
    if quantity > 0 and unit_price > 0:
        return Measures(orders=1, lines=1, units_sold=quantity, gross_sales=net)
    return Measures(lines=1, other_adjustments=net)


def _cancelled(units: int, net: Decimal) -> Measures:
    return Measures(cancelled_orders=1, lines=1, units_cancelled=units, cancellations=net)


@lru_cache(maxsize=20_000)
def _id(kind: str, seller_id: UUID, name: str) -> UUID:
    return stable_id(f"analytics.{kind}", str(seller_id), name)
