"""What orders does when others tell something, when a job is due, and by the clock. Each may run twice."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from tradepost.infra.bus import Handler
from tradepost.infra.db import Database
from tradepost.infra.jobs import Schedule, Task
from tradepost.infra.live import Live
from tradepost.infra.objects import ObjectStore
from tradepost.kernel.events import Event
from tradepost.services.logistics.contract import ShipmentDelivered, ShipmentDispatched
from tradepost.services.orders.use_cases import fulfilling, importing, moving, papers, parties, placing
from tradepost.services.payments.contract import InvoiceIssued, PaymentAuthorized, PaymentAwaited, PaymentCompleted
from tradepost.services.products.contract import ProductsPort
from tradepost.services.users.contract import OrganisationChanged

HANDLERS: Mapping[type[Event], Sequence[Handler]] = {
    OrganisationChanged: [parties.keep_parties],
    PaymentAuthorized: [moving.confirm_authorized],
    PaymentAwaited: [moving.await_transfers],
    PaymentCompleted: [moving.confirm_paid],
    InvoiceIssued: [papers.keep_invoices],
    ShipmentDispatched: [fulfilling.follow_dispatched],
    ShipmentDelivered: [fulfilling.follow_delivered],
}


class Jobs:
    """The jobs and schedules, with what they need."""

    def __init__(self, database: Database, objects: ObjectStore, live: Live, products: ProductsPort) -> None:
        self._database, self._objects, self._live, self._products = database, objects, live, products

    async def cancel_unpaid(self) -> None:
        """Cancel orders that were not paid in time."""
        await moving.cancel_unpaid(self._database)

    async def complete_delivered(self) -> None:
        """Complete orders that were delivered two weeks ago."""
        await moving.complete_delivered(self._database)

    async def release_orphan_hold(self, *, hold_id: str) -> None:
        """Give back the stock of a refused basket."""
        await placing.release_orphan_hold(UUID(hold_id), database=self._database, products=self._products)

    async def make_partitions(self) -> None:
        """Make the history's partitions of the coming months."""
        await moving.make_partitions(self._database)

    async def run_import(self, *, import_id: str) -> None:
        """Go on with an import of history."""
        await importing.run_import(self._database, UUID(import_id), objects=self._objects, live=self._live)

    def tasks(self) -> dict[str, Task]:
        return {
            "orders.cancel_unpaid": self.cancel_unpaid,
            "orders.complete_delivered": self.complete_delivered,
            "orders.make_partitions": self.make_partitions,
            importing.RUN_IMPORT: self.run_import,
            placing.RELEASE_ORPHAN_HOLD: self.release_orphan_hold,
        }


SCHEDULES = (
    Schedule(cron="* * * * *", task="orders.cancel_unpaid"),
    Schedule(cron="17 * * * *", task="orders.complete_delivered"),
    Schedule(cron="5 3 * * *", task="orders.make_partitions"),
)
