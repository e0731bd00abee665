"""The parts that every process has: what is asked of each, and what the answer means."""

import asyncio
import contextlib
import shutil
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from tradepost.infra import bus, jobs
from tradepost.infra.cache import EVERYONE
from tradepost.infra.objects import ObjectMissing
from tradepost.infra.platform import PartHealth, Platform, Probe
from tradepost.kernel.clock import utc_now

SLOW_MS: Final = 250
LATE_S: Final = 60.0
JOB_LATE: Final = timedelta(minutes=5)
LITTLE_SPACE: Final = 0.10
NO_SPACE: Final = 0.02

_WORKERS = """
SELECT count(*) FILTER (WHERE last_heartbeat > now() - make_interval(secs => $1)) AS alive,
       max(last_heartbeat) AS last_seen_at
FROM jobs.procrastinate_workers
"""
_JOBS = """
SELECT count(*) FILTER (WHERE status = 'failed') AS failed,
       count(*) FILTER (WHERE status = 'todo') AS waiting,
       (SELECT min(COALESCE(j.scheduled_at, told.at)) FROM jobs.procrastinate_jobs j
        LEFT JOIN LATERAL (SELECT min(at) AS at FROM jobs.procrastinate_events v WHERE v.job_id = j.id) told ON true
        WHERE j.status = 'todo') AS oldest_due_at
FROM jobs.procrastinate_jobs WHERE status IN ('failed', 'todo')
"""


def platform_probes(platform: Platform) -> dict[str, Probe]:
    """By the part's name."""

    async def database() -> PartHealth:
        started = time.perf_counter()
        async with platform.database.transaction("platform", readonly=True) as tx:
            size = await tx.fetchval("SELECT pg_database_size(current_database())")
        latency_ms = (time.perf_counter() - started) * 1000
        connections, idle = platform.database.usage()
        figures = {"latency_ms": round(latency_ms, 1), "size_bytes": size, "connections": connections, "idle": idle}
        if latency_ms > SLOW_MS:
            return PartHealth(state="degraded", sentence=f"It took {latency_ms:.0f} ms to answer.", figures=figures)
        return PartHealth(state="ok", sentence=f"It answers in {latency_ms:.0f} ms.", figures=figures)

    async def events() -> PartHealth:
        async with platform.database.transaction("platform", readonly=True) as tx:
            rows = [dict(row) for row in await bus.lag(tx)]
        return judge_events({row["consumer"]: (row["lag_s"], row["dead"]) for row in rows}, now=utc_now())

    async def worker() -> PartHealth:
        async with platform.database.transaction("platform", readonly=True) as tx:
            seen = await tx.fetchrow(_WORKERS, jobs.STALLED_AFTER_S)
            queue = await tx.fetchrow(_JOBS)
        assert seen is not None, "counts are a row"
        assert queue is not None, "counts are a row"
        return judge_worker({**seen, **queue}, now=utc_now())

    async def valkey() -> PartHealth:
        started = time.perf_counter()
        answered = (await platform.cache.get_many("health", ["probe"], scope=EVERYONE)).stamp is not None
        latency_ms = (time.perf_counter() - started) * 1000
        if not answered:
            sentence = "It does not answer: pages are slower, live events stop, limits are counted by each process."
            return PartHealth(state="down", sentence=sentence)
        figures = {"latency_ms": round(latency_ms, 1)}
        return PartHealth(state="ok", sentence=f"It answers in {latency_ms:.0f} ms.", figures=figures)

    async def objects() -> PartHealth:
        started = time.perf_counter()
        with contextlib.suppress(ObjectMissing):  # it answered; the object is not meant to be there
            await platform.objects.head("health/probe")
        latency_ms = (time.perf_counter() - started) * 1000
        figures = {"latency_ms": round(latency_ms, 1)}
        return PartHealth(state="ok", sentence=f"It answers in {latency_ms:.0f} ms.", figures=figures)

    async def disk() -> PartHealth:
        return await asyncio.to_thread(_disk, platform.settings.index_dir)

    return {
        "database": database,
        "events": events,
        "worker": worker,
        "valkey": valkey,
        "objects": objects,
        "disk": disk,
    }


def judge_events(consumers: Mapping[str, tuple[float, int]], *, now: datetime) -> PartHealth:
    """From each consumer's lag in seconds and its dead letters."""
    slowest_s = max((lag_s for lag_s, _ in consumers.values()), default=0.0)
    dead = sum(count for _, count in consumers.values())
    listed = [{"consumer": name, "lag_s": round(lag_s, 1), "dead": count} for name, (lag_s, count) in consumers.items()]
    figures = {"lag_s": round(slowest_s, 1), "dead": dead, "consumers": listed}
    late = [name for name, (lag_s, _) in consumers.items() if lag_s > LATE_S]
    if late:
        sentence = f"Events wait since {slowest_s:.0f} s for: {', '.join(late)}."
        since = now - timedelta(seconds=slowest_s)
        return PartHealth(state="degraded", sentence=sentence, since=since, figures=figures)
    if dead:
        verb = "event failed for good and waits" if dead == 1 else "events failed for good and wait"
        return PartHealth(state="degraded", sentence=f"{dead} {verb} for a person.", figures=figures)
    return PartHealth(state="ok", sentence="Every event was handed on.", figures=figures)


def judge_worker(row: Mapping[str, object], *, now: datetime) -> PartHealth:
    """From `alive` workers, `last_seen_at`, `failed` and `waiting` jobs, `oldest_due_at`."""
    last_seen_at, due_at = row["last_seen_at"], row["oldest_due_at"]
    figures = {
        "workers": row["alive"],
        "last_seen_at": last_seen_at.isoformat() if isinstance(last_seen_at, datetime) else None,
        "jobs_waiting": row["waiting"],
        "jobs_failed": row["failed"],
    }
    if not row["alive"]:
        since = last_seen_at if isinstance(last_seen_at, datetime) else None
        sentence = "No worker runs: events, mail, imports and the search index stand still."
        return PartHealth(state="down", sentence=sentence, since=since, figures=figures)
    if isinstance(due_at, datetime) and now - due_at > JOB_LATE:
        return PartHealth(state="degraded", sentence="Jobs wait for long.", since=due_at, figures=figures)
    if row["failed"]:
        sentence = f"It works; {row['failed']} jobs failed for good."
        return PartHealth(state="degraded", sentence=sentence, figures=figures)
    return PartHealth(state="ok", sentence="It works.", figures=figures)


def _disk(folder: Path) -> PartHealth:
    there = next(path for path in (folder, *folder.parents) if path.exists())
    usage = shutil.disk_usage(there)
    free = usage.free / usage.total
    figures = {"free_bytes": usage.free, "total_bytes": usage.total}
    sentence = f"{free:.0%} of the disk of the search index is free."
    if free < NO_SPACE:
        return PartHealth(state="down", sentence=sentence, figures=figures)
    return PartHealth(state="degraded" if free < LITTLE_SPACE else "ok", sentence=sentence, figures=figures)
