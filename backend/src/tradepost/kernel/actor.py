"""Who acts: a person of an organisation, or the platform itself."""

from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from tradepost.kernel.errors import Forbidden

OrganisationKind = Literal["manufacturer", "retailer", "operator"]
PLATFORM_ID = UUID(int=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The authenticated caller; reads and writes carry it down to the SQL.

    `verified` says that the operator has verified the organisation's business (KYC): without it a member can look
    but not trade. `session_id` is None for the platform itself.
    """

    user_id: UUID
    organisation_id: UUID
    kind: OrganisationKind
    permissions: frozenset[str] = field(default_factory=frozenset)
    verified: bool = False
    session_id: UUID | None = None

    @property
    def is_operator(self) -> bool:
        return self.kind == "operator"

    def may(self, permission: str) -> bool:
        return permission in self.permissions

    def require(self, permission: str) -> None:
        """Raises Forbidden where the permission is missing."""
        if permission not in self.permissions:
            raise Forbidden(f"This needs the permission {permission}.", permission=permission)


def platform_actor() -> Actor:
    """The platform acting by itself: schedules, event handlers, imports."""
    return Actor(user_id=PLATFORM_ID, organisation_id=PLATFORM_ID, kind="operator", verified=True)
