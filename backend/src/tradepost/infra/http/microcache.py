"""Answers that everybody may have, kept in the process for the seconds that they allow.

It keeps what a route says may be kept: a 200 to a guest's GET with `Cache-Control: public, max-age=N`. Nobody who is
signed in is ever answered from here, nor anything kept that was made for someone. A hit costs no routing at all.
A request with cookies passes by, but for the few of a guest's own choices; those and the language that the browser
wishes for are taken away before the answer is made, so it cannot depend on them.
"""

import re
import time
from collections import OrderedDict
from dataclasses import dataclass

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from tradepost.infra.http.cookies import OF_A_GUEST
from tradepost.infra.metrics import get_metrics

MAX_ENTRIES = 4_000
MAX_BODY_BYTES = 64 * 1024
MAX_KEPT_BYTES = 64 * 1024 * 1024
LONGEST_S = 60
_MAX_AGE = re.compile(rb"(?:^|[\s,])max-age=(\d{1,9})(?:$|[\s,])")
_PERSONAL = {b"authorization", b"range", b"cache-control"}
_CHOICES = {b"cookie", b"accept-language"}
_OF_ONE_REQUEST = {b"x-request-id", b"server-timing", b"date"}

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class _Kept:
    until: float
    headers: Headers
    body: bytes
    tag: bytes | None
    route: str | None


class MicroCache:
    """ASGI middleware around the whole application: its own layers would cost a hit as much again."""

    def __init__(self, app: ASGIApp, *, prefix: str = "/api/v1/") -> None:
        self._app = app
        self._prefix = prefix
        self._kept: OrderedDict[bytes, _Kept] = OrderedDict()
        self._kept_bytes = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or not scope["path"].startswith(self._prefix):
            await self._app(scope, receive, send)
            return
        wanted_tag, chosen = None, False
        for name, value in scope["headers"]:
            if name in _PERSONAL or (name == b"cookie" and not _of_a_guest(value)):
                await self._app(scope, receive, send)
                return
            chosen = chosen or name in _CHOICES
            if name == b"if-none-match":
                wanted_tag = value
        key = scope["raw_path"] + b"?" + scope["query_string"] if scope["query_string"] else scope["raw_path"]
        kept = self._kept.get(key)
        if kept is not None and kept.until > time.monotonic():
            await _answer(kept, wanted_tag, send)
        elif wanted_tag is not None:
            await self._app(scope, receive, send)
        else:
            asked = _without_choices(scope) if chosen else scope
            await self._app(asked, receive, _Recorder(self, key, asked, send).send)

    def keep(self, key: bytes, kept: _Kept) -> None:
        """Remember an answer; those that were made longest ago give way."""
        former = self._kept.pop(key, None)
        self._kept[key] = kept
        self._kept_bytes += len(kept.body) - (len(former.body) if former else 0)
        while len(self._kept) > MAX_ENTRIES or self._kept_bytes > MAX_KEPT_BYTES:
            _, oldest = self._kept.popitem(last=False)
            self._kept_bytes -= len(oldest.body)


class _Recorder:
    """Passes an answer on, and keeps it where it may be kept."""

    def __init__(self, cache: MicroCache, key: bytes, scope: Scope, send: Send) -> None:
        self._cache, self._key, self._scope, self._send = cache, key, scope, send
        self._headers: Headers | None = None
        self._max_age_s = 0

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._max_age_s = _allowed_age(message)
            self._headers = [pair for pair in message["headers"] if pair[0] not in _OF_ONE_REQUEST]
        elif message["type"] == "http.response.body" and self._headers is not None:
            body = message.get("body", b"")
            if self._max_age_s and not message.get("more_body") and len(body) <= MAX_BODY_BYTES:
                self._cache.keep(self._key, self._made(self._headers, body))
            self._headers = None  # a stream is not kept
        await self._send(message)

    def _made(self, headers: Headers, body: bytes) -> _Kept:
        tag = next((value for name, value in headers if name == b"etag"), None)
        route = getattr(self._scope.get("route"), "path", None)
        return _Kept(time.monotonic() + self._max_age_s, headers, body, tag, route)


def _of_a_guest(cookies: bytes) -> bool:
    """Whether a Cookie header holds nothing but a guest's choices."""
    return {pair.partition(b"=")[0].strip() for pair in cookies.split(b";")} <= OF_A_GUEST


def _without_choices(scope: Scope) -> Scope:
    return {**scope, "headers": [pair for pair in scope["headers"] if pair[0] not in _CHOICES]}


def _allowed_age(message: Message) -> int:
    """For how many seconds everybody may have this answer; 0: not at all."""
    if message["status"] != 200:
        return 0
    for name, value in message["headers"]:
        if name == b"set-cookie":
            return 0
        if name == b"cache-control":
            found = _MAX_AGE.search(value)
            return min(LONGEST_S, int(found.group(1))) if found and b"public" in value else 0
    return 0


async def _answer(kept: _Kept, wanted_tag: bytes | None, send: Send) -> None:
    unchanged = kept.tag is not None and wanted_tag is not None and wanted_tag.removeprefix(b"W/") == kept.tag
    status = 304 if unchanged else 200
    headers = [pair for pair in kept.headers if pair[0] != b"content-length"] if unchanged else kept.headers
    get_metrics().observe_request(method="GET", route=kept.route, status=status, duration_s=0.0, statements=0)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if unchanged else kept.body})
