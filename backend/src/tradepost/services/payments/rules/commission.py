"""The operator's commission, and the VAT on that fee.

The commission is the rate frozen on the order x the net goods (shipping pays none), rounded. A credit note takes back
the difference between the commission of what was and of what is left invoiced, so the records of an invoice always add
up to rate x base, rounded, and those of a wholly credited one to nothing.
"""

from dataclasses import dataclass
from decimal import Decimal

from tradepost.kernel.money import round_minor

# Source: Council Directive 2006/112/EC; Northern Ireland counts for goods alone, and a commission is a service.
EU_COUNTRIES = frozenset(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()  # noqa: SIM905  # reads
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeVat:
    """The VAT on a commission. With `reverse_charge` the seller owes it in its own country."""

    rate: Decimal
    reverse_charge: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """A commission record's amounts; a credit note's are negative or zero."""

    base: Decimal
    amount: Decimal
    vat: Decimal


def fee_vat(*, operator_country: str, operator_rate: Decimal, seller_country: str, seller_vat_id: str | None) -> FeeVat:
    """Which VAT the operator's fee bears.

    Services to a business are taxed where the business is (Directive 2006/112/EC, article 44): at home the operator's
    rate, in another EU country reverse charge where the seller has a VAT id and the operator's rate where it has none,
    outside the EU none.
    """
    if seller_country == operator_country:
        return FeeVat(rate=operator_rate, reverse_charge=False)
    if {seller_country, operator_country} <= EU_COUNTRIES:
        if seller_vat_id:
            return FeeVat(rate=Decimal(0), reverse_charge=True)
        return FeeVat(rate=operator_rate, reverse_charge=False)
    return FeeVat(rate=Decimal(0), reverse_charge=False)


def commission(*, base: Decimal, rate: Decimal, vat_rate: Decimal, currency: str) -> Commission:
    """The commission of an invoice with `base` net goods."""
    amount = round_minor(base * rate, currency)
    return Commission(base=base, amount=amount, vat=round_minor(amount * vat_rate, currency))


def commission_back(
    *, so_far: Commission, credited: Decimal, rate: Decimal, vat_rate: Decimal, currency: str
) -> Commission:
    """What a credit note of `credited` net goods takes back of `so_far`, the sum of the invoice's records."""
    left = commission(base=so_far.base - credited, rate=rate, vat_rate=vat_rate, currency=currency)
    return Commission(base=-credited, amount=left.amount - so_far.amount, vat=left.vat - so_far.vat)
