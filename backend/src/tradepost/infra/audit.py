"""The audit log: an entry in the transaction of the change it tells of, later sealed into a chain of hashes."""

import hashlib
from collections.abc import Mapping
from typing import Any

from pydantic_core import to_json
from structlog.contextvars import get_contextvars

from tradepost.infra.db import Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now

_RECORD = """
INSERT INTO platform.audit_logs
    (occurred_at, service, action, subject_type, subject_id, user_id, organisation_id, request_id, changes)
SELECT $1, $2, $3, $4, subject, $6, $7, $8, changes::jsonb
FROM unnest($5::text[], $9::text[]) AS entry (subject, changes)
"""
_ROW = """
json_build_array(seq, occurred_at, service, action, subject_type, subject_id, user_id, organisation_id, request_id,
                 changes)::text
"""
_UNSEALED = f"""
SELECT seq, occurred_at, txid, {_ROW} AS content
FROM platform.audit_logs
WHERE (txid, seq) > ($1, $2) AND txid < (pg_snapshot_xmin(pg_current_snapshot())::text)::bigint
ORDER BY txid, seq
LIMIT $3
"""  # noqa: S608  # no input is part of it
_LAST_LINK = """
SELECT position, audit_seq, txid, hash FROM platform.audit_chain ORDER BY position DESC LIMIT 1
"""
_SEAL = """
INSERT INTO platform.audit_chain (position, audit_seq, audit_occurred_at, txid, hash)
SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::timestamptz[], $4::bigint[], $5::bytea[])
"""
_CHAIN = f"""
SELECT c.position, c.hash, {_ROW} AS content
FROM platform.audit_chain c
LEFT JOIN platform.audit_logs a ON a.seq = c.audit_seq AND a.occurred_at = c.audit_occurred_at
WHERE c.position > $1
ORDER BY c.position
LIMIT $2
"""  # noqa: S608  # no input is part of it
GENESIS = bytes(32)
BATCH = 1_000


async def record(
    tx: Tx, actor: Actor, action: str, subject_type: str, *subject_ids: object, changes: Mapping[str, Any] | None = None
) -> None:
    """Say that `actor` did `action` (`order.cancel`) to each subject; `changes` is plain JSON without secrets."""
    request_id = get_contextvars().get("request_id")
    entry = to_json(changes or {}).decode()
    await tx.execute(
        _RECORD,
        utc_now(),
        tx.role,
        action,
        subject_type,
        [str(subject) for subject in subject_ids],
        actor.user_id,
        actor.organisation_id,
        request_id if isinstance(request_id, str) else None,
        [entry] * len(subject_ids),
    )


async def seal(tx: Tx) -> int:
    """Chain up to BATCH committed entries that are not sealed yet, in commit order; how many."""
    await tx.execute("LOCK TABLE platform.audit_chain IN EXCLUSIVE MODE")
    last = await tx.fetchrow(_LAST_LINK)
    position, previous = (last["position"], last["hash"]) if last else (0, GENESIS)
    rows = await tx.fetch(_UNSEALED, last["txid"] if last else 0, last["audit_seq"] if last else 0, BATCH)
    hashes = []
    for row in rows:
        previous = link(previous, row["content"])
        hashes.append(previous)
    if rows:
        positions = [position + step for step in range(1, len(rows) + 1)]
        columns = [[row[name] for row in rows] for name in ("seq", "occurred_at", "txid")]
        await tx.execute(_SEAL, positions, *columns, hashes)
    return len(rows)


async def first_broken_link(tx: Tx) -> int | None:
    """The position of the first entry that was altered or removed after it was sealed, or None."""
    position, previous = 0, GENESIS
    while rows := await tx.fetch(_CHAIN, position, BATCH):
        for row in rows:
            expected = position + 1
            if row["position"] != expected or row["content"] is None:
                return expected
            previous = link(previous, row["content"])
            if previous != row["hash"]:
                return expected
            position = expected
    return None


def link(previous: bytes, content: str) -> bytes:
    """The hash of an entry that follows the entry whose hash is `previous`."""
    return hashlib.sha256(previous + content.encode()).digest()
