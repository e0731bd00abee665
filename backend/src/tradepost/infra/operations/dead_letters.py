"""Events that wait for a person: looking at them, and having them tried again."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tradepost.infra import audit, bus
from tradepost.infra.db import Tx
from tradepost.infra.operations.errors import DeadLetterNotFound
from tradepost.kernel.actor import Actor

_ONE = """
SELECT consumer, event_id, name, version, key, occurred_at, attempts, error, state_since AS since, trace, payload
FROM platform.parked_events WHERE state = 'dead' AND consumer = $1 AND event_id = $2
"""
_COUNTS = """
SELECT c.consumer,
       count(p.event_id) FILTER (WHERE p.state = 'dead') AS dead,
       count(p.event_id) FILTER (WHERE p.state = 'retry') AS retrying,
       min(p.state_since) FILTER (WHERE p.state = 'dead') AS oldest_since
FROM platform.cursors c LEFT JOIN platform.parked_events p ON p.consumer = c.consumer
GROUP BY c.consumer ORDER BY c.consumer
"""


async def read_dead_letter(tx: Tx, consumer: str, event_id: UUID) -> Mapping[str, Any]:
    """One with its payload. Raises DeadLetterNotFound."""
    row: Mapping[str, Any] | None = await tx.fetchrow(_ONE, consumer, event_id)
    if row is None:
        raise DeadLetterNotFound
    return row


async def count_dead_letters(tx: Tx) -> list[Mapping[str, Any]]:
    """For each consumer how many are dead, how many are still retried, and since when the oldest is dead."""
    return list(await tx.fetch(_COUNTS))


async def retry_dead_letter(tx: Tx, actor: Actor, consumer: str, event_id: UUID) -> int:
    """Have one tried again at once; how many (1). Raises DeadLetterNotFound."""
    revived = await bus.revive(tx, consumer=consumer, event_id=event_id)
    if not revived:
        raise DeadLetterNotFound
    await audit.record(tx, actor, "dead_letter.retry", "event", event_id, changes={"consumer": consumer})
    return revived


async def retry_dead_letters_of(tx: Tx, actor: Actor, consumer: str) -> int:
    """Have all of a consumer tried again at once; how many."""
    revived = await bus.revive(tx, consumer=consumer)
    if revived:
        changes = {"events": revived}
        await audit.record(tx, actor, "dead_letter.retry_all", "consumer", consumer, changes=changes)
    return revived
