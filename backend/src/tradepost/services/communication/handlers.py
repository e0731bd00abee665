"""What communication learns from others."""

from collections.abc import Sequence

from tradepost.infra.db import Tx
from tradepost.kernel.events import Envelope
from tradepost.services.communication import repository
from tradepost.services.orders.contract import OrderDelivered


async def remember_purchases(tx: Tx, events: Sequence[Envelope[OrderDelivered]]) -> None:
    """Who received which products, and so may review them."""
    rows = {
        (each.event.order.buyer_id, line.product_id): (
            each.event.order.buyer_id,
            line.product_id,
            each.event.order.buyer_name,
            each.event.order.seller_id,
            each.event.order_id,
            each.occurred_at,
        )
        for each in events
        for line in each.event.order.lines
        if line.shipped_quantity > 0
    }
    if rows:
        await repository.add_purchases(tx, list(rows.values()))
