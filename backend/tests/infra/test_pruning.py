"""What is old goes; what a consumer has not read, or what is parked, never does."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import asyncpg
import pytest

from tradepost.infra import jobs
from tradepost.infra.operations import pruning
from tradepost.infra.operations.pruning import Pruned
from tradepost.infra.platform import Platform
from tradepost.infra.settings import Settings
from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id

MONTH = datetime(2019, 3, 1, tzinfo=UTC)  # older than anything else in the shared database
PARTITION = "outbox_p201903"
_PUT = """
INSERT INTO platform.outbox (occurred_at, id, source, name, version, key, actor, payload)
VALUES ($1, $2, 'orders', 'test.old', 1, 'k', '{}', '{}')
"""
_NOTE = "INSERT INTO platform.inbox (consumer, event_id, consumed_at) VALUES ('documents', $1, $2)"
_PARK = """
INSERT INTO platform.parked_events (consumer, event_id, txid, seq, name, version, key, occurred_at, actor, payload)
VALUES ('documents', $1, 1, 1, 'test.old', 1, 'k', $2, '{}', '{}')
"""
_KEY = """
INSERT INTO platform.idempotency_keys (service, organisation_id, key, request_hash, status, response, created_at)
VALUES ('orders', $1, $2, '', 201, '', $3)
"""


@pytest.fixture
async def cursors(platform: Platform) -> AsyncIterator[None]:
    """The cursors as they were, after the test."""
    async with platform.database.transaction("platform") as tx:
        before = await tx.fetch("SELECT consumer, txid, seq FROM platform.cursors")
    yield
    async with platform.database.transaction("platform") as tx:
        await tx.execute("DELETE FROM platform.cursors")
        for row in before:
            await tx.execute("INSERT INTO platform.cursors (consumer, txid, seq) VALUES ($1, $2, $3)", *row)
        await tx.execute("DELETE FROM platform.parked_events WHERE name = 'test.old'")
        await tx.execute("DELETE FROM platform.outbox WHERE name = 'test.old'")


@pytest.fixture
async def old_month(settings: Settings, platform: Platform, cursors: None) -> AsyncIterator[None]:
    """A partition of its own for MONTH, as `make_month_partitions` once made it."""
    async with platform.database.transaction("platform") as tx:
        await tx.execute("SELECT platform.make_month_partitions($1::date, 0)", MONTH.date())
    yield
    assert settings.database_owner_url is not None
    owner = await asyncpg.connect(settings.database_owner_url.get_secret_value())
    await owner.execute(f"DROP TABLE IF EXISTS platform.{PARTITION}")
    await owner.close()


async def read_by_all(platform: Platform) -> None:
    await _move_cursors(platform, "(SELECT max(txid) FROM platform.outbox), 9223372036854775807")


async def read_by_none(platform: Platform) -> None:
    await _move_cursors(platform, "0, 0")


async def _move_cursors(platform: Platform, place: str) -> None:
    async with platform.database.transaction("platform") as tx:
        await tx.execute("INSERT INTO platform.cursors (consumer) VALUES ('documents') ON CONFLICT DO NOTHING")
        await tx.execute(f"UPDATE platform.cursors SET (txid, seq) = (SELECT {place})")


async def run(platform: Platform) -> Pruned:
    return await pruning.prune(platform.database, platform.settings)


async def there(platform: Platform, sql: str, *args: Any) -> bool:
    async with platform.database.transaction("platform", readonly=True) as tx:
        return bool(await tx.fetchval(f"SELECT EXISTS ({sql})", *args))


async def put(platform: Platform, occurred_at: datetime, *, consumed: bool = True) -> Any:
    event_id = new_id()
    async with platform.database.transaction("platform") as tx:
        await tx.execute(_PUT, occurred_at, event_id)
        if consumed:
            await tx.execute(_NOTE, event_id, occurred_at + timedelta(seconds=1))
    return event_id


EVENT = "SELECT FROM platform.outbox WHERE id = $1"
NOTED = "SELECT FROM platform.inbox WHERE event_id = $1"
TABLE = "SELECT FROM pg_class WHERE relname = $1"


async def test_a_month_that_all_have_read_is_dropped_whole_and_its_inbox_after_it(platform, old_month) -> None:
    event_id = await put(platform, MONTH + timedelta(days=3))
    await read_by_all(platform)
    pruned = await run(platform)
    assert pruned.months == 1
    assert not await there(platform, TABLE, PARTITION)
    assert not await there(platform, EVENT, event_id)
    assert not await there(platform, NOTED, event_id)
    assert (await run(platform)).months == 0


@pytest.mark.parametrize("reason", ["unread", "parked"])
async def test_a_month_with_an_event_that_is_needed_stays_with_its_inbox(platform, old_month, reason) -> None:
    needed = await put(platform, MONTH + timedelta(days=3), consumed=False)
    beside = await put(platform, MONTH + timedelta(days=4))
    if reason == "unread":
        await read_by_none(platform)
    else:
        await read_by_all(platform)
        async with platform.database.transaction("platform") as tx:
            await tx.execute(_PARK, needed, MONTH + timedelta(days=3))
    assert (await run(platform)).months == 0
    for sql, event_id in ((EVENT, needed), (EVENT, beside), (NOTED, beside)):
        assert await there(platform, sql, event_id)


async def test_of_rows_outside_of_the_months_only_those_go_that_nobody_needs(platform, cursors, monkeypatch) -> None:
    monkeypatch.setattr(pruning, "BATCH", 2)  # several batches
    read = [await put(platform, MONTH - timedelta(days=number)) for number in range(1, 6)]
    parked, young = await put(platform, MONTH - timedelta(days=9)), await put(platform, utc_now() - timedelta(days=1))
    async with platform.database.transaction("platform") as tx:
        await tx.execute(_PARK, parked, MONTH - timedelta(days=9))
    await read_by_none(platform)
    assert (await run(platform)).events == 0
    assert await there(platform, EVENT, read[0])
    await read_by_all(platform)
    assert (await run(platform)).events == 5
    assert [await there(platform, EVENT, each) for each in read] == [False] * 5
    assert await there(platform, EVENT, parked)
    assert await there(platform, EVENT, young)
    # The parked event is the oldest that is left: all that was consumed since may be needed still.
    assert await there(platform, NOTED, read[0])
    assert await there(platform, NOTED, young)


async def test_nobody_but_the_platform_drops_months(platform) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        async with platform.database.transaction("orders") as tx:
            await tx.execute("SELECT platform.drop_consumed_outbox_months(now())")


async def test_idempotency_keys_go_when_no_repeat_can_be_meant_any_more(platform, cursors) -> None:
    organisation_id = new_id()
    now = utc_now()
    async with platform.database.transaction("platform") as tx:
        await tx.execute(_KEY, organisation_id, "old-key-1", now - timedelta(hours=73))
        await tx.execute(_KEY, organisation_id, "new-key-1", now - timedelta(hours=71))
    assert (await run(platform)).idempotency_keys >= 1
    kept = "SELECT FROM platform.idempotency_keys WHERE organisation_id = $1 AND key = $2"
    assert not await there(platform, kept, organisation_id, "old-key-1")
    assert await there(platform, kept, organisation_id, "new-key-1")


async def test_jobs_that_failed_long_ago_go_with_their_errors_and_waiting_ones_stay(platform, cursors) -> None:
    long_ago = utc_now() - timedelta(days=91)
    async with platform.database.transaction("platform") as tx:
        failed, waiting = await jobs.defer(tx, "test.failed"), await jobs.defer(tx, "test.waiting")
        await tx.execute("UPDATE jobs.procrastinate_jobs SET status = 'failed' WHERE id = $1", failed)
        await tx.execute(
            "UPDATE jobs.procrastinate_events SET at = $2 WHERE job_id = ANY($1)", [failed, waiting], long_ago
        )
        await tx.execute("INSERT INTO platform.job_errors VALUES ($1, 'boom', $2)", failed, long_ago)
    pruned = await run(platform)
    assert (pruned.jobs, pruned.job_errors) == (1, 1)
    job = "SELECT FROM jobs.procrastinate_jobs WHERE id = $1"
    assert not await there(platform, job, failed)
    assert await there(platform, job, waiting)
    async with platform.database.transaction("platform") as tx:
        await tx.execute("DELETE FROM jobs.procrastinate_jobs WHERE id = $1", waiting)
