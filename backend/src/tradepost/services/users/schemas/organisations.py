"""Organisations and their verification."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from tradepost.infra.http.schemas import (
    AddressInput,
    AddressOutput,
    CodeText,
    CurrencyCode,
    InputModel,
    LongText,
    OutputModel,
    ShortText,
)
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.contract import VerificationState
from tradepost.services.users.schemas.parts import (
    EmailText,
    Language,
)


class OrganisationInput(InputModel):
    """The organisation's own description of itself. Fields of the other kind must stay empty."""

    name: ShortText
    address: AddressInput
    vat_id: CodeText | None = None
    iban: CodeText | None = None
    currency: CurrencyCode
    language: Language
    description: LongText | None = None
    website: Annotated[str, Field(max_length=300, pattern=r"^https?://[^\s<>\"'`\\]+$")] | None = None
    phone: Annotated[CodeText, Field(max_length=40)] | None = None
    contact_email: EmailText | None = None
    founded_year: Annotated[int, Field(ge=1000, le=2200, strict=True)] | None = None
    brands: Annotated[list[ShortText], Field(max_length=100, default_factory=list)]
    store_count: Annotated[int, Field(ge=0, le=1_000_000, strict=True)] | None = None
    sales_channels: Annotated[list[ShortText], Field(max_length=20, default_factory=list)]


class CertificationOutput(OutputModel):
    """A certificate that a seller shows. `state`: whether the operator accepted its document."""

    id: UUID
    document_id: UUID
    title: str
    issuer: str
    valid_until: date | None
    state: Literal["claimed", "accepted", "refused"]


class CertificationInput(InputModel):
    document_id: UUID
    title: ShortText = Field(examples=["ISO 9001:2015"])
    issuer: ShortText = Field(examples=["TÜV Rheinland"])
    valid_until: date | None = None


class ProfileDetails(OutputModel):
    """What an organisation says of itself. `trading_since`: when its business was first verified."""

    description: str | None
    website: str | None
    phone: str | None
    contact_email: str | None
    founded_year: int | None
    brands: list[str]
    store_count: int | None
    sales_channels: list[str]
    trading_since: datetime | None


class OrganisationOutput(OutputModel):
    """An organisation as its own members and the operator see it."""

    id: UUID
    kind: OrganisationKind
    name: str
    address: AddressOutput
    vat_id: str | None
    iban: str | None
    currency: str
    language: Language
    verification: VerificationState
    verified: bool
    suspended: bool
    suspension_reason: str | None
    profile: ProfileDetails | None
    certifications: list[CertificationOutput]
    version: int
    created_at: datetime
    updated_at: datetime


class PublicOrganisationOutput(OutputModel):
    """An organisation as others see it."""

    id: UUID
    kind: OrganisationKind
    name: str
    country: str
    city: str
    verified: bool
    description: str | None
    website: str | None
    brands: list[str]
    trading_since: datetime | None
    certifications: list[CertificationOutput]


class VerificationInput(InputModel):
    """Proof that the business exists: documents uploaded for `business_verification`, register number, VAT id."""

    register_number: CodeText = Field(examples=["HRB 12345"])
    vat_id: CodeText | None = Field(None, description="Demanded where businesses have one (EU, GB, CH, NO).")
    document_ids: Annotated[list[UUID], Field(min_length=1, max_length=10)]
    note: Annotated[LongText, Field(max_length=2_000)] | None = None


class VerificationOutput(OutputModel):
    """A verification that was handed in. `reason` is written for the applicant."""

    id: UUID
    organisation_id: UUID
    register_number: str
    vat_id: str | None
    document_ids: list[UUID]
    note: str | None
    status: Literal["pending", "approved", "rejected"]
    submitted_by: UUID
    submitted_at: datetime
    decided_at: datetime | None
    reason: str | None


class VerificationStateOutput(OutputModel):
    """Where one's own verification stands."""

    verification: VerificationState
    email_confirmed: bool
    latest: VerificationOutput | None
