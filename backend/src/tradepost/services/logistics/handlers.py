"""Events that logistics consumes and its background work. Each job may run twice."""

from collections.abc import Sequence
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.kernel.events import Envelope
from tradepost.services.logistics import use_cases
from tradepost.services.orders.contract import OrderCancelled, OrdersPort
from tradepost.services.users.contract import OrganisationChanged


async def keep_parties(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    """Names and addresses for parcels and papers."""
    await use_cases.keep_parties(tx, events)


async def cancel_shipments(tx: Tx, events: Sequence[Envelope[OrderCancelled]]) -> None:
    """What has not left of a cancelled order stays."""
    await use_cases.cancel_shipments_of_orders(tx, events)


class Jobs:
    """The jobs, with what they need."""

    def __init__(self, database: Database, orders: OrdersPort) -> None:
        self._database, self._orders = database, orders

    async def release_unshipped(self, *, shipment_ids: list[str]) -> None:
        """Open again the units of shipments that were cancelled or never made."""
        await use_cases.release_unshipped(self._database, [UUID(each) for each in shipment_ids], orders=self._orders)
