"""The worker: consumes events, runs jobs and schedules, seals the audit log. `python -m tradepost.apps.worker`.

SIGTERM lets the batch and the jobs in work end; what is cut off is taken up again, with its effect once.
"""

import asyncio
import contextlib
import os
import signal
from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING

import structlog
import uvloop

from tradepost.apps.composition import build_services, keep_for_good
from tradepost.infra import audit, jobs, partitions, telemetry
from tradepost.infra.bus import Bus
from tradepost.infra.platform import Platform, Service, open_platform
from tradepost.infra.settings import Settings, get_settings
from tradepost.kernel.errors import Unavailable

if TYPE_CHECKING:
    import procrastinate

log = structlog.get_logger(__name__)
SHUTDOWN_S = 20
NICENESS = 10  # where processors are short, people's requests come first


def main() -> None:
    """Run until SIGTERM or SIGINT."""
    os.nice(NICENESS)
    uvloop.run(_serve(get_settings()))


async def _serve(settings: Settings) -> None:
    telemetry.configure_logging_from_settings(settings)
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    async with open_platform(settings) as platform:
        services = build_services(platform)
        keep_for_good()
        await run(platform, services, stop)


async def run(platform: Platform, services: Sequence[Service], stop: asyncio.Event) -> None:
    """Work until `stop` is set."""
    for service in services:
        for protocol, implementation in service.ports.items():
            platform.ports.bind(protocol, implementation)
    bus = Bus(platform.database, [each.consumer for each in services if each.consumer])
    log.info("worker.started", consumers=[each.name for each in services if each.consumer])
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(bus.run(stop))
        tasks.create_task(_run_jobs(platform, services, stop))
        tasks.create_task(_repeat(stop, 1.0, lambda: _seal(platform)))
        tasks.create_task(_repeat(stop, 3_600.0, lambda: partitions.maintain(platform.database)))
    log.info("worker.stopped")


async def _run_jobs(platform: Platform, services: Sequence[Service], stop: asyncio.Event) -> None:
    tasks = {name: task for service in services for name, task in service.tasks.items()}
    schedules = [schedule for service in services for schedule in service.schedules]
    while not stop.is_set():
        app = jobs.build_app(platform.settings.database_url.get_secret_value(), tasks, schedules)
        try:
            async with app.open_async():
                await _work_until(app, stop)
        except Exception as error:  # noqa: BLE001  # a process edge: jobs go on when their database is back
            log.warning("worker.jobs_interrupted", error=repr(error))
            await _pause(stop, 2.0)


async def _work_until(app: "procrastinate.App", stop: asyncio.Event) -> None:
    """Run jobs until `stop`; those in work may end. Raises what ends the work before."""
    running = [
        asyncio.create_task(
            app.run_worker_async(
                concurrency=4,
                install_signal_handlers=False,
                fetch_job_polling_interval=2,
                delete_jobs="successful",
                update_heartbeat_interval=jobs.HEARTBEAT_S,
            )
        ),
        asyncio.create_task(_repeat(stop, jobs.STALLED_AFTER_S / 2, lambda: jobs.rescue_stalled(app))),
    ]
    waiting = asyncio.create_task(stop.wait())
    done, _ = await asyncio.wait([*running, waiting], return_when=asyncio.FIRST_COMPLETED)
    for task in (*running, waiting):
        task.cancel()
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(SHUTDOWN_S):
            await asyncio.gather(*running, return_exceptions=True)
    for task in done - {waiting}:
        task.result()


async def _seal(platform: Platform) -> None:
    sealed = audit.BATCH
    while sealed == audit.BATCH:
        async with platform.database.transaction("platform") as tx:
            sealed = await audit.seal(tx)


async def _repeat(stop: asyncio.Event, period_s: float, work: Callable[[], Awaitable[object]]) -> None:
    while not stop.is_set():
        try:
            await work()
        except Unavailable as error:
            log.warning("worker.database_unavailable", error=str(error))
        await _pause(stop, period_s)


async def _pause(stop: asyncio.Event, seconds: float) -> None:
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()


if __name__ == "__main__":
    main()
