"""Actors and the tokens with which they call; companies that register over HTTP."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx2

from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.ids import new_id

PASSWORD = "three apples on a ladder"  # of test accounts


def make_actor(
    kind: OrganisationKind, *permissions: str, verified: bool = True, organisation_id: UUID | None = None
) -> Actor:
    """A signed-in member of a new organisation (or of the one given) with these permissions."""
    return Actor(
        user_id=new_id(),
        organisation_id=organisation_id or new_id(),
        kind=kind,
        permissions=frozenset(permissions),
        verified=verified,
        session_id=new_id(),
    )


def headers_for(platform: Platform, actor: Actor, **more: str) -> dict[str, str]:
    token, _ = platform.tokens.access(actor)
    return {"Authorization": f"Bearer {token}", **more}


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """A person that registered over HTTP and signed in. Needs the users service."""

    user_id: UUID
    organisation_id: UUID
    email: str
    access_token: str
    refresh_token: str
    session_id: UUID

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.access_token}"}


def registration(kind: str = "retailer", **changes: Any) -> dict[str, Any]:
    """A registration that is accepted, under an address of its own, with `changes`."""
    return {
        "kind": kind,
        "organisation_name": "Corner Shop Ltd",
        "address": {"line1": "Hauptstr. 1", "city": "Berlin", "postal_code": "10115", "country": "DE"},
        "name": "Anna Smith",
        "email": f"anna-{new_id().hex}@shop.example",
        "password": PASSWORD,
        **changes,
    }


async def register_member(client: httpx2.AsyncClient, kind: str = "retailer", **changes: Any) -> Member:
    """A new company's owner, signed in; the address is not confirmed, the business not verified."""
    body = registration(kind, **changes)
    answer = await client.post("/api/v1/auth/register", json=body)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    return await sign_in(client, body["email"], body["password"], made["user_id"], made["organisation_id"])


async def sign_in(client: httpx2.AsyncClient, email: str, password: str, user_id: str, organisation_id: str) -> Member:
    answer = await client.post("/api/v1/auth/login", json={"email": email, "password": password})
    assert answer.status_code == 200, answer.text
    tokens = answer.json()
    return Member(
        user_id=UUID(user_id),
        organisation_id=UUID(organisation_id),
        email=email,
        access_token=tokens["access_token"],
        refresh_token=tokens["refresh_token"],
        session_id=UUID(tokens["session_id"]),
    )
