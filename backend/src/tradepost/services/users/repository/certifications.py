"""Statements on the certificates that sellers show."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx

_COLUMNS = "id, document_id, title, issuer, valid_until, state"
_OF = f"""
SELECT {_COLUMNS} FROM users.manufacturer_certifications WHERE organisation_id = $1 ORDER BY title, id LIMIT 100
"""  # noqa: S608  # no input is part of it
_COUNT = "SELECT count(*) FROM users.manufacturer_certifications WHERE organisation_id = $1"
_PUT = f"""
INSERT INTO users.manufacturer_certifications
    (id, organisation_id, document_id, title, issuer, valid_until, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (organisation_id, document_id) DO UPDATE SET title = $4, issuer = $5, valid_until = $6
RETURNING {_COLUMNS}
"""  # noqa: S608  # no input is part of it
_DELETE = "DELETE FROM users.manufacturer_certifications WHERE id = $1 AND organisation_id = $2"
_REVIEW = """
UPDATE users.manufacturer_certifications c
SET state = CASE WHEN review.accepted THEN 'accepted' ELSE 'refused' END
FROM unnest($1::uuid[], $2::boolean[]) AS review (document_id, accepted)
WHERE c.document_id = review.document_id
"""

Row = Mapping[str, Any]


async def of(tx: Tx, organisation_id: UUID) -> list[Row]:
    return list(await tx.fetch(_OF, organisation_id))


async def count(tx: Tx, organisation_id: UUID) -> int:
    return int(await tx.fetchval(_COUNT, organisation_id))


async def put(
    tx: Tx,
    certification_id: UUID,
    organisation_id: UUID,
    *,
    document_id: UUID,
    title: str,
    issuer: str,
    valid_until: date | None,
    now: datetime,
) -> Row:
    """Add the certificate, or change what is said about the document that is shown already."""
    row = await tx.fetchrow(_PUT, certification_id, organisation_id, document_id, title, issuer, valid_until, now)
    assert row is not None
    return dict(row)


async def delete(tx: Tx, certification_id: UUID, *, organisation_id: UUID) -> bool:
    return bool(await tx.execute(_DELETE, certification_id, organisation_id))


async def review(tx: Tx, reviews: Sequence[tuple[UUID, bool]]) -> None:
    """Take over the operator's judgement of documents; of two on one document the last counts."""
    last = dict(reviews)
    await tx.execute(_REVIEW, list(last), list(last.values()))
