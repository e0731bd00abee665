"""The operator looks for organisations and opens their files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from tradepost.infra.db import Tx
from tradepost.services.users.repository import organisations, people, verifications
from tradepost.services.users.repository.organisations import OrganisationFilter, Sort
from tradepost.services.users.repository.people import Account
from tradepost.services.users.use_cases.organisations import OrganisationFile, open_file

MAX_WORDS = 10
PEOPLE_SHOWN = 200
VERIFICATIONS_SHOWN = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class FullFile:
    """An organisation with its people and its verifications."""

    organisation: OrganisationFile
    people: list[Account]
    verifications: list[Mapping[str, Any]]


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


async def verification_queue(
    tx: Tx, status: str, *, after: Sequence[Any] | None, limit: int
) -> list[Mapping[str, Any]]:
    return await verifications.queue(tx, status, after=after, limit=limit)


def words_query(text: str | None) -> str | None:
    """What was typed as a tsquery: every word, each as a beginning; None where there is none."""
    words = re.findall(r"\w+", text or "")[:MAX_WORDS]
    return " & ".join(f"'{word}':*" for word in words) or None
