import asyncio
import time

import pytest

from tradepost.infra.ratelimit import RateLimiter, Rule, rate_limit_headers
from tradepost.infra.valkey import Valkey

FIVE = Rule("five", limit=5, period_s=60)


@pytest.fixture(params=["valkey", "local"])
async def limiter(request, valkey):
    """The same rules hold with Valkey and, while it is away, within the process."""
    if request.param == "valkey":
        yield RateLimiter(valkey)
        return
    nowhere = Valkey("redis://127.0.0.1:1")
    yield RateLimiter(nowhere)
    await nowhere.aclose()


async def test_hits_up_to_the_limit_pass_and_the_next_is_refused_with_the_time_to_wait(limiter):
    verdicts = [await limiter.hit(FIVE, "account", "a") for _ in range(6)]
    assert [verdict.allowed for verdict in verdicts] == [True] * 5 + [False]
    assert [verdict.remaining for verdict in verdicts] == [4, 3, 2, 1, 0, 0]
    # Five hits of this window must fade to four: between a fifth of the window and all of it and that fifth.
    assert 12 <= verdicts[5].reset_after_s <= 73


async def test_each_key_and_each_rule_counts_apart(limiter):
    for _ in range(5):
        await limiter.hit(FIVE, "account", "a")
    assert not (await limiter.hit(FIVE, "account", "a")).allowed
    assert (await limiter.hit(FIVE, "account", "b")).allowed
    assert (await limiter.hit(FIVE, "address", "a")).allowed
    assert (await limiter.hit(FIVE, "acc", "ounta")).allowed
    assert (await limiter.hit(Rule("other", 5, 60), "account", "a")).allowed


async def test_a_hundred_hits_at_once_let_exactly_the_limit_through(limiter):
    verdicts = await asyncio.gather(*(limiter.hit(FIVE, "a") for _ in range(100)))
    assert sum(verdict.allowed for verdict in verdicts) == 5


async def test_waiting_as_long_as_told_is_enough_and_less_is_not(limiter):
    rule = Rule("short", limit=3, period_s=1)
    while (verdict := await limiter.hit(rule, "a")).allowed:
        pass
    await asyncio.sleep(verdict.reset_after_s * 0.7)
    assert not (await limiter.hit(rule, "a")).allowed
    await asyncio.sleep(verdict.reset_after_s * 0.3 + 0.02)
    assert (await limiter.hit(rule, "a")).allowed


async def test_the_window_slides_so_its_edge_does_not_double_the_limit(limiter):
    rule = Rule("edge", limit=10, period_s=1)
    allowed_at_s = []
    end_s = time.monotonic() + 2.5
    while time.monotonic() < end_s:
        if (await limiter.hit(rule, "a")).allowed:
            allowed_at_s.append(time.monotonic())
        await asyncio.sleep(0.005)
    most = max(sum(start <= at < start + 0.1 for at in allowed_at_s) for start in allowed_at_s)
    assert most <= 12  # a fixed window would let 20 through around its edge
    assert 20 <= len(allowed_at_s) <= 36


async def test_a_hit_that_one_of_several_limits_refuses_counts_in_none(limiter):
    tight = Rule("tight", limit=1, period_s=60)
    assert (await limiter.hit_all([(FIVE, ["x"]), (tight, ["x"])])).allowed
    for _ in range(10):
        verdict = await limiter.hit_all([(FIVE, ["x"]), (tight, ["x"])])
        assert not verdict.allowed
        assert verdict.limit == 1
    assert (await limiter.hit(FIVE, "x")).remaining == 3


async def test_the_headers_say_when_to_come_back(limiter):
    verdict = await limiter.hit(FIVE, "a")
    headers = rate_limit_headers(verdict)
    assert headers["RateLimit-Limit"] == "5"
    assert headers["RateLimit-Remaining"] == "4"
    assert "Retry-After" not in headers
    for _ in range(5):
        verdict = await limiter.hit(FIVE, "a")
    headers = rate_limit_headers(verdict)
    assert headers["RateLimit-Remaining"] == "0"
    assert int(headers["Retry-After"]) >= verdict.reset_after_s


async def test_two_processes_share_one_limit(valkey_url):
    first, second = (RateLimiter(Valkey(valkey_url, timeout_ms=5_000)) for _ in range(2))
    verdicts = [await limiter.hit(FIVE, "a") for limiter in (first, second) * 5]
    assert sum(verdict.allowed for verdict in verdicts) == 5
    await first.aclose()
    await second.aclose()


async def test_with_valkey_down_the_process_limits_by_itself_and_returns_to_valkey_when_it_is_back(
    valkey_url, valkey_engine, eventually
):
    valkey = Valkey(valkey_url, open_ms=50, timeout_ms=5_000)
    limiter = RateLimiter(valkey)
    await limiter.hit(FIVE, "a")
    valkey_engine.kill("valkey")
    started_s = time.monotonic()
    verdicts = [await limiter.hit(FIVE, "a") for _ in range(500)]
    assert sum(verdict.allowed for verdict in verdicts) == 5
    assert time.monotonic() - started_s < 5  # not even one timeout in 500 hits

    valkey_engine.start("valkey")

    async def counted_in_valkey():
        await limiter.hit(FIVE, "b")
        return not valkey.failing and await valkey.client.exists("rate:five:" + (await names(valkey))[0]) == 1

    async def names(valkey):
        return [key.decode().removeprefix("rate:five:") for key in await valkey.client.keys("rate:five:*")] or ["-"]

    await eventually(counted_in_valkey)
    await limiter.aclose()


async def test_the_local_counters_are_bounded(monkeypatch):
    monkeypatch.setattr("tradepost.infra.ratelimit.MAX_LOCAL_COUNTERS", 100)
    limiter = RateLimiter(Valkey("redis://127.0.0.1:1"))
    for number in range(300):
        await limiter.hit(FIVE, str(number))
    assert len(limiter._local._counters) == 100
    await limiter.aclose()


async def test_switched_off_it_lets_everything_pass(valkey):
    limiter = RateLimiter(valkey, enabled=False)
    assert all([(await limiter.hit(FIVE, "a")).allowed for _ in range(50)])
    assert await valkey.client.keys("rate:*") == []


async def test_no_key_of_a_person_stands_in_valkey_in_clear(valkey):
    await RateLimiter(valkey).hit(FIVE, "someone@example.org")
    assert not any(b"someone" in key for key in await valkey.client.keys("*"))


@pytest.mark.parametrize(("limit", "period_s"), [(0, 60), (5, 0), (-1, 60), (5, 86_401)])
def test_a_rule_without_sense_is_refused(limit, period_s):
    with pytest.raises(ValueError, match="rate limit"):
        Rule("r", limit, period_s)
