"""What a saved list may hold."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from tradepost.kernel.errors import Fault
from tradepost.services.orders.errors import SavedListInvalid
from tradepost.services.orders.rules.baskets import MAX_QUANTITY
from tradepost.services.orders.rules.checking import orderable
from tradepost.services.products.contract import JudgedLine

MAX_LISTS = 200  # of an organisation
MAX_LIST_LINES = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class NotedLine:
    """A line of a list, with what the product was called when it was noted."""

    product_id: UUID
    quantity: int
    sku: str
    title: str


def set_lines(known: Mapping[UUID, NotedLine], wanted: Sequence[JudgedLine]) -> list[NotedLine]:
    """The list with `wanted` instead of what it had, in their order, quantities of one product added.

    What is not for sale may stay on the list, and cannot come onto it. Raises SavedListInvalid with every fault.
    """
    return _merged({}, known, wanted)


def add_lines(known: Mapping[UUID, NotedLine], wanted: Sequence[JudgedLine]) -> list[NotedLine]:
    """The list with `wanted` added: a product that it has gets more, others come last. Raises SavedListInvalid."""
    return _merged(known, known, wanted)


def noted(lines: Sequence[NotedLine]) -> list[NotedLine]:
    """The lines of an order as those of a list, each product once. Raises SavedListInvalid."""
    made: dict[UUID, NotedLine] = {}
    for line in lines:
        before = made.get(line.product_id)
        quantity = min(line.quantity + (before.quantity if before else 0), MAX_QUANTITY)
        made[line.product_id] = replace(before or line, quantity=quantity)
    _check_length(len(made), [])
    return list(made.values())


def _merged(
    start: Mapping[UUID, NotedLine], known: Mapping[UUID, NotedLine], wanted: Sequence[JudgedLine]
) -> list[NotedLine]:
    made = dict(start)
    faults: list[Fault] = []
    for place, line in enumerate(wanted):
        offer, before = orderable(line), known.get(line.product_id)
        if offer is None and before is None:
            message = "There is no such product for sale."
            faults.append(Fault(f"#/lines/{place}/product_id", "product_not_orderable", message))
            continue
        there = made.get(line.product_id)
        quantity = line.quantity + (there.quantity if there else 0)
        if quantity > MAX_QUANTITY:
            message = f"At most {MAX_QUANTITY} units of a product."
            faults.append(Fault(f"#/lines/{place}/quantity", "less_than_equal", message))
        sku, title = (offer.sku, offer.title) if offer else (before.sku, before.title) if before else ("", "")
        made[line.product_id] = NotedLine(product_id=line.product_id, quantity=quantity, sku=sku, title=title)
    _check_length(len(made), faults)
    return list(made.values())


def _check_length(count: int, faults: list[Fault]) -> None:
    if count > MAX_LIST_LINES:
        faults.append(Fault("#/lines", "too_many_lines", f"A list has at most {MAX_LIST_LINES} products."))
    if faults:
        raise SavedListInvalid(faults)
