"""Every SQL statement of notifications."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.notifications.topics import Audience

Row = Mapping[str, Any]

_KEEP_PEOPLE = """
INSERT INTO notifications.people AS known (id, organisation_id, email, name, language, permissions, active, as_of)
SELECT id, organisation_id, email, name, language, string_to_array(permissions, ' '), active, as_of
FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bool[], $8::timestamptz[])
     AS person (id, organisation_id, email, name, language, permissions, active, as_of)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET organisation_id = EXCLUDED.organisation_id, email = EXCLUDED.email,
    name = EXCLUDED.name, language = EXCLUDED.language, permissions = EXCLUDED.permissions,
    active = EXCLUDED.active, as_of = EXCLUDED.as_of
WHERE known.as_of <= EXCLUDED.as_of
"""
_KEEP_ORGANISATIONS = """
INSERT INTO notifications.organisations AS known (id, kind, name, as_of)
SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) AS organisation (id, kind, name, as_of)
ORDER BY id
ON CONFLICT (id) DO UPDATE SET kind = EXCLUDED.kind, name = EXCLUDED.name, as_of = EXCLUDED.as_of
WHERE known.as_of <= EXCLUDED.as_of
"""
_AUDIENCES = """
WITH audience AS (
    SELECT * FROM unnest($1::int[], $2::uuid[], $3::uuid[], $4::text[], $5::text[])
        AS wanted (number, user_id, organisation_id, kind, permission)
)
SELECT a.number, p.id, p.organisation_id, p.email, p.name, p.language FROM audience a
JOIN notifications.people p ON p.id = a.user_id
WHERE p.active AND a.user_id IS NOT NULL
UNION ALL
SELECT a.number, p.id, p.organisation_id, p.email, p.name, p.language FROM audience a
JOIN notifications.people p ON p.organisation_id = a.organisation_id
WHERE p.active AND a.user_id IS NULL AND (a.permission IS NULL OR a.permission = ANY(p.permissions))
UNION ALL
SELECT a.number, p.id, p.organisation_id, p.email, p.name, p.language FROM audience a
JOIN notifications.organisations o ON o.kind = a.kind
JOIN notifications.people p ON p.organisation_id = o.id
WHERE p.active AND a.user_id IS NULL AND a.organisation_id IS NULL
  AND (a.permission IS NULL OR a.permission = ANY(p.permissions))
"""
_KIND_PAGE = """
SELECT p.id FROM notifications.people p JOIN notifications.organisations o ON o.id = p.organisation_id
WHERE p.active AND o.kind = ANY($1::text[]) AND ($2::uuid IS NULL OR p.id > $2) ORDER BY p.id LIMIT $3
"""
_CHOICES = "SELECT user_id, topic, channel, enabled FROM notifications.preferences WHERE user_id = ANY($1::uuid[])"
_ADDRESSES = "SELECT user_id, channel, address FROM notifications.channel_addresses WHERE user_id = ANY($1::uuid[])"
_NOTIFY = """
INSERT INTO notifications.notifications (id, user_id, organisation_id, topic, source_id, title, text, link, created_at)
SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::text[], $8::text[],
                     $9::timestamptz[])
ON CONFLICT (user_id, source_id, topic) DO NOTHING
"""
_SEND = """
INSERT INTO notifications.deliveries (id, channel, address, language, topic, source_id, params, link)
SELECT id, channel, address, language, topic, source_id, params::jsonb, link
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[], $8::text[])
     AS delivery (id, channel, address, language, topic, source_id, params, link)
ON CONFLICT (channel, address, source_id, topic) DO NOTHING
"""
# Claimed for five minutes: who dies with them leaves them to the next.
_CLAIM = """
UPDATE notifications.deliveries SET attempts = attempts + 1, next_attempt_at = now() + interval '5 minutes'
WHERE id IN (
    SELECT id FROM notifications.deliveries WHERE status = 'waiting' AND next_attempt_at <= now()
    ORDER BY next_attempt_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
RETURNING id, channel, address, language, topic, source_id, params, link, attempts
"""
_SETTLE = """
UPDATE notifications.deliveries d
SET status = s.status, error = s.error, next_attempt_at = s.next_attempt_at,
    sent_at = CASE WHEN s.status = 'sent' THEN now() END
FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[]) AS s (id, status, error, next_attempt_at)
WHERE d.id = s.id
"""
# Ids are in order of time: of the deliveries made since the id $1 which failed, and the newest that was sent.
_OUTCOMES = """
SELECT count(*) FILTER (WHERE status = 'sent') AS sent,
       count(*) FILTER (WHERE status = 'refused') AS refused,
       count(*) FILTER (WHERE status = 'unavailable' AND channel = 'email') AS given_up,
       max(sent_at) AS last_sent_at,
       (SELECT count(*) FROM notifications.deliveries WHERE status = 'waiting' AND channel = 'email') AS waiting,
       (SELECT min(created_at) FROM notifications.deliveries
        WHERE status = 'waiting' AND channel = 'email' AND error IS NOT NULL) AS failing_since,
       (SELECT error FROM notifications.deliveries
        WHERE status = 'waiting' AND channel = 'email' AND error IS NOT NULL ORDER BY next_attempt_at DESC LIMIT 1)
       AS last_error
FROM notifications.deliveries WHERE id >= $1
"""
_LIST = """
SELECT id, topic, title, text, link, created_at, read_at FROM notifications.notifications
WHERE user_id = $1 AND ($2::text IS NULL OR topic = $2) AND (NOT $3::boolean OR read_at IS NULL)
  AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
ORDER BY created_at DESC, id DESC LIMIT $6
"""
_READ = """
UPDATE notifications.notifications SET read_at = COALESCE(read_at, now()) WHERE id = $1 AND user_id = $2
RETURNING id, topic, title, text, link, created_at, read_at
"""
_READ_ALL = "UPDATE notifications.notifications SET read_at = now() WHERE user_id = $1 AND read_at IS NULL"
_UNREAD = "SELECT count(*) FROM notifications.notifications WHERE user_id = $1 AND read_at IS NULL"
_CHOOSE = """
INSERT INTO notifications.preferences (user_id, topic, channel, enabled)
SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bool[])
ON CONFLICT (user_id, topic, channel) DO UPDATE SET enabled = EXCLUDED.enabled
"""
_SET_ADDRESS = """
INSERT INTO notifications.channel_addresses (user_id, channel, address) VALUES ($1, $2, $3)
ON CONFLICT (user_id, channel) DO UPDATE SET address = EXCLUDED.address
"""
_DROP_ADDRESS = "DELETE FROM notifications.channel_addresses WHERE user_id = $1 AND channel = $2"
_FORGET = """
WITH old AS (DELETE FROM notifications.deliveries WHERE status <> 'waiting' AND created_at < now() - interval '90 days')
DELETE FROM notifications.notifications WHERE read_at IS NOT NULL AND created_at < now() - interval '1 year'
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewNotification:
    id: UUID
    user_id: UUID
    organisation_id: UUID
    topic: str
    source_id: UUID
    title: str
    text: str
    link: str | None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """`params` is JSON text."""

    id: UUID
    channel: str
    address: str
    language: str
    topic: str
    source_id: UUID
    params: str
    link: str | None


async def keep_people(tx: Tx, rows: Sequence[tuple[Any, ...]]) -> None:
    """Rows are id, organisation, e-mail, name, language, permissions (joined by spaces), active, time of the event."""
    await tx.execute(_KEEP_PEOPLE, *[list(column) for column in zip(*rows, strict=True)])


async def keep_organisations(tx: Tx, rows: Sequence[tuple[UUID, str, str, datetime]]) -> None:
    await tx.execute(_KEEP_ORGANISATIONS, *[list(column) for column in zip(*rows, strict=True)])


async def members(tx: Tx, audiences: Sequence[Audience]) -> list[Row]:
    """The people of each audience, with the audience's `number` in the list."""
    return list(
        await tx.fetch(
            _AUDIENCES,
            list(range(len(audiences))),
            [each.user_id for each in audiences],
            [each.organisation_id for each in audiences],
            [each.kind for each in audiences],
            [each.permission for each in audiences],
        )
    )


async def people_of_kinds(tx: Tx, kinds: Sequence[str], after: UUID | None, limit: int) -> list[UUID]:
    return [row["id"] for row in await tx.fetch(_KIND_PAGE, list(kinds), after, limit)]


async def choices(tx: Tx, user_ids: Sequence[UUID]) -> dict[UUID, dict[tuple[str, str], bool]]:
    """What people chose, by (topic, channel)."""
    chosen: dict[UUID, dict[tuple[str, str], bool]] = {user_id: {} for user_id in user_ids}
    for row in await tx.fetch(_CHOICES, list(user_ids)):
        chosen[row["user_id"]][row["topic"], row["channel"]] = row["enabled"]
    return chosen


async def addresses(tx: Tx, user_ids: Sequence[UUID]) -> dict[tuple[UUID, str], str]:
    """SMS numbers and device tokens by (person, channel)."""
    return {(row["user_id"], row["channel"]): row["address"] for row in await tx.fetch(_ADDRESSES, list(user_ids))}


async def add_notifications(tx: Tx, rows: Sequence[NewNotification]) -> None:
    names = ("id", "user_id", "organisation_id", "topic", "source_id", "title", "text", "link", "created_at")
    await tx.execute(_NOTIFY, *[[getattr(row, name) for row in rows] for name in names])


async def add_deliveries(tx: Tx, rows: Sequence[NewDelivery]) -> None:
    names = ("id", "channel", "address", "language", "topic", "source_id", "params", "link")
    await tx.execute(_SEND, *[[getattr(row, name) for row in rows] for name in names])


async def claim_deliveries(tx: Tx, limit: int) -> list[Row]:
    return list(await tx.fetch(_CLAIM, limit))


async def settle_deliveries(tx: Tx, rows: Sequence[tuple[UUID, str, str | None, datetime]]) -> None:
    """Rows are id, status, error, time of the next attempt."""
    await tx.execute(_SETTLE, *[list(column) for column in zip(*rows, strict=True)])


async def outcomes(tx: Tx, first_id: UUID) -> Row:
    """Counts of deliveries since the id, what waits, and how the newest failed."""
    rows: list[Row] = list(await tx.fetch(_OUTCOMES, first_id))
    return rows[0]


async def page(
    tx: Tx, user_id: UUID, *, topic: str | None, unread: bool, after: Sequence[Any] | None, limit: int
) -> list[Row]:
    time, last_id = after or (None, None)
    return list(await tx.fetch(_LIST, user_id, topic, unread, time, last_id, limit))


async def mark_read(tx: Tx, notification_id: UUID, user_id: UUID) -> Row | None:
    return await tx.fetchrow(_READ, notification_id, user_id)


async def mark_all_read(tx: Tx, user_id: UUID) -> int:
    return await tx.execute(_READ_ALL, user_id)


async def count_unread(tx: Tx, user_id: UUID) -> int:
    return int(await tx.fetchval(_UNREAD, user_id))


async def choose(tx: Tx, user_id: UUID, chosen: Sequence[tuple[str, str, bool]]) -> None:
    await tx.execute(_CHOOSE, user_id, *[list(column) for column in zip(*chosen, strict=True)])


async def set_address(tx: Tx, user_id: UUID, channel: str, address: str | None) -> None:
    if address is None:
        await tx.execute(_DROP_ADDRESS, user_id, channel)
    else:
        await tx.execute(_SET_ADDRESS, user_id, channel, address)


async def forget_old(tx: Tx) -> None:
    await tx.execute(_FORGET)
