"""Verified companies on a whole platform, made as the command line makes them."""

from collections.abc import Sequence
from typing import Any

from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.ids import new_id
from tradepost.services.users.rules.roles import HIGHEST, permissions_of
from tradepost.services.users.schemas.accounts import RegistrationInput
from tradepost.services.users.use_cases import bootstrap
from tradepost.services.users.use_cases.registration import checked, make_company

OPERATOR = ("operator@journey.example", "seven pears on a bicycle")


async def make_companies(
    platform: Platform, kind: OrganisationKind, names: Sequence[str], *, country: str = "GB", currency: str = "GBP"
) -> list[Actor]:
    """The owners of new companies, in one transaction. Nobody can sign in as them by password."""
    actors = []
    async with platform.database.transaction("users") as tx:
        for name in names:
            company = checked(RegistrationInput.model_validate(_registration(kind, name, country, currency)), kind=kind)
            await make_company(tx, company, password_hash="", confirmed=True)
            await bootstrap._verify(tx, company, "12345678")
            actors.append(
                Actor(
                    user_id=company.person.id,
                    organisation_id=company.organisation.id,
                    kind=kind,
                    permissions=frozenset(permissions_of(kind, [HIGHEST[kind]])),
                    verified=True,
                    session_id=new_id(),
                )
            )
    return actors


async def make_operator(platform: Platform) -> Actor:
    """The operator, made where it is missing."""
    organisation_id, user_id = await bootstrap.ensure_operator(platform.database, *OPERATOR)
    return Actor(
        user_id=user_id,
        organisation_id=organisation_id,
        kind="operator",
        permissions=frozenset(permissions_of("operator", [HIGHEST["operator"]])),
        verified=True,
        session_id=new_id(),
    )


def _registration(kind: OrganisationKind, name: str, country: str, currency: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "organisation_name": name,
        "address": {"line1": "1 High Street", "city": "London", "postal_code": "E1 6AN", "country": country},
        "currency": currency,
        "name": "Robin Example",
        "email": f"robin-{new_id().hex}@journey.example",
        "password": new_id().hex,
    }
