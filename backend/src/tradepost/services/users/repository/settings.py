"""Statements on the platform's settings and on the audit log."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from tradepost.infra.db import Tx

_ALL = "SELECT name, value, updated_at, updated_by FROM platform.platform_settings"
_VALUE = "SELECT value FROM platform.platform_settings WHERE name = $1"
_SET = """
INSERT INTO platform.platform_settings (name, value, updated_at, updated_by)
SELECT name, value::jsonb, $3, $4 FROM unnest($1::text[], $2::text[]) AS entry (name, value)
ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value, updated_at = $3, updated_by = $4
"""
_LOCK: Final = "LOCK TABLE platform.platform_settings IN SHARE ROW EXCLUSIVE MODE"
_AUDIT = """
SELECT seq, occurred_at, service, action, subject_type, subject_id, user_id, organisation_id, request_id, changes
FROM platform.audit_logs
WHERE ($1::uuid IS NULL OR organisation_id = $1) AND ($2::text IS NULL OR subject_type = $2)
  AND ($3::text IS NULL OR subject_id = $3) AND ($4::text IS NULL OR action = $4) AND ($5::uuid IS NULL OR user_id = $5)
  AND ($6::timestamptz IS NULL OR occurred_at >= $6) AND ($7::timestamptz IS NULL OR occurred_at < $7)
  AND ($8::timestamptz IS NULL OR (occurred_at, seq) < ($8, $9::bigint))
ORDER BY occurred_at DESC, seq DESC LIMIT $10
"""


async def value_of(tx: Tx, name: str, default: Any = True) -> Any:
    """The value that was set, or `default`."""
    stored = await tx.fetchval(_VALUE, name)
    return default if stored is None else stored["value"]


async def all_set(tx: Tx, *, for_change: bool = False) -> dict[str, Mapping[str, Any]]:
    """The rows there are, by name; `for_change` holds other writers off."""
    if for_change:
        await tx.execute(_LOCK)
    return {row["name"]: row for row in await tx.fetch(_ALL)}


async def set_values(tx: Tx, values: Mapping[str, str], *, now: datetime, by: UUID) -> None:
    """`values`: each name with its JSON."""
    await tx.execute(_SET, list(values), list(values.values()), now, by)


async def audit_page(tx: Tx, filters: Sequence[Any], *, after: Sequence[Any] | None, limit: int) -> list[Any]:
    """`filters`: organisation, subject type, subject id, action, person, from, until; None for any."""
    return list(await tx.fetch(_AUDIT, *filters, *(after or (None, None)), limit))
