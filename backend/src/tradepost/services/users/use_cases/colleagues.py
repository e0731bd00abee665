"""The people of an organisation: invited, given roles, disabled."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg

from tradepost.infra import audit, outbox, revocations
from tradepost.infra.db import Database, Tx
from tradepost.infra.ratelimit import RateLimiter
from tradepost.infra.tokens import Tokens
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import (
    INVITATION,
    INVITATION_LIFETIME,
    ColleagueInvited,
    Person,
    PersonChanged,
)
from tradepost.services.users.errors import (
    EmailNotConfirmed,
    EmailTaken,
    InvitationNotFound,
    LastOwner,
    LinkInvalid,
    OwnAccount,
    RoleNotGrantable,
    TooMany,
    UserNotFound,
)
from tradepost.services.users.repository import people
from tradepost.services.users.repository.people import Account
from tradepost.services.users.rules import identity
from tradepost.services.users.rules.passwords import password_faults
from tradepost.services.users.rules.roles import HIGHEST, may_grant, permissions_of, unknown_roles
from tradepost.services.users.schemas.colleagues import AcceptInvitationInput, InvitationInput
from tradepost.services.users.use_cases import hashing, throttle
from tradepost.services.users.use_cases.links import subject_of
from tradepost.services.users.use_cases.registration import close_other_claims
from tradepost.services.users.use_cases.sessions import end_sessions
from tradepost.services.users.use_cases.views import person_of

MAX_MEMBERS = 1_000
MAX_OPEN_INVITATIONS = 100
_LIFETIME: timedelta = INVITATION_LIFETIME


async def list_colleagues(tx: Tx, actor: Actor, *, after: Sequence[Any] | None, limit: int) -> list[Account]:
    """The people of the caller's organisation, the longest there first."""
    return await people.colleagues(tx, actor.organisation_id, after=after, limit=limit)


async def list_invitations(tx: Tx, actor: Actor, *, after: Sequence[Any] | None, limit: int) -> list[Mapping[str, Any]]:
    """The organisation's open invitations, the oldest first."""
    return await people.open_invitations(tx, actor.organisation_id, after=after, limit=limit)


async def invite(tx: Tx, actor: Actor, invitation: InvitationInput) -> dict[str, Any]:
    """Ask someone to join with these roles; an open invitation to the address is replaced.

    Raises InvalidInput, RoleNotGrantable, EmailNotConfirmed (the caller's own), EmailTaken (a colleague has it),
    TooMany. Whether the address has an account elsewhere is not told.
    """
    email = identity.normalised_email(invitation.email)
    faults = [*([] if email else [identity.email_fault("#/email")]), *_role_faults(actor, invitation.roles)]
    if faults or email is None:
        raise InvalidInput(faults)
    _check_grant(actor, invitation.roles)
    inviter = await _account(tx, actor, actor.user_id)
    if not inviter.email_confirmed:
        raise EmailNotConfirmed
    await people.lock_organisation(tx, actor.organisation_id)
    if await people.is_colleague(tx, actor.organisation_id, email):
        raise EmailTaken("A colleague has this address.")
    now, invitation_id, roles = utc_now(), new_id(), sorted(set(invitation.roles))
    others = await people.insert_invitation(
        tx,
        invitation_id,
        organisation_id=actor.organisation_id,
        email=email,
        roles=roles,
        language=invitation.language,
        invited_by=actor.user_id,
        now=now,
        expires_at=now + _LIFETIME,
    )
    if others >= MAX_OPEN_INVITATIONS or await people.count_members(tx, actor.organisation_id) >= MAX_MEMBERS:
        raise TooMany(invitations=MAX_OPEN_INVITATIONS, members=MAX_MEMBERS)
    event = ColleagueInvited(
        organisation_id=actor.organisation_id,
        organisation_name=inviter.organisation_name,
        invitation_id=invitation_id,
        email=email,
        language=invitation.language,
        invited_by=inviter.name,
    )
    await outbox.append(tx, actor, event)
    await audit.record(tx, actor, "user.invite", "invitation", invitation_id, changes={"roles": roles})
    return {
        "id": invitation_id,
        "email": email,
        "roles": roles,
        "language": invitation.language,
        "invited_by": actor.user_id,
        "created_at": now,
        "expires_at": now + _LIFETIME,
    }


async def withdraw_invitation(tx: Tx, actor: Actor, invitation_id: UUID) -> None:
    """Raises InvitationNotFound."""
    closed = await people.close_invitation(tx, invitation_id, organisation_id=actor.organisation_id, state="withdrawn")
    if not closed:
        raise InvitationNotFound
    await audit.record(tx, actor, "user.withdraw_invitation", "invitation", invitation_id)


async def accept_invitation(
    database: Database, tokens: Tokens, limiter: RateLimiter, answer: AcceptInvitationInput
) -> Account:
    """Join by the link in the mail, which also confirms the address. Raises LinkInvalid, EmailTaken, InvalidInput."""
    invitation_id = subject_of(tokens, answer.token, INVITATION)
    await throttle.limit_password_check(limiter, user_id=str(invitation_id))
    async with database.transaction("users", readonly=True) as tx:
        row = await people.open_invitation(tx, invitation_id, now=utc_now())
    if row is None:
        raise LinkInvalid
    context = [row["email"], row["organisation_name"], answer.name]
    faults = password_faults(answer.password, pointer="#/password", context=context)
    if faults:
        raise InvalidInput(faults)
    password_hash = await hashing.hash_password(answer.password)
    async with database.transaction("users") as tx:
        row = await people.open_invitation(tx, invitation_id, now=utc_now(), for_change=True)
        if row is None:
            raise LinkInvalid
        return await _join(tx, row, answer, password_hash)


async def set_roles(tx: Tx, actor: Actor, user_id: UUID, roles: Sequence[str]) -> Account:
    """Give a colleague exactly these roles; its access tokens are made anew.

    Raises UserNotFound, OwnAccount, RoleNotGrantable (roles given or taken that may do more than the caller),
    LastOwner, InvalidInput.
    """
    target = await _colleague(tx, actor, user_id)
    faults = _role_faults(actor, roles)
    if faults:
        raise InvalidInput(faults)
    wanted = sorted(set(roles))
    _check_grant(actor, set(wanted) ^ set(target.roles))
    highest = HIGHEST[actor.kind]
    if highest in target.roles and highest not in wanted:
        await _check_not_last(tx, target)
    await people.set_roles(tx, user_id, wanted, granted_by=actor.user_id, now=utc_now())
    changed = await _account(tx, actor, user_id)
    await revocations.revoke(tx, user_id)
    await outbox.append(tx, actor, PersonChanged(user_id=user_id, person=person_of(changed)))
    changes = {"from": list(target.roles), "to": wanted}
    await audit.record(tx, actor, "user.set_roles", "user", user_id, changes=changes)
    return changed


async def disable(tx: Tx, actor: Actor, user_id: UUID) -> Account:
    """Shut a colleague out; its sessions end and its open invitations are withdrawn. Disabling twice changes nothing.

    Raises UserNotFound, OwnAccount, RoleNotGrantable, LastOwner.
    """
    target = await _colleague(tx, actor, user_id)
    if not target.active:
        return target
    _check_grant(actor, target.roles)
    if HIGHEST[actor.kind] in target.roles:
        await _check_not_last(tx, target)
    await people.withdraw_invitations_of(tx, user_id)
    await end_sessions(tx, actor, user_id, reason="disabled")
    await revocations.revoke(tx, user_id)
    return await _set_active(tx, actor, target, active=False)


async def enable(tx: Tx, actor: Actor, user_id: UUID) -> Account:
    """Let a colleague in again. Raises UserNotFound, OwnAccount, RoleNotGrantable, EmailTaken (it lost its address)."""
    target = await _colleague(tx, actor, user_id)
    if target.active:
        return target
    _check_grant(actor, target.roles)
    if not target.email_confirmed and await people.is_confirmed(tx, target.email):
        raise EmailTaken
    return await _set_active(tx, actor, target, active=True)


async def _join(tx: Tx, row: Mapping[str, Any], answer: AcceptInvitationInput, password_hash: str) -> Account:
    now, roles = utc_now(), row["roles"]
    person = Person(
        id=new_id(),
        organisation_id=row["organisation_id"],
        email=row["email"],
        name=answer.name,
        language=answer.language or row["language"],
        permissions=tuple(sorted(permissions_of(row["kind"], roles))),
        active=True,
    )
    actor = Actor(user_id=person.id, organisation_id=person.organisation_id, kind=row["kind"])
    try:
        await people.insert(
            tx,
            person,
            roles=roles,
            password_hash=password_hash,
            confirmed=True,
            now=now,
            granted_by=row["invited_by"],
        )
    except asyncpg.UniqueViolationError as error:
        raise EmailTaken from error
    await people.close_invitation(tx, row["id"], organisation_id=row["organisation_id"], state="accepted")
    await close_other_claims(tx, actor, person.email)
    await outbox.append(tx, actor, PersonChanged(user_id=person.id, person=person))
    await audit.record(tx, actor, "user.join", "user", person.id, changes={"roles": roles})
    account = await people.find(tx, person.id)
    assert account is not None
    return account


async def _set_active(tx: Tx, actor: Actor, target: Account, *, active: bool) -> Account:
    await people.set_status(tx, target.id, active=active, now=utc_now())
    changed = await _account(tx, actor, target.id)
    await outbox.append(tx, actor, PersonChanged(user_id=target.id, person=person_of(changed)))
    await audit.record(tx, actor, "user.enable" if active else "user.disable", "user", target.id)
    return changed


async def _colleague(tx: Tx, actor: Actor, user_id: UUID) -> Account:
    """A colleague to change, while nobody else changes the organisation's members."""
    if user_id == actor.user_id:
        raise OwnAccount
    await people.lock_organisation(tx, actor.organisation_id)
    return await _account(tx, actor, user_id)


async def _account(tx: Tx, actor: Actor, user_id: UUID) -> Account:
    account = await people.find(tx, user_id)
    if account is None or account.organisation_id != actor.organisation_id:
        raise UserNotFound
    return account


async def _check_not_last(tx: Tx, target: Account) -> None:
    highest = HIGHEST[target.kind]
    if target.active and not await people.others_hold(tx, target.organisation_id, highest, but=target.id):
        raise LastOwner(role=highest)


def _check_grant(actor: Actor, roles: Sequence[str] | set[str] | tuple[str, ...]) -> None:
    if not may_grant(actor.kind, actor.permissions, roles):
        raise RoleNotGrantable(roles=sorted(roles))


def _role_faults(actor: Actor, roles: Sequence[str]) -> list[Fault]:
    unknown = set(unknown_roles(actor.kind, roles))
    return [
        Fault(f"#/roles/{position}", "role_unknown", f"A {actor.kind} has no role {role}.")
        for position, role in enumerate(roles)
        if role in unknown
    ]
