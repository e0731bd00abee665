"""Passwords hashed with Argon2id, off the event loop, so many at once and no more."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

from tradepost.infra.db import Overloaded
from tradepost.services.users.rules.passwords import normalised

T = TypeVar("T")
# Source: OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, 2 passes, 1 lane. About 25 ms on one core.
HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, salt_len=16, type=Type.ID)
AT_ONCE: Final = 2
MAX_WAITING: Final = 400  # about 5 s of work for AT_ONCE threads; more than that is shed
_threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="password")
_waiting: set[object] = set()


@dataclass(frozen=True, slots=True)
class Verdict:
    """`outdated`: the password is right, and its hash was made with older parameters."""

    matches: bool
    outdated: bool


async def hash_password(password: str) -> str:
    """The encoded hash. Raises Overloaded where too many wait."""
    return await _run(lambda: HASHER.hash(normalised(password)))


async def verify_password(password_hash: str | None, password: str) -> Verdict:
    """Whether `password` is that of the hash. For no hash it takes as long, and does not match. Raises Overloaded."""
    return await _run(lambda: _verify(password_hash, normalised(password)))


async def warm_up() -> None:
    """Make the hash that stands in for missing accounts, before the first request needs it."""
    await _run(_stand_in)


def _verify(password_hash: str | None, password: str) -> Verdict:
    try:
        HASHER.verify(password_hash or _stand_in(), password)
    except (VerificationError, InvalidHashError):
        return Verdict(matches=False, outdated=False)
    if password_hash is None:
        return Verdict(matches=False, outdated=False)
    return Verdict(matches=True, outdated=HASHER.check_needs_rehash(password_hash))


@cache
def _stand_in() -> str:
    return HASHER.hash(secrets.token_urlsafe(32))


async def _run(work: Callable[[], T]) -> T:
    if len(_waiting) >= MAX_WAITING:
        raise Overloaded("Too many people sign in at this moment.")
    ticket = object()
    _waiting.add(ticket)
    try:
        return await asyncio.get_running_loop().run_in_executor(_threads, work)
    finally:
        _waiting.discard(ticket)
