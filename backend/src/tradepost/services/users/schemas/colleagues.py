"""People of an organisation, invitations, roles."""

from datetime import datetime
from uuid import UUID

from pydantic import Field

from tradepost.infra.http.schemas import InputModel, OutputModel, ShortText
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.schemas.parts import (
    EmailText,
    Language,
    LinkToken,
    PasswordText,
    Roles,
)


class ColleagueOutput(OutputModel):
    id: UUID
    email: str
    email_confirmed: bool
    name: str
    phone: str | None
    language: Language
    roles: list[str]
    active: bool
    created_at: datetime
    last_login_at: datetime | None


class InvitationInput(InputModel):
    email: EmailText
    roles: Roles
    language: Language = "en"


class InvitationOutput(OutputModel):
    id: UUID
    email: str
    roles: list[str]
    language: Language
    invited_by: UUID
    created_at: datetime
    expires_at: datetime


class AcceptInvitationInput(InputModel):
    token: LinkToken
    name: ShortText
    password: PasswordText
    language: Language | None = Field(None, description="Default: the invitation's.")


class RolesInput(InputModel):
    roles: Roles


class RoleOutput(OutputModel):
    name: str
    kind: OrganisationKind
    permissions: list[str]


class RolesOutput(OutputModel):
    items: list[RoleOutput]
