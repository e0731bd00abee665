"""Tables of logistics."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Integer, Numeric, SmallInteger, UniqueConstraint
from sqlalchemy.dialects.postgresql import ExcludeConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.infra.models import ServiceBase, service_metadata

_NOW = text("now()")
_STATUS = (
    "status IN ('created', 'dispatched', 'in_transit', 'out_for_delivery', 'delivered', 'failed', 'returned', "
    "'cancelled')"
)


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("logistics")


class Party(Base):
    """An organisation as users last told of it; `changed_at` is the time of that event."""

    __tablename__ = "parties"

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    address: Mapped[dict[str, Any]]
    country: Mapped[str]
    vat_id: Mapped[str | None]
    language: Mapped[str]
    changed_at: Mapped[datetime]


class DeliveryAddress(Base):
    """An entry of an organisation's address book. `version` grows with every change (ETag)."""

    __tablename__ = "delivery_addresses"
    __table_args__ = (
        CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
        Index("ix_delivery_addresses_organisation_id", "organisation_id", "created_at", "id"),
        Index("uq_delivery_addresses_default", "organisation_id", unique=True, postgresql_where=text("is_default")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID]
    label: Mapped[str]
    recipient: Mapped[str | None]
    phone: Mapped[str | None]
    line1: Mapped[str]
    line2: Mapped[str | None]
    city: Mapped[str]
    region: Mapped[str | None]
    postal_code: Mapped[str]
    country: Mapped[str]
    is_default: Mapped[bool]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    updated_at: Mapped[datetime] = mapped_column(server_default=_NOW)


class ShippingZone(Base):
    """Which zone a destination is in for parcels from an origin; '*' stands for every country not named."""

    __tablename__ = "shipping_zones"
    __table_args__ = (
        CheckConstraint("origin_country ~ '^([A-Z]{2}|[*])$'", name="origin"),
        CheckConstraint("destination_country ~ '^([A-Z]{2}|[*])$'", name="destination"),
    )

    origin_country: Mapped[str] = mapped_column(primary_key=True)
    destination_country: Mapped[str] = mapped_column(primary_key=True)
    zone: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(server_default=_NOW)


class ShippingRate(Base):
    """A weight band of a tariff: over `weight_from_g` up to and with `weight_to_g` (null: without end).

    A tariff is all rows of one code, zone, currency and `valid_from`; the newest that has begun is in force. The cost
    is `price` and `price_per_kg` for every started kilogram over `weight_from_g`.
    """

    __tablename__ = "shipping_rates"
    __table_args__ = (
        CheckConstraint("weight_from_g >= 0 AND weight_to_g > weight_from_g", name="weight"),
        CheckConstraint("price >= 0 AND price_per_kg >= 0", name="price"),
        CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
        CheckConstraint("days_min >= 0 AND days_max >= days_min", name="days"),
        UniqueConstraint("zone", "code", "currency", "valid_from", "weight_from_g", name="uq_shipping_rates_band"),
        ExcludeConstraint(
            ("code", "="),
            ("zone", "="),
            ("currency", "="),
            ("valid_from", "="),
            (text("int4range(weight_from_g, weight_to_g, '(]')"), "&&"),
            name="ex_shipping_rates_bands",
            using="gist",
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    carrier: Mapped[str]
    service: Mapped[str]
    zone: Mapped[str]
    currency: Mapped[str]
    weight_from_g: Mapped[int] = mapped_column(Integer)
    weight_to_g: Mapped[int | None] = mapped_column(Integer)
    price: Mapped[Decimal] = mapped_column(Numeric(12, 4))
    price_per_kg: Mapped[Decimal] = mapped_column(Numeric(12, 4))
    days_min: Mapped[int] = mapped_column(SmallInteger)
    days_max: Mapped[int] = mapped_column(SmallInteger)
    valid_from: Mapped[date]
    active: Mapped[bool] = mapped_column(server_default=text("true"))
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    updated_at: Mapped[datetime] = mapped_column(server_default=_NOW)


class Fulfilment(Base):
    """What logistics knows of an order: how many shipments it had, and whether it was cancelled.

    Its row is locked by whoever makes a shipment and by whoever hears of the cancellation, so neither misses the other.
    """

    __tablename__ = "fulfilments"

    order_id: Mapped[UUID] = mapped_column(primary_key=True)
    shipments_made: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    cancelled_at: Mapped[datetime | None]


class ShipmentRow(Base):
    """A shipment. `position` is that of its newest tracking entry; `ship_to` is the address as it was ordered."""

    __tablename__ = "shipments"
    __table_args__ = (
        CheckConstraint(_STATUS, name="status"),
        CheckConstraint("packages > 0 AND weight_g > 0", name="size"),
        CheckConstraint("(status IN ('created', 'cancelled')) = (dispatched_at IS NULL)", name="dispatched_at"),
        CheckConstraint("(status = 'delivered') = (delivered_at IS NOT NULL)", name="delivered_at"),
        Index("uq_shipments_number", "seller_id", "number", unique=True),
        Index("uq_shipments_tracking_number", "carrier", "tracking_number", unique=True,
              postgresql_where=text("NOT own_carrier")),
        Index("ix_shipments_order_id", "order_id", "created_at", "id"),
        Index("ix_shipments_seller_id", "seller_id", text("created_at DESC"), text("id DESC")),
        Index("ix_shipments_buyer_id", "buyer_id", text("created_at DESC"), text("id DESC")),
        Index("ix_shipments_created_at", text("created_at DESC"), text("id DESC")),
        Index("ix_shipments_status", "status", text("created_at DESC"), text("id DESC")),
        Index("ix_shipments_seller_id_status", "seller_id", "status", text("created_at DESC"), text("id DESC")),
        Index("ix_shipments_buyer_id_status", "buyer_id", "status", text("created_at DESC"), text("id DESC")),
    )  # fmt: skip

    id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[str]
    order_id: Mapped[UUID] = mapped_column(ForeignKey("logistics.fulfilments.order_id"))
    order_number: Mapped[str]
    hold_id: Mapped[UUID]
    po_number: Mapped[str | None]
    seller_id: Mapped[UUID]
    seller_name: Mapped[str]
    buyer_id: Mapped[UUID]
    buyer_name: Mapped[str]
    status: Mapped[str]
    position: Mapped[int] = mapped_column(Integer)
    own_carrier: Mapped[bool]
    carrier: Mapped[str]
    service: Mapped[str | None]
    tracking_number: Mapped[str | None]
    cost: Mapped[Decimal | None] = mapped_column(Numeric(20, 6))
    currency: Mapped[str]
    packages: Mapped[int] = mapped_column(Integer)
    weight_g: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str | None]
    ship_to: Mapped[dict[str, Any]]
    delivery_days_min: Mapped[int | None] = mapped_column(SmallInteger)
    delivery_days_max: Mapped[int | None] = mapped_column(SmallInteger)
    expected_from: Mapped[date | None]
    expected_until: Mapped[date | None]
    created_by: Mapped[UUID]
    created_at: Mapped[datetime]
    dispatched_at: Mapped[datetime | None]
    delivered_at: Mapped[datetime | None]


class ShipmentLine(Base):
    """So many units of an order line. `open_after` is what of the line was in no shipment when this one was made."""

    __tablename__ = "shipment_lines"
    __table_args__ = (
        CheckConstraint("quantity > 0 AND quantity <= ordered", name="quantity"),
        CheckConstraint("open_after >= 0", name="open_after"),
    )

    shipment_id: Mapped[UUID] = mapped_column(ForeignKey("logistics.shipments.id"), primary_key=True)
    line_id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer)
    product_id: Mapped[UUID]
    sku: Mapped[str]
    title: Mapped[str]
    unit: Mapped[str]
    quantity: Mapped[int] = mapped_column(Integer)
    ordered: Mapped[int] = mapped_column(Integer)
    open_after: Mapped[int] = mapped_column(Integer)


class ShipmentTracking(Base):
    """Where a shipment was seen. Only ever added to: a trigger refuses anything else."""

    __tablename__ = "shipment_tracking"
    __table_args__ = (
        CheckConstraint(_STATUS, name="status"),
        CheckConstraint("reported_by IN ('seller', 'buyer', 'operator', 'platform')", name="reported_by"),
    )

    shipment_id: Mapped[UUID] = mapped_column(ForeignKey("logistics.shipments.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    status: Mapped[str]
    place: Mapped[str | None]
    note: Mapped[str | None]
    seen_at: Mapped[datetime]
    reported_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=_NOW)
