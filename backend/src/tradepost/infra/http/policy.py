"""Who may call a route. A route without a policy cannot be declared; what a policy does not allow is denied."""

from dataclasses import dataclass
from typing import Literal

from tradepost.infra.ratelimit import Rule
from tradepost.kernel.actor import Actor, OrganisationKind
from tradepost.kernel.errors import Forbidden

Access = Literal["public", "authenticated"]


class NotVerified(Forbidden):
    """Your business is not verified yet; until then you can look but not trade."""

    code = "access.not_verified"


class WrongKind(Forbidden):
    """This is for organisations of another kind."""

    code = "access.wrong_organisation_kind"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A route's policy. `rate` is the limit of each caller; None: the default.

    `same_origin`: whoever calls does so from the platform's own pages; for routes that read or set a session's cookies.
    """

    access: Access
    permission: str | None = None
    kinds: frozenset[OrganisationKind] | None = None
    verified: bool = False
    rate: Rule | None = None
    same_origin: bool = False

    def check(self, actor: Actor) -> None:
        """Raises Forbidden where the policy does not allow `actor`."""
        if self.kinds is not None and actor.kind not in self.kinds:
            raise WrongKind(needed=sorted(self.kinds))
        if self.permission is not None:
            actor.require(self.permission)
        if self.verified and not actor.verified and not actor.is_operator:
            raise NotVerified


def public(*, rate: Rule | None = None, same_origin: bool = False) -> Policy:
    """Anyone. A valid access token is still read, so the route may show more to whom it knows."""
    return Policy(access="public", rate=rate, same_origin=same_origin)


def authenticated(*, rate: Rule | None = None) -> Policy:
    """Anyone who has signed in: for what concerns the caller alone."""
    return Policy(access="authenticated", rate=rate)


def needs(permission: str, *kinds: OrganisationKind, verified: bool = False, rate: Rule | None = None) -> Policy:
    """Whoever has `permission` (`order:create`), of one of `kinds` where any is named."""
    return Policy(
        access="authenticated",
        permission=permission,
        kinds=frozenset(kinds) if kinds else None,
        verified=verified,
        rate=rate,
    )
