"""Public face of users: organisations, people, and the events of their lives."""

from dataclasses import dataclass
from typing import ClassVar, Protocol
from uuid import UUID

from tradepost.infra.rpc import idempotent
from tradepost.kernel.actor import OrganisationKind
from tradepost.kernel.address import Address
from tradepost.kernel.events import Event


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
    UserVerified,
    VerificationSubmitted,
    VerificationRejected,
    OrganisationSuspended,
    OrganisationReinstated,
    ColleagueInvited,
    PasswordResetRequested,
)


class UsersPort(Protocol):
    """What users does for other services."""

    @idempotent
    async def organisations(self, *, ids: list[UUID]) -> list[Organisation]:
        """Those of `ids` that exist, at most 500."""
        ...
