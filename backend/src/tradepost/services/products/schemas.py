"""HTTP bodies of products."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from pydantic import AfterValidator, Field, model_validator

from tradepost.infra.http.schemas import (
    AddressInput,
    AddressOutput,
    CodeText,
    CurrencyCode,
    DecimalText,
    InputModel,
    LongText,
    MoneyModel,
    OutputModel,
    Quantity,
    ShortText,
    without_nul,
)
from tradepost.services.products.contract import (
    MAX_GTINS,
    MAX_IMAGES,
    MAX_ON_HAND,
    MAX_SPECIFICATION_CHARS,
    MAX_SPECIFICATIONS,
    MAX_TIERS,
    MAX_TITLE_CHARS,
    Product,
    ProductStatus,
    TaxClass,
)

Title = Annotated[str, Field(min_length=1, max_length=MAX_TITLE_CHARS), AfterValidator(without_nul)]
SpecificationValue = Annotated[str, Field(max_length=MAX_SPECIFICATION_CHARS), AfterValidator(without_nul)]
UnitPrice = Annotated[DecimalText, Field(ge=0, max_digits=17, decimal_places=6, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=MAX_ON_HAND, strict=True)]


class TierModel(InputModel):
    """From `min_quantity` units on, one unit costs `unit_price`, without tax, in the product's currency."""

    min_quantity: Quantity
    unit_price: UnitPrice = Field(examples=["2.55"])


class ProductInput(InputModel):
    """A product. `quantity_multiple` defaults to the case size, `moq` to the multiple, `currency` to the seller's.

    On a change, tiers, image_ids and status that are left out or null stay as they are.
    """

    sku: CodeText = Field(examples=["85123A"])
    mpn: Title | None = None
    gtins: Annotated[list[CodeText], Field(max_length=MAX_GTINS, examples=[["4006381333931"]])] = Field(
        default_factory=list
    )
    title: Title = Field(examples=["White hanging heart T-light holder"])
    brand: ShortText | None = None
    description: LongText = ""
    category_id: UUID | None = None
    specifications: Annotated[dict[ShortText, SpecificationValue], Field(max_length=MAX_SPECIFICATIONS)] = Field(
        default_factory=dict
    )
    unit: Annotated[str, Field(pattern=r"^[A-Za-z0-9]{1,10}$", examples=["piece"])] = "piece"
    case_size: Quantity = 1
    moq: Quantity | None = None
    quantity_multiple: Quantity | None = None
    currency: CurrencyCode | None = None
    tax_class: TaxClass = "standard"
    lead_time_days: Annotated[int, Field(ge=0, le=365, strict=True)] = 0
    weight_g: Annotated[int, Field(ge=1, le=100_000_000, strict=True)] | None = None
    tiers: Annotated[list[TierModel], Field(max_length=MAX_TIERS)] | None = None
    image_ids: Annotated[list[UUID], Field(max_length=MAX_IMAGES)] | None = None
    status: ProductStatus | None = None


class TiersInput(InputModel):
    """A product's prices, ascending in quantity; a larger quantity never costs more for each unit."""

    tiers: Annotated[list[TierModel], Field(min_length=1, max_length=MAX_TIERS)]


class ImagesInput(InputModel):
    """Documents of purpose product_image, in the order in which they are shown."""

    image_ids: Annotated[list[UUID], Field(max_length=MAX_IMAGES)]


class TierOutput(OutputModel):
    min_quantity: int
    unit_price: MoneyModel


class ProductOutput(OutputModel):
    """A product. `available` counts all warehouses; `unlisted` says that its seller is suspended.

    `tiers` is null for who may not see prices.
    """

    id: UUID
    seller_id: UUID
    seller_name: str
    sku: str
    mpn: str | None
    gtins: tuple[str, ...]
    title: str
    brand: str | None
    description: str
    category_id: UUID | None
    category_path: tuple[str, ...]
    specifications: dict[str, str]
    image_ids: tuple[UUID, ...]
    unit: str
    case_size: int
    moq: int
    quantity_multiple: int
    currency: str
    tiers: list[TierOutput] | None
    tax_class: TaxClass
    lead_time_days: int
    weight_g: int | None
    status: ProductStatus
    unlisted: bool
    available: int
    version: int
    created_at: datetime
    updated_at: datetime

    @classmethod
    def of(cls, product: Product, *, prices: bool = True) -> "ProductOutput":
        fields = {name: getattr(product, name) for name in cls.model_fields}
        tiers = [
            TierOutput(min_quantity=tier.min_quantity, unit_price=money(tier.unit_price, product.currency))
            for tier in product.tiers
        ]
        fields["tiers"] = tiers if prices else None
        return cls.model_construct(**fields)


class ProductSummary(OutputModel):
    """A product in a list. `price` is that of the first tier, `lowest_price` that of the last.

    Both are null without tiers, and for who may not see prices.
    """

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
    price: MoneyModel | None
    lowest_price: MoneyModel | None
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


class CategoryInput(InputModel):
    """A category below `parent_id`, or a root. Siblings are ordered by position, then name."""

    name: ShortText = Field(examples=["Office supplies"])
    parent_id: UUID | None = None
    position: Annotated[int, Field(ge=0, le=1_000_000, strict=True)] = 0


class CategoryOutput(OutputModel):
    """A node of the tree; `path` has the names from the root to itself. Lists come in the order of the tree."""

    id: UUID
    parent_id: UUID | None
    name: str
    slug: str
    path: list[str]
    depth: int
    position: int
    version: int


class CategoriesOutput(OutputModel):
    items: list[CategoryOutput]


class WarehouseInput(InputModel):
    """A place of stock. Orders take from the lowest priority first."""

    name: ShortText = Field(examples=["Hamburg"])
    address: AddressInput
    priority: Annotated[int, Field(ge=0, le=1_000, strict=True)] = 0


class WarehouseChange(WarehouseInput):
    """A warehouse that is not active takes no stock; it must be empty."""

    active: bool = True


class WarehouseOutput(OutputModel):
    id: UUID
    name: str
    address: AddressOutput
    priority: int
    active: bool
    version: int
    created_at: datetime


class WarehousesOutput(OutputModel):
    items: list[WarehouseOutput]


class StockInput(InputModel):
    """A count (`on_hand`) or a difference (`adjust_by`) of a product's stock in a warehouse, or its reorder level."""

    warehouse_id: UUID
    on_hand: Count | None = Field(None, examples=[240])
    adjust_by: Annotated[int, Field(ge=-MAX_ON_HAND, le=MAX_ON_HAND, strict=True)] | None = None
    reorder_level: Count | None = None
    reason: Literal["received", "counted", "damaged", "returned", "corrected"] = "counted"
    note: ShortText | None = None

    @model_validator(mode="after")
    def _says_something_once(self) -> Self:
        if self.on_hand is not None and self.adjust_by is not None:
            raise ValueError("give either on_hand or adjust_by")
        if self.on_hand is None and self.adjust_by is None and self.reorder_level is None:
            raise ValueError("give on_hand, adjust_by or reorder_level")
        return self


class StockOutput(OutputModel):
    """Stock of a product in a warehouse: available = on hand - reserved. `low`: below the reorder level."""

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


class MovementOutput(OutputModel):
    """A change of what is on hand; all of a product's movements in a warehouse add up to it."""

    id: int
    warehouse_id: UUID
    reason: str
    quantity: int
    on_hand_after: int
    reference_id: UUID | None
    note: str | None
    user_id: UUID
    created_at: datetime


class UploadOptions(InputModel):
    """What holds for the whole upload. New products get `status`, `category_id` and `currency` (default: the seller's).

    `encoding` is tried where the file is not UTF-8. Stock goes to `warehouse_id` (default: the first warehouse).
    """

    currency: CurrencyCode | None = None
    decimal_comma: bool = False
    status: Literal["draft", "active"] = "draft"
    category_id: UUID | None = None
    warehouse_id: UUID | None = None
    encoding: Literal["cp1252", "latin-1"] | None = None
    delimiter: Literal[",", ";", "\t", "|"] | None = None
    sheet: ShortText | None = None


class UploadOutput(OutputModel):
    """A bulk upload: rows_created + rows_updated + rows_unchanged + rows_refused = rows_read.

    `progress` is the share of the file that was read. `error` says why the whole file failed.
    """

    id: UUID
    file_name: str
    status: Literal["queued", "running", "completed", "failed", "cancelled"]
    progress: float
    rows_read: int
    rows_created: int
    rows_updated: int
    rows_unchanged: int
    rows_refused: int
    warnings: int
    error_code: str | None
    error: str | None
    created_at: datetime
    finished_at: datetime | None


class PreviewRow(OutputModel):
    """A row as it would be taken: the values by field, and what is wrong with it."""

    line: int
    values: dict[str, str]
    faults: list["RowFaultOutput"]


class RowFaultOutput(OutputModel):
    """`refused`: the row would be left out; `warning`: only this value."""

    severity: Literal["refused", "warning"]
    field: str
    code: str
    message: str


class PreviewOutput(OutputModel):
    """What an upload looks like: its columns, a mapping of fields to columns to start from, its first rows."""

    file_name: str
    kind: str
    columns: list[str]
    total_lines: int
    mapping: dict[str, dict[str, str]]
    rows: list[PreviewRow]


def money(amount: Decimal, currency: str) -> MoneyModel:
    """Of an amount that needs no validation."""
    return MoneyModel.model_construct(amount=amount, currency=currency)
