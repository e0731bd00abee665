"""Amounts, rates and names that several schemas share."""

from decimal import Decimal
from typing import Literal, Self

from pydantic import model_validator

from tradepost.infra.http.schemas import (
    MoneyModel,
)
from tradepost.kernel.money import minor_unit_places, round_minor

MethodName = Literal["on_account", "bank_transfer"]


def money(amount: Decimal, currency: str) -> MoneyModel:
    """An amount of the database as it is shown: with the decimals of its currency."""
    return MoneyModel.model_construct(amount=round_minor(amount, currency), currency=currency)


class PayableMoney(MoneyModel):
    """An amount greater than zero, no finer than the currency's minor unit."""

    @model_validator(mode="after")
    def _payable(self) -> Self:
        if not 0 < self.amount < Decimal(10) ** 15:
            raise ValueError("the amount must be more than 0 and less than 10^15")
        if self.amount != round_minor(self.amount, self.currency):
            raise ValueError(f"{self.currency} has {minor_unit_places(self.currency)} decimals")
        return self


class LimitMoney(MoneyModel):
    """An amount of zero or more, no finer than the currency's minor unit."""

    @model_validator(mode="after")
    def _limit(self) -> Self:
        if not 0 <= self.amount < Decimal(10) ** 12:
            raise ValueError("the amount must be 0 or more and less than 10^12")
        if self.amount != round_minor(self.amount, self.currency):
            raise ValueError(f"{self.currency} has {minor_unit_places(self.currency)} decimals")
        return self


def rate(value: Decimal) -> Decimal:
    """A rate as it is shown: without zeros at its end."""
    return value.normalize()


def unit_price(value: Decimal) -> Decimal:
    """A price of one unit as it is shown: two decimals, more where it has them."""
    shown = value.normalize()
    return shown if shown.as_tuple().exponent < -2 else shown.quantize(Decimal("0.01"))  # type: ignore[operator]
