"""Statements behind a seller's statement of account: its payables, line by line in order of time."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.payments.repository.bulk import Record

# $1 seller, $2 currency, $3 from, $4 until (excluded). Of a commission's two entries the first is the fee, the second
# the VAT on it: so they are posted.
_OF_PERIOD = """
SELECT e.id, t.posted_at, t.kind, t.subject_id, t.order_id, e.memo, -e.amount AS change,
       t.kind IN ('commission', 'commission_back')
           AND EXISTS (SELECT FROM payments.ledger_entries fee WHERE fee.transaction_id = e.transaction_id
                       AND fee.account_id = e.account_id AND fee.id < e.id) AS is_vat
FROM payments.ledger_accounts a
JOIN payments.ledger_entries e ON e.account_id = a.id
JOIN payments.ledger_transactions t ON t.id = e.transaction_id
WHERE a.kind = 'payable' AND a.organisation_id = $1 AND a.currency = $2 AND t.posted_at >= $3 AND t.posted_at < $4
"""
_LINES = f"""
SELECT line.*, i.label AS document_label
FROM ({_OF_PERIOD}) line
LEFT JOIN payments.invoices i ON i.id = line.subject_id
WHERE $5::timestamptz IS NULL OR (line.posted_at, line.id) > ($5, $6::uuid)
ORDER BY line.posted_at, line.id LIMIT $7
"""  # noqa: S608  # made of constants
_TOTALS = f"""
SELECT kind, is_vat, sum(change) AS change, count(*) AS lines FROM ({_OF_PERIOD}) line GROUP BY 1, 2
"""  # noqa: S608  # made of constants
# What was owed before the period, or with what of the period stands on the pages before.
_BALANCE = """
SELECT COALESCE(-sum(e.amount), 0)
FROM payments.ledger_accounts a
JOIN payments.ledger_entries e ON e.account_id = a.id
JOIN payments.ledger_transactions t ON t.id = e.transaction_id
WHERE a.kind = 'payable' AND a.organisation_id = $1 AND a.currency = $2
  AND (t.posted_at < $3 OR (t.posted_at, e.id) <= ($4::timestamptz, $5::uuid))
"""


async def lines(
    tx: Tx,
    seller_id: UUID,
    currency: str,
    period: tuple[datetime, datetime],
    *,
    after: Sequence[Any] | None,
    limit: int,
) -> list[Record]:
    """The oldest first, from behind `after` (posted_at, id); `change` is what the seller gained."""
    return await tx.fetch(_LINES, seller_id, currency, *period, *(after or (None, None)), limit)


async def totals(tx: Tx, seller_id: UUID, currency: str, period: tuple[datetime, datetime]) -> list[Record]:
    """By kind of posting, VAT on fees apart."""
    return await tx.fetch(_TOTALS, seller_id, currency, *period)


async def balance(
    tx: Tx, seller_id: UUID, currency: str, before: datetime, *, after: Sequence[Any] | None = None
) -> Decimal:
    """What the seller was owed before that instant, or behind the line `after`."""
    found: Decimal = await tx.fetchval(_BALANCE, seller_id, currency, before, *(after or (None, None)))
    return found
