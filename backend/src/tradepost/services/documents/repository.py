"""Every SQL statement of documents."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.documents.contract import Document

_COLUMNS = """
id, owner_id, uploaded_by, purpose, file_name, content_type, size_bytes, sha256, status, quarantine_reason, object_key,
expires_on, review, review_reason, created_at
"""
_INSERT = """
INSERT INTO documents.documents
    (id, owner_id, uploaded_by, purpose, file_name, content_type, size_bytes, sha256, status, object_key, expires_on)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id) DO NOTHING
"""
# Operators read what they decide on; everyone else its own and what is shared with it.
_READABLE = f"""
SELECT {_COLUMNS} FROM documents.documents d
WHERE id = $1 AND status <> 'deleted' AND (
    owner_id = $2
    OR EXISTS (SELECT 1 FROM documents.document_shares s WHERE s.document_id = d.id AND s.organisation_id = $2)
    OR ($3 AND purpose IN ('business_verification', 'certificate'))
)
"""  # noqa: S608  # no input is part of it
_OWN_FOR_UPDATE = f"""
SELECT {_COLUMNS} FROM documents.documents WHERE id = $1 AND owner_id = $2 AND status <> 'deleted' FOR UPDATE
"""  # noqa: S608  # no input is part of it
_DESCRIBE = f"""
SELECT {_COLUMNS} FROM documents.documents
WHERE id = ANY($1::uuid[]) AND status <> 'deleted' AND ($2::uuid IS NULL OR owner_id = $2)
ORDER BY id
"""  # noqa: S608  # no input is part of it
_LIST = f"""
SELECT {_COLUMNS} FROM documents.documents
WHERE (($1::uuid IS NULL AND purpose IN ('business_verification', 'certificate')) OR owner_id = $1)
  AND status <> 'deleted'
  AND ($2::text IS NULL OR purpose = $2) AND ($3::text IS NULL OR status = $3) AND ($4::text IS NULL OR review = $4)
  AND ($5::text IS NULL OR strpos(lower(file_name), lower($5)) > 0)
  AND ($6::timestamptz IS NULL OR (created_at, id) < ($6, $7::uuid))
ORDER BY created_at DESC, id DESC LIMIT $8
"""  # noqa: S608  # no input is part of it
_SETTLE = """
UPDATE documents.documents
SET status = $2, sha256 = $3, size_bytes = $4, quarantine_reason = $5, updated_at = now(),
    review = CASE WHEN purpose = 'certificate' AND $2 = 'ready' THEN 'pending' ELSE review END
WHERE id = $1 AND status = 'awaiting_upload'
"""
_DELETE = "UPDATE documents.documents SET status = 'deleted', updated_at = now() WHERE id = $1"
_SHARE = """
INSERT INTO documents.document_shares (document_id, organisation_id)
SELECT document, organisation FROM unnest($1::uuid[]) AS document CROSS JOIN unnest($2::uuid[]) AS organisation
ON CONFLICT DO NOTHING
"""
_REVIEW = """
UPDATE documents.documents SET review = $2, review_reason = $3, reviewed_by = $4, updated_at = now()
WHERE id = $1 AND purpose = 'certificate' AND status = 'ready'
"""
_EXPIRING = """
UPDATE documents.documents SET expiry_told = true
WHERE id IN (
    SELECT id FROM documents.documents
    WHERE NOT expiry_told AND expires_on <= $1 AND status = 'ready' AND purpose = 'certificate'
    ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
RETURNING id, owner_id, file_name, expires_on
"""
_ABANDONED = """
UPDATE documents.documents SET status = 'deleted', updated_at = now()
WHERE id IN (
    SELECT id FROM documents.documents
    WHERE status = 'awaiting_upload' AND created_at < now() - interval '1 day'
    ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED)
RETURNING object_key
"""


async def insert(tx: Tx, document: Document, *, uploaded_by: UUID) -> bool:
    """Write a new document; False where its id is there already."""
    return bool(
        await tx.execute(
            _INSERT,
            document.id,
            document.owner_id,
            uploaded_by,
            document.purpose,
            document.file_name,
            document.content_type,
            document.size_bytes,
            document.sha256,
            document.status,
            document.object_key,
            document.expires_on,
        )
    )


async def readable(tx: Tx, document_id: UUID, organisation_id: UUID, *, operator: bool) -> Mapping[str, Any] | None:
    return await tx.fetchrow(_READABLE, document_id, organisation_id, operator)


async def own_for_update(tx: Tx, document_id: UUID, owner_id: UUID) -> Mapping[str, Any] | None:
    return await tx.fetchrow(_OWN_FOR_UPDATE, document_id, owner_id)


async def describe(tx: Tx, ids: Sequence[UUID], owner_id: UUID | None) -> list[Document]:
    return [to_document(row) for row in await tx.fetch(_DESCRIBE, list(ids), owner_id)]


async def page(
    tx: Tx, owner_id: UUID | None, filters: Mapping[str, str | None], after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    """Newest first. `owner_id` None: what operators decide on, whoever owns it."""
    names = ("purpose", "status", "review", "text")
    time, last_id = after or (None, None)
    return list(await tx.fetch(_LIST, owner_id, *(filters[name] for name in names), time, last_id, limit))


async def settle(
    tx: Tx, document_id: UUID, *, status: str, sha256: str | None, size_bytes: int, reason: str | None
) -> bool:
    """The end of an upload; False where it had ended already."""
    return bool(await tx.execute(_SETTLE, document_id, status, sha256, size_bytes, reason))


async def delete(tx: Tx, document_id: UUID) -> None:
    await tx.execute(_DELETE, document_id)


async def share(tx: Tx, ids: Sequence[UUID], organisations: Sequence[UUID]) -> None:
    await tx.execute(_SHARE, list(ids), list(organisations))


async def review(tx: Tx, document_id: UUID, *, accepted: bool, reason: str | None, by: UUID) -> bool:
    return bool(await tx.execute(_REVIEW, document_id, "accepted" if accepted else "refused", reason, by))


async def tell_expiring(tx: Tx, until: date, limit: int) -> list[Mapping[str, Any]]:
    """Certificates that expire by `until` and were not told of yet; they count as told from now on."""
    return list(await tx.fetch(_EXPIRING, until, limit))


async def drop_abandoned(tx: Tx, limit: int) -> list[str]:
    """Give up uploads that never came; the keys of what may be in the store."""
    return [row["object_key"] for row in await tx.fetch(_ABANDONED, limit)]


def to_document(row: Mapping[str, Any]) -> Document:
    return Document(
        id=row["id"],
        owner_id=row["owner_id"],
        purpose=row["purpose"],
        file_name=row["file_name"],
        content_type=row["content_type"],
        size_bytes=row["size_bytes"],
        sha256=row["sha256"],
        status=row["status"],
        object_key=row["object_key"],
        expires_on=row["expires_on"],
        created_at=row["created_at"],
    )
