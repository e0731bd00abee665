"""Public face of payments: money that is owed, paid, given back, and the papers about it."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar, Literal, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice:
    """An invoice or credit note. Numbers have no gap within a seller's series."""

    id: UUID
    kind: Literal["invoice", "credit_note"]
    series: str
    number: int
    label: str
    order_id: UUID
    shipment_id: UUID | None
    seller_id: UUID
    buyer_id: UUID
    currency: str
    net: Decimal
    tax: Decimal
    total: Decimal
    issued_at: datetime
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentAuthorized(Event):
    """An order may be delivered on account: the amount is within the buyer's credit and counts against it."""

    name: ClassVar[str] = "payment.authorized"
    key_field: ClassVar[str] = "order_id"
    payment_id: UUID
    order_id: UUID
    buyer_id: UUID
    seller_id: UUID
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentAwaited(Event):
    """The buyer pays an order by bank transfer: the money is under way, and nothing is authorised until it came."""

    name: ClassVar[str] = "payment.awaited"
    key_field: ClassVar[str] = "order_id"
    payment_id: UUID
    order_id: UUID
    buyer_id: UUID
    seller_id: UUID
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentCompleted(Event):
    """The money for an order has arrived in full."""

    name: ClassVar[str] = "payment.completed"
    key_field: ClassVar[str] = "order_id"
    payment_id: UUID
    order_id: UUID
    buyer_id: UUID
    seller_id: UUID
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRefunded(Event):
    """Money was given back.

    `amount` is with tax. `lines_net` is what it takes back of goods: without tax and without shipping, 0 where it takes
    back none (shipping alone, or what was paid for units that were never invoiced).
    """

    name: ClassVar[str] = "payment.refunded"
    key_field: ClassVar[str] = "order_id"
    refund_id: UUID
    payment_id: UUID
    order_id: UUID
    buyer_id: UUID
    seller_id: UUID
    amount: Decimal
    lines_net: Decimal
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceIssued(Event):
    """An invoice or credit note was issued."""

    name: ClassVar[str] = "invoice.issued"
    key_field: ClassVar[str] = "order_id"
    order_id: UUID
    invoice: Invoice


EVENTS: tuple[type[Event], ...] = (PaymentAuthorized, PaymentAwaited, PaymentCompleted, PaymentRefunded, InvoiceIssued)


class PaymentsPort(Protocol):
    """What payments does for other services."""

    @idempotent
    async def invoices_of_order(self, *, order_id: UUID) -> list[Invoice]:
        """Invoices and credit notes of an order, the oldest first. The caller checks whose they are."""
        ...

    @idempotent
    async def invoices(self, *, ids: list[UUID], order_ids: list[UUID]) -> list[Invoice]:
        """Those of `ids` that exist and all of these orders (at most 200 of each), the oldest first.

        The caller checks whose they are.
        """
        ...

    @idempotent
    async def invoice_pdf(self, *, invoice_id: UUID) -> bytes:
        """The document as PDF, rendered where it is not kept yet. Raises NotFound."""
        ...
