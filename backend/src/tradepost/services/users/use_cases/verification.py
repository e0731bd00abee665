"""Business verification: handed in by the organisation, decided by the operator."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tradepost.infra import audit, outbox, revocations
from tradepost.infra.db import Database, Tx
from tradepost.kernel.actor import Actor
from tradepost.kernel.clock import utc_now
from tradepost.kernel.errors import Fault, InvalidInput
from tradepost.kernel.events import Event
from tradepost.kernel.ids import new_id
from tradepost.services.documents.contract import DocumentsPort
from tradepost.services.users.contract import (
    OrganisationChanged,
    OrganisationReinstated,
    OrganisationSuspended,
    UserVerified,
    VerificationRejected,
    VerificationSubmitted,
)
from tradepost.services.users.errors import (
    EmailNotConfirmed,
    OrganisationNotFound,
    SuspensionUnchanged,
    VerificationNotOpen,
)
from tradepost.services.users.repository import organisations, people, verifications
from tradepost.services.users.rules import identity
from tradepost.services.users.rules.verification import next_state
from tradepost.services.users.schemas.operator import DecisionInput
from tradepost.services.users.schemas.organisations import VerificationInput
from tradepost.services.users.use_cases.views import organisation_of


async def submit_verification(
    database: Database, actor: Actor, proof: VerificationInput, *, documents: DocumentsPort
) -> Mapping[str, Any]:
    """Hand in the proof that the business exists. Raises InvalidInput with every fault, VerificationNotOpen."""
    async with database.transaction("users", readonly=True) as tx:
        row = await _organisation(tx, actor.organisation_id)
    if next_state(row["verification"], "submit") is None:
        raise VerificationNotOpen(verification=row["verification"])
    faults = [*_vat_faults(proof.vat_id or row["vat_id"], row["country"])]
    faults += await _document_faults(proof.document_ids, actor, documents)
    if faults:
        raise InvalidInput(faults)
    vat_id = proof.vat_id or row["vat_id"]
    async with database.transaction("users") as tx:
        current = await _organisation(tx, actor.organisation_id, for_change=True)
        state = next_state(current["verification"], "submit")
        if state is None or current["country"] != row["country"]:
            raise VerificationNotOpen(verification=current["verification"])
        now = utc_now()
        normal = identity.normalised_vat_id(vat_id, row["country"]) if vat_id else None
        changed = organisation_of(
            await organisations.set_verification(tx, actor.organisation_id, state, vat_id=normal, now=now)
        )
        made = await verifications.insert(
            tx,
            new_id(),
            actor.organisation_id,
            register_number=proof.register_number,
            vat_id=normal,
            document_ids=proof.document_ids,
            note=proof.note,
            submitted_by=actor.user_id,
            now=now,
        )
        await outbox.append(
            tx,
            actor,
            OrganisationChanged(organisation_id=changed.id, organisation=changed),
            VerificationSubmitted(organisation_id=changed.id, organisation_name=changed.name),
        )
        await audit.record(tx, actor, "verification.submit", "organisation", changed.id)
    return made


async def own_verification(tx: Tx, actor: Actor) -> dict[str, Any]:
    """Where the caller's verification stands."""
    row = await _organisation(tx, actor.organisation_id)
    latest = await verifications.of(tx, row["id"], limit=1)
    confirmed = await people.has_confirmed_member(tx, row["id"])
    return {
        "verification": row["verification"],
        "email_confirmed": confirmed,
        "latest": latest[0] if latest else None,
    }


async def decide_verification(
    tx: Tx, actor: Actor, organisation_id: UUID, decision: DecisionInput
) -> Mapping[str, Any]:
    """The operator approves or rejects what is pending; its members' access tokens are made anew.

    Raises OrganisationNotFound, VerificationNotOpen, EmailNotConfirmed (nobody of it has confirmed an address),
    InvalidInput (a rejection without a reason).
    """
    if decision.decision == "reject" and not decision.reason:
        raise InvalidInput([Fault("#/reason", "missing", "Tell the applicant why.")])
    row = await _organisation(tx, organisation_id, for_change=True)
    state = next_state(row["verification"], decision.decision)
    if state is None:
        raise VerificationNotOpen(verification=row["verification"])
    if state == "verified" and not await people.has_confirmed_member(tx, organisation_id):
        raise EmailNotConfirmed("Nobody of this organisation has confirmed an e-mail address.")
    now = utc_now()
    status = "approved" if state == "verified" else "rejected"
    decided = await verifications.decide(
        tx, organisation_id, status=status, decided_by=actor.user_id, reason=decision.reason, now=now
    )
    assert decided is not None, "an organisation that is pending has something pending"
    changed = organisation_of(await organisations.set_verification(tx, organisation_id, state, vat_id=None, now=now))
    news: Event = (
        UserVerified(organisation_id=changed.id, kind=changed.kind, organisation_name=changed.name)
        if state == "verified"
        else VerificationRejected(
            organisation_id=changed.id, organisation_name=changed.name, reason=decision.reason or ""
        )
    )
    await outbox.append(tx, actor, OrganisationChanged(organisation_id=changed.id, organisation=changed), news)
    await revocations.revoke(tx, organisation_id)
    await audit.record(
        tx,
        actor,
        f"verification.{decision.decision}",
        "organisation",
        organisation_id,
        changes={"verification": state, "reason": decision.reason},
    )
    return {
        **decided,
        "organisation_name": changed.name,
        "kind": changed.kind,
        "country": changed.address.country,
    }


async def suspend(tx: Tx, actor: Actor, organisation_id: UUID, *, reason: str) -> None:
    """Its members may only look, its listings are hidden. Raises OrganisationNotFound, SuspensionUnchanged."""
    row = await _organisation(tx, organisation_id, for_change=True)
    if row["kind"] == "operator" or row["suspended_at"] is not None:
        raise SuspensionUnchanged(suspended=row["suspended_at"] is not None)
    now = utc_now()
    changed = organisation_of(
        await organisations.set_suspension(tx, organisation_id, since=now, reason=reason, now=now)
    )
    news = OrganisationSuspended(
        organisation_id=changed.id, organisation_name=changed.name, kind=changed.kind, reason=reason
    )
    await outbox.append(tx, actor, OrganisationChanged(organisation_id=changed.id, organisation=changed), news)
    await revocations.revoke(tx, organisation_id)
    await audit.record(tx, actor, "organisation.suspend", "organisation", organisation_id, changes={"reason": reason})


async def reinstate(tx: Tx, actor: Actor, organisation_id: UUID) -> None:
    """Lift a suspension. Raises OrganisationNotFound, SuspensionUnchanged."""
    row = await _organisation(tx, organisation_id, for_change=True)
    if row["suspended_at"] is None:
        raise SuspensionUnchanged(suspended=False)
    changed = organisation_of(
        await organisations.set_suspension(tx, organisation_id, since=None, reason=None, now=utc_now())
    )
    news = OrganisationReinstated(organisation_id=changed.id, organisation_name=changed.name, kind=changed.kind)
    await outbox.append(tx, actor, OrganisationChanged(organisation_id=changed.id, organisation=changed), news)
    await revocations.revoke(tx, organisation_id)
    await audit.record(tx, actor, "organisation.reinstate", "organisation", organisation_id)


async def _organisation(tx: Tx, organisation_id: UUID, *, for_change: bool = False) -> Mapping[str, Any]:
    row = await organisations.find(tx, organisation_id, for_change=for_change)
    if row is None:
        raise OrganisationNotFound
    return row


def _vat_faults(vat_id: str | None, country: str) -> list[Fault]:
    if vat_id is None and country in identity.VAT_COUNTRIES:
        return [Fault("#/vat_id", "vat_id_missing", f"A business in {country} has a VAT id.")]
    return identity.vat_faults(vat_id, country, pointer="#/vat_id")


async def _document_faults(ids: list[UUID], actor: Actor, documents: DocumentsPort) -> list[Fault]:
    found = {each.id: each for each in await documents.describe(ids=ids, owner_id=actor.organisation_id)}
    faults = []
    for position, document_id in enumerate(ids):
        document, pointer = found.get(document_id), f"#/document_ids/{position}"
        if document is None:
            faults.append(Fault(pointer, "document_unknown", "Your organisation has no such document."))
        elif document.purpose != "business_verification":
            faults.append(Fault(pointer, "document_purpose", "It was uploaded for another purpose."))
        elif document.status != "ready":
            faults.append(Fault(pointer, "document_not_ready", f"Its upload is {document.status}."))
        elif document_id in ids[:position]:
            faults.append(Fault(pointer, "document_repeated", "It is named twice."))
    return faults
