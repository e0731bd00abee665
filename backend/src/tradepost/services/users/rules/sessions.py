"""How long sessions live, and what a refresh token that comes in means."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

SLIDING: Final = timedelta(days=30)
ABSOLUTE: Final = timedelta(days=90)
MAX_SESSIONS: Final = 50
Outcome = Literal["rotate", "raced", "reused", "invalid"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PresentedToken:
    """A refresh token as it is stored, with what it belongs to."""

    expires_at: datetime
    replaced_at: datetime | None
    session_ended: bool
    user_active: bool


def new_refresh_token() -> tuple[str, bytes]:
    """A token of 256 random bits for the client, and its SHA-256 for the database."""
    token = secrets.token_urlsafe(32)
    return token, hash_of(token)


def hash_of(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def sliding_end(now: datetime, ends_at: datetime) -> datetime:
    """Until when a session that is used now lives on, never beyond its absolute end."""
    return min(now + SLIDING, ends_at)


def judge(token: PresentedToken | None, *, arrived_at: datetime, now: datetime) -> Outcome:
    """What to do with a token that came with a request which arrived at `arrived_at`.

    A replaced token that comes back was stolen from someone, or someone stole its successor: `reused` kills the family.
    One exception, so that two requests of one client at the same moment do not log it out: a request that was already
    here when the token was replaced has raced, not replayed. It gets nothing, but nothing is killed. Whoever holds the
    winner's answer already cannot pass for a racer, so there is no window of seconds in which theft goes unseen.
    """
    if token is None or token.session_ended or not token.user_active or token.expires_at <= now:
        return "invalid"
    if token.replaced_at is None:
        return "rotate"
    return "raced" if arrived_at <= token.replaced_at else "reused"
