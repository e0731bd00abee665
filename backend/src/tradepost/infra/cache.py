"""A cache in Valkey: values by namespace, audience and key. Without Valkey every read is a miss and nothing fails.

Each namespace has a stamp, a random token kept beside the values and written in front of each of them. A value whose
stamp is not the namespace's present one does not count. So one write invalidates a whole namespace for all processes at
once, and a value loaded before an invalidation cannot be stored after it.
"""

import asyncio
import hashlib
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, Self

import structlog

from tradepost.infra.settings import Settings
from tradepost.infra.valkey import Valkey, ValkeyUnavailable

log = structlog.get_logger(__name__)

STAMP_BYTES = 8
MAX_TTL_S = 86_400
MAX_KEYS = 500
MAX_KEY_BYTES = 200
MAX_UNSENT = 10_000
_SCOPE = re.compile(r"[a-z0-9][a-z0-9:_.-]{0,99}")
_NAMESPACE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,99}")


@dataclass(frozen=True, slots=True)
class Scope:
    """Who may see the value, e.g. `Scope("org:0190...")`. A value is only ever read in the scope that wrote it."""

    audience: str

    def __post_init__(self) -> None:
        if not _SCOPE.fullmatch(self.audience):
            raise ValueError(f"not a cache scope: {self.audience!r}")


EVERYONE = Scope("everyone")


@dataclass(frozen=True, slots=True)
class Lookup:
    """What `get_many` found. `stamp` is None where Valkey did not answer."""

    values: Mapping[str, bytes]
    stamp: bytes | None


class Cache:
    """Bytes by (namespace, scope, key), at most `max_value_bytes` each and a day old."""

    def __init__(self, valkey: Valkey, *, max_value_bytes: int = 1_048_576, prefix: str = "cache") -> None:
        self._valkey = valkey
        self._max_value_bytes = max_value_bytes
        self._prefix = prefix
        self._flights: dict[tuple[bytes, bytes], asyncio.Future[bytes | None]] = {}
        self._unsent: dict[str, None] = {}
        self._sending: asyncio.Task[None] | None = None
        self._local_stamp = secrets.token_bytes(STAMP_BYTES)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        return cls(Valkey.from_settings(settings))

    async def get(self, namespace: str, key: str, *, scope: Scope) -> bytes | None:
        return (await self.get_many(namespace, [key], scope=scope)).values.get(key)

    async def get_many(self, namespace: str, keys: Sequence[str], *, scope: Scope) -> Lookup:
        """The values at hand by key, in one round trip, and the stamp to `set` the missing ones with."""
        if len(keys) > MAX_KEYS:
            raise ValueError(f"at most {MAX_KEYS} keys at once, not {len(keys)}")
        names = [self._name(namespace, key, scope) for key in keys]
        if namespace in self._unsent:  # an invalidation has not reached Valkey yet
            return Lookup({}, None)
        try:
            stamp, *stored = await self._fetch([self._stamp_name(namespace), *names])
            stamp = stamp or await self._new_stamp(namespace, only_if_absent=True)
        except ValkeyUnavailable:
            return Lookup({}, None)
        fresh = {key: raw[STAMP_BYTES:] for key, raw in zip(keys, stored, strict=True) if raw and raw.startswith(stamp)}
        return Lookup(fresh, stamp)

    async def set(
        self, namespace: str, key: str, value: bytes, *, scope: Scope, ttl_s: float, stamp: bytes | None
    ) -> bool:
        """Store a value; False where it is too big, the stamp is None or Valkey does not answer.

        `stamp` comes from the `get_many` made before the value was loaded: was the namespace invalidated since, the
        value is never seen.
        """
        if not 0 < ttl_s <= MAX_TTL_S:
            raise ValueError(f"a cached value lives up to {MAX_TTL_S} s, not {ttl_s}")
        name = self._name(namespace, key, scope)
        if stamp is None or len(value) > self._max_value_bytes:
            return False
        try:
            await self._valkey.run(lambda client: client.set(name, stamp + value, px=max(1, int(ttl_s * 1_000))))
        except ValkeyUnavailable:
            return False
        return True

    async def delete(self, namespace: str, key: str, *, scope: Scope) -> None:
        """Forget one value. A load that is under way may store it again: `bump` is proof against that."""
        name = self._name(namespace, key, scope)
        try:
            await self._valkey.run(lambda client: client.delete(name))
        except ValkeyUnavailable:
            self._send_later(namespace)

    async def bump(self, namespace: str) -> None:
        """Invalidate a namespace in all scopes. To be called after the commit that changed what it holds.

        Where Valkey does not answer, this process treats the namespace as empty and repeats until it is sent; other
        processes that still reach Valkey may see old values until then, at most for their time to live.
        """
        self._check_namespace(namespace)
        self._local_stamp = secrets.token_bytes(STAMP_BYTES)
        try:
            await self._new_stamp(namespace)
        except ValkeyUnavailable:
            self._send_later(namespace)

    async def get_or_load(
        self, namespace: str, key: str, loader: Callable[[], Awaitable[bytes]], *, scope: Scope, ttl_s: float
    ) -> bytes:
        """The cached value, or the loader's. Callers who miss together share one load; a failed load fails them all."""
        found = await self.get_many(namespace, [key], scope=scope)
        if key in found.values:
            return found.values[key]
        # The stamp is part of the key: whoever comes after an invalidation does not board a flight from before it.
        flight_key = (self._name(namespace, key, scope), found.stamp or self._local_stamp)
        while (flight := self._flights.get(flight_key)) is not None:
            shared = await asyncio.shield(flight)
            if shared is not None:
                return shared
        async with self._flight(flight_key) as flight:
            value = await loader()
            flight.set_result(value)
            await self.set(namespace, key, value, scope=scope, ttl_s=ttl_s, stamp=found.stamp)
        return value

    async def aclose(self) -> None:
        if self._sending is not None:
            self._sending.cancel()
            await asyncio.wait([self._sending])
        await self._valkey.aclose()

    async def _fetch(self, names: list[bytes]) -> list[bytes | None]:
        answer: Any = await self._valkey.run(lambda client: client.mget(names))
        return list(answer)

    @asynccontextmanager
    async def _flight(self, flight_key: tuple[bytes, bytes]) -> AsyncIterator[asyncio.Future[bytes | None]]:
        flight: asyncio.Future[bytes | None] = asyncio.get_running_loop().create_future()
        self._flights[flight_key] = flight
        try:
            yield flight
        except Exception as error:
            flight.set_exception(error)
            flight.exception()  # nobody may be waiting: no "never retrieved" in the log
            raise
        finally:
            if not flight.done():
                flight.set_result(None)  # the one who loaded was cancelled: the next in line takes over
            del self._flights[flight_key]

    async def _new_stamp(self, namespace: str, *, only_if_absent: bool = False) -> bytes:
        fresh = secrets.token_bytes(STAMP_BYTES)
        name = self._stamp_name(namespace)
        # Outlives every value, so none from before an invalidation is ever believed again.
        before = await self._valkey.run(
            lambda client: client.set(name, fresh, ex=2 * MAX_TTL_S, nx=only_if_absent, get=only_if_absent)
        )
        return before if only_if_absent and isinstance(before, bytes) else fresh

    def _send_later(self, namespace: str) -> None:
        if len(self._unsent) >= MAX_UNSENT:
            dropped = next(iter(self._unsent))
            del self._unsent[dropped]
            log.warning("cache.invalidation_dropped", namespace=dropped)
        self._unsent[namespace] = None
        if self._sending is None or self._sending.done():
            self._sending = asyncio.create_task(self._send_unsent())

    async def _send_unsent(self) -> None:
        while self._unsent:
            namespace = next(iter(self._unsent))
            try:
                await self._new_stamp(namespace)
            except ValkeyUnavailable:
                await asyncio.sleep(0.5)
            else:
                self._unsent.pop(namespace, None)

    def _name(self, namespace: str, key: str, scope: Scope) -> bytes:
        # Injective: neither a namespace nor a scope has a "/", and what is left is the key.
        self._check_namespace(namespace)
        raw = key.encode("utf-8", "surrogatepass")
        if len(raw) > MAX_KEY_BYTES or raw.startswith(b"#"):
            raw = b"#" + hashlib.blake2b(raw, digest_size=20).hexdigest().encode()
        return f"{self._prefix}:v/{namespace}/{scope.audience}/".encode() + raw

    def _stamp_name(self, namespace: str) -> bytes:
        return f"{self._prefix}:s/{namespace}".encode()

    @staticmethod
    def _check_namespace(namespace: str) -> None:
        if not _NAMESPACE.fullmatch(namespace):
            raise ValueError(f"not a cache namespace: {namespace!r}")
