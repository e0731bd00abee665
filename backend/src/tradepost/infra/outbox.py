"""The outbox: events are rows of the transaction that made them happen, so neither is ever there alone."""

from collections.abc import Sequence
from typing import Any

from pydantic import TypeAdapter
from structlog.contextvars import get_contextvars

from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id

_APPEND = """
INSERT INTO platform.outbox (id, source, name, version, key, occurred_at, actor, trace, payload)
SELECT id, $1, name, version, key, $2, $3::jsonb, $4, payload::jsonb
FROM unnest($5::uuid[], $6::text[], $7::smallint[], $8::text[], $9::text[])
     WITH ORDINALITY AS event (id, name, version, key, payload, position)
ORDER BY position
"""
_adapters: dict[type[Event], TypeAdapter[Any]] = {}


async def append(tx: Tx, actor: Actor, *events: Event) -> None:
    """Write `events` in the caller's transaction, in order, by one statement; nothing for no events."""
    if not events:
        return
    request_id = get_contextvars().get("request_id")
    await tx.execute(
        _APPEND,
        tx.role,
        utc_now(),
        {"user_id": actor.user_id, "organisation_id": actor.organisation_id},
        request_id if isinstance(request_id, str) else None,
        [new_id() for _ in events],
        [event.name for event in events],
        [event.version for event in events],
        [event.key for event in events],
        [adapter(type(event)).dump_json(event).decode() for event in events],
    )


def adapter(kind: type[Event]) -> TypeAdapter[Any]:
    """The validator and serialiser of an event type, made once."""
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def schema(kind: type[Event]) -> dict[str, Any]:
    """The JSON Schema of the event's payload, for `contracts/events`."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **adapter(kind).json_schema(mode="serialization"),
        "title": kind.name,
        "description": (kind.__doc__ or "").strip(),
        "x-version": kind.version,
        "x-key": kind.key_field,
    }


def names(kinds: Sequence[type[Event]]) -> list[str]:
    return [kind.name for kind in kinds]
