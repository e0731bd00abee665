"""A person's own account: profile and password."""

from datetime import timedelta
from uuid import UUID

from tradepost.infra import audit, outbox, revocations
from tradepost.infra.db import Database, Tx
from tradepost.infra.platform import Platform
from tradepost.infra.ratelimit import RateLimiter
from tradepost.infra.tokens import Tokens
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import InvalidInput
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import (
    RESET_PASSWORD,
    RESET_PASSWORD_LIFETIME,
    PasswordResetRequested,
    PersonChanged,
)
from tradepost.services.users.errors import InvalidCredentials, LinkInvalid, UserNotFound
from tradepost.services.users.repository import people, sessions
from tradepost.services.users.repository.people import Account
from tradepost.services.users.rules import identity
from tradepost.services.users.rules.passwords import password_faults
from tradepost.services.users.schemas.accounts import PasswordChangeInput, ProfileInput, ResetInput
from tradepost.services.users.use_cases import hashing, throttle
from tradepost.services.users.use_cases.links import subject_of
from tradepost.services.users.use_cases.registration import take_address
from tradepost.services.users.use_cases.sessions import end_sessions
from tradepost.services.users.use_cases.views import actor_of, person_of

# An answer that takes at least this long does not tell whether there was an account to work for.
RESET_ANSWER_AFTER = timedelta(milliseconds=150)


async def own_account(tx: Tx, actor: Actor) -> tuple[Account, bool]:
    """The caller's account, and whether it has a second factor. Raises UserNotFound."""
    account = await people.find(tx, actor.user_id)
    if account is None:
        raise UserNotFound
    return account, await sessions.has_second_factor(tx, actor.user_id)


async def update_profile(tx: Tx, actor: Actor, profile: ProfileInput) -> None:
    """Change the caller's name, phone, language. Raises UserNotFound."""
    before = await people.find(tx, actor.user_id, for_change=True)
    if before is None:
        raise UserNotFound
    values = profile.model_dump()
    changes = {name: value for name, value in values.items() if getattr(before, name) != value}
    if not changes:
        return
    await people.update_profile(tx, actor.user_id, **values, now=utc_now())
    after = await _found(tx, actor.user_id)
    await outbox.append(tx, actor, PersonChanged(user_id=after.id, person=person_of(after)))
    await audit.record(tx, actor, "user.update", "user", actor.user_id, changes={"fields": sorted(changes)})


async def change_password(platform: Platform, actor: Actor, change: PasswordChangeInput) -> None:
    """A new password for the caller; its other sessions end, and it signs in again on this one when its token expires.

    Raises InvalidCredentials for a wrong current password, InvalidInput, RateLimited.
    """
    await throttle.limit_password_check(platform.limiter, user_id=str(actor.user_id))
    async with platform.database.transaction("users", readonly=True) as tx:
        account = await _found(tx, actor.user_id)
    if not (await hashing.verify_password(account.password_hash, change.current_password)).matches:
        raise InvalidCredentials("The current password is wrong.")
    _check_password(change.new_password, account, pointer="#/new_password")
    password_hash = await hashing.hash_password(change.new_password)
    async with platform.database.transaction("users") as tx:
        current = await people.find(tx, actor.user_id, for_change=True)
        if current is None or current.password_hash != account.password_hash:
            raise InvalidCredentials("The current password is wrong.")
        await _set_password(tx, actor, current, password_hash, keep=actor.session_id)


async def request_reset(platform: Platform, email: str) -> None:
    """Have a link sent to the address, if it has an account; nobody is told. Raises RateLimited.

    Where nobody has confirmed the address, the newest account that claims it is meant.
    """
    normal = identity.normalised_email(email)
    await throttle.limit_mail(platform.limiter, email=normal or email.casefold())
    if normal is None:
        return
    async with platform.database.transaction("users") as tx:
        confirmed, claimed = await people.candidates(tx, normal)
        account = confirmed or claimed
        if account is None or not account.active:
            return
        now, reset_id = utc_now(), new_id()
        await people.insert_reset(tx, reset_id, account.id, now=now, expires_at=now + RESET_PASSWORD_LIFETIME)
        event = PasswordResetRequested(
            user_id=account.id, reset_id=reset_id, email=account.email, language=account.language
        )
        await outbox.append(tx, actor_of(account), event)


async def reset_password(database: Database, tokens: Tokens, limiter: RateLimiter, reset: ResetInput) -> None:
    """A new password by the link in the mail, once; every session ends. Raises LinkInvalid, InvalidInput, EmailTaken.

    Who opened the link reads the mail, so the address is confirmed by it as well.
    """
    reset_id = subject_of(tokens, reset.token, RESET_PASSWORD)
    await throttle.limit_password_check(limiter, user_id=str(reset_id))
    async with database.transaction("users", readonly=True) as tx:
        user_id = await people.reset_owner(tx, reset_id, now=utc_now())
        account = await people.find(tx, user_id) if user_id else None
    if account is None or not account.active:
        raise LinkInvalid
    _check_password(reset.password, account, pointer="#/password")
    password_hash = await hashing.hash_password(reset.password)
    async with database.transaction("users") as tx:
        if await people.use_reset(tx, reset_id, now=utc_now()) is None:
            raise LinkInvalid
        current = await people.find(tx, account.id, for_change=True)
        if current is None or not current.active:
            raise LinkInvalid
        if not current.email_confirmed:
            await take_address(tx, current)
        await _set_password(tx, actor_of(current), current, password_hash, keep=None)


async def _set_password(tx: Tx, actor: Actor, account: Account, password_hash: str, *, keep: UUID | None) -> None:
    now = utc_now()
    await people.set_password(tx, account.id, password_hash, now=now)
    await people.void_resets(tx, account.id, now=now)
    await end_sessions(tx, actor, account.id, reason="password_changed", but=keep)
    await revocations.revoke(tx, account.id)
    await audit.record(tx, actor, "user.change_password", "user", account.id)


def _check_password(password: str, account: Account, *, pointer: str) -> None:
    context = [account.email, account.organisation_name, account.name]
    faults = password_faults(password, pointer=pointer, context=context)
    if faults:
        raise InvalidInput(faults)


async def _found(tx: Tx, user_id: UUID) -> Account:
    account = await people.find(tx, user_id)
    if account is None:
        raise UserNotFound
    return account
