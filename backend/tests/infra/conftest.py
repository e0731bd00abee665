"""Real engines for the adapters: Valkey and an S3 store, started when the first test asks for them."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

import pytest

from tradepost.apps.embedded.engines import RunningEngines, start_engines
from tradepost.infra.objects import ObjectStore
from tradepost.infra.settings import Settings
from tradepost.infra.valkey import Valkey


@pytest.fixture(scope="session")
def valkey_engine(tmp_path_factory) -> Iterator[RunningEngines]:
    with start_engines(tmp_path_factory.mktemp("valkey"), engines=frozenset({"valkey"})) as engine:
        yield engine


@pytest.fixture
async def valkey_url(valkey_engine) -> AsyncIterator[str]:
    """The address of a running Valkey with nothing in it; a test may kill it."""
    if not valkey_engine.is_running("valkey"):
        valkey_engine.start("valkey")
    url = valkey_engine.environment()["TRADEPOST_VALKEY_URL"]
    connection = Valkey(url, timeout_ms=5_000)
    await connection.client.flushall()
    yield url
    await connection.aclose()


@pytest.fixture
async def valkey(valkey_url) -> AsyncIterator[Valkey]:
    # Patient: on a busy machine a call may take longer than the product waits, and that is not what these tests ask.
    connection = Valkey(valkey_url, open_ms=100, timeout_ms=5_000)
    yield connection
    await connection.aclose()


@pytest.fixture(scope="session")
def objects_engine(tmp_path_factory) -> Iterator[RunningEngines]:
    with start_engines(tmp_path_factory.mktemp("objects"), engines=frozenset({"objects"})) as engine:
        yield engine


@pytest.fixture(scope="session")
async def store(objects_engine) -> ObjectStore:
    objects = ObjectStore.from_settings(Settings(**lower_case(objects_engine.environment())))
    await objects.ensure_bucket()
    return objects


def lower_case(environment: dict[str, str]) -> dict[str, str]:
    """The environment of a process as the arguments of Settings."""
    names = Settings.model_fields
    fields = {name.removeprefix("TRADEPOST_").lower(): value for name, value in environment.items()}
    return {name: value for name, value in fields.items() if name in names}


@pytest.fixture
def eventually() -> Callable[[Callable[[], Awaitable[bool]]], Awaitable[None]]:
    """Waits up to 20 s until a condition holds."""

    async def wait(condition: Callable[[], Awaitable[bool]]) -> None:
        end_s = time.monotonic() + 20
        while not await condition():
            assert time.monotonic() < end_s, "did not come true within 20 s"
            await asyncio.sleep(0.02)

    return wait
