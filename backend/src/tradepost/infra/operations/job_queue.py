"""Background jobs as the operator sees them. The tables are Procrastinate's: what changes them are its own functions.

Jobs that succeed are deleted by the worker; what is here waits, runs, failed or was cancelled.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Literal, get_args

import asyncpg

from tradepost.infra import audit
from tradepost.infra.db import Tx
from tradepost.infra.operations.errors import JobNotFailed, JobNotFound, JobNotWaiting, JobQueuedAlready
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now

Row = Mapping[str, Any]
JobStatus = Literal["todo", "doing", "failed", "cancelled", "aborted", "succeeded"]
STATUSES: tuple[str, ...] = get_args(JobStatus)

_JOB = """
SELECT j.id, j.task_name AS task, j.queue_name AS queue, j.status::text AS status, j.attempts, j.priority, j.lock,
       j.queueing_lock, j.args, j.scheduled_at, told.queued_at, told.changed_at, e.error, e.failed_at,
       w.last_heartbeat AS worker_seen_at
FROM jobs.procrastinate_jobs j
LEFT JOIN platform.job_errors e ON e.job_id = j.id
LEFT JOIN jobs.procrastinate_workers w ON w.id = j.worker_id
LEFT JOIN LATERAL (
    SELECT min(at) AS queued_at, max(at) AS changed_at FROM jobs.procrastinate_events v WHERE v.job_id = j.id
) told ON true
"""
_PAGE = f"""
{_JOB}
WHERE ($1::text IS NULL OR j.status = $1::text::jobs.procrastinate_job_status)
  AND ($2::text IS NULL OR j.task_name = $2) AND ($3::text IS NULL OR j.queue_name = $3)
  AND ($4::bigint IS NULL OR j.id < $4)
ORDER BY j.id DESC LIMIT $5
"""
_ONE = f"{_JOB} WHERE j.id = $1"
_LOCK = "SELECT status::text FROM jobs.procrastinate_jobs WHERE id = $1 FOR UPDATE"
_COUNTS = """
SELECT j.queue_name AS queue, j.task_name AS task, j.status::text AS status, count(*) AS jobs,
       min(COALESCE(j.scheduled_at, told.at)) FILTER (WHERE j.status = 'todo') AS oldest_waiting_at
FROM jobs.procrastinate_jobs j
LEFT JOIN LATERAL (SELECT min(at) AS at FROM jobs.procrastinate_events v
                   WHERE j.status = 'todo' AND v.job_id = j.id) told ON true
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
"""
# The two that `app.job_manager` calls: retry_job_by_id and cancel_job_by_id.
_RETRY = "SELECT jobs.procrastinate_retry_job_v2($1, $2, NULL, NULL, NULL)"
_CANCEL = "SELECT jobs.procrastinate_cancel_job_v1($1, false, false)"


async def list_jobs(
    tx: Tx, *, status: str | None, task: str | None, queue: str | None, after: Sequence[int] | None, limit: int
) -> list[Row]:
    """The newest first."""
    return list(await tx.fetch(_PAGE, status, task, queue, after[0] if after else None, limit))


async def count_jobs(tx: Tx) -> list[Row]:
    """By queue, task and status, with since when the oldest that waits is due."""
    return list(await tx.fetch(_COUNTS))


async def read_job(tx: Tx, job_id: int) -> Row:
    """Raises JobNotFound."""
    row: Row | None = await tx.fetchrow(_ONE, job_id)
    if row is None:
        raise JobNotFound
    return row


async def retry_job(tx: Tx, actor: Actor, job_id: int) -> Row:
    """Have a failed job done again at once. Raises JobNotFound, JobNotFailed, JobQueuedAlready."""
    if await _status(tx, job_id) != "failed":
        raise JobNotFailed
    try:
        async with tx.savepoint():
            await tx.execute(_RETRY, job_id, utc_now())
    except asyncpg.UniqueViolationError as error:
        raise JobQueuedAlready from error
    return await _changed(tx, actor, "job.retry", job_id)


async def cancel_job(tx: Tx, actor: Actor, job_id: int) -> Row:
    """Let a job that waits never run. Raises JobNotFound, JobNotWaiting."""
    if await _status(tx, job_id) != "todo":
        raise JobNotWaiting
    await tx.execute(_CANCEL, job_id)
    return await _changed(tx, actor, "job.cancel", job_id)


async def _status(tx: Tx, job_id: int) -> str:
    status: str | None = await tx.fetchval(_LOCK, job_id)
    if status is None:
        raise JobNotFound
    return status


async def _changed(tx: Tx, actor: Actor, action: str, job_id: int) -> Row:
    row = await read_job(tx, job_id)
    await audit.record(tx, actor, action, "job", job_id, changes={"task": row["task"]})
    return row
