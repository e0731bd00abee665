"""What analytics learns from others, and its background work."""

from collections.abc import Sequence
from uuid import UUID

import structlog

from tradepost.infra.db import Database, Overloaded, Tx
from tradepost.infra.live import Live
from tradepost.kernel.events import Envelope
from tradepost.services.analytics.rules import reports as rules
from tradepost.services.analytics.rules.counting import (
    count_cancellation,
    count_imported,
    count_refund,
    count_sale,
)
from tradepost.services.analytics.use_cases import counting, reports
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.orders.contract import OrderCancelled, OrderConfirmed, OrderImported
from tradepost.services.payments.contract import PaymentRefunded
from tradepost.services.products.contract import ProductUpdated
from tradepost.services.users.contract import OrganisationChanged

log = structlog.get_logger(__name__)


async def count_sales(tx: Tx, events: Sequence[Envelope[OrderConfirmed]]) -> None:
    """A confirmed order is a sale."""
    await counting.count_documents(tx, [count_sale(each.event.order, each.occurred_at) for each in events])


async def count_cancellations(tx: Tx, events: Sequence[Envelope[OrderCancelled]]) -> None:
    """Take back what was not shipped of orders that counted as sales, or will when their confirmation arrives."""
    confirmed = [each for each in events if each.event.was_confirmed]
    await counting.count_documents(tx, [count_cancellation(each.event.order, each.occurred_at) for each in confirmed])


async def count_refunds(tx: Tx, events: Sequence[Envelope[PaymentRefunded]]) -> None:
    """Take off what was given back; a refund of what a cancellation took back already is of no lines."""
    of_lines = [each for each in events if each.event.lines_net]
    await counting.count_documents(tx, [count_refund(each.event, each.occurred_at) for each in of_lines])


async def count_history(tx: Tx, events: Sequence[Envelope[OrderImported]]) -> None:
    """Historical documents count with their own dates and amounts."""
    await counting.count_documents(tx, [count_imported(each.event) for each in events])


async def remember_products(tx: Tx, events: Sequence[Envelope[ProductUpdated]]) -> None:
    """Titles, brands and categories."""
    await counting.remember_products(tx, [(each.occurred_at, each.event.product) for each in events])


async def remember_organisations(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    """Names, countries and currencies."""
    await counting.remember_organisations(tx, [(each.occurred_at, each.event.organisation) for each in events])


class Jobs:
    """The jobs, with what they need. Each may run twice."""

    def __init__(self, database: Database, documents: DocumentsPort, live: Live) -> None:
        self._database, self._documents, self._live = database, documents, live

    async def make_report(self, *, report_id: str) -> None:
        """Make a custom report; one that cannot be made fails with a reason, after a few tries."""
        try:
            await reports.make_report(self._database, UUID(report_id), documents=self._documents, live=self._live)
        except Exception as error:
            log.exception("analytics.report_interrupted", report_id=report_id)
            reason = rules.TOOK_TOO_LONG if isinstance(error, Overloaded) else rules.UNEXPECTED
            given_up = await reports.fail_report(
                self._database, UUID(report_id), reason, live=self._live, after_attempts=rules.ATTEMPTS_MAX
            )
            if not given_up:
                raise

    async def recount(self, *, organisation_id: str) -> None:
        """Put sales on the days of a changed time zone."""
        await counting.recount(self._database, UUID(organisation_id))

    async def fail_stale(self) -> None:
        """Give up reports that were cut off."""
        await reports.fail_stale_reports(self._database, live=self._live)
