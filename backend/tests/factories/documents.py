"""A documents service that knows what a test tells it."""

from uuid import UUID

from tradepost.kernel.clock import utc_now
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import Document, DocumentStatus, Purpose


class FakeDocuments:
    """DocumentsPort over a dictionary."""

    def __init__(self) -> None:
        self.known: dict[UUID, Document] = {}

    def add(
        self, owner_id: UUID, purpose: Purpose = "business_verification", status: DocumentStatus = "ready"
    ) -> Document:
        document = Document(
            id=new_id(),
            owner_id=owner_id,
            purpose=purpose,
            file_name="register.pdf",
            content_type="application/pdf",
            size_bytes=1_000,
            sha256=None,
            status=status,
            object_key="k",
            expires_on=None,
            created_at=utc_now(),
        )
        self.known[document.id] = document
        return document

    async def describe(self, *, ids: list[UUID], owner_id: UUID | None) -> list[Document]:
        found = [self.known[each] for each in ids if each in self.known]
        return [each for each in found if owner_id in {None, each.owner_id}]

    async def share(self, *, ids: list[UUID], owner_id: UUID, with_organisations: list[UUID]) -> None:
        raise NotImplementedError

    async def store(self, **arguments: object) -> Document:
        raise NotImplementedError

    async def read(self, *, document_id: UUID) -> bytes:
        raise NotImplementedError
