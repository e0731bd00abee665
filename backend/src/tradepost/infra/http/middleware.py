"""What surrounds every request: its id, a limit on its body, its turn, its log line and its measurements."""

import re
import time
from typing import Any

import structlog
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from structlog.contextvars import bind_contextvars, clear_contextvars

from tradepost.infra.db import Overloaded, statements_executed
from tradepost.infra.http.problems import problem
from tradepost.infra.http.turns import Turns
from tradepost.infra.metrics import get_metrics
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import InvalidInput
from tradepost.kernel.ids import new_id

MAX_BODY = 2 * 1024 * 1024
MAX_DRAINED = 32 * 1024 * 1024
_CLIENT_WENT_AWAY = 499
_OPERATIONS = frozenset({"/health", "/ready", "/metrics"})
_REQUEST_ID = re.compile(r"^[A-Za-z0-9._\-]{8,100}$")
log = structlog.get_logger("tradepost.http")


class BodyTooLarge(InvalidInput):
    """The request's body is larger than allowed here."""

    code = "http.body_too_large"
    status = 413


class BodyUnreadable(InvalidInput):
    """The request's body could not be read."""

    code = "http.body_unreadable"


class RequestContext:
    """ASGI middleware. Large uploads go to the object store, so one limit on bodies serves all routes."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._turns = Turns()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = _request_id(dict(scope["headers"]).get(b"x-request-id", b""))
        state = scope.setdefault("state", {})
        state["request_id"], state["arrived_at"] = request_id, utc_now()
        clear_contextvars()
        bind_contextvars(request_id=request_id)
        statements: list[str] = []
        statements_executed.set(statements)
        started, status = time.perf_counter(), 500
        working = False

        def give_turn_back() -> None:
            nonlocal working
            if working:
                working = False
                self._turns.give_back()

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                give_turn_back()  # the work is done; a stream may last
                status = message["status"]
                message["headers"] = [*message["headers"], *_own_headers(state, statements)]
            await send(message)

        try:
            body = await _whole_body(receive)
            if body is None:
                status = _CLIENT_WENT_AWAY
                return
            if not _is_exempt(scope["path"]):
                await self._turns.take()  # only now: who sends slowly keeps nobody waiting
                working = True
            await self._app(scope, _replayed(body, receive), answer)
        except (BodyTooLarge, BodyUnreadable, Overloaded) as error:
            await problem(error, request_id)(scope, receive, answer)
        finally:
            give_turn_back()
            self._measure(scope, status, time.perf_counter() - started, len(statements))

    def _measure(self, scope: Scope, status: int, duration_s: float, statements: int) -> None:
        get_metrics().observe_request(
            method=scope["method"],
            route=getattr(scope.get("route"), "path", None),
            status=status,
            duration_s=duration_s,
            statements=statements,
        )
        if scope["path"] in _OPERATIONS:
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


def _is_exempt(path: str) -> bool:
    # Probes are answered under any load; a call from within has had its turn at the edge.
    return path in _OPERATIONS or path.startswith("/internal/")


async def _whole_body(receive: Receive) -> bytes | None:
    """The request's body; None where the client went away meanwhile. Raises BodyTooLarge, BodyUnreadable.

    One that is too large is read on, up to MAX_DRAINED, and thrown away: a server that answers and closes while the
    gateway is still sending is taken for one that broke, and the client would be told 503 instead of 413.
    """
    chunks: list[bytes] = []
    size = 0
    while size < MAX_DRAINED:
        try:
            message = await receive()
        except Exception as error:  # what the server could not take from the wire is the caller's fault
            raise BodyUnreadable from error
        if message["type"] == "http.disconnect":
            return None
        chunk = message.get("body", b"")
        size += len(chunk)
        if size > MAX_BODY:
            chunks.clear()
        else:
            chunks.append(chunk)
        if not message.get("more_body"):
            break
    if size > MAX_BODY:
        raise BodyTooLarge(limit_bytes=MAX_BODY)
    return b"".join(chunks)


def _replayed(body: bytes, receive: Receive) -> Receive:
    """`receive` for who comes after the body was read."""
    given = False

    async def replay() -> Any:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay
