"""What the operator sets while the platform runs: rows of platform.platform_settings, each `{"value": ...}`.

Names and defaults belong to who asks (see users' contract). A value of another type than the default counts as not set.
"""

import time
from typing import Any, TypeVar

from tradepost.infra.db import Database, Tx

T = TypeVar("T")
LIFETIME_S = 5.0
_ALL = "SELECT name, value FROM platform.platform_settings"
_ONE = "SELECT value FROM platform.platform_settings WHERE name = $1"


async def read_setting(tx: Tx, name: str, default: T) -> T:
    """The setting as it is now, by one statement of `tx`; `default` where it is not set."""
    return _typed(await tx.fetchval(_ONE, name), default)


class PlatformSettings:
    """A process's copy, at most LIFETIME_S old: a warm one costs no statement.

    Ask before a transaction has begun: a cold one opens its own.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stored: dict[str, Any] = {}
        self._until = 0.0

    async def value(self, name: str, default: T) -> T:
        """The setting, or `default` where it is not set."""
        if time.monotonic() >= self._until:
            async with self._database.transaction("platform", readonly=True) as tx:
                self._stored = {row["name"]: row["value"] for row in await tx.fetch(_ALL)}
            self._until = time.monotonic() + LIFETIME_S
        return _typed(self._stored.get(name), default)

    def forget(self) -> None:
        """Read anew at the next call."""
        self._until = 0.0


def _typed(stored: dict[str, Any] | None, default: T) -> T:
    value = None if stored is None else stored.get("value")
    return value if isinstance(value, type(default)) else default
