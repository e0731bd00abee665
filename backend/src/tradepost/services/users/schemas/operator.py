"""What the operator sends and gets."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from tradepost.infra.http.schemas import InputModel, LongText, OutputModel
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.contract import VerificationState
from tradepost.services.users.schemas.colleagues import ColleagueOutput
from tradepost.services.users.schemas.organisations import OrganisationOutput, VerificationOutput


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


class OrganisationFileOutput(OutputModel):
    """All that the operator sees of an organisation: up to 200 people, its latest 50 verifications."""

    organisation: OrganisationOutput
    people: list[ColleagueOutput]
    verifications: list[VerificationOutput]


class SettingOutput(OutputModel):
    """A setting of the platform. `type` is `choice`, `boolean`, `integer` or `text`."""

    name: str
    type: Literal["choice", "boolean", "integer", "text"]
    choices: list[str] | None
    value: bool | int | str
    default: bool | int | str
    description: str
    updated_at: datetime | None
    updated_by: UUID | None


class SettingsOutput(OutputModel):
    items: list[SettingOutput]


class SettingsInput(InputModel):
    """Settings to change, by name; the others stay."""

    values: Annotated[
        dict[
            Annotated[str, Field(max_length=60)],
            Annotated[bool, Field(strict=True)]
            | Annotated[int, Field(strict=True, ge=-(2**31), le=2**31 - 1)]
            | Annotated[LongText, Field(max_length=500)],
        ],
        Field(min_length=1, max_length=50, examples=[{"prices_visible_to": "verified"}]),
    ]


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
