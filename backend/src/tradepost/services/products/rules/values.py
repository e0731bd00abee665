"""What passes between use cases, rules and repository and is not part of the contract."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from tradepost.kernel.address import Address
from tradepost.services.products.contract import PriceTier, ProductStatus, TaxClass

CountReason = Literal["received", "counted", "damaged", "returned", "corrected"]
UploadStatus = Literal["queued", "running", "completed", "failed", "cancelled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seller:
    """What products knows of an organisation."""

    id: UUID
    name: str
    currency: str
    country: str
    suspended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a category is: ids and names from the root to itself, called as they are in a product."""

    category_ids: tuple[UUID, ...]
    category_path: tuple[str, ...]


NOWHERE = Place(category_ids=(), category_path=())


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductFilter:
    """What a list is narrowed to; None: not. `own`: the seller's own products in any status, else those for sale."""

    own: bool
    category_id: UUID | None = None
    brand: str | None = None
    seller_id: UUID | None = None
    currency: str | None = None
    price_min: Decimal | None = None
    price_max: Decimal | None = None
    in_stock: bool | None = None
    status: ProductStatus | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductRow:
    """A product in a list."""

    id: UUID
    seller_id: UUID
    seller_name: str
    sku: str
    mpn: str | None
    title: str
    brand: str | None
    unit: str
    case_size: int
    moq: int
    quantity_multiple: int
    currency: str
    list_price: Decimal | None
    lowest_price: Decimal | None
    lead_time_days: int
    status: ProductStatus
    unlisted: bool
    available: int
    category_id: UUID | None
    category_path: tuple[str, ...]
    image_id: UUID | None
    version: int
    created_at: datetime
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A node of the tree; `path` and `names` run from the root to itself."""

    id: UUID
    parent_id: UUID | None
    name: str
    slug: str
    path: tuple[UUID, ...]
    names: tuple[str, ...]
    position: int
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Warehouse:
    """A seller's place of stock."""

    id: UUID
    seller_id: UUID
    name: str
    address: Address
    priority: int
    active: bool
    version: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class StockRow:
    """Stock of a product in a warehouse, as its seller sees it."""

    product_id: UUID
    sku: str
    title: str
    warehouse_id: UUID
    warehouse_name: str
    on_hand: int
    reserved: int
    available: int
    reorder_level: int
    low: bool
    updated_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MovementRow:
    """A movement of stock, as its seller sees it."""

    id: int
    product_id: UUID
    warehouse_id: UUID
    reason: str
    quantity: int
    on_hand_after: int
    reference_id: UUID | None
    note: str | None
    user_id: UUID
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A bulk upload and how far it has come."""

    id: UUID
    seller_id: UUID
    user_id: UUID
    file_name: str
    object_key: str
    mapping: dict[str, Any] | None
    options: dict[str, Any]
    status: UploadStatus
    next_line: int
    total_lines: int | None
    rows_read: int
    rows_created: int
    rows_updated: int
    rows_unchanged: int
    rows_refused: int
    warnings: int
    attempts: int
    error_code: str | None
    error: str | None
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductContent:
    """What a seller says of a product. None for tiers, images or status: leave them as they are."""

    sku: str
    mpn: str | None
    gtins: tuple[str, ...]
    title: str
    brand: str | None
    description: str
    category_id: UUID | None
    specifications: dict[str, str]
    unit: str
    case_size: int
    moq: int | None
    quantity_multiple: int | None
    currency: str | None
    tax_class: TaxClass
    lead_time_days: int
    weight_g: int | None
    tiers: tuple[PriceTier, ...] | None
    image_ids: tuple[UUID, ...] | None
    status: ProductStatus | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StockChange:
    """What a seller says of its stock in a warehouse: a count (`on_hand`) or a difference (`adjust_by`), or neither."""

    warehouse_id: UUID
    on_hand: int | None
    adjust_by: int | None
    reorder_level: int | None
    reason: CountReason
    note: str | None
