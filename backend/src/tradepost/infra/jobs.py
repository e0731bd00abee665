"""Background jobs and schedules: Procrastinate in the schema `jobs`, deferred in the caller's own transaction.

A job that is deferred by a transaction that rolls back never was; a worker cannot see it before the commit.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import structlog

from tradepost.infra.db import Tx

if TYPE_CHECKING:
    import procrastinate

Task = Callable[..., Awaitable[None]]
log = structlog.get_logger(__name__)

HEARTBEAT_S = 5
STALLED_AFTER_S = 20
_DEFER = """
SELECT (jobs.procrastinate_defer_jobs_v1(ARRAY[
    ROW('default', $1, $2, $3, $4, $5::jsonb, $6)::jobs.procrastinate_job_to_defer_v1
]))[1]
"""
# In psycopg's form: the worker's connection runs it.
_NOTE_ERROR = """
INSERT INTO platform.job_errors AS known (job_id, error) VALUES (%(job_id)s, %(error)s)
ON CONFLICT (job_id) DO UPDATE SET error = excluded.error, failed_at = now()
"""
LONGEST_ERROR = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A task that is started by the clock: `cron` in UTC, to the minute."""

    cron: str
    task: str


async def defer(
    tx: Tx,
    task: str,
    *,
    lock: str | None = None,
    queueing_lock: str | None = None,
    priority: int = 0,
    at: datetime | None = None,
    **args: Any,
) -> int:
    """Queue `task` with JSON `args` when the transaction commits; the job's number.

    Jobs of one `lock` run one after the other; of one `queueing_lock` at most one waits (a second raises
    asyncpg.UniqueViolationError).
    """
    number: int = await tx.fetchval(_DEFER, task, priority, lock, queueing_lock, args, at)
    return number


def build_app(dsn: str, tasks: Mapping[str, Task], schedules: list[Schedule]) -> "procrastinate.App":
    """The worker's Procrastinate app: every task by name, retried with growing pauses where it raises."""
    import procrastinate  # noqa: PLC0415  # the API defers jobs without it

    connector = procrastinate.PsycopgConnector(conninfo=dsn, kwargs={"options": "-c search_path=jobs"}, max_size=4)
    app = procrastinate.App(connector=connector)
    retry = procrastinate.RetryStrategy(max_attempts=8, exponential_wait=3)
    for name, task in tasks.items():
        app.task(name=name, retry=retry, pass_context=True)(_noting_errors(task))
    for schedule in schedules:
        name = f"{schedule.task}@{schedule.cron}"
        app.periodic(cron=schedule.cron)(
            app.task(name=name, pass_context=True)(_noting_errors(_without_timestamp(tasks[schedule.task])))
        )
    return app


def _noting_errors(task: Task) -> Task:
    """The task, with why it failed last kept for the operator."""

    async def run(context: "procrastinate.JobContext", *args: Any, **kwargs: Any) -> None:
        try:
            await task(*args, **kwargs)
        except Exception as error:
            await _note_error(context, repr(error)[:LONGEST_ERROR])
            raise

    return run


async def _note_error(context: "procrastinate.JobContext", error: str) -> None:
    try:
        await context.app.connector.execute_query_async(_NOTE_ERROR, job_id=context.job.id, error=error)
    except Exception as lost:  # noqa: BLE001  # the task's own error is the one to raise
        log.warning("jobs.error_not_noted", job=context.job.id, error=repr(lost))


def _without_timestamp(task: Task) -> Task:
    async def run(timestamp: int) -> None:  # noqa: ARG001  # Procrastinate passes the tick; our tasks read the clock
        await task()

    return run


async def rescue_stalled(app: "procrastinate.App") -> int:
    """Put back the jobs of workers that died, to be done again; how many."""
    stalled = list(await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_S))
    for job in stalled:
        await app.job_manager.retry_job(job)
    return len(stalled)
