"""What a process has: its settings and its connections, made once at start-up and closed at its end."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from fastapi import APIRouter

from tradepost.infra.bus import Consumer
from tradepost.infra.cache import Cache
from tradepost.infra.db import Database
from tradepost.infra.jobs import Schedule, Task
from tradepost.infra.live import Live
from tradepost.infra.mail import Mailer, mailer_from_settings
from tradepost.infra.objects import ObjectStore
from tradepost.infra.platform_settings import PlatformSettings
from tradepost.infra.ratelimit import RateLimiter
from tradepost.infra.revocations import Revocations
from tradepost.infra.rpc import Ports
from tradepost.infra.settings import Settings
from tradepost.infra.tokens import Tokens
from tradepost.kernel.events import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """The process's connections, by name. Nothing here is truth: all of it may be rebuilt at any time."""

    settings: Settings
    database: Database
    cache: Cache
    objects: ObjectStore
    limiter: RateLimiter
    live: Live
    mailer: Mailer
    tokens: Tokens
    revocations: Revocations
    platform_settings: PlatformSettings
    ports: Ports = field(default_factory=Ports)


@dataclass(frozen=True, slots=True, kw_only=True)
class Invariant:
    """Something always true: a query of the service's own schema that returns the rows that break it."""

    name: str
    sql: str


PartState = Literal["ok", "degraded", "down"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartHealth:
    """How a part is, in a plain sentence. `since` where the part itself knows; `figures` are plain JSON."""

    state: PartState
    sentence: str
    since: datetime | None = None
    figures: Mapping[str, Any] = field(default_factory=dict)


Probe = Callable[[], Awaitable[PartHealth]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A built service: all that `apps` knows of it.

    `ports` maps each Protocol of its contract to the implementation in this process. `tasks` and `schedules` run in
    the worker, `startup` hooks once in every API process. `probes` look at parts for the operator, by the part's name.
    """

    name: str
    routers: Sequence[APIRouter] = ()
    ports: Mapping[type[Any], Any] = field(default_factory=dict)
    consumer: Consumer | None = None
    tasks: Mapping[str, Task] = field(default_factory=dict)
    schedules: Sequence[Schedule] = ()
    events: Sequence[type[Event]] = ()
    invariants: Sequence[Invariant] = ()
    startup: Sequence[Callable[[], Awaitable[None]]] = ()
    probes: Mapping[str, Probe] = field(default_factory=dict)


def assemble(settings: Settings) -> Platform:
    """The process's parts, none of them connected yet: enough to build services and read what they declare."""
    database = Database.from_settings(settings)
    return Platform(
        settings=settings,
        database=database,
        cache=Cache.from_settings(settings),
        objects=ObjectStore.from_settings(settings),
        limiter=RateLimiter.from_settings(settings),
        live=Live.from_settings(settings),
        mailer=mailer_from_settings(settings),
        tokens=Tokens.from_settings(settings),
        revocations=Revocations(database),
        platform_settings=PlatformSettings(database),
    )


@asynccontextmanager
async def open_platform(settings: Settings) -> AsyncIterator[Platform]:
    """Connect to everything, and let go of it at the end. What is down now is connected to when it is up."""
    platform = assemble(settings)
    await platform.database.open()
    try:
        yield platform
    finally:
        await platform.live.aclose()
        await platform.cache.aclose()
        await platform.limiter.aclose()
        await platform.database.close()
