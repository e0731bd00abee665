"""Events that products consumes, and its jobs."""

from collections import Counter
from collections.abc import Mapping, Sequence
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.infra.live import Live
from tradepost.infra.objects import ObjectStore
from tradepost.kernel.events import Envelope
from tradepost.services.logistics.contract import ShipmentDispatched
from tradepost.services.orders.contract import Order, OrderCancelled, OrderConfirmed, OrderExtended
from tradepost.services.products.use_cases import catalogue, holds, importing
from tradepost.services.users.contract import OrganisationChanged

MAX_EXPIRY_BATCHES = 500


async def confirm_holds(tx: Tx, events: Sequence[Envelope[OrderConfirmed]]) -> None:
    """What is ordered for good does not expire."""
    await holds.confirm(tx, [(each.event.order.hold_id, _ordered(each.event.order)) for each in events])


async def extend_holds(tx: Tx, events: Sequence[Envelope[OrderExtended]]) -> None:
    """What a transfer is awaited for is held for longer."""
    await holds.extend(tx, [(each.event.order.hold_id, each.event.hold_until) for each in events])


async def give_back_cancelled(tx: Tx, events: Sequence[Envelope[OrderCancelled]]) -> None:
    """What was not shipped goes back to stock."""
    await holds.cancel(tx, [(each.event.order.hold_id, _shipped(each.event.order)) for each in events])


async def take_out_shipped(tx: Tx, events: Sequence[Envelope[ShipmentDispatched]]) -> None:
    """What has left is no longer on hand."""
    shipments = []
    for each in events:
        lines = Counter[UUID]()
        for line in each.event.lines:
            lines[line.product_id] += line.quantity
        shipments.append((each.event.shipment_id, each.event.hold_id, lines))
    await holds.ship(tx, shipments)


async def follow_organisations(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    """Names and suspensions of sellers show on their products, batch by batch, in the background."""
    await catalogue.follow_organisations(tx, [(each.event.organisation, each.occurred_at) for each in events])


class Jobs:
    """The jobs of products, on the process's connections."""

    def __init__(self, database: Database, objects: ObjectStore, live: Live) -> None:
        self._database = database
        self._workshop = importing.Workshop(database, objects, live)

    async def run_upload(self, upload_id: str) -> None:
        """Take a bulk upload to its end; repeatable, it goes on where it stopped."""
        await importing.run_upload(self._workshop, UUID(upload_id))

    async def resume_uploads(self) -> None:
        """Uploads whose worker is gone are queued anew."""
        await importing.resume_stalled(self._database)

    async def refresh_seller(self, seller_id: str) -> None:
        """Products follow their seller; repeatable, for it works on those that do not yet."""
        while True:
            async with self._database.transaction("products") as tx:
                if not await catalogue.refresh_of_seller(tx, UUID(seller_id)):
                    return

    async def refresh_category(self, category_id: str) -> None:
        """Products below a renamed or moved category are told of anew."""
        after: UUID | None = None
        while True:
            async with self._database.transaction("products") as tx:
                after = await catalogue.refresh_below_category(tx, UUID(category_id), after)
            if after is None:
                return

    async def expire_holds(self) -> None:
        """Stock that was held and not paid for in time goes back, batch by batch."""
        for _ in range(MAX_EXPIRY_BATCHES):
            async with self._database.transaction("products") as tx:
                if not await holds.expire_batch(tx):
                    return


def _ordered(order: Order) -> Mapping[UUID, int]:
    units = Counter[UUID]()
    for line in order.lines:
        units[line.product_id] += line.quantity
    return units


def _shipped(order: Order) -> Mapping[UUID, int]:
    units = Counter[UUID]()
    for line in order.lines:
        units[line.product_id] += line.shipped_quantity
    return units
