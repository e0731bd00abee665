import asyncio
import json
import os
import signal
from contextlib import aclosing

import pytest

from tradepost.infra.live import CHANNELS_AT_ONCE, KEPT_PER_CHANNEL, Live, LiveFull
from tradepost.infra.sse import HEARTBEAT, RESYNC, LiveEvent, encode_sse
from tradepost.infra.valkey import Valkey


@pytest.fixture
async def live(valkey_url):
    messages = Live(Valkey(valkey_url, open_ms=50), queue_length=5, heartbeat_s=0.2, probe_s=0.2)
    yield messages
    await messages.aclose()


@pytest.fixture
async def elsewhere(valkey_url):
    """Another process's."""
    messages = Live(Valkey(valkey_url, open_ms=50, timeout_ms=5_000))
    yield messages
    await messages.aclose()


async def take(events, count, *, timeout_s=20):
    """The next `count` events that are not heartbeats."""
    taken = []
    async with asyncio.timeout(timeout_s):
        while len(taken) < count:
            event = await anext(events)
            if event is not HEARTBEAT:
                taken.append(event)
    return taken


async def opened(live, channels, **resume):
    """A subscription that has begun, and its first event."""
    events = live.subscribe(channels, **resume)
    return events, await anext(events)


def numbers(events):
    return [json.loads(event.data)["n"] for event in events]


async def test_a_message_reaches_the_subscribers_of_its_channel_in_all_processes_and_no_other(live, elsewhere):
    near, first = await opened(live, ["org:1"])
    far, _ = await opened(elsewhere, ["org:1", "user:7"])
    other, _ = await opened(elsewhere, ["org:2"])
    assert first.name == "ready"
    identity = await live.publish("org:1", "order.changed", {"n": 1})
    for events in (near, far):
        [event] = await take(events, 1)
        assert event == LiveEvent("order.changed", '{"n":1}', identity)
    await live.publish("org:2", "order.changed", {"n": 2})
    assert numbers(await take(other, 1)) == [2]
    for events in (near, far, other):
        await events.aclose()
    assert live._subscribers == set()
    assert live._by_channel == {}


async def test_messages_come_once_and_in_order_of_rising_ids_over_all_channels(live, elsewhere):
    live._queue_length = 1_000
    events, _ = await opened(live, ["a", "b"])
    await asyncio.gather(*(elsewhere.publish("ab"[n % 2], "tick", {"n": n}) for n in range(200)))
    async with aclosing(events):
        ids = [int(event.id) for event in await take(events, 200)]
    assert ids == sorted(set(ids))


async def test_one_call_reaches_the_readers_of_every_channel_it_names_with_an_id_each(live, elsewhere):
    live._queue_length = 1_000
    channels = [f"user:{number}" for number in range(CHANNELS_AT_ONCE + 3)]
    events, _ = await opened(live, [channels[0], channels[-1]])
    other, _ = await opened(live, ["user:nobody"])
    await elsewhere.publish_to_all(channels, "tick", {"n": 7})
    await elsewhere.publish_to_all([], "tick", {"n": 8})
    last = await elsewhere.publish(channels[0], "tick", {"n": 9})
    async with aclosing(events), aclosing(other):
        taken = await take(events, 3)
        assert await anext(other) is HEARTBEAT
    assert numbers(taken) == [7, 7, 9]
    ids = [int(event.id) for event in taken]
    assert ids == sorted(set(ids))
    assert taken[-1].id == last


async def test_a_reader_that_comes_back_gets_what_it_missed_once(live, elsewhere):
    events, _ = await opened(live, ["a", "b"])
    await live.publish("a", "tick", {"n": 1})
    [seen] = await take(events, 1)
    await events.aclose()
    for n in (2, 3, 4):
        await elsewhere.publish("ab"[n % 2], "tick", {"n": n})
    await elsewhere.publish("c", "tick", {"n": 99})
    again, first = await opened(live, ["a", "b"], last_event_id=seen.id)
    assert first == LiveEvent("ready", id=seen.id)
    await live.publish("a", "tick", {"n": 5})
    async with aclosing(again):
        assert numbers(await take(again, 4)) == [2, 3, 4, 5]


async def test_a_reader_resumes_from_ready_though_it_has_seen_no_message(live):
    events, first = await opened(live, ["a"])
    await events.aclose()
    await live.publish("a", "tick", {"n": 1})
    again, _ = await opened(live, ["a"], last_event_id=first.id)
    async with aclosing(again):
        assert numbers(await take(again, 1)) == [1]


async def test_nothing_falls_between_the_replay_and_the_live_messages(live, elsewhere):
    live._queue_length = 1_000
    start, first = await opened(live, ["a"])
    await start.aclose()

    async def publish():
        for n in range(KEPT_PER_CHANNEL - 10):
            await elsewhere.publish("a", "tick", {"n": n})

    publishing = asyncio.create_task(publish())
    await asyncio.sleep(0.003)
    again = live.subscribe(["a"], last_event_id=first.id)
    async with aclosing(again):
        events = [event for event in await take(again, KEPT_PER_CHANNEL - 9) if event.name == "tick"]
    await publishing
    assert numbers(events) == list(range(KEPT_PER_CHANNEL - 10))


@pytest.mark.parametrize("last_event_id", ["1", "9999999999999999", "abc", "1 2", "9" * 40])
async def test_a_place_that_cannot_be_resumed_from_is_answered_with_resync(live, last_event_id):
    await live.publish("a", "tick", {"n": 1})
    events, first = await opened(live, ["a"], last_event_id=last_event_id)
    assert first.name == "resync"
    await live.publish("a", "tick", {"n": 2})
    async with aclosing(events):
        assert numbers(await take(events, 1)) == [2]


async def test_more_missed_messages_than_are_kept_are_answered_with_resync(live):
    seen = await live.publish("a", "tick", {"n": 0})
    for n in range(KEPT_PER_CHANNEL + 1):
        await live.publish("a", "tick", {"n": n})
    events, first = await opened(live, ["a"], last_event_id=seen)
    await events.aclose()
    assert first.name == "resync"
    assert await live._valkey.client.xlen("{live}:channel:a") == KEPT_PER_CHANNEL


async def test_a_slow_reader_is_told_to_read_afresh_and_dropped_and_others_are_not(live):
    slow, _ = await opened(live, ["a"])
    quick, _ = await opened(live, ["a"])
    for n in range(50):
        await live.publish("a", "tick", {"n": n})
        assert numbers(await take(quick, 1)) == [n]
    assert [event async for event in slow] == [RESYNC]
    await quick.aclose()
    assert live._subscribers == set()


async def test_a_quiet_stream_beats(live):
    events, _ = await opened(live, ["a"])
    async with aclosing(events), asyncio.timeout(2):
        assert [await anext(events), await anext(events)] == [HEARTBEAT, HEARTBEAT]


async def test_after_a_restart_of_valkey_subscribers_read_afresh_and_hear_again(
    live, elsewhere, valkey_engine, eventually
):
    events, _ = await opened(live, ["a"])
    valkey_engine.kill("valkey")
    assert await elsewhere.publish("a", "tick", {"n": 1}) is None
    valkey_engine.start("valkey")
    assert (await take(events, 1))[0].name == "resync"

    async def published():
        return await elsewhere.publish("a", "tick", {"n": 2}) is not None

    await eventually(published)
    async with aclosing(events):
        assert numbers(await take(events, 1)) == [2]


async def test_a_connection_that_went_silent_is_noticed_and_made_anew(live, valkey_engine):
    events, _ = await opened(live, ["a"])
    pid = valkey_engine.pid("valkey")
    os.kill(pid, signal.SIGSTOP)
    await asyncio.sleep(0.6)  # longer than two probes
    os.kill(pid, signal.SIGCONT)
    async with aclosing(events):
        assert (await take(events, 1))[0].name == "resync"


async def test_with_valkey_down_a_stream_still_opens_and_says_so(valkey_url, valkey_engine):
    valkey_engine.kill("valkey")
    live = Live(Valkey(valkey_url), heartbeat_s=0.05)
    events, first = await opened(live, ["a"])
    assert first.name == "resync"
    assert await anext(events) is HEARTBEAT
    valkey_engine.start("valkey")
    assert (await take(events, 1))[0].name == "resync"
    await events.aclose()
    await live.aclose()


async def test_closing_ends_every_stream(live):
    events, _ = await opened(live, ["a"])
    await live.aclose()
    assert [event async for event in events] == []
    assert [event async for event in live.subscribe(["a"])] == []


async def test_one_stream_too_many_is_refused(valkey):
    live = Live(valkey, max_subscribers=1)
    events, _ = await opened(live, ["a"])
    with pytest.raises(LiveFull):
        await opened(live, ["a"])
    await events.aclose()
    again, _ = await opened(live, ["a"])
    await again.aclose()
    await live.aclose()


@pytest.mark.parametrize(
    ("channel", "name", "data"),
    [
        ("a b", "n", {}),
        ("", "n", {}),
        ("a", "n\ndata: x", {}),
        ("a", "n", {"x": "y" * 8_192}),
        ("a", "n", {"x": 1e999}),
    ],
)
async def test_a_message_that_could_break_the_stream_is_refused(live, channel, name, data):
    with pytest.raises(ValueError):  # noqa: PT011  # json's own words for infinity
        await live.publish(channel, name, data)
    assert await live._valkey.client.keys("{live}:channel:*") == []


@pytest.mark.parametrize("channels", [[], ["a b"], [str(n) for n in range(11)]])
async def test_a_subscription_without_sense_is_refused(live, channels):
    with pytest.raises(ValueError, match="channels"):
        await opened(live, channels)


def test_events_are_encoded_as_an_event_stream():
    assert encode_sse(LiveEvent("order.changed", '{"n":1}', "17")) == b'event: order.changed\ndata: {"n":1}\nid: 17\n\n'
    assert encode_sse(LiveEvent("x", "a\nb\r\nid: 3")) == b"event: x\ndata: a\ndata: b\ndata: id: 3\n\n"
    assert encode_sse(RESYNC) == b"event: resync\ndata: {}\n\n"
    assert encode_sse(HEARTBEAT) == b":\n\n"
