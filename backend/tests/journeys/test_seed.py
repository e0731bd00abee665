"""The demo companies are made whole however often the making was cut short."""

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from tradepost.apps import checks, connected
from tradepost.apps.demo import seed
from tradepost.apps.demo.caller import Answer, Caller
from tradepost.apps.embedded.engines import start_engines
from tradepost.infra.migrations import migrate
from tradepost.infra.settings import Settings

pytestmark = pytest.mark.long
# The number of a call, one after the other: the seed ends at it.
CUTS = (
    (3, "POST", "/categories"),
    (5, "POST", "/documents/upload"),
    (10, "POST", "/products"),
    (7, "PUT", "/inventory"),
    (5, "POST", "/products"),
    (1, "POST", "/orders"),
    (1, "POST", "/users/verify-business"),
)


class CutShortError(Exception):
    pass


@pytest.fixture
def owner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """An empty platform for the seed; the address of its database's owner."""
    monkeypatch.setenv("TRADEPOST_STATE", str(tmp_path / "state"))
    with start_engines(tmp_path / "engines", fsync=False) as engines:
        for name, value in engines.environment().items():
            monkeypatch.setenv(name, value)
        settings = Settings(log_level="WARNING", valkey_timeout_ms=5_000)
        for module in (seed, connected):
            monkeypatch.setattr(module, "get_settings", lambda: settings)
        assert settings.database_owner_url is not None
        address = settings.database_owner_url.get_secret_value()
        migrate(address)
        yield address


async def test_what_was_cut_short_is_taken_up(owner: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for cut in CUTS:
        with monkeypatch.context() as patched:
            patched.setattr(Caller, "call", cut_at(*cut))
            with pytest.raises(CutShortError):
                await seed.load()
    accounts = seed.accounts_path().read_text()
    for _ in range(2):
        await seed.load()

        assert await _made(owner) == {
            "companies": 5,
            "verified": 3,
            "waiting": 1,
            "products": 48,
            "in_stock": 48,
            "orders": 6,
        }
        assert seed.accounts_path().read_text() == accounts
    async with connected.connected() as (platform, services):
        findings = await checks.check(platform.database, services)
    assert [finding for finding in findings if finding.count] == []


def cut_at(number: int, method: str, ending: str) -> Callable[..., Awaitable[Answer]]:
    """A Caller's `call` that ends at the call of this number to a path with this ending."""
    called, left = Caller.call, number

    async def call(self: Caller, asked: str, path: str, **request: Any) -> Answer:
        nonlocal left
        left -= asked == method and path.endswith(ending)
        if not left:
            raise CutShortError(f"{method} {path}")
        return await called(self, asked, path, **request)

    return call


async def _made(owner: str) -> dict[str, int]:
    connection = await asyncpg.connect(owner)
    try:
        row = await connection.fetchrow(
            """SELECT (SELECT count(*) FROM users.organisations) AS companies,
            (SELECT count(*) FROM users.organisations WHERE verification = 'verified') AS verified,
            (SELECT count(*) FROM users.organisations WHERE verification = 'pending') AS waiting,
            (SELECT count(*) FROM products.products) AS products,
            (SELECT count(DISTINCT product_id) FROM products.inventory WHERE on_hand > 0) AS in_stock,
            (SELECT count(*) FROM orders.orders) AS orders"""
        )
    finally:
        await connection.close()
    return dict(row or {})
