"""The GraphQL face before fake ports."""

from collections.abc import Iterator

import httpx2
import pytest

from factories.graphql import GraphQL, Market
from factories.orders import bound
from tradepost.infra.platform import Platform


@pytest.fixture
def market(platform: Platform) -> Iterator[Market]:
    made = Market()
    with bound(platform, made.ports()):
        yield made


@pytest.fixture
def graphql(client: httpx2.AsyncClient, platform: Platform) -> GraphQL:
    return GraphQL(client, platform)
