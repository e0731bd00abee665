"""A seller and a buyer whom logistics knows, orders and products that stand in for the other services'."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx2
import pytest

from factories.logistics import (
    BUYER,
    OPERATOR,
    SELLER,
    VIENNA,
    Api,
    FakeOrders,
    FakeProducts,
    organisation_changed,
    publish_parties,
)
from factories.people import make_actor
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.services.orders.contract import OrdersPort
from tradepost.services.products.contract import ProductsPort


@pytest.fixture(scope="session")
def api(client: httpx2.AsyncClient, platform: Platform) -> Callable[[Actor], Api]:
    return lambda actor: Api(client, platform, actor)


@pytest.fixture
def orders(platform: Platform) -> Iterator[FakeOrders]:
    fake = FakeOrders()
    yield from _bound(platform, OrdersPort, fake)


@pytest.fixture
def products(platform: Platform) -> Iterator[FakeProducts]:
    fake = FakeProducts()
    yield from _bound(platform, ProductsPort, fake)


def _bound(platform: Platform, protocol: type[Any], fake: Any) -> Iterator[Any]:
    before = platform.ports._bound.get(protocol)
    platform.ports.bind(protocol, fake)
    yield fake
    if before is None:
        platform.ports._bound.pop(protocol)
    else:
        platform.ports.bind(protocol, before)


@pytest.fixture
async def seller(
    platform: Platform, drain: Callable[[], Awaitable[int]], api: Callable[[Actor], Api], orders: Any, products: Any
) -> Api:
    """A verified manufacturer in Hamburg."""
    actor = make_actor("manufacturer", *SELLER)
    await publish_parties(platform, organisation_changed(actor.organisation_id))
    await drain()
    return api(actor)


@pytest.fixture
async def buyer(platform: Platform, drain: Callable[[], Awaitable[int]], api: Callable[[Actor], Api]) -> Api:
    """A verified retailer in Vienna."""
    actor = make_actor("retailer", *BUYER)
    await publish_parties(platform, organisation_changed(actor.organisation_id, name="Café Réunion", address=VIENNA))
    await drain()
    return api(actor)


@pytest.fixture
def operator(api: Callable[[Actor], Api]) -> Api:
    return api(make_actor("operator", *OPERATOR))
