"""What a quantity costs, and which quantities can be ordered.

A line is judged by itself: the minimum, the multiple and the tier go by the line's own quantity. Stock is judged over
all lines of a product together (`rules.stock`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from tradepost.kernel.errors import Fault
from tradepost.kernel.money import UNIT_PRICE_PLACES, round_minor
from tradepost.services.products.contract import (
    MAX_LINES,
    MAX_QUANTITY,
    MAX_TIERS,
    JudgedLine,
    LineVerdict,
    Offer,
    PricedLine,
    PriceTier,
    ProductStatus,
    TaxClass,
    WantedLine,
)
from tradepost.services.products.errors import LinesInvalid

MAX_UNIT_PRICE = Decimal(10) ** 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Sellable:
    """What pricing needs of a product."""

    id: UUID
    seller_id: UUID
    seller_name: str
    sku: str
    title: str
    unit: str
    moq: int
    quantity_multiple: int
    currency: str
    tiers: tuple[PriceTier, ...]
    tax_class: TaxClass
    weight_g: int | None
    lead_time_days: int
    status: ProductStatus
    unlisted: bool


def price_lines(
    lines: Sequence[WantedLine], products: Mapping[UUID, Sellable], available: Mapping[UUID, int]
) -> tuple[PricedLine, ...]:
    """Each line priced, in order. `available` says how much there is of each product.

    Raises LinesInvalid with every fault of every line; its detail `nearest` has the quantities that would do:
    `[{"line": 0, "quantities": [48, 72]}]`.
    """
    faults: list[Fault] = _count_faults(lines)
    nearest: list[dict[str, object]] = []
    for position, line in enumerate(lines[:MAX_LINES]):
        product = products.get(line.product_id)
        fault = _line_fault(position, line, product)
        if fault is None:
            continue
        faults.append(fault)
        if product is not None and fault.code in _MENDABLE:
            near = nearest_quantities(line.quantity, moq=product.moq, multiple=product.quantity_multiple)
            nearest.append({"line": position, "quantities": list(near)})
    if faults:
        raise LinesInvalid(faults, nearest=nearest)
    return tuple(_priced(line, products[line.product_id], available.get(line.product_id, 0)) for line in lines)


def unit_price(tiers: Sequence[PriceTier], quantity: int) -> Decimal:
    """The price of one unit where `quantity` are ordered: that of the last tier that begins at or below it."""
    price = tiers[0].unit_price
    for tier in tiers[1:]:
        if tier.min_quantity > quantity:
            break
        price = tier.unit_price
    return price


def next_tier(tiers: Sequence[PriceTier], quantity: int) -> PriceTier | None:
    """The next tier above `quantity` that is cheaper than the one it has."""
    price = unit_price(tiers, quantity)
    return next((each for each in tiers if each.min_quantity > quantity and each.unit_price < price), None)


def judge_lines(lines: Sequence[WantedLine], offers: Mapping[UUID, Offer]) -> tuple[JudgedLine, ...]:
    """Each line with its verdict, in order: by the same rules as `price_lines`, and by stock, line by line."""
    return tuple(_judged(line, offers.get(line.product_id)) for line in lines)


def tidy_tiers(tiers: Sequence[PriceTier]) -> tuple[PriceTier, ...]:
    """The same prices without zeros behind the last decimal, as they are kept: 2.550000 -> 2.55, 1E+2 -> 100."""
    return tuple(PriceTier(min_quantity=each.min_quantity, unit_price=_tidy(each.unit_price)) for each in tiers)


def nearest_quantities(quantity: int, *, moq: int, multiple: int) -> tuple[int, ...]:
    """The valid quantities next to `quantity`, the lower first: 50 with moq 24 and multiple 24 -> (48, 72)."""
    least = -(-moq // multiple) * multiple
    most = MAX_QUANTITY // multiple * multiple
    below = quantity // multiple * multiple
    above = below if below == quantity else below + multiple
    return tuple(sorted({min(max(value, least), most) for value in (below, above)}))


def tier_faults(tiers: Sequence[PriceTier], *, moq: int, pointer: str) -> list[Fault]:
    """What is wrong with a price list: it ascends in quantity, prices never rise, and it covers the MOQ."""
    faults = []
    if len(tiers) > MAX_TIERS:
        faults.append(Fault(pointer, "too_many_tiers", f"At most {MAX_TIERS} price tiers are kept."))
    if tiers and tiers[0].min_quantity > moq:
        message = f"The first tier must begin at or below the minimum order quantity of {moq}."
        faults.append(Fault(f"{pointer}/0/min_quantity", "first_tier_above_moq", message))
    for position, tier in enumerate(tiers[:MAX_TIERS]):
        faults += _price_faults(tier.unit_price, f"{pointer}/{position}/unit_price")
        if not 1 <= tier.min_quantity <= MAX_QUANTITY:
            message = f"A tier begins at 1 to {MAX_QUANTITY} units."
            faults.append(Fault(f"{pointer}/{position}/min_quantity", "out_of_range", message))
        if position and tier.min_quantity <= tiers[position - 1].min_quantity:
            message = "Tiers must ascend in quantity."
            faults.append(Fault(f"{pointer}/{position}/min_quantity", "tiers_not_ascending", message))
        if position and tier.unit_price > tiers[position - 1].unit_price:
            message = "A larger quantity must not cost more for each unit."
            faults.append(Fault(f"{pointer}/{position}/unit_price", "tier_price_rises", message))
    return faults


_MENDABLE = frozenset({"below_moq", "not_a_multiple", "quantity_out_of_range"})


def _count_faults(lines: Sequence[WantedLine]) -> list[Fault]:
    if not lines:
        return [Fault("#/lines", "no_lines", "At least one line is needed.")]
    if len(lines) > MAX_LINES:
        return [Fault("#/lines", "too_many_lines", f"At most {MAX_LINES} lines go together.")]
    return []


def _line_fault(position: int, line: WantedLine, product: Sellable | None) -> Fault | None:
    place = f"#/lines/{position}"
    if product is None:
        return Fault(f"{place}/product_id", "product_not_found", "There is no such product.")
    if product.status != "active" or product.unlisted or not product.tiers:
        return Fault(f"{place}/product_id", "not_for_sale", f"{product.sku} is not for sale now.")
    near = nearest_quantities(line.quantity, moq=product.moq, multiple=product.quantity_multiple)
    instead = " or ".join(str(quantity) for quantity in near)
    messages = {
        "quantity_out_of_range": f"A line has 1 to {MAX_QUANTITY} units.",
        "below_moq": f"The minimum order quantity of {product.sku} is {product.moq}; order {instead}.",
        "not_a_multiple": f"{product.sku} is sold in multiples of {product.quantity_multiple}; order {instead}.",
    }
    verdict = _quantity_verdict(line.quantity, moq=product.moq, multiple=product.quantity_multiple)
    return None if verdict == "ok" else Fault(f"{place}/quantity", verdict, messages[verdict])


def _judged(line: WantedLine, offer: Offer | None) -> JudgedLine:
    verdict = _verdict(line.quantity, offer)
    priced = offer is not None and verdict in {"ok", "out_of_stock"}
    price = unit_price(offer.tiers, line.quantity) if offer and priced else None
    mendable = offer is not None and verdict in _MENDABLE
    return JudgedLine(
        product_id=line.product_id,
        quantity=line.quantity,
        verdict=verdict,
        offer=offer,
        unit_price=price,
        net=round_minor(price * line.quantity, offer.currency) if offer and price is not None else None,
        nearest=nearest_quantities(line.quantity, moq=offer.moq, multiple=offer.quantity_multiple)
        if offer and mendable
        else (),
        next_tier=next_tier(offer.tiers, line.quantity) if offer and priced else None,
    )


def _verdict(quantity: int, offer: Offer | None) -> LineVerdict:
    if offer is None:
        return "product_not_found"
    if not offer.orderable:
        return "not_for_sale"
    verdict = _quantity_verdict(quantity, moq=offer.moq, multiple=offer.quantity_multiple)
    if verdict == "ok" and quantity > offer.available:
        return "out_of_stock"
    return verdict


def _quantity_verdict(quantity: int, *, moq: int, multiple: int) -> LineVerdict:
    if not 1 <= quantity <= MAX_QUANTITY:
        return "quantity_out_of_range"
    if quantity < moq:
        return "below_moq"
    return "not_a_multiple" if quantity % multiple else "ok"


def _priced(line: WantedLine, product: Sellable, available: int) -> PricedLine:
    price = unit_price(product.tiers, line.quantity)
    return PricedLine(
        product_id=product.id,
        seller_id=product.seller_id,
        seller_name=product.seller_name,
        sku=product.sku,
        title=product.title,
        unit=product.unit,
        quantity=line.quantity,
        unit_price=price,
        net=round_minor(price * line.quantity, product.currency),
        currency=product.currency,
        tax_class=product.tax_class,
        weight_g=product.weight_g,
        lead_time_days=product.lead_time_days,
        available=available,
        next_tier=next_tier(product.tiers, line.quantity),
    )


def _tidy(price: Decimal) -> Decimal:
    shortest = price.normalize()
    exponent = shortest.as_tuple().exponent
    return shortest.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else shortest


def _price_faults(price: Decimal, pointer: str) -> list[Fault]:
    if not price.is_finite() or not 0 <= price <= MAX_UNIT_PRICE:
        return [Fault(pointer, "price_out_of_range", f"A unit price is 0 to {MAX_UNIT_PRICE:f}.")]
    exponent = price.as_tuple().exponent
    if isinstance(exponent, int) and -exponent > UNIT_PRICE_PLACES and price != round(price, UNIT_PRICE_PLACES):
        return [Fault(pointer, "price_too_fine", f"A unit price has at most {UNIT_PRICE_PLACES} decimals.")]
    return []
