"""The second factor: an authenticator (TOTP), whose secret lies encrypted, and recovery codes."""

import secrets
from typing import Final, Self
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from tradepost.infra import audit
from tradepost.infra.db import Database, Tx
from tradepost.infra.ratelimit import RateLimiter
from tradepost.infra.settings import Settings
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.services.users.errors import (
    SecondFactorInvalid,
    SecondFactorRequired,
    SecondFactorState,
    UserNotFound,
)
from tradepost.services.users.repository import people, sessions
from tradepost.services.users.rules import totp
from tradepost.services.users.use_cases import throttle
from tradepost.services.users.use_cases.hashing import verify_password

_NONCE_BYTES: Final = 12


class SecretBox:
    """Encrypts secrets at rest (AES-256-GCM) with a key derived from the service secret (HKDF, RFC 5869)."""

    def __init__(self, service_secret: str) -> None:
        key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"tradepost users second-factor v1")
        self._cipher = AESGCM(key.derive(service_secret.encode()))

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        return cls(settings.service_secret.get_secret_value())

    def seal(self, secret: bytes, *, owner: UUID) -> bytes:
        """The secret encrypted, good for `owner` alone."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, secret, owner.bytes)

    def open(self, sealed: bytes, *, owner: UUID) -> bytes:
        """Raises SecondFactorState where the service secret has changed since."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], owner.bytes)
        except InvalidTag as error:
            raise SecondFactorState("The secret of the authenticator cannot be read; use a recovery code.") from error


async def check(tx: Tx, box: SecretBox, user_id: UUID, code: str | None) -> None:
    """Let the sign-in go on where the user has no second factor, or `code` is a fresh one of it.

    A code is good once, an unused recovery code too. Raises SecondFactorRequired, SecondFactorInvalid.
    """
    factor = await sessions.second_factor(tx, user_id)
    if factor is None or factor["confirmed_at"] is None:
        return
    if code is None:
        raise SecondFactorRequired
    if len(code.replace(" ", "")) == totp.DIGITS:
        step = totp.matching_step(box.open(factor["secret"], owner=user_id), code, utc_now())
        if step is not None and await sessions.use_step(tx, user_id, step):
            return
    elif await sessions.use_recovery_code(tx, user_id, totp.recovery_hash(code), now=utc_now()):
        return
    raise SecondFactorInvalid


async def start(tx: Tx, box: SecretBox, actor: Actor) -> tuple[str, str]:
    """A fresh secret and its `otpauth:` address; it counts once `confirm` has seen a code of it.

    Raises SecondFactorState where one is in use.
    """
    account = await people.find(tx, actor.user_id)
    if account is None:
        raise UserNotFound
    secret = totp.new_secret()
    if not await sessions.start_second_factor(tx, account.id, box.seal(secret, owner=account.id), now=utc_now()):
        raise SecondFactorState("A second factor is in use already; remove it first.")
    return totp.secret_text(secret), totp.setup_uri(secret, account=account.email)


async def confirm(database: Database, box: SecretBox, limiter: RateLimiter, actor: Actor, *, code: str) -> list[str]:
    """Switch the second factor on; the recovery codes. Raises SecondFactorState, SecondFactorInvalid, RateLimited."""
    await throttle.limit_password_check(limiter, user_id=str(actor.user_id))
    async with database.transaction("users") as tx:
        factor = await sessions.second_factor(tx, actor.user_id)
        if factor is None or factor["confirmed_at"] is not None:
            raise SecondFactorState
        now = utc_now()
        step = totp.matching_step(box.open(factor["secret"], owner=actor.user_id), code, now)
        if step is None:
            raise SecondFactorInvalid
        await sessions.confirm_second_factor(tx, actor.user_id, step=step, now=now)
        codes = totp.new_recovery_codes()
        await sessions.replace_recovery_codes(tx, actor.user_id, [totp.recovery_hash(each) for each in codes])
        await audit.record(tx, actor, "user.second_factor_on", "user", actor.user_id)
    return codes


async def remove(
    database: Database, box: SecretBox, limiter: RateLimiter, actor: Actor, *, password: str, code: str
) -> None:
    """Switch the second factor off. Raises SecondFactorState, SecondFactorInvalid, RateLimited."""
    await throttle.limit_password_check(limiter, user_id=str(actor.user_id))
    async with database.transaction("users", readonly=True) as tx:
        account = await people.find(tx, actor.user_id)
    if account is None or not (await verify_password(account.password_hash, password)).matches:
        raise SecondFactorInvalid("The password or the code is wrong.")
    async with database.transaction("users") as tx:
        factor = await sessions.second_factor(tx, actor.user_id)
        if factor is None or factor["confirmed_at"] is None:
            raise SecondFactorState
        await check(tx, box, actor.user_id, code)
        await sessions.remove_second_factor(tx, actor.user_id)
        await audit.record(tx, actor, "user.second_factor_off", "user", actor.user_id)
