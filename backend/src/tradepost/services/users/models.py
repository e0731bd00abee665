"""Tables of the schema `users`."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    Text,
    text,
)
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR
from sqlalchemy.dialects.postgresql import UUID as PG_UUID
from sqlalchemy.orm import Mapped, mapped_column

from tradepost.infra.models import ServiceBase, service_metadata

_NOW = text("now()")


class Base(ServiceBase):
    __abstract__ = True
    metadata = service_metadata("users")


class OrganisationRow(Base):
    """A company: manufacturer, retailer, or the operator. `version` grows with every change (ETag)."""

    __tablename__ = "organisations"
    __table_args__ = (
        CheckConstraint("kind IN ('manufacturer', 'retailer', 'operator')", name="kind"),
        CheckConstraint("language IN ('en', 'de')", name="language"),
        CheckConstraint("country ~ '^[A-Z]{2}$'", name="country"),
        CheckConstraint("currency ~ '^[A-Z]{3}$'", name="currency"),
        CheckConstraint("verification IN ('none', 'pending', 'verified', 'rejected')", name="verification"),
        Index("uq_organisations_operator", "kind", unique=True, postgresql_where=text("kind = 'operator'")),
        Index("ix_organisations_created_at_id", "created_at", "id"),
        Index("ix_organisations_name_id", text("lower(name)"), "id"),
        Index("ix_organisations_kind", "kind", "created_at", "id"),
        Index("ix_organisations_verification", "verification", "created_at", "id"),
        Index("ix_organisations_country", "country", "created_at", "id"),
        Index("ix_organisations_suspended", "created_at", "id", postgresql_where=text("suspended_at IS NOT NULL")),
        Index("ix_organisations_words", "words", postgresql_using="gin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str]
    name: Mapped[str]
    line1: Mapped[str]
    line2: Mapped[str | None]
    city: Mapped[str]
    region: Mapped[str | None]
    postal_code: Mapped[str]
    country: Mapped[str]
    vat_id: Mapped[str | None]
    iban: Mapped[str | None]
    currency: Mapped[str]
    language: Mapped[str]
    verification: Mapped[str] = mapped_column(server_default=text("'none'"))
    suspended_at: Mapped[datetime | None]
    suspension_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(Integer, server_default=text("1"))
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    words: Mapped[Any] = mapped_column(
        TSVECTOR,
        Computed(
            "to_tsvector('simple'::regconfig, name || ' ' || city || ' ' || postal_code || ' ' "
            "|| COALESCE(vat_id, ''))",
            persisted=True,
        ),
        nullable=True,
    )


class ManufacturerRow(Base):
    """An organisation as a seller. `selling_since`: when its business was first verified."""

    __tablename__ = "manufacturers"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.organisations.id"), primary_key=True)
    selling_since: Mapped[datetime | None]


class ManufacturerProfileRow(Base):
    """What a seller says of itself; public."""

    __tablename__ = "manufacturer_profiles"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.manufacturers.organisation_id"), primary_key=True)
    description: Mapped[str | None]
    website: Mapped[str | None]
    phone: Mapped[str | None]
    contact_email: Mapped[str | None]
    founded_year: Mapped[int | None] = mapped_column(SmallInteger)
    brands: Mapped[list[str]] = mapped_column(ARRAY(Text()), server_default=text("'{}'"))


class ManufacturerCertificationRow(Base):
    """A certificate that a seller shows (ISO 9001, organic); `state` follows the review of its document."""

    __tablename__ = "manufacturer_certifications"
    __table_args__ = (
        CheckConstraint("state IN ('claimed', 'accepted', 'refused')", name="state"),
        Index("uq_manufacturer_certifications_document", "organisation_id", "document_id", unique=True),
        Index("ix_manufacturer_certifications_document_id", "document_id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.manufacturers.organisation_id"))
    document_id: Mapped[UUID]
    title: Mapped[str]
    issuer: Mapped[str]
    valid_until: Mapped[date | None]
    state: Mapped[str] = mapped_column(server_default=text("'claimed'"))
    created_at: Mapped[datetime]


class RetailerRow(Base):
    """An organisation as a buyer. `buying_since`: when its business was first verified."""

    __tablename__ = "retailers"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.organisations.id"), primary_key=True)
    buying_since: Mapped[datetime | None]


class RetailerProfileRow(Base):
    """What a buyer says of itself; seen by those it trades with."""

    __tablename__ = "retailer_profiles"

    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.retailers.organisation_id"), primary_key=True)
    description: Mapped[str | None]
    website: Mapped[str | None]
    phone: Mapped[str | None]
    contact_email: Mapped[str | None]
    store_count: Mapped[int | None] = mapped_column(Integer)
    sales_channels: Mapped[list[str]] = mapped_column(ARRAY(Text()), server_default=text("'{}'"))


class UserRow(Base):
    """A person. An address belongs to whoever confirmed it; until then several accounts may claim it."""

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("status IN ('active', 'disabled')", name="status"),
        CheckConstraint("language IN ('en', 'de')", name="language"),
        Index("uq_users_email_own", "email", unique=True, postgresql_where=text("email_confirmed_at IS NOT NULL")),
        Index("ix_users_email_created_at", "email", "created_at"),
        Index("ix_users_organisation_id_created_at_id", "organisation_id", "created_at", "id"),
        Index("ix_users_created_at_id", "created_at", "id"),
        Index("ix_users_words", "words", postgresql_using="gin"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.organisations.id"))
    email: Mapped[str]
    name: Mapped[str]
    phone: Mapped[str | None]
    language: Mapped[str]
    password_hash: Mapped[str]
    password_changed_at: Mapped[datetime]
    status: Mapped[str] = mapped_column(server_default=text("'active'"))
    email_confirmed_at: Mapped[datetime | None]
    last_login_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    updated_at: Mapped[datetime]
    words: Mapped[Any] = mapped_column(
        TSVECTOR(),
        Computed("to_tsvector('simple'::regconfig, name || ' ' || translate(email, '@.-+', '    '))", persisted=True),
    )


class UserRoleRow(Base):
    """A role that a person holds; what it allows is the table in rules.roles."""

    __tablename__ = "user_roles"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.users.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    granted_by: Mapped[UUID]
    granted_at: Mapped[datetime]


class UserSessionRow(Base):
    """A signed-in device: the family of refresh tokens that descend from one login."""

    __tablename__ = "user_sessions"
    __table_args__ = (
        CheckConstraint("expires_at <= ends_at", name="within_absolute_end"),
        CheckConstraint("(ended_at IS NULL) = (end_reason IS NULL)", name="end_has_reason"),
        Index("ix_user_sessions_user_id_created_at", "user_id", "created_at"),
        Index("ix_user_sessions_expires_at", "expires_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.users.id"))
    user_agent: Mapped[str | None]
    address: Mapped[str]
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    end_reason: Mapped[str | None]


class RefreshTokenRow(Base):
    """A refresh token by its SHA-256. A session has one that was not replaced; a replaced one that returns is theft."""

    __tablename__ = "refresh_tokens"
    __table_args__ = (
        Index("uq_refresh_tokens_current", "session_id", unique=True, postgresql_where=text("replaced_at IS NULL")),
        Index("ix_refresh_tokens_expires_at", "expires_at"),
    )

    token_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    session_id: Mapped[UUID] = mapped_column(ForeignKey("users.user_sessions.id", ondelete="CASCADE"))
    issued_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    replaced_at: Mapped[datetime | None]


class PasswordResetRow(Base):
    """A request for a new password; the token in the mail names its id."""

    __tablename__ = "password_resets"
    __table_args__ = (
        Index("ix_password_resets_user_id", "user_id"),
        Index("ix_password_resets_expires_at", "expires_at"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.users.id"))
    requested_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class InvitationRow(Base):
    """A colleague who was asked to join."""

    __tablename__ = "invitations"
    __table_args__ = (
        CheckConstraint("state IN ('open', 'accepted', 'withdrawn')", name="state"),
        Index("ix_invitations_invited_by", "invited_by", postgresql_where=text("state = 'open'")),
        Index("ix_invitations_organisation_id_created_at_id", "organisation_id", "created_at", "id"),
        Index("uq_invitations_open", "organisation_id", "email", unique=True, postgresql_where=text("state = 'open'")),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.organisations.id"))
    email: Mapped[str]
    roles: Mapped[list[str]] = mapped_column(ARRAY(Text()))
    language: Mapped[str]
    invited_by: Mapped[UUID]
    created_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    state: Mapped[str] = mapped_column(server_default=text("'open'"))


class UserVerificationRow(Base):
    """A business verification (KYC) that was handed in, and what the operator decided."""

    __tablename__ = "user_verification"
    __table_args__ = (
        CheckConstraint("status IN ('pending', 'approved', 'rejected')", name="status"),
        CheckConstraint("(status = 'pending') = (decided_at IS NULL)", name="decision"),
        Index(
            "uq_user_verification_pending", "organisation_id", unique=True, postgresql_where=text("status = 'pending'")
        ),
        Index("ix_user_verification_organisation_id", "organisation_id", "submitted_at"),
        Index("ix_user_verification_status", "status", "submitted_at", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    organisation_id: Mapped[UUID] = mapped_column(ForeignKey("users.organisations.id"))
    register_number: Mapped[str]
    vat_id: Mapped[str | None]
    document_ids: Mapped[list[UUID]] = mapped_column(ARRAY(PG_UUID(as_uuid=True)))
    note: Mapped[str | None]
    status: Mapped[str]
    submitted_by: Mapped[UUID]
    submitted_at: Mapped[datetime]
    decided_by: Mapped[UUID | None]
    decided_at: Mapped[datetime | None]
    reason: Mapped[str | None]


class CounterpartRow(Base):
    """Two organisations that deal with each other (an order, a message), each way one row: they may see each other."""

    __tablename__ = "counterparts"

    organisation_id: Mapped[UUID] = mapped_column(primary_key=True)
    counterpart_id: Mapped[UUID] = mapped_column(primary_key=True)


class SecondFactorRow(Base):
    """A person's TOTP secret (RFC 6238), encrypted. `last_step`: the newest time step whose code was accepted."""

    __tablename__ = "second_factors"

    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.users.id"), primary_key=True)
    secret: Mapped[bytes] = mapped_column(LargeBinary)
    confirmed_at: Mapped[datetime | None]
    last_step: Mapped[int] = mapped_column(BigInteger, server_default=text("0"))
    created_at: Mapped[datetime]


class RecoveryCodeRow(Base):
    """A code, by its SHA-256, that stands in once for the authenticator."""

    __tablename__ = "recovery_codes"

    user_id: Mapped[UUID] = mapped_column(
        ForeignKey("users.second_factors.user_id", ondelete="CASCADE"), primary_key=True
    )
    code_hash: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    used_at: Mapped[datetime | None]
