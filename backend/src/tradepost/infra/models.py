"""Tables of the `platform` schema: every service database has them, whatever services live in it.

`Base` of each service is made by `service_base`, so that every constraint has a name Alembic can find.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, DateTime, Identity, Index, LargeBinary, MetaData, SmallInteger, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.sql import text

_NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
_TYPES = {
    datetime: DateTime(timezone=True),
    UUID: PG_UUID(as_uuid=True),
    str: Text(),
    dict[str, Any]: JSONB(),
    list[Any]: JSONB(),
}


def service_metadata(schema: str) -> MetaData:
    """Metadata whose tables live in `schema`, with named constraints."""
    return MetaData(schema=schema, naming_convention=_NAMING)


class ServiceBase(DeclarativeBase):
    """Base of every service's models; a service sets `metadata = service_metadata("<service>")` on its own Base."""

    __abstract__ = True
    type_annotation_map = _TYPES


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("platform")


class OutboxRow(Base):
    """An event, written in the transaction that made it happen. `txid` and `seq` together are the commit order."""

    __tablename__ = "outbox"
    __table_args__ = (
        Index("ix_outbox_txid_seq", "txid", "seq"),
        {"postgresql_partition_by": "RANGE (occurred_at)"},
    )

    occurred_at: Mapped[datetime] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    txid: Mapped[int] = mapped_column(BigInteger, server_default=text("(pg_current_xact_id()::text)::bigint"))
    id: Mapped[UUID]
    source: Mapped[str]
    name: Mapped[str]
    version: Mapped[int] = mapped_column(SmallInteger)
    key: Mapped[str]
    actor: Mapped[dict[str, Any]]
    trace: Mapped[str | None]
    payload: Mapped[dict[str, Any]]


class Cursor(Base):
    """How far a consumer has read the outbox."""

    __tablename__ = "cursors"

    consumer: Mapped[str] = mapped_column(primary_key=True)
    txid: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    seq: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    moved_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class InboxRow(Base):
    """An event that a consumer has taken effect of, so that a second delivery has none."""

    __tablename__ = "inbox"
    __table_args__ = (Index("ix_inbox_consumed_at", "consumed_at"),)

    consumer: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    consumed_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class ParkedEvent(Base):
    """An event whose handler failed, waiting for its retry ('retry') or for a person ('dead')."""

    __tablename__ = "parked_events"
    __table_args__ = (
        CheckConstraint("state IN ('retry', 'dead')", name="state"),
        Index("ix_parked_events_due", "consumer", "state", "next_attempt_at"),
        Index("ix_parked_events_key", "consumer", "key"),
        Index("ix_parked_events_state", "state", "occurred_at", "event_id", "consumer"),
    )

    consumer: Mapped[str] = mapped_column(primary_key=True)
    event_id: Mapped[UUID] = mapped_column(primary_key=True)
    txid: Mapped[int] = mapped_column(BigInteger)
    seq: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[str]
    version: Mapped[int] = mapped_column(SmallInteger)
    key: Mapped[str]
    occurred_at: Mapped[datetime]
    actor: Mapped[dict[str, Any]]
    trace: Mapped[str | None]
    payload: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(server_default=text("'retry'"))
    attempts: Mapped[int] = mapped_column(SmallInteger, server_default=text("0"))
    next_attempt_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    state_since: Mapped[datetime] = mapped_column(server_default=text("now()"))
    error: Mapped[str | None]


class JobError(Base):
    """How a background job failed last; Procrastinate itself keeps no reasons."""

    __tablename__ = "job_errors"

    job_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    error: Mapped[str]
    failed_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class IdempotencyKey(Base):
    """The answer given to a request that carried an Idempotency-Key, for repeats of it."""

    __tablename__ = "idempotency_keys"
    __table_args__ = (Index("ix_idempotency_keys_created_at", "created_at"),)

    service: Mapped[str] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    request_hash: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int] = mapped_column(SmallInteger)
    response: Mapped[bytes] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))


class AuditLog(Base):
    """What was changed, by whom. Services may only insert; `tradepost_platform` seals rows into `audit_chain`."""

    __tablename__ = "audit_logs"
    __table_args__ = (
        Index("ix_audit_logs_organisation_id_occurred_at", "organisation_id", "occurred_at"),
        Index("ix_audit_logs_subject", "subject_type", "subject_id"),
        Index("ix_audit_logs_action_occurred_at", "action", "occurred_at"),
        Index("ix_audit_logs_user_id_occurred_at", "user_id", "occurred_at"),
        Index("ix_audit_logs_txid_seq", "txid", "seq"),
        {"postgresql_partition_by": "RANGE (occurred_at)"},
    )

    occurred_at: Mapped[datetime] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, Identity(always=True), primary_key=True)
    txid: Mapped[int] = mapped_column(BigInteger, server_default=text("(pg_current_xact_id()::text)::bigint"))
    service: Mapped[str]
    action: Mapped[str]
    subject_type: Mapped[str]
    subject_id: Mapped[str]
    user_id: Mapped[UUID]
    organisation_id: Mapped[UUID]
    request_id: Mapped[str | None]
    changes: Mapped[dict[str, Any]]


class AuditChainLink(Base):
    """The seal on one audit row: `hash` = SHA-256 over the previous hash and the row's canonical JSON."""

    __tablename__ = "audit_chain"
    __table_args__ = (Index("uq_audit_chain_audit_seq", "audit_seq", unique=True),)

    position: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    audit_seq: Mapped[int] = mapped_column(BigInteger)
    audit_occurred_at: Mapped[datetime]
    txid: Mapped[int] = mapped_column(BigInteger)
    hash: Mapped[bytes] = mapped_column(LargeBinary)


class PlatformSetting(Base):
    """A setting that the operator changes while the platform runs."""

    __tablename__ = "platform_settings"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
    updated_by: Mapped[UUID | None]


class Revocation(Base):
    """Access tokens of `subject` (a session, person or organisation) made before `not_before` are void."""

    __tablename__ = "revocations"
    __table_args__ = (Index("ix_revocations_created_at", "created_at"),)

    subject: Mapped[UUID] = mapped_column(primary_key=True)
    not_before: Mapped[datetime]
    created_at: Mapped[datetime] = mapped_column(server_default=text("now()"))
