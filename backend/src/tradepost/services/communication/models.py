"""Tables of communication."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Index, Integer, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text as sql

from tradepost.infra.models import ServiceBase, service_metadata


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("communication")


class Thread(Base):
    """A conversation between a buyer and a seller about a product or an order; names are those at its start."""

    __tablename__ = "threads"
    __table_args__ = (
        CheckConstraint("subject_type IN ('product', 'order')", name="subject_type"),
        CheckConstraint("buyer_id <> seller_id", name="two_parties"),
        UniqueConstraint("subject_type", "subject_id", "buyer_id", "seller_id"),
        Index("ix_threads_buyer_id_last_message_at", "buyer_id", "last_message_at", "id"),
        Index("ix_threads_seller_id_last_message_at", "seller_id", "last_message_at", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    subject_type: Mapped[str]
    subject_id: Mapped[UUID]
    subject: Mapped[str]
    buyer_id: Mapped[UUID]
    buyer_name: Mapped[str]
    seller_id: Mapped[UUID]
    seller_name: Mapped[str]
    messages_count: Mapped[int] = mapped_column(Integer, server_default=sql("0"))
    last_message_at: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(server_default=sql("now()"))


class Message(Base):
    """A message; `number` counts within its thread from 1."""

    __tablename__ = "messages"
    __table_args__ = (UniqueConstraint("thread_id", "number"), CheckConstraint("number > 0", name="number"))

    id: Mapped[UUID] = mapped_column(primary_key=True)
    thread_id: Mapped[UUID] = mapped_column(ForeignKey("communication.threads.id"))
    number: Mapped[int] = mapped_column(Integer)
    organisation_id: Mapped[UUID]
    user_id: Mapped[UUID]
    text: Mapped[str]
    sent_at: Mapped[datetime]


class MessageAttachment(Base):
    """A document that came with a message."""

    __tablename__ = "message_attachments"

    message_id: Mapped[UUID] = mapped_column(ForeignKey("communication.messages.id"), primary_key=True)
    document_id: Mapped[UUID] = mapped_column(primary_key=True)
    file_name: Mapped[str]
    content_type: Mapped[str]
    size_bytes: Mapped[int] = mapped_column(BigInteger)


class ThreadRead(Base):
    """How far a person has read a conversation."""

    __tablename__ = "thread_reads"

    thread_id: Mapped[UUID] = mapped_column(ForeignKey("communication.threads.id"), primary_key=True)
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    read_number: Mapped[int] = mapped_column(Integer)


class Purchase(Base):
    """A product that a buyer has received: who may review. From order.delivered."""

    __tablename__ = "purchases"

    buyer_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID] = mapped_column(primary_key=True)
    buyer_name: Mapped[str]
    seller_id: Mapped[UUID]
    order_id: Mapped[UUID]
    delivered_at: Mapped[datetime]


class Review(Base):
    """A buyer's review of a product; hidden ones do not count."""

    __tablename__ = "reviews_ratings"
    __table_args__ = (
        UniqueConstraint("buyer_id", "product_id", name="uq_reviews_ratings_one_for_each_buyer"),
        CheckConstraint("rating BETWEEN 1 AND 5", name="rating"),
        Index("ix_reviews_ratings_product_id_created_at", "product_id", "created_at", "id"),
        Index("ix_reviews_ratings_seller_id_created_at", "seller_id", "created_at", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    product_id: Mapped[UUID]
    seller_id: Mapped[UUID]
    buyer_id: Mapped[UUID]
    buyer_name: Mapped[str]
    order_id: Mapped[UUID]
    rating: Mapped[int] = mapped_column(SmallInteger)
    title: Mapped[str]
    text: Mapped[str]
    reply: Mapped[str | None]
    replied_at: Mapped[datetime | None]
    hidden_reason: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=sql("now()"))
    updated_at: Mapped[datetime] = mapped_column(server_default=sql("now()"))
