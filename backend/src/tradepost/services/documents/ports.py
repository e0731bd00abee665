"""Documents for other services."""

import hashlib
from uuid import UUID

from tradepost.infra.db import Database
from tradepost.infra.objects import ObjectStore
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault
from tradepost.services.documents import repository, use_cases
from tradepost.services.documents.contract import Document
from tradepost.services.documents.errors import UploadRefused
from tradepost.services.documents.rules import PURPOSES

MAX_IDS = 100
MAX_CONTENT = PURPOSES["generated"].max_bytes


class LocalDocuments:
    """`DocumentsPort` on this process's database and object store."""

    def __init__(self, database: Database, objects: ObjectStore) -> None:
        self._database, self._objects = database, objects

    async def describe(self, *, ids: list[UUID], owner_id: UUID | None) -> list[Document]:
        async with self._database.transaction("documents", readonly=True) as tx:
            return await repository.describe(tx, ids[:MAX_IDS], owner_id)

    async def share(self, *, ids: list[UUID], owner_id: UUID, with_organisations: list[UUID]) -> None:
        async with self._database.transaction("documents") as tx:
            await use_cases.share_documents(tx, ids, owner_id, with_organisations)

    async def store(
        self,
        *,
        document_id: UUID,
        owner_id: UUID,
        file_name: str,
        content_type: str,
        content: bytes,
        with_organisations: list[UUID],
    ) -> Document:
        rule = PURPOSES["generated"]
        if content_type not in rule.content_types or not 0 < len(content) <= rule.max_bytes:
            raise UploadRefused([Fault("#/content", "not_allowed", "No such file is kept.")])
        document = Document(
            id=document_id,
            owner_id=owner_id,
            purpose="generated",
            file_name=file_name,
            content_type=content_type,
            size_bytes=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            status="ready",
            object_key=f"generated/{owner_id}/{document_id}",
            expires_on=None,
            created_at=utc_now(),
        )
        return await use_cases.store_generated(
            self._database, document, content, with_organisations, objects=self._objects
        )

    async def read(self, *, document_id: UUID) -> bytes:
        return await use_cases.read_content(self._database, document_id, objects=self._objects, max_bytes=MAX_CONTENT)
