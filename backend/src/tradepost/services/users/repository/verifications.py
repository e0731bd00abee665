"""Statements on business verifications."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx

_INSERT = """
INSERT INTO users.user_verification
    (id, organisation_id, register_number, vat_id, document_ids, note, status, submitted_by, submitted_at,
     decided_by, decided_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING *
"""
_OF = """
SELECT * FROM users.user_verification WHERE organisation_id = $1 ORDER BY submitted_at DESC, id DESC LIMIT $2
"""
_DECIDE = """
UPDATE users.user_verification SET status = $2, decided_by = $3, decided_at = $4, reason = $5
WHERE organisation_id = $1 AND status = 'pending' RETURNING *
"""
_QUEUE = """
SELECT v.*, o.name AS organisation_name, o.kind, o.country
FROM users.user_verification v JOIN users.organisations o ON o.id = v.organisation_id
WHERE v.status = $1 AND ($2::timestamptz IS NULL OR (v.submitted_at, v.id) > ($2, $3::uuid))
ORDER BY v.submitted_at, v.id LIMIT $4
"""

Row = Mapping[str, Any]


async def insert(
    tx: Tx,
    verification_id: UUID,
    organisation_id: UUID,
    *,
    register_number: str,
    vat_id: str | None,
    document_ids: Sequence[UUID],
    note: str | None,
    submitted_by: UUID,
    now: datetime,
    approved_by: UUID | None = None,
) -> Row:
    """Hand in a verification; `approved_by` for one that the operator sets up as decided."""
    decision = ("approved", approved_by, now) if approved_by is not None else ("pending", None, None)
    status, decided_by, decided_at = decision
    row = await tx.fetchrow(
        _INSERT,
        verification_id,
        organisation_id,
        register_number,
        vat_id,
        list(document_ids),
        note,
        status,
        submitted_by,
        now,
        decided_by,
        decided_at,
    )
    assert row is not None
    return dict(row)


async def of(tx: Tx, organisation_id: UUID, *, limit: int) -> list[Row]:
    """The organisation's verifications, the latest first."""
    return list(await tx.fetch(_OF, organisation_id, limit))


async def decide(
    tx: Tx, organisation_id: UUID, *, status: str, decided_by: UUID, reason: str | None, now: datetime
) -> Row | None:
    """The pending one, decided; None where none is pending."""
    return await tx.fetchrow(_DECIDE, organisation_id, status, decided_by, now, reason)


async def queue(tx: Tx, status: str, *, after: Sequence[Any] | None, limit: int) -> list[Row]:
    """Verifications in this state, the oldest first."""
    return list(await tx.fetch(_QUEUE, status, *(after or (None, None)), limit))
