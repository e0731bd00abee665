"""The real engines for every test: one PostgreSQL, Valkey and object store for each test process, on free ports.

Tests share the database and keep apart by making organisations of their own. `TRADEPOST_TEST_SERVICES=orders,products`
builds these services alone.
"""

import importlib.util
import os
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from factories.people import headers_for
from tradepost.apps.composition import build_services
from tradepost.apps.embedded.engines import RunningEngines, start_engines
from tradepost.gateway import graphql
from tradepost.infra import jobs
from tradepost.infra.bus import Bus, register
from tradepost.infra.http.app import create_app, serving
from tradepost.infra.http.microcache import MicroCache
from tradepost.infra.migrations import migrate
from tradepost.infra.names import SERVICES
from tradepost.infra.platform import Platform, Service
from tradepost.infra.settings import Settings
from tradepost.kernel.actor import Actor

REPOSITORY = Path(__file__).resolve().parents[2]
# How long an example takes is a matter of what else the machine does.
hypothesis_settings.register_profile("tradepost", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("tradepost")


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real test data, which is not part of the repository."""
    folder = Path(os.environ.get("TRADEPOST_TEST_DATA", REPOSITORY.parent / "shared" / "data"))
    if not folder.is_dir():
        pytest.skip(f"real test data is not here (set TRADEPOST_TEST_DATA; looked in {folder})")
    return folder


@pytest.fixture(scope="session")
def engines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningEngines]:
    with start_engines(tmp_path_factory.mktemp("engines"), fsync=False) as running:
        yield running


@pytest.fixture(scope="session")
def settings(engines: RunningEngines) -> Settings:
    """The process's settings: patient with Valkey, rate limits off but where a test makes its own limiter."""
    os.environ.update(engines.environment())
    made = Settings(rate_limits=False, log_level="WARNING", valkey_timeout_ms=5_000)
    assert made.database_owner_url is not None
    migrate(made.database_owner_url.get_secret_value(), service_names())
    return made


def service_names() -> list[str]:
    chosen = os.environ.get("TRADEPOST_TEST_SERVICES")
    if chosen:
        return chosen.split(",")
    return [name for name in SERVICES if importlib.util.find_spec(f"tradepost.services.{name}.wiring")]


@pytest.fixture(scope="session")
def services() -> list[Service]:
    """The services of the running `app`, filled when it starts."""
    return []


@pytest.fixture(scope="session")
def app(settings: Settings) -> FastAPI:
    return create_app(build_services, settings=settings, routers=[graphql.router])


@pytest.fixture(scope="session")
async def platform(app: FastAPI, settings: Settings, services: list[Service]) -> AsyncIterator[Platform]:
    def build(platform: Platform) -> list[Service]:
        services.extend(build_services(platform, service_names()))
        return services

    async with serving(app, build, settings) as platform:
        yield platform


@pytest.fixture(scope="session")
async def client(app: FastAPI, platform: Platform) -> AsyncIterator[httpx2.AsyncClient]:
    """Speaks HTTP to the application in this process, as it is served; sign requests with `headers_for`."""
    transport = httpx2.ASGITransport(app=MicroCache(app))
    async with httpx2.AsyncClient(transport=transport, base_url="http://test") as made:
        yield made


@pytest.fixture(scope="session")
async def drain(platform: Platform, services: list[Service]) -> Callable[[], Awaitable[int]]:
    """`await drain()` delivers every event that waits to every consumer of this process, and what these cause."""
    consumers = [service.consumer for service in services if service.consumer]
    for consumer in consumers:
        await register(platform.database, consumer)
    return Bus(platform.database, consumers).drain


@pytest.fixture(scope="session")
def platform_set_to(platform: Platform) -> Callable[[str, Any], AbstractAsyncContextManager[None]]:
    """`async with platform_set_to(name, value)`: a setting of the operator; by its default again afterwards."""

    @asynccontextmanager
    async def setting(name: str, value: Any) -> AsyncIterator[None]:
        async with platform.database.transaction("platform") as tx:
            await tx.execute(
                """INSERT INTO platform.platform_settings (name, value) VALUES ($1, $2)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value""",
                name,
                {"value": value},
            )
        platform.platform_settings.forget()
        yield
        async with platform.database.transaction("platform") as tx:
            await tx.execute("DELETE FROM platform.platform_settings WHERE name = $1", name)
        platform.platform_settings.forget()

    return setting


@pytest.fixture(scope="session")
def sign(platform: Platform) -> Callable[[Actor], dict[str, str]]:
    """`client.get(path, headers=sign(actor))`: request headers of an actor who has signed in."""
    return lambda actor: headers_for(platform, actor)


@pytest.fixture
def run_jobs(platform: Platform, services: list[Service]) -> Callable[[], Awaitable[None]]:
    """`await run_jobs()` runs every job that waits, as the worker does."""

    async def run() -> None:
        tasks = {name: task for service in services for name, task in service.tasks.items()}
        app = jobs.build_app(platform.settings.database_url.get_secret_value(), tasks, [])
        async with app.open_async():
            await app.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False)

    return run


@pytest.fixture
def broken(platform: Platform, services: list[Service]) -> Callable[[str], Awaitable[dict[str, list[dict[str, Any]]]]]:
    """`await broken("products")`: the rows that break an invariant of that service, by its name."""

    async def check(service: str) -> dict[str, list[dict[str, Any]]]:
        [checked] = [each for each in services if each.name == service]
        async with platform.database.transaction(service, readonly=True) as tx:
            found = {each.name: [dict(row) for row in await tx.fetch(each.sql)] for each in checked.invariants}
        return {name: rows for name, rows in found.items() if rows}

    return check
