"""What other services ask of payments, answered in this process."""

from uuid import UUID

from tradepost.infra.db import Database
from tradepost.infra.rpc import idempotent
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.payments.contract import Invoice
from tradepost.services.payments.repository import invoices
from tradepost.services.payments.use_cases.invoicing import to_contract
from tradepost.services.payments.use_cases.printing import invoice_pdf

MAX_IDS = 200


class LocalPayments:
    """`PaymentsPort` over the service's own tables."""

    def __init__(self, database: Database, documents: DocumentsPort) -> None:
        self._database = database
        self._documents = documents

    @idempotent
    async def invoices_of_order(self, *, order_id: UUID) -> list[Invoice]:
        async with self._database.transaction("payments", readonly=True) as tx:
            return [to_contract(row) for row in await invoices.invoices_of_order(tx, order_id)]

    @idempotent
    async def invoices(self, *, ids: list[UUID], order_ids: list[UUID]) -> list[Invoice]:
        async with self._database.transaction("payments", readonly=True) as tx:
            rows = await invoices.invoices_by_ids(tx, ids[:MAX_IDS], order_ids[:MAX_IDS])
        return [to_contract(row) for row in rows]

    @idempotent
    async def invoice_pdf(self, *, invoice_id: UUID) -> bytes:
        _, content = await invoice_pdf(self._database, None, invoice_id, documents=self._documents)
        return content
