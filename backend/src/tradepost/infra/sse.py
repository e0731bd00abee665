"""One server-sent event stream: its events, their wire form, and the bounded queue in front of it."""

import asyncio
from dataclasses import dataclass

from starlette.responses import StreamingResponse


@dataclass(frozen=True, slots=True)
class LiveEvent:
    """`data` is JSON. Besides what is published: `ready` first, `resync` (read afresh) and `heartbeat`."""

    name: str
    data: str = "{}"
    id: str | None = None


HEARTBEAT = LiveEvent("heartbeat")
RESYNC = LiveEvent("resync")


class EventStream(StreamingResponse):
    """The answer of a route that streams events; as its `response_class` it tells the gateway so.

    Not FastAPI's EventSourceResponse, by which FastAPI takes the route itself for the generator of the events.
    """

    media_type = "text/event-stream"


def encode_sse(event: LiveEvent) -> bytes:
    """The event in text/event-stream form; a heartbeat is a comment, which browsers skip."""
    if event is HEARTBEAT:
        return b":\n\n"
    lines = [f"event: {event.name}", *(f"data: {line}" for line in event.data.splitlines() or [""])]
    if event.id is not None:
        lines.append(f"id: {event.id}")
    return ("\n".join(lines) + "\n\n").encode()


class Subscriber:
    """What one stream has yet to send. Who reads too slowly gets `resync` and the end, not ever more memory."""

    def __init__(self, channels: frozenset[str], *, queue_length: int) -> None:
        self.channels = channels
        self._queue: asyncio.Queue[LiveEvent | None] = asyncio.Queue(queue_length + 2)

    def push(self, event: LiveEvent) -> None:
        if self._queue.qsize() < self._queue.maxsize - 2:  # two places are kept for how it ends
            self._queue.put_nowait(event)
        else:
            self.end(RESYNC)

    def end(self, *last: LiveEvent) -> None:
        """Drop what is queued; the stream ends behind `last`."""
        while not self._queue.empty():
            self._queue.get_nowait()
        for event in (*last, None):
            self._queue.put_nowait(event)

    async def next(self, heartbeat_s: float) -> LiveEvent | None:
        """The next event, a heartbeat after `heartbeat_s` without one, None at the end."""
        try:
            return await asyncio.wait_for(self._queue.get(), heartbeat_s)
        except TimeoutError:
            return HEARTBEAT
