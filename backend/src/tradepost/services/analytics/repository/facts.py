"""Statements that write facts and keep the roll-ups their sums.

Whoever writes holds one lock: batches of events and the recounting of a seller never mix.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import PLATFORM_ID
from tradepost.services.analytics.repository import MEASURES
from tradepost.services.analytics.rules.counting import CountedDocument, Measures, total

_LOCK = "SELECT pg_advisory_xact_lock(7402150123)"
_LOCAL_DAY = """
(d.occurred_at AT TIME ZONE COALESCE(
    (SELECT timezone FROM analytics.report_settings WHERE organisation_id = d.seller_id),
    (SELECT timezone FROM analytics.report_settings WHERE organisation_id = $1), 'UTC'))::date
"""
_ADD_DOCUMENTS = f"""
INSERT INTO analytics.sales_documents
    (id, order_id, kind, seller_id, customer_id, country, currency, occurred_at, day, own_day, {", ".join(MEASURES)})
SELECT d.id, d.order_id, d.kind, d.seller_id, d.customer_id, d.country, d.currency, d.occurred_at,
       COALESCE(d.own_day, {_LOCAL_DAY}), d.own_day IS NOT NULL, {", ".join(f"d.{name}" for name in MEASURES)}
FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::timestamptz[],
            $10::date[], $11::int[], $12::int[], $13::int[], $14::bigint[], $15::bigint[], $16::numeric[],
            $17::numeric[], $18::numeric[], $19::numeric[])
     AS d (id, order_id, kind, seller_id, customer_id, country, currency, occurred_at, own_day, {", ".join(MEASURES)})
ORDER BY d.id
ON CONFLICT (id) DO NOTHING
RETURNING id, day
"""  # noqa: S608  # made of constants
_LINE_COLUMNS = (
    *("document_id", "position", "product_id", "seller_id", "customer_id", "country", "currency", "day"),
    *MEASURES,
)
_ADDED = ", ".join(f"{name} = t.{name} + EXCLUDED.{name}" for name in MEASURES)
_SALES_KEY = "seller_id, day, customer_id, currency, country"
_PRODUCTS_KEY = "seller_id, day, customer_id, product_id, currency"
_ADD_SALES = f"""
INSERT INTO analytics.daily_sales AS t ({_SALES_KEY}, {", ".join(MEASURES)})
SELECT {_SALES_KEY}, {", ".join(f"sum({name})" for name in MEASURES)}
FROM analytics.sales_documents
WHERE {{which}}
GROUP BY {_SALES_KEY} ORDER BY {_SALES_KEY}
ON CONFLICT ({_SALES_KEY}) DO UPDATE SET {_ADDED}
"""  # noqa: S608  # made of constants
# A document counts once for each product that it holds.
_ADD_PRODUCTS = f"""
INSERT INTO analytics.daily_products AS t ({_PRODUCTS_KEY}, {", ".join(MEASURES)})
SELECT {_PRODUCTS_KEY}, sum(orders), sum(cancelled_orders), {", ".join(f"sum({name})" for name in MEASURES[2:])}
FROM (
    SELECT {_PRODUCTS_KEY}, max(orders) AS orders, max(cancelled_orders) AS cancelled_orders,
           {", ".join(f"sum({name}) AS {name}" for name in MEASURES[2:])}
    FROM analytics.sales_lines WHERE {{which}} GROUP BY {_PRODUCTS_KEY}, document_id
) line
GROUP BY {_PRODUCTS_KEY} ORDER BY {_PRODUCTS_KEY}
ON CONFLICT ({_PRODUCTS_KEY}) DO UPDATE SET {_ADDED}
"""  # noqa: S608  # made of constants
_SALES_OF_DOCUMENTS = _ADD_SALES.format(which="id = ANY($1::uuid[])")
_PRODUCTS_OF_DOCUMENTS = _ADD_PRODUCTS.format(which="document_id = ANY($1::uuid[])")
_SALES_OF_SELLER = _ADD_SALES.format(which="seller_id = $1")
_PRODUCTS_OF_SELLER = _ADD_PRODUCTS.format(which="seller_id = $1")
_MOVE_DOCUMENTS = f"""
UPDATE analytics.sales_documents d SET day = {_LOCAL_DAY}
WHERE d.seller_id = $2 AND NOT d.own_day AND d.day <> {_LOCAL_DAY}
"""  # noqa: S608  # made of constants
_MOVE_LINES = """
UPDATE analytics.sales_lines l SET day = d.day FROM analytics.sales_documents d
WHERE d.id = l.document_id AND d.seller_id = $1 AND l.day <> d.day
"""
_SELLERS_OF_SETTING = """
SELECT DISTINCT seller_id FROM analytics.sales_documents d
WHERE seller_id = $1 OR ($1 = $2 AND NOT EXISTS (
    SELECT FROM analytics.report_settings s WHERE s.organisation_id = d.seller_id))
ORDER BY seller_id
"""


async def lock(tx: Tx) -> None:
    """Wait until nobody else writes facts."""
    await tx.fetchval(_LOCK)


async def add_documents(tx: Tx, documents: Sequence[CountedDocument]) -> list[UUID]:
    """Write those documents that are not there yet, with their lines; their ids."""
    totals = [total(measures for _, measures in each.lines) for each in documents]
    rows = await tx.fetch(
        _ADD_DOCUMENTS,
        PLATFORM_ID,
        *[
            [getattr(each, name) for each in documents]
            for name in ("id", "order_id", "kind", "seller_id", "customer_id", "country", "currency", "occurred_at")
        ],
        [each.day for each in documents],
        *[[getattr(each, name) for each in totals] for name in MEASURES],
    )
    days: dict[UUID, date] = {row["id"]: row["day"] for row in rows}
    fresh = [each for each in documents if each.id in days]
    if fresh:
        lines = [line for each in fresh for line in _lines(each, days[each.id])]
        await tx.copy("analytics", "sales_lines", _LINE_COLUMNS, lines)
    return sorted(days)


async def add_up(tx: Tx, document_ids: Sequence[UUID]) -> None:
    """Add documents that were just written to the roll-ups."""
    await tx.execute(_SALES_OF_DOCUMENTS, document_ids)
    await tx.execute(_PRODUCTS_OF_DOCUMENTS, document_ids)


async def sellers_of_setting(tx: Tx, organisation_id: UUID) -> list[UUID]:
    """The sellers with figures whose days follow the setting of `organisation_id` (the platform's: all without own)."""
    return [row["seller_id"] for row in await tx.fetch(_SELLERS_OF_SETTING, organisation_id, PLATFORM_ID)]


async def recount(tx: Tx, seller_id: UUID) -> None:
    """Put a seller's documents on the days of its time zone, and make its roll-ups anew from its facts."""
    await tx.execute(_MOVE_DOCUMENTS, PLATFORM_ID, seller_id)
    await tx.execute(_MOVE_LINES, seller_id)
    await tx.execute("DELETE FROM analytics.daily_sales WHERE seller_id = $1", seller_id)
    await tx.execute("DELETE FROM analytics.daily_products WHERE seller_id = $1", seller_id)
    await tx.execute(_SALES_OF_SELLER, seller_id)
    await tx.execute(_PRODUCTS_OF_SELLER, seller_id)


def _lines(document: CountedDocument, day: date) -> list[tuple[object, ...]]:
    shared = (document.seller_id, document.customer_id, document.country, document.currency, day)
    return [
        (document.id, position, product_id, *shared, *_values(measures))
        for position, (product_id, measures) in enumerate(document.lines, 1)
    ]


def _values(line: Measures) -> tuple[object, ...]:
    """The measures in the order of MEASURES, spelt out because it runs for every line of an import."""
    return (
        line.orders,
        line.cancelled_orders,
        line.lines,
        line.units_sold,
        line.units_cancelled,
        line.gross_sales,
        line.cancellations,
        line.other_adjustments,
        line.refunds,
    )
