"""A seller's products, told as events, followed into the index, and searched for over HTTP."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx2
import pytest

from factories.people import make_actor
from factories.told_products import Shop
from tradepost.infra import outbox
from tradepost.infra.platform import Platform, Service
from tradepost.kernel.actor import Actor, platform_actor
from tradepost.kernel.events import Event
from tradepost.services.search.use_cases.searching import SearchParts

Publish = Callable[..., Awaitable[None]]
Follow = Callable[[], Awaitable[None]]
Search = Callable[..., Awaitable[dict[str, Any]]]


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture(scope="session")
def publish(platform: Platform) -> Publish:
    """`await publish(event, ...)`: by one transaction of products."""

    async def send(*events: Event) -> None:
        async with platform.database.transaction("products") as tx:
            await outbox.append(tx, platform_actor(), *events)

    return send


@pytest.fixture(scope="session")
def search_service(platform: Platform, services: list[Service]) -> Service:
    return next(each for each in services if each.name == "search")


@pytest.fixture(scope="session")
def parts(platform: Platform) -> SearchParts:
    found: SearchParts = platform.ports.resolve(SearchParts)
    return found


@pytest.fixture(scope="session")
def follow(drain: Callable[[], Awaitable[int]], search_service: Service) -> Follow:
    """Take what was published, and write the index as the worker's job does."""

    async def take() -> None:
        await drain()
        await search_service.tasks["search.flush"]()

    return take


@pytest.fixture
async def clean_log(parts: SearchParts) -> AsyncIterator[None]:
    """Nothing counted before, and all written afterwards."""
    await parts.queries.write()
    yield
    await parts.queries.write()


@pytest.fixture
def buyer() -> Actor:
    return make_actor("retailer", "search:read")


@pytest.fixture
def search(client: httpx2.AsyncClient, sign: Callable[[Actor], dict[str, str]], shop: Shop, buyer: Actor) -> Search:
    """`await search("text", ...)`: a verified buyer looks through this test's shop."""

    async def find(q: str = "", **asked: Any) -> dict[str, Any]:
        asked = {"q": q, "seller": str(shop.seller_id)} | asked
        answer = await client.get("/api/v1/search", params=asked, headers=sign(buyer))
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    return find
