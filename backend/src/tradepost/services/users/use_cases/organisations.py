"""An organisation describes itself, and is looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput, VersionMismatch
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.users.contract import Organisation, OrganisationChanged
from tradepost.services.users.errors import (
    CertificationNotFound,
    OrganisationNotFound,
    TooMany,
    VerifiedDataLocked,
)
from tradepost.services.users.repository import certifications, organisations
from tradepost.services.users.rules import identity
from tradepost.services.users.rules.verification import LOCKING
from tradepost.services.users.schemas.organisations import CertificationInput, OrganisationInput
from tradepost.services.users.use_cases.views import organisation_of

MAX_IDS = 500
MAX_CERTIFICATIONS = 100
_PROFILE_FIELDS = (
    *("description", "website", "phone", "contact_email"),
    *("founded_year", "brands", "store_count", "sales_channels"),
)
_OF_THE_OTHER_KIND = {
    "manufacturer": ("store_count", "sales_channels"),
    "retailer": ("founded_year", "brands"),
    "operator": _PROFILE_FIELDS,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFile:
    """An organisation's row with what it says of itself."""

    row: Mapping[str, Any]
    profile: Mapping[str, Any] | None
    certifications: Sequence[Mapping[str, Any]]


async def find_organisations(tx: Tx, ids: list[UUID]) -> list[Organisation]:
    """Those of `ids` that exist. Raises InvalidInput for more than MAX_IDS."""
    if len(ids) > MAX_IDS:
        raise InvalidInput([Fault("#/ids", "too_long", f"At most {MAX_IDS} at once.")])
    return [organisation_of(row) for row in await organisations.find_many(tx, ids)]


async def open_file(tx: Tx, organisation_id: UUID) -> OrganisationFile:
    """All about an organisation. The caller has made sure who asks. Raises OrganisationNotFound."""
    row = await organisations.find(tx, organisation_id)
    if row is None:
        raise OrganisationNotFound
    return await _file_of(tx, row)


async def look_at(tx: Tx, viewer: Actor | None, organisation_id: UUID) -> OrganisationFile:
    """A seller, for anyone; a buyer, for itself, those it deals with and the operator. Raises OrganisationNotFound."""
    row = await organisations.find_visible(
        tx,
        organisation_id,
        viewer_id=viewer.organisation_id if viewer else None,
        to_all=viewer is not None and viewer.is_operator and viewer.may("organisation:read"),
    )
    if row is None:
        raise OrganisationNotFound
    return await _file_of(tx, row)


async def update_organisation(tx: Tx, actor: Actor, wanted: OrganisationInput, *, version: int) -> OrganisationFile:
    """Change the caller's organisation as a whole, if it is still at `version`.

    Raises VersionMismatch, VerifiedDataLocked, InvalidInput.
    """
    row = await organisations.find(tx, actor.organisation_id, for_change=True)
    if row is None:
        raise OrganisationNotFound
    if row["version"] != version:
        raise VersionMismatch(version=row["version"])
    before = organisation_of(row)
    after = _checked(before, wanted)
    _check_lock(row, before, after)
    changed = await organisations.update(tx, after, now=utc_now())
    profile = {name: getattr(wanted, name) for name in _PROFILE_FIELDS}
    await organisations.update_profile(tx, after.id, after.kind, profile)
    if after != before:
        await outbox.append(tx, actor, OrganisationChanged(organisation_id=after.id, organisation=after))
    fields = [name for name in Organisation.__dataclass_fields__ if getattr(before, name) != getattr(after, name)]
    await audit.record(tx, actor, "organisation.update", "organisation", after.id, changes={"fields": fields})
    return await _file_of(tx, changed)


async def add_certification(
    database: Database, actor: Actor, wanted: CertificationInput, *, documents: DocumentsPort
) -> Mapping[str, Any]:
    """Show a certificate whose document the organisation has uploaded. Raises InvalidInput, TooMany."""
    [*found] = await documents.describe(ids=[wanted.document_id], owner_id=actor.organisation_id)
    if not found or found[0].purpose != "certificate" or found[0].status != "ready":
        raise InvalidInput(
            [Fault("#/document_id", "document_not_usable", "Upload it for the purpose `certificate` first.")]
        )
    async with database.transaction("users") as tx:
        if await certifications.count(tx, actor.organisation_id) >= MAX_CERTIFICATIONS:
            raise TooMany(limit=MAX_CERTIFICATIONS)
        row = await certifications.put(tx, new_id(), actor.organisation_id, **wanted.model_dump(), now=utc_now())
        await audit.record(tx, actor, "certification.add", "certification", row["id"])
        return row


async def remove_certification(tx: Tx, actor: Actor, certification_id: UUID) -> None:
    """Raises CertificationNotFound."""
    if not await certifications.delete(tx, certification_id, organisation_id=actor.organisation_id):
        raise CertificationNotFound
    await audit.record(tx, actor, "certification.remove", "certification", certification_id)


async def note_dealings(tx: Tx, pairs: Sequence[tuple[UUID, UUID]]) -> None:
    """The two of each pair deal with each other, so they may look at each other."""
    await organisations.add_counterparts(tx, pairs)


async def note_reviews(tx: Tx, reviews: Sequence[tuple[UUID, bool]]) -> None:
    """Documents that the operator accepted or refused."""
    await certifications.review(tx, reviews)


async def _file_of(tx: Tx, row: Mapping[str, Any]) -> OrganisationFile:
    profile = await organisations.profile(tx, row["id"], row["kind"])
    shown = await certifications.of(tx, row["id"]) if row["kind"] == "manufacturer" else []
    return OrganisationFile(row=row, profile=profile, certifications=shown)


def _checked(before: Organisation, wanted: OrganisationInput) -> Organisation:
    country = wanted.address.country
    faults = [
        *identity.currency_faults(wanted.currency, pointer="#/currency"),
        *identity.vat_faults(wanted.vat_id, country, pointer="#/vat_id"),
        *identity.iban_faults(wanted.iban, pointer="#/iban"),
    ]
    if wanted.contact_email is not None and identity.normalised_email(wanted.contact_email) is None:
        faults.append(identity.email_fault("#/contact_email"))
    faults += [
        Fault(f"#/{name}", "not_for_this_kind", f"A {before.kind} has no {name}.")
        for name in _OF_THE_OTHER_KIND[before.kind]
        if getattr(wanted, name)
    ]
    if faults:
        raise InvalidInput(faults)
    return replace(
        before,
        name=wanted.name,
        address=Address(**wanted.address.model_dump()),
        vat_id=identity.normalised_vat_id(wanted.vat_id, country) if wanted.vat_id else None,
        iban=identity.normalised_iban(wanted.iban) if wanted.iban else None,
        currency=wanted.currency,
        language=wanted.language,
    )


def _check_lock(row: Mapping[str, Any], before: Organisation, after: Organisation) -> None:
    if row["kind"] == "operator" or row["verification"] not in LOCKING:
        return
    was, will = (
        {"name": each.name, "country": each.address.country, "vat_id": each.vat_id} for each in (before, after)
    )
    changed = [name for name, value in was.items() if will[name] != value]
    if changed:
        raise VerifiedDataLocked(fields=changed)
