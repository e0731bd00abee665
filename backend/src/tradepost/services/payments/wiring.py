"""Builds the payments service."""

from tradepost.infra.bus import Consumer
from tradepost.infra.platform import Invariant, Platform, Service
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.orders.contract import OrderCancelled, OrderCreated, OrderShipped
from tradepost.services.payments import contract, handlers, routes
from tradepost.services.payments.ports import LocalPayments
from tradepost.services.payments.repository.invariants import INVARIANTS
from tradepost.services.users.contract import OrganisationChanged


def build(platform: Platform) -> Service:
    return Service(
        name="payments",
        routers=routes.ROUTERS,
        ports={contract.PaymentsPort: LocalPayments(platform.database, platform.ports.get(DocumentsPort))},
        consumer=Consumer(
            name="payments",
            handlers={
                OrganisationChanged: [handlers.note_organisations],
                OrderCreated: [handlers.keep_orders],
                OrderShipped: [handlers.issue_invoices],
                OrderCancelled: [handlers.cancel_orders],
            },
        ),
        events=contract.EVENTS,
        invariants=[Invariant(name=name, sql=sql) for name, sql in INVARIANTS.items()],
    )
