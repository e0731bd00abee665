"""Tables of analytics.

Facts: a row of `sales_documents` for each thing that happened (a sale, a cancellation, a refund, a historical document)
and its `sales_lines`. Roll-ups: `daily_sales` and `daily_products`, always the sums of the facts. The rest says what
the ids are called.
"""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, BigInteger, CheckConstraint, ForeignKey, Index, Integer, LargeBinary, Numeric, Text
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text as sql

from tradepost.infra.models import ServiceBase, service_metadata

_AMOUNT = Numeric(20, 6)
_ZERO = sql("0")
_NOW = sql("now()")


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("analytics")


class SalesDocument(Base):
    """Something that moved the figures, once. Its amounts are the sums of its lines'; those taken back are negative.

    `id` is the order's for its sale and for a historical document, the refund's, or derived from the order's for its
    cancellation. `own_day` says that the day came with the document and does not follow the report's time zone.
    `country` is empty where it is that of the customer.
    """

    __tablename__ = "sales_documents"
    __table_args__ = (
        CheckConstraint("kind IN ('order', 'sale', 'cancellation', 'adjustment', 'refund')", name="kind"),
        CheckConstraint("orders IN (0, 1) AND cancelled_orders IN (0, 1)", name="counts"),
        CheckConstraint("kind = 'refund' OR refunds = 0", name="refunds"),
        Index("ix_sales_documents_seller_id_day", "seller_id", "day"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    order_id: Mapped[UUID]
    kind: Mapped[str]
    seller_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    country: Mapped[str] = mapped_column(server_default=sql("''"))
    currency: Mapped[str]
    day: Mapped[date]
    own_day: Mapped[bool]
    occurred_at: Mapped[datetime]
    orders: Mapped[int] = mapped_column(Integer)
    cancelled_orders: Mapped[int] = mapped_column(Integer)
    lines: Mapped[int] = mapped_column(Integer)
    units_sold: Mapped[int] = mapped_column(BigInteger)
    units_cancelled: Mapped[int] = mapped_column(BigInteger)
    gross_sales: Mapped[Decimal] = mapped_column(_AMOUNT)
    cancellations: Mapped[Decimal] = mapped_column(_AMOUNT)
    other_adjustments: Mapped[Decimal] = mapped_column(_AMOUNT)
    refunds: Mapped[Decimal] = mapped_column(_AMOUNT)


class SalesLine(Base):
    """A line of a document, with what a report groups and filters by.

    A refund, which is of no product, is one row that counts no line.
    """

    __tablename__ = "sales_lines"
    __table_args__ = (
        Index("ix_sales_lines_seller_id_day", "seller_id", "day"),
        Index("ix_sales_lines_customer_id_day", "customer_id", "day"),
        Index("ix_sales_lines_day", "day", postgresql_using="brin"),
    )

    document_id: Mapped[UUID] = mapped_column(ForeignKey("analytics.sales_documents.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True)
    product_id: Mapped[UUID]
    seller_id: Mapped[UUID]
    customer_id: Mapped[UUID]
    country: Mapped[str]
    currency: Mapped[str]
    day: Mapped[date]
    orders: Mapped[int] = mapped_column(Integer)
    cancelled_orders: Mapped[int] = mapped_column(Integer)
    lines: Mapped[int] = mapped_column(Integer)
    units_sold: Mapped[int] = mapped_column(BigInteger)
    units_cancelled: Mapped[int] = mapped_column(BigInteger)
    gross_sales: Mapped[Decimal] = mapped_column(_AMOUNT)
    cancellations: Mapped[Decimal] = mapped_column(_AMOUNT)
    other_adjustments: Mapped[Decimal] = mapped_column(_AMOUNT)
    refunds: Mapped[Decimal] = mapped_column(_AMOUNT)


class DailySales(Base):
    """What a seller sold to a customer on a day: a row is there also where it comes to nothing, for the counts."""

    __tablename__ = "daily_sales"
    __table_args__ = (
        Index("ix_daily_sales_customer_id_day", "customer_id", "day"),
        Index("ix_daily_sales_day", "day"),
    )

    seller_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    customer_id: Mapped[UUID] = mapped_column(primary_key=True)
    currency: Mapped[str] = mapped_column(primary_key=True)
    country: Mapped[str] = mapped_column(primary_key=True)
    orders: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    cancelled_orders: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    lines: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    units_sold: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    units_cancelled: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    gross_sales: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)
    cancellations: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)
    other_adjustments: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)
    refunds: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)


class DailyProducts(Base):
    """What a seller sold of a product to a customer on a day. `orders` counts the sales that hold the product."""

    __tablename__ = "daily_products"
    __table_args__ = (
        Index("ix_daily_products_customer_id_day", "customer_id", "day"),
        Index("ix_daily_products_day", "day"),
    )

    seller_id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    customer_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    currency: Mapped[str] = mapped_column(primary_key=True)
    orders: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    cancelled_orders: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    lines: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    units_sold: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    units_cancelled: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    gross_sales: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)
    cancellations: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)
    other_adjustments: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)
    refunds: Mapped[Decimal] = mapped_column(_AMOUNT, server_default=_ZERO)


class Product(Base):
    """What a product is called. `version` 0: known from sales only, named as its latest line (`named_at`) names it."""

    __tablename__ = "products"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    seller_id: Mapped[UUID]
    sku: Mapped[str]
    title: Mapped[str]
    brand: Mapped[str | None]
    category_path: Mapped[list[str]] = mapped_column(ARRAY(Text()), server_default=sql("'{}'"))
    version: Mapped[int] = mapped_column(BigInteger)
    named_at: Mapped[datetime]


class Party(Base):
    """What an organisation or a historical customer is called, as of `changed_at`."""

    __tablename__ = "parties"
    __table_args__ = (CheckConstraint("kind IN ('organisation', 'historical')", name="kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    country: Mapped[str | None]
    currency: Mapped[str | None]
    changed_at: Mapped[datetime]


class ReportSetting(Base):
    """The time zone in which a seller's days begin; the row of the platform's own id holds for all others."""

    __tablename__ = "report_settings"

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    timezone: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(server_default=_NOW)


class CustomReport(Base):
    """A report that somebody asked for. One that is asked for again within `asked_in`, a minute, is the same one."""

    __tablename__ = "custom_reports"
    __table_args__ = (
        CheckConstraint("status IN ('queued', 'running', 'ready', 'failed')", name="status"),
        CheckConstraint("format IN ('csv', 'xlsx')", name="format"),
        CheckConstraint("(status = 'failed') = (failure IS NOT NULL)", name="failure"),
        CheckConstraint("(status = 'ready') <= (size_bytes IS NOT NULL)", name="ready"),
        Index(
            "uq_custom_reports_same", "organisation_id", "user_id", "definition_hash", "asked_in", unique=True,
            postgresql_where=sql("status <> 'failed'"),
        ),
        Index("ix_custom_reports_organisation_id_created_at", "organisation_id", "created_at", "id"),
        Index(
            "ix_custom_reports_unfinished", "created_at", postgresql_where=sql("status IN ('queued', 'running')")
        ),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID]
    user_id: Mapped[UUID]
    title: Mapped[str]
    format: Mapped[str]
    definition: Mapped[dict[str, Any]]
    definition_hash: Mapped[bytes] = mapped_column(LargeBinary)
    asked_in: Mapped[datetime]
    status: Mapped[str] = mapped_column(server_default=sql("'queued'"))
    attempts: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    rows_total: Mapped[int | None] = mapped_column(Integer)
    rows_written: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    size_bytes: Mapped[int | None] = mapped_column(Integer)
    failure: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
