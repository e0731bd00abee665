"""ProductsPort as this process serves it."""

from datetime import datetime
from uuid import UUID

from tradepost.infra.db import Database
from tradepost.kernel.errors import Fault
from tradepost.services.products.contract import (
    MAX_CODES,
    MAX_LINES,
    CodeHit,
    Hold,
    JudgedLine,
    PricedLine,
    Product,
    WantedLine,
)
from tradepost.services.products.errors import LinesInvalid
from tradepost.services.products.use_cases import catalogue, holds, offers


class LocalProducts:
    """Each call in a transaction of its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def products(self, *, ids: list[UUID]) -> list[Product]:
        if len(ids) > MAX_LINES:
            raise LinesInvalid([Fault("#/ids", "too_many", f"At most {MAX_LINES} products are given at once.")])
        async with self._database.transaction("products", readonly=True) as tx:
            return await catalogue.products_by_id(tx, ids)

    async def price(self, *, lines: list[WantedLine]) -> list[PricedLine]:
        async with self._database.transaction("products", readonly=True) as tx:
            return await holds.price(tx, lines)

    async def find_by_codes(self, *, codes: list[str]) -> list[CodeHit]:
        if len(codes) > MAX_CODES:
            raise LinesInvalid([Fault("#/codes", "too_many", f"At most {MAX_CODES} codes are looked up at once.")])
        async with self._database.transaction("products", readonly=True) as tx:
            return await offers.find_by_codes(tx, codes)

    async def judge(self, *, lines: list[WantedLine]) -> list[JudgedLine]:
        if len(lines) > MAX_LINES:
            raise LinesInvalid([Fault("#/lines", "too_many_lines", f"At most {MAX_LINES} lines go together.")])
        async with self._database.transaction("products", readonly=True) as tx:
            return await offers.judge(tx, lines)

    async def hold(self, *, hold_id: UUID, buyer_id: UUID, lines: list[WantedLine], expires_at: datetime) -> Hold:
        async with self._database.transaction("products") as tx:
            return await holds.hold(tx, hold_id=hold_id, buyer_id=buyer_id, lines=lines, expires_at=expires_at)

    async def release(self, *, hold_id: UUID) -> None:
        async with self._database.transaction("products") as tx:
            await holds.release(tx, hold_id)
