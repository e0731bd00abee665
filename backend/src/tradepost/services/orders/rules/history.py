"""What a line and an invoice of an imported history are.

An invoice is
- a `cancellation` where its number begins with the prefix of cancellations ("C"); its quantities are negative;
- a `sale` where it has a line with quantity and price above zero;
- an `adjustment` where its number begins with the prefix of adjustments ("A": bad debt), or where it is neither of the
  above but has a price or a customer (a gift);
- nothing that was sold where no line has a price and there is no customer: stock that was written off, found or
  moved. It is reported as `stock_movement`, not imported.

A line is a `charge` where its code is one of the charges (postage, fees, discounts, manual entries), an `adjustment`
where it is part of an adjustment or takes something off a sale, else `goods`.

Amounts are quantity x price with the decimals of the file, never rounded: a report over a history must give the sums
that its owner knows. Exact duplicates stay, the owner's sums count them. Over the documents of a month, by the day in
the seller's time zone, a report gives:
- sale invoices: documents `sale`; cancelled invoices: documents `cancellation`;
- units sold and gross sales: quantities and amounts of the lines of sales with quantity and price above zero;
- cancellations: amounts of all lines of cancellations; other adjustments: amounts of all lines that are neither;
- net: amounts of all lines.
Distinct codes and lines of the file also count what is reported and not imported.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Literal

Document = Literal["sale", "cancellation", "adjustment"]
Kind = Literal["goods", "charge", "adjustment"]
DEFAULT_CHARGES = (
    "POST", "DOT", "C2", "M", "D", "S", "PADS", "BANK CHARGES", "AMAZONFEE", "CRUK", "DCGS*", "GIFT_*",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HistoryRules:
    """How to read an invoice number or a code; codes are compared without case, `GIFT_*` is every code so begun."""

    cancellation_prefix: str = "C"
    adjustment_prefix: str = "A"
    charges: tuple[str, ...] = DEFAULT_CHARGES
    exact: frozenset[str] = field(init=False)
    prefixes: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        codes = [code.upper() for code in self.charges]
        object.__setattr__(self, "exact", frozenset(code for code in codes if not code.endswith("*")))
        object.__setattr__(self, "prefixes", tuple(code[:-1] for code in codes if code.endswith("*")))

    def is_charge(self, sku: str) -> bool:
        code = sku.upper()
        return code in self.exact or code.startswith(self.prefixes)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A line of a file. `line` is its number there; `net` is exact."""

    line: int
    invoice_number: str
    sku: str
    title: str
    quantity: int
    unit_price: Decimal
    net: Decimal
    occurred_at: datetime
    business_date: date
    customer: str | None
    country: str | None


def document_of(lines: Sequence[HistoryLine], rules: HistoryRules) -> Document | None:
    """What the invoice of these lines is; None where it is no document of a trade but a movement of stock."""
    number = lines[0].invoice_number.upper()
    if rules.cancellation_prefix and number.startswith(rules.cancellation_prefix.upper()):
        return "cancellation"
    if rules.adjustment_prefix and number.startswith(rules.adjustment_prefix.upper()):
        return "adjustment"
    if any(line.quantity > 0 and line.unit_price > 0 for line in lines):
        return "sale"
    if any(line.unit_price or line.customer for line in lines):
        return "adjustment"
    return None


def kind_of(line: HistoryLine, document: Document, rules: HistoryRules) -> Kind:
    """What the line of such a document is."""
    if rules.is_charge(line.sku):
        return "charge"
    if document == "adjustment" or (document == "sale" and line.net < 0):
        return "adjustment"
    return "goods"
