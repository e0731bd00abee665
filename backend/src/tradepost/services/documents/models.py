"""Tables of documents."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, Date, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text

from tradepost.infra.models import ServiceBase, service_metadata


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("documents")


class DocumentRow(Base):
    """A file in the object store. `content_type` and `size_bytes` were declared until it is ready, then measured."""

    __tablename__ = "documents"
    __table_args__ = (
        CheckConstraint("status IN ('awaiting_upload', 'ready', 'quarantined', 'deleted')", name="status"),
        CheckConstraint("size_bytes > 0", name="size"),
        CheckConstraint("(status = 'ready') <= (sha256 IS NOT NULL)", name="ready_is_hashed"),
        CheckConstraint("review IN ('none', 'pending', 'accepted', 'refused')", name="review"),
        Index("ix_documents_owner_id_created_at", "owner_id", text("created_at DESC"), text("id DESC")),
        Index("ix_documents_review", "created_at", postgresql_where=text("review = 'pending'")),
        Index("ix_documents_expires_on", "expires_on", postgresql_where=text("NOT expiry_told")),
        Index("ix_documents_awaiting", "created_at", postgresql_where=text("status = 'awaiting_upload'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    owner_id: Mapped[UUID]
    uploaded_by: Mapped[UUID]
    purpose: Mapped[str]
    file_name: Mapped[str]
    content_type: Mapped[str]
    size_bytes: Mapped[int] = mapped_column(BigInteger)
    sha256: Mapped[str | None]
    status: Mapped[str]
    quarantine_reason: Mapped[str | None]
    object_key: Mapped[str] = mapped_column(unique=True)
    expires_on: Mapped[date | None] = mapped_column(Date)
    expiry_told: Mapped[bool] = mapped_column(server_default=text("false"))
    review: Mapped[str] = mapped_column(server_default=text("'none'"))
    review_reason: Mapped[str | None]
    reviewed_by: Mapped[UUID | None]
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    updated_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class DocumentShare(Base):
    """Another organisation that may read a document."""

    __tablename__ = "document_shares"

    document_id: Mapped[UUID] = mapped_column(
        ForeignKey("documents.documents.id", ondelete="CASCADE"), primary_key=True
    )
    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
