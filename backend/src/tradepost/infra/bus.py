"""The event bus of the embedded shape: consumers read the outbox itself, in commit order.

A consumer (one for each service that has handlers) works in batches. One transaction locks the consumer's cursor, reads
the events after it, calls the handlers, notes every event in the inbox and moves the cursor: an event has its effect
once, however often it is delivered. Where a batch fails it is taken apart; an event that fails alone is parked with all
that follow it under the same key, tried again with growing pauses, and after MAX_ATTEMPTS waits for a person
(`tradepost dead-letters`). Events of other keys pass.

Sequence numbers are handed out before commit, so the reader stays below the oldest running transaction.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg
import structlog

from tradepost.infra import outbox
from tradepost.infra.db import ConcurrentChange, Database, Tx
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Unavailable
from tradepost.kernel.events import Envelope, Event

BATCH = 500
MAX_ATTEMPTS = 8
FIRST_PAUSE_S = 1.0
LONGEST_PAUSE_S = 600.0
POLL_S = 0.15  # every batch costs each consumer a transaction: fewer, larger ones under load
CATCH_UP_S = 1.0  # so often at least a cursor passes events that its consumer does not want
RETRY_POLL_S = 1.0
UNAVAILABLE_PAUSE_S = 1.0

Handler = Callable[[Tx, Sequence[Envelope[Any]]], Awaitable[None]]
log = structlog.get_logger(__name__)

_LOCK_CURSOR = "SELECT txid, seq FROM platform.cursors WHERE consumer = $1 FOR UPDATE SKIP LOCKED"
# Which have committed events of any kind after their cursors.
_BEHIND = """
SELECT c.consumer
FROM platform.cursors c
CROSS JOIN (
    SELECT txid, seq FROM platform.outbox
    WHERE txid < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
    ORDER BY txid DESC, seq DESC LIMIT 1
) newest
WHERE (c.txid, c.seq) < (newest.txid, newest.seq)
"""
# For which consumers something has been committed that they want; `$1` and `$2` are pairs of consumer and event name.
_WANTED = """
SELECT c.consumer
FROM (
    SELECT consumer, array_agg(name) AS names FROM unnest($1::text[], $2::text[]) AS pair (consumer, name)
    GROUP BY consumer
) wanted
JOIN platform.cursors c USING (consumer)
WHERE EXISTS (
    SELECT FROM platform.outbox o
    WHERE (o.txid, o.seq) > (c.txid, c.seq) AND o.txid < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
      AND o.name = ANY(wanted.names)
)
"""
# Those of the next events that the consumer wants, and the last of all: to it the cursor moves.
_READ = """
WITH batch AS MATERIALIZED (
    SELECT * FROM platform.outbox
    WHERE (txid, seq) > ($1, $2) AND txid < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
    ORDER BY txid, seq
    LIMIT $3
)
SELECT txid, seq, id, name, version, key, occurred_at, trace, actor, payload::text AS payload,
       (SELECT count(*) FROM batch) AS passed
FROM batch
WHERE name = ANY($4::text[])
   OR (txid, seq) = (SELECT txid, seq FROM batch ORDER BY txid DESC, seq DESC LIMIT 1)
ORDER BY txid, seq
"""
_SEEN = "SELECT event_id FROM platform.inbox WHERE consumer = $1 AND event_id = ANY($2::uuid[])"
_NOTE = """
INSERT INTO platform.inbox (consumer, event_id) SELECT $1, id FROM unnest($2::uuid[]) AS id ON CONFLICT DO NOTHING
"""
_MOVE = "UPDATE platform.cursors SET txid = $2, seq = $3, moved_at = now() WHERE consumer = $1"
_PARKED_KEYS = """
SELECT DISTINCT key FROM platform.parked_events WHERE consumer = $1 AND state = 'retry' AND key = ANY($2::text[])
"""
_PARK = """
INSERT INTO platform.parked_events
    (consumer, event_id, txid, seq, name, version, key, occurred_at, actor, trace, payload,
     attempts, next_attempt_at, error)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::text::jsonb, $12, $13, $14)
ON CONFLICT DO NOTHING
"""
# The heads: of each key the earliest event that waits; only a head that is due is tried, so order within a key stays.
_DUE = """
SELECT event_id AS id, name, key, occurred_at, trace, actor, payload::text AS payload, attempts FROM (
    SELECT DISTINCT ON (key) * FROM platform.parked_events
    WHERE consumer = $1 AND state = 'retry' ORDER BY key, txid, seq
) head
WHERE next_attempt_at <= now() ORDER BY txid, seq LIMIT $2
"""
_UNPARK = "DELETE FROM platform.parked_events WHERE consumer = $1 AND event_id = $2"
_PAUSE = """
UPDATE platform.parked_events
SET attempts = $3, next_attempt_at = $4, error = $5, state = $6,
    state_since = CASE WHEN state = $6 THEN state_since ELSE now() END
WHERE consumer = $1 AND event_id = $2
"""
_DEAD = """
SELECT consumer, event_id, name, version, key, occurred_at, attempts, error, state_since AS since
FROM platform.parked_events
WHERE state = 'dead' AND ($1::text IS NULL OR consumer = $1) AND ($2::text IS NULL OR name = $2)
  AND ($3::timestamptz IS NULL OR (occurred_at, event_id, consumer) > ($3, $4::uuid, $5::text))
ORDER BY occurred_at, event_id, consumer LIMIT $6
"""
_REVIVE = """
UPDATE platform.parked_events SET state = 'retry', attempts = 0, next_attempt_at = now(), state_since = now()
WHERE state = 'dead' AND ($1::text IS NULL OR consumer = $1) AND ($2::uuid IS NULL OR event_id = $2)
"""
_LAG = """
SELECT c.consumer,
       COALESCE(EXTRACT(EPOCH FROM now() - (
           SELECT o.occurred_at FROM platform.outbox o WHERE (o.txid, o.seq) > (c.txid, c.seq)
           ORDER BY o.txid, o.seq LIMIT 1)), 0)::float8 AS lag_s,
       (SELECT count(*) FROM platform.parked_events p WHERE p.consumer = c.consumer AND p.state = 'dead') AS dead
FROM platform.cursors c ORDER BY c.consumer
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumer:
    """A service's subscriptions: each event type with the handlers that take batches of it, in the service's role."""

    name: str
    handlers: Mapping[type[Event], Sequence[Handler]]
    kinds: Mapping[str, type[Event]] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", {kind.name: kind for kind in self.handlers})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Delivery:
    row: Mapping[str, Any]
    envelope: Envelope[Any]


class Bus:
    """Runs consumers against one database. Several processes may: a consumer's cursor lets one at a time work."""

    def __init__(self, database: Database, consumers: Sequence[Consumer]) -> None:
        self._database = database
        self._consumers = consumers

    async def run(self, stop: asyncio.Event) -> None:
        """Consume until `stop` is set; a batch in work is finished first.

        One task looks every POLL_S for whom there is something and wakes that consumer: what comes while it works or
        sleeps is one batch. Another lets all catch up with what they do not want, a third tries parked events again.
        """
        await self._until_registered(stop)
        wakes = {consumer.name: asyncio.Event() for consumer in self._consumers}
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._repeat(stop, POLL_S, lambda: self._wake_wanting(wakes)), name="bus:watch")
            tasks.create_task(self._repeat(stop, CATCH_UP_S, lambda: self._wake_behind(wakes)), name="bus:catch-up")
            tasks.create_task(self._repeat(stop, RETRY_POLL_S, self._retry_all), name="bus:retry")
            consuming = [
                tasks.create_task(self._run_consumer(each, wakes[each.name], stop), name=f"consumer:{each.name}")
                for each in self._consumers
            ]
            await stop.wait()
            for wake in wakes.values():
                wake.set()
            await asyncio.wait(consuming)

    async def drain(self, *, limit: int = 1_000) -> int:
        """Consume until nothing is left that could be consumed now, for tests and commands; how many events."""
        total = 0
        for _ in range(limit):
            taken = 0
            for consumer in self._consumers:
                taken += await self.step(consumer)
            if not taken:
                return total
            total += taken
        raise RuntimeError("events keep making events")

    async def step(self, consumer: Consumer) -> int:
        """One batch and the parked events that are due; how many events were taken off the outbox or the park."""
        return await self._retry_due(consumer) + await self._take(consumer)

    async def _take(self, consumer: Consumer) -> int:
        try:
            return await self._consume(consumer, BATCH)
        except Unavailable:
            raise
        except ConcurrentChange as error:  # undone for another's sake, to be done again as it is
            log.info("bus.batch_undone", consumer=consumer.name, error=repr(error.__cause__))
            return 0
        except Exception as error:  # noqa: BLE001  # whatever a handler raises, the batch is taken apart
            log.warning("bus.batch_failed", consumer=consumer.name, error=repr(error))
        return await self._consume_singly(consumer)

    async def _until_registered(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                for consumer in self._consumers:
                    await register(self._database, consumer)
            except Unavailable:
                await _pause(stop, UNAVAILABLE_PAUSE_S)
            else:
                return

    async def _repeat(self, stop: asyncio.Event, period_s: float, work: Callable[[], Awaitable[None]]) -> None:
        while not stop.is_set():
            pause_s = period_s
            try:
                await work()
            except Unavailable as error:
                log.warning("bus.database_unavailable", error=str(error))
                pause_s = UNAVAILABLE_PAUSE_S
            await _pause(stop, pause_s)

    async def _wake_wanting(self, wakes: Mapping[str, asyncio.Event]) -> None:
        pairs = [(each.name, kind) for each in self._consumers for kind in each.kinds]
        await self._wake(wakes, _WANTED, [consumer for consumer, _ in pairs], [kind for _, kind in pairs])

    async def _wake_behind(self, wakes: Mapping[str, asyncio.Event]) -> None:
        await self._wake(wakes, _BEHIND)

    async def _wake(self, wakes: Mapping[str, asyncio.Event], look: str, *args: Any) -> None:
        async with self._database.transaction("platform", readonly=True) as tx:
            found = {row["consumer"] for row in await tx.fetch(look, *args)}
        for name in found & wakes.keys():
            wakes[name].set()

    async def _retry_all(self) -> None:
        for consumer in self._consumers:
            await self._retry_due(consumer)

    async def _run_consumer(self, consumer: Consumer, wake: asyncio.Event, stop: asyncio.Event) -> None:
        while await wake.wait() and not stop.is_set():
            wake.clear()
            try:
                if await self._take(consumer) == BATCH:
                    wake.set()  # there is more
            except Unavailable as error:
                log.warning("bus.database_unavailable", consumer=consumer.name, error=str(error))

    async def _consume(self, consumer: Consumer, limit: int) -> int:
        async with self._database.transaction(consumer.name) as tx:
            cursor = await tx.fetchrow(_LOCK_CURSOR, consumer.name)
            if cursor is None:
                return 0
            rows = await tx.fetch(_READ, cursor["txid"], cursor["seq"], limit, list(consumer.kinds))
            if not rows:
                return 0
            deliveries = await self._undone(tx, consumer, rows)
            parked = await self._parked_keys(tx, consumer, deliveries)
            for held in (each for each in deliveries if each.row["key"] in parked):
                await _park(tx, consumer, held.row, attempts=0, next_attempt_at=utc_now(), error=None)
            await self._handle(tx, consumer, [each for each in deliveries if each.row["key"] not in parked])
            await tx.execute(_MOVE, consumer.name, rows[-1]["txid"], rows[-1]["seq"])
            return int(rows[-1]["passed"])

    async def _consume_singly(self, consumer: Consumer) -> int:
        """The failed batch again, event by event: what fails alone is parked, the rest has its effect."""
        taken = 0
        for _ in range(BATCH):
            try:
                one = await self._consume(consumer, 1)
            except Unavailable:
                raise
            except Exception as error:  # noqa: BLE001  # see step
                one = await self._park_next(consumer, error)
            if not one:
                break
            taken += one
        return taken

    async def _park_next(self, consumer: Consumer, error: Exception) -> int:
        async with self._database.transaction(consumer.name) as tx:
            cursor = await tx.fetchrow(_LOCK_CURSOR, consumer.name)
            if cursor is None:
                return 0
            rows = await tx.fetch(_READ, cursor["txid"], cursor["seq"], 1, list(consumer.kinds))
            for row in rows:
                due = utc_now() + timedelta(seconds=FIRST_PAUSE_S)
                await _park(tx, consumer, row, attempts=1, next_attempt_at=due, error=repr(error)[:2_000])
                await tx.execute(_MOVE, consumer.name, row["txid"], row["seq"])
                log.error(
                    "bus.event_parked", consumer=consumer.name, name=row["name"], id=str(row["id"]), error=repr(error)
                )
            return len(rows)

    async def _retry_due(self, consumer: Consumer) -> int:
        async with self._database.transaction(consumer.name, readonly=True) as tx:
            due = await tx.fetch(_DUE, consumer.name, BATCH)
        for row in due:
            await self._retry(consumer, row)
        return len(due)

    async def _retry(self, consumer: Consumer, row: Mapping[str, Any]) -> None:
        try:
            async with self._database.transaction(consumer.name) as tx:
                if not await tx.execute(_UNPARK, consumer.name, row["id"]):
                    return  # another process was quicker
                await self._handle(tx, consumer, await self._undone(tx, consumer, [row]))
        except Unavailable:
            raise
        except Exception as error:  # see step
            attempts = row["attempts"] + 1
            dead = attempts >= MAX_ATTEMPTS
            due = utc_now() + timedelta(seconds=min(LONGEST_PAUSE_S, FIRST_PAUSE_S * 2**attempts))
            async with self._database.transaction(consumer.name) as tx:
                text = repr(error)[:2_000]
                await tx.execute(_PAUSE, consumer.name, row["id"], attempts, due, text, "dead" if dead else "retry")
            log.exception("bus.event_dead" if dead else "bus.retry_failed", consumer=consumer.name, name=row["name"],
                      id=str(row["id"]), attempts=attempts, error=repr(error))  # fmt: skip

    async def _undone(self, tx: Tx, consumer: Consumer, rows: Sequence[Mapping[str, Any]]) -> list[_Delivery]:
        wanted = [row for row in rows if row["name"] in consumer.kinds]
        if not wanted:
            return []
        seen = {row["event_id"] for row in await tx.fetch(_SEEN, consumer.name, [row["id"] for row in wanted])}
        fresh: dict[UUID, Mapping[str, Any]] = {row["id"]: row for row in wanted if row["id"] not in seen}
        return [_Delivery(row=row, envelope=_open(consumer, row)) for row in fresh.values()]

    async def _parked_keys(self, tx: Tx, consumer: Consumer, deliveries: Sequence[_Delivery]) -> set[str]:
        if not deliveries:
            return set()
        keys = list({each.row["key"] for each in deliveries})
        return {row["key"] for row in await tx.fetch(_PARKED_KEYS, consumer.name, keys)}

    async def _handle(self, tx: Tx, consumer: Consumer, deliveries: Sequence[_Delivery]) -> None:
        for kind, batch in waves(deliveries):
            for handler in consumer.handlers[kind]:
                await handler(tx, [each.envelope for each in batch])
        if deliveries:
            await tx.execute(_NOTE, consumer.name, [each.row["id"] for each in deliveries])


def waves(deliveries: Sequence[_Delivery]) -> list[tuple[type[Event], list[_Delivery]]]:
    """Batches of one event type each, as few as keep the order of the events of every key."""
    last: dict[str, tuple[int, type[Event]]] = {}
    grouped: dict[tuple[int, type[Event]], list[_Delivery]] = {}
    for each in deliveries:
        kind, key = type(each.envelope.event), each.row["key"]
        wave, before = last.get(key, (0, kind))
        place = (wave if before is kind else wave + 1, kind)
        last[key] = place
        grouped.setdefault(place, []).append(each)
    return [(kind, batch) for (_, kind), batch in sorted(grouped.items(), key=lambda item: item[0][0])]


async def register(database: Database, consumer: Consumer) -> None:
    """Make the consumer's cursor; a new one starts at the first event there is."""
    async with database.transaction(consumer.name) as tx:
        await tx.execute("INSERT INTO platform.cursors (consumer) VALUES ($1) ON CONFLICT DO NOTHING", consumer.name)


async def lag(tx: Tx) -> list[asyncpg.Record]:
    """For each consumer: seconds since the oldest event it has not consumed, and its dead letters."""
    return await tx.fetch(_LAG)


async def dead_letters(
    tx: Tx,
    *,
    consumer: str | None = None,
    name: str | None = None,
    after: Sequence[Any] | None = None,
    limit: int = 100,
) -> list[asyncpg.Record]:
    """Events that wait for a person, the oldest first, from behind `after` (occurred_at, event id, consumer)."""
    return await tx.fetch(_DEAD, consumer, name, *(after or (None, None, None)), limit)


async def revive(tx: Tx, *, consumer: str | None = None, event_id: UUID | None = None) -> int:
    """Put dead letters back to be tried at once; how many."""
    return await tx.execute(_REVIVE, consumer, event_id)


def _open(consumer: Consumer, row: Mapping[str, Any]) -> Envelope[Any]:
    event = outbox.adapter(consumer.kinds[row["name"]]).validate_json(row["payload"])
    return Envelope(id=row["id"], occurred_at=row["occurred_at"], event=event, actor=row["actor"], trace=row["trace"])


async def _park(
    tx: Tx,
    consumer: Consumer,
    row: Mapping[str, Any],
    *,
    attempts: int,
    next_attempt_at: datetime,
    error: str | None,
) -> None:
    event = [row[name] for name in ("id", "txid", "seq", "name", "version", "key", "occurred_at", "actor", "trace")]
    await tx.execute(_PARK, consumer.name, *event, row["payload"], attempts, next_attempt_at, error)


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
