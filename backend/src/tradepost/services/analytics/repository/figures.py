"""Statements that read figures: from the roll-ups, and from the lines where products of one kind are asked for.

Every one takes the same first arguments: the days, whose sales, the currency, the category and the brand.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.analytics.repository import MEASURES
from tradepost.services.analytics.rules.counting import NO_PRODUCT, UNNAMED_CUSTOMER
from tradepost.services.analytics.rules.figures import Scope, Sort
from tradepost.services.analytics.rules.periods import Interval, Period

Row = Mapping[str, Any]
PartyColumn = Literal["customer_id", "seller_id"]

_ASKED = """
s.day BETWEEN $1 AND $2 AND ($3::uuid IS NULL OR s.seller_id = $3) AND ($4::uuid IS NULL OR s.customer_id = $4)
AND ($5::text IS NULL OR s.currency = $5)
"""
_OF_PRODUCT = "($6::text IS NULL OR $6 = ANY(p.category_path)) AND ($7::text IS NULL OR p.brand = $7)"
_OF_ANY_PRODUCT = "$6::text IS NULL AND $7::text IS NULL"
# Both give rows that may be added up; those of lines are one for each document, for an order counts once.
_SOURCES: Final = {
    False: f"(SELECT * FROM analytics.daily_sales s WHERE {_ASKED} AND {_OF_ANY_PRODUCT})",  # noqa: S608
    True: f"""(
        SELECT s.document_id, s.seller_id, s.customer_id, s.country, s.currency, s.day,
               max(s.orders) AS orders, max(s.cancelled_orders) AS cancelled_orders,
               {", ".join(f"sum(s.{name}) AS {name}" for name in MEASURES[2:])}
        FROM analytics.sales_lines s JOIN analytics.products p ON p.id = s.product_id
        WHERE {_ASKED} AND {_OF_PRODUCT}
        GROUP BY s.document_id, s.seller_id, s.customer_id, s.country, s.currency, s.day)""",  # noqa: S608
}
_SUMS = ", ".join(f"COALESCE(sum(f.{name}), 0) AS {name}" for name in MEASURES)
_START = "date_trunc({interval}::text, {row}.day::timestamp)::date"
_CURRENCIES = """
SELECT ARRAY(SELECT currency FROM {source} f GROUP BY currency ORDER BY sum(orders) DESC, sum(lines) DESC, currency)
           AS found,
       (SELECT currency FROM analytics.parties WHERE id = $8) AS home
"""
_SALES = f"""
SELECT {_START.format(interval="$8", row="f")} AS start, {_SUMS},
       count(DISTINCT f.customer_id) FILTER (WHERE f.customer_id <> '{UNNAMED_CUSTOMER}') AS customers
FROM {{source}} f
GROUP BY GROUPING SETS ((1), ())
"""  # noqa: S608  # made of constants
_PRODUCT_COUNTS = f"""
WITH seen AS (
    SELECT DISTINCT {_START.format(interval="$8", row="s")} AS start, s.product_id
    FROM analytics.daily_products s {{join}}
    WHERE {_ASKED} AND {{which}} AND s.product_id <> '{NO_PRODUCT}'
)
SELECT start, count(*) AS products FROM seen GROUP BY start
UNION ALL SELECT NULL, count(DISTINCT product_id) FROM seen
"""  # noqa: S608  # made of constants
_JOIN_PRODUCTS = "JOIN analytics.products p ON p.id = s.product_id"
_COUNTS: Final = {
    False: _PRODUCT_COUNTS.format(join="", which=_OF_ANY_PRODUCT),
    True: _PRODUCT_COUNTS.format(join=_JOIN_PRODUCTS, which=_OF_PRODUCT),
}
# Added up first and named then: a product has many days.
_CHOSEN: Final = {
    False: f"WHERE {_OF_ANY_PRODUCT}",
    True: f"JOIN analytics.products p ON p.id = f.product_id WHERE {_OF_PRODUCT}",
}
_NET = "sum(f.gross_sales + f.cancellations + f.other_adjustments + f.refunds)"
_SORTS: Final[Mapping[Sort, str]] = {
    "net": f"{_NET} DESC",
    "units": "sum(f.units_sold) DESC",
    "orders": "sum(f.orders) DESC",
}
_PRODUCTS = f"""
SELECT f.*, p.seller_id, p.sku, COALESCE(NULLIF(p.title, ''), p.sku) AS title, p.brand, p.category_path FROM (
    SELECT f.product_id, {_SUMS}, row_number() OVER (ORDER BY {{sort}}, f.product_id) AS rank
    FROM (
        SELECT s.product_id, {_SUMS.replace("f.", "s.")} FROM analytics.daily_products s
        WHERE {_ASKED} AND s.product_id <> '{NO_PRODUCT}' AND ($8::uuid[] IS NULL OR s.product_id = ANY($8))
        GROUP BY s.product_id
    ) f {{which}}
    GROUP BY f.product_id
) f JOIN analytics.products p ON p.id = f.product_id
WHERE f.rank <= $9 ORDER BY f.rank
"""  # noqa: S608  # made of constants
_PARTIES = f"""
SELECT f.*, p.name, COALESCE(NULLIF(f.sold_to, ''), p.country) AS country,
       COALESCE(p.kind = 'historical', false) AS historical
FROM (
    SELECT f.{{party}} AS id, {_SUMS}, max(f.country) AS sold_to,
           max(f.day) FILTER (WHERE f.orders > 0) AS last_order_on,
           row_number() OVER (ORDER BY {{sort}}, f.{{party}}) AS rank
    FROM {{source}} f WHERE ($8::uuid[] IS NULL OR f.{{party}} = ANY($8))
    GROUP BY f.{{party}}
) f LEFT JOIN analytics.parties p ON p.id = f.id
WHERE f.rank <= $9 ORDER BY f.rank
"""  # noqa: S608  # made of constants
_OVERVIEW = f"""
SELECT r.name, f.* FROM unnest($1::text[], $2::date[], $3::date[]) AS r (name, first, last)
CROSS JOIN LATERAL (
    SELECT {_SUMS}, count(DISTINCT f.customer_id) FILTER (WHERE f.customer_id <> '{UNNAMED_CUSTOMER}') AS customers
    FROM analytics.daily_sales f
    WHERE f.day BETWEEN r.first AND r.last AND ($4::uuid IS NULL OR f.seller_id = $4)
      AND ($5::uuid IS NULL OR f.customer_id = $5) AND f.currency = $6
) f
"""  # noqa: S608  # made of constants


async def currencies(tx: Tx, scope: Scope, period: Period, home_id: UUID) -> tuple[list[str], str | None]:
    """The currencies that were sold in, the one with the most orders first, and that of organisation `home_id`."""
    sql = _CURRENCIES.format(source=_SOURCES[scope.by_product])
    [row] = await tx.fetch(sql, *_arguments(scope, period, None), home_id)
    return row["found"], row["home"]


async def sales(tx: Tx, scope: Scope, period: Period, currency: str, interval: Interval) -> dict[date | None, Row]:
    """Measures, `customers` and `products` by the first day of each interval that has any; under None those of all."""
    arguments = (*_arguments(scope, period, currency), interval)
    rows = await tx.fetch(_SALES.format(source=_SOURCES[scope.by_product]), *arguments)
    counts = {row["start"]: row["products"] for row in await tx.fetch(_COUNTS[scope.by_product], *arguments)}
    return {row["start"]: {**row, "products": counts.get(row["start"], 0)} for row in rows}


async def products(
    tx: Tx,
    scope: Scope,
    period: Period,
    currency: str,
    *,
    sort: Sort,
    limit: int,
    ids: Sequence[UUID] | None = None,
) -> list[Row]:
    """The first products by `sort`, with names; of `ids` alone where they are given."""
    sql = _PRODUCTS.format(sort=_SORTS[sort], which=_CHOSEN[scope.by_product])
    return list(await tx.fetch(sql, *_arguments(scope, period, currency), ids, limit))


async def parties(
    tx: Tx,
    scope: Scope,
    period: Period,
    currency: str,
    *,
    party: PartyColumn,
    sort: Sort,
    limit: int,
    ids: Sequence[UUID] | None = None,
) -> list[Row]:
    """The first customers (or sellers) by `sort`, with names; of `ids` alone where they are given."""
    sql = _PARTIES.format(party=party, sort=_SORTS[sort], source=_SOURCES[scope.by_product])
    return list(await tx.fetch(sql, *_arguments(scope, period, currency), ids, limit))


async def overview(tx: Tx, scope: Scope, periods: Mapping[str, Period], currency: str) -> dict[str, Row]:
    """Measures and `customers` of each named period."""
    days = ([each.first for each in periods.values()], [each.last for each in periods.values()])
    rows = await tx.fetch(_OVERVIEW, list(periods), *days, scope.seller_id, scope.customer_id, currency)
    return {row["name"]: row for row in rows}


def _arguments(scope: Scope, period: Period, currency: str | None) -> tuple[Any, ...]:
    return (
        period.first,
        period.last,
        scope.seller_id,
        scope.customer_id,
        currency,
        scope.category,
        scope.brand,
    )
