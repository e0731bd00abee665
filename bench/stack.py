"""A platform for the length of a benchmark: own folder, own free ports, every part as `tradepost up` starts it."""

import asyncio
import contextlib
import json
import os
import shutil
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import asyncpg

from tradepost.apps.embedded.credentials import load_credentials
from tradepost.apps.embedded.engines import RunningEngines, start_engines, wait_until_ready
from tradepost.apps.embedded.gateway import gateway_config_file, http_status
from tradepost.apps.embedded.layout import Layout
from tradepost.apps.embedded.plan import API_WORKERS, Plan, platform_plan
from tradepost.apps.embedded.ports import LOOPBACK, Ports
from tradepost.apps.embedded.postgres import DATABASE, remove_postgres
from tradepost.apps.embedded.processes import Part, RunningPart, start_part, stop_parts
from tradepost.apps.embedded.web import Checkout, web_part
from tradepost.apps.embedded.web_build import build_web
from tradepost.apps.gateway_config import render_to
from tradepost.infra.migrations import migrate

T = TypeVar("T")
_BEHIND = """
SELECT count(*) FROM platform.cursors c
WHERE EXISTS (SELECT FROM platform.outbox o WHERE (o.txid, o.seq) > (c.txid, c.seq))
  AND ($1::text IS NULL OR c.consumer = $1)
"""
_DUE = """
SELECT count(*) FROM jobs.procrastinate_jobs
WHERE status = 'doing' OR (status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now()))
"""


@dataclass(slots=True)
class Stack:
    """Engines, and the services once `start_services` was called. Only this process's own children are ever ended."""

    engines: RunningEngines
    plan: Plan
    superuser_url: str
    started: dict[str, RunningPart] = field(default_factory=dict)

    @property
    def layout(self) -> Layout:
        return self.engines.layout

    @property
    def ports(self) -> Ports:
        return self.engines.ports

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self.ports.gateway}"

    def start_services(self) -> None:
        """API, worker and gateway; returns when they answer. Raises PartFailedError."""
        self.start(*self.plan.services)

    def start(self, *parts: Part) -> None:
        for part in parts:
            self.started[part.name] = start_part(
                part,
                environment=os.environ,
                log_file=self.layout.log_file(part.name),
                record_file=self.layout.record_file(part.name),
            )
        for part in parts:
            wait_until_ready(self.started[part.name], log_file=self.layout.log_file(part.name))

    def stop(self, *names: str) -> None:
        stop_parts([self.started.pop(name) for name in names])

    @asynccontextmanager
    async def database(self) -> AsyncIterator[asyncpg.Connection]:
        """A superuser's connection, to look across the schemas."""
        connection = await asyncpg.connect(self.superuser_url)
        try:
            yield connection
        finally:
            await connection.close()

    async def settle(self, *, consumer: str | None = None, patience_s: float = 120.0) -> float:
        """Wait until every event is consumed (by one consumer) and no job is due; the seconds. Raises TimeoutError."""
        started = time.perf_counter()
        async with self.database() as connection:

            async def consumed() -> bool:
                behind = await connection.fetchval(_BEHIND, consumer)
                return not behind and (consumer is not None or not await connection.fetchval(_DUE))

            await eventually(consumed, patience_s=patience_s, every_s=0.05)
        return time.perf_counter() - started


@contextmanager
def running_stack(state: Path) -> Iterator[Stack]:
    """Engines that sync to disk, migrated; the environment of this process names them. All of it is removed at the end.

    To be used outside of an event loop.
    """
    engines = start_engines(state, fsync=True)
    layout = engines.layout
    try:
        os.environ.update(engines.environment())
        migrate(os.environ["TRADEPOST_DATABASE_OWNER_URL"])
        render_to(gateway_config_file(layout))
        credentials = load_credentials(layout)
        password = credentials.postgres_superuser
        url = f"postgresql://postgres:{password}@{LOOPBACK}:{engines.ports.postgres}/{DATABASE}"
        stack = Stack(engines, platform_plan(layout, engines.ports, credentials, web=False), url)
        try:
            yield stack
        finally:
            stack.stop(*reversed(stack.started))
    finally:
        engines.stop()
        with contextlib.suppress(OSError):
            remove_postgres(layout)
        shutil.rmtree(state, ignore_errors=True)


@contextmanager
def web_application(stack: Stack) -> Iterator[None]:
    """The web application, built where it was not yet, behind the stack's own gateway. Raises PlatformError."""
    build_web(stack.layout, Checkout.of_this_package())
    [gateway] = [part for part in stack.plan.services if part.name == "gateway"]
    web = web_part(stack.layout, stack.ports)
    config = gateway_config_file(stack.layout)
    stack.stop(gateway.name)
    render_to(config, web=True)
    stack.start(web, gateway)
    try:
        yield
    finally:
        stack.stop(gateway.name, web.name)
        render_to(config)
        stack.start(gateway)


@contextmanager
def stored_bytes(stack: Stack, answers: dict[str, dict[str, Any]]) -> Iterator[tuple[int, int]]:
    """An ASGI application that returns these answers, on as many workers as the API, behind a gateway of its own.

    That gateway has the same configuration but for its ports. Gives (gateway's port, application's port).
    """
    ports = Ports.free()
    file = stack.layout.root / "stored-answers.json"
    file.write_text(json.dumps(answers))
    command = (
        *(sys.executable, "-m", "granian", "--interface", "asgi", "--loop", "uvloop", "--host", LOOPBACK),
        *("--port", str(ports.api), "--workers", str(API_WORKERS), "--backlog", "2048", "--log-level", "warning"),
        "stored_answers:app",
    )
    application = Part(
        name="stored-answers",
        title="Stored answers",
        command=command,
        folder=Path(__file__).parent,
        environment={"STORED_ANSWERS": str(file)},
        ready=lambda: http_status(ports.api, "/health") is not None,
    )
    [gateway] = [part for part in stack.plan.services if part.name == "gateway"]
    config = stack.layout.gateway_dir / "stored-answers.yaml"
    text = gateway_config_file(stack.layout).read_text()
    for name in ("api", "gateway", "gateway_admin"):
        text = text.replace(f'"port_value": {getattr(stack.ports, name)}', f'"port_value": {getattr(ports, name)}')
    config.write_text(text)
    own = str(gateway_config_file(stack.layout))
    other = replace(
        gateway,
        name="stored-gateway",
        command=tuple(str(config) if each == own else each for each in gateway.command),
        ready=lambda: http_status(ports.gateway, "/health") is not None,
    )
    stack.start(application, other)
    try:
        yield ports.gateway, ports.api
    finally:
        stack.stop(other.name, application.name)


async def eventually(look: Callable[[], Awaitable[T]], *, patience_s: float, every_s: float = 0.1) -> T:
    """What `look` finds, as soon as it is true. Raises TimeoutError."""
    async with asyncio.timeout(patience_s):
        while not (found := await look()):  # noqa: ASYNC110  # what is waited for is in other processes
            await asyncio.sleep(every_s)
        return found
