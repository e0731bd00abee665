"""The state table of orders: which step leads where, and who may take it.

The migration repeats the pairs in a CHECK of the status history; a test holds the two against each other.
"""

from dataclasses import dataclass
from typing import Literal

from tradepost.kernel.errors import Fault
from tradepost.services.orders.contract import OrderStatus
from tradepost.services.orders.errors import ReasonMissing, TransitionNotAllowed

Who = Literal["buyer", "seller", "operator", "platform"]


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the table: who may take it, and whether a person who does must say why."""

    by: frozenset[Who]
    needs_reason: bool = False


def _by(*who: Who, needs_reason: bool = False) -> Step:
    return Step(frozenset(who), needs_reason)


TRANSITIONS: dict[tuple[OrderStatus, OrderStatus], Step] = {
    ("placed", "confirmed"): _by("platform"),  # paid, or within the credit limit
    ("placed", "cancelled"): _by("buyer", "operator", "platform"),  # the platform: not paid in time
    ("confirmed", "processing"): _by("seller"),  # the seller accepts
    ("confirmed", "refused"): _by("seller", needs_reason=True),
    ("confirmed", "cancelled"): _by("buyer", "operator"),  # before the seller accepts
    ("processing", "partially_shipped"): _by("platform"),  # a shipment left
    ("processing", "shipped"): _by("platform"),
    ("processing", "cancelled"): _by("seller", "operator", needs_reason=True),  # nothing promised to a shipment
    ("partially_shipped", "shipped"): _by("platform"),
    ("shipped", "delivered"): _by("platform"),  # every shipment arrived
    ("delivered", "completed"): _by("buyer", "platform"),  # the platform: 14 days later
}
FINAL: frozenset[OrderStatus] = frozenset({"completed", "cancelled", "refused"})
SHIPPABLE: frozenset[OrderStatus] = frozenset({"processing", "partially_shipped"})
SALES: frozenset[OrderStatus] = frozenset({"confirmed", "processing", "partially_shipped", "shipped", "delivered"})
COMPLETE_AFTER_DAYS = 14


def allowed_steps(current: OrderStatus, who: Who) -> list[OrderStatus]:
    """The statuses that `who` may set on an order that is `current`."""
    return [target for (start, target), step in TRANSITIONS.items() if start == current and who in step.by]


def check_step(current: OrderStatus, target: OrderStatus, who: Who, reason: str | None) -> None:
    """Raises TransitionNotAllowed where the table has no such step for `who`, ReasonMissing where it must say why."""
    step = TRANSITIONS.get((current, target))
    if step is None or who not in step.by:
        raise TransitionNotAllowed(current=current, wanted=target, allowed=list(allowed_steps(current, who)))
    if step.needs_reason and not reason:
        raise ReasonMissing([Fault("#/reason", "missing", "Say why, for the other side.")])


def shipping_path(current: OrderStatus, *, all_shipped: bool, all_delivered: bool) -> list[OrderStatus]:
    """The steps that shipments bring about, in order; none for an order that shipments no longer move."""
    path: list[OrderStatus] = []
    if current in SHIPPABLE and all_shipped:
        path.append("shipped")
    elif current == "processing":
        path.append("partially_shipped")
    if all_delivered and (current == "shipped" or path == ["shipped"]):
        path.append("delivered")
    return path


def permission_for(target: OrderStatus) -> str | None:
    """The permission that a person needs to set this status; None for those that only the platform sets."""
    return {
        "processing": "order:accept",
        "refused": "order:accept",
        "cancelled": "order:cancel",
        "completed": "order:create",  # who may order may say that it came
    }.get(target)
