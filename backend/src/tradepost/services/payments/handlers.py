"""What others tell, handed to the use cases."""

from collections.abc import Sequence

from tradepost.infra.db import Tx
from tradepost.kernel.events import Envelope
from tradepost.services.orders.contract import OrderCancelled, OrderCreated, OrderShipped
from tradepost.services.payments.use_cases import following, invoicing
from tradepost.services.users.contract import OrganisationChanged


async def note_organisations(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    await following.note_organisations(tx, [(each.occurred_at, each.event.organisation) for each in events])


async def keep_orders(tx: Tx, events: Sequence[Envelope[OrderCreated]]) -> None:
    await following.keep_orders(tx, [each.event.order for each in events])


async def issue_invoices(tx: Tx, events: Sequence[Envelope[OrderShipped]]) -> None:
    await invoicing.issue_invoices(tx, [(each.occurred_at, each.event) for each in events])


async def cancel_orders(tx: Tx, events: Sequence[Envelope[OrderCancelled]]) -> None:
    await following.cancel_orders(tx, [each.event for each in events])
