"""Tables of search. Read by Alembic only: statements are in `repository`."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Date,
    Double,
    Index,
    Integer,
    Numeric,
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
_EMPTY = text("''")
_NO_ITEMS = text("'{}'")
_ZERO = text("0")
_FALSE = text("false")


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("search")


class Product(Base):
    """What search knows of a product. `product_version` 0: only its stock, rating or sales were told so far.

    `version` rises with every change that the index should have, `indexed_version` is the one it has. `price` is that
    of the first tier, `lowest_price` of the best. `stock_told_at` and `rated_at` are the times of the events that told.
    `popularity` is rules.popularity of its orders, null where nobody has ordered it.
    """

    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("product_version = 0 OR seller_id IS NOT NULL", name="seller"),
        CheckConstraint("indexed_version <= version", name="indexed_version"),
        Index(
            "ix_products_waiting", "version", postgresql_where=text("version > indexed_version AND product_version > 0")
        ),
        Index("ix_products_listed", "id", postgresql_where=text("listed")),
        Index(
            "ix_products_popular",
            literal_column("popularity").desc().nulls_last(),
            literal_column("id").desc(),
            postgresql_where=text("listed"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    product_version: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    seller_id: Mapped[UUID | None]
    seller_name: Mapped[str] = mapped_column(Text, server_default=_EMPTY)
    sku: Mapped[str] = mapped_column(Text, server_default=_EMPTY)
    mpn: Mapped[str | None]
    gtins: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_NO_ITEMS)
    title: Mapped[str] = mapped_column(Text, server_default=_EMPTY)
    brand: Mapped[str | None]
    description: Mapped[str] = mapped_column(Text, server_default=_EMPTY)
    category_ids: Mapped[list[UUID]] = mapped_column(ARRAY(PG_UUID(as_uuid=True)), server_default=_NO_ITEMS)
    category_names: Mapped[list[str]] = mapped_column(ARRAY(Text), server_default=_NO_ITEMS)
    attributes: Mapped[dict[str, Any]] = mapped_column(server_default=_NO_ITEMS)
    image_id: Mapped[UUID | None]
    unit: Mapped[str] = mapped_column(Text, server_default=_EMPTY)
    moq: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    currency: Mapped[str] = mapped_column(Text, server_default=_EMPTY)
    price: Mapped[Decimal | None] = mapped_column(Numeric(18, 6))
    lowest_price: Mapped[Decimal | None] = mapped_column(Numeric(18, 6))
    listed: Mapped[bool] = mapped_column(Boolean, server_default=_FALSE)
    created_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    in_stock: Mapped[bool] = mapped_column(Boolean, server_default=_FALSE)
    stock_told_at: Mapped[datetime | None]
    rating: Mapped[Decimal | None] = mapped_column(Numeric(3, 2))
    rating_count: Mapped[int] = mapped_column(Integer, server_default=_ZERO)
    rated_at: Mapped[datetime | None]
    units_sold: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    popularity: Mapped[float | None] = mapped_column(Double)
    version: Mapped[int] = mapped_column(BigInteger)
    indexed_version: Mapped[int] = mapped_column(BigInteger, server_default=_ZERO)
    changed_at: Mapped[datetime] = mapped_column(server_default=_NOW)


class Label(Base):
    """The name of a seller, or the names from the root to a category, for facets and suggestions."""

    __tablename__ = "labels"
    __table_args__ = (
        CheckConstraint("kind IN ('seller', 'category') AND cardinality(names) > 0", name="names"),
        Index(
            "ix_labels_category_prefix",
            func.lower(literal_column("names[cardinality(names)]")).label("lowered"),
            postgresql_ops={"lowered": "text_pattern_ops"},
            postgresql_where=text("kind = 'category'"),
        ),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    names: Mapped[list[str]] = mapped_column(ARRAY(Text))
    told_at: Mapped[datetime]


class SearchQuery(Base):
    """How often an organisation (null: guests) searched for a text on a day, and what came of it.

    `found_nothing` of the `searches` had no hit, `hits` is what the last one had, `clicks` says how often a result was
    opened.
    """

    __tablename__ = "search_queries"
    __table_args__ = (
        UniqueConstraint(
            "day",
            "text",
            "filtered",
            "organisation_id",
            name="uq_search_queries_day",
            postgresql_nulls_not_distinct=True,
        ),
        CheckConstraint("0 <= found_nothing AND found_nothing <= searches AND clicks >= 0", name="counts"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(Date)
    text: Mapped[str]
    filtered: Mapped[bool] = mapped_column(Boolean)
    organisation_id: Mapped[UUID | None]
    searches: Mapped[int] = mapped_column(Integer)
    found_nothing: Mapped[int] = mapped_column(Integer)
    clicks: Mapped[int] = mapped_column(Integer)
    hits: Mapped[int] = mapped_column(Integer)
    last_at: Mapped[datetime]
