"""A database without room answers as one that is not there, also to those who only connect to it."""

import asyncpg
import pytest

from tradepost.infra.db import Database, DatabaseUnavailable


class FullDisk:
    """A pool whose new connections are refused, as PostgreSQL refuses them on a full disk."""

    async def acquire(self, **_: float) -> None:
        raise asyncpg.DiskFullError("could not write init file: No space left on device")


async def test_a_connection_refused_for_a_full_disk_is_unavailable():
    database = Database("postgresql://nowhere/x", pool_size=1, statement_timeout_ms=1000, acquire_timeout_ms=1000)
    database._pool = FullDisk()

    with pytest.raises(DatabaseUnavailable):
        await database.acquire()
