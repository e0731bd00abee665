"""What the operator sends and gets."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Discriminator, Field, Tag

from tradepost.infra.http.schemas import (
    AddressInput,
    AddressOutput,
    CodeText,
    DecimalText,
    InputModel,
    LongText,
    OutputModel,
    ShortText,
)
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.documents.contract import DocumentStatus
from tradepost.services.users.contract import VerificationState
from tradepost.services.users.rules.settings import Value
from tradepost.services.users.schemas.colleagues import ColleagueOutput
from tradepost.services.users.schemas.organisations import OrganisationOutput, VerificationOutput
from tradepost.services.users.schemas.parts import EmailText


class QueuedVerificationOutput(VerificationOutput):
    """A verification with whom it is about."""

    organisation_name: str
    kind: OrganisationKind
    country: str
    decided_by: UUID | None


class DecisionInput(InputModel):
    """A rejection needs a reason, which the applicant reads."""

    decision: Literal["approve", "reject"]
    reason: Annotated[LongText, Field(max_length=2_000)] | None = None


class ReasonInput(InputModel):
    reason: Annotated[LongText, Field(min_length=1, max_length=2_000)]


class OrganisationSummaryOutput(OutputModel):
    """A line of the operator's list."""

    id: UUID
    kind: OrganisationKind
    name: str
    city: str
    country: str
    vat_id: str | None
    verification: VerificationState
    suspended: bool
    created_at: datetime


class MemberOutput(ColleagueOutput):
    """A person with the organisation it belongs to."""

    organisation_id: UUID
    organisation_name: str
    kind: OrganisationKind
    organisation_suspended: bool


class ProofOutput(OutputModel):
    """A document that was handed in. `download_url` is good for five minutes; null where the file is not ready."""

    id: UUID
    file_name: str
    content_type: str
    size_bytes: int
    status: DocumentStatus
    created_at: datetime
    download_url: str | None


class VatCheckOutput(OutputModel):
    """The VAT id by the rules of its country: format and check digits. No register was asked.

    `missing`: a business there has one; `not_needed`: none was given and none is demanded.
    """

    vat_id: str | None
    country: str
    result: Literal["valid", "invalid", "missing", "not_needed"]


class VerificationCaseOutput(OutputModel):
    """All that a decision takes. `verification` is the newest that was handed in, `earlier` up to 49 before it.

    `email_confirmed`: somebody of the organisation confirmed an address; without that nothing can be approved.
    """

    verification: VerificationOutput
    organisation: OrganisationOutput
    email_confirmed: bool
    vat_check: VatCheckOutput
    documents: list[ProofOutput]
    people: list[ColleagueOutput]
    earlier: list[VerificationOutput]


class OrganisationFileOutput(OutputModel):
    """All that the operator sees of an organisation: up to 200 people, its latest 50 verifications."""

    organisation: OrganisationOutput
    people: list[ColleagueOutput]
    verifications: list[VerificationOutput]


class OperatorCompanyInput(InputModel):
    """The operator's company. `vat_rate` is what its fees bear at home, a fraction."""

    name: ShortText = Field(examples=["Handelsplatz GmbH"])
    address: AddressInput
    vat_id: CodeText = Field(examples=["DE136695976"])
    iban: CodeText = Field(examples=["DE89370400440532013000"])
    bic: Annotated[str, Field(pattern=r"^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$", examples=["COBADEFFXXX"])]
    email: EmailText
    vat_rate: Annotated[DecimalText, Field(ge=0, le=1, decimal_places=4, allow_inf_nan=False, examples=["0.19"])]


class OperatorCompanyOutput(OutputModel):
    """The operator's company. `vat_rate` is what its fees bear at home, a fraction."""

    name: str
    address: AddressOutput
    vat_id: str
    iban: str
    bic: str
    email: str
    vat_rate: DecimalText


class SettingOutput(OutputModel):
    """A setting of the platform. `type` is `choice`, `boolean`, `integer`, `text` or `company`."""

    name: str
    type: Literal["choice", "boolean", "integer", "text", "company"]
    choices: list[str] | None
    value: bool | int | str | OperatorCompanyOutput
    default: bool | int | str | OperatorCompanyOutput
    description: str
    updated_at: datetime | None
    updated_by: UUID | None


class SettingsOutput(OutputModel):
    items: list[SettingOutput]


def _kind(value: object) -> str:
    """Which of a setting's types is meant, so that a fault speaks of that one alone."""
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    return "company" if isinstance(value, dict | OperatorCompanyInput) else "text"


SettingInput = Annotated[
    Annotated[bool, Tag("boolean")]
    | Annotated[int, Field(strict=True, ge=-(2**31), le=2**31 - 1), Tag("integer")]
    | Annotated[LongText, Field(max_length=500), Tag("text")]
    | Annotated[OperatorCompanyInput, Tag("company")],
    Discriminator(_kind),
]


class SettingsInput(InputModel):
    """Settings to change, by name; the others stay."""

    values: Annotated[
        dict[Annotated[str, Field(max_length=60)], SettingInput],
        Field(min_length=1, max_length=50, examples=[{"prices_visible_to": "verified"}]),
    ]

    def plain(self) -> dict[str, Value]:
        """The values as they are stored."""
        values: dict[str, Value] = self.model_dump(mode="json")["values"]
        return values


class AuditEntryOutput(OutputModel):
    """Who did what. `user_id` is null for the platform itself."""

    id: int
    occurred_at: datetime
    service: str
    action: str
    subject_type: str
    subject_id: str
    user_id: UUID | None
    organisation_id: UUID | None
    request_id: str | None
    changes: dict[str, object]
