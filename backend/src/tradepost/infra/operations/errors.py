"""What can go wrong while looking after the platform."""

from tradepost.kernel.errors import Conflict, NotFound


class DeadLetterNotFound(NotFound):
    """No such event waits for a person (any more)."""

    code = "platform.dead_letter_not_found"


class JobNotFound(NotFound):
    """There is no such job; jobs that succeeded are not kept."""

    code = "platform.job_not_found"


class JobNotFailed(Conflict):
    """Only a job that failed can be done again."""

    code = "platform.job_not_failed"


class JobNotWaiting(Conflict):
    """Only a job that waits can be cancelled."""

    code = "platform.job_not_waiting"


class JobQueuedAlready(Conflict):
    """The same work waits already, as another job."""

    code = "platform.job_queued_already"
