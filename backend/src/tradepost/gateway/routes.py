"""What the gateway must know of the routes, read from the services' own declarations."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from fastapi.routing import APIRoute

from tradepost.infra.http.policy import Access, Policy
from tradepost.infra.http.streams import EventStream
from tradepost.infra.platform import Service


@dataclass(frozen=True, slots=True)
class DeclaredRoute:
    """A route as its service declared it. `path` is a template: `/api/v1/orders/{order_id}`."""

    service: str
    method: str
    path: str
    access: Access
    stream: bool

    @property
    def prefix(self) -> str:
        """What one service owns: `/api/v1/orders`, `/api/v1/admin/credit`."""
        segments = self.path.split("/")
        return "/".join(segments[: 5 if segments[3] == "admin" else 4])

    @property
    def pattern(self) -> str:
        """An RE2 pattern that the whole path matches."""
        return "[^/]+".join(re.escape(part) for part in re.split(r"\{[^}]+\}", self.path))


def declared_routes(services: Iterable[Service]) -> list[DeclaredRoute]:
    """Every route of the services, as declared. Raises TypeError for one that states no policy."""
    return [
        DeclaredRoute(service.name, method, route.path, policy_of(route).access, _streams(route))
        for service in services
        for router in service.routers
        for route in router.routes
        if isinstance(route, APIRoute)
        for method in sorted(route.methods or ())
    ]


def policy_of(route: APIRoute) -> Policy:
    """The policy that a ServiceRouter put on the route. Raises TypeError where there is none."""
    policy = getattr(route, "policy", None)
    if not isinstance(policy, Policy):
        raise TypeError(f"{route.path} has no policy")
    return policy


def _streams(route: APIRoute) -> bool:
    kind = route.response_class
    return isinstance(kind, type) and issubclass(kind, EventStream)
