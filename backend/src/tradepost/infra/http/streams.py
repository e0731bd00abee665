"""Answers that go on: what marks a route as a stream, for the gateway and for OpenAPI."""

from fastapi.responses import StreamingResponse


class EventStream(StreamingResponse):
    """Server-sent events. Not FastAPI's own class: that one takes over the route and wants it to be a generator."""

    media_type = "text/event-stream"
