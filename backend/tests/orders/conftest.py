"""Orders among fake neighbours. Only orders consumes here: what others make of its events is their tests' matter."""

from collections.abc import AsyncIterator

import httpx2
import pytest

from factories.orders import Trade, trading
from tradepost.infra.bus import Bus, register
from tradepost.infra.platform import Platform, Service


@pytest.fixture
async def trade(platform: Platform, client: httpx2.AsyncClient, services: list[Service]) -> AsyncIterator[Trade]:
    [consumer] = [each.consumer for each in services if each.name == "orders" and each.consumer]
    await register(platform.database, consumer)
    with trading(platform, client, Bus(platform.database, [consumer]).drain) as made:
        yield made
