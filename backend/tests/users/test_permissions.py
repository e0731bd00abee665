"""The permissions that routes ask for are in the table of roles, for those whom the routes let in."""

from fastapi.routing import APIRoute

from tradepost.infra.http.policy import Policy
from tradepost.services.users.rules.roles import HIGHEST, ROLES


async def test_every_permission_that_a_route_asks_for_is_held_by_those_it_is_for(platform, services):
    missing = []
    for service in services:
        for route in (each for router in service.routers for each in router.routes if isinstance(each, APIRoute)):
            policy: Policy = route.policy
            if policy.permission is None:
                continue
            holders = {kind for kind in ROLES if policy.permission in ROLES[kind][HIGHEST[kind]]}
            if not holders or (policy.kinds or set()) - holders:
                missing.append((route.path, policy.permission, sorted((policy.kinds or set(ROLES)) - holders)))
    assert missing == []


def test_the_operators_table_has_every_permission_there_is():
    every = {permission for roles in ROLES.values() for held in roles.values() for permission in held}
    assert every == set(ROLES["operator"][HIGHEST["operator"]])
