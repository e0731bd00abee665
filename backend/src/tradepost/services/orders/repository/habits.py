"""What a buyer orders again and again, out of its own orders."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx

# Several orders of one day are one purchase. Where nothing was bought for long after it was due, the habit has ended.
_HABITS = """
WITH recent AS MATERIALIZED (
    SELECT o.id, (o.placed_at AT TIME ZONE 'UTC')::date AS day FROM orders.orders o
    WHERE o.buyer_id = $1 AND NOT o.historical AND o.status NOT IN ('cancelled', 'refused') AND o.placed_at >= $2
    ORDER BY o.placed_at DESC, o.id DESC LIMIT $3
), bought AS (
    SELECT i.product_id, o.day, sum(i.quantity) AS quantity, max(i.sku) AS sku, max(i.title) AS title
    FROM recent o JOIN orders.order_items i ON i.order_id = o.id
    WHERE i.product_id IS NOT NULL GROUP BY i.product_id, o.day
), habit AS (
    SELECT product_id, count(*)::int AS times, max(day) AS last_day,
           ((max(day) - min(day)) / (count(*) - 1))::int AS interval_days,
           percentile_disc(0.5) WITHIN GROUP (ORDER BY quantity)::int AS quantity,
           (array_agg(sku ORDER BY day DESC))[1] AS sku, (array_agg(title ORDER BY day DESC))[1] AS title
    FROM bought GROUP BY product_id HAVING count(*) > 1
)
SELECT product_id, times, last_day, interval_days, last_day + interval_days AS due_on, quantity, sku, title
FROM habit WHERE last_day + 4 * interval_days + 30 >= $4::date
ORDER BY due_on, product_id LIMIT $5
"""


async def habits(
    tx: Tx, buyer_id: UUID, *, since: datetime, orders: int, today: date, limit: int
) -> Sequence[Mapping[str, Any]]:
    """Products bought on two days at least, in the newest `orders` since then, the soonest due first."""
    return await tx.fetch(_HABITS, buyer_id, since, orders, today, limit)
