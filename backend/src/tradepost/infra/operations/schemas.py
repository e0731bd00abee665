"""What the operator gets and sends."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from tradepost.infra.http.schemas import InputModel, OutputModel
from tradepost.infra.operations.job_queue import JobStatus

CONSUMER_PATTERN = r"^[a-z][a-z_]{0,39}$"
State = Literal["ok", "degraded", "down"]


class DeadLetterOutput(OutputModel):
    """An event that a consumer could not handle. `since` says when it was given up; `error` names no addresses."""

    consumer: str = Field(examples=["payments"])
    event_id: UUID
    name: str = Field(examples=["order.shipped"])
    version: int
    key: str
    occurred_at: datetime
    attempts: int
    error: str | None
    since: datetime


class DeadLetterDetailOutput(DeadLetterOutput):
    """`payload` is the event as it was published; secrets and personal data are `[hidden]`. `trace`: request id."""

    trace: str | None
    payload: dict[str, Any]


class ConsumerDeadLettersOutput(OutputModel):
    """`retrying` are those that are still tried by themselves; `oldest_since` is null where none is dead."""

    consumer: str
    dead: int
    retrying: int
    oldest_since: datetime | None


class DeadLetterCountsOutput(OutputModel):
    dead: int
    retrying: int
    consumers: list[ConsumerDeadLettersOutput]


class RetryConsumerInput(InputModel):
    consumer: Annotated[str, Field(pattern=CONSUMER_PATTERN, examples=["payments"])]


class RetriedOutput(OutputModel):
    """How many events will be tried again at once."""

    retried: int


class JobOutput(OutputModel):
    """A background job. `arguments` are without secrets and personal data; `error` is how it failed last.

    `queued_at` is when it was made, `changed_at` when it last changed its status, `scheduled_at` the time before which
    it does not begin, `worker_seen_at` the last sign of life of the worker that has it.
    """

    id: int
    task: str = Field(examples=["notifications.deliver"])
    queue: str
    status: JobStatus
    attempts: int
    priority: int
    lock: str | None
    arguments: dict[str, Any]
    queued_at: datetime | None
    changed_at: datetime | None
    scheduled_at: datetime | None
    error: str | None
    failed_at: datetime | None
    worker_seen_at: datetime | None


class JobStatusCountsOutput(OutputModel):
    todo: int
    doing: int
    failed: int
    cancelled: int
    aborted: int
    succeeded: int


class TaskCountsOutput(JobStatusCountsOutput):
    """Of one task of one queue. `oldest_waiting_at` is when the oldest that waits was due."""

    queue: str
    task: str
    oldest_waiting_at: datetime | None


class JobCountsOutput(OutputModel):
    """Jobs that succeeded are deleted at once, so they are hardly ever counted."""

    total: JobStatusCountsOutput
    tasks: list[TaskCountsOutput]


class PartHealthOutput(OutputModel):
    """A part. `since` says since when it is in this state, as far as that was watched; `figures` differ by part."""

    name: str = Field(examples=["database"])
    state: State
    since: datetime
    sentence: str
    figures: dict[str, Any]


class HealthOutput(OutputModel):
    """`state` is that of the worst part. Parts: database, events, worker, valkey, objects, disk, search, mail."""

    state: State
    checked_at: datetime
    version: str
    parts: list[PartHealthOutput]
