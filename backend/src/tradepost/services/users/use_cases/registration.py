"""A company registers with its first person, and its address is confirmed."""

from dataclasses import dataclass, replace
from uuid import UUID

import asyncpg

from tradepost.infra import audit, outbox, revocations
from tradepost.infra.db import Database, Tx
from tradepost.infra.ratelimit import RateLimiter
from tradepost.infra.tokens import Tokens
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import (
    CONFIRM_EMAIL,
    EmailConfirmationRequested,
    Organisation,
    OrganisationChanged,
    Person,
    PersonChanged,
    RegistrationRepeated,
    UserRegistered,
    VerificationState,
)
from tradepost.services.users.errors import EmailTaken, LinkInvalid, RegistrationClosed, UserNotFound
from tradepost.services.users.repository import organisations, people, sessions, settings
from tradepost.services.users.rules import identity
from tradepost.services.users.rules.passwords import password_faults
from tradepost.services.users.rules.roles import HIGHEST, permissions_of
from tradepost.services.users.rules.settings import REGISTRATION_OPEN
from tradepost.services.users.schemas.accounts import RegistrationInput
from tradepost.services.users.use_cases import hashing, throttle
from tradepost.services.users.use_cases.links import subject_of
from tradepost.services.users.use_cases.views import organisation_of, person_of


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCompany:
    """A company and its first person, checked and in normal form."""

    organisation: Organisation
    person: Person
    role: str

    def person_in(self, organisation_id: UUID) -> Person:
        """The person as a member of an organisation that is there already."""
        return replace(self.person, organisation_id=organisation_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """`address_taken` stays inside: only the owner of the address is told, by mail."""

    organisation: Organisation
    person: Person
    address_taken: bool


async def register_company(database: Database, registration: RegistrationInput) -> Registered:
    """Make the company and its owner, who may sign in at once. Raises InvalidInput, RegistrationClosed.

    Nothing in the answer or its time tells whether the address has an account: then, too, a new company is made, whose
    address cannot be confirmed, and the owner of the address is told by mail.
    """
    company = checked(registration, kind=registration.kind)
    password_hash = await hashing.hash_password(registration.password)
    async with database.transaction("users") as tx:
        if not await settings.value_of(tx, REGISTRATION_OPEN):
            raise RegistrationClosed
        return await make_company(tx, company, password_hash=password_hash)


def checked(registration: RegistrationInput, *, kind: OrganisationKind) -> NewCompany:
    """The registration in normal form. Raises InvalidInput with every fault."""
    country, email = registration.address.country, identity.normalised_email(registration.email)
    faults = [
        *([] if email else [identity.email_fault("#/email")]),
        *identity.currency_faults(registration.currency, pointer="#/currency"),
        *identity.vat_faults(registration.vat_id, country, pointer="#/vat_id"),
        *identity.iban_faults(registration.iban, pointer="#/iban"),
        *password_faults(
            registration.password,
            pointer="#/password",
            context=[registration.email, registration.organisation_name, registration.name],
        ),
    ]
    if faults or email is None:
        raise InvalidInput(faults)
    organisation = Organisation(
        id=new_id(),
        kind=kind,
        name=registration.organisation_name,
        address=Address(**registration.address.model_dump()),
        vat_id=identity.normalised_vat_id(registration.vat_id, country) if registration.vat_id else None,
        iban=identity.normalised_iban(registration.iban) if registration.iban else None,
        currency=registration.currency,
        language=registration.language,
        verified=False,
        suspended=False,
    )
    role = HIGHEST[kind]
    person = Person(
        id=new_id(),
        organisation_id=organisation.id,
        email=email,
        name=registration.name,
        language=registration.language,
        permissions=tuple(sorted(permissions_of(kind, [role]))),
        active=True,
    )
    return NewCompany(organisation=organisation, person=person, role=role)


async def make_company(
    tx: Tx,
    company: NewCompany,
    *,
    password_hash: str,
    confirmed: bool = False,
    verification: VerificationState = "none",
) -> Registered:
    """Write the company and its events. `confirmed` and `verification` are for companies that the operator sets up."""
    now, person = utc_now(), company.person
    actor = Actor(user_id=person.id, organisation_id=company.organisation.id, kind=company.organisation.kind)
    row = await organisations.insert(tx, company.organisation, verification=verification, now=now)
    organisation = organisation_of(row)
    taken = await people.is_confirmed(tx, person.email)
    await people.insert(
        tx,
        person,
        roles=[company.role],
        password_hash=password_hash,
        confirmed=confirmed,
        now=now,
        granted_by=person.id,
    )
    events: list[Event] = [
        OrganisationChanged(organisation_id=organisation.id, organisation=organisation),
        PersonChanged(user_id=person.id, person=person),
    ]
    if not confirmed:
        events.append(_news_of(organisation, person, taken=taken))
    await outbox.append(tx, actor, *events)
    await audit.record(tx, actor, "organisation.register", "organisation", organisation.id)
    return Registered(organisation=organisation, person=person, address_taken=taken)


async def confirm_email(database: Database, tokens: Tokens, *, token: str) -> None:
    """Note that the person reads mail at its address. Raises LinkInvalid, EmailTaken.

    Other accounts that only claim the address are closed. A link that is opened twice confirms twice, harmlessly.
    """
    user_id = subject_of(tokens, token, CONFIRM_EMAIL)
    async with database.transaction("users") as tx:
        account = await people.find(tx, user_id, for_change=True)
        if account is None or not account.active:
            raise LinkInvalid
        if not account.email_confirmed:
            await take_address(tx, account)


async def take_address(tx: Tx, account: people.Account) -> None:
    """The account has shown that its address is its own. Raises EmailTaken where another one had done so before."""
    now = utc_now()
    actor = Actor(user_id=account.id, organisation_id=account.organisation_id, kind=account.kind)
    try:
        await people.confirm_email(tx, account.id, now=now)
    except asyncpg.UniqueViolationError as error:
        raise EmailTaken from error
    await close_other_claims(tx, actor, account.email)
    await audit.record(tx, actor, "user.confirm_email", "user", account.id)


async def close_other_claims(tx: Tx, actor: Actor, email: str, *, but: UUID | None = None) -> None:
    """The address belongs to `but` (default: the actor): whoever else claims it is disabled and signed out."""
    now = utc_now()
    closed = await people.close_claims(tx, email, but=but or actor.user_id, now=now)
    if not closed:
        return
    ids = [each.id for each in closed]
    await sessions.end(tx, ids, reason="address_belongs_to_another", now=now)
    await revocations.revoke(tx, *ids)
    await outbox.append(
        tx, actor, *[PersonChanged(user_id=each.id, person=person_of(each, active=False)) for each in closed]
    )


async def request_confirmation(database: Database, limiter: RateLimiter, actor: Actor) -> None:
    """Have the link sent once more; nothing where the address is confirmed. Raises RateLimited."""
    await throttle.limit_mail(limiter, email=str(actor.user_id))
    async with database.transaction("users") as tx:
        account = await people.find(tx, actor.user_id)
        if account is None:
            raise UserNotFound
        if not account.email_confirmed:
            event = EmailConfirmationRequested(
                user_id=account.id, email=account.email, person_name=account.name, language=account.language
            )
            await outbox.append(tx, actor, event)


def email_or_fault(email: str, pointer: str) -> tuple[str, list[Fault]]:
    """The address in normal form, or the fault."""
    normal = identity.normalised_email(email)
    return (normal, []) if normal else ("", [identity.email_fault(pointer)])


def _news_of(organisation: Organisation, person: Person, *, taken: bool) -> Event:
    if taken:
        return RegistrationRepeated(
            organisation_id=organisation.id,
            email=person.email,
            organisation_name=organisation.name,
            language=person.language,
        )
    return UserRegistered(
        organisation_id=organisation.id,
        user_id=person.id,
        email=person.email,
        person_name=person.name,
        organisation_name=organisation.name,
        kind=organisation.kind,
        language=person.language,
    )
