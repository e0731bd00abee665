"""Statements about payments, the money that arrived for them, refunds, and what providers told."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import Tx
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.payments.errors import ReceiptKnown
from tradepost.services.payments.repository.bulk import Record, Row, insert
from tradepost.services.payments.rules.payments import PaymentState

_STATE = [field.name for field in fields(PaymentState)]
_STATE_COLUMNS = ", ".join(f"p.{name}" for name in _STATE)
# Whose rows a caller sees; `$1` is its organisation.
SCOPES: Mapping[OrganisationKind, str] = {
    "retailer": "{0}buyer_id = $1",
    "manufacturer": "{0}seller_id = $1",
    "operator": "$1::uuid IS NOT NULL",
}
_SELECT = """
SELECT p.*, o.number AS order_number, o.buyer_name, o.seller_name
FROM payments.payments p JOIN payments.payables o USING (order_id)
"""
_ONE = {kind: f"{_SELECT} WHERE {scope.format('p.')} AND p.id = $2" for kind, scope in SCOPES.items()}
_BY_IDS = f"{_SELECT} WHERE p.id = ANY($1::uuid[]) ORDER BY p.order_id"
_LIST = {
    kind: f"""{_SELECT} WHERE {scope.format("p.")}
    AND ($2::text IS NULL OR p.status = $2) AND ($3::text IS NULL OR p.method = $3)
    AND ($4::uuid IS NULL OR p.order_id = $4) AND ($5::uuid IS NULL OR p.group_id = $5)
    AND ($6::text IS NULL OR p.reference = $6) AND ($7::uuid IS NULL OR p.id < $7)
    ORDER BY p.id DESC LIMIT $8"""
    for kind, scope in SCOPES.items()
}
_LIVE = f"""
SELECT {_STATE_COLUMNS} FROM payments.payments p
WHERE p.order_id = ANY($1::uuid[]) AND p.status <> 'cancelled' ORDER BY p.id FOR UPDATE
"""  # noqa: S608  # constants
_LOCK = f"SELECT {_STATE_COLUMNS} FROM payments.payments p WHERE p.id = $1 FOR UPDATE"  # noqa: S608  # constants
_ADD = insert(
    "payments",
    *("id", "order_id", "group_id", "buyer_id", "seller_id", "method", "status", "currency", "amount", "released"),
    *("captured", "prepaid", "refunded", "terms_days", "reference", "po_number", "created_by", "created_at"),
    "authorized_at",
)
_SAVE = """
UPDATE payments.payments p SET status = n.status, released = n.released, captured = n.captured, prepaid = n.prepaid,
    refunded = n.refunded,
    completed_at = CASE WHEN n.status = 'completed' THEN COALESCE(p.completed_at, $2) ELSE p.completed_at END,
    cancelled_at = CASE WHEN n.status = 'cancelled' THEN COALESCE(p.cancelled_at, $2) ELSE p.cancelled_at END
FROM jsonb_populate_recordset(NULL::payments.payments, $1) n WHERE p.id = n.id
"""
_PAYMENT_OF_REFERENCE = "SELECT id FROM payments.payments WHERE reference = $1"

_ADD_RECEIPT = insert(
    "receipts",
    *("id", "payment_id", "invoice_id", "amount", "currency", "value_date", "bank_reference", "status", "reason"),
    *("created_by", "created_at"),
    conflict="ON CONFLICT (payment_id, invoice_id, bank_reference) DO NOTHING RETURNING *",
)
_LOCK_RECEIPT = "SELECT * FROM payments.receipts WHERE id = $1 FOR UPDATE"
_SETTLE_RECEIPT = """
UPDATE payments.receipts SET status = $2, payment_id = COALESCE($3, payment_id),
    invoice_id = CASE WHEN $3::uuid IS NULL THEN invoice_id ELSE $4 END
WHERE id = $1 RETURNING *
"""
_RECEIPTS = """
SELECT * FROM payments.receipts
WHERE ($1::text IS NULL OR status = $1) AND ($2::uuid IS NULL OR payment_id = $2) AND ($3::uuid IS NULL OR id < $3)
ORDER BY id DESC LIMIT $4
"""

_ADD_REFUND = insert(
    "refunds",
    *("id", "kind", "status", "payment_id", "order_id", "buyer_id", "seller_id", "invoice_id", "credit_note_id"),
    *("currency", "amount", "money", "lines_net", "reason", "bank_reference", "created_by", "created_at"),
    *("completed_at",),
    conflict="RETURNING *",
)
_LOCK_REFUND = "SELECT * FROM payments.refunds WHERE id = $1 FOR UPDATE"
_PAY_REFUND = """
UPDATE payments.refunds SET status = 'completed', bank_reference = $2, completed_at = $3 WHERE id = $1 RETURNING *
"""
_REFUNDS = {
    kind: f"""SELECT r.*, m.holder, m.iban, m.bic FROM payments.refunds r
    LEFT JOIN payments.payment_methods m ON m.organisation_id = r.buyer_id AND m.preferred AND m.deleted_at IS NULL
    WHERE {scope.format("r.")} AND ($2::text IS NULL OR r.status = $2) AND ($3::uuid IS NULL OR r.payment_id = $3)
    AND ($4::uuid IS NULL OR r.id < $4) ORDER BY r.id DESC LIMIT $5"""  # noqa: S608  # constants
    for kind, scope in SCOPES.items()
}

_KEEP_PROVIDER_EVENT = insert(
    "provider_events",
    *("provider", "event_id", "payment_reference", "amount", "currency", "outcome", "received_at"),
    conflict="ON CONFLICT (provider, event_id) DO NOTHING",
)


async def payment(tx: Tx, kind: OrganisationKind, organisation_id: UUID, payment_id: UUID) -> Record | None:
    """A payment that an organisation of `kind` may see, with its order's number and names."""
    return await tx.fetchrow(_ONE[kind], organisation_id, payment_id)


async def payments(tx: Tx, payment_ids: Sequence[UUID]) -> list[Record]:
    """Payments by id, in the order of their orders."""
    return await tx.fetch(_BY_IDS, list(payment_ids))


async def list_payments(tx: Tx, kind: OrganisationKind, organisation_id: UUID, *filters: Any) -> list[Record]:
    """Newest first. `filters`: status, method, order, group, reference, the id before the page, rows."""
    return await tx.fetch(_LIST[kind], organisation_id, *filters)


async def live_payments(tx: Tx, order_ids: Sequence[UUID]) -> dict[UUID, PaymentState]:
    """The payment that is not cancelled of each order that has one, locked."""
    return {row["order_id"]: PaymentState(**row) for row in await tx.fetch(_LIVE, list(order_ids))}


async def lock_payment(tx: Tx, payment_id: UUID) -> PaymentState:
    """A payment that is known to exist, locked."""
    row = await tx.fetchrow(_LOCK, payment_id)
    assert row is not None
    return PaymentState(**row)


async def add_payments(tx: Tx, rows: Sequence[Row]) -> None:
    await tx.execute(_ADD, list(rows))


async def save_payments(tx: Tx, states: Sequence[PaymentState], now: datetime) -> None:
    """Write the status and amounts of locked payments."""
    if states:
        await tx.execute(_SAVE, list(states), now)


async def payment_of_reference(tx: Tx, reference: str) -> UUID | None:
    """The payment that a creditor reference belongs to."""
    found: UUID | None = await tx.fetchval(_PAYMENT_OF_REFERENCE, reference)
    return found


async def add_receipt(tx: Tx, row: Row) -> Record | None:
    """Keep a receipt; None where this transfer was recorded for this payment before."""
    return await tx.fetchrow(_ADD_RECEIPT, [row])


async def lock_receipt(tx: Tx, receipt_id: UUID) -> Record | None:
    return await tx.fetchrow(_LOCK_RECEIPT, receipt_id)


async def settle_receipt(
    tx: Tx, receipt_id: UUID, status: str, *, payment_id: UUID | None = None, invoice_id: UUID | None = None
) -> Record:
    """Give a locked receipt its final status, and the payment it went to.

    Raises ReceiptKnown where that payment or invoice has a receipt of the same transfer.
    """
    try:
        row = await tx.fetchrow(_SETTLE_RECEIPT, receipt_id, status, payment_id, invoice_id)
    except asyncpg.UniqueViolationError as error:
        raise ReceiptKnown from error
    assert row is not None
    return row


async def list_receipts(tx: Tx, *filters: Any) -> list[Record]:
    """Newest first. `filters`: status, payment, the id before the page, rows."""
    return await tx.fetch(_RECEIPTS, *filters)


async def add_refunds(tx: Tx, rows: Sequence[Row]) -> list[Record]:
    return await tx.fetch(_ADD_REFUND, list(rows)) if rows else []


async def lock_refund(tx: Tx, refund_id: UUID) -> Record | None:
    return await tx.fetchrow(_LOCK_REFUND, refund_id)


async def pay_refund(tx: Tx, refund_id: UUID, bank_reference: str, now: datetime) -> Record:
    row = await tx.fetchrow(_PAY_REFUND, refund_id, bank_reference, now)
    assert row is not None
    return row


async def list_refunds(tx: Tx, kind: OrganisationKind, organisation_id: UUID, *filters: Any) -> list[Record]:
    """Newest first, with the buyer's bank account. `filters`: status, payment, the id before the page, rows."""
    return await tx.fetch(_REFUNDS[kind], organisation_id, *filters)


async def keep_provider_event(tx: Tx, row: Row) -> bool:
    """Whether the event was new."""
    return bool(await tx.execute(_KEEP_PROVIDER_EVENT, [row]))
