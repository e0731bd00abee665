"""The search index port on Tantivy, in this process.

Any number of processes read one folder while one writes it. See store.py for the layout on disk.
"""

import asyncio
from collections.abc import AsyncIterable, Iterable, Sequence
from pathlib import Path

from tantivy import Query

from tradepost.infra.index.errors import InvalidIndexRequest
from tradepost.infra.index.filters import states
from tradepost.infra.index.lanes import Lane
from tradepost.infra.index.port import (
    MAX_BATCH,
    MAX_SUGGESTIONS,
    Filters,
    IndexDocument,
    IndexStatus,
    RebuildOutcome,
    Removal,
    SearchQuery,
    SearchResult,
    Suggestion,
    WriteOutcome,
)
from tradepost.infra.index.query import Ranking, Synonyms
from tradepost.infra.index.search import search
from tradepost.infra.index.store import Reader, Store
from tradepost.infra.index.suggest import suggest
from tradepost.infra.index.synonyms import DEFAULT_GROUPS
from tradepost.infra.index.writer import Rebuild, Writer, versions


class TantivyIndex:
    """IndexPort over a folder. Opening does nothing until the first call; only writers take locks."""

    def __init__(
        self,
        folder: Path,
        *,
        ranking: Ranking | None = None,
        synonyms: Iterable[Iterable[str]] = DEFAULT_GROUPS,
        read_threads: int = 2,
        waiting: int = 64,
        read_timeout_ms: int = 2_000,
        write_timeout_ms: int = 30_000,
        rebuild_timeout_ms: int = 600_000,
    ) -> None:
        self._store = Store(folder)
        self._reader = Reader(self._store)
        self._writer = Writer(self._store)
        self._ranking = ranking or Ranking()
        self._synonyms = Synonyms(synonyms)
        self._reads = Lane("index-read", threads=read_threads, waiting=waiting, timeout_ms=read_timeout_ms)
        self._writes = Lane("index-write", threads=1, waiting=waiting, timeout_ms=write_timeout_ms)
        self._rebuilds = Lane("index-rebuild", threads=1, waiting=1, timeout_ms=rebuild_timeout_ms)

    async def write(self, *, upserts: Sequence[IndexDocument] = (), removals: Sequence[Removal] = ()) -> WriteOutcome:
        return await self._writes.run(self._writer.write, upserts, removals)

    async def versions(self, *, ids: Sequence[str]) -> dict[str, int]:
        if len(ids) > MAX_BATCH:
            raise InvalidIndexRequest(detail=f"At most {MAX_BATCH} ids are looked up at once.")
        return await self._reads.run(self._versions, ids)

    async def search(self, *, query: SearchQuery) -> SearchResult:
        return await self._reads.run(self._search, query)

    async def suggest(self, *, text: str, limit: int = 8, filters: Filters | None = None) -> tuple[Suggestion, ...]:
        if not 1 <= limit <= MAX_SUGGESTIONS:
            raise InvalidIndexRequest(detail=f"There are 1 to {MAX_SUGGESTIONS} suggestions.")
        return await self._reads.run(self._suggest, text, limit, filters or Filters())

    async def rebuild(self, *, batches: AsyncIterable[Sequence[IndexDocument]]) -> RebuildOutcome:
        """As the port says. Only one rebuild runs at a time; another raises IndexFault."""
        with self._store.locked("rebuild", timeout_s=0):
            rebuild = await self._rebuilds.run(Rebuild, self._store)
            try:
                async for batch in batches:
                    await self._rebuilds.run(rebuild.add, batch)
                return await self._rebuilds.run(rebuild.finish)
            except BaseException:
                await self._rebuilds.run(rebuild.abandon)
                raise

    async def status(self) -> IndexStatus:
        return await self._reads.run(self._status)

    async def close(self) -> None:
        for lane in (self._reads, self._rebuilds, self._writes):
            await asyncio.to_thread(lane.close)
        await asyncio.to_thread(self._writer.close)

    def _versions(self, ids: Sequence[str]) -> dict[str, int]:
        snapshot = self._reader.snapshot()
        return {} if snapshot is None else versions(snapshot.index, ids)

    def _search(self, query: SearchQuery) -> SearchResult:
        snapshot = self._reader.snapshot()
        if snapshot is None:
            return SearchResult()
        return search(snapshot, query, ranking=self._ranking, synonyms=self._synonyms)

    def _suggest(self, text: str, limit: int, filters: Filters) -> tuple[Suggestion, ...]:
        snapshot = self._reader.snapshot()
        return () if snapshot is None else suggest(snapshot, text, limit=limit, filters=filters)

    def _status(self) -> IndexStatus:
        snapshot = self._reader.snapshot()
        if snapshot is None:
            return IndexStatus("", 0, 0, 0, 0)
        searcher, schema = snapshot.searcher, snapshot.index.schema
        documents = int(searcher.search(states(schema, visible=None), limit=1).count)  # type: ignore[attr-defined]
        removed = int(searcher.search(Query.term_query(schema, "state", "removed"), limit=1).count)  # type: ignore[attr-defined]
        size = self._store.size_bytes(snapshot.generation)
        return IndexStatus(snapshot.generation, documents, removed, searcher.num_segments, size)
