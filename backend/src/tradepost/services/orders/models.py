"""The tables of orders, for migrations. Amounts keep the decimals they were given (numeric without a scale)."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    CheckConstraint,
    Computed,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Numeric,
    UniqueConstraint,
    func,
    literal_column,
)
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.infra.models import ServiceBase, service_metadata

_STATUSES = (
    "'placed', 'confirmed', 'processing', 'partially_shipped', 'shipped', 'delivered', 'completed', 'cancelled', "
    "'refused'"
)
_ZERO = text("0")
_FALSE = text("false")
_NOW = text("now()")


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("orders")


class Party(Base):
    """Who trades: a projection of organisation.changed. `changed_at` is the time of the event it comes from."""

    __tablename__ = "parties"

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    country: Mapped[str]
    vat_id: Mapped[str | None]
    verified: Mapped[bool]
    suspended: Mapped[bool]
    currency: Mapped[str]
    language: Mapped[str]
    address: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime]


class SellerTerms(Base):
    """What a seller asks of every order: goods worth `minimum_order` at least, where it is in that currency."""

    __tablename__ = "seller_terms"
    __table_args__ = (
        CheckConstraint("(minimum_order IS NULL) = (minimum_currency IS NULL)", name="minimum"),
        CheckConstraint("minimum_order > 0", name="minimum_order"),
    )

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    minimum_order: Mapped[Decimal | None] = mapped_column(Numeric)
    minimum_currency: Mapped[str | None]
    version: Mapped[int]
    updated_at: Mapped[datetime]


class OrderGroup(Base):
    """Orders placed together: one basket, one payment method, one order for each seller."""

    __tablename__ = "order_groups"
    __table_args__ = (
        UniqueConstraint("buyer_id", "idempotency_key"),
        UniqueConstraint("hold_id"),
        CheckConstraint("total >= 0", name="total"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    buyer_id: Mapped[UUID]
    placed_by: Mapped[UUID]
    idempotency_key: Mapped[str]
    hold_id: Mapped[UUID]
    currency: Mapped[str]
    total: Mapped[Decimal] = mapped_column(Numeric)
    placed_at: Mapped[datetime]


class OrderImport(Base):
    """A run of the history import. `next_line` and `skip_lines` say where it goes on after a stop."""

    __tablename__ = "order_imports"
    __table_args__ = (
        CheckConstraint("status IN ('queued', 'running', 'completed', 'failed', 'cancelled')", name="status"),
        CheckConstraint("lines_imported + lines_reported = lines_read", name="lines_add_up"),
        Index("ix_order_imports_created_at", "created_at", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    requested_by: Mapped[UUID]
    organisation_id: Mapped[UUID]
    seller_id: Mapped[UUID]
    seller_name: Mapped[str]
    file_name: Mapped[str]
    object_key: Mapped[str]
    options: Mapped[dict[str, Any]]
    status: Mapped[str]
    total_lines: Mapped[int | None]
    next_line: Mapped[int] = mapped_column(server_default=_ZERO)
    skip_lines: Mapped[list[Any]] = mapped_column(server_default=text("'[]'::jsonb"))
    lines_read: Mapped[int] = mapped_column(server_default=_ZERO)
    lines_imported: Mapped[int] = mapped_column(server_default=_ZERO)
    lines_reported: Mapped[int] = mapped_column(server_default=_ZERO)
    orders_imported: Mapped[int] = mapped_column(server_default=_ZERO)
    reasons: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'::jsonb"))
    cancel_requested: Mapped[bool] = mapped_column(server_default=_FALSE)
    error: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]


class OrderImportError(Base):
    """Lines of an import that were not imported, and why; a whole invoice is one row at its first line."""

    __tablename__ = "order_import_errors"
    __table_args__ = (CheckConstraint("line_count > 0", name="line_count"),)

    import_id: Mapped[UUID] = mapped_column(ForeignKey("orders.order_imports.id"), primary_key=True)
    line: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    line_count: Mapped[int]
    invoice_number: Mapped[str | None]
    code: Mapped[str]
    message: Mapped[str]


class Order(Base):
    """One buyer's order with one seller. Historical ones came by an import, with their own dates and exact amounts."""

    __tablename__ = "orders"
    __table_args__ = (
        CheckConstraint(f"status IN ({_STATUSES})", name="status"),
        CheckConstraint("total = net + tax + shipping + shipping_tax", name="total"),
        CheckConstraint("line_count > 0", name="line_count"),
        CheckConstraint("version > 0", name="version"),
        CheckConstraint(
            "historical OR (group_id IS NOT NULL AND hold_id IS NOT NULL AND payment_method IS NOT NULL "
            "AND delivery_address IS NOT NULL AND pay_until IS NOT NULL AND total >= 0)",
            name="live",
        ),
        CheckConstraint(
            "NOT historical OR (import_id IS NOT NULL AND document IS NOT NULL AND business_date IS NOT NULL "
            "AND status IN ('completed', 'cancelled'))",
            name="historical",
        ),
        CheckConstraint("payment_method IN ('on_account', 'bank_transfer')", name="payment_method"),
        CheckConstraint("document IN ('sale', 'cancellation', 'adjustment')", name="document"),
        Index("uq_orders_number", "number", unique=True, postgresql_where=text("NOT historical")),
        Index("uq_orders_seller_number", "seller_id", "number", unique=True, postgresql_where=text("historical")),
        Index("ix_orders_group_id", "group_id"),
        Index("ix_orders_placed_at", "placed_at", "id"),
        Index("ix_orders_buyer_placed_at", "buyer_id", "placed_at", "id"),
        Index("ix_orders_seller_placed_at", "seller_id", "placed_at", "id"),
        Index("ix_orders_status_placed_at", "status", "placed_at", "id"),
        Index("ix_orders_seller_status", "seller_id", "status", "placed_at", "id"),
        Index("ix_orders_total", "total", "id"),
        Index("ix_orders_buyer_total", "buyer_id", "total", "id"),
        Index("ix_orders_seller_total", "seller_id", "total", "id"),
        Index("ix_orders_number", "number", "id"),
        Index("ix_orders_po_number", "po_number", postgresql_where=text("po_number IS NOT NULL")),
        Index("ix_orders_pay_until", "pay_until", postgresql_where=text("status = 'placed'")),
        Index("ix_orders_delivered_at", "delivered_at", postgresql_where=text("status = 'delivered'")),
        Index(
            "ix_orders_search_text",
            "search_text",
            postgresql_using="gin",
            postgresql_ops={"search_text": "gin_trgm_ops"},
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    group_id: Mapped[UUID | None] = mapped_column(ForeignKey("orders.order_groups.id"))
    hold_id: Mapped[UUID | None]
    number: Mapped[str] = mapped_column(server_default=text("('TP-' || nextval('orders.order_numbers'))"))
    buyer_id: Mapped[UUID]
    buyer_name: Mapped[str]
    seller_id: Mapped[UUID]
    seller_name: Mapped[str]
    placed_by: Mapped[UUID]
    status: Mapped[str]
    currency: Mapped[str]
    line_count: Mapped[int]
    net: Mapped[Decimal] = mapped_column(Numeric)
    tax: Mapped[Decimal] = mapped_column(Numeric)
    shipping: Mapped[Decimal] = mapped_column(Numeric)
    shipping_tax: Mapped[Decimal] = mapped_column(Numeric)
    shipping_tax_rate: Mapped[Decimal] = mapped_column(Numeric)
    total: Mapped[Decimal] = mapped_column(Numeric)
    reverse_charge: Mapped[bool] = mapped_column(server_default=_FALSE)
    tax_note: Mapped[str | None]
    payment_method: Mapped[str | None]
    po_number: Mapped[str | None]
    note: Mapped[str | None]
    shipping_option: Mapped[str | None]
    delivery_address: Mapped[dict[str, Any] | None]
    pay_until: Mapped[datetime | None]
    placed_at: Mapped[datetime]
    paid_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]
    updated_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    version: Mapped[int] = mapped_column(server_default=text("1"))
    historical: Mapped[bool] = mapped_column(server_default=_FALSE)
    document: Mapped[str | None]
    import_id: Mapped[UUID | None] = mapped_column(ForeignKey("orders.order_imports.id"))
    customer_reference: Mapped[str | None]
    customer_country: Mapped[str | None]
    business_date: Mapped[date | None]
    search_text: Mapped[str | None] = mapped_column(
        Computed(
            "lower(number || ' ' || COALESCE(po_number, '') || ' ' || buyer_name || ' ' || seller_name)",
            persisted=True,
        )
    )


class OrderItem(Base):
    """A line. Live lines are rounded to the minor unit; historical ones are quantity x price as their file has them."""

    __tablename__ = "order_items"
    __table_args__ = (
        UniqueConstraint("order_id", "position"),
        CheckConstraint("historical OR (quantity > 0 AND unit_price >= 0 AND product_id IS NOT NULL)", name="live"),
        CheckConstraint(
            "net = CASE WHEN historical THEN quantity * unit_price ELSE round(quantity * unit_price, scale(net)) END",
            name="net",
        ),
        CheckConstraint("tax = round(net * tax_rate, scale(tax))", name="tax"),
        CheckConstraint("tax_rate >= 0 AND tax_rate < 1", name="tax_rate"),
        CheckConstraint("kind IN ('goods', 'charge', 'adjustment')", name="kind"),
        CheckConstraint(
            "delivered_quantity >= 0 AND delivered_quantity <= shipped_quantity "
            "AND shipped_quantity <= claimed_quantity AND claimed_quantity <= greatest(quantity, 0)",
            name="quantities",
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.orders.id"))
    position: Mapped[int]
    product_id: Mapped[UUID | None]
    sku: Mapped[str]
    title: Mapped[str]
    unit: Mapped[str]
    quantity: Mapped[int]
    unit_price: Mapped[Decimal] = mapped_column(Numeric)
    net: Mapped[Decimal] = mapped_column(Numeric)
    tax_rate: Mapped[Decimal] = mapped_column(Numeric)
    tax: Mapped[Decimal] = mapped_column(Numeric)
    kind: Mapped[str] = mapped_column(server_default=text("'goods'"))
    historical: Mapped[bool] = mapped_column(server_default=_FALSE)
    claimed_quantity: Mapped[int] = mapped_column(server_default=_ZERO)
    shipped_quantity: Mapped[int] = mapped_column(server_default=_ZERO)
    delivered_quantity: Mapped[int] = mapped_column(server_default=_ZERO)


class OrderStatusHistory(Base):
    """Every step of every order, and notes about it (equal statuses). `position` is the order's version after it."""

    __tablename__ = "order_status_history"
    __table_args__ = (
        CheckConstraint("party IN ('buyer', 'seller', 'operator', 'platform')", name="party"),
        CheckConstraint("orders.step_allowed(from_status, to_status)", name="step"),
        {"postgresql_partition_by": "RANGE (occurred_at)"},
    )

    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.orders.id"), primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    occurred_at: Mapped[datetime] = mapped_column(primary_key=True)
    from_status: Mapped[str | None]
    to_status: Mapped[str]
    party: Mapped[str]
    user_id: Mapped[UUID]
    organisation_id: Mapped[UUID]
    reason: Mapped[str | None]


class OrderDocument(Base):
    """A paper of an order: where it comes from is told by `kind` and `reference_id`."""

    __tablename__ = "order_documents"
    __table_args__ = (
        CheckConstraint("kind IN ('confirmation', 'invoice', 'credit_note', 'delivery_note')", name="kind"),
    )

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    reference_id: Mapped[UUID] = mapped_column(primary_key=True)
    label: Mapped[str]
    created_at: Mapped[datetime]


class Fulfilment(Base):
    """What became of a shipment's promise of units: claimed, then released, or dispatched and delivered."""

    __tablename__ = "fulfilments"
    __table_args__ = (
        Index("ix_fulfilments_order_id", "order_id"),
        CheckConstraint("released_at IS NULL OR (dispatched_at IS NULL AND delivered_at IS NULL)", name="released"),
    )

    shipment_id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.orders.id"))
    claimed_at: Mapped[datetime | None]
    released_at: Mapped[datetime | None]
    dispatched_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]


class FulfilmentItem(Base):
    """Units of a line in a shipment."""

    __tablename__ = "fulfilment_items"
    __table_args__ = (
        ForeignKeyConstraint(["shipment_id"], ["orders.fulfilments.shipment_id"]),
        ForeignKeyConstraint(["line_id"], ["orders.order_items.id"]),
        CheckConstraint("quantity > 0", name="quantity"),
        Index("ix_fulfilment_items_line_id", "line_id"),
    )

    shipment_id: Mapped[UUID] = mapped_column(primary_key=True)
    line_id: Mapped[UUID] = mapped_column(primary_key=True)
    quantity: Mapped[int]


class SavedList(Base):
    """Lines that a buyer's organisation orders again and again. `version` grows with every change."""

    __tablename__ = "saved_lists"
    __table_args__ = (
        Index("uq_saved_lists_name", "organisation_id", func.lower(literal_column("name")), unique=True),
        Index("ix_saved_lists_updated_at", "organisation_id", "updated_at", "id"),
        CheckConstraint("line_count BETWEEN 0 AND 1000", name="line_count"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID]
    name: Mapped[str]
    line_count: Mapped[int]
    version: Mapped[int] = mapped_column(server_default=text("1"))
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class SavedListLine(Base):
    """So many units of a product; `sku` and `title` as they were when it was noted."""

    __tablename__ = "saved_list_lines"
    __table_args__ = (CheckConstraint("quantity BETWEEN 1 AND 1000000", name="quantity"),)

    list_id: Mapped[UUID] = mapped_column(ForeignKey("orders.saved_lists.id", ondelete="CASCADE"), primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int]
    quantity: Mapped[int]
    sku: Mapped[str]
    title: Mapped[str]
