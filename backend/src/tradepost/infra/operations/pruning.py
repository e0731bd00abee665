"""What is kept for a time and then forgotten: consumed events, what was consumed, idempotency keys, jobs' ends.

An event that a consumer has not read, or that is parked, stays however old it is. The outbox is partitioned by months:
whole months are dropped, and stay whole until they can be. Only the default partition is emptied row by row.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import structlog

from tradepost.infra.db import ConcurrentChange, Database
from tradepost.infra.settings import Settings
from tradepost.kernel.clock import utc_now

log = structlog.get_logger(__name__)
BATCH: Final = 5_000
MAX_BATCHES: Final = 400  # of each kind in one run: two million rows, the rest waits for the next

_DROP_MONTHS = "SELECT platform.drop_consumed_outbox_months($1)"
# Below the slowest cursor, and not parked by anyone. Without a cursor nothing was read by anyone: nothing goes.
_EVENTS = """
WITH read AS (SELECT txid, seq FROM platform.cursors ORDER BY txid, seq LIMIT 1),
old AS (
    SELECT o.occurred_at, o.seq FROM platform.outbox_default o, read r
    WHERE o.occurred_at < $1 AND (o.txid, o.seq) <= (r.txid, r.seq)
      AND NOT EXISTS (SELECT FROM platform.parked_events p WHERE p.event_id = o.id)
    ORDER BY o.occurred_at, o.seq LIMIT $2)
DELETE FROM platform.outbox_default o USING old WHERE o.occurred_at = old.occurred_at AND o.seq = old.seq
"""
# An entry of the inbox is needed while its event could be delivered again: it goes after its event. What was consumed
# before the oldest event that is left happened (an hour for clocks that differ) can only be of an event that is gone.
_INBOX = """
DELETE FROM platform.inbox i USING (
    SELECT consumer, event_id FROM platform.inbox
    WHERE consumed_at < LEAST($1, COALESCE((SELECT min(occurred_at) FROM platform.outbox), $1) - interval '1 hour')
    ORDER BY consumed_at LIMIT $2) old
WHERE i.consumer = old.consumer AND i.event_id = old.event_id
"""
_KEYS = """
DELETE FROM platform.idempotency_keys k USING (
    SELECT service, organisation_id, key FROM platform.idempotency_keys
    WHERE created_at < $1 ORDER BY created_at LIMIT $2) old
WHERE k.service = old.service AND k.organisation_id = old.organisation_id AND k.key = old.key
"""
# A revocation matters while a token made before it could live: 20 minutes at most; a day is more than enough.
_REVOCATIONS = """
DELETE FROM platform.revocations r USING (
    SELECT subject FROM platform.revocations WHERE created_at < $1 ORDER BY created_at LIMIT $2) old
WHERE r.subject = old.subject AND r.created_at < $1
"""
_JOBS = """
DELETE FROM jobs.procrastinate_jobs WHERE id IN (
    SELECT j.id FROM jobs.procrastinate_jobs j
    WHERE j.status IN ('failed', 'cancelled', 'aborted', 'succeeded')
      AND (SELECT max(at) FROM jobs.procrastinate_events v WHERE v.job_id = j.id) < $1
    ORDER BY j.id LIMIT $2)
"""
_JOB_ERRORS = """
DELETE FROM platform.job_errors WHERE job_id IN (
    SELECT e.job_id FROM platform.job_errors e
    WHERE e.failed_at < $1 AND NOT EXISTS (SELECT FROM jobs.procrastinate_jobs j WHERE j.id = e.job_id)
    ORDER BY e.job_id LIMIT $2)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pruned:
    """How much went: `months` are whole partitions of the outbox, the others rows."""

    months: int
    events: int
    inbox: int
    idempotency_keys: int
    revocations: int
    jobs: int
    job_errors: int


async def prune(database: Database, settings: Settings, *, now: datetime | None = None) -> Pruned:
    """Forget what is older than the settings say; repeatable, and cut off at any point it goes on the next time."""
    now = now or utc_now()
    events_before = now - timedelta(days=settings.events_kept_days)
    keys_before = now - timedelta(hours=settings.idempotency_keys_kept_hours)
    jobs_before = now - timedelta(days=settings.failed_jobs_kept_days)
    pruned = Pruned(
        months=await _drop_months(database, events_before),
        events=await _in_batches(database, _EVENTS, events_before),
        inbox=await _in_batches(database, _INBOX, events_before),
        idempotency_keys=await _in_batches(database, _KEYS, keys_before),
        revocations=await _in_batches(database, _REVOCATIONS, now - timedelta(days=1)),
        jobs=await _in_batches(database, _JOBS, jobs_before),
        job_errors=await _in_batches(database, _JOB_ERRORS, now - timedelta(days=1)),
    )
    log.info("platform.pruned", **{name: getattr(pruned, name) for name in Pruned.__slots__})
    return pruned


async def _drop_months(database: Database, before: datetime) -> int:
    try:
        async with database.transaction("platform") as tx:
            return int(await tx.fetchval(_DROP_MONTHS, before))
    except ConcurrentChange:  # someone reads the outbox for long: an hour later it is tried again
        return 0


async def _in_batches(database: Database, sql: str, before: datetime) -> int:
    """A transaction for each batch, so that none holds its locks for long."""
    total = 0
    for _ in range(MAX_BATCHES):
        async with database.transaction("platform") as tx:
            gone = await tx.execute(sql, before, BATCH)
        total += gone
        if gone < BATCH:
            break
    return total
