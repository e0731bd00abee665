"""Telling people: notes in the application, mail and messages that leave it."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Any, Literal
from uuid import UUID

from pydantic_core import to_json

from tradepost.infra import audit, jobs
from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.ids import new_id
from tradepost.services.notifications import repository, rules
from tradepost.services.notifications.errors import NotificationNotFound, PreferenceFixed
from tradepost.services.notifications.rendering import render
from tradepost.services.notifications.repository import NewDelivery, NewNotification
from tradepost.services.notifications.topics import CHANNELS, TOPICS, Audience, Channel, Letter, Note, wants
from tradepost.services.orders.contract import Order

Row = Mapping[str, Any]
PAGE = 500
RETRY_AFTER = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=6)
MAX_ATTEMPTS = 10


async def tell(tx: Tx, notes: Sequence[Note]) -> None:
    """Write each note for each person of its audience, and the mail they want; a constant number of statements."""
    if not notes:
        return
    members = await repository.members(tx, [note.audience for note in notes])
    if not members:
        return
    people = list({row["id"]: row for row in members})
    choices = await repository.choices(tx, people)
    addresses = await repository.addresses(tx, people)
    told = [(notes[row["number"]], row) for row in members]
    await repository.add_notifications(tx, [_notification(note, person) for note, person in told])
    deliveries = [
        delivery for note, person in told for delivery in _deliveries(note, person, choices[person["id"]], addresses)
    ]
    if deliveries:
        await repository.add_deliveries(tx, deliveries)
    await jobs.defer(tx, "notifications.deliver", user_ids=[str(each) for each in people])


async def show_orders(tx: Tx, orders: Sequence[Order]) -> None:
    """Have open pages told of changed orders once this transaction is committed."""
    shown = rules.shown_orders(orders)
    if shown:
        await jobs.defer(tx, "notifications.show", events=[list(each) for each in shown])


async def write_letters(tx: Tx, letters: Sequence[Letter]) -> None:
    """Queue mail to addresses. Tokens are signed when the mail is written, so none is ever stored."""
    rows = [
        NewDelivery(
            id=new_id(),
            channel="email",
            address=letter.address,
            language=letter.language,
            topic=letter.topic,
            source_id=letter.source_id,
            params=to_json({**letter.params, "_purpose": letter.purpose, "_subject_id": letter.subject_id}).decode(),
            link=letter.link,
        )
        for letter in letters
    ]
    await repository.add_deliveries(tx, rows)
    await jobs.defer(tx, "notifications.deliver", user_ids=[])


async def announce(
    tx: Tx,
    actor: Actor,
    *,
    kinds: Sequence[OrganisationKind],
    organisation_ids: Sequence[UUID],
    user_ids: Sequence[UUID],
    title: str,
    text: str,
) -> UUID:
    """Tell something to people, organisations or all of a kind, in the background. Raises InvalidInput."""
    if not (kinds or organisation_ids or user_ids):
        raise InvalidInput([Fault("#/audience", "audience_empty", "Say whom to tell.")])
    announcement_id = new_id()
    await jobs.defer(
        tx,
        "notifications.announce",
        announcement_id=str(announcement_id),
        kinds=list(kinds),
        organisation_ids=[str(each) for each in organisation_ids],
        user_ids=[str(each) for each in user_ids],
        title=title,
        text=text,
    )
    changes = {"title": title, "kinds": list(kinds), "organisations": len(organisation_ids), "people": len(user_ids)}
    await audit.record(tx, actor, "notification.send", "announcement", announcement_id, changes=changes)
    return announcement_id


async def tell_announcement(
    tx: Tx, announcement_id: UUID, audiences: Sequence[Audience], *, title: str, text: str
) -> None:
    """Tell an announcement to these audiences."""
    params = {"title": title, "text": text}
    notes = [
        Note(topic="announcement", source_id=announcement_id, audience=audience, params=params)
        for audience in audiences
    ]
    await tell(tx, notes)


async def mark_read(tx: Tx, actor: Actor, notification_id: UUID) -> Row:
    """Raises NotificationNotFound."""
    row = await repository.mark_read(tx, notification_id, actor.user_id)
    if row is None:
        raise NotificationNotFound
    return row


async def read_preferences(tx: Tx, actor: Actor) -> dict[str, Any]:
    """What the person is told by which channel, and where text and push messages go."""
    chosen = (await repository.choices(tx, [actor.user_id]))[actor.user_id]
    addresses = await repository.addresses(tx, [actor.user_id])
    topics = [
        {"topic": topic.name, "fixed": topic.fixed}
        | {channel: wants(topic.name, channel, chosen) for channel in CHANNELS}
        for topic in TOPICS.values()
    ]
    return {
        "topics": topics,
        "sms_number": addresses.get((actor.user_id, "sms")),
        "push_token": addresses.get((actor.user_id, "push")),
    }


async def change_preferences(
    tx: Tx,
    actor: Actor,
    chosen: Sequence[tuple[str, Channel, bool]],
    addresses: Mapping[Literal["sms", "push"], str | None],
) -> dict[str, Any]:
    """Choose channels for topics. Raises PreferenceFixed with every fault."""
    faults = [
        Fault(f"#/topics/{topic}", "fixed", "This cannot be switched off.")
        if topic in TOPICS
        else Fault(f"#/topics/{topic}", "unknown_topic", "There is no such topic.")
        for topic, _, _ in chosen
        if topic not in TOPICS or TOPICS[topic].fixed
    ]
    if faults:
        raise PreferenceFixed(faults)
    if chosen:
        await repository.choose(tx, actor.user_id, chosen)
    for channel, address in sorted(addresses.items()):  # two channels at most
        await repository.set_address(tx, actor.user_id, channel, address)
    await audit.record(tx, actor, "notification.preferences", "user", actor.user_id)
    return await read_preferences(tx, actor)


def _notification(note: Note, person: Row) -> NewNotification:
    rendered = render(note.topic, person["language"], note.params)
    return NewNotification(
        id=new_id(),
        user_id=person["id"],
        organisation_id=person["organisation_id"],
        topic=note.topic,
        source_id=note.source_id,
        title=rendered.title,
        text=rendered.text,
        link=note.link,
        created_at=utc_now(),
    )


def _deliveries(
    note: Note, person: Row, chosen: dict[tuple[str, str], bool], addresses: Mapping[tuple[UUID, str], str]
) -> list[NewDelivery]:
    where = {"email": person["email"]} | {
        channel: addresses[person["id"], channel] for channel in CHANNELS if (person["id"], channel) in addresses
    }
    return [
        NewDelivery(
            id=new_id(),
            channel=channel,
            address=where[channel],
            language=person["language"],
            topic=note.topic,
            source_id=note.source_id,
            params=to_json(note.params).decode(),
            link=note.link,
        )
        for channel in CHANNELS
        if channel in where and wants(note.topic, channel, chosen)
    ]
