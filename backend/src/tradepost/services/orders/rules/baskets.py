"""What an order costs: taxes, shipping and totals of priced lines.

Every line is rounded once (kernel.money); totals are sums of rounded lines:
total = net + tax + shipping + shipping tax.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from tradepost.kernel.errors import Fault
from tradepost.kernel.money import round_minor
from tradepost.services.logistics.contract import ShippingOption
from tradepost.services.orders.contract import PaymentMethod
from tradepost.services.orders.errors import (
    BasketInvalid,
    BuyerSuspended,
    MinimumNotMet,
    PartyUnknown,
    SellerUnavailable,
)
from tradepost.services.orders.rules.tax import Party, TaxTreatment
from tradepost.services.products.contract import PricedLine, WantedLine

MAX_QUANTITY = 1_000_000
MAX_TOTAL = Decimal(10) ** 12  # of an order, excluded: as much as a credit limit may be, and every service can keep
# How long stock waits for the money. The hold outlives it by an hour, so that no order loses its stock while the
# cancellation is under way.
PAY_WITHIN: dict[PaymentMethod, timedelta] = {"on_account": timedelta(minutes=30), "bank_transfer": timedelta(days=7)}
HOLD_MARGIN = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class TaxedLine:
    """A priced line with its tax; `tax_rate` is a fraction."""

    priced: PricedLine
    tax_rate: Decimal
    tax: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class PricedOrder:
    """One seller's part of a basket, all amounts payable and in `currency`."""

    seller: Party
    currency: str
    lines: list[TaxedLine]
    treatment: TaxTreatment
    net: Decimal
    tax: Decimal
    shipping: Decimal
    shipping_tax: Decimal
    total: Decimal
    option: ShippingOption
    options: list[ShippingOption]


def merged_lines(lines: Sequence[WantedLine]) -> tuple[list[WantedLine], list[int]]:
    """Each product once, at its first place with the sum of its quantities; and that place for each merged line.

    The tier of a product follows from all that is wanted of it. Raises BasketInvalid where a sum is over MAX_QUANTITY.
    """
    places: dict[UUID, int] = {}
    quantities: dict[UUID, int] = {}
    for place, line in enumerate(lines):
        places.setdefault(line.product_id, place)
        quantities[line.product_id] = quantities.get(line.product_id, 0) + line.quantity
    faults = [
        Fault(
            f"#/lines/{places[product_id]}/quantity", "less_than_equal", f"At most {MAX_QUANTITY} units of a product."
        )
        for product_id, quantity in quantities.items()
        if quantity > MAX_QUANTITY
    ]
    if faults:
        raise BasketInvalid(faults)
    merged = [WantedLine(product_id=product_id, quantity=quantity) for product_id, quantity in quantities.items()]
    return merged, list(places.values())


def remapped(faults: Iterable[Fault], places: Sequence[int]) -> list[Fault]:
    """Faults of merged lines (`#/lines/3/quantity`) told of the lines that the client sent."""
    moved = []
    for fault in faults:
        parts = fault.pointer.split("/")
        if len(parts) > 2 and parts[:2] == ["#", "lines"] and parts[2].isdigit() and int(parts[2]) < len(places):
            parts[2] = str(places[int(parts[2])])
        moved.append(Fault("/".join(parts), fault.code, fault.message))
    return moved


def remapped_lines(lines: object, places: Sequence[int]) -> object:
    """Details of merged lines (`[{"line": 3, ...}]`) told of the lines that the client sent."""
    if not isinstance(lines, list):
        return lines
    return [
        {**each, "line": places[each["line"]]}
        if isinstance(each, dict) and isinstance(each.get("line"), int) and each["line"] < len(places)
        else each
        for each in lines
    ]


def by_seller(lines: Iterable[PricedLine]) -> dict[UUID, list[PricedLine]]:
    """The lines of each seller, sellers in the order in which the basket names them."""
    parts: dict[UUID, list[PricedLine]] = {}
    for line in lines:
        parts.setdefault(line.seller_id, []).append(line)
    return parts


def single_currency(lines: Sequence[PricedLine], places: Sequence[int]) -> str:
    """The currency of the basket. Raises BasketInvalid where its lines have several."""
    currency = lines[0].currency
    faults = [
        Fault(
            f"#/lines/{place}/product_id",
            "mixed_currencies",
            f"This product is sold in {line.currency}, the first one in {currency}; order them apart.",
        )
        for line, place in zip(lines, places, strict=True)
        if line.currency != currency
    ]
    if faults:
        raise BasketInvalid(faults)
    return currency


def check_parties(parties: Mapping[UUID, Party], *, sellers: Iterable[UUID], buyer_id: UUID | None = None) -> None:
    """Raises PartyUnknown, SellerUnavailable, BuyerSuspended."""
    for seller_id in sellers:
        seller = parties.get(seller_id)
        if seller is None:
            raise PartyUnknown(organisation_id=str(seller_id))
        if seller.suspended:
            raise SellerUnavailable(f"{seller.name} cannot take orders now.", seller_id=str(seller_id))
    if buyer_id is not None:
        buyer = parties.get(buyer_id)
        if buyer is None:
            raise PartyUnknown(organisation_id=str(buyer_id))
        if buyer.suspended:
            raise BuyerSuspended


def weight_g(lines: Iterable[PricedLine]) -> int:
    """The parcel's weight; a product whose weight the seller does not state counts as nothing."""
    return sum((line.weight_g or 0) * line.quantity for line in lines)


def shipping_choices(
    chosen: Sequence[tuple[UUID, str]],
    *,
    sellers: Iterable[UUID],
    options: Mapping[UUID, Sequence[ShippingOption]],
) -> dict[UUID, ShippingOption]:
    """Each seller's way to send: the one that was chosen (seller, code), else the cheapest.

    Raises BasketInvalid naming every choice of a seller who is not in the basket or of a code that is not offered.
    """
    choices = {seller_id: min(options[seller_id], key=lambda each: (each.price, each.code)) for seller_id in sellers}
    faults = []
    for place, (seller_id, code) in enumerate(chosen):
        if seller_id not in choices:
            faults.append(Fault(f"#/shipping/{place}/seller_id", "seller_not_in_basket", "No line is of this seller."))
            continue
        found = [each for each in options[seller_id] if each.code == code]
        if found:
            choices[seller_id] = found[0]
        else:
            offered = ", ".join(each.code for each in options[seller_id])
            faults.append(Fault(f"#/shipping/{place}/option", "shipping_option_unknown", f"Offered are: {offered}."))
    if faults:
        raise BasketInvalid(faults)
    return choices


def price_order(
    seller: Party,
    lines: Sequence[PricedLine],
    *,
    currency: str,
    treatment: TaxTreatment,
    option: ShippingOption,
    options: list[ShippingOption],
) -> PricedOrder:
    """Tax each line and the shipping, and add up."""
    rates = treatment.rates
    taxed = []
    net = tax = round_minor(Decimal(0), currency)
    for line in lines:
        rate = rates[line.tax_class]
        line_tax = round_minor(line.net * rate, currency)
        taxed.append(TaxedLine(line, rate, line_tax))
        net += line.net
        tax += line_tax
    shipping = round_minor(option.price, currency)
    shipping_tax = round_minor(shipping * treatment.shipping_rate, currency)
    return PricedOrder(
        seller=seller,
        currency=currency,
        lines=taxed,
        treatment=treatment,
        net=net,
        tax=tax,
        shipping=shipping,
        shipping_tax=shipping_tax,
        total=net + tax + shipping + shipping_tax,
        option=option,
        options=options,
    )


def missing_to_minimum(part: PricedOrder) -> Decimal | None:
    """How much the goods, before tax, lack to the seller's minimum; None where it has none in this currency."""
    minimum = part.seller.minimum_order
    if minimum is None or minimum.currency != part.currency:
        return None
    return max(round_minor(minimum.amount - part.net, part.currency), round_minor(Decimal(0), part.currency))


def check_minimums(parts: Iterable[PricedOrder]) -> None:
    """Raises MinimumNotMet, naming every seller whose minimum is not met and what is missing."""
    short = [
        {
            "seller_id": str(part.seller.id),
            "seller_name": part.seller.name,
            "currency": part.currency,
            "minimum_order": f"{part.net + missing:f}",
            "net": f"{part.net:f}",
            "missing": f"{missing:f}",
        }
        for part in parts
        if (missing := missing_to_minimum(part))
    ]
    if short:
        told = "; ".join(f"{each['seller_name']}: {each['missing']} {each['currency']} are missing" for each in short)
        raise MinimumNotMet(f"A minimum order is not met. {told}.", sellers=short)


def check_totals(parts: Sequence[PricedOrder]) -> None:
    """Raises BasketInvalid for every seller whose order would be worth nothing, or MAX_TOTAL or more."""
    faults = [
        Fault("#/lines", "total_too_large", f"What is ordered of {part.seller.name} must be less than {MAX_TOTAL:f}.")
        for part in parts
        if part.total >= MAX_TOTAL
    ]
    faults += [  # nothing could be paid, and what is not paid is never confirmed
        Fault("#/lines", "total_too_small", f"What is ordered of {part.seller.name} costs nothing: add what does.")
        for part in parts
        if part.total <= 0
    ]
    if faults:
        raise BasketInvalid(faults)


def pay_until(method: PaymentMethod, placed_at: datetime) -> datetime:
    """When an order that is not paid, or not payable on account, is cancelled."""
    return placed_at + PAY_WITHIN[method]
