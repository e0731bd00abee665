"""Actors, and the tokens with which they call."""

from uuid import UUID

from tradepost.infra.platform import Platform
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.ids import new_id


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
