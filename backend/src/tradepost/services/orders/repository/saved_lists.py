"""Saved lists: heads and lines. A list is locked before its lines are changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra.db import Tx
from tradepost.services.orders.errors import SavedListNameTaken
from tradepost.services.orders.rules.saved_lists import NotedLine

Row = Mapping[str, Any]

_HEAD = "l.id, l.name, l.line_count, l.version, l.created_by, l.created_at, l.updated_at"
_LOCK_LISTS = "SELECT pg_advisory_xact_lock(hashtextextended('orders.saved_lists ' || $1, 0))"
_COUNT = "SELECT count(*) FROM orders.saved_lists WHERE organisation_id = $1"
_PAGE = f"""
SELECT {_HEAD} FROM orders.saved_lists l
WHERE l.organisation_id = $1 AND ($2::text IS NULL OR lower(l.name) LIKE $2)
  AND ($3::timestamptz IS NULL OR (l.updated_at, l.id) < ($3, $4::uuid))
ORDER BY l.updated_at DESC, l.id DESC LIMIT $5
"""  # noqa: S608  # constants alone
_ONE = f"SELECT {_HEAD} FROM orders.saved_lists l WHERE l.id = $1 AND l.organisation_id = $2"  # noqa: S608  # constants alone
_ONE_LOCKED = f"{_ONE} FOR UPDATE"
_LINES = """
SELECT product_id, quantity, sku, title FROM orders.saved_list_lines WHERE list_id = $1 ORDER BY position, product_id
"""
_INSERT = f"""
WITH lines AS (
    INSERT INTO orders.saved_list_lines (list_id, product_id, position, quantity, sku, title)
    SELECT $1, n.* FROM unnest($6::uuid[], $7::int[], $8::int[], $9::text[], $10::text[]) AS n
)
INSERT INTO orders.saved_lists AS l
    (id, organisation_id, name, created_by, created_at, updated_at, line_count)
VALUES ($1, $2, $3, $4, $5, $5, cardinality($6::uuid[]))
RETURNING {_HEAD}
"""  # noqa: S608  # constants alone
_RENAME = f"""
UPDATE orders.saved_lists l SET name = $2, version = version + 1, updated_at = $3 WHERE id = $1 RETURNING {_HEAD}
"""  # noqa: S608  # constants alone
_SAVE_LINES = f"""
WITH gone AS (
    DELETE FROM orders.saved_list_lines WHERE list_id = $1 AND product_id <> ALL ($3::uuid[])
), kept AS (
    INSERT INTO orders.saved_list_lines (list_id, product_id, position, quantity, sku, title)
    SELECT $1, n.* FROM unnest($3::uuid[], $4::int[], $5::int[], $6::text[], $7::text[]) AS n
    ON CONFLICT (list_id, product_id) DO UPDATE
    SET position = excluded.position, quantity = excluded.quantity, sku = excluded.sku, title = excluded.title
)
UPDATE orders.saved_lists l SET version = version + 1, updated_at = $2, line_count = cardinality($3::uuid[])
WHERE id = $1 RETURNING {_HEAD}
"""  # noqa: S608  # constants alone
_DELETE = "DELETE FROM orders.saved_lists WHERE id = $1"


async def lock_lists(tx: Tx, organisation_id: UUID) -> None:
    """Whoever makes a list waits for the one before, so that the limit holds."""
    await tx.execute(_LOCK_LISTS, str(organisation_id))


async def count(tx: Tx, organisation_id: UUID) -> int:
    found: int = await tx.fetchval(_COUNT, organisation_id)
    return found


async def page(
    tx: Tx, organisation_id: UUID, part_of_name: str | None, after: Sequence[Any] | None, limit: int
) -> Sequence[Row]:
    """The organisation's lists, the last changed first."""
    pattern = None
    if part_of_name is not None:
        literal = part_of_name.lower().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        pattern = f"%{literal}%"
    at, last_id = after or (None, None)
    return await tx.fetch(_PAGE, organisation_id, pattern, at, last_id, limit)


async def one(tx: Tx, list_id: UUID, organisation_id: UUID) -> Row | None:
    return await tx.fetchrow(_ONE, list_id, organisation_id)


async def one_locked(tx: Tx, list_id: UUID, organisation_id: UUID) -> Row | None:
    """As `one`, held until the transaction ends."""
    return await tx.fetchrow(_ONE_LOCKED, list_id, organisation_id)


async def lines(tx: Tx, list_id: UUID) -> list[NotedLine]:
    """In order."""
    return [NotedLine(**row) for row in await tx.fetch(_LINES, list_id)]


async def insert(
    tx: Tx, list_id: UUID, organisation_id: UUID, name: str, user_id: UUID, at: datetime, lines: Sequence[NotedLine]
) -> Row:
    """A new list. Raises SavedListNameTaken."""
    try:
        row: Row | None = await tx.fetchrow(_INSERT, list_id, organisation_id, name, user_id, at, *_columns(lines))
    except asyncpg.UniqueViolationError as error:
        raise _name_taken(error) from error
    assert row is not None
    return row


async def rename(tx: Tx, list_id: UUID, name: str, at: datetime) -> Row:
    """Raises SavedListNameTaken."""
    try:
        row: Row | None = await tx.fetchrow(_RENAME, list_id, name, at)
    except asyncpg.UniqueViolationError as error:
        raise _name_taken(error) from error
    assert row is not None
    return row


async def save_lines(tx: Tx, list_id: UUID, at: datetime, lines: Sequence[NotedLine]) -> Row:
    """These lines instead of those that the list had."""
    row: Row | None = await tx.fetchrow(_SAVE_LINES, list_id, at, *_columns(lines))
    assert row is not None
    return row


async def delete(tx: Tx, list_id: UUID) -> None:
    await tx.execute(_DELETE, list_id)


def _columns(lines: Sequence[NotedLine]) -> list[list[Any]]:
    return [
        [line.product_id for line in lines],
        list(range(1, len(lines) + 1)),
        [line.quantity for line in lines],
        [line.sku for line in lines],
        [line.title for line in lines],
    ]


def _name_taken(error: asyncpg.UniqueViolationError) -> Exception:
    return SavedListNameTaken() if error.constraint_name == "uq_saved_lists_name" else error
