"""Searching: the index finds, the rows show."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Final

from pydantic_core import to_json

from tradepost.infra.db import Database, Tx
from tradepost.infra.http import decode_cursor, encode_cursor
from tradepost.infra.index import IndexPort, SearchQuery, SearchResult
from tradepost.infra.index.port import Facet, Filters, Hit, Sort
from tradepost.infra.platform_settings import PlatformSettings
from tradepost.kernel.actor import Actor
from tradepost.services.search import repository, rules
from tradepost.services.search.errors import SearchNotReady
from tradepost.services.search.repository import Row
from tradepost.services.search.schemas import FacetParams, FilterParams, SearchParams
from tradepost.services.search.use_cases.queries import QueryLog
from tradepost.services.users.contract import check_prices_asked, shows_prices

LABELS_TTL_S: Final = 30.0
MAX_LABELS: Final = 20_000
PAGE_VALUES: Final = 20
AUTO_ATTRIBUTES: Final = 6
PRICE_BOUNDS: Final = tuple(map(Decimal, (5, 10, 25, 50, 100, 250, 500, 1000, 5000)))
MAX_CATEGORIES: Final = 3
_FACETS: Final = (Facet.BRAND, Facet.CATEGORY, Facet.SELLER, Facet.IN_STOCK)
_SORTS: Final[Mapping[str, Sort]] = {
    "relevance": Sort.RELEVANCE,
    "price": Sort.PRICE_UP,
    "-price": Sort.PRICE_DOWN,
    "newest": Sort.NEWEST,
    "title": Sort.TITLE,
}


class Labels:
    """Names of sellers and categories, kept for up to LABELS_TTL_S: facets of every page ask for the same few."""

    def __init__(self) -> None:
        self._names: dict[str, list[str]] = {}
        self._until = 0.0

    async def of(self, tx: Tx, ids: Sequence[str]) -> dict[str, list[str]]:
        """Names by id, of those that are known."""
        if time.monotonic() >= self._until or len(self._names) > MAX_LABELS:
            self._names, self._until = {}, time.monotonic() + LABELS_TTL_S
        names = self._names
        names |= await repository.labels(tx, [each for each in ids if each not in names])
        return {each: names[each] for each in ids if each in names}


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchParts:
    """What a process searches with; one for each process."""

    database: Database
    index: IndexPort
    settings: PlatformSettings
    labels: Labels
    queries: QueryLog


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """What the rows add to a result."""

    cards: Mapping[str, Row] = field(default_factory=dict)
    labels: Mapping[str, list[str]] = field(default_factory=dict)


async def find_products(parts: SearchParts, actor: Actor | None, asked: SearchParams) -> bytes:
    """A page of hits with facets, as the JSON of SearchOutput. Raises PricesHidden, SearchInvalid, SearchNotReady."""
    started = time.perf_counter()
    prices = await shows_prices(actor, parts.settings)
    check_prices_asked(asked.sort, asked.price_min, asked.price_max, prices=prices)
    offset = (decode_cursor(asked.cursor, _offset) or [0])[0]
    limit = min(asked.limit, rules.WINDOW - offset)
    query = SearchQuery(
        text=asked.q,
        filters=_filters(asked),
        sort=_SORTS[asked.sort],
        offset=offset,
        limit=limit,
        facet_values=PAGE_VALUES,
        **(_facets(prices=prices) if asked.facets else {}),
    )
    result = await _search(parts, query)
    shown = await _read_rows(parts, result)
    if not offset:
        parts.queries.count_search(asked.q, actor, filtered=asked.filtered, hits=result.total)
    end = offset + limit
    return to_json(
        {
            "items": _items(result.hits, shown, prices=prices),
            "total": result.total,
            "next_cursor": encode_cursor(end) if end < min(result.total, rules.WINDOW) else None,
            "relaxed": result.relaxed,
            "corrected": result.corrected,
            "did_you_mean": result.did_you_mean,
            "prices_hidden": not prices,
            "facets": _facet_counts(result, shown, prices=prices) if asked.facets else None,
            "took_ms": _took_ms(started),
        }
    )


async def popular_products(parts: SearchParts, actor: Actor | None, limit: int) -> bytes:
    """What is ordered most these weeks, as the JSON of PopularOutput."""
    prices = await shows_prices(actor, parts.settings)
    async with parts.database.transaction("search", readonly=True) as tx:
        cards = await repository.popular(tx, limit)
    items = [{**_card(card, prices=prices), "highlights": []} for card in cards]
    return to_json({"items": items, "prices_hidden": not prices})


async def count_facets(parts: SearchParts, actor: Actor | None, asked: FacetParams) -> bytes:
    """The facets of a search with many values, as the JSON of FacetsPage. Raises what `find_products` does."""
    started = time.perf_counter()
    prices = await shows_prices(actor, parts.settings)
    check_prices_asked("relevance", asked.price_min, asked.price_max, prices=prices)
    query = SearchQuery(
        text=asked.q,
        filters=_filters(asked),
        limit=0,
        highlight=False,
        facet_values=asked.values,
        attribute_facets=tuple(asked.name),
        **_facets(prices=prices),
    )
    result = await _search(parts, query)
    shown = await _read_rows(parts, result)
    return to_json(
        {
            "total": result.total,
            "prices_hidden": not prices,
            "facets": _facet_counts(result, shown, prices=prices),
            "took_ms": _took_ms(started),
        }
    )


async def suggest(parts: SearchParts, text: str, limit: int) -> list[dict[str, Any]]:
    """Brands, categories, part numbers and titles for a text that is still being typed."""
    typed = " ".join(text.replace("\0", " ").casefold().split())[:100]
    if not typed:
        return []
    found = await parts.index.suggest(text=text, limit=limit)
    async with parts.database.transaction("search", readonly=True) as tx:
        categories = await repository.categories_beginning(tx, typed, MAX_CATEGORIES)
    brands = [each for each in found if each.kind == "brand"]
    others = [each for each in found if each.kind != "brand"]
    return [
        *({"kind": "brand", "text": each.text, "id": None} for each in brands),
        *({"kind": "category", "text": each["names"][-1], "id": each["id"]} for each in categories),
        *({"kind": each.kind.value, "text": each.text, "id": each.id} for each in others),
    ][:limit]


async def _search(parts: SearchParts, query: SearchQuery) -> SearchResult:
    result = await parts.index.search(query=query)
    if not result.total:
        await _check_ready(parts)
    return result


async def _check_ready(parts: SearchParts) -> None:
    """That nothing was found is an answer only where the index has been filled."""
    if (await parts.index.status()).documents:
        return
    async with parts.database.transaction("search", readonly=True) as tx:
        if await repository.any_listed(tx, indexed=False):
            raise SearchNotReady


async def _read_rows(parts: SearchParts, result: SearchResult) -> _Shown:
    ids = [hit.id for hit in result.hits]
    named = [count.value for facet in (Facet.CATEGORY, Facet.SELLER) for count in result.facets.get(facet, ())]
    if not ids and not named:
        return _Shown()
    async with parts.database.transaction("search", readonly=True) as tx:
        return _Shown(cards=await repository.cards(tx, ids), labels=await parts.labels.of(tx, named))


def _filters(asked: FilterParams) -> Filters:
    return Filters(
        brands=tuple(asked.brand),
        category_ids=(str(asked.category),) if asked.category else (),
        seller_ids=tuple(map(str, asked.seller)),
        attributes=rules.attribute_filters(asked.attribute),
        in_stock=asked.in_stock,
        currency=asked.currency,
        price_from=asked.price_min,
        price_to=asked.price_max,
    )


def _facets(*, prices: bool) -> dict[str, Any]:
    counted: dict[str, Any] = {"facets": _FACETS, "auto_attributes": AUTO_ATTRIBUTES}
    return counted | {"facets": (*_FACETS, Facet.PRICE), "price_bounds": PRICE_BOUNDS} if prices else counted


def _items(hits: Sequence[Hit], shown: _Shown, *, prices: bool) -> list[dict[str, Any]]:
    """What was withdrawn since the index was written is left out."""
    return [_item(hit, shown.cards[hit.id], prices=prices) for hit in hits if hit.id in shown.cards]


def _item(hit: Hit, card: Row, *, prices: bool) -> dict[str, Any]:
    highlights = [{"field": each.field, "text": each.text, "ranges": each.ranges} for each in hit.highlights]
    return {**_card(card, prices=prices), "highlights": highlights}


def _card(card: Row, *, prices: bool) -> dict[str, Any]:
    shown = dict(card)
    currency = shown.pop("currency")
    for name in ("price", "lowest_price"):
        amount = shown[name]
        shown[name] = {"amount": amount, "currency": currency} if prices and amount is not None else None
    return shown


def _facet_counts(result: SearchResult, shown: _Shown, *, prices: bool) -> dict[str, Any]:
    labels, facets = shown.labels, result.facets
    return {
        "brands": [{"value": each.value, "count": each.count} for each in facets.get(Facet.BRAND, ())],
        "categories": [
            {"id": each.value, "name": labels[each.value][-1], "path": labels[each.value], "count": each.count}
            for each in facets.get(Facet.CATEGORY, ())
            if each.value in labels
        ],
        "sellers": [
            {"id": each.value, "name": labels[each.value][-1], "count": each.count}
            for each in facets.get(Facet.SELLER, ())
            if each.value in labels
        ],
        "in_stock": [{"value": each.value == "true", "count": each.count} for each in facets.get(Facet.IN_STOCK, ())],
        "price_ranges": [
            {"lower": each.lower, "upper": each.upper, "count": each.count} for each in result.price_ranges
        ]
        if prices
        else None,
        "attributes": [
            {"name": name, "values": [{"value": each.value, "count": each.count} for each in values]}
            for name, values in result.attribute_facets.items()
        ],
    }


def _took_ms(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 2)


def _offset(value: Any) -> int:
    if type(value) is not int or not 0 < value < rules.WINDOW:
        raise ValueError
    return value
