"""Statements on people, their roles, invitations and password resets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Self
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.contract import Person, VerificationState

_ACCOUNT = """
SELECT u.id, u.organisation_id, u.email, u.name, u.phone, u.language, u.password_hash, u.status, u.email_confirmed_at,
       u.last_login_at, u.created_at, o.kind, o.name AS organisation_name, o.verification, o.suspended_at,
       ARRAY(SELECT r.role FROM users.user_roles r WHERE r.user_id = u.id ORDER BY r.role) AS roles
FROM users.users u JOIN users.organisations o ON o.id = u.organisation_id
"""
_FIND = f"{_ACCOUNT} WHERE u.id = $1"
_FIND_MANY = f"{_ACCOUNT} WHERE u.id = ANY($1::uuid[])"
_FIND_FOR_CHANGE = f"{_ACCOUNT} WHERE u.id = $1 FOR UPDATE OF u"
_COLLEAGUES = f"""{_ACCOUNT} WHERE u.organisation_id = $1
AND ($2::timestamptz IS NULL OR (u.created_at, u.id) > ($2, $3::uuid)) ORDER BY u.created_at, u.id LIMIT $4
"""
# Who confirmed the address, then the newest of those who only claim it: at most two rows.
_CANDIDATES = f"""
(SELECT * FROM ({_ACCOUNT} WHERE u.email = $1 AND u.email_confirmed_at IS NOT NULL) confirmed)
UNION ALL
(SELECT * FROM ({_ACCOUNT} WHERE u.email = $1 AND u.email_confirmed_at IS NULL AND u.status = 'active'
                ORDER BY u.created_at DESC LIMIT 1) claimed)
"""  # noqa: S608  # no input is part of it
_IS_CONFIRMED = "SELECT EXISTS (SELECT 1 FROM users.users WHERE email = $1 AND email_confirmed_at IS NOT NULL)"
_INSERT = """
WITH made AS (
    INSERT INTO users.users (id, organisation_id, email, name, language, password_hash, password_changed_at,
                             email_confirmed_at, created_at, updated_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $7) RETURNING id
)
INSERT INTO users.user_roles (user_id, role, granted_by, granted_at)
SELECT made.id, role, $10, $7 FROM made, unnest($9::text[]) AS role
"""
_UPDATE_PROFILE = "UPDATE users.users SET name = $2, phone = $3, language = $4, updated_at = $5 WHERE id = $1"
_NEW_HASH = """
UPDATE users.users SET password_hash = $2, password_changed_at = $3, updated_at = $3 WHERE id = $1
"""
_REHASH = "UPDATE users.users SET password_hash = $3 WHERE id = $1 AND password_hash = $2"
_SET_STATUS = "UPDATE users.users SET status = $2, updated_at = $3 WHERE id = $1"
_CONFIRM = (
    "UPDATE users.users SET email_confirmed_at = $2, updated_at = $2 WHERE id = $1 AND email_confirmed_at IS NULL"
)
# Those of whom nobody has confirmed that the address is theirs.
_CLOSE_CLAIMS = f"""
WITH closed AS (
    UPDATE users.users SET status = 'disabled', updated_at = $3
    WHERE email = $1 AND id <> $2 AND email_confirmed_at IS NULL AND status = 'active' RETURNING id
)
{_ACCOUNT} WHERE u.id IN (SELECT id FROM closed)
"""  # noqa: S608  # no input is part of it
_SET_ROLES = """
WITH gone AS (DELETE FROM users.user_roles WHERE user_id = $1 AND role <> ALL($2::text[]))
INSERT INTO users.user_roles (user_id, role, granted_by, granted_at)
SELECT $1, role, $3, $4 FROM unnest($2::text[]) AS role ON CONFLICT DO NOTHING
"""
_LOCK_ORGANISATION = "SELECT id FROM users.organisations WHERE id = $1 FOR NO KEY UPDATE"
_OTHERS_WITH_ROLE = """
SELECT EXISTS (
    SELECT 1 FROM users.users u JOIN users.user_roles r ON r.user_id = u.id
    WHERE u.organisation_id = $1 AND u.id <> $2 AND u.status = 'active' AND r.role = $3
)
"""
_HAS_CONFIRMED_MEMBER = """
SELECT EXISTS (
    SELECT 1 FROM users.users
    WHERE organisation_id = $1 AND status = 'active' AND email_confirmed_at IS NOT NULL
)
"""
_INSERT_RESET = """
INSERT INTO users.password_resets (id, user_id, requested_at, expires_at) VALUES ($1, $2, $3, $4)
"""
_USE_RESET = """
UPDATE users.password_resets SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2 RETURNING user_id
"""
_VOID_RESETS = "UPDATE users.password_resets SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL"
_OPEN_RESET = "SELECT user_id FROM users.password_resets WHERE id = $1 AND used_at IS NULL AND expires_at > $2"
_INVITATION = """
SELECT i.*, o.kind, o.name AS organisation_name
FROM users.invitations i JOIN users.organisations o ON o.id = i.organisation_id
"""
_WITHDRAW_SAME = """
WITH withdrawn AS (
    UPDATE users.invitations SET state = 'withdrawn' WHERE organisation_id = $1 AND email = $2 AND state = 'open'
)
SELECT count(*) FROM users.invitations WHERE organisation_id = $1 AND state = 'open' AND email <> $2
"""
_ADD_INVITATION = """
INSERT INTO users.invitations (id, organisation_id, email, roles, language, invited_by, created_at, expires_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_OPEN_INVITATION = f"{_INVITATION} WHERE i.id = $1 AND i.state = 'open' AND i.expires_at > $2"
_OPEN_INVITATION_FOR_CHANGE = f"{_OPEN_INVITATION} FOR UPDATE OF i"
_INVITATIONS = f"""{_INVITATION} WHERE i.organisation_id = $1 AND i.state = 'open'
AND ($2::timestamptz IS NULL OR (i.created_at, i.id) > ($2, $3::uuid)) ORDER BY i.created_at, i.id LIMIT $4
"""
_CLOSE_INVITATION = """
UPDATE users.invitations SET state = $3 WHERE id = $1 AND organisation_id = $2 AND state = 'open'
"""
_WITHDRAW_OF = "UPDATE users.invitations SET state = 'withdrawn' WHERE invited_by = $1 AND state = 'open'"
_IS_COLLEAGUE = "SELECT EXISTS (SELECT 1 FROM users.users WHERE email = $2 AND organisation_id = $1)"
_LOCK_SET_UP = "SELECT pg_advisory_xact_lock(hashtext('users.set_up'))"
_COUNT_MEMBERS = "SELECT count(*) FROM users.users WHERE organisation_id = $1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A person with what it belongs to: all that deciding about it takes."""

    id: UUID
    organisation_id: UUID
    organisation_name: str
    kind: OrganisationKind
    verification: VerificationState
    suspended: bool
    email: str
    name: str
    phone: str | None
    language: str
    password_hash: str
    active: bool
    email_confirmed: bool
    last_login_at: datetime | None
    created_at: datetime
    roles: tuple[str, ...]

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        same = ("id", "organisation_id", "organisation_name", "kind", "verification", "email", "name", "phone")
        return cls(
            **{name: row[name] for name in (*same, "language", "password_hash", "last_login_at", "created_at")},
            suspended=row["suspended_at"] is not None,
            active=row["status"] == "active",
            email_confirmed=row["email_confirmed_at"] is not None,
            roles=tuple(row["roles"]),
        )


async def find(tx: Tx, user_id: UUID, *, for_change: bool = False) -> Account | None:
    row = await tx.fetchrow(_FIND_FOR_CHANGE if for_change else _FIND, user_id)
    return Account.of(row) if row else None


async def find_many(tx: Tx, ids: Sequence[UUID]) -> list[Account]:
    return [Account.of(row) for row in await tx.fetch(_FIND_MANY, list(ids))]


async def candidates(tx: Tx, email: str) -> tuple[Account | None, Account | None]:
    """Who confirmed the address, and the newest account that only claims it."""
    found = [Account.of(row) for row in await tx.fetch(_CANDIDATES, email)]
    confirmed = next((each for each in found if each.email_confirmed), None)
    return confirmed, next((each for each in found if not each.email_confirmed), None)


async def is_confirmed(tx: Tx, email: str) -> bool:
    return bool(await tx.fetchval(_IS_CONFIRMED, email))


async def insert(tx: Tx, person: Person, *, roles: Sequence[str], password_hash: str, confirmed: bool, now: datetime,
                 granted_by: UUID) -> None:  # fmt: skip
    await tx.execute(
        _INSERT,
        *(person.id, person.organisation_id, person.email, person.name, person.language, password_hash, now),
        now if confirmed else None,
        list(roles),
        granted_by,
    )


async def colleagues(tx: Tx, organisation_id: UUID, *, after: Sequence[Any] | None, limit: int) -> list[Account]:
    rows = await tx.fetch(_COLLEAGUES, organisation_id, *(after or (None, None)), limit)
    return [Account.of(row) for row in rows]


async def count_members(tx: Tx, organisation_id: UUID) -> int:
    return int(await tx.fetchval(_COUNT_MEMBERS, organisation_id))


async def is_colleague(tx: Tx, organisation_id: UUID, email: str) -> bool:
    return bool(await tx.fetchval(_IS_COLLEAGUE, organisation_id, email))


async def update_profile(tx: Tx, user_id: UUID, *, name: str, phone: str | None, language: str, now: datetime) -> None:
    await tx.execute(_UPDATE_PROFILE, user_id, name, phone, language, now)


async def set_password(tx: Tx, user_id: UUID, password_hash: str, *, now: datetime) -> None:
    await tx.execute(_NEW_HASH, user_id, password_hash, now)


async def replace_hash(tx: Tx, user_id: UUID, *, old: str, new: str) -> None:
    """The same password, hashed with newer parameters."""
    await tx.execute(_REHASH, user_id, old, new)


async def set_status(tx: Tx, user_id: UUID, *, active: bool, now: datetime) -> None:
    await tx.execute(_SET_STATUS, user_id, "active" if active else "disabled", now)


async def confirm_email(tx: Tx, user_id: UUID, *, now: datetime) -> bool:
    """Whether the address had not been confirmed before. Raises asyncpg.UniqueViolationError where another has it."""
    return bool(await tx.execute(_CONFIRM, user_id, now))


async def close_claims(tx: Tx, email: str, *, but: UUID, now: datetime) -> list[Account]:
    """Disable the accounts that claim `email` without having confirmed it; as they were before."""
    return [Account.of(row) for row in await tx.fetch(_CLOSE_CLAIMS, email, but, now)]


async def set_roles(tx: Tx, user_id: UUID, roles: Sequence[str], *, granted_by: UUID, now: datetime) -> None:
    await tx.execute(_SET_ROLES, user_id, list(roles), granted_by, now)


async def lock_organisation(tx: Tx, organisation_id: UUID) -> None:
    """One change of its members at a time, so that two cannot take away the last two owners."""
    await tx.execute(_LOCK_ORGANISATION, organisation_id)


async def lock_set_up(tx: Tx) -> None:
    """One command at a time that makes companies if they are missing."""
    await tx.execute(_LOCK_SET_UP)


async def others_hold(tx: Tx, organisation_id: UUID, role: str, *, but: UUID) -> bool:
    return bool(await tx.fetchval(_OTHERS_WITH_ROLE, organisation_id, but, role))


async def has_confirmed_member(tx: Tx, organisation_id: UUID) -> bool:
    return bool(await tx.fetchval(_HAS_CONFIRMED_MEMBER, organisation_id))


async def insert_reset(tx: Tx, reset_id: UUID, user_id: UUID, *, now: datetime, expires_at: datetime) -> None:
    await tx.execute(_INSERT_RESET, reset_id, user_id, now, expires_at)


async def reset_owner(tx: Tx, reset_id: UUID, *, now: datetime) -> UUID | None:
    """Whose password an open reset is for."""
    user_id: UUID | None = await tx.fetchval(_OPEN_RESET, reset_id, now)
    return user_id


async def use_reset(tx: Tx, reset_id: UUID, *, now: datetime) -> UUID | None:
    """Whose password the reset is for, the first time that it is used."""
    user_id: UUID | None = await tx.fetchval(_USE_RESET, reset_id, now)
    return user_id


async def void_resets(tx: Tx, user_id: UUID, *, now: datetime) -> None:
    await tx.execute(_VOID_RESETS, user_id, now)


async def insert_invitation(
    tx: Tx,
    invitation_id: UUID,
    *,
    organisation_id: UUID,
    email: str,
    roles: Sequence[str],
    language: str,
    invited_by: UUID,
    now: datetime,
    expires_at: datetime,
) -> int:
    """Add an invitation in place of an open one for the address; how many others are open."""
    open_now: int = await tx.fetchval(_WITHDRAW_SAME, organisation_id, email)
    await tx.execute(
        _ADD_INVITATION, invitation_id, organisation_id, email, list(roles), language, invited_by, now, expires_at
    )
    return open_now


async def open_invitation(
    tx: Tx, invitation_id: UUID, *, now: datetime, for_change: bool = False
) -> Mapping[str, Any] | None:
    return await tx.fetchrow(_OPEN_INVITATION_FOR_CHANGE if for_change else _OPEN_INVITATION, invitation_id, now)


async def open_invitations(
    tx: Tx, organisation_id: UUID, *, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    return list(await tx.fetch(_INVITATIONS, organisation_id, *(after or (None, None)), limit))


async def close_invitation(tx: Tx, invitation_id: UUID, *, organisation_id: UUID, state: str) -> bool:
    return bool(await tx.execute(_CLOSE_INVITATION, invitation_id, organisation_id, state))


async def withdraw_invitations_of(tx: Tx, user_id: UUID) -> None:
    await tx.execute(_WITHDRAW_OF, user_id)
