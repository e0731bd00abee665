"""What a new shipment may hold, and how it may go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from tradepost.kernel.errors import Fault
from tradepost.services.logistics.errors import ShipmentInvalid


@dataclass(frozen=True, slots=True)
class OpenLine:
    """A line of an order: units ordered, and those that are in no shipment yet."""

    ordered: int
    open: int


def service_faults(service: str | None, carrier: str | None, tracking_number: str | None) -> list[Fault]:
    """What is wrong with how the goods are to go: by a service of the rate table, or by a carrier of the seller's."""
    faults = []
    if service is not None and carrier is not None:
        faults.append(Fault("#/carrier", "either_or", "Name a service of the platform or a carrier of your own."))
    if tracking_number is not None and carrier is None:
        message = "The platform's services give the number; name the carrier that gave this one."
        faults.append(Fault("#/tracking_number", "not_allowed", message))
    return faults


def lines_to_ship(wanted: Sequence[tuple[UUID, int]] | None, lines: Mapping[UUID, OpenLine]) -> dict[UUID, int]:
    """Units by line id; for None everything that is open.

    Raises ShipmentInvalid naming every line that is not the order's, is named twice or exceeds what was ordered. What
    exceeds what is open is for orders to refuse: it alone knows.
    """
    if wanted is None:
        return {line_id: line.open for line_id, line in lines.items() if line.open > 0}
    faults: list[Fault] = []
    chosen: dict[UUID, int] = {}
    for index, (line_id, quantity) in enumerate(wanted):
        if line_id not in lines:
            faults.append(Fault(f"#/lines/{index}/line_id", "unknown", "The order has no such line."))
        elif line_id in chosen:
            faults.append(Fault(f"#/lines/{index}/line_id", "twice", "This line is named twice."))
        elif quantity > lines[line_id].ordered:
            message = f"Only {lines[line_id].ordered} were ordered."
            faults.append(Fault(f"#/lines/{index}/quantity", "exceeds_ordered", message))
        chosen[line_id] = quantity
    if faults:
        raise ShipmentInvalid(faults)
    return chosen
