"""Statements about the ledger, commission and what sellers are owed."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.ids import new_id, stable_id
from tradepost.services.payments.repository.bulk import Record, insert
from tradepost.services.payments.rules.ledger import Account, Posting

_ADD_ACCOUNTS = insert(
    "ledger_accounts", "id", "kind", "organisation_id", "currency", conflict="ON CONFLICT DO NOTHING"
)
_ADD_TRANSACTIONS = insert("ledger_transactions", "id", "kind", "subject_id", "order_id", "memo", "posted_at")
_ADD_ENTRIES = insert("ledger_entries", "id", "transaction_id", "account_id", "currency", "amount", "memo")
_ACCOUNTS = """
SELECT a.*, p.name AS organisation_name,
       COALESCE((SELECT sum(e.amount) FROM payments.ledger_entries e WHERE e.account_id = a.id), 0) AS debit_balance
FROM payments.ledger_accounts a LEFT JOIN payments.parties p ON p.organisation_id = a.organisation_id
WHERE ($1::uuid IS NULL OR (a.organisation_id = $1 AND a.kind = 'payable')) AND ($2::text IS NULL OR a.kind = $2)
AND ($3::uuid IS NULL OR a.organisation_id = $3)
AND ($4::uuid IS NULL OR a.id > $4) ORDER BY a.id LIMIT $5
"""
_ACCOUNT = """
SELECT * FROM payments.ledger_accounts
WHERE id = $1 AND ($2::uuid IS NULL OR (organisation_id = $2 AND kind = 'payable'))
"""
_ENTRIES = """
SELECT e.id, e.transaction_id, e.currency, e.amount, e.memo, t.kind, t.subject_id, t.order_id, t.posted_at
FROM payments.ledger_entries e JOIN payments.ledger_transactions t ON t.id = e.transaction_id
WHERE e.account_id = $1 AND ($2::uuid IS NULL OR e.id < $2) ORDER BY e.id DESC LIMIT $3
"""
_PAYOUTS = """
SELECT a.id AS account_id, a.organisation_id AS seller_id, a.currency, p.name AS seller_name,
    -COALESCE((SELECT sum(e.amount) FROM payments.ledger_entries e WHERE e.account_id = a.id), 0) AS balance,
    COALESCE((SELECT sum(i.open) FROM payments.invoices i
              WHERE i.seller_id = a.organisation_id AND i.currency = a.currency AND i.open > 0), 0) AS awaiting_buyers
FROM payments.ledger_accounts a LEFT JOIN payments.parties p ON p.organisation_id = a.organisation_id
WHERE a.kind = 'payable' AND ($1::uuid IS NULL OR a.organisation_id = $1) AND ($2::uuid IS NULL OR a.id > $2)
ORDER BY a.id LIMIT $3
"""
_COMMISSIONS = """
SELECT c.*, i.label AS document_label
FROM payments.commission_records c JOIN payments.invoices i ON i.id = c.document_id
WHERE ($1::uuid IS NULL OR c.seller_id = $1) AND ($2::uuid IS NULL OR c.order_id = $2)
AND ($3::uuid IS NULL OR c.id < $3) ORDER BY c.id DESC LIMIT $4
"""
_ADD_RULE = """
INSERT INTO payments.commission_rules (id, seller_id, rate, valid_from, created_by, created_at)
VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING *
"""
_RULES = """
SELECT * FROM payments.commission_rules
WHERE ($1::uuid IS NULL OR seller_id = $1) AND ($2::timestamptz IS NULL OR (valid_from, id) < ($2, $3::uuid))
ORDER BY valid_from DESC, id DESC LIMIT $4
"""


async def write(tx: Tx, postings: Sequence[Posting | None], now: datetime) -> None:
    """Post what is not None. A second posting of one kind for one subject raises a unique violation."""
    accounts: dict[UUID, dict[str, Any]] = {}
    transactions, entries = [], []
    for posting in (each for each in postings if each is not None):
        transaction_id = new_id()
        transactions.append(
            {
                "id": transaction_id,
                "kind": posting.kind,
                "subject_id": posting.subject_id,
                "order_id": posting.order_id,
                "memo": posting.memo,
                "posted_at": now,
            }
        )
        for account, amount, memo in posting.entries:
            row = _account(account, posting.currency)
            accounts[row["id"]] = row
            entries.append(_entry(transaction_id, row, amount, memo))
    if transactions:
        await tx.execute(_ADD_ACCOUNTS, [accounts[account_id] for account_id in sorted(accounts)])
        await tx.execute(_ADD_TRANSACTIONS, transactions)
        await tx.execute(_ADD_ENTRIES, entries)


async def accounts(tx: Tx, seller_id: UUID | None, *filters: Any) -> list[Record]:
    """All accounts, or a seller's payables. `filters`: kind, organisation, the id before the page, rows."""
    return await tx.fetch(_ACCOUNTS, seller_id, *filters)


async def account(tx: Tx, account_id: UUID, seller_id: UUID | None) -> Record | None:
    """An account; where `seller_id` is given only a payable of its."""
    return await tx.fetchrow(_ACCOUNT, account_id, seller_id)


async def entries(tx: Tx, account_id: UUID, *filters: Any) -> list[Record]:
    """Newest first. `filters`: the id before the page, rows."""
    return await tx.fetch(_ENTRIES, account_id, *filters)


async def payouts(tx: Tx, seller_id: UUID | None, *filters: Any) -> list[Record]:
    """What sellers are owed. `filters`: the account before the page, rows."""
    return await tx.fetch(_PAYOUTS, seller_id, *filters)


async def commissions(tx: Tx, seller_id: UUID | None, *filters: Any) -> list[Record]:
    """Newest first. `filters`: order, the id before the page, rows."""
    return await tx.fetch(_COMMISSIONS, seller_id, *filters)


async def add_rule(
    tx: Tx, *, seller_id: UUID | None, rate: Decimal, valid_from: datetime, created_by: UUID, now: datetime
) -> Record | None:
    """A new commission rule; None where there is one from that instant on."""
    return await tx.fetchrow(_ADD_RULE, new_id(), seller_id, rate, valid_from, created_by, now)


async def rules(tx: Tx, *filters: Any) -> list[Record]:
    """The newest first. `filters`: seller, `valid_from` and id before the page, rows."""
    return await tx.fetch(_RULES, *filters)


def _account(account: Account, currency: str) -> dict[str, Any]:
    return {
        "id": stable_id("ledger", account.kind, str(account.organisation_id), currency),
        "kind": account.kind,
        "organisation_id": account.organisation_id,
        "currency": currency,
    }


def _entry(transaction_id: UUID, account: dict[str, Any], amount: Decimal, memo: str) -> dict[str, Any]:
    return {
        "id": new_id(),
        "transaction_id": transaction_id,
        "account_id": account["id"],
        "currency": account["currency"],
        "amount": amount,
        "memo": memo,
    }
