"""A seller's customers: who bought of it, how often and for how much."""

from collections.abc import Sequence
from typing import Any, Literal
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.orders.repository.orders import Row

Sort = Literal["-last_order", "name"]
# $1 seller, $2 part of the name, $3 historical or not, $4 and $5 the last row before, $6 limit
_CUSTOMERS = """
WITH customers AS (
    SELECT o.buyer_id, (array_agg(o.buyer_name ORDER BY o.placed_at DESC, o.id DESC))[1] AS known_as,
           count(*) AS orders,
           count(*) FILTER (WHERE o.status NOT IN ('delivered', 'completed', 'cancelled', 'refused')) AS open_orders,
           min(o.placed_at) AS first_order_at, max(o.placed_at) AS last_order_at,
           bool_and(o.historical) AS historical, max(o.customer_reference) AS customer_reference
    FROM orders.orders o
    WHERE o.seller_id = $1 AND ($3::boolean IS NULL OR o.historical = $3)
    GROUP BY o.buyer_id
),
named AS (
    SELECT c.*, COALESCE(p.name, c.known_as) AS name, lower(COALESCE(p.name, c.known_as)) AS sort_name,
           p.country, p.vat_id, p.verified, p.suspended, p.language, p.address
    FROM customers c LEFT JOIN orders.parties p ON p.organisation_id = c.buyer_id
)
SELECT * FROM named WHERE ($2::text IS NULL OR sort_name LIKE $2)
"""
_PAGES = {
    "-last_order": f"""{_CUSTOMERS} AND ($4::timestamptz IS NULL OR (last_order_at, buyer_id) < ($4, $5::uuid))
        ORDER BY last_order_at DESC, buyer_id DESC LIMIT $6""",
    "name": f"""{_CUSTOMERS} AND ($4::text IS NULL OR (sort_name, buyer_id) > ($4, $5::uuid))
        ORDER BY sort_name, buyer_id LIMIT $6""",
}
# What was cancelled or refused is no purchase; a historical cancellation takes its amount back, so it counts.
_TOTALS = """
SELECT o.buyer_id, o.currency, count(*) AS orders, sum(o.net) AS net, sum(o.total) AS total
FROM orders.orders o
WHERE o.seller_id = $1 AND o.buyer_id = ANY($2::uuid[]) AND ($3::boolean IS NULL OR o.historical = $3)
  AND (o.status NOT IN ('cancelled', 'refused') OR o.historical)
GROUP BY o.buyer_id, o.currency ORDER BY o.buyer_id, total DESC, o.currency
"""


async def page(
    tx: Tx,
    seller_id: UUID,
    *,
    name: str | None,
    historical: bool | None,
    sort: Sort,
    after: Sequence[Any] | None,
    limit: int,
) -> list[Row]:
    """At most `limit` customers behind `after` (sort value, id). `name`: a pattern of LIKE in lower case."""
    return list(await tx.fetch(_PAGES[sort], seller_id, name, historical, *(after or (None, None)), limit))


async def totals(tx: Tx, seller_id: UUID, buyer_ids: Sequence[UUID], *, historical: bool | None) -> list[Row]:
    """What each bought, by currency."""
    return list(await tx.fetch(_TOTALS, seller_id, list(buyer_ids), historical))
