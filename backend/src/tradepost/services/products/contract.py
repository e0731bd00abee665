"""Public face of products: what is for sale, at which price, and how much of it there is."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import ClassVar, Literal, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.actor import Actor
from tradepost.kernel.events import Event

ProductStatus = Literal["draft", "active", "archived"]
TaxClass = Literal["standard", "reduced", "zero"]
LineVerdict = Literal[
    "ok", "product_not_found", "not_for_sale", "quantity_out_of_range", "below_moq", "not_a_multiple", "out_of_stock"
]
MAX_LINES = 2_000
MAX_CODES = 1_000
MAX_HITS_OF_CODE = 50
MAX_QUANTITY = 1_000_000
MAX_ON_HAND = 1_000_000_000
MAX_TIERS = 20
MAX_GTINS = 200
MAX_IMAGES = 20
MAX_SPECIFICATIONS = 100
MAX_SPECIFICATION_CHARS = 1_000
MAX_TITLE_CHARS = 300
MAX_DESCRIPTION_CHARS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class PriceTier:
    """From `min_quantity` units on, one unit costs `unit_price` (up to six decimals, without tax)."""

    min_quantity: int
    unit_price: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """A product with all that a reader of it needs.

    `sku` is unique for its seller, upper and lower case apart: real catalogues have codes that differ only in that.
    `description` is plain text with line ends. `category_path` has the names from the root, `category_ids` the ids.
    `moq` is the least quantity of one order line, `quantity_multiple` what it must be a multiple of (the case size).
    `available` is on hand less reserved over all warehouses. `version` grows by one with every change; stock changes do
    not count. `unlisted` says that the seller is suspended.
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
    tiers: tuple[PriceTier, ...]
    tax_class: TaxClass
    lead_time_days: int
    weight_g: int | None
    status: ProductStatus
    unlisted: bool
    available: int
    version: int
    created_at: datetime
    updated_at: datetime
    category_ids: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedLine:
    """What a buyer wants: a product by id, and how many units."""

    product_id: UUID
    quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedLine:
    """A wanted line priced by the tiers: `net` is quantity x unit price, rounded to the minor unit.

    `next_tier` is where the next better price begins; None where this is the best one.
    """

    product_id: UUID
    seller_id: UUID
    seller_name: str
    sku: str
    title: str
    unit: str
    quantity: int
    unit_price: Decimal
    net: Decimal
    currency: str
    tax_class: TaxClass
    weight_g: int | None
    lead_time_days: int
    available: int
    next_tier: PriceTier | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What a buyer weighs before it orders a product. `image_id` is that of the first picture.

    `orderable` says that it is for sale now; what is not has perhaps no tiers.
    """

    product_id: UUID
    seller_id: UUID
    seller_name: str
    sku: str
    mpn: str | None
    title: str
    image_id: UUID | None
    unit: str
    case_size: int
    moq: int
    quantity_multiple: int
    currency: str
    tiers: tuple[PriceTier, ...]
    lead_time_days: int
    available: int
    orderable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeHit:
    """A product that a code names, and by what; `sku_any_case` where only upper and lower case differ."""

    code: str
    by: Literal["gtin", "sku", "sku_any_case", "mpn"]
    offer: Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedLine:
    """A wanted line with what would become of it now. Amounts are None where it has no price.

    `nearest` has the valid quantities next to the wanted one where that is the fault, the lower first. `out_of_stock`
    lines are priced too. `offer` is None where there is no such product.
    """

    product_id: UUID
    quantity: int
    verdict: LineVerdict
    offer: Offer | None
    unit_price: Decimal | None
    net: Decimal | None
    nearest: tuple[int, ...]
    next_tier: PriceTier | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Stock set aside until `expires_at`, with the prices that were true then. Lines are in the order asked for."""

    id: UUID
    lines: tuple[PricedLine, ...]
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ProductUpdated(Event):
    """A product was made or changed; carries its whole new state. Archived products keep coming with their status."""

    name: ClassVar[str] = "product.updated"
    key_field: ClassVar[str] = "product_id"
    product_id: UUID
    product: Product


@dataclass(frozen=True, slots=True, kw_only=True)
class AvailabilityChanged(Event):
    """A product came in stock or went out of stock."""

    name: ClassVar[str] = "inventory.availability_changed"
    key_field: ClassVar[str] = "product_id"
    product_id: UUID
    available: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoryLow(Event):
    """What is available of a product in a warehouse fell below its reorder level; told once for each crossing."""

    name: ClassVar[str] = "inventory.low"
    key_field: ClassVar[str] = "product_id"
    product_id: UUID
    seller_id: UUID
    warehouse_id: UUID
    sku: str
    title: str
    available: int
    reorder_level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkUploadFinished(Event):
    """A bulk upload ended: rows kept, unchanged and refused add up to those read."""

    name: ClassVar[str] = "product.bulk_upload_finished"
    key_field: ClassVar[str] = "upload_id"
    upload_id: UUID
    seller_id: UUID
    user_id: UUID
    status: Literal["completed", "failed", "cancelled"]
    rows_read: int
    rows_kept: int
    rows_unchanged: int
    rows_refused: int


EVENTS: tuple[type[Event], ...] = (ProductUpdated, AvailabilityChanged, InventoryLow, BulkUploadFinished)


def is_listed(product: Product) -> bool:
    """Whether everyone may see it."""
    return product.status == "active" and not product.unlisted


def may_see(actor: Actor | None, product: Product) -> bool:
    """What is not for sale is seen by its seller and the operator."""
    owns = actor is not None and (actor.is_operator or actor.organisation_id == product.seller_id)
    return owns or is_listed(product)


class ProductsPort(Protocol):
    """What products does for other services. Faults of lines come all at once, as InvalidInput or Conflict."""

    @idempotent
    async def products(self, *, ids: list[UUID]) -> list[Product]:
        """Those of `ids` that exist, whatever their status, at most MAX_LINES."""
        ...

    @idempotent
    async def price(self, *, lines: list[WantedLine]) -> list[PricedLine]:
        """Prices without holding stock. Raises what `hold` raises, except for stock that is short."""
        ...

    @idempotent
    async def find_by_codes(self, *, codes: list[str]) -> list[CodeHit]:
        """What each code names: a GTIN, a SKU or a part number, of any seller; drafts are never found.

        At most MAX_CODES codes, and MAX_HITS_OF_CODE hits of each. A product that a code names in two ways is one hit,
        by the strongest: gtin, sku, sku_any_case, mpn.
        """
        ...

    @idempotent
    async def judge(self, *, lines: list[WantedLine]) -> list[JudgedLine]:
        """What would become of each line now, in order, at most MAX_LINES; nothing is held, no line is refused."""
        ...

    @idempotent
    async def hold(self, *, hold_id: UUID, buyer_id: UUID, lines: list[WantedLine], expires_at: datetime) -> Hold:
        """Price the lines, check them (status, MOQ, multiple) and set their stock aside, all or nothing.

        The same `hold_id` gives the same hold again. Stock rows are locked in key order. Raises
        products.lines_invalid (422, every fault with its line; detail `nearest` has quantities that would do),
        products.out_of_stock (409, detail `lines`: each short line with what is requested and available),
        products.too_many_holds (409), products.hold_mismatch (409, the id was used for other lines) and
        products.hold_gone (409, it expired or was released).
        """
        ...

    @idempotent
    async def release(self, *, hold_id: UUID) -> None:
        """Give back all that a hold still has, confirmed or not; nothing where it is gone already."""
        ...
