"""What a shipment is invoiced for, so that all invoices of an order add up exactly to the order.

A line of quantity Q and amount A, of which s units were shipped before and q are shipped now, is invoiced
round(A(s+q)/Q) - round(As/Q): the running rounded share. Whatever the shipments, and in whatever order they are
told of, the shares of a line add up to A when all of it is shipped. Shipping stands on the first invoice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal
from uuid import UUID

from tradepost.kernel.money import round_minor


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenLine:
    """A line of an order, and how many of its units are invoiced."""

    line_id: UUID
    position: int
    sku: str
    title: str
    unit: str
    quantity: int
    unit_price: Decimal
    net: Decimal
    tax_rate: Decimal
    tax: Decimal
    invoiced_quantity: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipping:
    """What carriage costs; `net` and `tax` are both zero where it is free."""

    net: Decimal
    tax_rate: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftLine:
    """A line to be printed. `line_id` is the order's line, None for shipping."""

    kind: Literal["goods", "shipping"]
    line_id: UUID | None
    sku: str | None
    title: str
    unit: str | None
    quantity: int
    unit_price: Decimal
    net: Decimal
    tax_rate: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An invoice before it has a number. `goods_net` is `net` without shipping."""

    lines: tuple[DraftLine, ...]
    goods_net: Decimal
    net: Decimal
    tax: Decimal
    total: Decimal


def draft_invoice(
    lines: Mapping[UUID, OpenLine], shipped: Mapping[UUID, int], shipping: Shipping | None, currency: str
) -> Draft:
    """The invoice for `shipped` units (more than 0 each) of `lines`; `shipping` where this is the order's first.

    Raises ValueError where a line is not the order's or more is shipped than is left of it.
    """
    drafted = [_goods(lines, line_id, quantity, currency) for line_id, quantity in shipped.items()]
    drafted.sort(key=lambda line: lines[line.line_id].position if line.line_id else 0)
    goods_net = sum((line.net for line in drafted), _zero(currency))
    if shipping is not None and (shipping.net or shipping.tax):
        drafted.append(_carriage(shipping))
    net = sum((line.net for line in drafted), _zero(currency))
    tax = sum((line.tax for line in drafted), _zero(currency))
    return Draft(lines=tuple(drafted), goods_net=goods_net, net=net, tax=tax, total=net + tax)


def share(amount: Decimal, *, whole: int, before: int, part: int, currency: str) -> Decimal:
    """The running rounded share of `amount` for `part` units of `whole`, after `before` units."""
    until = round_minor(amount * (before + part) / whole, currency)
    return until - round_minor(amount * before / whole, currency)


def invoiceable(lines: Sequence[OpenLine], shipped: Mapping[UUID, int], shipping: Shipping, currency: str) -> Decimal:
    """What is or will be invoiced, with tax and shipping, when `shipped` units are all that ever leave."""
    kept = _zero(currency)
    for line in lines:
        part = shipped.get(line.line_id, 0)
        for amount in (line.net, line.tax):
            kept += share(amount, whole=line.quantity, before=0, part=part, currency=currency)
    if any(shipped.values()):
        kept += shipping.net + shipping.tax
    return kept


def _goods(lines: Mapping[UUID, OpenLine], line_id: UUID, quantity: int, currency: str) -> DraftLine:
    line = lines.get(line_id)
    if line is None:
        raise ValueError(f"line {line_id} is not of this order")
    before = line.invoiced_quantity
    if quantity < 1 or before + quantity > line.quantity:
        raise ValueError(f"line {line_id}: {quantity} shipped, {line.quantity - before} of {line.quantity} left")

    def part_of(amount: Decimal) -> Decimal:
        return share(amount, whole=line.quantity, before=before, part=quantity, currency=currency)

    return DraftLine(
        kind="goods",
        line_id=line_id,
        sku=line.sku,
        title=line.title,
        unit=line.unit,
        quantity=quantity,
        unit_price=line.unit_price,
        net=part_of(line.net),
        tax_rate=line.tax_rate,
        tax=part_of(line.tax),
    )


def _carriage(shipping: Shipping) -> DraftLine:
    return DraftLine(
        kind="shipping",
        line_id=None,
        sku=None,
        title="Shipping",
        unit=None,
        quantity=1,
        unit_price=shipping.net,
        net=shipping.net,
        tax_rate=shipping.tax_rate,
        tax=shipping.tax,
    )


def _zero(currency: str) -> Decimal:
    return round_minor(Decimal(0), currency)
