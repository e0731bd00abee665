"""The operator looks after failed events, background jobs and the health of the parts."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from uuid import UUID

import pytest

from factories.people import make_actor
from tradepost.infra import jobs
from tradepost.infra.cache import Cache
from tradepost.infra.operations.concealing import HIDDEN, conceal
from tradepost.infra.operations.health import PROBE_S, HealthBoard
from tradepost.infra.operations.probes import judge_events, judge_worker
from tradepost.infra.platform import PartHealth, Platform, Service
from tradepost.infra.valkey import Valkey
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Unavailable
from tradepost.kernel.ids import new_id

LETTERS, JOBS, HEALTH = "/api/v1/admin/dead-letters", "/api/v1/admin/jobs", "/api/v1/admin/health"
CONSUMER = "documents"  # no test lets it consume events of its own
_PARK = """
INSERT INTO platform.parked_events
    (consumer, event_id, txid, seq, name, version, key, occurred_at, actor, payload, state, attempts, error)
VALUES ($1, $2, 1, 1, $3, 1, 'k', now(), '{}', $4, $5, 8, $6)
"""
PAYLOAD = {"order": {"number": "A-1", "delivery_address": {"line1": "Hauptstr. 1"}, "total": "1.00"}, "email": "a@b.ex"}


@pytest.fixture
async def letters(platform: Platform) -> AsyncIterator[list[UUID]]:
    """Three dead letters of one consumer, the oldest first, and one that is still retried; no others of it."""
    ids = [new_id() for _ in range(4)]
    async with platform.database.transaction("platform") as tx:
        await tx.execute("DELETE FROM platform.parked_events WHERE consumer = $1", CONSUMER)
        await tx.execute("INSERT INTO platform.cursors (consumer) VALUES ($1) ON CONFLICT DO NOTHING", CONSUMER)
        for number, event_id in enumerate(ids):
            state = "retry" if number == 3 else "dead"
            error = "ValueError('anna@shop.example is odd')"
            await tx.execute(
                _PARK, CONSUMER, event_id, f"test.{'even' if number % 2 else 'odd'}", PAYLOAD, state, error
            )
    yield ids[:3]
    async with platform.database.transaction("platform") as tx:
        await tx.execute("DELETE FROM platform.parked_events WHERE consumer = $1", CONSUMER)


@pytest.fixture
def reader(sign) -> dict[str, str]:
    return sign(make_actor("operator", "platform:read"))


@pytest.fixture
def keeper(sign) -> dict[str, str]:
    return sign(make_actor("operator", "platform:read", "platform:manage"))


async def states(platform: Platform) -> dict[UUID, str]:
    async with platform.database.transaction("platform", readonly=True) as tx:
        rows = await tx.fetch("SELECT event_id, state FROM platform.parked_events WHERE consumer = $1", CONSUMER)
    return {row["event_id"]: row["state"] for row in rows}


async def audited(platform: Platform, subject: object) -> list[str]:
    async with platform.database.transaction("platform", readonly=True) as tx:
        rows = await tx.fetch("SELECT action FROM platform.audit_logs WHERE subject_id = $1 ORDER BY seq", str(subject))
    return [row["action"] for row in rows]


async def test_dead_letters_are_listed_by_page_and_counted(client, letters, reader) -> None:
    found: list[dict[str, Any]] = []
    cursor: dict[str, str] = {}
    while True:
        page = await client.get(LETTERS, headers=reader, params={"consumer": CONSUMER, "limit": 2, **cursor})
        assert page.status_code == 200, page.text
        found += page.json()["items"]
        if page.json()["next_cursor"] is None:
            break
        cursor = {"cursor": page.json()["next_cursor"]}
    assert [each["event_id"] for each in found] == [str(each) for each in letters]
    assert all(each["attempts"] == 8 and "payload" not in each for each in found)
    assert found[0]["error"] == f"ValueError('{HIDDEN} is odd')"
    odd = await client.get(LETTERS, headers=reader, params={"consumer": CONSUMER, "name": "test.even"})
    assert [each["event_id"] for each in odd.json()["items"]] == [str(letters[1])]
    counts = (await client.get(f"{LETTERS}/counts", headers=reader)).json()
    [mine] = [each for each in counts["consumers"] if each["consumer"] == CONSUMER]
    assert (mine["dead"], mine["retrying"]) == (3, 1)
    assert mine["oldest_since"] is not None
    assert counts["dead"] >= 3


async def test_a_dead_letter_is_opened_without_personal_data(client, letters, reader) -> None:
    opened = await client.get(f"{LETTERS}/{CONSUMER}/{letters[0]}", headers=reader)
    assert opened.json()["payload"] == {
        "order": {"number": "A-1", "delivery_address": HIDDEN, "total": "1.00"},
        "email": HIDDEN,
    }
    assert "shop.example" not in opened.text
    for path in (f"{LETTERS}/{CONSUMER}/{new_id()}", f"{LETTERS}/orders/{letters[0]}"):
        missing = await client.get(path, headers=reader)
        assert (missing.status_code, missing.json()["code"]) == (404, "platform.dead_letter_not_found")


async def test_one_dead_letter_or_all_of_a_consumer_are_tried_again(client, platform, letters, keeper) -> None:
    one = await client.post(f"{LETTERS}/{CONSUMER}/{letters[0]}/retry", headers=keeper)
    assert (one.status_code, one.json()) == (200, {"retried": 1})
    assert sorted((await states(platform)).values()) == ["dead", "dead", "retry", "retry"]
    assert await audited(platform, letters[0]) == ["dead_letter.retry"]
    again = await client.post(f"{LETTERS}/{CONSUMER}/{letters[0]}/retry", headers=keeper)
    assert again.status_code == 404
    rest = await client.post(f"{LETTERS}/retry", headers=keeper, json={"consumer": CONSUMER})
    assert rest.json() == {"retried": 2}
    assert set((await states(platform)).values()) == {"retry"}
    assert (await client.post(f"{LETTERS}/retry", headers=keeper, json={"consumer": CONSUMER})).json() == {"retried": 0}
    for body in ({}, {"consumer": "No'; DROP"}, {"consumer": CONSUMER, "all": True}):
        assert (await client.post(f"{LETTERS}/retry", headers=keeper, json=body)).status_code == 422


async def test_only_the_operators_people_with_the_permission_look_after_the_platform(
    client, platform, sign, letters, reader, waiting_job
) -> None:
    job_id = await waiting_job()
    reads = [LETTERS, f"{LETTERS}/counts", f"{LETTERS}/{CONSUMER}/{letters[0]}", JOBS, f"{JOBS}/counts", HEALTH]
    changes = [f"{LETTERS}/{CONSUMER}/{letters[0]}/retry", f"{JOBS}/{job_id}/cancel", f"{JOBS}/{job_id}/retry"]
    strangers = [sign(make_actor(kind, "platform:read", "platform:manage")) for kind in ("retailer", "manufacturer")]
    for headers in (*strangers, sign(make_actor("operator", "audit:read"))):
        assert {(await client.get(path, headers=headers)).status_code for path in reads} == {403}
        assert {(await client.post(path, headers=headers)).status_code for path in changes} == {403}
    assert {(await client.post(path, headers=reader)).status_code for path in changes} == {403}
    assert {(await client.get(path)).status_code for path in reads} == {401}
    assert (await states(platform))[letters[0]] == "dead"
    assert (await client.get(f"{JOBS}/{job_id}", headers=reader)).json()["status"] == "todo"


@pytest.fixture
async def waiting_job(platform: Platform) -> AsyncIterator[Callable[..., Awaitable[int]]]:
    """`await waiting_job(status="failed")`: a job of a task that nobody runs, gone after the test."""
    made: list[int] = []

    async def make(*, status: str = "todo", **options: Any) -> int:
        async with platform.database.transaction("orders") as tx:
            number = await jobs.defer(tx, f"test.{new_id()}", email="a@b.example", page=3, **options)
            await tx.execute(
                "UPDATE jobs.procrastinate_jobs SET status = $2::text::jobs.procrastinate_job_status WHERE id = $1",
                number,
                status,
            )
        made.append(number)
        return number

    yield make
    async with platform.database.transaction("orders") as tx:
        await tx.execute("DELETE FROM jobs.procrastinate_jobs WHERE id = ANY($1::bigint[])", made)


async def test_a_job_that_fails_is_listed_with_its_error_and_can_be_done_again(
    client, platform, services: list[Service], reader, keeper
) -> None:
    name = f"test.{new_id()}"

    async def fail() -> None:
        raise ValueError("no such file for anna@shop.example")

    tasks = {task: run for service in services for task, run in service.tasks.items()}
    app = jobs.build_app(platform.settings.database_url.get_secret_value(), {**tasks, name: fail}, [])
    async with platform.database.transaction("orders") as tx:
        number = await jobs.defer(tx, name)
        await tx.execute("UPDATE jobs.procrastinate_jobs SET attempts = 8 WHERE id = $1", number)
    async with app.open_async():
        await app.run_worker_async(wait=False, install_signal_handlers=False)
    [failed] = (await client.get(JOBS, headers=reader, params={"status": "failed", "task": name})).json()["items"]
    assert (failed["id"], failed["error"]) == (number, f"ValueError('no such file for {HIDDEN}')")
    assert failed["failed_at"]
    assert failed["queued_at"] <= failed["changed_at"]
    retried = await client.post(f"{JOBS}/{number}/retry", headers=keeper)
    assert (retried.status_code, retried.json()["status"]) == (200, "todo")
    twice = await client.post(f"{JOBS}/{number}/retry", headers=keeper)
    assert (twice.status_code, twice.json()["code"]) == (409, "platform.job_not_failed")
    assert await audited(platform, number) == ["job.retry"]
    await client.post(f"{JOBS}/{number}/cancel", headers=keeper)


async def test_a_waiting_job_is_cancelled_and_no_other(client, platform, reader, keeper, waiting_job) -> None:
    waiting, running = await waiting_job(), await waiting_job(status="doing")
    cancelled = await client.post(f"{JOBS}/{waiting}/cancel", headers=keeper)
    assert cancelled.json()["status"] == "cancelled"
    assert cancelled.json()["arguments"] == {"email": HIDDEN, "page": 3}
    for number in (waiting, running):
        refused = await client.post(f"{JOBS}/{number}/cancel", headers=keeper)
        assert (refused.status_code, refused.json()["code"]) == (409, "platform.job_not_waiting")
    assert (await client.get(f"{JOBS}/{running}", headers=reader)).json()["status"] == "doing"
    assert await audited(platform, running) == []
    for number in (2**62, 2**63):
        assert (await client.get(f"{JOBS}/{number}", headers=reader)).status_code in {404, 422}


async def test_a_failed_job_whose_work_waits_already_is_left_as_it_is(client, reader, keeper, waiting_job) -> None:
    lock = f"lock-{new_id()}"
    failed = await waiting_job(status="failed", queueing_lock=lock)
    waiting = await waiting_job(queueing_lock=lock)
    refused = await client.post(f"{JOBS}/{failed}/retry", headers=keeper)
    assert (refused.status_code, refused.json()["code"]) == (409, "platform.job_queued_already")
    assert (await client.get(f"{JOBS}/{failed}", headers=reader)).json()["status"] == "failed"
    await client.post(f"{JOBS}/{waiting}/cancel", headers=keeper)


async def test_jobs_are_counted_and_paged(client, reader, keeper, waiting_job) -> None:
    numbers = [await waiting_job() for _ in range(3)]
    first = (await client.get(JOBS, headers=reader, params={"status": "todo", "limit": 2})).json()
    rest = (
        await client.get(JOBS, headers=reader, params={"status": "todo", "limit": 2, "cursor": first["next_cursor"]})
    ).json()
    assert [each["id"] for each in first["items"] + rest["items"]][:3] == numbers[::-1]
    counts = (await client.get(f"{JOBS}/counts", headers=reader)).json()
    assert counts["total"]["todo"] >= 3
    assert sum(each["todo"] for each in counts["tasks"]) == counts["total"]["todo"]
    assert all(each["oldest_waiting_at"] for each in counts["tasks"] if each["todo"])
    for bad in ({"status": "gone"}, {"limit": 101}, {"cursor": "x"}, {"task": "a'b"}):
        assert (await client.get(JOBS, headers=reader, params=bad)).status_code == 422
    for number in numbers:
        await client.post(f"{JOBS}/{number}/cancel", headers=keeper)


async def test_health_tells_of_every_part(client, reader) -> None:
    answer = await client.get(HEALTH, headers=reader)
    assert answer.status_code == 200, answer.text
    health = answer.json()
    parts = {each["name"]: each for each in health["parts"]}
    assert {"database", "events", "worker", "valkey", "objects", "disk", "search", "mail"} <= parts.keys()
    for name in ("database", "valkey", "disk"):
        assert parts[name]["state"] == "ok", parts[name]
    assert parts["worker"]["state"] in {"ok", "degraded", "down"}
    assert all(each["sentence"].endswith(".") or each["name"] == "mail" for each in parts.values())
    assert health["state"] == max((each["state"] for each in parts.values()), key=["ok", "degraded", "down"].index)
    assert health["version"]


async def test_a_part_that_hangs_or_breaks_is_down_and_the_others_are_told(valkey_url: str) -> None:
    calls: list[str] = []
    release = asyncio.Event()

    async def hangs() -> PartHealth:
        calls.append("hangs")
        await release.wait()
        return PartHealth(state="ok", sentence="It works.")

    async def breaks() -> PartHealth:
        raise RuntimeError("secret detail")

    async def away() -> PartHealth:
        raise Unavailable

    async def works() -> PartHealth:
        return PartHealth(state="ok", sentence="It works.")

    cache = Cache(Valkey(valkey_url, timeout_ms=5_000))
    board = HealthBoard(cache)
    probes = {"hangs": hangs, "breaks": breaks, "away": away, "works": works}
    started = asyncio.get_running_loop().time()
    first = await board.look(probes)
    assert asyncio.get_running_loop().time() - started < PROBE_S + 0.5
    assert {name: part.state for name, part in first.parts.items()} == {
        "hangs": "down", "breaks": "down", "away": "down", "works": "ok",
    }  # fmt: skip
    assert first.state == "down"
    assert "secret" not in first.parts["breaks"].sentence
    second = await board.look(probes)
    assert calls == ["hangs"], "a part that hangs is not asked twice"
    # Another process tells the same since; a changed state begins anew.
    other = await HealthBoard(cache).look({"works": works, "breaks": works})
    assert other.parts["works"].since == first.parts["works"].since == second.parts["works"].since
    assert other.parts["breaks"].since > first.parts["breaks"].since
    release.set()
    await cache.aclose()


def test_what_lags_and_what_is_dead_degrades_the_events() -> None:
    now = utc_now()
    assert judge_events({"orders": (0.2, 0)}, now=now).state == "ok"
    late = judge_events({"orders": (0.2, 0), "search": (90.0, 0)}, now=now)
    assert (late.state, late.sentence) == ("degraded", "Events wait since 90 s for: search.")
    assert judge_events({"orders": (0.0, 1)}, now=now).sentence == "1 event failed for good and waits for a person."


def test_a_worker_without_a_heartbeat_is_down() -> None:
    now = utc_now()
    row = {"alive": 1, "last_seen_at": now, "failed": 0, "waiting": 2, "oldest_due_at": now}
    assert judge_worker(row, now=now).state == "ok"
    assert judge_worker({**row, "failed": 2}, now=now).state == "degraded"
    gone = judge_worker({**row, "alive": 0}, now=now)
    assert (gone.state, gone.since) == ("down", now)


def test_what_is_secret_or_personal_is_hidden_at_any_depth() -> None:
    payload = {
        "lines": [{"sku": "A", "note": "call Anna"}],
        "reset_token": "t",
        "iban": None,
        "reason": "to a@b.example",
    }
    assert conceal(payload) == {
        "lines": [{"sku": "A", "note": HIDDEN}],
        "reset_token": HIDDEN,
        "iban": None,
        "reason": f"to {HIDDEN}",
    }
