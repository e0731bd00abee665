"""What notifications hears, and its background work."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.kernel.events import Envelope
from tradepost.services.notifications import repository, rules, use_cases
from tradepost.services.notifications.topics import Audience
from tradepost.services.users.contract import OrganisationChanged, PersonChanged


async def tell(tx: Tx, events: Sequence[Envelope[Any]]) -> None:
    """Tell people what happened."""
    await use_cases.tell(tx, [note for each in events for note in rules.notes_of(each.id, each.event)])


async def show_orders(tx: Tx, events: Sequence[Envelope[Any]]) -> None:
    """Let open pages follow orders."""
    await use_cases.show_orders(tx, [each.event.order for each in events])


async def write_letters(tx: Tx, events: Sequence[Envelope[Any]]) -> None:
    """Write to addresses that may not have an account yet."""
    await use_cases.write_letters(tx, [rules.letter_of(each.id, each.event) for each in events])


async def keep_people(tx: Tx, events: Sequence[Envelope[PersonChanged]]) -> None:
    """Remember where people are written to; an older event never overwrites a newer one."""
    newest = {each.event.user_id: each for each in sorted(events, key=lambda each: each.occurred_at)}
    rows = [
        (
            each.event.user_id,
            each.event.person.organisation_id,
            each.event.person.email,
            each.event.person.name,
            each.event.person.language,
            " ".join(each.event.person.permissions),
            each.event.person.active,
            each.occurred_at,
        )
        for each in newest.values()
    ]
    await repository.keep_people(tx, rows)


async def keep_organisations(tx: Tx, events: Sequence[Envelope[OrganisationChanged]]) -> None:
    """Remember of which kind organisations are."""
    newest = {each.event.organisation_id: each for each in sorted(events, key=lambda each: each.occurred_at)}
    rows = [
        (each.event.organisation_id, each.event.organisation.kind, each.event.organisation.name, each.occurred_at)
        for each in newest.values()
    ]
    await repository.keep_organisations(tx, rows)


class Jobs:
    """The jobs, with what they need."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def announce(
        self,
        *,
        announcement_id: str,
        kinds: list[str],
        organisation_ids: list[str],
        user_ids: list[str],
        title: str,
        text: str,
    ) -> None:
        """Tell an announcement, a page of people in each transaction; who was told already is not told again."""
        named = [Audience(organisation_id=UUID(each)) for each in organisation_ids]
        named += [Audience(user_id=UUID(each)) for each in user_ids]
        source_id = UUID(announcement_id)
        if named:
            async with self._database.transaction("notifications") as tx:
                await use_cases.tell_announcement(tx, source_id, named, title=title, text=text)
        after: UUID | None = None
        while kinds:
            async with self._database.transaction("notifications") as tx:
                people = await repository.people_of_kinds(tx, kinds, after, use_cases.PAGE)
                audiences = [Audience(user_id=each) for each in people]
                await use_cases.tell_announcement(tx, source_id, audiences, title=title, text=text)
            if len(people) < use_cases.PAGE:
                return
            after = people[-1]

    async def forget_old(self) -> None:
        """Drop what was read long ago."""
        async with self._database.transaction("notifications") as tx:
            await repository.forget_old(tx)
