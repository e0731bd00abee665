"""Tables of notifications."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY, TEXT
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.sql import text as sql

from tradepost.infra.models import ServiceBase, service_metadata


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("notifications")


class PersonRow(Base):
    """Where a person is written to. From user.changed; `as_of` is the time of the event that it comes from."""

    __tablename__ = "people"
    __table_args__ = (Index("ix_people_organisation_id", "organisation_id"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID]
    email: Mapped[str]
    name: Mapped[str]
    language: Mapped[str]
    permissions: Mapped[list[str]] = mapped_column(ARRAY(TEXT))
    active: Mapped[bool]
    as_of: Mapped[datetime]


class OrganisationRow(Base):
    """The kind of an organisation, for messages to all of a kind. From organisation.changed."""

    __tablename__ = "organisations"
    __table_args__ = (Index("ix_organisations_kind", "kind"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    as_of: Mapped[datetime]


class NotificationRow(Base):
    """What one person was told, in that person's language. `source_id` is the event or announcement it comes from."""

    __tablename__ = "notifications"
    __table_args__ = (
        UniqueConstraint("user_id", "source_id", "topic"),
        Index("ix_notifications_user_id_created_at", "user_id", "created_at", "id"),
        Index("ix_notifications_unread", "user_id", postgresql_where=sql("read_at IS NULL")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID]
    organisation_id: Mapped[UUID]
    topic: Mapped[str]
    source_id: Mapped[UUID]
    title: Mapped[str]
    text: Mapped[str]
    link: Mapped[str | None]
    created_at: Mapped[datetime]
    read_at: Mapped[datetime | None]


class Preference(Base):
    """A person's choice for a topic and a channel; without a row the topic's default holds."""

    __tablename__ = "preferences"
    __table_args__ = (CheckConstraint("channel IN ('email', 'sms', 'push')", name="channel"),)

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    topic: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    enabled: Mapped[bool]


class ChannelAddress(Base):
    """Where a person gets text messages (E.164 number) or push messages (device token)."""

    __tablename__ = "channel_addresses"
    __table_args__ = (CheckConstraint("channel IN ('sms', 'push')", name="channel"),)

    user_id: Mapped[UUID] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    address: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=sql("now()"))


class Delivery(Base):
    """A message that leaves the platform. Sent at least once; its id names the mail, so a repeat is recognised."""

    __tablename__ = "deliveries"
    __table_args__ = (
        CheckConstraint("channel IN ('email', 'sms', 'push')", name="channel"),
        CheckConstraint("status IN ('waiting', 'sent', 'refused', 'unavailable')", name="status"),
        UniqueConstraint("channel", "address", "source_id", "topic"),
        Index("ix_deliveries_waiting", "next_attempt_at", postgresql_where=sql("status = 'waiting'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    channel: Mapped[str]
    address: Mapped[str]
    language: Mapped[str]
    topic: Mapped[str]
    source_id: Mapped[UUID]
    params: Mapped[dict[str, Any]]
    link: Mapped[str | None]
    status: Mapped[str] = mapped_column(server_default=sql("'waiting'"))
    attempts: Mapped[int] = mapped_column(SmallInteger, server_default=sql("0"))
    next_attempt_at: Mapped[datetime] = mapped_column(server_default=sql("now()"))
    error: Mapped[str | None]
    created_at: Mapped[datetime] = mapped_column(server_default=sql("now()"))
    sent_at: Mapped[datetime | None]
