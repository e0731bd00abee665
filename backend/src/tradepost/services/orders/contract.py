"""Public face of orders: what was ordered from whom, and how far it has come."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.address import Address
from tradepost.kernel.events import Event

OrderStatus = Literal[
    "placed",  # stock is held, payment is awaited
    "confirmed",  # paid, or payable on account within the credit limit
    "processing",  # the seller accepted it
    "partially_shipped",
    "shipped",
    "delivered",
    "completed",  # nothing is open any more
    "cancelled",
    "refused",  # by the seller
]
PaymentMethod = Literal["on_account", "bank_transfer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderLine:
    """One line. `net` = quantity x unit price, rounded; `tax` = net x rate, rounded; rates are fractions (0.19)."""

    id: UUID
    position: int
    product_id: UUID
    sku: str
    title: str
    unit: str
    quantity: int
    unit_price: Decimal
    net: Decimal
    tax_rate: Decimal
    tax: Decimal
    shipped_quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One buyer's order with one seller. `total` = sum of net + sum of tax + shipping + shipping tax.

    `tax_note` is what papers must say about the tax (reverse charge, export). `shipping_option` is the code that the
    buyer chose, `note` what it wrote to the seller.
    """

    id: UUID
    group_id: UUID
    hold_id: UUID
    number: str
    buyer_id: UUID
    buyer_name: str
    seller_id: UUID
    seller_name: str
    placed_by: UUID
    status: OrderStatus
    currency: str
    lines: tuple[OrderLine, ...]
    net: Decimal
    tax: Decimal
    shipping: Decimal
    shipping_tax: Decimal
    shipping_tax_rate: Decimal
    total: Decimal
    reverse_charge: bool
    payment_method: PaymentMethod
    po_number: str | None
    delivery_address: Address
    pay_until: datetime
    placed_at: datetime
    tax_note: str | None = None
    note: str | None = None
    shipping_option: str | None = None
    paid_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedLine:
    """So many units of one order line."""

    line_id: UUID
    product_id: UUID
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCreated(Event):
    """An order was placed and its stock is held."""

    name: ClassVar[str] = "order.created"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderExtended(Event):
    """The order is paid by bank transfer instead of on account, which takes longer: it is kept until the money came.

    `order` is the state after; its stock is to be held until `hold_until`.
    """

    name: ClassVar[str] = "order.extended"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order
    hold_until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderConfirmed(Event):
    """The order is paid or on account: the seller may deliver."""

    name: ClassVar[str] = "order.confirmed"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderAccepted(Event):
    """The seller accepted the order and is working on it."""

    name: ClassVar[str] = "order.accepted"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCancelled(Event):
    """The order was cancelled, or refused by the seller: what was not shipped goes back to stock.

    `was_confirmed` says whether it had counted as a sale. `order` is the state after.
    """

    name: ClassVar[str] = "order.cancelled"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order
    refused: bool
    was_confirmed: bool
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderShipped(Event):
    """A shipment of the order left; `complete` where nothing more is to come. `order` counts it as shipped already."""

    name: ClassVar[str] = "order.shipped"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order
    shipment_id: UUID
    shipped: tuple[ShippedLine, ...]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDelivered(Event):
    """All of the order has arrived."""

    name: ClassVar[str] = "order.delivered"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    order: Order


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoricalLine:
    """A line of a historical document; a cancellation's lines have negative quantities."""

    sku: str
    title: str
    product_id: UUID | None
    quantity: int
    unit_price: Decimal
    net: Decimal
    kind: Literal["goods", "charge", "adjustment"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderImported(Event):
    """A historical sale, cancellation or adjustment was imported with its own date and prices.

    Amounts are quantity x price as the file has them, not rounded. `business_date` is the day in the seller's time
    zone: reports go by it. Over the events of a period: sales are the documents `sale`; gross sales the sum of `net` of
    their lines with quantity and price above zero; cancellations that of all lines of the documents `cancellation`;
    other adjustments that of all other lines; net revenue that of all lines. `customer_reference` is None for the
    unnamed customer.
    """

    name: ClassVar[str] = "order.imported"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    import_id: UUID
    number: str
    document: Literal["sale", "cancellation", "adjustment"]
    seller_id: UUID
    customer_reference: str | None
    country: str | None
    currency: str
    occurred_on: datetime
    lines: tuple[HistoricalLine, ...]
    business_date: date | None = None


EVENTS: tuple[type[Event], ...] = (
    OrderCreated,
    OrderExtended,
    OrderConfirmed,
    OrderAccepted,
    OrderCancelled,
    OrderShipped,
    OrderDelivered,
    OrderImported,
)


class OrdersPort(Protocol):
    """What orders does for other services."""

    @idempotent
    async def orders(self, *, ids: list[UUID]) -> list[Order]:
        """Those of `ids` that exist, at most 200, with their lines. The caller checks whose they are."""
        ...

    @idempotent
    async def group(self, *, group_id: UUID) -> list[Order]:
        """The orders placed together."""
        ...

    @idempotent
    async def latest_orders(
        self,
        *,
        buyer_id: UUID | None,
        seller_id: UUID | None,
        status: OrderStatus | None,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[Order]:
        """Live orders of a buyer or of a seller (of everybody where both are None), the newest first, at most 200.

        Their `lines` are left empty: ask `orders` for them. `after` is the last order seen: its `placed_at` and id.
        """
        ...

    @idempotent
    async def claim_fulfilment(
        self, *, shipment_id: UUID, order_id: UUID, seller_id: UUID, lines: list[ShippedLine]
    ) -> Order:
        """Promise units of an order to a shipment, so that two shipments never take the same ones.

        The same `shipment_id` gives the same answer. Raises NotFound for another seller's order and
        orders.not_shippable, orders.quantity_exceeds_open (409, with what is open for each line).
        """
        ...

    @idempotent
    async def release_fulfilment(self, *, shipment_id: UUID) -> None:
        """Take back the promise of a shipment that was cancelled before it left."""
        ...
