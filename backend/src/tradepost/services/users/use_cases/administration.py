"""The operator looks for organisations and opens their files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tradepost.infra.db import Database, Tx
from tradepost.infra.objects import ObjectStore
from tradepost.services.documents.contract import Document, DocumentsPort
from tradepost.services.users.errors import VerificationNotFound
from tradepost.services.users.repository import organisations, people, verifications
from tradepost.services.users.repository.organisations import OrganisationFilter, Sort
from tradepost.services.users.repository.people import Account
from tradepost.services.users.rules import identity
from tradepost.services.users.use_cases.organisations import OrganisationFile, open_file

MAX_WORDS = 10
PEOPLE_SHOWN = 200
VERIFICATIONS_SHOWN = 50
LINK_S = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class FullFile:
    """An organisation with its people and its verifications."""

    organisation: OrganisationFile
    people: list[Account]
    verifications: list[Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerificationCase:
    """An organisation's file with the proofs of its newest verification, each with a link that downloads it."""

    file: FullFile
    email_confirmed: bool
    country: str
    vat_check: identity.VatCheck
    proofs: list[tuple[Document, str | None]]


async def search_organisations(
    tx: Tx, wanted: OrganisationFilter, *, sort: Sort, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    return await organisations.page(tx, wanted, sort=sort, after=after, limit=limit)


async def open_full_file(tx: Tx, organisation_id: UUID) -> FullFile:
    """Raises OrganisationNotFound."""
    return FullFile(
        organisation=await open_file(tx, organisation_id),
        people=await people.colleagues(tx, organisation_id, after=None, limit=PEOPLE_SHOWN),
        verifications=await verifications.of(tx, organisation_id, limit=VERIFICATIONS_SHOWN),
    )


async def open_verification(
    database: Database, organisation_id: UUID, *, documents: DocumentsPort, objects: ObjectStore
) -> VerificationCase:
    """All that deciding on an organisation's newest verification takes.

    Raises OrganisationNotFound, VerificationNotFound (it never handed one in).
    """
    async with database.transaction("users", readonly=True) as tx:
        file = await open_full_file(tx, organisation_id)
        confirmed = await people.has_confirmed_member(tx, organisation_id)
    if not file.verifications:
        raise VerificationNotFound
    latest = file.verifications[0]
    found = await documents.describe(ids=latest["document_ids"], owner_id=organisation_id)
    by_id = {each.id: each for each in found}
    proofs = [by_id[each] for each in latest["document_ids"] if each in by_id]
    urls = [
        await objects.presigned_get(each.object_key, file_name=each.file_name, expires_s=LINK_S)
        if each.status == "ready"
        else None
        for each in proofs
    ]
    country = file.organisation.row["country"]
    return VerificationCase(
        file=file,
        email_confirmed=confirmed,
        country=country,
        vat_check=identity.check_vat_id(latest["vat_id"], country),
        proofs=list(zip(proofs, urls, strict=True)),
    )


async def verification_queue(
    tx: Tx, status: str, *, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    return await verifications.queue(tx, status, after=after, limit=limit)


def words_query(text: str | None) -> str | None:
    """What was typed as a tsquery: every word, each as a beginning; None where there is none."""
    words = re.findall(r"\w+", text or "")[:MAX_WORDS]
    return " & ".join(f"'{word}':*" for word in words) or None
