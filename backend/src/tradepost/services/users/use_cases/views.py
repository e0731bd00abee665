"""Rows as what they mean outside: the Organisation and Person of the contract, the Actor of a session."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from tradepost.kernel.actor import Actor
from tradepost.kernel.address import Address
from tradepost.services.users.contract import Organisation, Person
from tradepost.services.users.repository.people import Account
from tradepost.services.users.rules.roles import permissions_of
from tradepost.services.users.rules.verification import may_trade

_ADDRESS = ("line1", "line2", "city", "region", "postal_code", "country")


def organisation_of(row: Mapping[str, Any]) -> Organisation:
    suspended = row["suspended_at"] is not None
    return Organisation(
        address=Address(**{name: row[name] for name in _ADDRESS}),
        verified=may_trade(row["kind"], row["verification"], suspended=suspended),
        suspended=suspended,
        **{name: row[name] for name in ("id", "kind", "name", "vat_id", "iban", "currency", "language")},
    )


def person_of(account: Account, *, active: bool | None = None) -> Person:
    return Person(
        id=account.id,
        organisation_id=account.organisation_id,
        email=account.email,
        name=account.name,
        language=account.language,
        permissions=tuple(sorted(permissions_of(account.kind, account.roles))),
        active=account.active if active is None else active,
    )


def actor_of(account: Account, *, session_id: UUID | None = None) -> Actor:
    """The account as the caller of requests."""
    return Actor(
        user_id=account.id,
        organisation_id=account.organisation_id,
        kind=account.kind,
        permissions=permissions_of(account.kind, account.roles, suspended=account.suspended),
        verified=may_trade(account.kind, account.verification, suspended=account.suspended),
        session_id=session_id,
    )
