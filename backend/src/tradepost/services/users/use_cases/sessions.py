"""People sign in, stay signed in, and sign out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import structlog

from tradepost.infra import audit, revocations
from tradepost.infra.db import Database, Tx
from tradepost.infra.platform import Platform
from tradepost.infra.tokens import Tokens
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.users.errors import (
    InvalidCredentials,
    RefreshTokenInvalid,
    RefreshTokenSuperseded,
    SessionNotFound,
)
from tradepost.services.users.repository import people, sessions
from tradepost.services.users.repository.people import Account
from tradepost.services.users.repository.sessions import Device
from tradepost.services.users.rules import identity
from tradepost.services.users.rules.sessions import (
    ABSOLUTE,
    MAX_SESSIONS,
    Outcome,
    PresentedToken,
    hash_of,
    judge,
    new_refresh_token,
    sliding_end,
)
from tradepost.services.users.schemas.accounts import LoginInput
from tradepost.services.users.use_cases import hashing, second_factor, throttle
from tradepost.services.users.use_cases.second_factor import SecretBox
from tradepost.services.users.use_cases.views import actor_of

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn:
    """A session's tokens of this moment, and whose they are."""

    account: Account
    session_id: UUID
    access_token: str
    expires_at: datetime
    refresh_token: str
    refresh_expires_at: datetime


async def sign_in(platform: Platform, box: SecretBox, credentials: LoginInput, device: Device) -> SignedIn:
    """Open a session.

    Raises InvalidCredentials (the same, and after the same time, whether or not there is such an account),
    SecondFactorRequired, SecondFactorInvalid, RateLimited, Overloaded.
    """
    email = identity.normalised_email(credentials.email) or credentials.email.casefold()
    await throttle.limit_sign_in(platform.limiter, email=email, address=device.address)
    async with platform.database.transaction("users", readonly=True) as tx:
        confirmed, claimed = await people.candidates(tx, email)
    account, outdated = await _whose(credentials.password, confirmed, claimed)
    if account is None:
        log.info("users.sign_in_refused", user_id=str(confirmed.id) if confirmed else None, address=device.address)
        raise InvalidCredentials
    rehashed = await hashing.hash_password(credentials.password) if outdated else None
    async with platform.database.transaction("users") as tx:
        current = await people.find(tx, account.id, for_change=True)
        if current is None or not current.active or current.password_hash != account.password_hash:
            raise InvalidCredentials  # disabled, or given another password, in this very moment
        await second_factor.check(tx, box, account.id, credentials.code)
        if rehashed is not None:
            await people.replace_hash(tx, account.id, old=account.password_hash, new=rehashed)
        return await open_session(tx, platform.tokens, current, device)


async def open_session(tx: Tx, tokens: Tokens, account: Account, device: Device) -> SignedIn:
    """A new session of the account; beyond MAX_SESSIONS the longest unused ends."""
    now, session_id = utc_now(), new_id()
    refresh_token, token_hash = new_refresh_token()
    ends_at = now + ABSOLUTE
    expires_at = sliding_end(now, ends_at)
    await sessions.open_session(
        tx,
        session_id,
        account.id,
        token_hash=token_hash,
        now=now,
        expires_at=expires_at,
        ends_at=ends_at,
        device=device,
    )
    ended = await sessions.end_oldest(tx, account.id, keep=MAX_SESSIONS, now=now)
    if ended:
        await revocations.revoke(tx, *ended)
    actor = actor_of(account, session_id=session_id)
    await audit.record(tx, actor, "session.open", "session", session_id, changes={"address": device.address})
    return _signed_in(tokens, account, session_id, refresh_token, expires_at)


async def refresh(platform: Platform, token: str, *, arrived_at: datetime, device: Device) -> SignedIn:
    """The next pair of tokens for a refresh token, which is good once.

    Raises RefreshTokenInvalid, and RefreshTokenSuperseded where another request used it at the same moment. A token
    that was used before ends its session and voids its access tokens (see rules.sessions.judge).
    """
    async with platform.database.transaction("users") as tx:
        outcome, signed_in = await _rotate(tx, platform.tokens, token, arrived_at=arrived_at, device=device)
    match outcome:
        case "raced":
            raise RefreshTokenSuperseded
        case _ if signed_in is None:
            raise RefreshTokenInvalid
        case _:
            return signed_in


async def sign_out(tx: Tx, actor: Actor) -> None:
    """End the session that asks."""
    if actor.session_id is not None:
        await end_sessions(tx, actor, actor.user_id, reason="signed_out", only=[actor.session_id])


async def sign_out_by_token(tx: Tx, token: str) -> None:
    """End the session of a refresh token, whether or not it is still the newest; nothing where there is none.

    For a browser whose access token has expired: who holds the refresh token could get another, and end it then.
    """
    row = await sessions.find_token(tx, hash_of(token))
    account = await people.find(tx, row["user_id"]) if row is not None else None
    if row is not None and account is not None:
        await sign_out(tx, actor_of(account, session_id=row["session_id"]))


async def list_sessions(tx: Tx, actor: Actor) -> list[dict[str, object]]:
    """The caller's live sessions, the one used last first."""
    rows = await sessions.live(tx, actor.user_id, now=utc_now())
    return [{**row, "current": row["id"] == actor.session_id} for row in rows]


async def end_session(tx: Tx, actor: Actor, session_id: UUID) -> None:
    """End one of the caller's sessions. Raises SessionNotFound."""
    if not await end_sessions(tx, actor, actor.user_id, reason="signed_out", only=[session_id]):
        raise SessionNotFound


async def end_other_sessions(tx: Tx, actor: Actor) -> None:
    """End the caller's sessions but the one that asks."""
    await end_sessions(tx, actor, actor.user_id, reason="signed_out", but=actor.session_id)


async def end_sessions(
    tx: Tx,
    actor: Actor,
    user_id: UUID,
    *,
    reason: str,
    only: Sequence[UUID] | None = None,
    but: UUID | None = None,
) -> list[UUID]:
    """End sessions of a person and void their access tokens; which were live."""
    ended = await sessions.end(tx, [user_id], reason=reason, now=utc_now(), only=only, but=but)
    if ended:
        await revocations.revoke(tx, *ended)
        await audit.record(tx, actor, "session.end", "session", *ended, changes={"reason": reason})
    return ended


async def purge(database: Database) -> None:
    """Forget tokens that have expired and sessions that ended 90 days ago."""
    now = utc_now()
    async with database.transaction("users") as tx:
        await sessions.purge(tx, tokens_before=now, sessions_before=now - ABSOLUTE)


async def _whose(password: str, confirmed: Account | None, claimed: Account | None) -> tuple[Account | None, bool]:
    """Whose password it is, and whether its hash is outdated. A failure takes two verifications whoever there is."""
    for account in (confirmed, claimed):
        usable = account if account is not None and account.active else None
        verdict = await hashing.verify_password(usable.password_hash if usable else None, password)
        if usable is not None and verdict.matches:
            return usable, verdict.outdated
    return None, False


async def _rotate(
    tx: Tx, tokens: Tokens, token: str, *, arrived_at: datetime, device: Device
) -> tuple[Outcome, SignedIn | None]:
    old = hash_of(token)
    row = await sessions.find_token(tx, old)
    now = utc_now()  # after the row has been waited for
    outcome = judge(_presented(row), arrived_at=arrived_at, now=now)
    if row is None or outcome in {"invalid", "raced"}:
        return outcome, None
    account = await people.find(tx, row["user_id"])
    assert account is not None, "a session has a user"
    actor = actor_of(account, session_id=row["session_id"])
    if outcome == "reused":
        log.warning("users.refresh_token_reused", session_id=str(row["session_id"]), address=device.address)
        await end_sessions(tx, actor, account.id, reason="token_reused", only=[row["session_id"]])
        return outcome, None
    fresh, fresh_hash = new_refresh_token()
    expires_at = sliding_end(now, row["ends_at"])
    await sessions.rotate(
        tx, row["session_id"], old=old, new=fresh_hash, now=now, expires_at=expires_at, address=device.address
    )
    return outcome, _signed_in(tokens, account, row["session_id"], fresh, expires_at)


def _presented(row: Mapping[str, Any] | None) -> PresentedToken | None:
    if row is None:
        return None
    return PresentedToken(
        expires_at=row["expires_at"],
        replaced_at=row["replaced_at"],
        session_ended=row["ended_at"] is not None,
        user_active=row["status"] == "active",
    )


def _signed_in(tokens: Tokens, account: Account, session_id: UUID, refresh_token: str, until: datetime) -> SignedIn:
    access_token, expires_at = tokens.access(actor_of(account, session_id=session_id))
    return SignedIn(
        account=account,
        session_id=session_id,
        access_token=access_token,
        expires_at=expires_at,
        refresh_token=refresh_token,
        refresh_expires_at=until,
    )
