"""What the tests of products share."""

from collections.abc import AsyncIterator

import httpx2
import pytest

from factories.documents import FakeDocuments
from factories.products import Catalogue
from tradepost.infra.platform import Platform
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
