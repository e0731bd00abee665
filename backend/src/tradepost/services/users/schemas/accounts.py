"""Registering, signing in, one's own account."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from tradepost.infra.http.schemas import AddressInput, CodeText, CurrencyCode, InputModel, OutputModel, ShortText
from tradepost.kernel.actor import OrganisationKind
from tradepost.services.users.contract import VerificationState
from tradepost.services.users.schemas.parts import (
    EmailText,
    FactorCode,
    Language,
    LinkToken,
    PasswordText,
)


class RegistrationInput(InputModel):
    """A company and its first person."""

    kind: Literal["manufacturer", "retailer"]
    organisation_name: ShortText = Field(examples=["Corner Shop Ltd"])
    address: AddressInput
    vat_id: CodeText | None = Field(None, examples=["DE136695976"])
    iban: CodeText | None = Field(None, examples=["DE89370400440532013000"])
    currency: CurrencyCode = "EUR"
    name: ShortText = Field(description="The person's name.", examples=["Anna Smith"])
    email: EmailText
    password: PasswordText
    language: Language = "en"


class RegistrationOutput(OutputModel):
    """What was registered. The answer is the same whether or not the address has an account already."""

    organisation_id: UUID
    user_id: UUID
    kind: OrganisationKind
    organisation_name: str
    email: str
    status: Literal["check_your_mail"]


class LoginInput(InputModel):
    """`code`: of the authenticator, or a recovery code, where the account has a second factor."""

    email: EmailText
    password: PasswordText
    code: FactorCode | None = None


class RefreshInput(InputModel):
    refresh_token: Annotated[str, Field(min_length=1, max_length=200)]


class ProfileOutput(OutputModel):
    """The person who asks, with its organisation and what it may do."""

    id: UUID
    email: str
    email_confirmed: bool
    name: str
    phone: str | None
    language: Language
    roles: list[str]
    permissions: list[str]
    organisation_id: UUID
    organisation_name: str
    organisation_kind: OrganisationKind
    verification: VerificationState
    verified: bool
    suspended: bool
    second_factor: bool
    created_at: datetime
    last_login_at: datetime | None


class TokensOutput(OutputModel):
    """An access token (Bearer) and the refresh token that gets the next pair, once."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_at: datetime
    refresh_token: str
    refresh_expires_at: datetime
    session_id: UUID


class CurrentSessionOutput(OutputModel):
    """Who is signed in, and until when its access is good; the tokens themselves are in cookies."""

    user_id: UUID
    name: str
    email: str
    language: Language
    organisation_id: UUID
    organisation_name: str
    kind: OrganisationKind
    verified: bool
    permissions: list[str]
    expires_at: datetime


class ProfileInput(InputModel):
    name: ShortText
    phone: Annotated[CodeText, Field(max_length=40)] | None = None
    language: Language


class TokenInput(InputModel):
    token: LinkToken


class EmailInput(InputModel):
    email: EmailText


class ResetInput(InputModel):
    token: LinkToken
    password: PasswordText


class PasswordChangeInput(InputModel):
    current_password: PasswordText
    new_password: PasswordText


class AcceptedOutput(OutputModel):
    """The same for everyone: nothing tells whether there is such an account."""

    status: Literal["check_your_mail"]


class SessionOutput(OutputModel):
    """A signed-in device. `current`: the one that asks."""

    id: UUID
    created_at: datetime
    last_used_at: datetime
    expires_at: datetime
    user_agent: str | None
    address: str
    current: bool


class SessionsOutput(OutputModel):
    items: list[SessionOutput]


class SecondFactorSetupOutput(OutputModel):
    """The secret for the authenticator: typed in, or as the QR code of `uri`. Shown once."""

    secret: str
    uri: str


class FactorCodeInput(InputModel):
    code: FactorCode


class RecoveryCodesOutput(OutputModel):
    """Each stands in once for the authenticator. Shown once."""

    recovery_codes: list[str]


class SecondFactorRemovalInput(InputModel):
    password: PasswordText
    code: FactorCode
