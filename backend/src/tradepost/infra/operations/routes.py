"""Looking after the platform over HTTP, for the operator alone."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Query, Request

from tradepost import __version__
from tradepost.infra import bus
from tradepost.infra.db import Tx
from tradepost.infra.http import (
    CurrentActor,
    CursorParam,
    LimitParam,
    Page,
    ServiceRouter,
    decode_cursor,
    needs,
    page_of,
    transaction,
)
from tradepost.infra.http.pagination import cursor_text
from tradepost.infra.operations import dead_letters, job_queue
from tradepost.infra.operations.concealing import conceal, conceal_text
from tradepost.infra.operations.errors import (
    DeadLetterNotFound,
    JobNotFailed,
    JobNotFound,
    JobNotWaiting,
    JobQueuedAlready,
)
from tradepost.infra.operations.health import HealthBoard
from tradepost.infra.operations.job_queue import STATUSES, JobStatus
from tradepost.infra.operations.schemas import (
    CONSUMER_PATTERN,
    ConsumerDeadLettersOutput,
    DeadLetterCountsOutput,
    DeadLetterDetailOutput,
    DeadLetterOutput,
    HealthOutput,
    JobCountsOutput,
    JobOutput,
    JobStatusCountsOutput,
    PartHealthOutput,
    RetriedOutput,
    RetryConsumerInput,
    TaskCountsOutput,
)
from tradepost.infra.ratelimit import Rule

router = ServiceRouter("platform")
ReadTx = Annotated[Tx, transaction("platform", readonly=True)]
WriteTx = Annotated[Tx, transaction("platform")]
READ = needs("platform:read", "operator")
MANAGE = needs("platform:manage", "operator")
LOOK = needs("platform:read", "operator", rate=Rule("health", limit=120, period_s=60))
Consumer = Annotated[str, Path(pattern=CONSUMER_PATTERN, examples=["payments"])]
ConsumerFilter = Annotated[str | None, Query(pattern=CONSUMER_PATTERN)]
Name = Annotated[str | None, Query(min_length=1, max_length=128, pattern=r"^[A-Za-z0-9_.@*/ ,-]+$")]
JobId = Annotated[int, Path(ge=1, le=2**63 - 1)]


@router.get("/admin/dead-letters", policy=READ, summary="Events that failed for good, the oldest first")
async def list_dead_letters(
    tx: ReadTx, consumer: ConsumerFilter = None, name: Name = None, limit: LimitParam = 25, cursor: CursorParam = None
) -> Page[DeadLetterOutput]:
    after = decode_cursor(cursor, datetime.fromisoformat, UUID, cursor_text)
    rows = await bus.dead_letters(tx, consumer=consumer, name=name, after=after, limit=limit + 1)
    return page_of(rows, limit, _dead_letter, "occurred_at", "event_id", "consumer")


@router.get("/admin/dead-letters/counts", policy=READ, summary="How many events failed, by consumer")
async def count_dead_letters(tx: ReadTx) -> DeadLetterCountsOutput:
    rows = await dead_letters.count_dead_letters(tx)
    consumers = [ConsumerDeadLettersOutput.model_validate(dict(row)) for row in rows]
    dead, retrying = (sum(getattr(each, name) for each in consumers) for name in ("dead", "retrying"))
    return DeadLetterCountsOutput(dead=dead, retrying=retrying, consumers=consumers)


@router.get(
    "/admin/dead-letters/{consumer}/{event_id}",
    policy=READ,
    errors=[DeadLetterNotFound],
    summary="A failed event with its payload; secrets and personal data are hidden",
)
async def get_dead_letter(consumer: Consumer, event_id: UUID, tx: ReadTx) -> DeadLetterDetailOutput:
    row = await dead_letters.read_dead_letter(tx, consumer, event_id)
    shown = {"error": _error(row), "payload": conceal(row["payload"])}
    return DeadLetterDetailOutput.model_validate({**row, **shown})


@router.post(
    "/admin/dead-letters/{consumer}/{event_id}/retry",
    policy=MANAGE,
    errors=[DeadLetterNotFound],
    summary="Have a failed event tried again at once",
)
async def retry_dead_letter(consumer: Consumer, event_id: UUID, actor: CurrentActor, tx: WriteTx) -> RetriedOutput:
    return RetriedOutput(retried=await dead_letters.retry_dead_letter(tx, actor, consumer, event_id))


@router.post("/admin/dead-letters/retry", policy=MANAGE, summary="Have all failed events of a consumer tried again")
async def retry_dead_letters(body: RetryConsumerInput, actor: CurrentActor, tx: WriteTx) -> RetriedOutput:
    return RetriedOutput(retried=await dead_letters.retry_dead_letters_of(tx, actor, body.consumer))


@router.get(
    "/admin/jobs", policy=READ, summary="Background jobs that wait, run, failed or were cancelled, the newest first"
)
async def list_jobs(
    tx: ReadTx,
    status: JobStatus | None = None,
    task: Name = None,
    queue: Name = None,
    limit: LimitParam = 25,
    cursor: CursorParam = None,
) -> Page[JobOutput]:
    after = decode_cursor(cursor, int)
    rows = await job_queue.list_jobs(tx, status=status, task=task, queue=queue, after=after, limit=limit + 1)
    return page_of(rows, limit, _job, "id")


@router.get("/admin/jobs/counts", policy=READ, summary="How many jobs there are, by status and task")
async def count_jobs(tx: ReadTx) -> JobCountsOutput:
    tasks: defaultdict[tuple[str, str], dict[str, Any]] = defaultdict(lambda: dict.fromkeys(STATUSES, 0))
    for row in await job_queue.count_jobs(tx):
        told = tasks[row["queue"], row["task"]]
        told[row["status"]] = row["jobs"]
        told["oldest_waiting_at"] = told.get("oldest_waiting_at") or row["oldest_waiting_at"]
    listed = [TaskCountsOutput(queue=queue, task=task, **told) for (queue, task), told in tasks.items()]
    total = {status: sum(told[status] for told in tasks.values()) for status in STATUSES}
    return JobCountsOutput(total=JobStatusCountsOutput(**total), tasks=listed)


@router.get("/admin/jobs/{job_id}", policy=READ, errors=[JobNotFound], summary="A background job")
async def get_job(job_id: JobId, tx: ReadTx) -> JobOutput:
    return _job(await job_queue.read_job(tx, job_id))


@router.post(
    "/admin/jobs/{job_id}/retry",
    policy=MANAGE,
    errors=[JobNotFound, JobNotFailed, JobQueuedAlready],
    summary="Have a failed job done again at once",
)
async def retry_job(job_id: JobId, actor: CurrentActor, tx: WriteTx) -> JobOutput:
    return _job(await job_queue.retry_job(tx, actor, job_id))


@router.post(
    "/admin/jobs/{job_id}/cancel",
    policy=MANAGE,
    errors=[JobNotFound, JobNotWaiting],
    summary="Cancel a job that waits",
)
async def cancel_job(job_id: JobId, actor: CurrentActor, tx: WriteTx) -> JobOutput:
    return _job(await job_queue.cancel_job(tx, actor, job_id))


@router.get("/admin/health", policy=LOOK, summary="How each part of the platform is; always 200")
async def look_at_health(request: Request) -> HealthOutput:
    board: HealthBoard = request.app.state.platform.ports.resolve(HealthBoard)
    health = await board.look(request.app.state.probes)
    parts = [
        PartHealthOutput.model_validate(
            {"name": name, "since": part.since or health.checked_at, "state": part.state, "sentence": part.sentence,
             "figures": dict(part.figures)}
        )
        for name, part in health.parts.items()
    ]  # fmt: skip
    return HealthOutput(state=health.state, checked_at=health.checked_at, version=__version__, parts=parts)


def _dead_letter(row: Mapping[str, Any]) -> DeadLetterOutput:
    return DeadLetterOutput.model_validate({**row, "error": _error(row)})


def _job(row: Mapping[str, Any]) -> JobOutput:
    return JobOutput.model_validate({**row, "error": _error(row), "arguments": conceal(row["args"])})


def _error(row: Mapping[str, Any]) -> str | None:
    return None if row["error"] is None else conceal_text(row["error"])
