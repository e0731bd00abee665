"""Who may see which figures, and what is derived from stored ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, Literal
from uuid import UUID

from tradepost.kernel.actor import Actor
from tradepost.kernel.money import minor_unit_places, round_minor

Sort = Literal["net", "units", "orders"]
DEFAULT_CURRENCY = "EUR"
_PERCENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose sales: those of `seller_id` to `customer_id`, of products of a category and brand; None is all.

    `category` is the name of a category or of one above it.
    """

    seller_id: UUID | None
    customer_id: UUID | None
    category: str | None = None
    brand: str | None = None

    @property
    def by_product(self) -> bool:
        return self.category is not None or self.brand is not None


def visible_scope(
    actor: Actor, seller_id: UUID | None, buyer_id: UUID | None, category: str | None, brand: str | None
) -> Scope | None:
    """What `actor` asks for, cut to what is its own; None where it asks for another organisation's figures."""
    match actor.kind:
        case "manufacturer":
            if seller_id not in {None, actor.organisation_id}:
                return None
            seller_id = actor.organisation_id
        case "retailer":
            if buyer_id not in {None, actor.organisation_id}:
                return None
            buyer_id = actor.organisation_id
        case "operator":
            pass
    return Scope(seller_id=seller_id, customer_id=buyer_id, category=category, brand=brand)


def tidy(amount: Decimal, currency: str) -> Decimal:
    """`amount` with the decimals of the currency, and more only where they say something: 2.500000 -> 2.50."""
    short = round_minor(amount, currency)
    if short == amount:
        return short
    places = -int(amount.normalize().as_tuple().exponent)
    return amount.quantize(Decimal(1).scaleb(-max(places, minor_unit_places(currency))))


def net_of(row: Mapping[str, Any]) -> Decimal:
    """Net revenue of a row of measures."""
    net: Decimal = row["gross_sales"] + row["cancellations"] + row["other_adjustments"] + row["refunds"]
    return net


def average_order_value(gross_sales: Decimal, orders: int, currency: str) -> Decimal:
    """Gross sales for each order, rounded to the minor unit; 0 without orders."""
    return round_minor(gross_sales / orders if orders else Decimal(0), currency)


def change_percent(now: Decimal, before: Decimal) -> Decimal | None:
    """By how much `now` differs from `before`, in percent of it with two decimals; None where that says nothing."""
    if before <= 0:
        return None
    return ((now - before) / before * 100).quantize(_PERCENT, rounding=ROUND_HALF_UP)
