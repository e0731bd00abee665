from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tradepost.infra.index.port import IndexDocument
from tradepost.infra.index.tantivy_index import TantivyIndex


@pytest.fixture
async def index(tmp_path: Path) -> AsyncIterator[TantivyIndex]:
    made = TantivyIndex(tmp_path / "index")
    yield made
    await made.close()


@pytest.fixture
def document():
    """Makes a document; what is not given is plain."""

    def make(identity: str, title: str = "Thing", **values) -> IndexDocument:
        given = {"version": 1, "seller_id": "acme", "created_at": datetime(2026, 1, 1, tzinfo=UTC)} | values
        return IndexDocument(id=identity, title=title, **given)

    return make


@pytest.fixture
def found(index: TantivyIndex):
    """`await found("text", **query)`: the ids of the hits in order."""
    from tradepost.infra.index.port import SearchQuery

    async def search(text: str = "", **query) -> list[str]:
        return [hit.id for hit in (await index.search(query=SearchQuery(text=text, **query))).hits]

    return search
