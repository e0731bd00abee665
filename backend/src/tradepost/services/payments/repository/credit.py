"""Statements about buyers' credit and payment methods."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.payments.repository.bulk import Record, Row, insert

CreditKey = tuple[UUID, str]

_LOCK = """
SELECT * FROM payments.credit_accounts
WHERE (organisation_id, currency) IN (SELECT * FROM unnest($1::uuid[], $2::text[]))
ORDER BY organisation_id, currency FOR UPDATE
"""
_CHANGE_USED = """
UPDATE payments.credit_accounts c SET used_amount = c.used_amount + n.change
FROM unnest($1::uuid[], $2::text[], $3::numeric[]) AS n (organisation_id, currency, change)
WHERE c.organisation_id = n.organisation_id AND c.currency = n.currency
"""
_PUT = """
INSERT INTO payments.credit_accounts
    (organisation_id, currency, limit_amount, terms_days, on_hold, updated_at, updated_by)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (organisation_id, currency) DO UPDATE SET
    limit_amount = excluded.limit_amount, terms_days = excluded.terms_days, on_hold = excluded.on_hold,
    version = credit_accounts.version + 1, updated_at = excluded.updated_at, updated_by = excluded.updated_by
WHERE credit_accounts.version = $8
"""
_SELECT = """
SELECT c.*, p.name AS organisation_name
FROM payments.credit_accounts c LEFT JOIN payments.parties p USING (organisation_id)
"""
_OF = f"{_SELECT} WHERE c.organisation_id = $1 AND ($2::text IS NULL OR c.currency = $2) ORDER BY c.currency"
_LIST = f"""
{_SELECT} WHERE ($1::boolean IS NULL OR c.on_hold = $1)
AND ($2::uuid IS NULL OR (c.organisation_id, c.currency) > ($2, $3::text))
ORDER BY c.organisation_id, c.currency LIMIT $4
"""
_BUCKETS = """
SELECT currency,
    COALESCE(sum(open) FILTER (WHERE due_on >= $2), 0) AS not_due,
    COALESCE(sum(open) FILTER (WHERE $2 - due_on BETWEEN 1 AND 30), 0) AS days_1_to_30,
    COALESCE(sum(open) FILTER (WHERE $2 - due_on BETWEEN 31 AND 60), 0) AS days_31_to_60,
    COALESCE(sum(open) FILTER (WHERE $2 - due_on BETWEEN 61 AND 90), 0) AS days_61_to_90,
    COALESCE(sum(open) FILTER (WHERE $2 - due_on > 90), 0) AS days_over_90,
    sum(open) AS invoiced
FROM payments.invoices WHERE buyer_id = $1 AND open > 0 AND payment_method = 'on_account' GROUP BY currency
"""
_OPEN_ITEMS = """
SELECT id AS invoice_id, label, order_id, order_number, seller ->> 'name' AS seller_name, open, due_on,
       GREATEST($2 - due_on, 0) AS days_overdue, currency
FROM payments.invoices WHERE buyer_id = $1 AND open > 0 AND payment_method = 'on_account' ORDER BY due_on, id LIMIT 200
"""

_ADD_METHOD = insert(
    "payment_methods",
    *("id", "organisation_id", "kind", "holder", "iban", "bic", "label", "preferred", "created_by", "created_at"),
    conflict="ON CONFLICT (organisation_id, iban) WHERE deleted_at IS NULL DO NOTHING RETURNING *",
)
# Changes of one organisation's methods take turns, so that there is one preferred one and never too many.
_LOCK_METHODS = "SELECT pg_advisory_xact_lock(hashtextextended('payment_methods:' || $1::text, 0))"
_METHODS = """
SELECT * FROM payments.payment_methods WHERE organisation_id = $1 AND deleted_at IS NULL ORDER BY id
"""
_UNPREFER = """
UPDATE payments.payment_methods SET preferred = false
WHERE organisation_id = $1 AND deleted_at IS NULL AND preferred
"""
_DROP_METHOD = """
UPDATE payments.payment_methods SET deleted_at = $3, preferred = false
WHERE id = $1 AND organisation_id = $2 AND deleted_at IS NULL RETURNING id
"""
_PREFER_ANOTHER = """
UPDATE payments.payment_methods SET preferred = true WHERE id = (
    SELECT id FROM payments.payment_methods WHERE organisation_id = $1 AND deleted_at IS NULL ORDER BY id LIMIT 1)
AND NOT EXISTS (
    SELECT 1 FROM payments.payment_methods WHERE organisation_id = $1 AND deleted_at IS NULL AND preferred)
"""


async def lock_accounts(tx: Tx, keys: Sequence[CreditKey]) -> dict[CreditKey, Record]:
    """The credit accounts of (organisation, currency) that exist, locked in key order."""
    rows = await tx.fetch(_LOCK, [key[0] for key in keys], [key[1] for key in keys])
    return {(row["organisation_id"], row["currency"]): row for row in rows}


async def change_used(tx: Tx, changes: Mapping[CreditKey, Decimal]) -> None:
    """Add to what is used of locked accounts."""
    wanted = {key: change for key, change in changes.items() if change}
    if wanted:
        keys = list(wanted)
        await tx.execute(_CHANGE_USED, [key[0] for key in keys], [key[1] for key in keys], list(wanted.values()))


async def put_account(
    tx: Tx,
    key: CreditKey,
    *,
    limit: Decimal,
    terms_days: int,
    on_hold: bool,
    now: datetime,
    user_id: UUID,
    version: int,
) -> bool:
    """Open (version 0) or change a credit account; False where it has another version."""
    return bool(await tx.execute(_PUT, *key, limit, terms_days, on_hold, now, user_id, version))


async def accounts_of(tx: Tx, organisation_id: UUID, currency: str | None = None) -> list[Record]:
    return await tx.fetch(_OF, organisation_id, currency)


async def list_accounts(tx: Tx, *filters: Any) -> list[Record]:
    """By organisation. `filters`: whether on hold, organisation and currency before the page, rows."""
    return await tx.fetch(_LIST, *filters)


async def ageing(tx: Tx, organisation_id: UUID, today: date) -> dict[str, Record]:
    """Open invoices on account by days overdue, for each currency."""
    return {row["currency"]: row for row in await tx.fetch(_BUCKETS, organisation_id, today)}


async def open_items(tx: Tx, organisation_id: UUID, today: date) -> list[Record]:
    """Open invoices on account, the first due first, at most 200."""
    return await tx.fetch(_OPEN_ITEMS, organisation_id, today)


async def lock_methods(tx: Tx, organisation_id: UUID) -> list[Record]:
    """The organisation's payment methods, whose changes take turns until the commit."""
    await tx.execute(_LOCK_METHODS, str(organisation_id))
    return await tx.fetch(_METHODS, organisation_id)


async def methods(tx: Tx, organisation_id: UUID) -> list[Record]:
    return await tx.fetch(_METHODS, organisation_id)


async def add_method(tx: Tx, row: Row) -> Record | None:
    """Keep a method, None where the bank account is known; a preferred one takes the place of the one before."""
    if row["preferred"]:
        await tx.execute(_UNPREFER, row["organisation_id"])
    return await tx.fetchrow(_ADD_METHOD, [row])


async def drop_method(tx: Tx, method_id: UUID, organisation_id: UUID, now: datetime) -> bool:
    """Whether there was such a method; another takes its place as the preferred one."""
    dropped = await tx.fetchval(_DROP_METHOD, method_id, organisation_id, now)
    if dropped is not None:
        await tx.execute(_PREFER_ANOTHER, organisation_id)
    return dropped is not None
