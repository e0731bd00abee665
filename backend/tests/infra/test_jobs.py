"""Jobs exist exactly if their transaction commits, and a dead worker's jobs are done by another."""

import asyncio

import pytest

from tradepost.infra import jobs
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.ids import new_id

_STATUS = "SELECT status::text FROM jobs.procrastinate_jobs WHERE id = $1"


async def status(platform: Platform, number: int) -> str | None:
    async with platform.database.transaction("orders") as tx:
        found: str | None = await tx.fetchval(_STATUS, number)
    return found


async def test_a_job_of_a_transaction_that_rolls_back_never_was(platform: Platform) -> None:
    with pytest.raises(RuntimeError, match="undo"):
        async with platform.database.transaction("orders") as tx:
            number = await jobs.defer(tx, "test.nothing", who="nobody")
            raise RuntimeError("undo")
    assert await status(platform, number) is None


async def test_a_deferred_job_is_run_with_its_arguments(platform: Platform, services: list[Service]) -> None:
    name, seen = f"test.{new_id()}", asyncio.Event()

    async def note(*, word: str) -> None:
        assert word == "hello"
        seen.set()

    # What other tests left waiting in the shared database is done too, as a worker would.
    tasks = {task: run for service in services for task, run in service.tasks.items()}
    app = jobs.build_app(platform.settings.database_url.get_secret_value(), {**tasks, name: note}, [])
    async with app.open_async():
        async with platform.database.transaction("orders") as tx:
            number = await jobs.defer(tx, name, word="hello")
        await app.run_worker_async(wait=False, install_signal_handlers=False)
    assert seen.is_set()
    assert await status(platform, number) == "succeeded"


async def test_the_job_of_a_worker_that_died_is_put_back(platform: Platform) -> None:
    app = jobs.build_app(platform.settings.database_url.get_secret_value(), {}, [])
    async with platform.database.transaction("orders") as tx:
        number = await jobs.defer(tx, "test.interrupted")
        worker = await tx.fetchval(
            "INSERT INTO jobs.procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 hour') RETURNING id"
        )
        await tx.execute(
            "UPDATE jobs.procrastinate_jobs SET status = 'doing', worker_id = $2 WHERE id = $1", number, worker
        )
    async with app.open_async():
        assert await jobs.rescue_stalled(app) >= 1
    assert await status(platform, number) == "todo"
