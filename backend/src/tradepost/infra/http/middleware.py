"""What surrounds every request: its id, a limit on its body, its log line and its measurements."""

import re
import time
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, clear_contextvars

from tradepost.infra.db import statements_executed
from tradepost.infra.http.problems import problem
from tradepost.infra.metrics import get_metrics
from tradepost.kernel.errors import InvalidInput
from tradepost.kernel.ids import new_id

MAX_BODY = 2 * 1024 * 1024
MAX_DRAINED = 32 * 1024 * 1024
_REQUEST_ID = re.compile(r"^[A-Za-z0-9._\-]{8,100}$")
log = structlog.get_logger("tradepost.http")


class BodyTooLarge(InvalidInput):
    """The request's body is larger than allowed here."""

    code = "http.body_too_large"
    status = 413


class RequestContext:
    """ASGI middleware. Large uploads go to the object store, so one limit on bodies serves all routes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = {name: value for name, value in scope["headers"] if name in {b"x-request-id", b"content-length"}}
        request_id = _request_id(headers.get(b"x-request-id", b""))
        scope.setdefault("state", {})["request_id"] = request_id
        clear_contextvars()
        bind_contextvars(request_id=request_id)
        statements: list[str] = []
        statements_executed.set(statements)
        started, status = time.perf_counter(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *_own_headers(scope["state"], statements)]
            await send(message)

        try:
            if int(headers.get(b"content-length", b"0") or 0) > MAX_BODY:
                await _drained(receive)
                refusal = problem(BodyTooLarge(limit_bytes=MAX_BODY), request_id)
                await refusal(scope, receive, answer)
            else:
                await self._app(scope, _limited(receive), answer)
        finally:
            self._measure(scope, status, time.perf_counter() - started, len(statements))

    def _measure(self, scope: Scope, status: int, duration_s: float, statements: int) -> None:
        get_metrics().observe_request(
            method=scope["method"],
            route=getattr(scope.get("route"), "path", None),
            status=status,
            duration_s=duration_s,
            statements=statements,
        )
        if scope["path"] in {"/health", "/ready", "/metrics"}:
            return
        log.info(
            "request",
            method=scope["method"],
            path=scope["path"],
            status=status,
            duration_ms=round(duration_s * 1000, 1),
            statements=statements,
        )


def _request_id(given: bytes) -> str:
    text = given.decode("latin-1")
    return text if _REQUEST_ID.match(text) else str(new_id())


def _own_headers(state: dict[str, Any], statements: list[str]) -> list[tuple[bytes, bytes]]:
    """The request's id, its number of SQL statements, and what the route's guard has to say (rate limits)."""
    return [
        *((name.encode(), value.encode()) for name, value in state.get("answer_headers", {}).items()),
        (b"x-request-id", state["request_id"].encode()),
        (b"server-timing", f'sql;desc="{len(statements)}"'.encode()),
    ]


async def _drained(receive: Receive) -> None:
    """Throw away what a refused body still has, up to MAX_DRAINED.

    A server that answers and closes while the gateway is still sending is taken for one that broke: the client would
    be told 503 instead of 413.
    """
    seen = 0
    while seen < MAX_DRAINED:
        message = await receive()
        seen += len(message.get("body", b""))
        if not message.get("more_body"):
            return


def _limited(receive: Receive) -> Receive:
    seen = 0

    async def limited() -> Any:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MAX_BODY:
            if message.get("more_body"):
                await _drained(receive)
            raise BodyTooLarge(limit_bytes=MAX_BODY)
        return message

    return limited
