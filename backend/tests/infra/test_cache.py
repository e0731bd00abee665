import asyncio
import os
import signal
import time

import pytest

from tradepost.infra.cache import EVERYONE, Cache, Scope
from tradepost.infra.valkey import Valkey

ORG = Scope("org:1")


@pytest.fixture
def cache(valkey):
    return Cache(valkey, max_value_bytes=1_000)


async def put(cache, key, value, *, scope=EVERYONE, ttl_s=60):
    stamp = (await cache.get_many("things", [key], scope=scope)).stamp
    return await cache.set("things", key, value, scope=scope, ttl_s=ttl_s, stamp=stamp)


async def loaded(value):
    return value


async def test_a_stored_value_is_found_again_byte_for_byte(cache):
    value = bytes(range(256))
    assert await put(cache, "a", value)
    assert await cache.get("things", "a", scope=EVERYONE) == value
    found = await cache.get_many("things", ["a", "b"], scope=EVERYONE)
    assert found.values == {"a": value}


async def test_a_value_of_one_audience_is_never_shown_to_another(cache):
    await put(cache, "price", b"contract", scope=ORG)
    for other in (EVERYONE, Scope("org:2"), Scope("org:11"), Scope("org")):
        assert await cache.get("things", "price", scope=other) is None
    # Neither by a key that tries to spell another audience's name.
    assert await cache.get("things", "1/price", scope=Scope("org")) is None
    assert await cache.get("things", "org:1/price", scope=EVERYONE) is None


@pytest.mark.parametrize("audience", ["", "a/b", "ORG", "org\n1", "x" * 101])
def test_a_scope_that_could_be_mistaken_is_refused(audience):
    with pytest.raises(ValueError, match="scope"):
        Scope(audience)


async def test_the_scope_cannot_be_left_out(cache):
    with pytest.raises(TypeError, match="scope"):
        await cache.get("things", "a")


async def test_a_value_is_gone_after_its_time_to_live(cache):
    await put(cache, "a", b"1", ttl_s=0.05)
    await asyncio.sleep(0.1)
    assert await cache.get("things", "a", scope=EVERYONE) is None


async def test_long_and_odd_keys_are_kept_apart(cache):
    keys = ["k" * 5_000, "k" * 5_001, "#", "a\r\nDEL x", "\udcff", ""]
    for number, key in enumerate(keys):
        await put(cache, key, b"%d" % number)
    found = await cache.get_many("things", keys, scope=EVERYONE)
    assert [found.values[key] for key in keys] == [b"0", b"1", b"2", b"3", b"4", b"5"]


async def test_a_value_over_the_limit_is_not_stored_but_is_returned(cache):
    big = b"x" * 1_001
    assert await cache.get_or_load("things", "a", lambda: loaded(big), scope=EVERYONE, ttl_s=60) == big
    assert await cache.get("things", "a", scope=EVERYONE) is None


async def test_a_deleted_value_is_a_miss(cache):
    await put(cache, "a", b"1")
    await cache.delete("things", "a", scope=EVERYONE)
    assert await cache.get("things", "a", scope=EVERYONE) is None


async def test_a_bump_forgets_one_namespace_in_every_audience_and_process(cache, valkey_url):
    await put(cache, "a", b"1")
    await put(cache, "a", b"2", scope=ORG)
    other_stamp = (await cache.get_many("others", ["a"], scope=EVERYONE)).stamp
    await cache.set("others", "a", b"3", scope=EVERYONE, ttl_s=60, stamp=other_stamp)
    elsewhere = Cache(Valkey(valkey_url, timeout_ms=5_000))
    await elsewhere.bump("things")
    await elsewhere.aclose()
    assert await cache.get("things", "a", scope=EVERYONE) is None
    assert await cache.get("things", "a", scope=ORG) is None
    assert await cache.get("others", "a", scope=EVERYONE) == b"3"


async def test_a_value_loaded_before_a_bump_cannot_be_stored_after_it(cache):
    async def load_while_it_changes():
        await cache.bump("things")
        return b"old"

    await cache.get_or_load("things", "a", load_while_it_changes, scope=EVERYONE, ttl_s=60)
    assert await cache.get("things", "a", scope=EVERYONE) is None
    assert await cache.get_or_load("things", "a", lambda: loaded(b"new"), scope=EVERYONE, ttl_s=60) == b"new"


async def test_a_reader_after_a_bump_does_not_join_a_load_from_before_it(cache):
    started, finish = asyncio.Event(), asyncio.Event()

    async def load_old():
        started.set()
        await finish.wait()
        return b"old"

    early = asyncio.create_task(cache.get_or_load("things", "a", load_old, scope=EVERYONE, ttl_s=60))
    await started.wait()
    await cache.bump("things")
    assert await cache.get_or_load("things", "a", lambda: loaded(b"new"), scope=EVERYONE, ttl_s=60) == b"new"
    finish.set()
    assert await early == b"old"
    assert await cache.get("things", "a", scope=EVERYONE) != b"old"


async def test_a_stampede_loads_once(cache):
    loads = []

    async def load():
        loads.append(1)
        await asyncio.sleep(0.05)
        return b"v"

    values = await asyncio.gather(
        *(cache.get_or_load("things", "a", load, scope=EVERYONE, ttl_s=60) for _ in range(50))
    )
    assert values == [b"v"] * 50
    assert len(loads) == 1
    assert cache._flights == {}


async def test_a_load_that_fails_fails_all_who_wait_and_is_tried_again_next_time(cache):
    async def fail():
        await asyncio.sleep(0.02)
        raise LookupError("gone")

    outcomes = await asyncio.gather(
        *(cache.get_or_load("things", "a", fail, scope=EVERYONE, ttl_s=60) for _ in range(5)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [LookupError] * 5
    assert await cache.get_or_load("things", "a", lambda: loaded(b"v"), scope=EVERYONE, ttl_s=60) == b"v"


async def test_when_the_one_who_loads_is_cancelled_the_next_in_line_takes_over(cache):
    loads, started = [], asyncio.Event()

    async def load():
        loads.append(asyncio.current_task())
        started.set()
        await asyncio.sleep(0.05)
        return b"v"

    readers = [asyncio.create_task(cache.get_or_load("things", "a", load, scope=EVERYONE, ttl_s=60)) for _ in range(3)]
    await started.wait()
    assert loads[0] in readers
    loads[0].cancel()  # whichever of them was first to ask
    outcomes = dict(zip(readers, await asyncio.gather(*readers, return_exceptions=True), strict=True))
    assert isinstance(outcomes.pop(loads[0]), asyncio.CancelledError)
    assert list(outcomes.values()) == [b"v", b"v"]
    assert len(loads) == 2


async def test_with_valkey_down_every_read_is_a_quick_miss_and_it_recovers_by_itself(
    cache, valkey, valkey_engine, eventually
):
    await put(cache, "a", b"1")
    valkey_engine.kill("valkey")
    started_s = time.monotonic()
    for _ in range(200):
        assert await cache.get("things", "a", scope=EVERYONE) is None
    assert await cache.get_or_load("things", "a", lambda: loaded(b"2"), scope=EVERYONE, ttl_s=60) == b"2"
    assert not await put(cache, "a", b"3")
    await cache.delete("things", "a", scope=EVERYONE)
    await cache.bump("things")
    assert time.monotonic() - started_s < 5  # not even one timeout in 200 reads
    assert valkey.failing

    valkey_engine.start("valkey")
    await eventually(lambda: put(cache, "a", b"4"))
    assert await cache.get("things", "a", scope=EVERYONE) == b"4"
    assert not valkey.failing


async def test_a_valkey_that_hangs_costs_the_timeout_a_few_times_and_no_more(valkey_url, valkey_engine):
    cache = Cache(Valkey(valkey_url, timeout_ms=500, failures_to_open=3, open_ms=10_000))
    await put(cache, "a", b"1")
    pid = valkey_engine.pid("valkey")
    os.kill(pid, signal.SIGSTOP)
    try:
        started_s = time.monotonic()
        reads = await asyncio.gather(*(cache.get("things", "a", scope=EVERYONE) for _ in range(200)))
        reads += [await cache.get("things", "a", scope=EVERYONE) for _ in range(50)]
        assert reads == [None] * 250
        assert 0.5 < time.monotonic() - started_s < 5  # 250 timeouts, 16 at a time, would be 32 s
    finally:
        os.kill(pid, signal.SIGCONT)
        await cache.aclose()


async def test_four_hundred_readers_at_once_wait_their_turn_and_all_get_their_answer(cache):
    await put(cache, "a", b"1")

    async def reader():
        return [await cache.get("things", "a", scope=EVERYONE) for _ in range(10)]

    assert await asyncio.gather(*(reader() for _ in range(400))) == [[b"1"] * 10] * 400


async def test_an_invalidation_that_could_not_be_sent_is_sent_later_and_nothing_stale_is_read_meanwhile(
    valkey_url, valkey_engine, eventually
):
    cache = Cache(Valkey(valkey_url, timeout_ms=100, failures_to_open=1, open_ms=50))
    await put(cache, "a", b"stale")
    pid = valkey_engine.pid("valkey")
    os.kill(pid, signal.SIGSTOP)  # it keeps its data, unlike a crash
    try:
        await cache.bump("things")
    finally:
        os.kill(pid, signal.SIGCONT)
    assert await cache.get("things", "a", scope=EVERYONE) is None
    await eventually(lambda: put(cache, "b", b"fresh"))
    assert await cache.get("things", "a", scope=EVERYONE) is None
    assert await cache.get("things", "b", scope=EVERYONE) == b"fresh"
    await cache.aclose()


async def test_a_cancelled_read_does_not_mix_up_the_answers_of_later_ones(cache):
    for number in range(20):
        await put(cache, f"k{number}", b"%d" % number)
    for delay_s in (0, 0.0001, 0.0003, 0.0005, 0.001) * 20:
        task = asyncio.create_task(cache.get("things", "k0", scope=EVERYONE))
        await asyncio.sleep(delay_s)
        task.cancel()
    found = await asyncio.gather(*(cache.get("things", f"k{number}", scope=EVERYONE) for number in range(20)))
    assert found == [b"%d" % number for number in range(20)]
