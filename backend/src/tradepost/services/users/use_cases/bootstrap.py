"""What the command line sets up: the operator, and companies for demonstrations and benchmarks.

Repeatable: what is there already stays as it is, its password included.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from pydantic import ValidationError

from tradepost.infra import outbox
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import platform_actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.ids import new_id
from tradepost.services.users.contract import OrganisationChanged, PersonChanged, UserVerified
from tradepost.services.users.repository import organisations, people, verifications
from tradepost.services.users.rules.roles import HIGHEST
from tradepost.services.users.schemas.accounts import RegistrationInput
from tradepost.services.users.use_cases import hashing
from tradepost.services.users.use_cases.registration import NewCompany, checked, close_other_claims, make_company
from tradepost.services.users.use_cases.views import organisation_of


async def ensure_operator(
    database: Database,
    email: str,
    password: str,
    *,
    name: str = "Platform Operator",
    organisation_name: str = "Tradepost",
    country: str = "DE",
    currency: str = "EUR",
    language: str = "en",
) -> tuple[UUID, UUID]:
    """The operator organisation and its admin `email`, made where they are missing; (organisation id, user id).

    Raises InvalidInput where a value is not acceptable, as a registration would.
    """
    body = {
        "kind": "retailer",  # replaced below: the operator cannot register over HTTP
        "organisation_name": organisation_name,
        "address": {"line1": "-", "city": "-", "postal_code": "-", "country": country},
        "currency": currency,
        "name": name,
        "email": email,
        "password": password,
        "language": language,
    }
    registration = _validated(body)
    company = checked(registration, kind="operator")
    async with database.transaction("users", readonly=True) as tx:
        known = await _known_operator(tx, company)
    if known is not None:
        return known
    password_hash = await hashing.hash_password(registration.password)
    async with database.transaction("users") as tx:
        await people.lock_set_up(tx)
        known = await _known_operator(tx, company)
        if known is not None:
            return known
        row = await organisations.find_operator(tx)
        if row is None:
            await make_company(tx, company, password_hash=password_hash, confirmed=True)
            return company.organisation.id, company.person.id
        return row["id"], await _add_admin(tx, row, company, password_hash)


async def ensure_company(
    database: Database, body: Mapping[str, Any], *, register_number: str | None = None
) -> tuple[UUID, UUID]:
    """A company whose owner has confirmed its address; (organisation id, user id).

    `body` is that of `POST /auth/register`. With a `register_number` its business is verified as well. Where the
    address belongs to someone already, these are its ids. Raises InvalidInput.
    """
    registration = _validated(body)
    company = checked(registration, kind=registration.kind)
    async with database.transaction("users", readonly=True) as tx:
        known, _ = await people.candidates(tx, company.person.email)
    if known is not None:
        return known.organisation_id, known.id
    password_hash = await hashing.hash_password(registration.password)
    async with database.transaction("users") as tx:
        await people.lock_set_up(tx)
        known, _ = await people.candidates(tx, company.person.email)
        if known is not None:
            return known.organisation_id, known.id
        await make_company(tx, company, password_hash=password_hash, confirmed=True)
        await close_other_claims(tx, platform_actor(), company.person.email, but=company.person.id)
        if register_number is not None:
            await _verify(tx, company, register_number)
        return company.organisation.id, company.person.id


async def _known_operator(tx: Tx, company: NewCompany) -> tuple[UUID, UUID] | None:
    row = await organisations.find_operator(tx)
    admin, _ = await people.candidates(tx, company.person.email)
    if row is not None and admin is not None and admin.organisation_id == row["id"]:
        return row["id"], admin.id
    return None


async def _add_admin(tx: Tx, row: Mapping[str, Any], company: NewCompany, password_hash: str) -> UUID:
    person = company.person_in(row["id"])
    await people.insert(
        tx,
        person,
        roles=[HIGHEST["operator"]],
        password_hash=password_hash,
        confirmed=True,
        now=utc_now(),
        granted_by=person.id,
    )
    await outbox.append(tx, platform_actor(), PersonChanged(user_id=person.id, person=person))
    return person.id


async def _verify(tx: Tx, company: NewCompany, register_number: str) -> None:
    now, actor, organisation = utc_now(), platform_actor(), company.organisation
    row = await organisations.set_verification(tx, organisation.id, "verified", vat_id=None, now=now)
    await verifications.insert(
        tx,
        new_id(),
        organisation.id,
        register_number=register_number,
        vat_id=organisation.vat_id,
        document_ids=[],
        note=None,
        submitted_by=company.person.id,
        now=now,
        approved_by=actor.user_id,
    )
    verified = organisation_of(row)
    await outbox.append(
        tx,
        actor,
        OrganisationChanged(organisation_id=verified.id, organisation=verified),
        UserVerified(organisation_id=verified.id, kind=verified.kind, organisation_name=verified.name),
    )


def _validated(body: Mapping[str, Any]) -> RegistrationInput:
    try:
        return RegistrationInput.model_validate(body)
    except ValidationError as error:
        faults = [Fault("#/" + "/".join(map(str, each["loc"])), each["type"], each["msg"]) for each in error.errors()]
        raise InvalidInput(faults) from error
