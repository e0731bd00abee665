"""What the tests of products share."""

from collections.abc import AsyncIterator, Awaitable, Callable

import httpx2
import pytest

from factories.documents import FakeDocuments
from factories.products import Catalogue
from tradepost.infra import jobs
from tradepost.infra.platform import Platform, Service
from tradepost.services.documents.contract import DocumentsPort


@pytest.fixture
async def catalogue(client: httpx2.AsyncClient, platform: Platform) -> Catalogue:
    return Catalogue(client, platform)


@pytest.fixture
async def documents(platform: Platform) -> AsyncIterator[FakeDocuments]:
    """Documents as a fake; the real service is bound again afterwards."""
    known = platform.ports._bound.get(DocumentsPort)
    fake = FakeDocuments()
    platform.ports.bind(DocumentsPort, fake)
    yield fake
    if known is not None:
        platform.ports.bind(DocumentsPort, known)


@pytest.fixture
async def run_jobs(platform: Platform, services: list[Service]) -> Callable[[], Awaitable[None]]:
    """`await run_jobs()` runs every job that waits, as the worker does."""

    async def run() -> None:
        tasks = {name: task for service in services for name, task in service.tasks.items()}
        app = jobs.build_app(platform.settings.database_url.get_secret_value(), tasks, [])
        async with app.open_async():
            await app.run_worker_async(wait=False, install_signal_handlers=False, listen_notify=False)

    return run


@pytest.fixture
async def broken(platform: Platform, services: list[Service]) -> Callable[[], Awaitable[dict[str, list[dict]]]]:
    """The rows that break an invariant of products, by its name."""

    async def check() -> dict[str, list[dict]]:
        [products] = [each for each in services if each.name == "products"]
        async with platform.database.transaction("products", readonly=True) as tx:
            found = {each.name: [dict(row) for row in await tx.fetch(each.sql)] for each in products.invariants}
        return {name: rows for name, rows in found.items() if rows}

    return check
