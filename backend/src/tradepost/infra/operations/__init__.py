"""Looking after the platform itself: events that failed, background jobs, the health of every part, pruning.

No service of the business: it is built beside the services in each process, in the role `tradepost_platform`.
"""

from tradepost.infra.operations.wiring import build

__all__ = ["build"]
