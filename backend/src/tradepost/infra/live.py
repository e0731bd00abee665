"""Small messages to event streams (SSE) in all processes, through Valkey.

A message is written to its channel's short stream and announced on one pub/sub channel that every process with
subscribers listens to. It is a hint to look again, not the truth: where one may have been lost (a slow reader, Valkey
restarted, a gap too old to replay) the subscriber gets `resync` and reads afresh.

Message ids are microseconds of the server's clock, made unique and rising over all channels, so one Last-Event-ID
resumes any set of channels.
"""

import asyncio
import json
import random
import re
import time
from collections import defaultdict
from collections.abc import AsyncGenerator, Mapping, Sequence
from typing import Any, Self

import structlog
from redis.asyncio.client import PubSub
from redis.commands.core import AsyncScript
from redis.exceptions import RedisError

from tradepost.infra.settings import Settings
from tradepost.infra.sse import RESYNC, LiveEvent, Subscriber
from tradepost.infra.valkey import Valkey, ValkeyUnavailable
from tradepost.kernel.errors import Unavailable

log = structlog.get_logger(__name__)

MAX_DATA_BYTES = 8_192
MAX_CHANNELS = 10
CHANNELS_AT_ONCE = 100
KEPT_PER_CHANNEL = 100
KEPT_S = 900
PROGRESS_S = 0.5
ANNOUNCEMENTS = "{live}:announcements"
CLOCK = "{live}:clock"
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9:_.-]{0,119}")
_EVENT_ID = re.compile(r"[0-9]{1,16}")

# KEYS clock, streams; ARGV name, data, kept, kept ms, announcements, a channel for each stream. The last new id.
_PUBLISH = """
local t = redis.call('TIME')
local last = tonumber(redis.call('HGET', KEYS[1], 'last') or 0)
local next = math.max(t[1] * 1000000 + t[2], last + 1)
local id
for i = 2, #KEYS do
  id = string.format('%.0f', next + i - 2)
  redis.call('HSETNX', KEYS[1], 'born', id)
  redis.call('XADD', KEYS[i], 'MAXLEN', ARGV[3], id .. '-0', 'name', ARGV[1], 'data', ARGV[2])
  redis.call('PEXPIRE', KEYS[i], ARGV[4])
  redis.call('PUBLISH', ARGV[5], id .. ' ' .. ARGV[4 + i] .. ' ' .. ARGV[1] .. ' ' .. ARGV[2])
end
redis.call('HSET', KEYS[1], 'last', id)
return id
"""

# KEYS clock, streams; ARGV last id seen or '', kept, kept in microseconds.
# The last id, 1 if something between may be lost, and what was published since as {id, name, data}.
_RESUME = """
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
redis.call('HSETNX', KEYS[1], 'born', string.format('%.0f', now))
redis.call('HSETNX', KEYS[1], 'last', string.format('%.0f', now))
local last = redis.call('HGET', KEYS[1], 'last')
if ARGV[1] == '' then return {last, 0, {}} end
local seen, born = tonumber(ARGV[1]), tonumber(redis.call('HGET', KEYS[1], 'born'))
if seen < born or seen > tonumber(last) or seen < now - tonumber(ARGV[3]) then return {last, 1, {}} end
local missed = {}
for i = 2, #KEYS do
  local entries = redis.call('XRANGE', KEYS[i], '(' .. ARGV[1] .. '-0', '+')
  if #entries >= tonumber(ARGV[2]) then return {last, 1, {}} end
  for _, e in ipairs(entries) do missed[#missed + 1] = {e[1], e[2][2], e[2][4]} end
end
return {last, 0, missed}
"""


class LiveFull(Unavailable):
    """Too many live connections are open; try again shortly."""

    code = "live.full"


class Live:
    """Publishes from any process; subscribers of one process share one connection."""

    def __init__(
        self,
        valkey: Valkey,
        *,
        max_subscribers: int = 5_000,
        queue_length: int = 100,
        heartbeat_s: float = 15.0,
        probe_s: float = 5.0,
    ) -> None:
        self._valkey = valkey
        self._max_subscribers = max_subscribers
        self._queue_length = queue_length
        self._heartbeat_s = heartbeat_s
        self._probe_s = probe_s
        self._publish = AsyncScript(valkey.client, _PUBLISH)
        self._resume = AsyncScript(valkey.client, _RESUME)
        self._subscribers: set[Subscriber] = set()
        self._by_channel: defaultdict[str, set[Subscriber]] = defaultdict(set)
        self._listening = asyncio.Event()
        self._listener: asyncio.Task[None] | None = None
        self._closed = False

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        return cls(Valkey.from_settings(settings))

    async def publish(self, channel: str, name: str, data: Mapping[str, Any]) -> str | None:
        """Send to the channel's subscribers everywhere; the message's id, None where Valkey is away.

        To be called after the commit. `data` is at most 8 KiB of JSON.
        """
        return await self._publish_to([channel], name, data)

    async def publish_to_all(self, channels: Sequence[str], name: str, data: Mapping[str, Any]) -> None:
        """As `publish`, the same to each of the channels."""
        for start in range(0, len(channels), CHANNELS_AT_ONCE):
            await self._publish_to(channels[start : start + CHANNELS_AT_ONCE], name, data)

    async def _publish_to(self, channels: Sequence[str], name: str, data: Mapping[str, Any]) -> str | None:
        text = json.dumps(data, separators=(",", ":"), allow_nan=False)
        if not all(_WORD.fullmatch(each) for each in (*channels, name)) or len(text) > MAX_DATA_BYTES:
            raise ValueError(f"not a live message: {channels!r} {name!r}, {len(text)} bytes")
        keys = [CLOCK, *map(_stream, channels)]
        arguments: list[str | int] = [name, text, KEPT_PER_CHANNEL, KEPT_S * 1_000, ANNOUNCEMENTS, *channels]
        try:
            identity: bytes = await self._valkey.run(lambda _: self._publish(keys=keys, args=arguments))
        except ValkeyUnavailable:
            return None
        return identity.decode()

    async def subscribe(
        self, channels: Sequence[str], *, last_event_id: str | None = None
    ) -> AsyncGenerator[LiveEvent, None]:
        """`ready` or `resync`, then what is published from now on, or since `last_event_id`, in order.

        Ends when the process shuts down, and behind a `resync` when the reader was too slow. Raises LiveFull.
        """
        if not channels or len(channels) > MAX_CHANNELS or not all(_WORD.fullmatch(name) for name in channels):
            raise ValueError(f"1 to {MAX_CHANNELS} channels, not {list(channels)}")
        if self._closed:
            return
        if len(self._subscribers) >= self._max_subscribers:
            raise LiveFull
        subscriber = Subscriber(frozenset(channels), queue_length=self._queue_length)
        await self._listen()
        self._add(subscriber)
        try:
            seen = 0
            for missed in await self._missed(channels, last_event_id):
                seen = int(missed.id or 0)
                yield missed
            while (event := await subscriber.next(self._heartbeat_s)) is not None:
                if event.id is None or int(event.id) > seen:
                    yield event
        finally:
            self._remove(subscriber)

    async def aclose(self) -> None:
        """End every subscription, and those that begin later."""
        self._closed = True
        while self._listener is not None and not self._listener.done():
            self._listener.cancel()  # again, where the first came as a wait inside timed out, which swallows it
            await asyncio.wait([self._listener], timeout=0.5)
        for subscriber in self._subscribers:
            subscriber.end()
        await self._valkey.aclose()

    async def _missed(self, channels: Sequence[str], last_event_id: str | None) -> list[LiveEvent]:
        seen = last_event_id or ""
        if seen and not _EVENT_ID.fullmatch(seen):
            return [RESYNC]
        keys = [CLOCK, *(_stream(channel) for channel in sorted(set(channels)))]
        arguments: list[str | int] = [seen, KEPT_PER_CHANNEL, KEPT_S * 1_000_000]
        try:
            last, lost, missed = await self._valkey.run(lambda _: self._resume(keys=keys, args=arguments))
        except ValkeyUnavailable:
            return [RESYNC]
        if lost:
            return [LiveEvent(RESYNC.name, id=last.decode())]
        events = [
            LiveEvent(name.decode(), data.decode(), raw_id.decode().removesuffix("-0")) for raw_id, name, data in missed
        ]
        # `ready` carries the id that the client has already seen, so that a replay cut short is resumed in its midst.
        return [LiveEvent("ready", id=seen or last.decode()), *sorted(events, key=lambda event: int(event.id or 0))]

    async def _listen(self) -> None:
        if self._listener is None or self._listener.done():
            self._listener = asyncio.create_task(self._listen_forever())
        try:  # subscribed before what was missed is read: nothing falls between
            await asyncio.wait_for(self._listening.wait(), 1.0)
        except TimeoutError:
            return  # the listener sends `resync` when it is there

    async def _listen_forever(self) -> None:
        pause_s = 0.1
        while True:
            try:
                async with self._valkey.client.pubsub() as pubsub:
                    await pubsub.subscribe(ANNOUNCEMENTS)
                    pause_s = 0.1
                    await self._hand_out(pubsub)
            except (RedisError, OSError) as error:
                if pause_s == 0.1:  # once an outage, not once an attempt
                    log.warning("live.disconnected", error=type(error).__name__)
            self._listening.clear()
            await asyncio.sleep(pause_s * random.uniform(1, 2))  # noqa: S311  # spreads processes, hides nothing
            pause_s = min(pause_s * 2, 2.0)

    async def _hand_out(self, pubsub: PubSub) -> None:
        asked = False
        while True:
            message = await pubsub.get_message(timeout=self._probe_s)
            if message is None:
                if asked:
                    raise TimeoutError  # a peer that vanished without a word is noticed within two probes
                await pubsub.ping()
            asked = message is None
            if message is not None and message["type"] == "subscribe":
                # Whoever subscribed before this may have missed something while nobody listened.
                for subscriber in self._subscribers:
                    subscriber.push(RESYNC)
                self._listening.set()
            elif message is not None and message["type"] == "message":
                event_id, channel, name, data = message["data"].decode().split(" ", 3)
                event = LiveEvent(name, data, event_id)
                for subscriber in self._by_channel.get(channel, ()):
                    subscriber.push(event)

    def _add(self, subscriber: Subscriber) -> None:
        self._subscribers.add(subscriber)
        for channel in subscriber.channels:
            self._by_channel[channel].add(subscriber)

    def _remove(self, subscriber: Subscriber) -> None:
        self._subscribers.discard(subscriber)
        for channel in subscriber.channels:
            self._by_channel[channel].discard(subscriber)
            if not self._by_channel[channel]:
                del self._by_channel[channel]


class Progress:
    """Tells a channel how far some work has come: the first word at once, then one in `every_s` at most."""

    def __init__(self, live: Live, channel: str, name: str, *, every_s: float = PROGRESS_S) -> None:
        self._live, self._channel, self._name, self._every_s = live, channel, name, every_s
        self._next_s = 0.0

    async def tell(self, data: Mapping[str, Any], *, last: bool = False) -> None:
        """Publish, or leave it out where something was said just now; the `last` word is always published."""
        now_s = time.monotonic()
        if last or now_s >= self._next_s:
            self._next_s = now_s + self._every_s
            await self._live.publish(self._channel, self._name, data)


def _stream(channel: str) -> str:
    return f"{{live}}:channel:{channel}"
