"""Communication for other services."""

from uuid import UUID

from tradepost.infra.db import Database
from tradepost.services.communication import use_cases
from tradepost.services.communication.contract import Rating

MAX_PRODUCTS = 2_000


class LocalCommunication:
    """`CommunicationPort` on this process's database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ratings(self, *, product_ids: list[UUID]) -> list[Rating]:
        async with self._database.transaction("communication", readonly=True) as tx:
            return await use_cases.ratings(tx, product_ids[:MAX_PRODUCTS])
