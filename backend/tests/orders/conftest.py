"""Orders among fake neighbours."""

from collections.abc import Awaitable, Callable, Iterator

import httpx2
import pytest

from factories.orders import Trade, trading
from tradepost.infra.platform import Platform


@pytest.fixture
def trade(platform: Platform, client: httpx2.AsyncClient, drain: Callable[[], Awaitable[int]]) -> Iterator[Trade]:
    with trading(platform, client, drain) as made:
        yield made
