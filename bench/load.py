"""A light load generator: HTTP/1.1 over raw sockets, one request at a time on each connection.

It parses no more of an answer than its status, its length and its count of SQL statements, so that it takes as little
as Python can of the processors that it shares with what it measures; `Load.cpu_share` says how much that was.
"""

import asyncio
import math
import re
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from tradepost.apps.embedded.ports import LOOPBACK

Call = tuple[str, bytes]
"""A name under which its time is kept, and the bytes of a request."""

_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
_STATEMENTS = re.compile(rb'\r\nserver-timing: *sql;desc="(\d+)"', re.IGNORECASE)
_PATIENCE_S = 60.0
_LONGEST_LIST_S = 120.0


@dataclass(slots=True)
class Load:
    """What came back. Times are in milliseconds by name of the call; `statuses` counts every answer."""

    seconds: float = 0.0
    cpu_s: float = 0.0
    times_ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: Counter[int] = field(default_factory=Counter)
    statements: dict[str, int] = field(default_factory=dict)
    broken: int = 0
    first_refusal: bytes = b""

    @property
    def good(self) -> int:
        return sum(count for status, count in self.statuses.items() if status < 400)

    @property
    def refused(self) -> int:
        """Answers of 400 and above, and connections that broke."""
        return sum(self.statuses.values()) - self.good + self.broken

    @property
    def per_s(self) -> float:
        return self.good / self.seconds

    @property
    def cpu_share(self) -> float:
        """Of one processor."""
        return self.cpu_s / self.seconds

    def all_times_ms(self) -> list[float]:
        return [value for values in self.times_ms.values() for value in values]

    def assert_good(self, what: str, *, share: float = 0.0) -> None:
        """Raises RuntimeError where more than `share` of the answers were refusals."""
        if self.refused > share * max(1, sum(self.statuses.values())):
            counts = dict(sorted(self.statuses.items()))
            raise RuntimeError(f"{what}: {counts}, {self.broken} broken; first: {self.first_refusal[:400]!r}")


def request(
    method: str, path: str, *, token: str | None = None, body: bytes = b"", headers: Mapping[str, str] | None = None
) -> bytes:
    """The bytes of a request; `body` is JSON."""
    lines = [f"{method} {path} HTTP/1.1", "Host: localhost", *(f"{k}: {v}" for k, v in (headers or {}).items())]
    if token is not None:
        lines.append(f"Authorization: Bearer {token}")
    if body or method == "POST":
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


async def drive(
    port: int, clients: Sequence[Iterable[Call]], *, seconds: float | None = None, pause_s: float = 0.0
) -> Load:
    """Every client sends its calls one after another, until they end or `seconds` have passed.

    With a pause clients begin spread over it and rest so long after each answer. Raises TimeoutError.
    """
    loop, load = asyncio.get_running_loop(), Load()
    connections = [_Connection(load, iter(calls), pause_s) for calls in clients]
    for each in connections:
        await loop.create_connection(lambda each=each: each, LOOPBACK, port)  # type: ignore[misc]
    started, cpu = time.perf_counter(), time.process_time()
    until = None if seconds is None else started + seconds
    for number, each in enumerate(connections):
        loop.call_later(pause_s * number / len(connections), each.start, until)
    async with asyncio.timeout((seconds or _LONGEST_LIST_S) + _PATIENCE_S):
        await asyncio.gather(*(each.done for each in connections))
    load.seconds, load.cpu_s = time.perf_counter() - started, time.process_time() - cpu
    return load


def percentile(values: Sequence[float], share: float) -> float:
    """The least value that is not below `share` of all."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(len(ordered) * share) - 1)]


def median(values: Iterable[float]) -> float:
    return statistics.median(values)


class _Connection(asyncio.Protocol):
    def __init__(self, load: Load, calls: Iterator[Call], pause_s: float) -> None:
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._load, self._calls, self._pause_s = load, calls, pause_s
        self._until: float | None = None
        self._name, self._sent_at = "", 0.0
        self._head, self._missing = b"", -1

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's is none by name

    def start(self, until: float | None) -> None:
        self._until = until
        self._send()

    def _send(self) -> None:
        if self.done.done():
            return
        call = None if self._until is not None and time.perf_counter() >= self._until else next(self._calls, None)
        if call is None:
            self.done.set_result(None)
            self._transport.close()
            return
        self._name, data = call
        self._head, self._missing = b"", -1
        self._sent_at = time.perf_counter()
        self._transport.write(data)

    def data_received(self, data: bytes) -> None:
        if self._missing < 0:
            self._head += data
            end = self._head.find(b"\r\n\r\n")
            if end < 0:
                return
            length = _LENGTH.search(self._head, 0, end + 2)
            if length is None:
                raise RuntimeError(f"{self._name}: an answer without a length: {self._head[:300]!r}")
            self._missing = int(length[1]) - (len(self._head) - end - 4)
        else:
            self._missing -= len(data)
            if int(self._head[9:12]) >= 400:
                self._head += data
        if self._missing <= 0:
            self._answered()

    def _answered(self) -> None:
        load, name, head = self._load, self._name, self._head
        load.times_ms[name].append((time.perf_counter() - self._sent_at) * 1000)
        status = int(head[9:12])
        load.statuses[status] += 1
        if name not in load.statements:
            counted = _STATEMENTS.search(head)
            load.statements[name] = int(counted[1]) if counted else 0
        if status >= 400 and not load.first_refusal:
            load.first_refusal = name.encode() + b" " + head
        if self._pause_s:
            asyncio.get_running_loop().call_later(self._pause_s, self._send)
        else:
            self._send()

    def connection_lost(self, error: Exception | None) -> None:  # noqa: ARG002  # the protocol's
        if not self.done.done():
            self._load.broken += 1
            self.done.set_result(None)
