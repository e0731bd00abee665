"""Bulk uploads, their progress and the faults of their rows."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.products.rules.values import Upload, UploadStatus

_COLUMNS = """
id, seller_id, user_id, file_name, object_key, mapping, options, status, next_line, total_lines, rows_read,
rows_created, rows_updated, rows_unchanged, rows_refused, warnings, attempts, error_code, error, created_at, finished_at
"""
_INSERT = """
INSERT INTO products.bulk_uploads
    (id, seller_id, user_id, file_name, object_key, mapping, options, status, created_at, touched_at)
VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, 'queued', $8, $8)
"""
_ONE = f"SELECT {_COLUMNS} FROM products.bulk_uploads WHERE id = $1"  # noqa: S608  # constants only, here and below
_OWN = f"{_ONE} AND seller_id = $2"
_LIST = f"""
SELECT {_COLUMNS} FROM products.bulk_uploads
WHERE seller_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
"""  # noqa: S608  # constants only
_OPEN = """
SELECT count(*) FROM products.bulk_uploads WHERE seller_id = $1 AND status IN ('queued', 'running')
"""
_BEGIN = """
UPDATE products.bulk_uploads
SET status = 'running', total_lines = $2, mapping = $3::jsonb, attempts = attempts + 1, touched_at = now()
WHERE id = $1 AND finished_at IS NULL
"""
_ADVANCE = """
UPDATE products.bulk_uploads
SET next_line = $2, rows_read = rows_read + $3 + $4 + $5 + $6, rows_created = rows_created + $3,
    rows_updated = rows_updated + $4, rows_unchanged = rows_unchanged + $5, rows_refused = rows_refused + $6,
    warnings = warnings + $7, attempts = 0, touched_at = now()
WHERE id = $1
"""
_END = """
UPDATE products.bulk_uploads SET status = $2, error_code = $3, error = $4, finished_at = $5, touched_at = $5
WHERE id = $1
"""
_STALLED = """
UPDATE products.bulk_uploads SET touched_at = now() WHERE id IN (
    SELECT id FROM products.bulk_uploads
    WHERE status IN ('queued', 'running') AND touched_at < now() - make_interval(secs => $1)
    ORDER BY touched_at LIMIT $2 FOR UPDATE SKIP LOCKED)
RETURNING id
"""
_LOCK_SELLER = "SELECT pg_advisory_xact_lock(hashtextextended('products.import ' || $1::text, 0))"
_ERRORS = """
SELECT line, position, severity, sku, field, code, message FROM products.bulk_upload_errors
WHERE upload_id = $1 AND (line, position) > ($2, $3) ORDER BY line, position LIMIT $4
"""
_ERROR_COLUMNS = ("upload_id", "line", "position", "severity", "sku", "field", "code", "message")


async def insert(tx: Tx, upload: Upload) -> None:
    values = (upload.id, upload.seller_id, upload.user_id, upload.file_name, upload.object_key, upload.mapping)
    await tx.execute(_INSERT, *values, upload.options, upload.created_at)


async def one(tx: Tx, upload_id: UUID, *, lock: bool = False) -> Upload | None:
    row = await tx.fetchrow(_ONE + (" FOR UPDATE" if lock else ""), upload_id)
    return Upload(**row) if row else None


async def own(tx: Tx, upload_id: UUID, seller_id: UUID, *, lock: bool = False) -> Upload | None:
    """The seller's upload."""
    row = await tx.fetchrow(_OWN + (" FOR UPDATE" if lock else ""), upload_id, seller_id)
    return Upload(**row) if row else None


async def listing(tx: Tx, seller_id: UUID, *, before: UUID | None, limit: int) -> list[Upload]:
    """The seller's uploads, the newest first."""
    return [Upload(**row) for row in await tx.fetch(_LIST, seller_id, before, limit)]


async def count_open(tx: Tx, seller_id: UUID) -> int:
    found: int = await tx.fetchval(_OPEN, seller_id)
    return found


async def begin(tx: Tx, upload_id: UUID, *, total_lines: int, mapping: dict[str, Any]) -> bool:
    """A worker has taken it up; False where it has ended."""
    return bool(await tx.execute(_BEGIN, upload_id, total_lines, mapping))


async def lock_seller(tx: Tx, seller_id: UUID) -> None:
    """One batch at a time writes a seller's products."""
    await tx.execute(_LOCK_SELLER, str(seller_id))


async def advance(
    tx: Tx, upload_id: UUID, *, next_line: int, created: int, updated: int, unchanged: int, refused: int, warnings: int
) -> None:
    """Note a batch that was taken."""
    await tx.execute(_ADVANCE, upload_id, next_line, created, updated, unchanged, refused, warnings)


async def end(
    tx: Tx, upload_id: UUID, status: UploadStatus, *, at: datetime, error_code: str | None, error: str | None
) -> None:
    await tx.execute(_END, upload_id, status, error_code, error, at)


async def take_stalled(tx: Tx, *, idle_s: float, limit: int) -> list[UUID]:
    """Uploads that nobody has worked on for `idle_s`, touched so that they are given out once."""
    return [row["id"] for row in await tx.fetch(_STALLED, idle_s, limit)]


async def add_errors(tx: Tx, rows: Sequence[tuple[Any, ...]]) -> None:
    """Rows of (upload_id, line, position, severity, sku, field, code, message)."""
    if rows:
        await tx.copy("products", "bulk_upload_errors", _ERROR_COLUMNS, rows)


async def errors(tx: Tx, upload_id: UUID, *, after: tuple[int, int], limit: int) -> list[Any]:
    return await tx.fetch(_ERRORS, upload_id, *after, limit)
