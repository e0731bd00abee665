"""What pasted rows mean: which product each names, which rows are one line, and what becomes of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from uuid import UUID

from tradepost.services.orders.rules.pasted import PastedRow, whole_quantity
from tradepost.services.products.contract import CodeHit, JudgedLine, LineVerdict, Offer, WantedLine

RowStatus = Literal[
    "ok",
    "unknown",  # no product has this code (of the seller named)
    "ambiguous",  # several have it: see the candidates
    "not_orderable",  # not for sale now
    "below_moq",
    "not_a_multiple",
    "out_of_stock",  # more than is available
    "quantity_malformed",
    "quantity_out_of_range",
    "merged",  # counted in the row `merged_into`, which names the same product
]
_STRENGTH = {"gtin": 3, "sku": 3, "sku_any_case": 2, "mpn": 1}
_OF_VERDICT: dict[LineVerdict, RowStatus] = {
    "ok": "ok",
    "product_not_found": "not_orderable",
    "not_for_sale": "not_orderable",
    "quantity_out_of_range": "quantity_out_of_range",
    "below_moq": "below_moq",
    "not_a_multiple": "not_a_multiple",
    "out_of_stock": "out_of_stock",
}


@dataclass(slots=True)
class CheckedRow:
    """A row and what is known of it. `quantity` is that of all rows merged into it."""

    row: PastedRow
    status: RowStatus
    offer: Offer | None = None
    quantity: int | None = None
    merged_into: int | None = None
    candidates: Sequence[Offer] = field(default_factory=tuple)
    judged: JudgedLine | None = None


def named_products(rows: Sequence[PastedRow], hits: Sequence[CodeHit]) -> list[CheckedRow]:
    """Each row with the product that it names, in order. Rows of one product are one line, at its first row."""
    by_code: dict[str, list[CodeHit]] = {}
    for hit in hits:
        by_code.setdefault(hit.code, []).append(hit)
    checked = [_named(row, by_code.get(row.code, ())) for row in rows]
    first: dict[UUID, CheckedRow] = {}
    for each in checked:
        if each.status != "ok" or each.offer is None:
            continue
        leader = first.setdefault(each.offer.product_id, each)
        if leader is not each:
            leader.quantity = (leader.quantity or 0) + (each.quantity or 0)
            each.status, each.merged_into = "merged", leader.row.number
    return checked


def wanted_lines(checked: Sequence[CheckedRow]) -> list[WantedLine]:
    """The lines that the rows come to."""
    return [
        WantedLine(product_id=each.offer.product_id, quantity=each.quantity)
        for each in checked
        if each.status == "ok" and each.offer is not None and each.quantity is not None
    ]


def with_verdicts(checked: Sequence[CheckedRow], judged: Sequence[JudgedLine]) -> None:
    """Note on each row what becomes of its line."""
    verdicts = {line.product_id: line for line in judged}
    for each in checked:
        if each.status == "ok" and each.offer is not None:
            each.judged = verdicts[each.offer.product_id]
            each.status = status_of(each.judged)


def status_of(line: JudgedLine) -> RowStatus:
    """A verdict in the words of rows. What does not exist and what is not for sale is told alike."""
    return _OF_VERDICT[line.verdict]


def orderable(line: JudgedLine) -> Offer | None:
    """The product, where it is for sale: of what is not nobody is told more than they know."""
    return line.offer if line.offer is not None and line.offer.orderable else None


def message_of(
    status: RowStatus, *, offer: Offer | None, nearest: Sequence[int] = (), seller: str | None = None
) -> str:
    """The status in one English sentence; empty for `ok`."""
    instead = " or ".join(map(str, nearest))
    of_seller = f" of {seller}" if seller else ""
    messages: Mapping[RowStatus, str] = {
        "ok": "",
        "unknown": f"No product{of_seller} has this code.",
        "ambiguous": "Several products have this code: choose one, or name the seller.",
        "not_orderable": "This product is not for sale now.",
        "below_moq": f"The minimum order quantity is {offer.moq if offer else 1}; order {instead}.",
        "not_a_multiple": f"It is sold in multiples of {offer.quantity_multiple if offer else 1}; order {instead}.",
        "out_of_stock": f"Only {max(offer.available, 0) if offer else 0} are available now.",
        "quantity_malformed": "The quantity is not a whole number.",
        "quantity_out_of_range": "A line has 1 to 1000000 units.",
        "merged": "An earlier row has the same product: the quantities were added.",
    }
    return messages[status]


def _named(row: PastedRow, hits: Sequence[CodeHit]) -> CheckedRow:
    of_seller = [hit for hit in hits if _is_of(hit.offer, row.seller)]
    for_sale = [hit for hit in of_seller if hit.offer.orderable]
    if not for_sale:
        return CheckedRow(row, "not_orderable" if of_seller else "unknown")
    best = max(_STRENGTH[hit.by] for hit in for_sale)
    offers = [hit.offer for hit in for_sale if _STRENGTH[hit.by] == best]
    if len(offers) > 1:
        return CheckedRow(row, "ambiguous", candidates=offers)
    quantity = whole_quantity(row.quantity)
    return CheckedRow(row, "ok" if quantity is not None else "quantity_malformed", offers[0], quantity)


def _is_of(offer: Offer, seller: str | None) -> bool:
    return seller is None or seller.casefold() in {str(offer.seller_id), offer.seller_name.casefold()}
