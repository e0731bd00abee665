"""Search over HTTP."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from tradepost.infra.http import InputModel, MoneyModel, OutputModel
from tradepost.infra.http.pagination import MAX_PAGE
from tradepost.infra.http.schemas import CurrencyCode, DecimalText

Sort = Literal["relevance", "price", "-price", "newest", "title"]
PriceBound = Annotated[Decimal, Field(ge=0, lt=1_000_000_000, decimal_places=6, allow_inf_nan=False, examples=["9.95"])]
Value = Annotated[str, Field(min_length=1, max_length=200)]
AttributeFilter = Annotated[str, Field(min_length=3, max_length=401, examples=["Colour:red"])]


class FilterParams(BaseModel):
    """What is searched for. All filters must hold; of one that is repeated, any of its values."""

    q: str = Field(
        "", description="Words, or a part number. Cut to 200 characters and 16 words.", examples=["hp toner"]
    )
    category: UUID | None = Field(None, description="A category; those below it are included.")
    brand: list[Value] = Field(default_factory=list, max_length=50)
    seller: list[UUID] = Field(default_factory=list, max_length=50)
    currency: CurrencyCode | None = None
    price_min: PriceBound | None = Field(None, description="Unit price of the first tier. 403 where prices are hidden.")
    price_max: PriceBound | None = Field(None, description="See price_min.")
    in_stock: bool | None = None
    attribute: list[AttributeFilter] = Field(
        default_factory=list, max_length=20, description="`name:value`, as facets give them."
    )

    @property
    def filtered(self) -> bool:
        """Whether more than the text narrows the search."""
        bounds = (self.category, self.currency, self.price_min, self.price_max, self.in_stock)
        return any(bound is not None for bound in bounds) or bool(self.brand or self.seller or self.attribute)


class SearchParams(FilterParams):
    """A page of what is found."""

    sort: Sort = Field("relevance", description="`price` and `-price` give 403 where prices are hidden.")
    limit: int = Field(24, ge=1, le=MAX_PAGE, description="Hits of a page at most.")
    cursor: str | None = Field(None, max_length=100, description="`next_cursor` of the page before.")
    facets: bool = Field(True, description="Whether to count facets.")


class FacetParams(FilterParams):
    """Facets in full."""

    values: int = Field(100, ge=1, le=500, description="Values of a facet at most.")
    name: list[Value] = Field(
        default_factory=list, max_length=12, description="Attributes to count besides the most frequent ones."
    )


class HighlightOutput(OutputModel):
    """Plain text, to be escaped, and the character ranges in it that matched."""

    field: str = Field(examples=["title"])
    text: str = Field(examples=["HP 80A toner cartridge"])
    ranges: list[tuple[int, int]] = Field(examples=[[[7, 12]]])


class HitOutput(OutputModel):
    """A product that was found. Prices are null where they are hidden."""

    id: UUID
    sku: str
    mpn: str | None
    title: str
    brand: str | None
    seller_id: UUID
    seller_name: str
    category_id: UUID | None
    price: MoneyModel | None = Field(description="Unit price of the first tier.")
    lowest_price: MoneyModel | None = Field(description="Unit price of the best tier.")
    moq: int
    unit: str
    in_stock: bool
    image_id: UUID | None
    rating: DecimalText | None = Field(examples=["4.50"])
    rating_count: int
    highlights: list[HighlightOutput]


class ValueCount(OutputModel):
    value: str = Field(examples=["HP"])
    count: int


class CategoryCount(OutputModel):
    """`path` has the names from the root to the category."""

    id: UUID
    name: str
    path: list[str]
    count: int


class SellerCount(OutputModel):
    id: UUID
    name: str
    count: int


class StockCount(OutputModel):
    value: bool
    count: int


class PriceCount(OutputModel):
    """`lower` is inclusive, `upper` exclusive; null is open."""

    lower: DecimalText | None
    upper: DecimalText | None
    count: int


class AttributeCount(OutputModel):
    name: str
    values: list[ValueCount]


class FacetsOutput(OutputModel):
    """Counts of what was found; each facet is counted without its own filter. `price_ranges` is null where hidden."""

    brands: list[ValueCount]
    categories: list[CategoryCount]
    sellers: list[SellerCount]
    in_stock: list[StockCount]
    price_ranges: list[PriceCount] | None
    attributes: list[AttributeCount]


class SearchOutput(OutputModel):
    """A page of hits, the best first.

    `relaxed`: too few had every word, so hits may lack some. `corrected`: the text that was searched instead.
    `did_you_mean`: a text that may find more. `facets` is null where none were asked for.
    """

    items: list[HitOutput]
    total: int
    next_cursor: str | None = Field(description="Null on the last page, and after 10,000 hits.")
    relaxed: bool
    corrected: str | None
    did_you_mean: str | None
    prices_hidden: bool
    facets: FacetsOutput | None
    took_ms: float


class PopularOutput(OutputModel):
    """What is ordered most, the most popular first; an order counts half as much a month later."""

    items: list[HitOutput]
    prices_hidden: bool


class FacetsPage(OutputModel):
    total: int
    prices_hidden: bool
    facets: FacetsOutput
    took_ms: float


class SuggestionOutput(OutputModel):
    """`id` is that of the product or category; null for a brand."""

    kind: Literal["brand", "category", "part_number", "title"]
    text: str
    id: UUID | None


class SuggestionsOutput(OutputModel):
    items: list[SuggestionOutput]


class ClickInput(InputModel):
    """The text whose result was opened."""

    q: str = Field(min_length=1, max_length=200, examples=["hp toner"])


class QueryCount(OutputModel):
    """`with_filters` of the `searches` were narrowed by filters; `hits` is what the last one found."""

    text: str
    searches: int
    with_filters: int
    found_nothing: int
    clicks: int
    hits: int
    last_at: datetime


class AnalyticsOutput(OutputModel):
    """What was searched for. `click_through` is clicks by searches, null where there was none."""

    first_day: date
    last_day: date
    searches: int
    found_nothing: int
    clicks: int
    click_through: DecimalText | None
    most_searched: list[QueryCount]
    most_found_nothing: list[QueryCount]


class RebuildOutput(OutputModel):
    status: Literal["queued"]


class StatusOutput(OutputModel):
    """The index beside the rows it is made from. `waiting` rows are changed and not yet in the index."""

    state: Literal["ready", "missing", "outdated"]
    generation: str | None
    documents: int
    removed: int
    segments: int
    size_bytes: int
    listed_products: int
    waiting: int
    oldest_waiting_at: datetime | None
