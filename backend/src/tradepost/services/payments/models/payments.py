"""What is to be paid and what was: payables, payments, receipts, credit, refunds."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Computed, Date, ForeignKey, Index, Integer, Numeric
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.services.payments.models.base import AMOUNT, RATE, Base, zero


class Party(Base):
    """What invoices say of an organisation: its newest state as told by organisation.changed."""

    __tablename__ = "parties"

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    address: Mapped[dict[str, Any]]
    vat_id: Mapped[str | None]
    language: Mapped[str]
    changed_at: Mapped[datetime]


class Payable(Base):
    """A copy of an order: what is to be paid for it. Its row is the lock of everything that concerns the order."""

    __tablename__ = "payables"
    __table_args__ = (
        CheckConstraint("status IN ('open', 'cancelled')", name="status"),
        CheckConstraint("total = net + tax + shipping + shipping_tax", name="total"),
        CheckConstraint("commission_rate BETWEEN 0 AND 1", name="commission_rate"),
        Index("ix_payables_group_id", "group_id"),
    )

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[UUID]
    number: Mapped[str]
    buyer_id: Mapped[UUID]
    buyer_name: Mapped[str]
    seller_id: Mapped[UUID]
    seller_name: Mapped[str]
    placed_by: Mapped[UUID]
    currency: Mapped[str]
    net: Mapped[Decimal] = mapped_column(AMOUNT)
    tax: Mapped[Decimal] = mapped_column(AMOUNT)
    shipping: Mapped[Decimal] = mapped_column(AMOUNT)
    shipping_tax: Mapped[Decimal] = mapped_column(AMOUNT)
    shipping_tax_rate: Mapped[Decimal] = mapped_column(RATE)
    total: Mapped[Decimal] = mapped_column(AMOUNT)
    reverse_charge: Mapped[bool]
    payment_method: Mapped[str]
    po_number: Mapped[str | None]
    delivery_address: Mapped[dict[str, Any]]
    placed_at: Mapped[datetime]
    commission_rate: Mapped[Decimal] = mapped_column(RATE)
    status: Mapped[str] = mapped_column(server_default=text("'open'"))
    shipping_invoiced: Mapped[bool] = mapped_column(server_default=text("false"))
    recorded_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class PayableLine(Base):
    """A line of an order, and how much of it is invoiced."""

    __tablename__ = "payable_lines"
    __table_args__ = (CheckConstraint("invoiced_quantity BETWEEN 0 AND quantity", name="invoiced_quantity"),)

    order_id: Mapped[UUID] = mapped_column(ForeignKey("payments.payables.order_id"), primary_key=True)
    line_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer)
    sku: Mapped[str]
    title: Mapped[str]
    unit: Mapped[str]
    quantity: Mapped[int] = mapped_column(Integer)
    unit_price: Mapped[Decimal] = mapped_column(Numeric(20, 6))
    net: Mapped[Decimal] = mapped_column(AMOUNT)
    tax_rate: Mapped[Decimal] = mapped_column(RATE)
    tax: Mapped[Decimal] = mapped_column(AMOUNT)
    invoiced_quantity: Mapped[int] = mapped_column(Integer, server_default=text("0"))


class Payment(Base):
    """One order's payment. `rules/payments.py` says what its amounts mean."""

    __tablename__ = "payments"
    __table_args__ = (
        CheckConstraint("method IN ('on_account', 'bank_transfer')", name="method"),
        CheckConstraint("status IN ('pending', 'authorized', 'completed', 'cancelled')", name="status"),
        CheckConstraint("amount > 0 AND released >= 0 AND prepaid >= 0 AND refunded >= 0", name="not_negative"),
        CheckConstraint("captured >= 0 AND captured + released <= amount", name="captured"),
        CheckConstraint("refunded + prepaid <= captured", name="refunded"),
        CheckConstraint("(status IN ('pending', 'authorized')) = (captured + released < amount)", name="settled"),
        Index("uq_payments_live_order", "order_id", unique=True, postgresql_where=text("status <> 'cancelled'")),
        Index("uq_payments_reference", "reference", unique=True),
        Index("ix_payments_order_id", "order_id"),
        Index("ix_payments_buyer_id_id", "buyer_id", "id"),
        Index("ix_payments_seller_id_id", "seller_id", "id"),
        Index("ix_payments_status_id", "status", "id"),
        Index("ix_payments_open_credit", "buyer_id", "currency",
              postgresql_where=text("method = 'on_account' AND status = 'authorized'")),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("payments.payables.order_id"))
    group_id: Mapped[UUID]
    buyer_id: Mapped[UUID]
    seller_id: Mapped[UUID]
    method: Mapped[str]
    status: Mapped[str]
    currency: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    released: Mapped[Decimal] = zero()
    captured: Mapped[Decimal] = zero()
    prepaid: Mapped[Decimal] = zero()
    refunded: Mapped[Decimal] = zero()
    open: Mapped[Decimal] = mapped_column(AMOUNT, Computed("amount - released - captured", persisted=True))
    terms_days: Mapped[int] = mapped_column(Integer)
    reference: Mapped[str]
    po_number: Mapped[str | None]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    authorized_at: Mapped[datetime | None]
    completed_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]


class Receipt(Base):
    """Money that arrived at the operator's bank, for a payment or (unallocated) for none that it fits."""

    __tablename__ = "receipts"
    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("status IN ('allocated', 'unallocated', 'returned')", name="status"),
        Index("uq_receipts_bank_reference", "payment_id", "invoice_id", "bank_reference", unique=True,
              postgresql_nulls_not_distinct=True),
        Index("ix_receipts_status_id", "status", "id"),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    payment_id: Mapped[UUID | None] = mapped_column(ForeignKey("payments.payments.id"))
    invoice_id: Mapped[UUID | None]
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    currency: Mapped[str]
    value_date: Mapped[date] = mapped_column(Date)
    bank_reference: Mapped[str]
    status: Mapped[str]
    reason: Mapped[str | None]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]


class CreditAccount(Base):
    """How much a buyer may owe. `used_amount` = what is open of its payments on account."""

    __tablename__ = "credit_accounts"
    __table_args__ = (
        CheckConstraint("limit_amount >= 0", name="limit"),
        CheckConstraint("used_amount >= 0 AND used_amount <= limit_amount", name="used"),
        CheckConstraint("terms_days BETWEEN 0 AND 365", name="terms"),
    )

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    currency: Mapped[str] = mapped_column(primary_key=True)
    limit_amount: Mapped[Decimal] = mapped_column(AMOUNT)
    used_amount: Mapped[Decimal] = zero()
    terms_days: Mapped[int] = mapped_column(Integer)
    on_hold: Mapped[bool] = mapped_column(server_default=text("false"))
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    updated_at: Mapped[datetime]
    updated_by: Mapped[UUID]


class PaymentMethodRow(Base):
    """A bank account of an organisation, to which money is paid back."""

    __tablename__ = "payment_methods"
    __table_args__ = (
        CheckConstraint("kind IN ('bank_account')", name="kind"),
        Index("uq_payment_methods_iban", "organisation_id", "iban", unique=True,
              postgresql_where=text("deleted_at IS NULL")),
        Index("uq_payment_methods_preferred", "organisation_id", unique=True,
              postgresql_where=text("deleted_at IS NULL AND preferred")),
        Index("ix_payment_methods_organisation_id", "organisation_id", "id"),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID]
    kind: Mapped[str]
    holder: Mapped[str]
    iban: Mapped[str]
    bic: Mapped[str | None]
    label: Mapped[str | None]
    preferred: Mapped[bool] = mapped_column(server_default=text("false"))
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None]


class Refund(Base):
    """What is given back: `amount` = `money` (paid back) + what reduces an amount that was still owed."""

    __tablename__ = "refunds"
    __table_args__ = (
        CheckConstraint("kind IN ('credit', 'cancellation')", name="kind"),
        CheckConstraint("status IN ('due', 'completed')", name="status"),
        CheckConstraint("amount > 0 AND money BETWEEN 0 AND amount AND lines_net BETWEEN 0 AND amount", name="amount"),
        CheckConstraint("(kind = 'credit') = (credit_note_id IS NOT NULL)", name="credit_note"),
        Index("ix_refunds_payment_id", "payment_id"),
        Index("ix_refunds_buyer_id_id", "buyer_id", "id"),
        Index("ix_refunds_seller_id_id", "seller_id", "id"),
        Index("ix_refunds_status_id", "status", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    status: Mapped[str]
    payment_id: Mapped[UUID] = mapped_column(ForeignKey("payments.payments.id"))
    order_id: Mapped[UUID]
    buyer_id: Mapped[UUID]
    seller_id: Mapped[UUID]
    invoice_id: Mapped[UUID | None] = mapped_column(ForeignKey("payments.invoices.id"))
    credit_note_id: Mapped[UUID | None] = mapped_column(ForeignKey("payments.invoices.id"))
    currency: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    money: Mapped[Decimal] = mapped_column(AMOUNT)
    lines_net: Mapped[Decimal] = mapped_column(AMOUNT)
    reason: Mapped[str]
    bank_reference: Mapped[str | None]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    completed_at: Mapped[datetime | None]


class ProviderEventRow(Base):
    """What a payment provider told by webhook: stored once, so applied once. No card data is kept."""

    __tablename__ = "provider_events"
    __table_args__ = (CheckConstraint("outcome IN ('applied', 'quarantined')", name="outcome"),)

    provider: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[str] = mapped_column(primary_key=True)
    payment_reference: Mapped[str]
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    currency: Mapped[str]
    outcome: Mapped[str]
    received_at: Mapped[datetime]
