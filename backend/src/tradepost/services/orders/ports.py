"""Orders for other services."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.services.orders.contract import Order, OrderStatus, ShippedLine
from tradepost.services.orders.repository import lists
from tradepost.services.orders.repository import orders as repository
from tradepost.services.orders.rules.filters import OrderFilter
from tradepost.services.orders.use_cases import fulfilling
from tradepost.services.orders.use_cases.answers import Row, to_order

MAX_ORDERS = 200


class LocalOrders:
    """`OrdersPort` on this process's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def orders(self, *, ids: list[UUID]) -> list[Order]:
        async with self._database.transaction("orders", readonly=True) as tx:
            return await _with_lines(tx, list(await repository.orders(tx, ids[:MAX_ORDERS])))

    async def group(self, *, group_id: UUID) -> list[Order]:
        async with self._database.transaction("orders", readonly=True) as tx:
            return await _with_lines(tx, list(await repository.orders_of_group(tx, group_id)))

    async def latest_orders(
        self,
        *,
        buyer_id: UUID | None,
        seller_id: UUID | None,
        status: OrderStatus | None,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[Order]:
        side: Literal["buyer", "seller", "all"] = "buyer" if buyer_id else "seller" if seller_id else "all"
        whose, counterpart_id = (buyer_id, seller_id) if buyer_id else (seller_id, None)
        wanted = OrderFilter(statuses=(status,) if status else None, counterpart_id=counterpart_id, historical=False)
        async with self._database.transaction("orders", readonly=True) as tx:
            page = await lists.page(
                tx, side, whose, wanted, sort="-placed_at", after=after, limit=min(limit, MAX_ORDERS)
            )
            rows = {row["id"]: row for row in await repository.orders(tx, [each["id"] for each in page])}
        return [to_order(rows[each["id"]], ()) for each in page if each["id"] in rows]

    async def claim_fulfilment(
        self, *, shipment_id: UUID, order_id: UUID, seller_id: UUID, lines: list[ShippedLine]
    ) -> Order:
        async with self._database.transaction("orders") as tx:
            return await fulfilling.claim_fulfilment(
                tx, shipment_id=shipment_id, order_id=order_id, seller_id=seller_id, lines=lines
            )

    async def release_fulfilment(self, *, shipment_id: UUID) -> None:
        async with self._database.transaction("orders") as tx:
            await fulfilling.release_fulfilment(tx, shipment_id=shipment_id)


async def _with_lines(tx: Tx, rows: list[Row]) -> list[Order]:
    items = await repository.items(tx, [row["id"] for row in rows])
    return [to_order(row, items[row["id"]]) for row in rows]
