"""Writing: one process at a time, whole batches, no older version over a newer one."""

from collections.abc import Iterable, Sequence
from threading import Lock

import tantivy
from tantivy import FieldType, Order, Query

from tradepost.infra.index.errors import IndexWriterTaken, InvalidIndexRequest
from tradepost.infra.index.port import MAX_BATCH, IndexDocument, RebuildOutcome, Removal, WriteOutcome
from tradepost.infra.index.schema import check, from_source, removal_entry, to_entry
from tradepost.infra.index.store import PREFIX, Store

_LIVE_HEAP_BYTES = 32_000_000
_REBUILD_HEAP_BYTES = 128_000_000
_LOCK_TIMEOUT_S = 10.0
_CARRY_OVER_LIMIT = 1_000_000

Change = IndexDocument | Removal


class Generation:
    """One generation opened for writing. The engine lets one process at a time do so."""

    def __init__(self, store: Store, name: str, *, heap_bytes: int) -> None:
        self.name = name
        self.index = store.open(name)
        try:
            self._writer: tantivy.IndexWriter | None = self.index.writer(heap_bytes, 1)
        except ValueError as error:
            if "lock" in str(error).lower():
                raise IndexWriterTaken("Another process writes to the search index.") from error
            raise
        self.last_seq = last_seq(self.index)

    def write(self, changes: Sequence[Change], *, seq: int) -> WriteOutcome:
        """Applies the changes in one commit; on any error none of them."""
        newest: dict[str, Change] = {}
        for change in changes:
            check(change)
            if change.id not in newest or newest[change.id].version < change.version:
                newest[change.id] = change
        known = versions(self.index, newest)
        fresh = [change for change in newest.values() if known.get(change.id, -1) < change.version]
        entries = [(change.id, _entry(change, seq)) for change in fresh]
        if entries:
            self._commit(entries)
            self.last_seq = seq
        removed = sum(isinstance(change, Removal) for change in fresh)
        return WriteOutcome(len(fresh) - removed, removed, len(changes) - len(fresh))

    def add(self, documents: Sequence[IndexDocument], *, seq: int) -> None:
        """Adds without a commit, for a rebuild: each id once."""
        writer = self._live_writer()
        for document in documents:
            check(document)
            writer.add_document(to_entry(document, seq=seq))

    def settle(self) -> None:
        """Commits what was added, waits for merges and ends writing."""
        writer = self._live_writer()
        writer.commit()
        self._writer = None
        writer.wait_merging_threads()

    def close(self) -> None:
        self._writer = None

    def _commit(self, entries: Iterable[tuple[str, tantivy.Document]]) -> None:
        writer = self._live_writer()
        try:
            for identity, entry in entries:
                writer.delete_documents_by_term("id", identity)
                writer.add_document(entry)
            writer.commit()
            self.index.reload()
        except (ValueError, OSError):
            self._writer = None  # what it holds half-done must not come along with a later commit
            raise

    def _live_writer(self) -> tantivy.IndexWriter:
        if self._writer is None:
            raise ValueError("The generation is closed.")
        return self._writer


class Writer:
    """The live writer of a store. It follows the swap of a rebuild, whichever process made it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._generation: Generation | None = None
        self._lock = Lock()

    def write(self, upserts: Sequence[IndexDocument], removals: Sequence[Removal]) -> WriteOutcome:
        changes: list[Change] = [*upserts, *removals]
        if len(changes) > MAX_BATCH:
            raise InvalidIndexRequest(detail=f"A batch has at most {MAX_BATCH} changes.")
        with self._lock, self._store.locked("write", timeout_s=_LOCK_TIMEOUT_S):
            generation = self._current()
            try:
                return generation.write(changes, seq=generation.last_seq + 1)
            except (ValueError, OSError):
                self._generation = None
                raise

    def close(self) -> None:
        with self._lock:
            if self._generation is not None:
                self._generation.close()
            self._generation = None

    def _current(self) -> Generation:
        name = self._store.ensure()
        if self._generation is None or self._generation.name != name:
            self._generation = None  # the old one's engine lock goes first
            self._generation = Generation(self._store, name, heap_bytes=_LIVE_HEAP_BYTES)
        return self._generation


class Rebuild:
    """A fresh generation being filled. Call `add` for every batch, then `finish`, or `abandon`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        with store.locked("write", timeout_s=_LOCK_TIMEOUT_S):
            self._before = store.ensure()
            self._since = 0 if not _readable(self._before) else last_seq(store.open(self._before))
        self._fresh = Generation(store, store.create(), heap_bytes=_REBUILD_HEAP_BYTES)

    def add(self, documents: Sequence[IndexDocument]) -> None:
        self._fresh.add(documents, seq=self._since)

    def finish(self) -> RebuildOutcome:
        """Takes along what was written meanwhile and swaps; writers wait only for this part."""
        self._fresh.settle()
        with self._store.locked("write", timeout_s=_LOCK_TIMEOUT_S):
            changes = self._written_meanwhile()
            fresh = Generation(self._store, self._fresh.name, heap_bytes=_LIVE_HEAP_BYTES)
            for start in range(0, len(changes), MAX_BATCH):
                batch = changes[start : start + MAX_BATCH]
                fresh.write(batch, seq=max(fresh.last_seq, self._since) + 1)
            fresh.close()
            self._store.activate(fresh.name)
        self._store.sweep(keep={fresh.name, self._before})
        return RebuildOutcome(fresh.name, self._count(), len(changes))

    def abandon(self) -> None:
        """Removes what was filled, unless it has been swapped in."""
        self._fresh.close()
        if self._store.current() != self._fresh.name:
            self._store.discard(self._fresh.name)

    def _written_meanwhile(self) -> list[Change]:
        if not _readable(self._before):
            return []
        index = self._store.open(self._before)
        searcher = index.searcher()
        later = Query.range_query(index.schema, "seq", FieldType.Integer, lower_bound=self._since + 1)
        hits = searcher.search(later, limit=_CARRY_OVER_LIMIT, order_by_field="seq", order=Order.Asc).hits
        addresses = [address for _, address in hits]
        written = searcher.fast_field_values("version", addresses) if addresses else []
        changes: list[Change] = []
        for address, version in zip(addresses, written, strict=True):
            entry = searcher.doc(address)
            source = entry.get_first("source")
            changes.append(from_source(source) if source else Removal(str(entry.get_first("id")), int(version or 0)))
        return changes

    def _count(self) -> int:
        index = self._store.open(self._fresh.name)
        return index.searcher().num_docs


def versions(index: tantivy.Index, ids: Iterable[str]) -> dict[str, int]:
    """The committed version of each id that the index knows."""
    searcher, schema = index.searcher(), index.schema
    found = {}
    for identity in filter(str.isascii, ids):  # others were never let in
        hits = searcher.search(Query.term_query(schema, "id", identity), limit=1, count=False).hits
        if hits:
            found[identity] = hits[0][1]
    known = searcher.fast_field_values("version", list(found.values())) if found else []
    return {identity: int(version or 0) for identity, version in zip(found, known, strict=True)}


def last_seq(index: tantivy.Index) -> int:
    """The number of the latest write in the index; 0 where it is empty."""
    index.reload()
    highest = index.searcher().aggregate(Query.all_query(), {"seq": {"max": {"field": "seq"}}})["seq"]["value"]
    return int(highest or 0)


def _entry(change: Change, seq: int) -> tantivy.Document:
    return removal_entry(change, seq=seq) if isinstance(change, Removal) else to_entry(change, seq=seq)


def _readable(generation: str) -> bool:
    return generation.startswith(PREFIX)
