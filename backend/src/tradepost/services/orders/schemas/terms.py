"""What sellers ask of orders, over HTTP."""

from decimal import Decimal
from typing import Final, Self
from uuid import UUID

from pydantic import model_validator

from tradepost.infra.http.schemas import InputModel, MoneyModel, OutputModel
from tradepost.kernel.money import round_minor

MAX_MINIMUM: Final = Decimal(10_000_000)


class TermsInput(InputModel):
    """`minimum_order`: what an order's goods must be worth before tax, in its currency; null: no least."""

    minimum_order: MoneyModel | None

    @model_validator(mode="after")
    def _payable(self) -> Self:
        asked = self.minimum_order
        if asked is not None and not (
            0 < asked.amount <= MAX_MINIMUM and asked.amount == round_minor(asked.amount, asked.currency)
        ):
            raise ValueError(f"a minimum order is a payable amount above 0, {MAX_MINIMUM} at most")
        return self


class TermsOutput(OutputModel):
    """What a seller asks of orders. `version` is what the ETag says; 0: nothing was ever set."""

    seller_id: UUID
    minimum_order: MoneyModel | None
    version: int


class TermsList(OutputModel):
    """The terms of each seller that was asked for, in the order of the request."""

    items: list[TermsOutput]
