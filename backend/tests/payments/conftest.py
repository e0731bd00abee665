"""A trade with a stand-in for the orders service."""

from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import httpx2
import pytest

from factories.payments import FakeOrders, Trade
from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor
from tradepost.services.orders.contract import OrdersPort


@pytest.fixture
def fake_orders(platform: Platform) -> Iterator[FakeOrders]:
    bound: dict[type[Any], Any] = platform.ports._bound
    before = bound.get(OrdersPort)
    fake = FakeOrders()
    platform.ports.bind(OrdersPort, fake)
    yield fake
    if before is None:
        del bound[OrdersPort]
    else:
        platform.ports.bind(OrdersPort, before)


@pytest.fixture
async def trade(
    platform: Platform,
    client: httpx2.AsyncClient,
    sign: Callable[[Actor], dict[str, str]],
    drain: Callable[[], Awaitable[int]],
    fake_orders: FakeOrders,
) -> Trade:
    """A buyer and a seller whom payments knows."""
    made = Trade(platform, client, sign, drain, fake_orders)
    await made.introduce()
    return made
