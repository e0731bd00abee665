"""Which role may do what: one table for each kind of organisation.

A row is a permission, a column a role; `x` grants. The first role of each kind holds every row of its table. To add a
permission, add a row where it belongs; the operator's table has them all.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from tradepost.kernel.actor import OrganisationKind

TABLE: Final[Mapping[OrganisationKind, str]] = {
    "manufacturer": """
                       owner manager catalogue sales warehouse accountant support viewer
product:create           x      x        x       .       .         .         .      .
product:update           x      x        x       .       .         .         .      .
product:archive          x      x        x       .       .         .         .      .
product:import           x      x        x       .       .         .         .      .
inventory:read           x      x        x       x       x         .         x      x
inventory:update         x      x        .       .       x         .         .      .
warehouse:manage         x      x        .       .       x         .         .      .
search:read              x      x        x       x       x         .         x      x
order:read               x      x        .       x       x         x         x      x
order:cancel             x      x        .       x       .         .         .      .
order:accept             x      x        .       x       x         .         .      .
document:read            x      x        x       x       x         x         x      x
document:upload          x      x        x       x       x         x         .      .
document:delete          x      x        x       .       .         .         .      .
payment:read             x      x        .       x       .         x         x      x
payment:refund           x      x        .       .       .         x         .      .
payment_method:manage    x      .        .       .       .         x         .      .
invoice:read             x      x        .       x       .         x         x      x
commission:read          x      x        .       .       .         x         .      .
ledger:read              x      x        .       .       .         x         .      .
payout:read              x      x        .       .       .         x         .      .
shipment:read            x      x        .       x       x         x         x      x
shipment:create          x      x        .       .       x         .         .      .
shipment:update          x      x        .       .       x         .         .      .
address:read             x      x        .       x       x         x         x      x
address:manage           x      x        .       .       x         .         .      .
analytics:read           x      x        .       x       .         x         .      x
analytics:report         x      x        .       x       .         x         .      .
message:read             x      x        .       x       .         x         x      x
message:write            x      x        .       x       .         .         x      .
review:reply             x      x        .       x       .         .         x      .
organisation:read        x      x        x       x       x         x         x      x
organisation:update      x      x        .       .       .         .         .      .
user:read                x      x        x       x       x         x         x      x
user:invite              x      x        .       .       .         .         .      .
user:manage              x      .        .       .       .         .         .      .
audit:read               x      x        .       .       .         .         .      .
""",
    "retailer": """
                       owner manager buyer approver accountant warehouse viewer
search:read              x      x      x      x         .          x       x
order:read               x      x      x      x         x          x       x
order:create             x      x      x      .         .          .       .
order:cancel             x      x      x      x         .          .       .
document:read            x      x      x      x         x          x       x
document:upload          x      x      x      .         x          .       .
document:delete          x      x      .      .         .          .       .
payment:read             x      x      x      x         x          .       x
payment:create           x      x      x      .         x          .       .
payment_method:manage    x      x      .      .         x          .       .
invoice:read             x      x      x      x         x          .       x
credit:read              x      x      x      x         x          .       x
shipment:read            x      x      x      x         x          x       x
shipment:update          x      x      x      .         .          x       .
address:read             x      x      x      x         x          x       x
address:manage           x      x      x      .         .          x       .
analytics:read           x      x      x      x         x          .       x
analytics:report         x      x      .      .         x          .       .
message:read             x      x      x      x         x          x       x
message:write            x      x      x      x         x          x       .
review:write             x      x      x      .         .          .       .
organisation:read        x      x      x      x         x          x       x
organisation:update      x      x      .      .         .          .       .
user:read                x      x      x      x         x          x       x
user:invite              x      x      .      .         .          .       .
user:manage              x      .      .      .         .          .       .
audit:read               x      x      .      .         .          .       .
""",
    "operator": """
                       admin support finance moderator
product:create           x      .       .        .
product:update           x      .       .        x
product:archive          x      .       .        .
product:import           x      .       .        .
category:manage          x      .       .        x
inventory:read           x      x       .        .
inventory:update         x      .       .        .
warehouse:manage         x      .       .        .
search:read              x      x       .        x
search:manage            x      .       .        x
order:read               x      x       x        x
order:create             x      .       .        .
order:cancel             x      x       .        .
order:accept             x      .       .        .
order:import             x      .       x        .
document:read            x      x       x        x
document:upload          x      x       x        .
document:delete          x      .       .        .
document:review          x      .       .        x
payment:read             x      x       x        .
payment:create           x      .       x        .
payment:refund           x      .       x        .
payment:receive          x      .       x        .
payment_method:manage    x      .       .        .
invoice:read             x      x       x        .
commission:read          x      x       x        .
commission:manage        x      .       x        .
credit:read              x      x       x        .
credit:manage            x      .       x        .
ledger:read              x      .       x        .
payout:read              x      .       x        .
shipment:read            x      x       x        .
shipment:create          x      .       .        .
shipment:update          x      x       .        .
address:read             x      x       .        .
address:manage           x      .       .        .
rate:read                x      x       x        .
rate:manage              x      .       .        .
analytics:read           x      x       x        .
analytics:report         x      .       x        .
message:read             x      x       .        x
message:write            x      x       .        .
review:write             x      .       .        x
review:reply             x      .       .        x
review:moderate          x      .       .        x
notification:send        x      x       .        .
organisation:read        x      x       x        x
organisation:update      x      .       .        .
organisation:verify      x      .       .        x
organisation:suspend     x      .       .        x
user:read                x      x       x        x
user:invite              x      .       .        .
user:manage              x      .       .        .
settings:read            x      x       x        x
settings:update          x      .       .        .
audit:read               x      x       x        x
platform:read            x      x       .        .
platform:manage          x      .       .        .
""",
}


def _roles_of(table: str) -> dict[str, frozenset[str]]:
    header, *rows = [line.split() for line in table.strip("\n").splitlines()]
    for row in rows:
        if len(row) != len(header) + 1 or not set(row[1:]) <= {"x", "."}:
            raise ValueError(f"not a row of {len(header)} roles: {row}")
    return {
        role: frozenset(permission for permission, *cells in rows if cells[column] == "x")
        for column, role in enumerate(header)
    }


ROLES: Final[Mapping[OrganisationKind, Mapping[str, frozenset[str]]]] = {
    kind: _roles_of(table) for kind, table in TABLE.items()
}
HIGHEST: Final[Mapping[OrganisationKind, str]] = {kind: next(iter(roles)) for kind, roles in ROLES.items()}


def permissions_of(kind: OrganisationKind, roles: Iterable[str], *, suspended: bool = False) -> frozenset[str]:
    """What a person with these roles may do. Members of a suspended organisation may only look.

    A role that is not (any more) in the table allows nothing.
    """
    granted = frozenset[str]().union(*(ROLES[kind].get(role, frozenset()) for role in roles))
    return frozenset(each for each in granted if each.endswith(":read")) if suspended else granted


def unknown_roles(kind: OrganisationKind, roles: Iterable[str]) -> list[str]:
    """Those of `roles` that an organisation of this kind does not have."""
    return sorted(set(roles) - ROLES[kind].keys())


def may_grant(kind: OrganisationKind, granting: frozenset[str], roles: Iterable[str]) -> bool:
    """Whether whoever holds the permissions `granting` may give or take `roles`: none that may do more than it."""
    return permissions_of(kind, roles) <= granting
