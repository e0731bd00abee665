"""Counts beside the hits. A facet is counted without its own filter, so that several of its values can be chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Any

import tantivy
from tantivy import Query

from tradepost.infra.index.filters import ATTRIBUTE, combine
from tradepost.infra.index.port import PRICE_PLACES, Facet, FacetCount, PriceRange, SearchQuery
from tradepost.infra.index.schema import attribute_key, scaled_price

_FIELDS = {
    Facet.BRAND: "brand",
    Facet.CATEGORY: "category",
    Facet.SELLER: "seller",
    Facet.STATUS: "status",
    Facet.IN_STOCK: "in_stock",
}
_NAMES = "attribute_name"


@dataclass(frozen=True, slots=True)
class FacetCounts:
    """What the hits of one search add up to."""

    facets: Mapping[Facet, tuple[FacetCount, ...]]
    attributes: Mapping[str, tuple[FacetCount, ...]]
    price_ranges: tuple[PriceRange, ...]


def count_facets(
    searcher: tantivy.Searcher, query: SearchQuery, *, matching: Query | None, filters: Mapping[str, Query]
) -> FacetCounts:
    """Counts all that the query asks for: one pass for the facets without a filter, one more for each with one."""
    attributes = _attribute_names(searcher, query, matching=matching, filters=filters)
    wanted: dict[str, dict[str, Any]] = {
        facet: {"terms": {"field": _FIELDS[facet], "size": query.facet_values}}
        for facet in query.facets
        if facet in _FIELDS
    }
    for key in attributes.values():
        wanted[ATTRIBUTE + key] = {"terms": {"field": f"attributes.{key}", "size": query.facet_values}}
    bounds = tuple(sorted(set(query.price_bounds)))
    if Facet.PRICE in query.facets and bounds:
        wanted[Facet.PRICE] = {"range": {"field": "price", "ranges": _ranges(bounds)}}
    counted = _aggregate(searcher, wanted, matching=matching, filters=filters)
    return FacetCounts(
        {facet: _values(counted[facet], boolean=facet is Facet.IN_STOCK) for facet in query.facets if facet in _FIELDS},
        {name: _values(counted[ATTRIBUTE + key], boolean=False) for name, key in attributes.items()},
        _price_ranges(counted[Facet.PRICE], bounds) if Facet.PRICE in wanted else (),
    )


def _aggregate(
    searcher: tantivy.Searcher,
    wanted: Mapping[str, dict[str, Any]],
    *,
    matching: Query | None,
    filters: Mapping[str, Query],
) -> dict[str, Any]:
    together = {name: request for name, request in wanted.items() if name not in filters}
    counted: dict[str, Any] = {}
    if together:
        counted |= searcher.aggregate(combine(matching, filters), together)
    for name in wanted.keys() - together.keys():
        counted |= searcher.aggregate(combine(matching, filters, without=name), {name: wanted[name]})
    return counted


def _attribute_names(
    searcher: tantivy.Searcher, query: SearchQuery, *, matching: Query | None, filters: Mapping[str, Query]
) -> dict[str, str]:
    """Attribute names to count with their keys: those asked for, those filtered by, the most frequent ones."""
    chosen = [*query.attribute_facets]
    if query.auto_attributes:
        chosen += query.filters.attributes
        request = {_NAMES: {"terms": {"field": _NAMES, "size": query.auto_attributes}}}
        found = searcher.aggregate(combine(matching, filters), request)[_NAMES]["buckets"]
        chosen += [str(bucket["key"]) for bucket in found]
    by_key: dict[str, str] = {}
    for name in chosen:
        by_key.setdefault(attribute_key(name), name)
    return {name: key for key, name in by_key.items() if key}


def _values(counted: Mapping[str, Any], *, boolean: bool) -> tuple[FacetCount, ...]:
    name = "key_as_string" if boolean else "key"
    return tuple(FacetCount(str(bucket[name]), int(bucket["doc_count"])) for bucket in counted["buckets"])


def _ranges(bounds: Sequence[Decimal]) -> list[dict[str, float]]:
    scaled = [float(scaled_price(bound)) for bound in bounds]
    inner = [{"from": lower, "to": upper} for lower, upper in pairwise(scaled)]
    return [{"to": scaled[0]}, *inner, {"from": scaled[-1]}]


def _price_ranges(counted: Mapping[str, Any], bounds: Sequence[Decimal]) -> tuple[PriceRange, ...]:
    counts = {(bucket.get("from"), bucket.get("to")): int(bucket["doc_count"]) for bucket in counted["buckets"]}
    edges = [None, *bounds, None]
    scaled = {bound: float(bound.scaleb(PRICE_PLACES)) for bound in bounds}
    return tuple(
        PriceRange(lower, upper, counts.get((_at(scaled, lower), _at(scaled, upper)), 0))
        for lower, upper in pairwise(edges)
    )


def _at(scaled: Mapping[Decimal, float], bound: Decimal | None) -> float | None:
    return None if bound is None else scaled[bound]
