"""Invoices, credit notes and the commission on them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Computed, Date, ForeignKey, Index, Integer, Numeric
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.services.payments.models.base import AMOUNT, RATE, Base, zero


class InvoiceSeries(Base):
    """The last number given in a seller's series; locked while the next one is taken."""

    __tablename__ = "invoice_series"

    seller_id: Mapped[UUID] = mapped_column(primary_key=True)
    series: Mapped[str] = mapped_column(primary_key=True)
    last_number: Mapped[int] = mapped_column(BigInteger)


class InvoiceRow(Base):
    """An invoice or credit note as it was issued. Only `paid`, `credited` and `refunded` change later.

    Amounts of a credit note are positive. `seller` and `buyer` are `{"name", "address": {...}, "vat_id"}`.
    """

    __tablename__ = "invoices"
    __table_args__ = (
        CheckConstraint("kind IN ('invoice', 'credit_note')", name="kind"),
        CheckConstraint("total = net + tax AND total >= 0", name="total"),
        CheckConstraint("credited BETWEEN 0 AND total", name="credited"),
        CheckConstraint("refunded BETWEEN 0 AND credited AND refunded <= paid", name="refunded"),
        CheckConstraint("paid >= 0 AND paid + credited - refunded <= total", name="paid"),
        CheckConstraint("(kind = 'credit_note') = (credited_invoice_id IS NOT NULL)", name="credited_invoice"),
        Index("uq_invoices_number", "seller_id", "series", "number", unique=True),
        Index("uq_invoices_shipment", "shipment_id", unique=True, postgresql_where=text("kind = 'invoice'")),
        Index("ix_invoices_order_id", "order_id", "id"),
        Index("ix_invoices_payment_id", "payment_id"),
        Index("ix_invoices_credited_invoice_id", "credited_invoice_id"),
        Index("ix_invoices_buyer_id_id", "buyer_id", "id"),
        Index("ix_invoices_seller_id_id", "seller_id", "id"),
        Index("ix_invoices_open_buyer", "buyer_id", "due_on", postgresql_where=text("open > 0")),
        Index("ix_invoices_open_seller", "seller_id", "due_on", postgresql_where=text("open > 0")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    seller_id: Mapped[UUID]
    series: Mapped[str]
    number: Mapped[int] = mapped_column(BigInteger)
    label: Mapped[str]
    order_id: Mapped[UUID] = mapped_column(ForeignKey("payments.payables.order_id"))
    order_number: Mapped[str]
    shipment_id: Mapped[UUID | None]
    payment_id: Mapped[UUID | None] = mapped_column(ForeignKey("payments.payments.id"))
    credited_invoice_id: Mapped[UUID | None] = mapped_column(ForeignKey("payments.invoices.id"))
    buyer_id: Mapped[UUID]
    currency: Mapped[str]
    goods_net: Mapped[Decimal] = mapped_column(AMOUNT)
    net: Mapped[Decimal] = mapped_column(AMOUNT)
    tax: Mapped[Decimal] = mapped_column(AMOUNT)
    total: Mapped[Decimal] = mapped_column(AMOUNT)
    paid: Mapped[Decimal] = zero()
    credited: Mapped[Decimal] = zero()
    refunded: Mapped[Decimal] = zero()
    open: Mapped[Decimal] = mapped_column(
        AMOUNT,
        Computed("CASE WHEN kind = 'invoice' THEN total - paid - credited + refunded ELSE 0 END", persisted=True),
    )
    seller: Mapped[dict[str, Any]]
    buyer: Mapped[dict[str, Any]]
    delivery_address: Mapped[dict[str, Any]]
    language: Mapped[str]
    po_number: Mapped[str | None]
    payment_method: Mapped[str]
    payment_reference: Mapped[str | None]
    reverse_charge: Mapped[bool]
    reason: Mapped[str | None]
    delivered_on: Mapped[date] = mapped_column(Date)
    issued_at: Mapped[datetime]
    due_on: Mapped[date] = mapped_column(Date)


class InvoiceLine(Base):
    """A line of an invoice or credit note; of an invoice's line also how much of it was credited since."""

    __tablename__ = "invoice_lines"
    __table_args__ = (
        CheckConstraint("kind IN ('goods', 'shipping', 'credit')", name="kind"),
        CheckConstraint("quantity > 0 AND credited_quantity BETWEEN 0 AND quantity", name="quantity"),
        CheckConstraint("credited_net BETWEEN 0 AND net AND credited_tax BETWEEN 0 AND tax", name="credited"),
        Index("uq_invoice_lines_position", "invoice_id", "position", unique=True),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("payments.invoices.id"))
    position: Mapped[int] = mapped_column(Integer)
    kind: Mapped[str]
    order_line_id: Mapped[UUID | None]
    credited_line_id: Mapped[UUID | None]
    sku: Mapped[str | None]
    title: Mapped[str]
    unit: Mapped[str | None]
    quantity: Mapped[int] = mapped_column(Integer)
    unit_price: Mapped[Decimal] = mapped_column(Numeric(20, 6))
    net: Mapped[Decimal] = mapped_column(AMOUNT)
    tax_rate: Mapped[Decimal] = mapped_column(RATE)
    tax: Mapped[Decimal] = mapped_column(AMOUNT)
    credited_quantity: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    credited_net: Mapped[Decimal] = zero()
    credited_tax: Mapped[Decimal] = zero()


class CommissionRule(Base):
    """The commission from `valid_from` on: of one seller, or of all where none is named. Never changed."""

    __tablename__ = "commission_rules"
    __table_args__ = (
        CheckConstraint("rate BETWEEN 0 AND 0.5", name="rate"),
        Index("uq_commission_rules_valid_from", "seller_id", "valid_from", unique=True,
              postgresql_nulls_not_distinct=True),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    seller_id: Mapped[UUID | None]
    rate: Mapped[Decimal] = mapped_column(RATE)
    valid_from: Mapped[datetime]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]


class CommissionRecord(Base):
    """The commission of an invoice, or (negative) what a credit note takes back of it."""

    __tablename__ = "commission_records"
    __table_args__ = (
        Index("uq_commission_records_document_id", "document_id", unique=True),
        Index("ix_commission_records_invoice_id", "invoice_id"),
        Index("ix_commission_records_seller_id_id", "seller_id", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    invoice_id: Mapped[UUID] = mapped_column(ForeignKey("payments.invoices.id"))
    document_id: Mapped[UUID] = mapped_column(ForeignKey("payments.invoices.id"))
    order_id: Mapped[UUID]
    seller_id: Mapped[UUID]
    currency: Mapped[str]
    rate: Mapped[Decimal] = mapped_column(RATE)
    base: Mapped[Decimal] = mapped_column(AMOUNT)
    amount: Mapped[Decimal] = mapped_column(AMOUNT)
    vat_rate: Mapped[Decimal] = mapped_column(RATE)
    vat: Mapped[Decimal] = mapped_column(AMOUNT)
    reverse_charge: Mapped[bool]
    created_at: Mapped[datetime]
