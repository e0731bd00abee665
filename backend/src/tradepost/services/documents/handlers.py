"""Background work of documents. Each job may run twice."""

import asyncio
from uuid import UUID

import structlog

from tradepost.infra.db import Database
from tradepost.infra.objects import ObjectStore
from tradepost.services.documents import use_cases

log = structlog.get_logger(__name__)


class Jobs:
    """The jobs, with what they need."""

    def __init__(self, database: Database, objects: ObjectStore) -> None:
        self._database, self._objects = database, objects
        self._drawing = asyncio.Lock()  # a large picture takes 150 MB while it is made small

    async def delete_object(self, *, object_key: str) -> None:
        """Remove the bytes of a deleted document."""
        await use_cases.delete_objects(object_key, objects=self._objects)

    async def make_thumbnails(self, *, document_id: str) -> None:
        """Make the smaller sizes of a picture that has just been uploaded."""
        async with self._drawing:
            made = await use_cases.keep_thumbnails(self._database, UUID(document_id), objects=self._objects)
        if not made:
            log.warning("documents.picture_undecodable", document_id=document_id)

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
