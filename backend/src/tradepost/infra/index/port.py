"""The search index as services see it: values in and out, and the port. Nothing here knows the engine behind it.

A document replaces the one with its id only where its version is higher; a removal is remembered with its version, so
that a late older update does not bring the document back. Limits are constants here and hold for every engine.
"""

from collections.abc import AsyncIterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Protocol

MAX_QUERY_CHARS = 200  # the rest of a longer query is ignored
MAX_QUERY_TERMS = 16
MAX_PAGE = 200
MAX_WINDOW = 10_000  # offset + limit
MAX_FACETS = 24
MAX_FACET_VALUES = 500
MAX_FILTER_VALUES = 500
MAX_PRICE_BOUNDS = 20
MAX_BATCH = 5_000
MAX_SUGGESTIONS = 20
PRICE_PLACES = 6
PRICE_LIMIT = Decimal(1_000_000_000)  # exclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexDocument:
    """One thing that is found. `version` grows with every change; longer texts than an engine takes are cut.

    `keywords` are further words to find it by (names of its categories, of its seller). `category_path` holds the ids
    of its categories and all their ancestors. `price` has at most six decimals. `popularity` only breaks ties.
    Documents that are not `visible` are found only by queries that ask for them.
    """

    id: str
    version: int
    seller_id: str
    title: str
    created_at: datetime
    sku: str = ""
    mpn: str = ""
    gtins: tuple[str, ...] = ()
    brand: str = ""
    description: str = ""
    keywords: tuple[str, ...] = ()
    category_path: tuple[str, ...] = ()
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    price: Decimal | None = None
    currency: str = ""
    in_stock: bool = False
    moq: int = 1
    rating: Decimal | None = None
    status: str = "active"
    visible: bool = True
    popularity: int = 0


@dataclass(frozen=True, slots=True)
class Removal:
    """The document is gone as of this version."""

    id: str
    version: int


@dataclass(frozen=True, slots=True)
class WriteOutcome:
    """`stale` counts those whose version was not above the one in the index; nothing was changed for them."""

    written: int
    removed: int
    stale: int


class Sort(StrEnum):
    RELEVANCE = "relevance"
    PRICE_UP = "price_up"
    PRICE_DOWN = "price_down"
    NEWEST = "newest"
    TITLE = "title"


class Facet(StrEnum):
    BRAND = "brand"
    CATEGORY = "category"
    SELLER = "seller"
    STATUS = "status"
    IN_STOCK = "in_stock"
    PRICE = "price"


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """All must hold; within one field any of the values. Bounds are inclusive. Empty or None does not filter."""

    brands: tuple[str, ...] = ()
    category_ids: tuple[str, ...] = ()
    seller_ids: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    in_stock: bool | None = None
    currency: str | None = None
    price_from: Decimal | None = None
    price_to: Decimal | None = None
    moq_at_most: int | None = None
    rating_at_least: Decimal | None = None
    visible: bool | None = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchQuery:
    """What to find. An empty text finds everything that passes the filters.

    Counts of a facet disregard that facet's own filter. `price_bounds` (ascending) cut prices into ranges for
    `Facet.PRICE`. `attribute_facets` names the attributes to count; `auto_attributes` adds the n most frequent
    attributes of the documents found.
    """

    text: str = ""
    filters: Filters = field(default_factory=Filters)
    sort: Sort = Sort.RELEVANCE
    offset: int = 0
    limit: int = 24
    facets: tuple[Facet, ...] = ()
    attribute_facets: tuple[str, ...] = ()
    auto_attributes: int = 0
    price_bounds: tuple[Decimal, ...] = ()
    facet_values: int = 50
    highlight: bool = True


@dataclass(frozen=True, slots=True)
class Highlight:
    """Plain text (escape it) and the character ranges in it that matched."""

    field: str
    text: str
    ranges: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """`score` is 0 where the hits are not sorted by relevance."""

    id: str
    score: float
    highlights: tuple[Highlight, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetCount:
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class PriceRange:
    """`lower` is inclusive, `upper` exclusive; None is open."""

    lower: Decimal | None
    upper: Decimal | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResult:
    """What was found.

    `relaxed`: too few had every word, so hits may lack some. `corrected`: the text that was searched instead of the
    one asked for. `did_you_mean`: a text that may find more; it was not searched.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: Mapping[Facet, tuple[FacetCount, ...]] = field(default_factory=dict)
    attribute_facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    price_ranges: tuple[PriceRange, ...] = ()
    relaxed: bool = False
    corrected: str | None = None
    did_you_mean: str | None = None


class SuggestionKind(StrEnum):
    BRAND = "brand"
    PART_NUMBER = "part_number"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`id` is the document's, None for a brand."""

    kind: SuggestionKind
    text: str
    id: str | None


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """`removed` counts remembered removals; `generation` changes with every rebuild."""

    generation: str
    documents: int
    removed: int
    segments: int
    size_bytes: int


@dataclass(frozen=True, slots=True)
class RebuildOutcome:
    """`carried_over` counts live changes that arrived while the rebuild ran and were taken along."""

    generation: str
    documents: int
    carried_over: int


class IndexPort(Protocol):
    """A search index. Every method may raise IndexBusy, IndexTimeout or IndexFault: try again later."""

    async def write(self, *, upserts: Sequence[IndexDocument] = (), removals: Sequence[Removal] = ()) -> WriteOutcome:
        """Applies at most MAX_BATCH changes in one commit; readers see all of them or none.

        Raises InvalidIndexRequest for a bad document and IndexWriterTaken where another process writes.
        """
        ...

    async def versions(self, *, ids: Sequence[str]) -> dict[str, int]:
        """The version of each id that the index knows, removed ones included."""
        ...

    async def search(self, *, query: SearchQuery) -> SearchResult:
        """Raises InvalidIndexRequest where a number is outside the limits; no text is refused."""
        ...

    async def suggest(self, *, text: str, limit: int = 8, filters: Filters | None = None) -> tuple[Suggestion, ...]:
        """Brands, part numbers and titles for a text that is still being typed."""
        ...

    async def rebuild(self, *, batches: AsyncIterable[Sequence[IndexDocument]]) -> RebuildOutcome:
        """Fills a fresh index from `batches` and swaps it in at once; until then the old one answers and is written.

        `batches` must give each id once. Changes written meanwhile are carried over. Where it raises, the old index
        stays.
        """
        ...

    async def status(self) -> IndexStatus:
        """Counts and sizes, for health checks and people."""
        ...

    async def close(self) -> None:
        """Ends the threads; what was committed stays."""
        ...
