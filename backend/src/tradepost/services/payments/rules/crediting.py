"""What a credit note takes back of an invoice: units of lines, or an amount spread over them.

Each line keeps how many units, how much net and how much tax were credited. Units are worth their running rounded
share, but never more than what is left of the line (an earlier price reduction is not given back twice); an amount
is spread over the lines in proportion to what is left of each. So credit notes never exceed their invoice, and one
for the last unit or the last cent leaves exactly nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from tradepost.kernel.money import allocate, round_minor
from tradepost.services.payments.rules.invoicing import share


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicedLine:
    """A line of an issued invoice and what was credited of it. `is_goods` is false for shipping."""

    id: UUID
    is_goods: bool
    sku: str | None
    title: str
    unit: str | None
    quantity: int
    unit_price: Decimal
    net: Decimal
    tax_rate: Decimal
    tax: Decimal
    credited_quantity: int
    credited_net: Decimal
    credited_tax: Decimal

    @property
    def left(self) -> Decimal:
        """What can still be credited, with tax."""
        return self.net + self.tax - self.credited_net - self.credited_tax


@dataclass(frozen=True, slots=True, kw_only=True)
class CreditedLine:
    """What is credited of one line; `quantity` is 0 for a part of its price."""

    line: InvoicedLine
    quantity: int
    net: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """A credit note before it has a number; `by_rate` are net and tax by tax rate, the highest rate first."""

    lines: tuple[CreditedLine, ...]
    goods_net: Decimal
    net: Decimal
    tax: Decimal
    by_rate: tuple[tuple[Decimal, Decimal, Decimal], ...]

    @property
    def total(self) -> Decimal:
        return self.net + self.tax


def credit_units(lines: Mapping[UUID, InvoicedLine], units: Mapping[UUID, int], currency: str) -> Credit:
    """Credit so many units of lines. Raises ValueError where a line is not there or has fewer units left."""
    credited = []
    for line_id, quantity in units.items():
        line = lines[line_id]
        if quantity < 1 or line.credited_quantity + quantity > line.quantity:
            raise ValueError(f"{line.quantity - line.credited_quantity} of {line.quantity} units are left")
        net, tax = (
            min(
                share(amount, whole=line.quantity, before=line.credited_quantity, part=quantity, currency=currency),
                amount - gone,
            )
            for amount, gone in ((line.net, line.credited_net), (line.tax, line.credited_tax))
        )
        if line.credited_quantity + quantity == line.quantity:
            net, tax = line.net - line.credited_net, line.tax - line.credited_tax
        credited.append(CreditedLine(line=line, quantity=quantity, net=net, tax=tax))
    return _summed(credited, currency)


def credit_amount(lines: Sequence[InvoicedLine], amount: Decimal, currency: str) -> Credit:
    """Credit `amount`, tax included, over all lines. Raises ValueError where less is left."""
    left = [line.left for line in lines]
    if amount <= 0 or amount > sum(left, Decimal(0)):
        raise ValueError("more than is left")
    credited = []
    for line, gross in zip(lines, allocate(amount, left, currency), strict=True):
        if gross:
            net_left = line.net - line.credited_net
            net = round_minor(net_left * gross / line.left, currency)
            credited.append(CreditedLine(line=line, quantity=0, net=net, tax=gross - net))
    return _summed(credited, currency)


def _summed(lines: Sequence[CreditedLine], currency: str) -> Credit:
    zero = round_minor(Decimal(0), currency)
    by_rate: dict[Decimal, tuple[Decimal, Decimal]] = {}
    for each in lines:
        net, tax = by_rate.get(each.line.tax_rate, (zero, zero))
        by_rate[each.line.tax_rate] = (net + each.net, tax + each.tax)
    return Credit(
        lines=tuple(lines),
        goods_net=sum((each.net for each in lines if each.line.is_goods), zero),
        net=sum((each.net for each in lines), zero),
        tax=sum((each.tax for each in lines), zero),
        by_rate=tuple((rate, *by_rate[rate]) for rate in sorted(by_rate, reverse=True)),
    )
