"""Money: a decimal amount and an ISO 4217 currency, and the one rounding rule of the platform.

The rule: an amount becomes payable by rounding half away from zero to the currency's minor unit
(2.345 EUR -> 2.35, -2.345 -> -2.35, 100.5 JPY -> 101), once per line, and never again after that: totals
are sums of rounded lines. Unit prices keep up to six decimals.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from tradepost.kernel.errors import CurrencyMismatch

UNIT_PRICE_PLACES = 6
# Source: ISO 4217 list one; every active currency that is not listed here has two decimals.
_NO_DECIMALS = ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF")
_MINOR_UNITS = {
    **dict.fromkeys((*_NO_DECIMALS, "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
    **dict.fromkeys(("CLF", "UYW"), 4),
}
_QUANTA = {places: Decimal(1).scaleb(-places) for places in (0, 2, 3, 4)}


def minor_unit_places(currency: str) -> int:
    """Decimals of the currency's minor unit: 2 for EUR, 0 for JPY, 3 for KWD."""
    return _MINOR_UNITS.get(currency, 2)


def round_minor(amount: Decimal, currency: str) -> Decimal:
    """`amount` rounded half away from zero to the minor unit of `currency`."""
    return amount.quantize(_QUANTA[minor_unit_places(currency)], rounding=ROUND_HALF_UP)


def to_minor(amount: Decimal, currency: str) -> int:
    """`amount` as a whole number of minor units: 12.50 EUR -> 1250. Raises ValueError where it is not whole."""
    scaled = amount.scaleb(minor_unit_places(currency))
    if scaled != scaled.to_integral_value():
        raise ValueError(f"{amount} {currency} is finer than the minor unit")
    return int(scaled)


def from_minor(amount_minor: int, currency: str) -> Decimal:
    """The reverse of `to_minor`: 1250 EUR -> 12.50."""
    return Decimal(amount_minor).scaleb(-minor_unit_places(currency))


def allocate(total: Decimal, weights: Sequence[Decimal], currency: str) -> list[Decimal]:
    """Split a payable `total` over `weights` so that the shares are payable and sum exactly to it.

    Shares follow the running rounded sum, so no share is off by more than one minor unit. All weights zero: the
    first takes all. Raises ValueError for no weights or a negative one.
    """
    if not weights or any(weight < 0 for weight in weights):
        raise ValueError("weights must be non-negative and not empty")
    whole = sum(weights, Decimal(0))
    if whole == 0:
        return [total, *[round_minor(Decimal(0), currency)] * (len(weights) - 1)]
    shares, seen, given = [], Decimal(0), Decimal(0)
    for weight in weights:
        seen += weight
        share = round_minor(total * seen / whole, currency) - given
        given += share
        shares.append(share)
    return shares


@dataclass(frozen=True, slots=True, order=False)
class Money:
    """An amount in a currency. Arithmetic between two currencies raises CurrencyMismatch."""

    amount: Decimal
    currency: str

    @classmethod
    def zero(cls, currency: str) -> "Money":
        return cls(round_minor(Decimal(0), currency), currency)

    def rounded(self) -> "Money":
        """This amount made payable by the platform's rule."""
        return Money(round_minor(self.amount, self.currency), self.currency)

    def __add__(self, other: "Money") -> "Money":
        return Money(self.amount + self._same(other).amount, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.amount - self._same(other).amount, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.amount, self.currency)

    def __mul__(self, factor: Decimal | int) -> "Money":
        """Not rounded: call `rounded` where the result is to be paid."""
        return Money(self.amount * factor, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount < self._same(other).amount

    def __le__(self, other: "Money") -> bool:
        return self.amount <= self._same(other).amount

    def __bool__(self) -> bool:
        return self.amount != 0

    def __str__(self) -> str:
        return f"{self.amount} {self.currency}"

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise CurrencyMismatch(left=self.currency, right=other.currency)
        return other
