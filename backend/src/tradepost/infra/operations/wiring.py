"""Builds what looks after the platform, in the shape of a service so that apps treat it as one."""

from typing import Final

from tradepost.infra.jobs import Schedule
from tradepost.infra.names import PLATFORM
from tradepost.infra.operations import pruning, routes
from tradepost.infra.operations.health import HealthBoard
from tradepost.infra.operations.probes import platform_probes
from tradepost.infra.platform import Invariant, Platform, Service

PRUNE: Final = "platform.prune"
INVARIANTS = (
    Invariant(
        name="events: nothing waits for more than 60 s",
        sql="""SELECT c.consumer, o.id AS event_id, o.name, o.occurred_at
            FROM platform.cursors c
            CROSS JOIN LATERAL (
                SELECT * FROM platform.outbox o WHERE (o.txid, o.seq) > (c.txid, c.seq)
                ORDER BY o.txid, o.seq LIMIT 1) o
            WHERE o.occurred_at < now() - interval '60 seconds'""",
    ),
    Invariant(
        name="events: no dead letters",
        sql="SELECT consumer, event_id, name, error FROM platform.parked_events WHERE state = 'dead'",
    ),
)


def build(platform: Platform) -> Service:
    platform.ports.bind(HealthBoard, HealthBoard(platform.cache))  # for this process's routes; no port of a contract

    async def prune() -> None:
        await pruning.prune(platform.database, platform.settings)

    return Service(
        name=PLATFORM,
        routers=[routes.router],
        tasks={PRUNE: prune},
        schedules=[Schedule(cron="23 * * * *", task=PRUNE)],
        invariants=INVARIANTS,
        probes=platform_probes(platform),
    )
