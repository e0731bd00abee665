"""Statements on sessions, refresh tokens and second factors."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx

_OPEN = """
WITH signed_in AS (UPDATE users.users SET last_login_at = $3 WHERE id = $2), opened AS (
    INSERT INTO users.user_sessions
        (id, user_id, created_at, last_used_at, expires_at, ends_at, user_agent, address)
    VALUES ($1, $2, $3, $3, $4, $5, $6, $7) RETURNING id
)
INSERT INTO users.refresh_tokens (token_hash, session_id, issued_at, expires_at) SELECT $8, id, $3, $4 FROM opened
"""
# The rows are locked; a second request with the same token waits here and then sees what the first made of it.
_FIND_BY_HASH = """
SELECT t.session_id, t.expires_at, t.replaced_at, s.user_id, s.ends_at, s.ended_at, u.status
FROM users.refresh_tokens t
JOIN users.user_sessions s ON s.id = t.session_id
JOIN users.users u ON u.id = s.user_id
WHERE t.token_hash = $1
FOR UPDATE OF t, s
"""
_REPLACE = "UPDATE users.refresh_tokens SET replaced_at = $2 WHERE token_hash = $1"
_EXTEND = """
WITH extended AS (
    UPDATE users.user_sessions SET last_used_at = $3, expires_at = $4, address = $5 WHERE id = $1 RETURNING id
)
INSERT INTO users.refresh_tokens (token_hash, session_id, issued_at, expires_at) SELECT $2, id, $3, $4 FROM extended
"""
_END = """
UPDATE users.user_sessions SET ended_at = $3, end_reason = $4
WHERE user_id = ANY($1::uuid[]) AND ended_at IS NULL
  AND ($2::uuid[] IS NULL OR id = ANY($2)) AND ($5::uuid IS NULL OR id <> $5)
RETURNING id
"""
_END_OLDEST = """
UPDATE users.user_sessions SET ended_at = $2, end_reason = 'too_many'
WHERE id IN (
    SELECT id FROM users.user_sessions WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
    ORDER BY last_used_at DESC, id DESC OFFSET $3
)
RETURNING id
"""
_LIVE = """
SELECT id, created_at, last_used_at, expires_at, user_agent, address FROM users.user_sessions
WHERE user_id = $1 AND ended_at IS NULL AND expires_at > $2
ORDER BY last_used_at DESC, id DESC LIMIT 100
"""
_PURGE_TOKENS = "DELETE FROM users.refresh_tokens WHERE expires_at < $1"
_PURGE_SESSIONS = "DELETE FROM users.user_sessions WHERE expires_at < $1 OR ended_at < $1"
_PURGE_RESETS = "DELETE FROM users.password_resets WHERE expires_at < $1"
_SECOND_FACTOR = """
SELECT secret, confirmed_at, last_step FROM users.second_factors WHERE user_id = $1 FOR UPDATE
"""
_HAS_SECOND_FACTOR = """
SELECT EXISTS (SELECT 1 FROM users.second_factors WHERE user_id = $1 AND confirmed_at IS NOT NULL)
"""
_START_SECOND_FACTOR = """
INSERT INTO users.second_factors (user_id, secret, created_at) VALUES ($1, $2, $3)
ON CONFLICT (user_id) DO UPDATE SET secret = $2, created_at = $3, last_step = 0
WHERE second_factors.confirmed_at IS NULL
"""
_CONFIRM_SECOND_FACTOR = "UPDATE users.second_factors SET confirmed_at = $2, last_step = $3 WHERE user_id = $1"
_USE_STEP = "UPDATE users.second_factors SET last_step = $2 WHERE user_id = $1 AND last_step < $2"
_USE_RECOVERY_CODE = """
UPDATE users.recovery_codes SET used_at = $3 WHERE user_id = $1 AND code_hash = $2 AND used_at IS NULL
"""
_NEW_RECOVERY_CODES = """
WITH gone AS (DELETE FROM users.recovery_codes WHERE user_id = $1 AND code_hash <> ALL($2::bytea[]))
INSERT INTO users.recovery_codes (user_id, code_hash) SELECT $1, code FROM unnest($2::bytea[]) AS code
"""
_REMOVE_SECOND_FACTOR = "DELETE FROM users.second_factors WHERE user_id = $1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """Where a session is used from."""

    address: str
    user_agent: str | None


async def open_session(
    tx: Tx,
    session_id: UUID,
    user_id: UUID,
    *,
    token_hash: bytes,
    now: datetime,
    expires_at: datetime,
    ends_at: datetime,
    device: Device,
) -> None:
    await tx.execute(
        _OPEN, session_id, user_id, now, expires_at, ends_at, device.user_agent, device.address, token_hash
    )


async def find_token(tx: Tx, token_hash: bytes) -> Mapping[str, Any] | None:
    """The token with its session and the state of its user, locked."""
    return await tx.fetchrow(_FIND_BY_HASH, token_hash)


async def rotate(
    tx: Tx, session_id: UUID, *, old: bytes, new: bytes, now: datetime, expires_at: datetime, address: str
) -> None:
    await tx.execute(_REPLACE, old, now)
    await tx.execute(_EXTEND, session_id, new, now, expires_at, address)


async def end(
    tx: Tx,
    users: Sequence[UUID],
    *,
    reason: str,
    now: datetime,
    only: Sequence[UUID] | None = None,
    but: UUID | None = None,
) -> list[UUID]:
    """End the users' sessions (all, `only` some, all `but` one); those that were live."""
    rows = await tx.fetch(_END, list(users), list(only) if only is not None else None, now, reason, but)
    return [row["id"] for row in rows]


async def end_oldest(tx: Tx, user_id: UUID, *, keep: int, now: datetime) -> list[UUID]:
    return [row["id"] for row in await tx.fetch(_END_OLDEST, user_id, now, keep)]


async def live(tx: Tx, user_id: UUID, *, now: datetime) -> list[Mapping[str, Any]]:
    return list(await tx.fetch(_LIVE, user_id, now))


async def purge(tx: Tx, *, tokens_before: datetime, sessions_before: datetime) -> None:
    await tx.execute(_PURGE_TOKENS, tokens_before)
    await tx.execute(_PURGE_SESSIONS, sessions_before)
    await tx.execute(_PURGE_RESETS, sessions_before)


async def second_factor(tx: Tx, user_id: UUID) -> Mapping[str, Any] | None:
    return await tx.fetchrow(_SECOND_FACTOR, user_id)


async def has_second_factor(tx: Tx, user_id: UUID) -> bool:
    return bool(await tx.fetchval(_HAS_SECOND_FACTOR, user_id))


async def start_second_factor(tx: Tx, user_id: UUID, secret: bytes, *, now: datetime) -> bool:
    """False where one is in use already."""
    return bool(await tx.execute(_START_SECOND_FACTOR, user_id, secret, now))


async def confirm_second_factor(tx: Tx, user_id: UUID, *, step: int, now: datetime) -> None:
    await tx.execute(_CONFIRM_SECOND_FACTOR, user_id, now, step)


async def use_step(tx: Tx, user_id: UUID, step: int) -> bool:
    """False where a code of this or a later step was accepted before."""
    return bool(await tx.execute(_USE_STEP, user_id, step))


async def use_recovery_code(tx: Tx, user_id: UUID, code_hash: bytes, *, now: datetime) -> bool:
    return bool(await tx.execute(_USE_RECOVERY_CODE, user_id, code_hash, now))


async def replace_recovery_codes(tx: Tx, user_id: UUID, hashes: Sequence[bytes]) -> None:
    await tx.execute(_NEW_RECOVERY_CODES, user_id, list(hashes))


async def remove_second_factor(tx: Tx, user_id: UUID) -> None:
    await tx.execute(_REMOVE_SECOND_FACTOR, user_id)
