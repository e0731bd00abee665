"""Public face of documents: files, who may read them, and certificates that expire."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import ClassVar, Literal, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.events import Event

Purpose = Literal["business_verification", "certificate", "product_image", "message_attachment", "import", "generated"]
DocumentStatus = Literal["awaiting_upload", "ready", "quarantined", "deleted"]


class PictureSize(IntEnum):
    """The sizes in which a product's picture is kept: the longest side in pixels."""

    LINE = 128
    CARD = 400
    PAGE = 800


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A stored file. `content_type` was sniffed from its bytes, not believed."""

    id: UUID
    owner_id: UUID
    purpose: Purpose
    file_name: str
    content_type: str
    size_bytes: int
    sha256: str | None
    status: DocumentStatus
    object_key: str
    expires_on: date | None
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateReviewed(Event):
    """The operator accepted or refused a certificate."""

    name: ClassVar[str] = "certificate.reviewed"
    key_field: ClassVar[str] = "document_id"
    document_id: UUID
    owner_id: UUID
    file_name: str
    accepted: bool
    reason: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateExpiring(Event):
    """A certificate expires within 30 days; told once."""

    name: ClassVar[str] = "certificate.expiring"
    key_field: ClassVar[str] = "document_id"
    document_id: UUID
    owner_id: UUID
    file_name: str
    expires_on: date


EVENTS: tuple[type[Event], ...] = (CertificateReviewed, CertificateExpiring)


class DocumentsPort(Protocol):
    """What documents does for other services."""

    @idempotent
    async def describe(self, *, ids: list[UUID], owner_id: UUID | None) -> list[Document]:
        """Those of `ids` that exist (and belong to `owner_id` where one is given), at most 100."""
        ...

    @idempotent
    async def share(self, *, ids: list[UUID], owner_id: UUID, with_organisations: list[UUID]) -> None:
        """Let other organisations read documents of `owner_id`. Raises NotFound where one is not ready or not its."""
        ...

    @idempotent
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
        """Keep a file that the platform made (purpose `generated`), at most 10 MB; the same id is kept once."""
        ...

    @idempotent
    async def read(self, *, document_id: UUID) -> bytes:
        """The content, at most 10 MB. The caller checks who asks. Raises NotFound."""
        ...
