"""Public face of users: organisations, people, and the events of their lives.

Tokens in mail are signed by whoever writes the mail: `tokens.purpose(CONFIRM_EMAIL, link_claims(user_id),
CONFIRM_EMAIL_LIFETIME)`. Their only claim is `{"id": "<uuid>"}`, of what the event named: `user_id` for CONFIRM_EMAIL,
`invitation_id` for INVITATION, `reset_id` for RESET_PASSWORD. Each works once, whatever the token's own expiry says.
"""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import ClassVar, Final, Literal, Protocol
from uuid import UUID

from pydantic import TypeAdapter

from tradepost.infra.db import Tx
from tradepost.infra.platform_settings import PlatformSettings, read_setting
from tradepost.infra.rpc import idempotent
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.address import Address
from tradepost.kernel.errors import Forbidden
from tradepost.kernel.events import Event

VerificationState = Literal["none", "pending", "verified", "rejected"]

CONFIRM_EMAIL: Final = "confirm-email"
CONFIRM_EMAIL_LIFETIME: Final = timedelta(days=7)
INVITATION: Final = "invitation"
INVITATION_LIFETIME: Final = timedelta(days=7)
RESET_PASSWORD: Final = "reset-password"  # noqa: S105  # a purpose, no password
RESET_PASSWORD_LIFETIME: Final = timedelta(hours=1)

# Rows of platform.platform_settings, which the operator changes through users; `value` is `{"value": ...}`. A setting
# without a row has its default.
PRICES_VISIBLE_TO: Final = "prices_visible_to"  # "everyone" or "verified"
PRICES_VISIBLE_TO_DEFAULT: Final = "verified"
OPERATOR_COMPANY: Final = "operator_company"  # an OperatorCompany


class PricesHidden(Forbidden):
    """Prices are shown to verified businesses alone: you cannot ask for them, filter or sort by them."""

    code = "prices.hidden"


def sees_prices(actor: Actor | None, *, visible_to: str) -> bool:
    """Whether `actor` (None: a guest) is shown prices under the setting PRICES_VISIBLE_TO."""
    return visible_to == "everyone" or (actor is not None and (actor.verified or actor.is_operator))


async def shows_prices(actor: Actor | None, settings: PlatformSettings) -> bool:
    """Whether `actor` (None: a guest) is shown prices as the platform is set. A seller is always shown its own."""
    if sees_prices(actor, visible_to=PRICES_VISIBLE_TO_DEFAULT):
        return True  # whoever sees them under the stricter setting, which is the default
    return sees_prices(actor, visible_to=await settings.value(PRICES_VISIBLE_TO, PRICES_VISIBLE_TO_DEFAULT))


def check_prices_asked(sort: str, *bounds: object, prices: bool) -> None:
    """Raises PricesHidden where a list is asked about prices that are hidden: an order or a count would tell them."""
    if not prices and (sort.lstrip("-") == "price" or any(bound is not None for bound in bounds)):
        raise PricesHidden


_DEMO_ADDRESS: Final = Address(
    line1="Musterstraße 1", line2=None, city="Berlin", region=None, postal_code="10115", country="DE"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorCompany:
    """The operator's own company, as invoices and transfers name it.

    `vat_rate` is what its fees bear at home, a fraction. The defaults are made up, for a demo: operators set theirs.
    """

    name: str = "Tradepost Demo Operations GmbH"
    address: Address = _DEMO_ADDRESS
    vat_id: str = "DE136695976"
    iban: str = "DE89370400440532013000"
    bic: str = "COBADEFFXXX"
    email: str = "operations@demo.example"
    vat_rate: Decimal = Decimal("0.19")


_COMPANY: Final = TypeAdapter(OperatorCompany)


async def read_operator_company(tx: Tx) -> OperatorCompany:
    """The operator's company as it is set now, by one statement; a document shows no older one."""
    stored: dict[str, object] = {}
    return _COMPANY.validate_python(await read_setting(tx, OPERATOR_COMPANY, stored))


def link_claims(subject_id: UUID) -> dict[str, str]:
    """The claims of a token that goes into a mail."""
    return {"id": str(subject_id)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """A company as other services know it. `language` is `en` or `de`; `currency` the one it trades in."""

    id: UUID
    kind: OrganisationKind
    name: str
    address: Address
    vat_id: str | None
    iban: str | None
    currency: str
    language: str
    verified: bool
    suspended: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member as notifications needs it: where to write, in which language, and what concerns it."""

    id: UUID
    organisation_id: UUID
    email: str
    name: str
    language: str
    permissions: tuple[str, ...]
    active: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationChanged(Event):
    """An organisation was registered or its data, verification or suspension changed; carries its whole new state."""

    name: ClassVar[str] = "organisation.changed"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    organisation: Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonChanged(Event):
    """A person registered, joined, changed, or was disabled; carries the whole new state."""

    name: ClassVar[str] = "user.changed"
    key_field: ClassVar[str] = "user_id"
    user_id: UUID
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class UserRegistered(Event):
    """A company registered with its first person, who must confirm the e-mail address."""

    name: ClassVar[str] = "user.registered"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    user_id: UUID
    email: str
    person_name: str
    organisation_name: str
    kind: OrganisationKind
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistrationRepeated(Event):
    """A company registered in the name of an address whose owner has an account already; tells that owner.

    The new account cannot be confirmed. The mail should say: sign in, or ask for a new password; if it was not you,
    there is nothing to do.
    """

    name: ClassVar[str] = "user.registration_repeated"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    email: str
    organisation_name: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EmailConfirmationRequested(Event):
    """A person asked for the link that confirms the address once more (`confirm-email`)."""

    name: ClassVar[str] = "user.email_confirmation_requested"
    key_field: ClassVar[str] = "user_id"
    user_id: UUID
    email: str
    person_name: str
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UserVerified(Event):
    """The operator verified the organisation's business: from now on it can trade."""

    name: ClassVar[str] = "user.verified"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    kind: OrganisationKind
    organisation_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationSubmitted(Event):
    """An organisation handed in its documents for verification."""

    name: ClassVar[str] = "user.verification_submitted"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    organisation_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationRejected(Event):
    """The operator refused the verification; `reason` is written for the applicant."""

    name: ClassVar[str] = "user.verification_rejected"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    organisation_name: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationSuspended(Event):
    """The operator suspended the organisation: its members cannot act and its listings are hidden."""

    name: ClassVar[str] = "organisation.suspended"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    organisation_name: str
    kind: OrganisationKind
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationReinstated(Event):
    """The operator lifted the suspension."""

    name: ClassVar[str] = "organisation.reinstated"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    organisation_name: str
    kind: OrganisationKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleagueInvited(Event):
    """A person was invited; whoever writes the mail signs the token (`invitation`) itself: events carry no secrets."""

    name: ClassVar[str] = "user.invited"
    key_field: ClassVar[str] = "organisation_id"
    organisation_id: UUID
    organisation_name: str
    invitation_id: UUID
    email: str
    language: str
    invited_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordResetRequested(Event):
    """A person asked for a new password; the mail's token (`reset-password`) is signed by whoever writes it."""

    name: ClassVar[str] = "user.password_reset_requested"
    key_field: ClassVar[str] = "user_id"
    user_id: UUID
    reset_id: UUID
    email: str
    language: str


EVENTS: tuple[type[Event], ...] = (
    OrganisationChanged,
    PersonChanged,
    UserRegistered,
    RegistrationRepeated,
    EmailConfirmationRequested,
    UserVerified,
    VerificationSubmitted,
    VerificationRejected,
    OrganisationSuspended,
    OrganisationReinstated,
    ColleagueInvited,
    PasswordResetRequested,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How a company is reached, as it says in its own profile; a person of it only where the company named one."""

    organisation_id: UUID
    email: str | None
    phone: str | None
    website: str | None


class UsersPort(Protocol):
    """What users does for other services."""

    @idempotent
    async def organisations(self, *, ids: list[UUID]) -> list[Organisation]:
        """Those of `ids` that exist, at most 500."""
        ...

    @idempotent
    async def people(self, *, ids: list[UUID]) -> list[Person]:
        """Those of `ids` that exist, at most 500. The caller checks whose they are."""
        ...

    @idempotent
    async def counterparts(self, *, organisation_id: UUID, among: list[UUID]) -> list[UUID]:
        """Those of `among` (at most 500) that the organisation deals with: they see each other."""
        ...

    @idempotent
    async def contacts(self, *, organisation_id: UUID, among: list[UUID]) -> list[Contact]:
        """How those of `among` (at most 500) are reached with whom the organisation deals."""
        ...
