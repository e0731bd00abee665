"""Rows in groups, for set-based statements."""

import asyncio
from collections.abc import AsyncIterator, Iterable, Iterator
from itertools import islice
from typing import TypeVar

T = TypeVar("T")


def batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """`rows` in lists of `size`, the last one shorter. Raises ValueError where `size` is below 1."""
    if size < 1:
        raise ValueError("a batch holds at least one row")
    iterator = iter(rows)
    while batch := list(islice(iterator, size)):
        yield batch


async def batches_in_thread(rows: Iterable[T], size: int) -> AsyncIterator[list[T]]:
    """`batches`, each one read in a thread, so that parsing does not hold up the event loop."""
    iterator = batches(rows, size)
    while (batch := await asyncio.to_thread(next, iterator, None)) is not None:
        yield batch
