"""Background work of documents. Each job may run twice."""

from tradepost.infra.db import Database
from tradepost.infra.objects import ObjectStore
from tradepost.services.documents import use_cases


class Jobs:
    """The jobs, with what they need."""

    def __init__(self, database: Database, objects: ObjectStore) -> None:
        self._database, self._objects = database, objects

    async def delete_object(self, *, object_key: str) -> None:
        """Remove the bytes of a deleted document."""
        await self._objects.delete(object_key)

    async def tell_expiring(self) -> None:
        """Publish which certificates expire soon."""
        told = use_cases.BATCH
        while told == use_cases.BATCH:
            async with self._database.transaction("documents") as tx:
                told = await use_cases.tell_expiring_certificates(tx)

    async def drop_abandoned(self) -> None:
        """Give up uploads that never came."""
        dropped = use_cases.BATCH
        while dropped == use_cases.BATCH:
            async with self._database.transaction("documents") as tx:
                dropped = await use_cases.drop_abandoned_uploads(tx)
