"""The operator finds people of any organisation, shuts them out and lets them in again."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox, revocations
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.services.users.contract import PersonChanged
from tradepost.services.users.errors import EmailTaken, LastOwner, OperatorsOwnPeople, UserNotFound
from tradepost.services.users.repository import people, people_search
from tradepost.services.users.repository.people import Account
from tradepost.services.users.repository.people_search import PeopleFilter
from tradepost.services.users.rules.roles import HIGHEST
from tradepost.services.users.use_cases.sessions import end_sessions
from tradepost.services.users.use_cases.views import person_of


async def search_people(
    tx: Tx, wanted: PeopleFilter, *, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    """People of all organisations, the newest first."""
    return await people_search.page(tx, wanted, after=after, limit=limit)


async def shut_out(tx: Tx, actor: Actor, user_id: UUID, *, reason: str) -> Account:
    """Disable a person: sessions end, tokens are void, open invitations withdrawn. Twice changes nothing.

    Raises UserNotFound, OperatorsOwnPeople, LastOwner (others would be left without one: suspend the organisation).
    """
    target = await _stranger(tx, user_id)
    if not target.active:
        return target
    highest = HIGHEST[target.kind]
    if (
        highest in target.roles
        and not await people.others_hold(tx, target.organisation_id, highest, but=user_id)
        and await people_search.others_active(tx, target.organisation_id, but=user_id)
    ):
        raise LastOwner(role=highest)
    await people.withdraw_invitations_of(tx, user_id)
    await end_sessions(tx, actor, user_id, reason="disabled")
    await revocations.revoke(tx, user_id)
    return await _set_active(tx, actor, target, active=False, reason=reason)


async def let_in(tx: Tx, actor: Actor, user_id: UUID) -> Account:
    """Enable a person again. Raises UserNotFound, OperatorsOwnPeople, EmailTaken (it lost its address), LastOwner."""
    target = await _stranger(tx, user_id)
    if target.active:
        return target
    if not target.email_confirmed and await people.is_confirmed(tx, target.email):
        raise EmailTaken
    highest = HIGHEST[target.kind]
    owned = highest in target.roles or await people.others_hold(tx, target.organisation_id, highest, but=user_id)
    if not owned:
        raise LastOwner(role=highest)
    return await _set_active(tx, actor, target, active=True, reason=None)


async def _stranger(tx: Tx, user_id: UUID) -> Account:
    """A person of another organisation, while nobody else changes that organisation's members."""
    target = await people.find(tx, user_id)
    if target is None:
        raise UserNotFound
    if target.kind == "operator":
        raise OperatorsOwnPeople
    await people.lock_organisation(tx, target.organisation_id)
    current = await people.find(tx, user_id)
    assert current is not None, "people are never removed"
    return current


async def _set_active(tx: Tx, actor: Actor, target: Account, *, active: bool, reason: str | None) -> Account:
    await people.set_status(tx, target.id, active=active, now=utc_now())
    changed = await people.find(tx, target.id)
    assert changed is not None, "people are never removed"
    await outbox.append(tx, actor, PersonChanged(user_id=target.id, person=person_of(changed)))
    changes = {"organisation_id": str(target.organisation_id), **({"reason": reason} if reason else {})}
    action = "user.enable" if active else "user.disable"
    await audit.record(tx, actor, action, "user", target.id, changes=changes)
    return changed
