"""Value added tax on an order of goods, by the places of the seller and the delivery.

- Delivery within the seller's country: its rate for the tax class.
- From one EU country to another: with a VAT id of the buyer from an EU country other than the seller's, 0 and the buyer
  owes the tax (Directive 2006/112/EC, articles 138 and 196: `reverse_charge`); without one, the seller's rate.
- Out of the seller's tax area: an export, 0.
Shipping follows the goods, at the standard rate. Special areas (Canary Islands, Northern Ireland, ...) and the
one-stop shop are not told apart: trade here is between businesses.
"""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from tradepost.kernel.money import Money
from tradepost.services.orders.errors import TaxCountryUnsupported
from tradepost.services.products.contract import TaxClass

REVERSE_CHARGE_NOTE = "Reverse charge: VAT is due from the customer (Directive 2006/112/EC, articles 138 and 196)."
EXPORT_NOTE = "Export: delivery outside the seller's tax area, free of VAT."

# Country: standard and main reduced rate in per cent, as in force in 2026. Source: European Commission, "VAT rates
# applied in the Member States"; GOV.UK "VAT rates"; Swiss FTA. The US levies no VAT; sales tax is the buyer's matter.
_EU_RATES = {
    "AT": ("20", "10"), "BE": ("21", "6"), "BG": ("20", "9"), "CY": ("19", "5"), "CZ": ("21", "12"),
    "DE": ("19", "7"), "DK": ("25", "25"), "EE": ("24", "9"), "ES": ("21", "10"), "FI": ("25.5", "13.5"),
    "FR": ("20", "5.5"), "GR": ("24", "13"), "HR": ("25", "13"), "HU": ("27", "18"), "IE": ("23", "13.5"),
    "IT": ("22", "10"), "LT": ("21", "12"), "LU": ("17", "8"), "LV": ("21", "12"), "MT": ("18", "5"),
    "NL": ("21", "9"), "PL": ("23", "8"), "PT": ("23", "6"), "RO": ("21", "11"), "SE": ("25", "12"),
    "SI": ("22", "9.5"), "SK": ("23", "19"),
}  # fmt: skip
_OTHER_RATES = {"GB": ("20", "5"), "CH": ("8.1", "2.6"), "US": ("0", "0")}
EU = frozenset(_EU_RATES)
_ZERO = Decimal(0)
RATES: dict[str, dict[TaxClass, Decimal]] = {
    country: {"standard": Decimal(standard) / 100, "reduced": Decimal(reduced) / 100, "zero": _ZERO}
    for country, (standard, reduced) in (_EU_RATES | _OTHER_RATES).items()
}
_VAT_PREFIX_COUNTRY = {"EL": "GR"}  # Greek VAT ids begin with EL
_NO_TAX: dict[TaxClass, Decimal] = {"standard": _ZERO, "reduced": _ZERO, "zero": _ZERO}


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A buyer or seller as orders knows it. `minimum_order`: what the goods of an order with it must be worth."""

    id: UUID
    name: str
    country: str
    vat_id: str | None
    verified: bool
    suspended: bool
    minimum_order: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxTreatment:
    """The rates of an order, as fractions (0.19), and what its papers must say about them."""

    rates: dict[TaxClass, Decimal]
    reverse_charge: bool
    note: str | None

    @property
    def shipping_rate(self) -> Decimal:
        return self.rates["standard"]


def tax_treatment(*, seller_country: str, destination_country: str, buyer_vat_id: str | None) -> TaxTreatment:
    """How an order is taxed. Raises TaxCountryUnsupported for a seller's country without rates."""
    rates = RATES.get(seller_country)
    if rates is None:
        raise TaxCountryUnsupported(country=seller_country)
    domestic = TaxTreatment(rates=rates, reverse_charge=False, note=None)
    if destination_country == seller_country:
        return domestic
    if seller_country not in EU or destination_country not in EU:
        return TaxTreatment(rates=_NO_TAX, reverse_charge=False, note=EXPORT_NOTE)
    registered_in = vat_country(buyer_vat_id)
    if registered_in in EU and registered_in != seller_country:
        return TaxTreatment(rates=_NO_TAX, reverse_charge=True, note=REVERSE_CHARGE_NOTE)
    return domestic


def vat_country(vat_id: str | None) -> str | None:
    """The country whose VAT id this is; users has checked the number itself."""
    if not vat_id or len(vat_id) < 4:
        return None
    prefix = vat_id[:2].upper()
    return _VAT_PREFIX_COUNTRY.get(prefix, prefix)
