"""What sellers ask of orders, over HTTP."""

from decimal import Decimal
from typing import Final
from uuid import UUID

from pydantic import field_validator

from tradepost.infra.http.schemas import InputModel, MoneyModel, OutputModel
from tradepost.kernel.money import round_minor

MAX_MINIMUM: Final = Decimal(10_000_000)


class TermsInput(InputModel):
    """`minimum_order`: what an order's goods must be worth before tax, in its currency; null: no least."""

    minimum_order: MoneyModel | None

    @field_validator("minimum_order")
    @classmethod
    def _payable(cls, asked: MoneyModel | None) -> MoneyModel | None:
        if asked is not None and not (
            0 < asked.amount <= MAX_MINIMUM and asked.amount == round_minor(asked.amount, asked.currency)
        ):
            raise ValueError(f"a minimum order is a payable amount above 0, {MAX_MINIMUM} at most")
        return asked


class TermsOutput(OutputModel):
    """What a seller asks of orders. `version` is what the ETag says; 0: nothing was ever set."""

    seller_id: UUID
    minimum_order: MoneyModel | None
    version: int


class TermsList(OutputModel):
    """The terms of each seller that was asked for, in the order of the request."""

    items: list[TermsOutput]
