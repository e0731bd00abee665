"""Filters as engine queries, each under the name of the facet that it belongs to."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

import tantivy
from tantivy import FieldType, Occur, Query

from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.port import MAX_FILTER_VALUES, PRICE_LIMIT, Facet, Filters
from tradepost.infra.index.schema import HIDDEN, VISIBLE, attribute_key, clip, scaled_price

ATTRIBUTE = "attribute:"  # followed by the attribute's key
_MOST_INTEGER = 2**53


def active_filters(schema: tantivy.Schema, filters: Filters) -> dict[str, Query]:
    """The filters in force by facet name, `attribute:<key>` for attributes, field name for what is no facet."""
    _check(filters)
    listed: tuple[tuple[str, str, Sequence[str]], ...] = (
        (Facet.BRAND, "brand", filters.brands),
        (Facet.CATEGORY, "category", filters.category_ids),
        (Facet.SELLER, "seller", filters.seller_ids),
        (Facet.STATUS, "status", filters.statuses),
        ("id", "id", filters.ids),
        ("currency", "currency", (filters.currency,) if filters.currency else ()),
    )
    found = {
        name: Query.term_set_query(schema, field, list(map(clip, values))) for name, field, values in listed if values
    }
    for name, values in filters.attributes.items():
        if values:
            key = attribute_key(name)
            found[ATTRIBUTE + key] = _attribute(schema, key, values)
    if filters.in_stock is not None:
        found[Facet.IN_STOCK] = Query.term_query(schema, "in_stock", filters.in_stock)
    if filters.price_from is not None or filters.price_to is not None:
        found[Facet.PRICE] = _price(schema, filters.price_from, filters.price_to)
    if filters.moq_at_most is not None:
        most = min(filters.moq_at_most, _MOST_INTEGER)
        found["moq"] = Query.range_query(schema, "moq", FieldType.Integer, upper_bound=most)
    if filters.rating_at_least is not None:
        least = float(filters.rating_at_least)
        found["rating"] = Query.range_query(schema, "rating", FieldType.Float, lower_bound=least)
    found["state"] = states(schema, visible=filters.visible)
    return found


def states(schema: tantivy.Schema, *, visible: bool | None) -> Query:
    """Documents by visibility; remembered removals never pass."""
    if visible is None:
        return Query.term_set_query(schema, "state", [VISIBLE, HIDDEN])
    return Query.term_query(schema, "state", VISIBLE if visible else HIDDEN)


def combine(matching: Query | None, filters: Mapping[str, Query], *, without: str | None = None) -> Query:
    """The text query, or everything, under all filters but one; filters do not score."""
    applied = [Query.const_score_query(query, 0.0) for name, query in filters.items() if name != without]
    clauses = [(Occur.Must, query) for query in applied]
    if matching is not None:
        clauses.insert(0, (Occur.Must, matching))
    return Query.boolean_query(clauses)


def _attribute(schema: tantivy.Schema, key: str, values: Sequence[str]) -> Query:
    if not key:
        return Query.empty_query()
    return Query.term_set_query(schema, f"attributes.{key}", list(map(clip, values)))


def _price(schema: tantivy.Schema, lower: Decimal | None, upper: Decimal | None) -> Query:
    return Query.range_query(
        schema,
        "price",
        FieldType.Integer,
        lower_bound=None if lower is None else scaled_price(lower),
        upper_bound=None if upper is None else scaled_price(upper),
    )


def _check(filters: Filters) -> None:
    lists = (filters.brands, filters.category_ids, filters.seller_ids, filters.statuses, filters.ids)
    counts = [len(values) for values in (*lists, *filters.attributes.values())]
    if max(counts) > MAX_FILTER_VALUES or len(filters.attributes) > MAX_FILTER_VALUES:
        raise InvalidIndexRequest(detail=f"A filter has at most {MAX_FILTER_VALUES} values.")
    for price in (filters.price_from, filters.price_to):
        if price is not None and not (price.is_finite() and 0 <= price < PRICE_LIMIT):
            raise InvalidIndexRequest(detail=f"A price bound is from 0 to below {PRICE_LIMIT}.")
    if filters.rating_at_least is not None and not filters.rating_at_least.is_finite():
        raise InvalidIndexRequest(detail="A rating bound is a number.")
    if filters.moq_at_most is not None and filters.moq_at_most < 0:
        raise InvalidIndexRequest(detail="A quantity bound is not negative.")
