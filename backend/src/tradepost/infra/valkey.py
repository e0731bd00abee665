"""One bounded connection to Valkey (or Redis) a process: a timeout on every call and a circuit breaker around them.

Nothing that is kept in Valkey is the truth, so whoever calls it has an answer for `ValkeyUnavailable`.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Self, TypeVar

import structlog
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.exceptions import RedisError

from tradepost.infra.settings import Settings
from tradepost.kernel.errors import Unavailable

log = structlog.get_logger(__name__)
T = TypeVar("T")


class ValkeyUnavailable(Unavailable):
    """Valkey did not answer in time, refused, or failed so often just now that it was not asked."""

    code = "valkey.unavailable"


class Valkey:
    """Runs commands with a timeout; after `failures_to_open` failures in a row asks again only every `open_ms`."""

    def __init__(
        self,
        url: str,
        *,
        timeout_ms: int = 200,
        max_connections: int = 16,
        failures_to_open: int = 5,
        open_ms: int = 1_000,
    ) -> None:
        self._timeout_s = timeout_ms / 1_000
        self._failures_to_open = failures_to_open
        self._open_s = open_ms / 1_000
        self._failures = 0
        self._asked_at_s = 0.0
        # Calls queue here and not in the client's pool: waiting for one's turn is no sign that Valkey is slow.
        self._turns = asyncio.Semaphore(max_connections)
        # No retry inside the client: it would hide a lost subscription and stretch the timeout.
        self._pool = ConnectionPool.from_url(
            url.replace("valkey://", "redis://", 1).replace("valkeys://", "rediss://", 1),
            socket_timeout=self._timeout_s,
            socket_connect_timeout=self._timeout_s,
            retry=Retry(NoBackoff(), 0),
            protocol=2,
            driver_info=None,
        )
        self.client: Redis = Redis(connection_pool=self._pool)

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        return cls(settings.valkey_url.get_secret_value(), timeout_ms=settings.valkey_timeout_ms)

    @property
    def failing(self) -> bool:
        """Whether the breaker is open: calls are refused at once but for one probe every `open_ms`."""
        return self._failures >= self._failures_to_open

    async def run(self, operation: Callable[[Redis], Awaitable[T]]) -> T:
        """The operation's answer. Raises ValkeyUnavailable within the timeout, at once while the breaker is open."""
        async with self._turns:
            now_s = time.monotonic()
            if self.failing and now_s < self._asked_at_s + self._open_s:
                raise ValkeyUnavailable
            self._asked_at_s = now_s
            try:
                async with asyncio.timeout(self._timeout_s):
                    answer = await operation(self.client)
            except (RedisError, OSError) as error:  # TimeoutError is an OSError
                self._count_failure(error)
                raise ValkeyUnavailable from error
        if self.failing:
            log.info("valkey.available_again")
        self._failures = 0
        return answer

    async def aclose(self) -> None:
        await self.client.aclose()
        await self._pool.aclose()

    def _count_failure(self, error: Exception) -> None:
        self._failures += 1
        if self._failures == self._failures_to_open:
            log.warning("valkey.unavailable", error=type(error).__name__, reason=str(error))
