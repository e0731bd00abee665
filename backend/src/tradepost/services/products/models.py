"""Tables of the products service. Read by Alembic only: statements are in `repository`.

Beside these the migration makes the view `subcategories` (every category below a root, with its root) and the trigger
that lets `inventory_movements` only grow.
"""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    ForeignKey,
    Identity,
    Index,
    Integer,
    LargeBinary,
    Numeric,
    SmallInteger,
    Text,
    UniqueConstraint,
    func,
    literal_column,
)
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.infra.models import ServiceBase, service_metadata

_NOW = text("now()")
_LISTED = text("status = 'active' AND NOT unlisted")


def _prefix_index(column: str) -> Index:
    """For `lower(column) LIKE 'word%'`, whatever the database's collation."""
    lowered = func.lower(literal_column(column)).label("lowered")
    return Index(f"ix_products_{column}_prefix", lowered, postgresql_ops={"lowered": "text_pattern_ops"})


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("products")


class Organisation(Base):
    """What products knows of an organisation: the newest organisation.changed."""

    __tablename__ = "organisations"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    currency: Mapped[str]
    country: Mapped[str]
    suspended: Mapped[bool]
    changed_at: Mapped[datetime]


class Category(Base):
    """A node of the tree. `path` holds the ids and `names` the names from the root to itself."""

    __tablename__ = "categories"
    __table_args__ = (
        CheckConstraint("cardinality(path) BETWEEN 1 AND 6 AND path[cardinality(path)] = id", name="path"),
        CheckConstraint("cardinality(names) = cardinality(path) AND names[cardinality(names)] = name", name="names"),
        CheckConstraint("(parent_id IS NULL) = (cardinality(path) = 1)", name="root"),
        UniqueConstraint("parent_id", "slug", name="uq_categories_slug", postgresql_nulls_not_distinct=True),
        Index("ix_categories_path", "path", postgresql_using="gin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    parent_id: Mapped[UUID | None] = mapped_column(ForeignKey("products.categories.id"))
    name: Mapped[str]
    slug: Mapped[str]
    path: Mapped[list[UUID]] = mapped_column(ARRAY(PG_UUID(as_uuid=True)))
    names: Mapped[list[str]] = mapped_column(ARRAY(Text))
    position: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))


class Product(Base):
    """A product. `list_price` is the unit price of the first tier, kept here to filter and sort by it.

    SKUs differ by case: real catalogues have codes that differ only in that.
    """

    __tablename__ = "products"
    __table_args__ = (
        UniqueConstraint("seller_id", "sku", name="uq_products_sku"),
        CheckConstraint("status IN ('draft', 'active', 'archived')", name="status"),
        CheckConstraint("tax_class IN ('standard', 'reduced', 'zero')", name="tax_class"),
        CheckConstraint("case_size > 0 AND quantity_multiple > 0 AND moq > 0", name="quantities"),
        CheckConstraint("moq % quantity_multiple = 0", name="moq"),
        CheckConstraint("weight_g > 0", name="weight"),
        CheckConstraint("lead_time_days >= 0", name="lead_time"),
        CheckConstraint("status <> 'active' OR list_price IS NOT NULL", name="priced"),
        Index("ix_products_seller_id", "seller_id", "id"),
        Index("ix_products_gtins", "gtins", postgresql_using="gin"),
        Index("ix_products_listed", "id", postgresql_where=_LISTED),
        Index("ix_products_listed_title", "title", "id", postgresql_where=_LISTED),
        Index("ix_products_listed_price", "list_price", "id", postgresql_where=_LISTED),
        Index("ix_products_listed_sku", "sku", "id", postgresql_where=_LISTED),
        _prefix_index("title"),
        _prefix_index("sku"),
        _prefix_index("mpn"),
        _prefix_index("brand"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    seller_id: Mapped[UUID]
    seller_name: Mapped[str]
    sku: Mapped[str]
    mpn: Mapped[str | None]
    gtins: Mapped[list[str]] = mapped_column(ARRAY(Text))
    title: Mapped[str]
    brand: Mapped[str | None]
    description: Mapped[str]
    unit: Mapped[str]
    case_size: Mapped[int] = mapped_column(Integer)
    moq: Mapped[int] = mapped_column(Integer)
    quantity_multiple: Mapped[int] = mapped_column(Integer)
    currency: Mapped[str]
    list_price: Mapped[Decimal | None] = mapped_column(Numeric(18, 6))
    tax_class: Mapped[str]
    lead_time_days: Mapped[int] = mapped_column(SmallInteger)
    weight_g: Mapped[int | None] = mapped_column(Integer)
    status: Mapped[str]
    unlisted: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    version: Mapped[int] = mapped_column(Integer)
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]


class ProductCategory(Base):
    """Where a product stands in the tree: in one category, or in none."""

    __tablename__ = "product_categories"
    __table_args__ = (Index("ix_product_categories_category_id", "category_id", "product_id"),)

    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.products.id"), primary_key=True)
    category_id: Mapped[UUID] = mapped_column(ForeignKey("products.categories.id"))


class ProductImage(Base):
    __tablename__ = "product_images"

    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.products.id"), primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    document_id: Mapped[UUID]


class ProductSpecification(Base):
    __tablename__ = "product_specifications"

    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.products.id"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger)
    value: Mapped[str]


class ProductPricingTier(Base):
    __tablename__ = "product_pricing_tiers"
    __table_args__ = (
        CheckConstraint("min_quantity > 0", name="min_quantity"),
        CheckConstraint("unit_price >= 0", name="unit_price"),
    )

    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.products.id"), primary_key=True)
    min_quantity: Mapped[int] = mapped_column(Integer, primary_key=True)
    unit_price: Mapped[Decimal] = mapped_column(Numeric(18, 6))


class Warehouse(Base):
    """A seller's place of stock; orders take from the lowest `priority` first."""

    __tablename__ = "warehouses"
    __table_args__ = (UniqueConstraint("seller_id", "name", name="uq_warehouses_name"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    seller_id: Mapped[UUID]
    name: Mapped[str]
    address: Mapped[dict[str, Any]]
    priority: Mapped[int] = mapped_column(Integer)
    active: Mapped[bool]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_at: Mapped[datetime]


class Inventory(Base):
    """Stock of a product in a warehouse; available = on hand - reserved. `low`: inventory.low was told."""

    __tablename__ = "inventory"
    __table_args__ = (
        CheckConstraint("reserved >= 0 AND reserved <= on_hand", name="reserved"),
        CheckConstraint("reorder_level >= 0", name="reorder_level"),
        Index("ix_inventory_seller_id", "seller_id", "product_id", "warehouse_id"),
        Index("ix_inventory_warehouse_id", "warehouse_id"),
        {"postgresql_with": {"fillfactor": 70}},
    )

    product_id: Mapped[UUID] = mapped_column(ForeignKey("products.products.id"), primary_key=True)
    warehouse_id: Mapped[UUID] = mapped_column(ForeignKey("products.warehouses.id"), primary_key=True)
    seller_id: Mapped[UUID]
    on_hand: Mapped[int] = mapped_column(Integer)
    reserved: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    reorder_level: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    low: Mapped[bool] = mapped_column(Boolean, server_default=text("false"))
    updated_at: Mapped[datetime]


class Hold(Base):
    """A buyer's stock set aside. `pending`: a part of it is neither confirmed nor given back, so it can expire."""

    __tablename__ = "holds"
    __table_args__ = (
        Index("ix_holds_pending", "expires_at", postgresql_where=text("pending")),
        Index("ix_holds_buyer_id", "buyer_id", postgresql_where=text("pending")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    buyer_id: Mapped[UUID]
    request_hash: Mapped[bytes] = mapped_column(LargeBinary)
    priced_lines: Mapped[list[Any]]
    expires_at: Mapped[datetime]
    pending: Mapped[bool]
    created_at: Mapped[datetime]


class Reservation(Base):
    """What a hold has of a product in a warehouse: units still held, and units that were shipped out of it."""

    __tablename__ = "reservations"
    __table_args__ = (
        CheckConstraint("held >= 0 AND shipped >= 0", name="quantities"),
        CheckConstraint("state IN ('pending', 'confirmed', 'expired', 'cancelled')", name="state"),
        CheckConstraint("held = 0 OR state <> 'expired'", name="expired"),
        Index("ix_reservations_product_id", "product_id", "warehouse_id", postgresql_where=text("held > 0")),
    )

    hold_id: Mapped[UUID] = mapped_column(ForeignKey("products.holds.id"), primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    warehouse_id: Mapped[UUID] = mapped_column(primary_key=True)
    held: Mapped[int] = mapped_column(Integer)
    shipped: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    state: Mapped[str]


class InventoryMovement(Base):
    """A change of what is on hand; only ever added. `reference_id` is the shipment or the upload that caused it."""

    __tablename__ = "inventory_movements"
    __table_args__ = (
        CheckConstraint("quantity <> 0 AND on_hand_after >= 0", name="quantity"),
        Index("ix_inventory_movements_product_id", "product_id", "id"),
        Index(
            "uq_inventory_movements_shipment",
            "reference_id",
            "product_id",
            "warehouse_id",
            unique=True,
            postgresql_where=text("reason = 'shipped'"),
        ),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    product_id: Mapped[UUID]
    warehouse_id: Mapped[UUID]
    reason: Mapped[str]
    quantity: Mapped[int] = mapped_column(Integer)
    on_hand_after: Mapped[int] = mapped_column(Integer)
    reference_id: Mapped[UUID | None]
    note: Mapped[str | None]
    user_id: Mapped[UUID]
    created_at: Mapped[datetime] = mapped_column(server_default=_NOW)


class BulkUpload(Base):
    """An import of a table. `next_line` is where it goes on after a stop; rows kept + unchanged + refused = read."""

    __tablename__ = "bulk_uploads"
    __table_args__ = (
        CheckConstraint("status IN ('queued', 'running', 'completed', 'failed', 'cancelled')", name="status"),
        CheckConstraint("rows_read = rows_created + rows_updated + rows_unchanged + rows_refused", name="rows"),
        Index("ix_bulk_uploads_seller_id", "seller_id", "id"),
        Index("ix_bulk_uploads_open", "touched_at", postgresql_where=text("status IN ('queued', 'running')")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    seller_id: Mapped[UUID]
    user_id: Mapped[UUID]
    file_name: Mapped[str]
    object_key: Mapped[str]
    mapping: Mapped[dict[str, Any] | None]
    options: Mapped[dict[str, Any]]
    status: Mapped[str]
    next_line: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    total_lines: Mapped[int | None] = mapped_column(Integer)
    rows_read: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    rows_created: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    rows_updated: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    rows_unchanged: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    rows_refused: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    warnings: Mapped[int] = mapped_column(Integer, server_default=text("0"))
    attempts: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    error_code: Mapped[str | None]
    error: Mapped[str | None]
    created_at: Mapped[datetime]
    touched_at: Mapped[datetime]
    finished_at: Mapped[datetime | None]


class BulkUploadError(Base):
    """What was wrong with a row: `refused` rows were left out, of a row with a `warning` only that value was."""

    __tablename__ = "bulk_upload_errors"
    __table_args__ = (CheckConstraint("severity IN ('refused', 'warning')", name="severity"),)

    upload_id: Mapped[UUID] = mapped_column(ForeignKey("products.bulk_uploads.id"), primary_key=True)
    line: Mapped[int] = mapped_column(Integer, primary_key=True)
    position: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    severity: Mapped[str]
    sku: Mapped[str]
    field: Mapped[str]
    code: Mapped[str]
    message: Mapped[str]
