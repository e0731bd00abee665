"""Where an index lives on disk: generations in folders, a file that names the current one, and file locks.

    CURRENT                 the name of the current generation; replaced as a whole
    write.lock              held for each write and for the swap of a rebuild
    rebuild.lock            held by the one rebuild that runs
    v1-<id>/                one generation: a Tantivy index

Locks are the kernel's (flock): they end with the process that holds them, also at kill -9.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

import tantivy

from tradepost.infra.index import analysis
from tradepost.infra.index.errors import IndexFault, IndexOutdated
from tradepost.infra.index.schema import SCHEMA_VERSION, build_schema
from tradepost.kernel.ids import new_id

PREFIX = f"v{SCHEMA_VERSION}-"  # of generations that this version can read
_POINTER = "CURRENT"
_META = "meta.json"
_OPEN_ATTEMPTS = 20
_LOCK_POLL_S = 0.01


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One committed state of the index; it stays readable whatever is written or swapped meanwhile."""

    generation: str
    index: tantivy.Index
    searcher: tantivy.Searcher


class Store:
    """The folder of an index."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def current(self) -> str | None:
        """The name of the current generation; None before the first write."""
        try:
            return (self.folder / _POINTER).read_text().strip()
        except FileNotFoundError:
            return None

    def create(self) -> str:
        """A fresh generation, empty and not yet current."""
        name = f"{PREFIX}{new_id().hex}"
        path = self.folder / name
        path.mkdir(parents=True)
        tantivy.Index(build_schema(), str(path))
        return name

    def activate(self, generation: str) -> None:
        """Makes the generation current for every process, at once and durably."""
        beside = self.folder / f"{_POINTER}.new"
        with beside.open("w") as file:
            file.write(generation)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(self.folder / _POINTER)
        descriptor = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def ensure(self) -> str:
        """The current generation, made where there is none. Call it under the write lock."""
        generation = self.current()
        if generation is None:
            generation = self.create()
            self.activate(generation)
        return generation

    def open(self, generation: str) -> tantivy.Index:
        """Raises IndexOutdated where another version of the program made it."""
        if not generation.startswith(PREFIX):
            raise IndexOutdated("Run the search rebuild: the index was made by another version.")
        index = tantivy.Index.open(str(self.folder / generation))
        analysis.register(index)
        index.config_reader(reload_policy="manual")
        return index

    def discard(self, generation: str) -> None:
        shutil.rmtree(self.folder / generation, ignore_errors=True)

    def sweep(self, *, keep: set[str]) -> None:
        """Removes generations that are not to be kept. Call it under the rebuild lock."""
        for path in self.folder.glob("v*-*"):
            if path.name not in keep:
                self.discard(path.name)

    def size_bytes(self, generation: str) -> int:
        """What its files take; one that a merge takes away meanwhile counts nothing."""
        total = 0
        with os.scandir(self.folder / generation) as entries:
            for entry in entries:
                with suppress(FileNotFoundError):
                    total += entry.stat().st_size
        return total

    @contextmanager
    def locked(self, name: str, *, timeout_s: float) -> Iterator[None]:
        """Holds `<name>.lock` against other processes and threads. Raises IndexFault where it stays taken."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / f"{name}.lock").open("w") as file:
            deadline = time.monotonic() + timeout_s
            while True:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                except BlockingIOError:
                    if time.monotonic() >= deadline:
                        raise IndexFault(f"The {name} lock of the search index is taken.") from None
                    time.sleep(_LOCK_POLL_S)
            yield


class Reader:
    """Gives the newest committed state; two `stat` calls find out whether there is a newer one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._open: tuple[str, tantivy.Index] | None = None
        self._pointer: tuple[int, ...] | None = None
        self._meta: tuple[int, ...] | None = None

    def snapshot(self) -> Snapshot | None:
        """None before the first write. Raises IndexFault where the index cannot be opened."""
        with self._lock:
            for _ in range(_OPEN_ATTEMPTS):
                try:
                    return self._refresh()
                except (ValueError, OSError) as error:  # a rebuild may have swept the generation just named
                    self._open = self._pointer = self._meta = None
                    failure = error
                    time.sleep(_LOCK_POLL_S)
            raise IndexFault("The search index cannot be opened.") from failure

    def _refresh(self) -> Snapshot | None:
        pointer = _mark(self._store.folder / _POINTER)
        if pointer is None:
            self._open = None
            return None
        if self._open is None or pointer != self._pointer:
            generation = self._store.current()
            if generation is None:
                return None
            self._open = (generation, self._store.open(generation))
            self._pointer, self._meta = pointer, None
        generation, index = self._open
        meta = _mark(self._store.folder / generation / _META)
        if meta != self._meta:
            index.reload()
            self._meta = meta
        return Snapshot(generation, index, index.searcher())


def _mark(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size
