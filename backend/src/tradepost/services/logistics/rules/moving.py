"""The way of a shipment: where it may go, who may say so, when it should come."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Final, Literal

from tradepost.kernel.errors import Fault
from tradepost.services.logistics.contract import ShipmentStatus
from tradepost.services.logistics.errors import MoveForbidden, MoveNotAllowed

Party = Literal["seller", "buyer", "operator", "platform"]

MAX_SCANS: Final = 500
CLOCK_SKEW: Final = timedelta(minutes=10)
OLDEST_SCAN: Final = timedelta(days=30)  # before the shipment was entered: goods may leave before the paperwork
_SELLER: Final = frozenset[Party]({"seller", "operator"})
_ARRIVAL: Final = frozenset[Party]({"seller", "operator", "buyer"})
_BUYER: Final = frozenset[Party]({"buyer"})
_BEFORE_IT_LEFT: Final = frozenset[Party]({"seller", "operator", "platform"})
# From -> to -> who. A buyer may confirm that goods came whatever the scans say; a seller may not skip steps, but not
# every carrier reports the last mile.
MOVES: Final[Mapping[ShipmentStatus, Mapping[ShipmentStatus, frozenset[Party]]]] = {
    "created": {"dispatched": _SELLER, "cancelled": _BEFORE_IT_LEFT},
    "dispatched": {"in_transit": _SELLER, "delivered": _BUYER},
    "in_transit": {
        "in_transit": _SELLER,
        "out_for_delivery": _SELLER,
        "delivered": _ARRIVAL,
        "failed": _SELLER,
    },
    "out_for_delivery": {"delivered": _ARRIVAL, "failed": _SELLER},
    "failed": {"in_transit": _SELLER, "returned": _SELLER, "delivered": _BUYER},
    "delivered": {},
    "returned": {},
    "cancelled": {},
}


def check_party(wanted: ShipmentStatus, party: Party) -> None:
    """Raises MoveForbidden where `party` may never say this of a shipment."""
    if not any(party in moves.get(wanted, frozenset()) for moves in MOVES.values()):
        raise MoveForbidden


def check_move(current: ShipmentStatus, wanted: ShipmentStatus, party: Party) -> None:
    """Raises MoveNotAllowed where `party` may not bring a shipment from `current` to `wanted`."""
    if party not in MOVES[current].get(wanted, frozenset()):
        allowed = [status for status, parties in MOVES[current].items() if party in parties]
        raise MoveNotAllowed(f"From {current} it cannot become {wanted}.", status=current, allowed=allowed)


def scan_faults(seen_at: datetime, created_at: datetime, now: datetime) -> list[Fault]:
    """What is wrong with the time at which a shipment is said to have been seen."""
    if seen_at > now + CLOCK_SKEW:
        return [Fault("#/seen_at", "in_the_future", "A shipment cannot have been seen in the future.")]
    if seen_at < created_at - OLDEST_SCAN:
        return [Fault("#/seen_at", "too_old", "This is long before the shipment was made.")]
    return []


def expected_delivery(start: date, days_min: int | None, days_max: int | None) -> tuple[date | None, date | None]:
    """The first and last day on which a parcel that leaves on `start` should come."""
    if days_min is None or days_max is None:
        return None, None
    return start + timedelta(days=days_min), start + timedelta(days=days_max)
